//! A secret text, letter by letter, to look through.
//!
//! A `str` would decode UTF-8 at each look, which is most of the code that a look costs. Like a
//! [`Code`](crate::check::code::Code) it forgets itself, and must never be cloned or printed.

use core::hint::black_box;
use core::ops::Deref;

/// Letters of a secret; overwritten with zeros when they are dropped.
pub(super) struct Letters(Vec<char>);

impl Letters {
    /// No letters yet, with room for so many. More would leave a copy of the first ones behind.
    pub(super) fn with_room(count: usize) -> Letters {
        Letters(Vec::with_capacity(count))
    }

    /// The letters of a text.
    pub(super) fn of(text: &str) -> Letters {
        let mut letters = Letters::with_room(text.len());
        text.chars().for_each(|letter| letters.push(letter));
        letters
    }

    pub(super) fn push(&mut self, letter: char) {
        self.0.push(letter);
    }

    /// Wipes the letters; what is added later starts from nothing.
    pub(super) fn clear(&mut self) {
        self.0.fill('\0');
        black_box(self.0.as_slice());
        self.0.clear();
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
        self.clear();
    }
}

/// The parts between the letters for which `ends` holds; some may be empty.
pub(super) fn parts(text: &[char], ends: fn(&char) -> bool) -> impl Iterator<Item = &[char]> {
    text.split(ends)
}

/// The words of a text.
pub(super) fn words(text: &[char]) -> impl Iterator<Item = &[char]> {
    parts(text, is_space).filter(|word| !word.is_empty())
}

/// White space, of which a normalised text has two kinds.
pub(super) fn is_space(letter: &char) -> bool {
    matches!(letter, ' ' | '\n')
}

/// Whether the text has white space in it.
pub(super) fn broken(text: &[char]) -> bool {
    text.iter().any(is_space)
}

/// What stands on both sides of the first such sign, if there is one.
pub(super) fn around(text: &[char], sign: char) -> Option<(&[char], &[char])> {
    let at = text.iter().position(|&letter| letter == sign)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// What stands after the last of the letters for which `ends` holds, if there is one.
pub(super) fn after_last(text: &[char], ends: fn(&char) -> bool) -> Option<&[char]> {
    let at = text.iter().rposition(ends)?;
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

/// The text without the letters at its ends for which these hold.
pub(super) fn trimmed(
    text: &[char],
    start: impl Fn(&char) -> bool,
    end: impl Fn(&char) -> bool,
) -> &[char] {
    let mut text = text;
    while let Some((first, rest)) = text.split_first()
        && start(first)
    {
        text = rest;
    }
    while let Some((last, rest)) = text.split_last()
        && end(last)
    {
        text = rest;
    }
    text
}
