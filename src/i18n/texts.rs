//! The texts of one language, with the host's own wording on top and English below.

use std::iter;
use std::sync::Arc;

use super::english::{self, ENGLISH};
use super::key::Key;
use crate::catalog::template::fill;
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
    labels: Vec<(String, String)>,
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

    /// Adds a label of a provider's page: see `Label::key`.
    pub fn put_label(&mut self, key: String, label: String) {
        self.labels.push((key, label));
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

    /// The same with the labels of providers' pages in this language: see `Label::key`.
    pub fn with_labels(self, labels: Vec<(String, String)>) -> Texts {
        let mut file = self.file.map(Arc::unwrap_or_clone).unwrap_or_default();
        file.labels = labels;
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

    /// The label on a provider's page in this language, if known.
    pub fn label(&self, key: &str) -> Option<&str> {
        let mut labels = self.worded().flat_map(|wording| &wording.labels);
        labels
            .find(|(known, _)| known == key)
            .map(|(_, label)| label.as_str())
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
        let at = key.index();
        let own = self
            .worded()
            .find_map(|wording| wording.texts.get(at)?.as_deref());
        own.unwrap_or_else(|| english::text(at))
    }

    /// The text with its placeholders filled in. A placeholder that `with` lacks stays visible, and a test looks
    /// for those.
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
