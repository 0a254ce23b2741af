//! The texts of one language, with the host's own wording on top and English below.

use std::iter;

use super::english::{self, ENGLISH};
use super::key::Key;
use crate::catalog::template::fill;

/// Everything that can be said, in one language. A text that the language lacks is said in English.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    lang: String,
    own: Vec<Option<String>>,
    labels: Vec<(String, String)>,
}

/// A piece of a text: words, or the place where something is to be put in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words as they are.
    Words(&'a str),
    /// The name of what goes here.
    Slot(&'a str),
}

impl Texts {
    /// English, which needs no file.
    pub const ENGLISH: Texts = Texts {
        lang: String::new(),
        own: Vec::new(),
        labels: Vec::new(),
    };

    /// The texts of a language (BCP 47 tag), looked up by key name in its file. English needs no file.
    pub fn new(lang: &str, mut find: impl FnMut(&str) -> Option<String>) -> Texts {
        let own = ENGLISH.iter().map(|(name, _)| find(name)).collect();
        Texts::in_order(lang, own)
    }

    /// The same, given in the order of the keys.
    pub fn in_order(lang: &str, own: Vec<Option<String>>) -> Texts {
        Texts {
            lang: lang.to_owned(),
            own,
            labels: Vec::new(),
        }
    }

    /// The same, with what providers' pages say in this language: see `Label::key`.
    pub fn with_labels(self, labels: Vec<(String, String)>) -> Texts {
        Texts { labels, ..self }
    }

    /// What a provider's page says in this language, where that is known.
    pub fn label(&self, key: &str) -> Option<&str> {
        let mut labels = self.labels.iter();
        labels
            .find(|(known, _)| known == key)
            .map(|(_, label)| label.as_str())
    }

    /// The tag of the language shown.
    pub fn lang(&self) -> &str {
        if self.lang.is_empty() {
            "en"
        } else {
            &self.lang
        }
    }

    /// The text as it stands, its placeholders unfilled.
    pub fn raw(&self, key: Key) -> &str {
        let own = self.own.get(key.index()).and_then(Option::as_deref);
        own.unwrap_or_else(|| english::text(key.index()))
    }

    /// The texts that are not the English ones, with their places in the order of the keys.
    pub fn own(&self) -> impl Iterator<Item = (usize, &str)> {
        let own = self.own.iter().enumerate();
        own.filter_map(|(at, text)| Some((at, text.as_deref()?)))
    }

    /// The text with its placeholders filled in. A placeholder that `with` lacks stays visible: a
    /// test looks for that.
    pub fn say(&self, key: Key, with: &[(&str, &str)]) -> String {
        fill(self.raw(key), with)
    }
}

/// The pieces of a text, in order: `"Press {label}."` is words, a slot, words.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    iter::from_fn(move || next_piece(&mut rest))
}

#[inline(never)]
fn next_piece<'a>(rest: &mut &'a str) -> Option<Piece<'a>> {
    let slot = rest.strip_prefix('{').and_then(|slot| slot.split_once('}'));
    // Of one brace in another the inner one is the slot, as for `fill`.
    if let Some((name, after)) = slot.filter(|(name, _)| !name.contains('{')) {
        *rest = after;
        return Some(Piece::Slot(name));
    }
    let next = rest.bytes().skip(1).position(|byte| byte == b'{');
    let (words, after) = rest.split_at_checked(next.map_or(rest.len(), |at| at + 1))?;
    *rest = after;
    (!words.is_empty()).then_some(Piece::Words(words))
}

/// A number in digits. The standard library's way to write one weighs a kilobyte and a half.
pub fn digits(number: usize) -> String {
    let mut digits = match number / 10 {
        0 => String::new(),
        tens => digits(tens),
    };
    digits.push(char::from(b'0' + (number % 10) as u8));
    digits
}
