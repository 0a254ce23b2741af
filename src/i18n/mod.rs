//! Texts for people: keys, languages, placeholders. Decides nothing.
//!
//! The sentences are in `locales/<tag>.json`, one flat file per language. English is compiled in and defines
//! the keys; a key that the program uses and `en.json` lacks does not compile.

pub mod english;
pub mod explanation;
pub mod key;
pub mod plural;
pub mod renamed;
pub mod sentence;
pub mod slots;
pub mod subject;
pub mod texts;
pub mod verdict;
pub mod wait;
