//! Claims about the texts: in their own language, well spaced, of a fitting length.

use app_password::i18n::english::ENGLISH;
use app_password::i18n::sentence;
use app_password::model::cause::Cause;

use super::{locales, none};

#[test]
fn no_sentence_begins_with_a_word_that_may_stand_in_for_a_name() -> Result<(), String> {
    // "This app needs a code" has its capital letter, yet a sentence further on has not.
    let titles: Vec<&str> = Cause::ALL
        .iter()
        .map(|&cause| sentence::cause(cause))
        .chain([sentence::WRONG_PASSWORD])
        .filter_map(|said| ENGLISH.get(said.what.index()))
        .map(|&(key, _)| key)
        .chain(["done.received-title", "done.received-password"])
        .chain(["stopped.reading", "stopped.sending", "stopped.both"])
        .collect();
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            let cause = key.starts_with("cause.");
            let names: &[&str] = if cause {
                &["{app}", "{email}", "{provider}"]
            } else {
                &["{app}", "{email}"]
            };
            for (at, sentence) in text
                .split_inclusive(". ")
                .flat_map(|part| part.split_inclusive("? "))
                .enumerate()
            {
                let title = at == 0 && titles.contains(&key.as_str());
                let link = key.starts_with("cause.link.");
                if !title && !link && names.iter().any(|name| sentence.starts_with(name)) {
                    wrong.push(format!("{} {key}: {text}", locale.tag));
                }
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

#[test]
fn no_text_was_left_in_another_language() -> Result<(), String> {
    let locales = locales()?;
    let mut wrong = Vec::new();
    for (at, locale) in locales.iter().enumerate() {
        for other in locales.iter().take(at) {
            for (key, text) in &locale.entries {
                if other.text(key) == Some(text) {
                    wrong.push(format!("{} and {}, {key}: {text}", other.tag, locale.tag));
                }
            }
        }
    }
    none(&wrong)
}

#[test]
fn no_translation_is_much_longer_than_english() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, english) in ENGLISH {
            let text = locale.text(key).unwrap_or_default();
            let (have, bound) = (text.chars().count(), english.chars().count() * 7 / 5 + 12);
            if have > bound {
                wrong.push(format!("{} {key}: {have} letters, not {bound}", locale.tag));
            }
        }
    }
    none(&wrong)
}
