//! The bare core, through its public face.

mod check;
mod i18n;
mod reply;
mod seeds;
