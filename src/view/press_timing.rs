//! Whether a press of the button is one that the person meant by itself.
//!
//! What does not look like a code is sent at the second press. A double click, or a key that is held down or
//! hit twice quickly, is one press for the person, so it must not count as the second.

use web_sys::Event;

use super::gesture;

/// The least time in which one reads what is doubted and presses again, in milliseconds.
const PAUSE: f64 = 400.0;

/// When the person pressed last, since they were asked whether they are sure.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PressTiming {
    last: f64,
}

impl PressTiming {
    /// This press has raised the doubt, or came too soon after one that did: a burst of them counts as one.
    pub fn pressed(&mut self, event: &Event) {
        self.last = event.time_stamp();
    }

    /// Whether this press agrees to it.
    pub fn is_deliberate(self, event: &Event) -> bool {
        // A key has no clicks: that reads as nothing. One that is held down is never heard (`update.rs`).
        gesture::clicks(event) <= 1 && event.time_stamp() - self.last >= PAUSE
    }
}
