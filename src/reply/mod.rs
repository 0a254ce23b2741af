//! What the mail server answered: words of its reply, and the cause they stand for.
//!
//! Knows replies, never sentences for people: those are said in `i18n` by the cause's id. Decides
//! nothing, and answers "unknown" rather than guess.

pub mod apple;
pub mod cause;
pub mod elsewhere;
pub mod explain;
pub mod fold;
pub mod general;
pub mod google;
pub mod microsoft;
pub mod packed;
pub mod phrases;
pub mod row;
pub mod rows;
pub mod tls;
pub mod transport;
pub mod yahoo;
pub mod zoho;
