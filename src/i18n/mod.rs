//! Says everything, decides nothing: keys, texts, placeholders.
//!
//! The sentences stand in `locales/<tag>.json`, one flat file a language. English is compiled in and
//! is the list of the keys; a key that the program uses and `en.json` lacks does not compile.

pub mod english;
pub mod explanation;
pub mod key;
pub mod plural;
pub mod sentence;
pub mod slots;
pub mod subject;
pub mod texts;
pub mod verdict;
pub mod wait;
