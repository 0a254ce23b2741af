//! Claims about labels on providers' pages: what is known of them in a language ships with its file, and so
//! reaches the person by the key that the file has it under.

use std::collections::BTreeMap;

use app_password::i18n::texts::Texts;
use app_password::model::label::Label;

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
    let mut languages = 0;
    for locale in locales()? {
        let lang = locale.tag.as_str();
        let texts = locale.texts().with_others(file(lang));
        let (mut known, mut stand) = (0, 0);
        for source in all() {
            // What ships has no label in another language.
            let ships = offered(&source.id);
            assert_eq!(labels(ships).count(), labels(source).count());
            for (source, label) in labels(source).zip(labels(ships)) {
                assert_eq!(label.shown_in(lang), source.en, "{}", ships.id);
                let said = texts.other(&label.key(&ships.id));
                let expected = source.shown_in(lang);
                assert_eq!(said.unwrap_or(&label.en), expected, "{lang} {}", ships.id);
                known += usize::from(said.is_some());
                stand += usize::from(source.known.iter().any(|(tag, _)| tag == lang));
            }
        }
        languages += usize::from(stand > 0);
        assert!(known >= stand, "{lang}: {known} of {stand} labels are said");
    }
    // Were there none, this test would prove nothing.
    assert!(languages > 5, "{languages} languages have labels");
    Ok(())
}

#[test]
fn every_note_is_said_in_every_language_in_few_words() -> Result<(), String> {
    let ends = ['.', '?', '!', '。', '？', '！', '؟', '।', ';'];
    for locale in locales()? {
        let texts = locale.texts();
        let noted = all().filter(|provider| !provider.note.en.is_empty());
        let mut count = 0;
        for (id, note) in noted.map(|provider| (&provider.id, &provider.note)) {
            assert!(note.or.is_empty(), "{id}: a note has one wording");
            assert!(note.known.is_empty(), "{id}: locales/*.json has it");
            let said = match locale.tag.as_str() {
                "en" => Some(note.en.as_str()),
                _ => texts.other(&format!("note.{id}")),
            };
            let said = said.ok_or_else(|| format!("{id}: not in {}", locale.tag))?;
            assert!(locale.tag == "en" || said != note.en, "{id}: {said}");
            assert!(said.chars().count() <= 180, "{id} {}: {said}", locale.tag);
            assert!(said.ends_with(ends) && said.trim() == said, "{id}: {said}");
            count += 1;
        }
        assert!(count > 20, "{count} notes");
    }
    Ok(())
}

#[test]
fn a_label_known_for_one_region_or_script_is_not_said_in_another() {
    let known = |tags: &[&str]| Label {
        known: tags
            .iter()
            .map(|it| ((*it).into(), format!("in {it}")))
            .collect(),
        ..Label::from("Create")
    };
    for (tags, lang, said) in [
        (&["zh-Hans"][..], "zh-Hant", "Create"),
        (&["zh-Hant"], "zh-Hans", "Create"),
        (&["zh-Hans"], "zh", "Create"),
        (&["zh-Hans", "zh-Hant"], "zh-Hant", "in zh-Hant"),
        (&["pt-BR"], "pt-PT", "Create"),
        (&["pt-PT"], "pt-BR", "Create"),
        (&["pt-BR", "pt-PT"], "pt-PT", "in pt-PT"),
        // What is known of the language is known of its regions.
        (&["pt"], "pt-PT", "in pt"),
        (&["pt", "pt-PT"], "pt-PT", "in pt-PT"),
        // Norwegian pages are in Bokmål, also for who reads Nynorsk.
        (&["nb"], "nn", "in nb"),
        (&["nb", "nn"], "nn", "in nn"),
        (&["no"], "nb", "Create"),
        (&["de"], "DE", "in de"),
    ] {
        assert_eq!(known(tags).shown_in(lang), said, "{tags:?} {lang}");
    }
}

#[test]
fn a_label_of_one_provider_is_not_anothers() {
    let texts = Texts::default().with_others(vec![("label.acme.Create".into(), "Lag".into())]);
    assert_eq!(texts.other("label.acme.Create"), Some("Lag"));
    for key in [
        "label.google.Create",
        "label.acme.create",
        "label.acme.",
        "",
    ] {
        assert_eq!(texts.other(key), None, "{key}");
    }
    assert_eq!(Texts::default().other("label.acme.Create"), None);
}
