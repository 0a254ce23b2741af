//! The bare core, through its public face.

#![cfg(not(target_arch = "wasm32"))]

mod check;
mod flow;
mod i18n;
mod reply;
mod seeds;
