//! The bare core, through its public face.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic)]

mod badges;
mod catalog;
mod check;

mod data;
mod every;
mod first;
mod flow;
mod house;
mod i18n;
mod reply;
mod seal;
mod seeds;
#[cfg(feature = "widget")]
mod vocabulary;
