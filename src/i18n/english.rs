//! `locales/en.json`, read by the compiler: no parser and no second copy of a key in the program.
//!
//! For that the file stays simple: one flat object of strings without any backslash. The program holds
//! the texts alone, as one: who speaks to it in keys, such as a host, knows their order from the file.

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

/// How many texts there are.
pub const COUNT: usize = QUOTES / 4;

/// The English texts, in the order of the file.
static TEXTS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    str::from_utf8(&JOINED)
        .unwrap_or_default()
        .split('\0')
        .collect()
});

/// The English text at this place in the order of the file.
pub(super) fn text(at: usize) -> &'static str {
    TEXTS.get(at).copied().unwrap_or_default()
}

/// All texts as one: a table of them would be eight bytes more a text, 1.3 kB in all, and those hardly compress.
static JOINED: [u8; LENGTH] = {
    let (mut joined, mut end, mut at) = ([0; LENGTH], 0, 0);
    while at < COUNT {
        let (text, mut from) = (TABLE[at].1.as_bytes(), 0);
        while from < text.len() {
            joined[end + from] = text[from];
            from += 1;
        }
        // A zero stays between two.
        end += text.len() + 1;
        at += 1;
    }
    joined
};
const LENGTH: usize = {
    let (mut length, mut at) = (COUNT - 1, 0);
    while at < COUNT {
        length += TABLE[at].1.len();
        at += 1;
    }
    length
};

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

/// What stands between the next two quotation marks, and what follows them.
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
