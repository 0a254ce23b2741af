//! Claims about labels on providers' pages: what is known of them in a language ships with its file, and so
//! reaches the person by the key that the file has it under.

use std::collections::BTreeMap;

use app_password::i18n::texts::Texts;

use super::locales;
use crate::catalog::{labels, offered};
use crate::data::all;

/// What the file of a language has of labels.
fn file(lang: &str) -> Vec<(String, String)> {
    let mut file = BTreeMap::new();
    for provider in all() {
        for label in labels(provider).filter(|label| label.shown_in(lang) != label.en) {
            let before = file.insert(label.key(&provider.id), label.shown_in(lang).to_owned());
            let same = before.is_none_or(|before| before == label.shown_in(lang));
            assert!(same, "{}: two labels share a key", label.key(&provider.id));
        }
    }
    file.into_iter().collect()
}

#[test]
fn every_label_known_in_a_language_is_said_in_it_and_any_other_in_english() -> Result<(), String> {
    for locale in locales()? {
        let lang = locale.tag.as_str();
        let texts = locale.texts().with_labels(file(lang));
        let (mut known, mut stand) = (0, 0);
        for source in all() {
            // What ships has no label in another language.
            let ships = offered(&source.id);
            assert_eq!(labels(ships).count(), labels(source).count());
            for (source, label) in labels(source).zip(labels(ships)) {
                assert_eq!(label.shown_in(lang), source.en, "{}", ships.id);
                let said = texts.label(&label.key(&ships.id));
                let expected = source.shown_in(lang);
                assert_eq!(said.unwrap_or(&label.en), expected, "{lang} {}", ships.id);
                known += usize::from(said.is_some());
                stand += usize::from(source.known.iter().any(|(tag, _)| tag == lang));
            }
        }
        // Were there none, this test would prove nothing.
        assert!(lang == "en" || stand > 0, "{lang}: no label");
        assert!(known >= stand, "{lang}: {known} of {stand} labels are said");
    }
    Ok(())
}

#[test]
fn every_note_is_said_in_every_language_in_few_words() -> Result<(), String> {
    for locale in locales()? {
        let lang = locale.tag.as_str();
        let noted = all().filter(|provider| !provider.note.en.is_empty());
        let mut count = 0;
        for (id, note) in noted.map(|provider| (&provider.id, &provider.note)) {
            let said = note.shown_in(lang);
            assert!(lang == "en" || said != note.en, "{id}, {lang}: {said}");
            assert!(said.chars().count() <= 180, "{id}: {said}");
            assert!(said.ends_with('.') && said.trim() == said, "{id}: {said}");
            assert!(note.or.is_empty(), "{id}: a note has one wording");
            count += 1;
        }
        assert!(count > 0, "no note");
    }
    Ok(())
}

#[test]
fn a_label_of_one_provider_is_not_anothers() {
    let texts = Texts::default().with_labels(vec![("label.acme.Create".into(), "Lag".into())]);
    assert_eq!(texts.label("label.acme.Create"), Some("Lag"));
    for key in [
        "label.google.Create",
        "label.acme.create",
        "label.acme.",
        "",
    ] {
        assert_eq!(texts.label(key), None, "{key}");
    }
    assert_eq!(Texts::default().label("label.acme.Create"), None);
}
