//! A secret text as characters, for searching.
//!
//! Searching a `str` decodes UTF-8 every time, and that would be most of the code. Like a
//! [`Code`](crate::model::code::Code) this wipes itself, and must never be cloned or printed.

use core::ops::Deref;

use crate::check::char_class::{CharClass, LABEL_END, is};
use crate::model::code::{Code, wipe};

/// The characters of a secret; overwritten with zeros when dropped.
pub(super) struct SecretChars(Vec<char>);

impl SecretChars {
    /// An empty text with room for `count` characters. Pushing more would reallocate and leave a copy behind.
    pub(super) fn with_room(count: usize) -> SecretChars {
        SecretChars(Vec::with_capacity(count))
    }

    /// The characters of a text, each mapped by `seen`. Printable ASCII is copied as it is, so for most pastes
    /// this is one quick loop.
    pub(super) fn of(text: &str, seen: impl FnMut(char) -> Option<char>) -> SecretChars {
        let mut chars = SecretChars::with_room(text.len());
        let visible = |byte: &u8| matches!(byte, b' '..=b'~');
        let plain = text.bytes().position(|byte| !visible(&byte));
        let (plain, rest) = text.split_at(plain.unwrap_or(text.len()));
        chars.0.extend(plain.bytes().map(char::from));
        for c in rest.chars().filter_map(seen) {
            chars.push(c);
        }
        chars
    }

    /// The same as a [`Code`]: the only string ever made from these characters.
    pub(super) fn into_code(self) -> Code {
        Code::of(self.len(), self.iter().copied())
    }

    pub(super) fn push(&mut self, c: char) {
        self.0.push(c);
    }
}

impl Deref for SecretChars {
    type Target = [char];

    fn deref(&self) -> &[char] {
        &self.0
    }
}

impl Drop for SecretChars {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

/// The non-empty parts between characters of these classes.
pub(super) fn parts(text: &[char], classes: CharClass) -> impl Iterator<Item = &[char]> {
    let parts = text.split(move |&c| is(c, classes));
    parts.filter(|part| !part.is_empty())
}

/// What stands on either side of the first such character, if there is one.
pub(super) fn around(text: &[char], sign: char) -> Option<(&[char], &[char])> {
    let at = text.iter().position(|&c| c == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// What follows the last label, if there is one. A label ends in a colon or an equals sign.
pub(super) fn labelled(text: &[char]) -> Option<&[char]> {
    let at = text.iter().rposition(|&c| is(c, LABEL_END))?;
    text.get(at + 1..)
}

/// What follows this prefix (in any letter case), if the text has it.
pub(super) fn after<'a>(text: &'a [char], beginning: &str) -> Option<&'a [char]> {
    let mut rest = text;
    for c in beginning.bytes() {
        let (first, others) = rest.split_first()?;
        if !first.eq_ignore_ascii_case(&char::from(c)) {
            return None;
        }
        rest = others;
    }
    Some(rest)
}

/// The text without characters of these classes at its start and its end.
pub(super) fn trimmed(text: &[char], start: CharClass, end: CharClass) -> &[char] {
    let mut text = text;
    while let Some((&first, rest)) = text.split_first()
        && is(first, start)
    {
        text = rest;
    }
    while let Some((&last, rest)) = text.split_last()
        && is(last, end)
    {
        text = rest;
    }
    text
}
