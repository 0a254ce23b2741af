//! The machine: what the person sees, what may happen, what follows from it.
//!
//! Decides everything and touches nothing: no clock, no page, no code.

pub mod event;
pub mod machine;
pub mod state;
