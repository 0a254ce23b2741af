//! `locales/en.json`, parsed at compile time: no parser and no second copy of a key in the program.
//!
//! For that the file must stay simple: one flat object of strings without any backslash. The program contains
//! the names of the keys as one string, and all texts as another.

use std::sync::LazyLock;

const SOURCE: &str = include_str!("../../locales/en.json");
const QUOTES: usize = {
    let (bytes, mut count, mut at) = (SOURCE.as_bytes(), 0, 0);
    while at < bytes.len() {
        assert!(
            bytes[at] != b'\\',
            "locales/en.json: write the text without a backslash"
        );
        if bytes[at] == b'"' {
            count += 1;
        }
        at += 1;
    }
    assert!(
        count % 4 == 0,
        "locales/en.json: each line is \"key\": \"text\""
    );
    count
};

/// The number of texts.
pub const COUNT: usize = QUOTES / 4;

/// The English texts, in the order of the file.
static TEXTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    str::from_utf8(&JOINED)
        .unwrap_or_default()
        .split('\0')
        .collect()
});

/// The English text at this index, in the order of the file.
pub(super) fn text(at: usize) -> &'static str {
    TEXTS.get(at).copied().unwrap_or_default()
}

/// The names of the keys, in the order of the file.
static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    str::from_utf8(&KEYS)
        .unwrap_or_default()
        .split('\0')
        .collect()
});

/// The name of the key at this index, in the order of the file.
pub fn name(at: usize) -> &'static str {
    NAMES.get(at).copied().unwrap_or_default()
}

/// The index of the key with this name. The search starts at `near`: a locale file lists the keys in the same
/// order, so the next one is usually there.
pub fn place(name: &str, near: usize) -> Option<usize> {
    let (before, after) = NAMES.split_at_checked(near)?;
    let mut places = after.iter().chain(before);
    let found = places.position(|known| *known == name)?;
    Some((near + found) % COUNT)
}

/// The names of all keys in one string, for the same reason as the texts.
static KEYS: [u8; KEYS_LENGTH] = joined(false);
const KEYS_LENGTH: usize = length(false);

/// All texts in one string: a table of strings would cost eight bytes more per text, 1.3 kB in all, which
/// hardly compress.
static JOINED: [u8; LENGTH] = joined(true);
const LENGTH: usize = length(true);

/// The names, or the texts, one after the other, separated by a zero byte.
const fn joined<const N: usize>(texts: bool) -> [u8; N] {
    let (mut joined, mut end, mut at) = ([0; N], 0, 0);
    while at < COUNT {
        let (text, mut from) = (part(at, texts).as_bytes(), 0);
        while from < text.len() {
            joined[end + from] = text[from];
            from += 1;
        }
        end += text.len() + 1;
        at += 1;
    }
    joined
}

const fn length(texts: bool) -> usize {
    let (mut length, mut at) = (COUNT - 1, 0);
    while at < COUNT {
        length += part(at, texts).len();
        at += 1;
    }
    length
}

const fn part(at: usize, text: bool) -> &'static str {
    if text { TABLE[at].1 } else { TABLE[at].0 }
}

/// Every key with its English text, in the order of the file.
pub static ENGLISH: [(&str, &str); COUNT] = TABLE;

pub(super) const TABLE: [(&str, &str); COUNT] = {
    let mut table = [("", ""); COUNT];
    let (mut rest, mut at) = (SOURCE, 0);
    while at < COUNT {
        let (key, after_key) = quoted(rest);
        let (text, after_text) = quoted(after_key);
        table[at] = (key, text);
        rest = after_text;
        at += 1;
    }
    table
};

/// The text between the next two quotation marks, and what follows them.
const fn quoted(text: &str) -> (&str, &str) {
    let (_, after_mark) = text.split_at(next_mark(text) + 1);
    let (inside, after) = after_mark.split_at(next_mark(after_mark));
    (inside, after.split_at(1).1)
}

const fn next_mark(text: &str) -> usize {
    let (bytes, mut at) = (text.as_bytes(), 0);
    while bytes[at] != b'"' {
        at += 1;
    }
    at
}
