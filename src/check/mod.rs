//! What was pasted: is it the app password of this provider, and if not, what else is it?
//!
//! This room knows nothing but text and [`shape::Shape`]. It never touches a page, the network,
//! a clock or a log, never panics, and never keeps or prints what was pasted.
//!
//! ```
//! use app_password::check::shape::{Alphabet, Case, Certainty, Shape};
//! use app_password::check::verdict::{About, Answer, check};
//!
//! let google = Shape {
//!     alphabet: Alphabet::Lower,
//!     lengths: &[16],
//!     group: 4,
//!     separator: ' ',
//!     sends_separator: false,
//!     drops_dashes: true,
//!     case: Case::Lower,
//!     certainty: Certainty::High,
//!     backup_codes: true,
//! };
//! let verdict = check(&google, "App password: Qwer tyui opas dfgh", About::default());
//! assert_eq!(verdict.answer, Answer::Ok);
//! assert_eq!(verdict.code.as_ref().map(|code| code.expose()), Some("qwertyuiopasdfgh"));
//! ```

pub(crate) mod closed_set;

pub mod code;
pub mod finding;
pub mod shape;
pub mod verdict;

mod candidate;
mod decoy;
mod kind;
mod letters;
mod mistake;
mod normal;
