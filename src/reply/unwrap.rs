//! Takes off what languages and libraries wrap around a server's bytes: Python's `b'\xe7\x99'` and `repr`, JSON and
//! Rust escapes, octal escapes, HTML's character references, quoted-printable.

use super::fold::Folded;
use crate::model::bounds::{MOST_OF_REPLY, bounded};

/// How a reply is read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// As it is.
    Plain,
    /// As if somebody had taken its bytes for characters of Latin 1 or Windows-1252.
    Bytes,
    /// Without the codes that an SMTP server repeats on each line (RFC 5321, section 4.2.1), in the middle of what it
    /// says.
    Lines,
}

/// A reply with what wraps it taken off.
pub fn folded(reply: &str) -> Folded {
    unwrap(reply, Reading::Plain).0
}

/// The same in another reading; none if that makes no difference.
pub fn read_as(reading: Reading, reply: &str) -> Option<Folded> {
    // Saves a third of the time for most replies.
    let may_differ = |byte| match reading {
        Reading::Bytes => byte >= 0x80 || matches!(byte, b'\\' | b'&'),
        _ => matches!(byte, b'\n' | b'\\'),
    };
    let read = reply
        .bytes()
        .any(may_differ)
        .then(|| unwrap(reply, reading));
    read.filter(|(_, differs)| *differs)
        .map(|(folded, _)| folded)
}

/// The folded text, and whether there was something that this reading is for.
fn unwrap(reply: &str, reading: Reading) -> (Folded, bool) {
    let (reply, _) = bounded(reply, MOST_OF_REPLY);
    let mut to = Unwrapped {
        folded: Folded::with_room_for(reply.len()),
        reading,
        differs: false,
        encoded_word: false,
        in_quoted: false,
    };
    let text = reply.as_bytes();
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let after = text.get(at + 1..).unwrap_or_default();
        at += match byte {
            // Two bytes of a Japanese character may look like an escape.
            0..=0x7f if to.folded.is_japanese() => to.byte(*byte, 1),
            b'\\' => 1 + to.escape(after),
            b'&' => 1 + to.reference(after),
            b'=' => 1 + to.quoted(after),
            0x1b => to.byte(*byte, 1),
            b'\n' => 1 + to.line(after),
            0..=0x7f => {
                to.folded.add(*byte);
                1
            }
            0x80.. => {
                let first = reply.get(at..).and_then(|rest| rest.chars().next());
                let first = first.unwrap_or_default();
                to.put(first);
                first.len_utf8()
            }
        };
    }
    (to.folded, to.differs)
}

struct Unwrapped {
    folded: Folded,
    reading: Reading,
    differs: bool,
    /// Whether an encoded word (RFC 2047) has begun.
    encoded_word: bool,
    /// Whether the next equals sign is known to belong to a byte.
    in_quoted: bool,
}

// Each returns how many more bytes were read.
impl Unwrapped {
    fn put(&mut self, character: char) -> usize {
        if self.reading == Reading::Bytes
            && let Some(byte) = in_windows_1252(character)
        {
            self.differs = true;
            return self.byte(byte, 0);
        }
        // As far as they stand in replies: the no-break space and that of East Asia.
        if matches!(character, '\u{a0}' | '\u{202f}' | '\u{3000}') {
            return self.byte(b' ', 0);
        }
        for byte in character.encode_utf8(&mut [0; 4]).bytes() {
            self.folded.push(byte);
        }
        0
    }

    fn byte(&mut self, byte: u8, read: usize) -> usize {
        self.folded.push(byte);
        read
    }

    /// What follows a line break.
    fn line(&mut self, text: &[u8]) -> usize {
        self.folded.push(b' ');
        if self.reading != Reading::Lines {
            return 0;
        }
        let is_digit = |byte: &&u8| byte.is_ascii_digit();
        let mut skipped = 0;
        if text.iter().take_while(is_digit).count() == 3 && matches!(text.get(3), Some(b'-' | b' '))
        {
            skipped = 4;
        }
        let rest = text.get(skipped..).unwrap_or_default();
        let status = rest
            .iter()
            .take_while(|byte| byte.is_ascii_digit() || **byte == b'.')
            .count();
        if status >= 5 && rest.get(status) == Some(&b' ') {
            skipped += status;
        }
        self.differs |= skipped > 0;
        skipped
    }

    /// A character by its number. Python writes a byte that it could not read as a lone surrogate.
    fn numbered(&mut self, number: u32, read: usize) -> usize {
        match char::from_u32(number) {
            Some(character) => self.put(character),
            None => self.byte(number as u8, 0),
        };
        read
    }

