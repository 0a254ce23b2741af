//! Builds sentences: what somebody else has named stands apart in them.

use super::element_builder::ElementBuilder;
use super::intl;
use super::notation::{Tag, tag};
use crate::i18n::key::Key;
use crate::i18n::plural::Plural;
use crate::i18n::subject::{NOTHING, Part, Subject};
use crate::i18n::texts::{Phrase, digits};

/// Around what somebody else has named.
pub const NAME: Tag = tag!("bdi translate=no");

impl ElementBuilder<'_> {
    /// The text of this key.
    pub fn push_key(&mut self, key: Key) {
        self.push_said(key, NOTHING);
    }

    /// The same with more things filled in.
    #[inline(never)]
    pub fn push_said(&mut self, key: Key, more: &[(&str, &str)]) {
        let (phrase, subject) = (self.context.texts.phrase(key), self.context.subject());
        self.push_filled(phrase, subject, more);
    }

    /// A text with nothing built in its slots.
    #[inline(never)]
    pub fn push_filled(&mut self, phrase: Phrase<'_>, subject: Subject<'_>, more: &[(&str, &str)]) {
        self.push_phrase(phrase, subject, more, &|_, _| false);
    }

    /// The form of a text for a number, which stands in this slot; `part` is how many of them there are yet.
    #[inline(never)]
    pub fn push_counted(&mut self, forms: Plural, number: usize, slot: &str, part: &str) {
        let texts = self.context.texts;
        let category = intl::category(texts.lang(), number);
        let phrase = texts.counted(forms, number, &category);
        let (subject, number) = (self.context.subject(), digits(number));
        let more = [(slot, number.as_str()), ("n", part)];
        self.push_filled(phrase, subject, &more);
    }

    /// A text, with each name in it set apart: nobody translates it, and it keeps its own direction. `put` builds what
    /// stands in a slot, if it knows that slot.
    #[inline(never)]
    pub fn push_phrase(
        &mut self,
        phrase: Phrase<'_>,
        subject: Subject<'_>,
        more: &[(&str, &str)],
        put: &dyn Fn(&mut Self, &str) -> bool,
    ) {
        if phrase.english {
            self.open(tag!("bdi lang=en dir=ltr"));
        }
        let (texts, mut words) = (self.context.texts, String::new());
        subject.parts(texts, phrase.text, more, &mut |part| {
            let (slot, name) = match part {
                Part::Words(text) => return words.push_str(text),
                Part::Name(slot, name) => (slot, Some(name)),
                Part::Open(slot) => (slot, None),
            };
            self.flush(&mut words);
            match name {
                _ if put(self, slot) => {}
                Some(name) => self.text(NAME, name),
                None => words.push_str(&["{", slot, "}"].concat()),
            }
        });
        self.flush(&mut words);
        if phrase.english {
            self.close();
        }
    }

    /// The words so far, if there are any.
    fn flush(&mut self, words: &mut String) {
        if !words.is_empty() {
            self.push_text(words);
            words.clear();
        }
    }

    /// What somebody else has named, as it is.
    #[inline(never)]
    pub fn name(&mut self, name: &str) {
        self.text(NAME, name);
    }

    /// What stands between two sentences in this language.
    pub fn gap(&mut self) {
        self.push_text(self.context.texts.gap());
    }

    /// A remark in brackets behind what stands there, as the language sets it.
    #[inline(always)]
    pub fn aside(&mut self, aside: impl FnOnce(&mut Self)) {
        let [opens, closes] = self.context.texts.brackets();
        self.push_text(opens);
        aside(self);
        self.push_text(closes);
    }
}
