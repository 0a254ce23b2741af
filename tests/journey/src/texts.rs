//! What the widget says, read from the package's own language files: a journey names a text by its key
//! and stays right when the wording is polished.

use std::collections::HashMap;

use crate::server::package;

/// A text of a language with its placeholders filled in. One that is not known is what the text says in its place
/// (`{app|this app}`), if it says so. Which form a number takes is in the key (`step.wait.few`).
pub fn say_in(lang: &str, key: &str, with: &[(&str, &str)]) -> String {
    let texts = texts(lang);
    let text = texts
        .get(key)
        .unwrap_or_else(|| panic!("{lang}.json has no text \"{key}\""));
    fill(text, with)
}

/// All texts of a language by key.
pub fn texts(lang: &str) -> HashMap<String, String> {
    let file = package().join(format!("locales/{lang}.json"));
    let json = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&json).expect("texts by key")
}

/// The languages of the package, English first.
pub fn languages() -> Vec<String> {
    let files = std::fs::read_dir(package().join("locales")).expect("the folder of the languages");
    let names = files.map(|file| file.expect("a file").file_name().into_string());
    let mut tags: Vec<String> = names
        .filter_map(|name| Some(name.ok()?.strip_suffix(".json")?.to_owned()))
        .collect();
    tags.sort_by_key(|tag| (tag != "en", tag.clone()));
    tags
}

fn fill(text: &str, with: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}').expect("a closing brace");
        let (name, phrase) = slot.split_once('|').unzip();
        let name = name.unwrap_or(slot);
        filled += before;
        match (with.iter().find(|(known, _)| *known == name), phrase) {
            (Some((_, value)), _) => filled += value,
            (None, Some(phrase)) => filled += phrase,
            (None, None) => filled += &format!("{{{slot}}}"),
        }
        rest = after;
    }
    filled + rest
}

/// An English text.
pub fn say(key: &str) -> String {
    say_in("en", key, &[])
}

/// An English text with its placeholders filled in.
pub fn say_with(key: &str, with: &[(&str, &str)]) -> String {
    say_in("en", key, with)
}
