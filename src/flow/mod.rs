//! The state machine: what the person sees, what may happen, what follows.
//!
//! Makes all decisions and has no side effects: no clock, no page, no code.

pub mod event;
pub mod failure;
pub mod machine;
pub mod state;
mod walk;
