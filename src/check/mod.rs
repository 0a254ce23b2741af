//! What was pasted: is it an app password of this provider, and if not, what is it?
//!
//! This room knows only text and [`CodeFormat`](crate::model::code_format::CodeFormat). It never touches a
//! page, the network, a clock or a log, never panics, and never keeps or prints what was pasted.

pub mod code_format;
pub mod verdict;

mod candidate;
mod char_class;
mod classify;
mod decoy;
mod normal;
mod secret_chars;
