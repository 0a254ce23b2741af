//! Normalises a text, however it was copied: one kind of space, of dash and of line end, and nothing
//! invisible.
//!
//! This is the same for every provider and must never depend on a format's length or alphabet, with one
//! exception: a full stop at the end is dropped only if no code can contain one.

use crate::check::char_class::{BLANK, DASH, DOT, QUOTES, STOP, is};
use crate::check::secret_chars::{SecretChars, trimmed};
use crate::model::code_format::{Alphabet, CodeFormat};

/// The character that a person sees; `None` for an invisible one.
///
/// Control characters are dropped too: no code contains one, and a line end or a NUL inside a password
/// has no place in an IMAP command.
pub(super) fn seen(c: char) -> Option<char> {
    match c {
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
        // Full-width characters are in the same order as ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0),
        _ if c.is_whitespace() => Some(' '),
        _ if c.is_control() => None,
        _ => Some(c),
    }
}

/// The whole text, character by character, as a person sees it. Of several line ends in a row one is kept, so that a
/// text is judged like the line that is sent of it.
pub(super) fn plain(pasted: &str) -> SecretChars {
    let mut ended = false;
    SecretChars::of(pasted, |c| {
        let c = seen(c)?;
        let follows = core::mem::replace(&mut ended, c == '\n');
        (c != '\n' || !follows).then_some(c)
    })
}

/// The text on one line, for a password that is sent as typed: a line end would end the command that
/// carries it.
pub(super) fn one_line(text: &[char]) -> impl Iterator<Item = char> {
    text.iter().map(|&c| if c == '\n' { ' ' } else { c })
}

/// The text without separators, in the case that is sent.
pub(super) fn joined(format: &CodeFormat, text: &[char]) -> SecretChars {
    let separators = format.separators();
    let mut chars = SecretChars::with_room(text.len());
    for &c in text {
        if !is(c, separators) {
            chars.push(format.folded(c));
        }
    }
    chars
}

/// The text without the quotes and brackets around it, without dashes where those are dropped, and without a full stop,
/// comma or semicolon after it.
pub(super) fn bare_ends<'a>(format: &CodeFormat, text: &'a [char]) -> &'a [char] {
    let around = format.separators() | QUOTES;
    let stops = if format.alphabet == Alphabet::Any {
        0
    } else {
        DOT | STOP
    };
    trimmed(text, around, around | stops)
}

/// The text reduced for comparison: lower case, without spaces, dashes, quotes and stops. Only ASCII is
/// folded, because the tables for everything else would weigh more than the rest of this module.
pub(super) fn skeleton(text: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    text.filter(|&c| !is(c, BLANK | DASH | QUOTES | DOT | STOP))
        .map(|c| c.to_ascii_lowercase())
}
