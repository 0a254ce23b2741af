//! The texts of one language, with the host's own wording on top and English below.

use std::iter;
use std::sync::Arc;

use super::english::{self, ENGLISH};
use super::key::Key;
use super::plural::Plural;
use crate::key;
use crate::model::json;

/// All texts in one language. A text that the language lacks is shown in English. Cheap to clone: widgets in
/// the same language share its texts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    file: Option<Arc<Wording>>,
    own: Option<Arc<Wording>>,
}

/// The texts of one source: a language's file, or the host's own wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    lang: String,
    texts: Vec<Option<String>>,
    others: Vec<(String, String)>,
}

/// A text with its slots unfilled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase<'a> {
    /// The text.
    pub text: &'a str,
    /// Whether it is in English, and the language shown is another one.
    pub english: bool,
}

impl Wording {
    /// No texts yet of a language.
    pub fn new(lang: &str) -> Wording {
        Wording {
            lang: lang.to_owned(),
            ..Wording::default()
        }
    }

    /// Sets the text of the key at this index. One that shows nothing is none: the English one stands in for it.
    pub fn put(&mut self, at: usize, text: String) {
        if text.trim().is_empty() {
            return;
        }
        if self.texts.len() <= at {
            self.texts.resize(at + 1, None);
        }
        if let Some(place) = self.texts.get_mut(at) {
            *place = Some(text);
        }
    }

    /// Adds a text that English has under no key: a label of a provider's page (see `Label::key`), what else to know
    /// at a provider, a plural form, a text under a name of old.
    pub fn put_other(&mut self, key: String, text: String) {
        self.others.push((key, text));
    }

    /// What `Wording::put_other` has added.
    pub fn others(&self) -> &[(String, String)] {
        &self.others
    }

    fn text(&self, key: Key) -> Option<&str> {
        self.texts.get(key.index())?.as_deref()
    }

    fn other(&self, key: &str) -> Option<&str> {
        let (_, text) = self.others.iter().find(|(known, _)| known == key)?;
        Some(text)
    }
}

