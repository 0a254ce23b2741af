//! Finds a provider by id, address or mail exchanger, and derives what follows from its facts.
//!
//! Contains no sentences and no special case for a provider: a difference between two providers is a
//! field of [`Provider`](crate::model::provider::Provider).

pub mod account;
pub mod address;
pub mod catalogue;
pub mod codec;
pub mod detect;
pub mod exchangers;
pub mod index;
pub mod label;
pub mod page;
pub mod provider;
pub mod reason;
pub mod server;
pub mod template;
pub mod typed_server;
