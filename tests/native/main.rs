//! The bare core, through its public face.

mod check;
mod reply;
