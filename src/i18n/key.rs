//! The name of a text, checked by the compiler.

use super::english::{COUNT, TABLE};

/// The index of a text. Only [`key!`](crate::key) makes one, so the text always exists.
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

    /// The keys of a closed set, in its order: each is its name with this prefix and this suffix.
    ///
    /// # Panics
    /// At compile time, if one of them is missing.
    pub const fn of_set<const N: usize>(names: &str, prefix: &str, suffix: &str) -> [Key; N] {
        let (mut keys, mut rest, mut place) = ([Key(0); N], names.as_bytes(), 0);
        while place < N {
            let mut length = 0;
            while length < rest.len() && rest[length] != b',' {
                length += 1;
            }
            let name = rest.split_at(length).0;
            let mut at = 0;
            while !is(
                TABLE[at].0.as_bytes(),
                [prefix.as_bytes(), name, suffix.as_bytes()],
            ) {
                at += 1;
                assert!(
                    at < COUNT,
                    "locales/en.json lacks a text for one of a closed set"
                );
            }
            keys[place] = Key(at as u16);
            // A name is followed by a comma and a space.
            rest = rest
                .split_at(if length + 2 < rest.len() {
                    length + 2
                } else {
                    length
                })
                .1;
            place += 1;
        }
        keys
    }

    /// The index, from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// The [`Key`] of a text: `key!("pick.title")`. A name that `locales/en.json` lacks does not compile.
#[doc(hidden)]
#[macro_export]
macro_rules! key {
    ($($name:expr),+) => {
        const { $crate::i18n::key::Key::of(concat!($($name),+)) }
    };
}

const fn same(a: &str, b: &str) -> bool {
    is(a.as_bytes(), [b.as_bytes(), b"", b""])
}

/// Whether a text consists of these parts, one after the other.
const fn is(text: &[u8], parts: [&[u8]; 3]) -> bool {
    if text.len() != parts[0].len() + parts[1].len() + parts[2].len() {
        return false;
    }
    let (mut part, mut start, mut at) = (0, 0, 0);
    while part < 3 {
        while at < start + parts[part].len() {
            if text[at] != parts[part][at - start] {
                return false;
            }
            at += 1;
        }
        start = at;
        part += 1;
    }
    true
}
