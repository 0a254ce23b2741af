//! Which wording of a label a person sees.

use crate::model::label::Label;

impl Label {
    /// The label on a page shown in `lang`: the whole tag first, then its first part, then English. Norwegian pages
    /// are in Bokmål, also for who reads Nynorsk.
    pub fn shown_in(&self, lang: &str) -> &str {
        let part = match lang.split_once('-') {
            Some((part, _)) => part,
            None if lang == "nn" => "nb",
            None => lang,
        };
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
