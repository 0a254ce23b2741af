//! What was pasted: is it the app password of this provider, and if not, what else is it?
//!
//! This room knows nothing but text and [`CodeFormat`](crate::model::code_format::CodeFormat). It never touches a
//! page, the network, a clock or a log, never panics, and never keeps or prints what was pasted.

pub mod code_format;
pub mod verdict;

mod candidate;
mod decoy;
mod kind;
mod letters;
mod mistake;
mod normal;
