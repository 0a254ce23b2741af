//! What everything else speaks of: plain data, each shape defined once, with serde on it.
//!
//! Data files, the codec, the JSON schema, the types of `shapes.d.ts` and the rules of the page's
//! validator are all made from these types. Knows nothing else of the house, and decides nothing.

pub mod account;
pub mod cause;
pub mod closed_set;
pub mod code;
pub mod code_format;
pub mod config;
pub mod event;
pub mod explanation;
pub mod finding;
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
pub mod verdict;
