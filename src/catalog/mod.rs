//! The mail providers as data, and how to find one by id, by address, by mail exchanger.
//!
//! Never holds a sentence, never asks which provider it is dealing with: a difference between two
//! providers is a field of [`provider::Provider`].

pub mod account;
pub mod address;
pub mod catalogue;
pub mod index;
pub mod label;
pub mod pack;
pub mod packed;
pub mod page;
pub mod provider;
pub mod providers;
pub mod reason;
pub mod server;
pub mod source;
pub mod step;
pub mod template;
pub mod unpack;
