//! The name of a text, checked by the compiler.

use super::english::{COUNT, TABLE};

/// A text's place in the list of texts. Made by [`key!`](crate::key) only, so it always exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(u16);

impl Key {
    /// The key of this name.
    ///
    /// # Panics
    /// At compile time, if `locales/en.json` has no such key.
    pub const fn of(name: &str) -> Key {
        let mut at = 0;
        while !same(TABLE[at].0, name) {
            at += 1;
            assert!(at < COUNT, "locales/en.json has no such key");
        }
        Key(at as u16)
    }

    /// The place in the list, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The [`Key`] of a text: `key!("pick.title")`. A name that `locales/en.json` lacks does not compile.
#[macro_export]
macro_rules! key {
    ($($name:expr),+) => {
        const { $crate::i18n::key::Key::of(concat!($($name),+)) }
    };
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}
