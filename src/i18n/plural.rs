//! Texts with a number: one for each plural form.

use super::key::Key;

/// The forms of one text. English and Norwegian have two; a language with more adds its forms here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// For one.
    pub one: Key,
    /// For every other number.
    pub other: Key,
}

impl Plural {
    /// The text for this number.
    pub const fn of(self, count: usize) -> Key {
        if count == 1 { self.one } else { self.other }
    }
}

/// The [`Plural`] of a text: `plural!("step.wait")` is `step.wait.one` and `step.wait.other`.
#[doc(hidden)]
#[macro_export]
macro_rules! plural {
    ($name:literal) => {
        $crate::i18n::plural::Plural {
            one: $crate::key!($name, ".one"),
            other: $crate::key!($name, ".other"),
        }
    };
}
