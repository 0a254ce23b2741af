//! The writing of data as one text, by the compiler.
//!
//! A `static` of structs costs eight bytes for each text in it, most of them addresses, which no
//! compression makes smaller. A packed text costs its letters. People never read it: they read what it
//! is made from.
//!
//! A text ends with [`END`]; a list of texts is one text with [`BETWEEN`] its entries; any other list has
//! [`ENTRY`] before each entry and [`LAST`] behind all; a number is one digit or, where more may be
//! needed, three, in base 64 and from [`ZERO`] on.

/// The first digit.
pub const ZERO: u8 = b'0';
/// What stands behind a text.
pub const END: char = '\u{1f}';
/// What stands between texts that are a list.
pub const BETWEEN: char = '\u{1d}';
/// What stands before each entry of a list.
pub const ENTRY: u8 = b'+';
/// What stands behind the last.
pub const LAST: u8 = b'.';

/// `for`, which a `const fn` cannot have yet.
macro_rules! each {
    ($one:ident in $list:expr => $deed:expr) => {{
        let mut at = 0;
        while at < $list.len() {
            let $one = &$list[at];
            $deed;
            at += 1;
        }
    }};
}
pub(crate) use each;

/// What is written so far; with room for nothing it only counts.
pub struct Pack<const ROOM: usize> {
    /// The text.
    pub bytes: [u8; ROOM],
    /// Its length.
    pub len: usize,
}

impl<const ROOM: usize> Pack<ROOM> {
    /// Nothing yet.
    pub const EMPTY: Pack<ROOM> = Pack {
        bytes: [0; ROOM],
        len: 0,
    };

    /// A letter: a tag, a mark.
    pub const fn byte(&mut self, byte: u8) {
        if self.len < ROOM {
            self.bytes[self.len] = byte;
        }
        self.len += 1;
    }

    /// A number up to 63.
    pub const fn digit(&mut self, number: usize) {
        assert!(number < 64, "a packed number needs three digits");
        self.byte(ZERO + number as u8);
    }

    /// A number.
    pub const fn number(&mut self, number: usize) {
        self.digit(number / 4096);
        self.digit(number / 64 % 64);
        self.digit(number % 64);
    }

    /// A text without its end.
    pub const fn letters(&mut self, text: &str) {
        let bytes = text.as_bytes();
        each!(byte in bytes => {
            assert!(*byte >= b' ', "a packed text holds a control character");
            self.byte(*byte)
        });
    }

    /// A text.
    pub const fn text(&mut self, text: &str) {
        self.letters(text);
        self.byte(END as u8);
    }

    /// A list of texts.
    pub const fn texts(&mut self, texts: &[&str]) {
        if let [first, others @ ..] = texts {
            self.letters(first);
            each!(text in others => {
                self.byte(BETWEEN as u8);
                self.letters(text)
            });
        }
        self.byte(END as u8);
    }
}

/// What was written, as text.
pub const fn text(bytes: &[u8]) -> &str {
    let text = str::from_utf8(bytes);
    assert!(text.is_ok(), "a packed text is not UTF-8");
    match text {
        Ok(text) => text,
        Err(_) => "",
    }
}

/// Whether the first text stands before the second in a list of names: capitals count as small letters.
pub const fn before(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() {
        let (left, right) = (a[at].to_ascii_lowercase(), b[at].to_ascii_lowercase());
        if left != right {
            return left < right;
        }
        at += 1;
    }
    a.len() < b.len()
}

/// Whether two texts are the same.
pub const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}
