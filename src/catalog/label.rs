//! What a provider's own page calls a button, a menu row or a field.
//!
//! Labels are facts, not translations: a language is listed only if a source shows the label in it.

/// The words on a provider's page, in English and wherever else they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// The English wording.
    pub en: &'static str,
    /// Other wording that some people see in the same place, such as a `+` in place of the button.
    pub or: Option<&'static str>,
    /// The wording in other languages of the provider's page: BCP 47 tag and label.
    pub known: &'static [(&'static str, &'static str)],
}

impl Label {
    /// A label that is known in English only.
    pub const fn new(en: &'static str) -> Label {
        Label {
            en,
            or: None,
            known: &[],
        }
    }

    /// The same label with the wording that other languages are known to show.
    pub const fn known(self, known: &'static [(&'static str, &'static str)]) -> Label {
        Label { known, ..self }
    }

    /// The same label, with what some people see in its place.
    pub const fn or(self, or: &'static str) -> Label {
        Label {
            or: Some(or),
            ..self
        }
    }

    /// The label on a page shown in `lang`: the whole tag first, then its first part, then English.
    pub fn shown_in(&self, lang: &str) -> &'static str {
        let part = lang.split_once('-').map_or(lang, |(part, _)| part);
        let known = [lang, part].iter().find_map(|tag| {
            let mut known = self.known.iter();
            known.find(|(known, _)| known.eq_ignore_ascii_case(tag))
        });
        known.map_or(self.en, |&(_, label)| label)
    }
}
