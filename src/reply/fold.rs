//! Makes replies comparable, whatever wrapped, escaped, encoded or capitalised them.
//!
//! Must never fail. Works on bytes: a server may answer in any encoding, and the words that rows look for are stored in
//! those that are likely (see `tools/generate`).

/// The beginning of a reply in the form that needles are written in: ASCII in lower case, and one space for
/// every run of white space, hyphens and underscores, so that `535-5.7.8` and `535 5.7.8`,
/// `SELF_SIGNED_CERT` and `self-signed cert` are the same.
#[derive(Debug, Default)]
pub struct Folded {
    bytes: Vec<u8>,
    gap: bool,
    japanese: Japanese,
}

/// How far an escape sequence of ISO-2022-JP (RFC 1468) has been read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Japanese {
    #[default]
    Off,
    Escape,
    TurnsOn,
    TurnsOff,
    On,
}

impl Folded {
    /// Nothing yet, of so many bytes.
    pub fn with_room_for(bytes: usize) -> Folded {
        let mut folded = Folded::default();
        folded.bytes.reserve(bytes);
        folded
    }

    /// Words as a row stores them, in any encoding.
    #[cfg(feature = "internals")]
    pub fn needle(words: &[u8]) -> Vec<u8> {
        let mut folded = Folded::default();
        words.iter().for_each(|byte| folded.push(*byte));
        folded.bytes
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether Japanese characters follow, two bytes each, that look like ASCII.
    pub fn is_japanese(&self) -> bool {
        self.japanese == Japanese::On
    }

    /// Adds a byte of the text.
    pub fn push(&mut self, byte: u8) {
        use Japanese::{Escape, Off, On, TurnsOff, TurnsOn};
        self.japanese = match (self.japanese, byte) {
            (_, 0x1b) => Escape,
            (Escape, b'$') => TurnsOn,
            (Escape, b'(') => TurnsOff,
            (TurnsOn, _) => On,
            (TurnsOff, _) => Off,
            // The same characters in EUC-JP, in which needles are stored.
            (On, 0x21..=0x7e) => return self.add(byte | 0x80),
            (state, _) => {
                self.japanese = if state == On { On } else { Off };
                return self.add(byte);
            }
        };
    }

    /// Adds a byte that begins or ends no Japanese.
    #[inline(always)]
    pub fn add(&mut self, byte: u8) {
        if byte.is_ascii_whitespace() || matches!(byte, b'-' | b'_' | 0x0b) {
            self.gap = true;
            return;
        }
        if self.gap && !self.bytes.is_empty() {
            self.bytes.push(b' ');
        }
        self.gap = false;
        self.bytes.push(byte.to_ascii_lowercase());
    }
}

/// Whether two adjacent bytes belong to the same word.
pub fn joined(left: Option<&u8>, right: Option<&u8>) -> bool {
    left.is_some_and(u8::is_ascii_alphanumeric) && right.is_some_and(u8::is_ascii_alphanumeric)
}
