//! The bare core, through its public face.

#![cfg(not(target_arch = "wasm32"))]

mod catalog;
mod check;
mod flow;
mod house;
mod i18n;
mod reply;
mod seeds;
