//! Languages that nobody speaks, made of the English texts: one much longer, and one that runs the other way.

use std::collections::HashMap;

use serde_json::json;

use crate::texts::texts;

/// Longer by two fifths and more, with letters of other languages in every word. Welsh has no file of ours.
pub const LONG: &str = "cy";
/// From right to left. Persian has no file of ours.
pub const BACKWARDS: &str = "fa";

/// Puts something in the place of the words of a text, and leaves its placeholders alone.
fn written(text: &str, word: &dyn Fn(&str) -> String) -> String {
    let mut written = String::new();
    for (at, part) in text.split('{').enumerate() {
        let (slot, words) = match at {
            0 => ("", part),
            _ => part.split_once('}').expect("a closing brace"),
        };
        if at > 0 {
            written += &format!("{{{slot}}}");
        }
        let words = words.split_inclusive(' ').map(|it| {
            let bare = it.trim_end();
            word(bare) + &it[bare.len()..]
        });
        written.extend(words);
    }
    written
}

/// "Connect" is "Çônnéçtôé": a word grows by a quarter of its letters at least, but no short one by much.
fn longer(word: &str) -> String {
    let accented = word.chars().map(|letter| match letter {
        'a' => 'à',
        'e' => 'é',
        'i' => 'î',
        'o' => 'ô',
        'u' => 'ü',
        'c' => 'ç',
        'A' => 'Å',
        'E' => 'É',
        'O' => 'Ö',
        other => other,
    });
    let letters = word.chars().filter(|it| it.is_alphabetic()).count();
    // What follows the last letter stays last.
    let mut all: Vec<char> = accented.collect();
    let end = all
        .iter()
        .rposition(|it| it.is_alphabetic())
        .map_or(0, |at| at + 1);
    let more = "ôéîàü".chars().cycle().take((letters * 45).div_ceil(100));
    all.splice(end..end, more);
    all.into_iter().collect()
}

/// Letters of a script that runs from right to left, one for each letter.
fn backwards(word: &str) -> String {
    const LETTERS: [char; 8] = ['ا', 'ب', 'د', 'س', 'ک', 'م', 'ن', 'و'];
    let turned = word.chars().map(|letter| match letter {
        it if it.is_ascii_alphabetic() => LETTERS[it as usize % LETTERS.len()],
        other => other,
    });
    turned.collect()
}

/// A language file by its tag.
pub fn file(tag: &str) -> String {
    let word: &dyn Fn(&str) -> String = if tag == LONG { &longer } else { &backwards };
    // What stands in an empty field is as short as its language can have it: that is measured in each of them.
    let in_field = |key: &str| {
        key.ends_with("-example") || key.starts_with("paste.here") || key == "pick.others-hint"
    };
    let english = texts("en").into_iter();
    let others = english.filter(|(key, _)| tag != LONG || !in_field(key));
    let all: HashMap<String, String> = others
        .map(|(key, text)| (key, written(&text, word)))
        .collect();
    json!(all).to_string()
}
