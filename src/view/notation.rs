//! The notation of an element, checked by the compiler: the selector that one would write in CSS, then the
//! attributes that never change, `div.panel part=base`. Whatever is unknown here does not compile.

use super::vocabulary::{ATTRIBUTES, BOOLEAN, STYLED, TAGS, UNSTYLED};

/// An element in the notation, checked. Made by [`tag!`](crate::tag) only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag(&'static str);

/// An attribute's index in [`ATTRIBUTES`]. Made by [`attr!`](crate::attr) only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attribute(u8);

/// The name of a class. Made by [`class!`](crate::class) only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class(&'static str);

impl Tag {
    /// What [`encode`] has written.
    ///
    /// # Panics
    /// At compile time, if the notation holds a letter beyond ASCII that was cut in two.
    pub const fn new(encoded: &'static [u8]) -> Tag {
        let text = core::str::from_utf8(encoded);
        assert!(text.is_ok(), "write it in ASCII");
        match text {
            Ok(text) => Tag(text),
            Err(_) => Tag(""),
        }
    }

    /// The name of the element, its classes with a blank between them, and its attributes.
    pub fn parts(
        self,
    ) -> (
        &'static str,
        &'static str,
        impl Iterator<Item = (Attribute, &'static str)>,
    ) {
        let mut parts = self.0.split(END as char);
        let (name, classes) = (parts.next(), parts.next());
        let attributes = parts.map(|part| {
            let (index, value) = part.split_at_checked(1).unwrap_or((part, ""));
            (Attribute(index.bytes().next().unwrap_or(1) - 1), value)
        });
        (
            name.unwrap_or_default(),
            classes.unwrap_or_default(),
            attributes,
        )
    }
}

impl Attribute {
    /// The attribute `class`.
    pub const CLASS: Attribute = Attribute(0);

    /// The attribute of this name.
    ///
    /// # Panics
    /// At compile time, if there is none.
    pub const fn of(name: &str) -> Attribute {
        let index = index_of(ATTRIBUTES, name.as_bytes());
        assert!(index < ATTRIBUTES.len(), "ATTRIBUTES lacks this attribute");
        assert!(
            index > 0,
            "write a class as one: div.name, class!(\"name\")"
        );
        Attribute(index as u8)
    }

    /// The index in [`ATTRIBUTES`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

impl Class {
    /// The class of this name.
    ///
    /// # Panics
    /// At compile time, if there is none.
    pub const fn of(name: &'static str) -> Class {
        assert!(
            is_class(name.as_bytes()),
            "STYLED and UNSTYLED lack this class"
        );
        Class(name)
    }

