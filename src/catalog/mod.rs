//! How to find a provider by id, by address, by mail exchanger, and what follows from its facts.
//!
//! Never holds a sentence, never asks which provider it is dealing with: a difference between two
//! providers is a field of [`Provider`](crate::model::provider::Provider).

pub mod account;
pub mod address;
pub mod catalogue;
pub mod codec;
pub mod index;
pub mod label;
pub mod page;
pub mod provider;
pub mod reason;
pub mod server;
pub mod template;
pub mod typed_server;
