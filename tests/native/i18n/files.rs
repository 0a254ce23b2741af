//! Claims about the files of the languages: each says everything, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app_password::i18n::english::ENGLISH;
use app_password::i18n::plural::CATEGORIES;
use app_password::i18n::texts::{Piece, pieces};

use super::{Locale, in_english, locales, none, read, slots};
use crate::data::files;
use app_password::model::provider::Provider;

/// The plural forms that this language's file has of a text, in the order of CLDR. Whether these are the language's,
/// `tests/shell/locales.test.mjs` asks of Node, which knows.
fn forms(locale: &Locale) -> Vec<&'static str> {
    let order = ["zero", "one", "two", "few", "many", "other"];
    assert!(
        CATEGORIES
            .iter()
            .all(|it| order.contains(&it.trim_start_matches('.')))
    );
    let has = |form: &&str| locale.text(&format!("step.wait.{form}")).is_some();
    order.into_iter().filter(has).collect()
}

/// Whether English says this text in two forms.
fn is_counted(stem: &str) -> bool {
    let has = |form: &str| {
        ENGLISH
            .iter()
            .any(|(key, _)| *key == format!("{stem}.{form}"))
    };
    has("one") && has("other")
}

/// The keys that this language's file is to have, in their order.
fn expected(locale: &Locale) -> Vec<String> {
    let forms = forms(locale);
    let mut keys: Vec<String> = Vec::new();
    for (key, _) in ENGLISH {
        match key.rsplit_once('.').filter(|(stem, _)| is_counted(stem)) {
            // One form is all that some languages have, and others have up to six.
            Some((_, "one")) => {}
            Some((stem, _)) => keys.extend(forms.iter().map(|it| format!("{stem}.{it}"))),
            None => keys.push(key.to_owned()),
        }
    }
    if locale.tag != "en" {
        // English has them in data/providers.
        let noted = files::<Provider>("providers").into_iter();
        let noted = noted.filter(|(_, it)| !it.note.en.is_empty());
        keys.extend(noted.map(|(id, _)| format!("note.{id}")));
    }
    keys
}

#[test]
fn every_language_has_exactly_the_keys_of_english_in_their_order_and_every_note()
-> Result<(), String> {
    let locales = locales()?;
    assert!(locales.len() > 30, "{} languages", locales.len());
    for locale in &locales {
        let keys: Vec<&String> = locale.entries.iter().map(|(key, _)| key).collect();
        let expected = expected(locale);
        let wrong = keys.iter().zip(&expected).find(|(key, it)| **key != *it);
        assert_eq!(wrong, None, "locales/{}.json", locale.tag);
        assert_eq!(keys.len(), expected.len(), "locales/{}.json", locale.tag);
    }
    Ok(())
}

#[test]
fn every_language_but_english_has_a_glossary_and_no_other_has_one() -> Result<(), String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/glossary");
    let mut kept = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let entry = entry.map_err(|error| error.to_string())?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let text = fs::read_to_string(entry.path()).map_err(|error| error.to_string())?;
        // A table of terms, each with where it was read.
        let rows = text.lines().filter(|it| it.starts_with("| ")).skip(1);
        assert!(rows.count() >= 8, "{name}: few terms");
        assert!(text.contains("https://"), "{name}: no source");
        kept.insert(name);
    }
    let tags = locales()?.into_iter().map(|it| it.tag);
    let tags = tags.filter(|tag| tag != "en");
    let expected: BTreeSet<String> = tags.map(|tag| format!("{tag}.md")).collect();
    assert_eq!(kept, expected);
    Ok(())
}

#[test]
fn the_program_and_the_tests_read_the_same_english() -> Result<(), String> {
    let locales = locales()?;
    let read = locales.first().map(|locale| locale.entries.iter());
    let read = read
        .into_iter()
        .flatten()
        .map(|(key, text)| (key.as_str(), text.as_str()));
    assert_eq!(read.collect::<Vec<_>>(), ENGLISH);
    Ok(())
}

/// What is wrong with the placeholders of a text.
fn misplaced(text: &str, english: &str) -> Option<String> {
    let outside =
        pieces(text).any(|it| matches!(it, Piece::Words(words) if words.contains(['{', '}'])));
    if outside {
        return Some("a brace that belongs to no placeholder".to_owned());
    }
    // In any order, and as often as the language needs.
    if slots(text) != slots(english) {
        return Some(format!("{:?}, not {:?}", slots(text), slots(english)));
    }
    let phrases = pieces(text).filter_map(|it| match it {
        Piece::Slot(slot) => slot.split_once('|'),
        Piece::Words(_) => None,
    });
    for (name, phrase) in phrases {
        if !["app", "provider", "email"].contains(&name) {
            return Some(format!("{{{name}|…}} is always known"));
        }
        if phrase.trim() != phrase || phrase.is_empty() || phrase.contains(['{', '}', '|']) {
            return Some(format!("{{{name}|{phrase}}}"));
        }
    }
    None
}

#[test]
fn every_language_keeps_the_placeholders_of_english() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            let english = in_english(key).ok_or_else(|| format!("{key}?"))?;
            let fault = misplaced(text, english);
            wrong.extend(fault.map(|it| format!("{} {key}: {it}: {text}", locale.tag)));
        }
    }
    none(&wrong)
}

#[test]
fn a_placeholder_may_stand_anywhere_repeat_and_bring_a_phrase() {
    let english = "{app} reads {email} {n} times";
    for text in [
        "{n}: {email} {app}",
        "{app} {app} {email} {n}",
        "{app|this app} {email|mail} {n}, {app|that app}",
    ] {
        assert_eq!(misplaced(text, english), None, "{text}");
    }
    for (text, fault) in [
        ("{app} {email}", "not"),
        ("{app} {email} {n} {of}", "not"),
        ("{App} {email} {n}", "not"),
        ("{app|} {email} {n}", "{app|}"),
        ("{app| x} {email} {n}", "{app| x}"),
        ("{app|a|b} {email} {n}", "{app|a|b}"),
        ("{app} {email} {n|some}", "always known"),
        ("{app} {email} {n} {", "belongs to no"),
        ("{app} {email} {n} }", "belongs to no"),
        ("{app|{n}} {email} {n}", "belongs to no"),
    ] {
        let found = misplaced(text, english).unwrap_or_default();
        assert!(found.contains(fault), "{text}: {found}");
    }
}

#[test]
fn a_locale_file_is_one_flat_object_of_strings() {
    assert!(read(r#"{ "a": "b", "c": "d" }"#).is_ok());
    for wrong in [
        r#"{ "a": "b" "c": "d" }"#,
        r#"{ "a": "b", "a": "d" }"#,
        r#"{ "a": "b", }"#,
        r#"{ "a": { "b": "c" } }"#,
        r#"{ "a": 1 }"#,
        r#"{ "a": "b\n" }"#,
        r#"[ "a", "b" ]"#,
        r#"{ "a": "b" } "#.trim_end_matches(['}', ' ']),
        "",
    ] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
}