    /// The name.
    pub const fn name(self) -> &'static str {
        self.0
    }
}

/// Behind the element's name, behind its classes, and between its attributes. An attribute is one byte for
/// its index plus one, and its value.
const END: u8 = 0;

/// The notation as it is read at run time, without any search, and how long that is. With an `N` that is too
/// small, what does not fit is left out.
///
/// # Panics
/// At compile time, if anything in it is unknown.
pub const fn encode<const N: usize>(notation: &str) -> ([u8; N], usize) {
    let (mut out, mut length) = ([0; N], 0);
    let (mut word, mut rest, mut more) = cut(notation.as_bytes(), b' ');
    let (name, mut classes, mut has_class) = cut(word, b'.');
    assert!(index_of(TAGS, name) < TAGS.len(), "TAGS lacks this element");
    put(&mut out, &mut length, name);
    put(&mut out, &mut length, &[END]);
    let mut first = true;
    while has_class {
        let class;
        (class, classes, has_class) = cut(classes, b'.');
        assert!(is_class(class), "STYLED and UNSTYLED lack this class");
        if !first {
            put(&mut out, &mut length, b" ");
        }
        put(&mut out, &mut length, class);
        first = false;
    }
    while more {
        (word, rest, more) = cut(rest, b' ');
        let (name, value, has_value) = cut(word, b'=');
        let index = index_of(ATTRIBUTES, name);
        assert!(
            index < ATTRIBUTES.len(),
            "ATTRIBUTES lacks this attribute, or a value holds a blank"
        );
        assert!(index > 0, "write a class as in CSS: div.name");
        if has_value {
            assert!(!value.is_empty(), "an attribute has no value behind its =");
        } else {
            assert!(
                index_of(BOOLEAN, name) < BOOLEAN.len(),
                "this attribute has a value"
            );
        }
        put(&mut out, &mut length, &[END, index as u8 + 1]);
        put(&mut out, &mut length, value);
    }
    (out, length)
}

/// Writes these bytes, as far as there is room.
const fn put<const N: usize>(out: &mut [u8; N], length: &mut usize, bytes: &[u8]) {
    let mut at = 0;
    while at < bytes.len() {
        if *length < N {
            out[*length] = bytes[at];
        }
        *length += 1;
        at += 1;
    }
}

/// What stands before the first such sign, what behind it, and whether there was one.
const fn cut(text: &[u8], sign: u8) -> (&[u8], &[u8], bool) {
    let mut at = 0;
    while at < text.len() && text[at] != sign {
        at += 1;
    }
    let (before, rest) = text.split_at(at);
    match rest.split_first() {
        Some((_, behind)) => (before, behind, true),
        None => (before, b"", false),
    }
}

const fn is_class(name: &[u8]) -> bool {
    index_of(STYLED, name) < STYLED.len() || index_of(UNSTYLED, name) < UNSTYLED.len()
}

/// The index of a name, or the list's length.
const fn index_of(list: &[&str], name: &[u8]) -> usize {
    let mut at = 0;
    while at < list.len() && !is_same(list[at].as_bytes(), name) {
        at += 1;
    }
    at
}

const fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// The [`Tag`] of an element.
///
/// ```
/// app_password::tag!("input.input type=text readonly");
/// ```
///
/// An unknown element, class or attribute does not compile, nor does a value with a blank or none at all:
///
/// ```compile_fail,E0080
/// app_password::tag!("inptu.input type=text readonly");
/// ```
/// ```compile_fail,E0080
/// app_password::tag!("input.inptu type=text readonly");
/// ```
/// ```compile_fail,E0080
/// app_password::tag!("input.input tpye=text readonly");
/// ```
/// ```compile_fail,E0080
/// app_password::tag!("input.input placeholder=two words");
/// ```
/// ```compile_fail,E0080
/// app_password::tag!("input.input type readonly");
/// ```
/// ```compile_fail,E0080
/// app_password::tag!("input.input type= readonly");
/// ```
/// ```compile_fail,E0080
/// app_password::tag!("input.input  readonly");
/// ```
/// ```compile_fail,E0080
/// app_password::tag!("input class=input");
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! tag {
    ($notation:literal) => {{
        use $crate::view::notation::{Tag, encode};
        const LENGTH: usize = encode::<0>($notation).1;
        const ENCODED: &[u8] = &encode::<LENGTH>($notation).0;
        const TAG: Tag = Tag::new(ENCODED);
        TAG
    }};
}
pub(crate) use tag;

/// The [`Attribute`] of this name.
///
/// ```
/// app_password::attr!("aria-label");
/// ```
/// ```compile_fail,E0080
/// app_password::attr!("aria-lable");
/// ```
/// ```compile_fail,E0080
/// app_password::attr!("class");
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! attr {
    ($name:literal) => {{
        use $crate::view::notation::Attribute;
        const ATTRIBUTE: Attribute = Attribute::of($name);
        ATTRIBUTE
    }};
}
pub(crate) use attr;

/// The [`Class`] of this name.
///
/// ```
/// app_password::class!("chosen");
/// ```
/// ```compile_fail,E0080
/// app_password::class!("chosne");
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! class {
    ($name:literal) => {{
        use $crate::view::notation::Class;
        const CLASS: Class = Class::of($name);
        CLASS
    }};
}
pub(crate) use class;
