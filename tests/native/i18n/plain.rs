//! Claims about the texts: in their own language and well spaced.

use app_password::i18n::english::ENGLISH;

use super::sentences::sentences;
use super::{Locale, locales, none};

/// Whether a sentence begins with a phrase in small letters, should the name that stands there not be known.
fn begins_small(locale: &Locale, sentence: &str) -> bool {
    let slot = sentence
        .strip_prefix('{')
        .and_then(|it| it.split('}').next());
    let Some(slot) = slot else { return false };
    let (name, phrase) = slot.split_once('|').unwrap_or((slot, ""));
    let common = match name {
        "app" => locale.text("common.app"),
        "email" => locale.text("common.email"),
        "provider" => locale.text("common.provider"),
        // Always known.
        _ => return false,
    };
    let shown = if phrase.is_empty() {
        common
    } else {
        Some(phrase)
    };
    shown.is_some_and(|it| it.starts_with(char::is_lowercase))
}

#[test]
fn no_sentence_further_on_begins_with_a_phrase_in_small_letters() -> Result<(), String> {
    // "This app needs a code": what begins a text has its capital letter (see `said`), yet a sentence further on has not.
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            // A screen that speaks of the provider further on is one where it is known.
            let may = |it: &&str| !it.starts_with("{provider") || key.starts_with("cause.");
            let later = sentences(text).into_iter().skip(1).filter(may);
            if later.clone().any(|it| begins_small(&locale, it)) {
                wrong.push(format!("{} {key}: {text}", locale.tag));
            }
        }
    }
    none(&wrong)
}

#[test]
fn no_text_is_empty_or_badly_spaced() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            let spaced = text.trim() == text && !text.contains("  ") && !text.contains("...");
            if text.is_empty() || !spaced || text.contains(|c: char| c.is_control() || c == '<') {
                wrong.push(format!("{} {key}: {text:?}", locale.tag));
            }
        }
    }
    none(&wrong)
}

/// The texts that may be those of English: without a word, an example, or a word that the languages share.
const SHARED: [&str; 4] = [
    "common.aside",
    "common.sentences",
    "pick.address-example",
    "done.no",
];

#[test]
fn no_text_was_left_in_english() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()?.iter().skip(1) {
        let texts = ENGLISH.iter().filter(|(key, _)| !SHARED.contains(key));
        let same = texts.filter(|(key, text)| locale.text(key) == Some(text));
        wrong.extend(same.map(|(key, text)| format!("{} {key}: {text}", locale.tag)));
    }
    none(&wrong)
}

#[test]
fn no_file_is_another_languages() -> Result<(), String> {
    // Of the Portuguese of Brazil and of Portugal one text in five is the same, and no two languages are closer.
    let locales = locales()?;
    let mut wrong = Vec::new();
    for (at, one) in locales.iter().enumerate() {
        for other in locales.iter().take(at) {
            let texts = one.entries.iter();
            let same = texts.filter(|(key, text)| other.text(key) == Some(text));
            let (same, all) = (same.count(), one.entries.len());
            if same * 4 > all {
                wrong.push(format!("{} and {}: {same} of {all}", other.tag, one.tag));
            }
        }
    }
    none(&wrong)
}
