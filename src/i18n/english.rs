//! `locales/en.json`, read by the compiler: no parser and no second copy of a key in the program.
//!
//! For that the file stays simple: one flat object of strings without any backslash. The program holds
//! the texts alone, as one: who speaks to it in keys, such as a host, knows their order from the file.

use std::sync::LazyLock;

use crate::catalog::pack::{self, Pack};
use crate::catalog::unpack::Unpack;

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
static TEXTS: LazyLock<&[&str]> = LazyLock::new(|| {
    let mut texts: &[&str] = &[];
    Unpack::new(PACKED).texts(&mut texts);
    texts
});

/// The English text at this place in the order of the file.
pub(super) fn text(at: usize) -> &'static str {
    TEXTS.get(at).copied().unwrap_or_default()
}

static PACKED: &str = pack::text(&BYTES);
const BYTES: [u8; written::<0>().len] = written().bytes;

const fn written<const ROOM: usize>() -> Pack<ROOM> {
    let (mut texts, mut at) = ([""; COUNT], 0);
    while at < COUNT {
        texts[at] = TABLE[at].1;
        at += 1;
    }
    let mut pack = Pack::EMPTY;
    pack.texts(&texts);
    pack
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
