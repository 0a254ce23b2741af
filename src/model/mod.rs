//! Plain data that everything else uses: each type defined once, with serde.
//!
//! Data files, the codec, the JSON schema, the types of `shapes.d.ts` and the rules of the page's
//! validator are all generated from these types. Imports nothing else of the crate, and decides nothing.

pub mod account;
pub mod badge;
pub mod bounds;
pub mod cause;
pub mod closed_set;
pub mod code;
pub mod code_format;
pub mod config;
pub mod event;
#[cfg(feature = "internals")]
pub mod exchangers;
pub mod explanation;
pub mod finding;
pub mod json;
pub mod label;
pub mod map;
pub mod outcome;
pub mod page;
pub mod provider;
pub mod reason;
pub mod reply;
#[cfg(feature = "schema")]
pub mod schema;
pub mod server;
pub mod step;
pub mod submission;
pub mod unsealed;
pub mod verdict;
