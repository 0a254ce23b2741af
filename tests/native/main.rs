//! The bare core, through its public face.

mod check;
mod flow;
mod i18n;
mod reply;
mod seeds;
