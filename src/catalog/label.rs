//! Which wording of a label a person sees.

use crate::model::label::Label;

impl Label {
    /// The label on a page shown in `lang`: the whole tag first, then its first part, then English.
    pub fn shown_in(&self, lang: &str) -> &str {
        let part = lang.split_once('-').map_or(lang, |(part, _)| part);
        let known = [lang, part].iter().find_map(|tag| {
            let mut known = self.known.iter();
            known.find(|(known, _)| known.eq_ignore_ascii_case(tag))
        });
        known.map_or(&self.en, |(_, label)| label)
    }

    /// The key under which the file of a language has this label of a provider's.
    pub fn key(&self, provider: &str) -> String {
        ["label.", provider, ".", &self.en].concat()
    }
}
