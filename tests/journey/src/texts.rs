//! What the widget says, read from the package's own language files: a journey names a text by its key
//! and stays right when the wording is polished.

use std::collections::HashMap;

use crate::server::package;

/// A text of a language with its placeholders filled in.
pub fn say_in(lang: &str, key: &str, with: &[(&str, &str)]) -> String {
    let file = package().join(format!("locales/{lang}.json"));
    let json = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let texts: HashMap<String, String> = serde_json::from_str(&json).expect("texts by key");
    let text = texts
        .get(key)
        .unwrap_or_else(|| panic!("{} has no text \"{key}\"", file.display()));
    with.iter().fold(text.clone(), |text, (slot, value)| {
        text.replace(&format!("{{{slot}}}"), value)
    })
}

/// An English text.
pub fn say(key: &str) -> String {
    say_in("en", key, &[])
}

/// An English text with its placeholders filled in.
pub fn say_with(key: &str, with: &[(&str, &str)]) -> String {
    say_in("en", key, with)
}
