//! A secret text, letter by letter, to look through.
//!
//! A `str` would decode UTF-8 at each look, which is most of the code that a look costs. Like a
//! [`Code`](crate::model::code::Code) it forgets itself, and must never be cloned or printed.

use core::hint::black_box;
use core::ops::Deref;

use crate::check::kind::{Kinds, LABEL_END, is};
use crate::model::code::Code;

/// Letters of a secret; overwritten with zeros when they are dropped.
pub(super) struct Letters(Vec<char>);

impl Letters {
    /// No letters yet, with room for so many. More would leave a copy of the first ones behind.
    pub(super) fn with_room(count: usize) -> Letters {
        Letters(Vec::with_capacity(count))
    }

    /// The letters of a text, each as `seen` gives it. Whatever is ASCII and can be seen stays as it is, which
    /// makes most pastes one quick loop.
    pub(super) fn of(text: &str, seen: impl Fn(char) -> Option<char>) -> Letters {
        let mut letters = Letters::with_room(text.len());
        let visible = |byte: &u8| matches!(byte, b' '..=b'~');
        let plain = text.bytes().position(|byte| !visible(&byte));
        let (plain, rest) = text.split_at(plain.unwrap_or(text.len()));
        letters.0.extend(plain.bytes().map(char::from));
        for letter in rest.chars().filter_map(seen) {
            letters.push(letter);
        }
        letters
    }

    /// The same as a code: the only text that is made of them.
    pub(super) fn into_code(self) -> Code {
        Code::of(self.len(), self.iter().copied())
    }

    pub(super) fn push(&mut self, letter: char) {
        self.0.push(letter);
    }
}

impl Deref for Letters {
    type Target = [char];

    fn deref(&self) -> &[char] {
        &self.0
    }
}

impl Drop for Letters {
    fn drop(&mut self) {
        self.0.fill('\0');
        black_box(self.0.as_slice());
    }
}

/// The parts between letters of these kinds that are not empty.
pub(super) fn parts(text: &[char], kinds: Kinds) -> impl Iterator<Item = &[char]> {
    let parts = text.split(move |&letter| is(letter, kinds));
    parts.filter(|part| !part.is_empty())
}

/// What stands on both sides of the first such sign, if there is one.
pub(super) fn around(text: &[char], sign: char) -> Option<(&[char], &[char])> {
    let at = text.iter().position(|&letter| letter == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// What stands after the last label, if there is one: behind a colon or an equals sign.
pub(super) fn labelled(text: &[char]) -> Option<&[char]> {
    let at = text.iter().rposition(|&letter| is(letter, LABEL_END))?;
    text.get(at + 1..)
}

/// What follows a beginning, in small letters or capitals, if the text has it.
pub(super) fn after<'a>(text: &'a [char], beginning: &str) -> Option<&'a [char]> {
    let mut rest = text;
    for letter in beginning.bytes() {
        let (first, others) = rest.split_first()?;
        if !first.eq_ignore_ascii_case(&char::from(letter)) {
            return None;
        }
        rest = others;
    }
    Some(rest)
}

/// The text without letters of these kinds at its start and at its end.
pub(super) fn trimmed(text: &[char], start: Kinds, end: Kinds) -> &[char] {
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
