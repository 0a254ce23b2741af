//! Claims about the languages of labels.

use std::collections::BTreeSet;

use super::labels;
use crate::data::all;

/// A language, perhaps a script, perhaps a region (RFC 5646, as far as pages of providers need it).
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let script = |part: &str| {
        part.len() == 4
            && part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.chars().skip(1).all(|c| c.is_ascii_lowercase())
    };
    let region = |part: &str| {
        (part.len() == 2 && part.chars().all(|c| c.is_ascii_uppercase()))
            || (part.len() == 3 && part.chars().all(|c| c.is_ascii_digit()))
    };
    (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| script(part) || region(part))
}

/// A letter of the Latin alphabet, with any accent (Basic Latin to Latin Extended-B, and Additional).
fn is_latin(letter: char) -> bool {
    matches!(letter, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[test]
fn a_label_in_another_language_has_a_tag_that_browsers_know() {
    let mut marked = 0;
    for provider in all() {
        for label in labels(provider) {
            let wordings = label.known.iter().map(|(_, wording)| wording);
            let or = Some(&label.or).filter(|or| !or.is_empty());
            for wording in wordings.chain([&label.en]).chain(or) {
                assert!(
                    !wording.is_empty() && wording.trim() == *wording,
                    "{}: {wording:?}",
                    provider.id
                );
                assert!(!wording.contains(char::is_control), "{wording:?}");
            }
            let mut tags = BTreeSet::new();
            for (tag, _) in &label.known {
                assert!(is_tag(tag), "{}: {tag}", provider.id);
                assert!(tag != "en" && tags.insert(tag), "{}: {tag}", provider.id);
            }
            // What stands for English may be what the page says in its only language.
            let lang = label.lang.as_str();
            let is_marked = !lang.is_empty();
            marked += usize::from(is_marked);
            assert!(
                !is_marked || is_tag(lang) && lang != "en",
                "{}: {lang}",
                provider.id
            );
            // A note is our own, and may quote a page.
            let is_note = std::ptr::eq(label, &raw const provider.note);
            let foreign = !is_note
                && label
                    .en
                    .contains(|it: char| it.is_alphabetic() && !is_latin(it));
            assert!(
                is_marked || !foreign,
                "{}: in which language is {:?}?",
                provider.id,
                label.en
            );
            assert!(!tags.contains(&label.lang), "{}: {lang} twice", provider.id);
        }
    }
    assert!(
        marked > 50,
        "{marked} labels in the only language of their page"
    );
}

#[test]
fn what_is_no_tag_and_no_latin_letter_is_told() {
    for tag in ["de", "pt-BR", "zh-Hans", "zh-Hant-TW", "es-419", "fil"] {
        assert!(is_tag(tag), "{tag}");
    }
    for tag in [
        "", "d", "DE", "pt-br", "zh-hans", "de_DE", "german", "zh-", "de-x",
    ] {
        assert!(!is_tag(tag), "{tag}");
    }
    assert!("Ação Übér Ứng ş".replace(' ', "").chars().all(is_latin));
    assert!(!"и设비עα".chars().any(is_latin));
}
