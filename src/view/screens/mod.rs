//! The screens, by the word of their state. `paste`, `sending` and `refused` stand on the screen of `guide`.

pub mod done;
pub mod guide;
pub mod paste;
pub mod pick;
pub mod refused;
pub mod sending;
pub mod stopped;