    /// What follows a backslash, or several of them. Of what is no escape only the backslash is dropped.
    fn escape(&mut self, text: &[u8]) -> usize {
        let more = text.iter().take_while(|byte| **byte == b'\\').count();
        let text = text.get(more..).unwrap_or_default();
        let Some((kind, after)) = text.split_first() else {
            return more;
        };
        match kind.to_ascii_lowercase() {
            b'n' => more + 1 + self.line(after),
            b'r' | b't' => self.byte(b' ', more + 1),
            b'x' if !after.starts_with(b"{") => match number(after, 2, 16) {
                (byte, 2) => self.byte(byte as u8, more + 3),
                _ => more,
            },
            b'u' | b'x' => match (after.strip_prefix(b"{"), number(after, 4, 16)) {
                (Some(inside), _) => match number(inside, 6, 16) {
                    (found, digits @ 1..) if inside.get(digits) == Some(&b'}') => {
                        self.numbered(found, more + digits + 3)
                    }
                    _ => more,
                },
                (None, (found, 4)) => self.numbered(found, more + 5),
                _ => more,
            },
            b'0'..=b'3' => match number(text, 3, 8) {
                (byte, 3) => self.byte(byte as u8, more + 3),
                _ => more,
            },
            _ => more,
        }
    }

    /// What follows an ampersand. Only references of what servers say outside ASCII, and of quotation marks.
    fn reference(&mut self, text: &[u8]) -> usize {
        // In any letter case, as the whole reply.
        let begins = |text: &[u8], name: &str| {
            let its = text.get(..name.len());
            its.is_some_and(|its| its.eq_ignore_ascii_case(name.as_bytes()))
        };
        let (mut more, mut text) = (0, text);
        while begins(text, "amp;") {
            (more, text) = (more + 4, text.get(4..).unwrap_or_default());
        }
        for (name, byte) in [
            ("quot;", b'"'),
            ("#39;", b'\''),
            ("apos;", b'\''),
            ("nbsp;", b' '),
        ] {
            if begins(text, name) {
                return self.byte(byte, more + name.len());
            }
        }
        let (start, radix) = match text {
            [b'#', b'x' | b'X', ..] => (2, 16),
            [b'#', ..] => (1, 10),
            _ => return self.byte(b'&', more),
        };
        let (found, digits) = number(text.get(start..).unwrap_or_default(), 7, radix);
        match text.get(start + digits) {
            Some(b';') if digits > 0 => self.numbered(found, more + start + digits + 1),
            _ => self.byte(b'&', more),
        }
    }

    /// What follows an equals sign: a byte of quoted-printable (RFC 2045), if another one stands beside it or in an
    /// encoded word. One alone may be part of an address.
    fn quoted(&mut self, text: &[u8]) -> usize {
        self.encoded_word |= text.starts_with(b"?");
        // A line that goes on.
        for end in [&b"\r\n"[..], b"\n"] {
            if text.starts_with(end) {
                return end.len();
            }
        }
        let (found, digits) = number(text, 2, 16);
        let is_byte = |found, digits| digits == 2 && (found >= 0x80 || self.encoded_word);
        let beside = match text.get(2..) {
            Some([b'=', next @ ..]) => {
                let (found, digits) = number(next, 2, 16);
                is_byte(found, digits)
            }
            _ => false,
        };
        if is_byte(found, digits) && (beside || self.in_quoted || self.encoded_word) {
            self.in_quoted = beside;
            return self.byte(found as u8, 2);
        }
        self.byte(b'=', 0)
    }
}

/// The number that begins a text, of so many digits at most, and how many it has.
#[inline(never)]
fn number(text: &[u8], most: usize, radix: u32) -> (u32, usize) {
    let digit = |byte: &u8| char::from(*byte).to_digit(radix);
    let digits = text.iter().take(most).map_while(digit);
    digits.fold((0, 0), |(number, count), digit| {
        (number * radix + digit, count + 1)
    })
}

/// The byte above 0x7F that Windows-1252 writes for a character; what it leaves undefined is as in Latin 1, as
/// browsers have it.
fn in_windows_1252(character: char) -> Option<u8> {
    /// 0x80 to 0x9F; 0 where it is as in Latin 1.
    const OTHER: [u16; 32] = [
        0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
        0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
    ];
    match u32::from(character) {
        0..=0x7f => None,
        number @ 0x80..=0xff => Some(number as u8),
        number => {
            let place = OTHER.iter().position(|other| u32::from(*other) == number)?;
            Some(0x80 + place as u8)
        }
    }
}
