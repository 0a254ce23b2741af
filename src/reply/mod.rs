//! What the mail server answered: words of its reply, and the cause they stand for.
//!
//! Knows replies, never sentences for people: those are said in `i18n` by the cause's id. Decides
//! nothing, and answers "unknown" rather than guess.

pub mod explain;
pub mod fold;
pub mod row;
