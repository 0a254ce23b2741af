//! What the mail server answered: words of its reply, and the cause they stand for.
//!
//! Contains no sentences for people: `i18n` finds those by the cause's id. Answers "unknown" rather than
//! guess.

pub mod explain;
pub mod fold;
pub mod row;
pub mod unwrap;
