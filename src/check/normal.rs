//! The same text, however it was copied: one kind of space, of dash, of line end, and nothing
//! that cannot be seen.
//!
//! This is the same for every provider and must never depend on a shape's length or alphabet,
//! except for the ends of a text, where a full stop is dropped only if no code can hold one.

use crate::check::kind::{BLANK, DASH, DOT, QUOTES, STOP, is};
use crate::check::letters::{Letters, trimmed};
use crate::model::code_format::{Alphabet, CodeFormat};

/// The character that a person sees, or nothing for an invisible one.
///
/// Control characters go too: no code holds one, and a line end or a NUL inside a password has
/// no place in an IMAP command.
pub(super) fn seen(letter: char) -> Option<char> {
    match letter {
        '\n' | '\u{0b}' | '\u{0c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        // Soft hyphen, joiners, zero-width characters, direction marks, byte order mark.
        '\u{ad}'
        | '\u{034f}'
        | '\u{061c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}' => None,
        // Hyphens, dashes, the minus sign, the hyphen bullet.
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => Some('-'),
        // Full-width letters, digits and signs stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0),
        _ if letter.is_whitespace() => Some(' '),
        _ if letter.is_control() => None,
        _ => Some(letter),
    }
}

/// The whole text, character by character as it is seen.
pub(super) fn plain(pasted: &str) -> Letters {
    Letters::of(pasted, seen)
}

/// The text on one line, for a password that is sent as it was typed: a line end in it would end
/// the command that carries it.
pub(super) fn one_line(text: &[char]) -> impl Iterator<Item = char> {
    let mut ended = false;
    text.iter().filter_map(move |&letter| {
        let follows = core::mem::replace(&mut ended, letter == '\n');
        match letter {
            '\n' if follows => None,
            '\n' => Some(' '),
            _ => Some(letter),
        }
    })
}

/// The text without separators, in the case that is sent.
pub(super) fn joined(shape: &CodeFormat, text: &[char]) -> Letters {
    let separators = shape.separators();
    let mut letters = Letters::with_room(text.len());
    for &letter in text {
        if !is(letter, separators) {
            letters.push(shape.folded(letter));
        }
    }
    letters
}

/// The text without the quotes and brackets around it, and without a full stop, comma or
/// semicolon after it.
pub(super) fn bare_ends<'a>(shape: &CodeFormat, text: &'a [char]) -> &'a [char] {
    let around = BLANK | QUOTES;
    let stops = if shape.alphabet == Alphabet::Any {
        0
    } else {
        DOT | STOP
    };
    trimmed(text, around, around | stops)
}

/// What two texts have in common however they are spelled: small letters, no spaces, dashes,
/// quotes or stops. Only ASCII capitals are folded, because the tables for the others would
/// weigh more than the rest of this room.
pub(super) fn skeleton(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    text.filter(|&letter| !is(letter, BLANK | DASH | QUOTES | DOT | STOP))
        .map(|letter| letter.to_ascii_lowercase())
}
