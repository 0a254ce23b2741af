//! What the widget sends before its element knows it: kept in order, and carried out then.

use std::cell::RefCell;
use std::collections::VecDeque;

use crate::view::command::Command;

/// The commands that wait; nothing waits once the element knows its widget.
pub struct Outbox(RefCell<Option<VecDeque<Command>>>);

/// Everything waits.
impl Default for Outbox {
    fn default() -> Outbox {
        Outbox(RefCell::new(Some(VecDeque::new())))
    }
}

impl Outbox {
    /// Puts a command behind those that wait; gives it back where nothing waits any more. What the person sees is
    /// true at once, so that waits for nobody.
    pub fn hold(&self, command: Command) -> Option<Command> {
        match &mut *self.0.borrow_mut() {
            Some(waiting) if !matches!(command, Command::State(_)) => {
                waiting.push_back(command);
                None
            }
            _ => Some(command),
        }
    }

    /// Whether anything that comes now has to wait.
    pub fn holds(&self) -> bool {
        self.0.borrow().is_some()
    }

    /// The command that waits longest. Behind the last nothing waits any more: what the page does while it hears
    /// of one comes after all that did.
    pub fn next(&self) -> Option<Command> {
        let mut waiting = self.0.borrow_mut();
        let next = waiting.as_mut()?.pop_front();
        if next.is_none() {
            *waiting = None;
        }
        next
    }
}