/// A piece of a text: words, or a slot to be filled in.
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
        file: None,
        own: None,
    };

    /// The texts of a language (BCP 47 tag), looked up by key. English needs no file.
    pub fn new(lang: &str, mut find: impl FnMut(&str) -> Option<String>) -> Texts {
        let mut wording = Wording::new(lang);
        for (at, (name, _)) in ENGLISH.iter().enumerate() {
            wording.put(at, find(name).unwrap_or_default());
        }
        Texts::of(Arc::new(wording), None)
    }

    /// The texts of a language's file, with the host's own wording on top.
    pub fn of(file: Arc<Wording>, own: Option<Arc<Wording>>) -> Texts {
        let file = Some(file);
        Texts { file, own }
    }

    /// The same with texts that English has under no key: see `Wording::put_other`.
    pub fn with_others(self, others: Vec<(String, String)>) -> Texts {
        let mut file = self.file.map(Arc::unwrap_or_clone).unwrap_or_default();
        file.others = others;
        Texts {
            file: Some(Arc::new(file)),
            own: self.own,
        }
    }

    /// The sources, the host's before the language's file.
    fn worded(&self) -> impl Iterator<Item = &Wording> {
        [&self.own, &self.file]
            .into_iter()
            .filter_map(Option::as_deref)
    }

    /// The texts that replace English ones, each with the index of its key.
    pub fn own(&self) -> impl Iterator<Item = (usize, &str)> {
        let texts = self
            .worded()
            .flat_map(|wording| wording.texts.iter().enumerate());
        texts.filter_map(|(at, text)| Some((at, text.as_deref()?)))
    }

    /// The texts that English has under no key: see `Wording::put_other`.
    pub fn own_others(&self) -> impl Iterator<Item = &(String, String)> {
        self.worded().flat_map(Wording::others)
    }

    /// A text that English has under no key, if this language has it: see `Wording::put_other`.
    pub fn other(&self, key: &str) -> Option<&str> {
        self.worded().find_map(|wording| wording.other(key))
    }

    /// The tag of the language shown.
    pub fn lang(&self) -> &str {
        match &self.file {
            Some(file) if !file.lang.is_empty() => &file.lang,
            _ => "en",
        }
    }

    /// The text with its placeholders unfilled.
    pub fn raw(&self, key: Key) -> &str {
        self.phrase(key).text
    }

    /// The same, and whether it is in the language shown.
    #[inline(never)]
    pub fn phrase(&self, key: Key) -> Phrase<'_> {
        self.or_english(self.worded().find_map(|wording| wording.text(key)), key)
    }

    /// The form of a text for a number, of this plural category in the language shown.
    pub fn counted(&self, forms: Plural, number: usize, category: &str) -> Phrase<'_> {
        let other = english::name(forms.other.index());
        let form = [other.strip_suffix("other").unwrap_or_default(), category].concat();
        let own = self.worded().find_map(|wording| {
            let own = match category {
                "one" => wording.text(forms.one),
                _ => wording.other(&form),
            };
            own.or_else(|| wording.text(forms.other))
        });
        let english = match number {
            1 => forms.one,
            _ => forms.other,
        };
        self.or_english(own, english)
    }

    /// What stands between two sentences.
    pub fn gap(&self) -> &str {
        let text = self.raw(key!("common.sentences"));
        between(text, "{first}", "{second}")
    }

    /// What stands before a remark in brackets, and behind it.
    pub fn brackets(&self) -> [&str; 2] {
        let text = self.raw(key!("common.aside"));
        [
            between(text, "{text}", "{aside}"),
            between(text, "{aside}", "{text}"),
        ]
    }

    fn or_english<'a>(&self, own: Option<&'a str>, key: Key) -> Phrase<'a> {
        Phrase {
            text: own.unwrap_or_else(|| english::text(key.index())),
            english: own.is_none() && self.lang() != "en",
        }
    }

    /// The text with its placeholders filled in. A placeholder that `with` lacks stays visible, and a test looks
    /// for those.
    pub fn say(&self, key: Key, with: &[(&str, &str)]) -> String {
        let text = self.raw(key);
        let value = |slot: &str| {
            let name = slot.split('|').next();
            with.iter().find(|(known, _)| Some(*known) == name)
        };
        let mut said = String::new();
        for piece in pieces(text) {
            match piece {
                Piece::Words(words) => said.push_str(words),
                Piece::Slot(slot) => match value(slot) {
                    Some((_, value)) => said.push_str(value),
                    None => said.push_str(&["{", slot, "}"].concat()),
                },
            }
        }
        said
    }
}

/// What stands between two slots of a text, or behind the first if the other is not there.
#[inline(never)]
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).unwrap_or(("", " "));
    rest.split_once(to).map_or(rest, |(words, _)| words)
}

/// The pieces of a text, in order: `"Press {label}."` is words, a slot, words.
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    iter::from_fn(move || next_piece(&mut rest))
}

#[inline(never)]
fn next_piece<'a>(rest: &mut &'a str) -> Option<Piece<'a>> {
    let slot = rest.strip_prefix('{').and_then(|slot| slot.split_once('}'));
    // Of nested braces the inner ones are the slot, as in `fill`.
    if let Some((name, after)) = slot.filter(|(name, _)| !name.contains('{')) {
        *rest = after;
        return Some(Piece::Slot(name));
    }
    let next = rest.bytes().skip(1).position(|byte| byte == b'{');
    let (words, after) = rest.split_at_checked(next.map_or(rest.len(), |at| at + 1))?;
    *rest = after;
    (!words.is_empty()).then_some(Piece::Words(words))
}

/// A number in digits. The standard library's formatting would add a kilobyte and a half.
pub fn digits(number: usize) -> String {
    json::digits(number as u64)
}
