//! Claims about how long a text is: a screen has room for it.

use super::{in_english, locales, none};

/// The most letters of a translation. German and Finnish need half as many again as English; a short text may need
/// some more, such as a word where English has two letters.
fn most(english: &str) -> usize {
    letters(english) * 8 / 5 + 20
}

/// The letters of a text, its placeholders without the phrases that stand in for them.
fn letters(text: &str) -> usize {
    let phrases: usize = text
        .split('{')
        .skip(1)
        .filter_map(|it| it.split('}').next()?.split_once('|'))
        .map(|(_, phrase)| phrase.chars().count() + 1)
        .sum();
    text.chars().count() - phrases
}

#[test]
fn no_translation_is_much_longer_than_english() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            let english = in_english(key).ok_or_else(|| format!("{key}?"))?;
            let (have, bound) = (letters(text), most(english));
            if have > bound {
                wrong.push(format!("{} {key}: {have} letters, not {bound}", locale.tag));
            }
        }
    }
    none(&wrong)
}

#[test]
fn a_phrase_for_a_name_takes_no_room_where_the_name_is_known() {
    assert_eq!(
        letters("{app|this app} and {app}"),
        letters("{app} and {app}")
    );
    assert_eq!(letters("é字"), 2);
    assert_eq!(most(""), 20);
}
