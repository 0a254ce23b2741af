//! Claims about the first screen as the script builds it before the wasm is there: `package/first-screen.json`,
//! which `generate` makes of what the component draws.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app_password::catalog::catalogue::loaded;
use app_password::i18n::slots::slots;
use app_password::i18n::texts::{Piece, pieces};
use serde_json::Value;

/// What stands behind a mark and is no text of ours.
const OTHERS: &[&str] = &["lang", "email", "support-url"];

fn json(path: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Every string in a value.
fn strings<'a>(value: &'a Value, all: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => all.push(text),
        Value::Array(list) => list.iter().for_each(|value| strings(value, all)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, all)),
        _ => {}
    }
}

/// The names behind the marks.
fn marks(screen: &Value) -> BTreeSet<&str> {
    let mut all = Vec::new();
    strings(screen, &mut all);
    let behind = all.iter().flat_map(|text| text.split('§').skip(1));
    behind
        .map(|text| text.split([')', ' ']).next().unwrap_or_default())
        .filter(|name| !OTHERS.contains(name))
        .collect()
}

fn languages() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let files = fs::read_dir(folder).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    names
        .filter(|name| name.ends_with(".json"))
        .map(|name| (name.clone(), json(&format!("locales/{name}"))))
        .collect()
}

#[test]
fn the_first_screen_is_in_no_language_and_every_language_has_its_texts() {
    let screen = json("package/first-screen.json");
    let marks = marks(&screen);
    assert!(
        marks.contains("pick.title") && marks.len() >= 8,
        "{marks:?}"
    );
    for (name, texts) in languages() {
        for key in &marks {
            assert!(texts[key].is_string(), "{name} lacks {key}");
        }
        let mut all = Vec::new();
        strings(&screen, &mut all);
        for words in ["pick.title", "pick.intro", "pick.continue"] {
            let said = texts[words].as_str().unwrap();
            assert!(!all.contains(&said), "{name}: {said}");
        }
    }
}

/// The script puts in nothing but the host's name, and gives nothing a capital letter.
#[test]
fn its_texts_speak_of_nothing_but_the_host_and_do_not_begin_with_that() {
    let screen = json("package/first-screen.json");
    for (name, texts) in languages() {
        for key in marks(&screen) {
            let text = texts[key].as_str().unwrap();
            let other = slots(text).find(|slot| *slot != "app");
            assert_eq!(other, None, "{name}: {key}");
            // Not every script has capital letters.
            let app = texts["common.app"].as_str().unwrap();
            let begins = match pieces(text).next() {
                Some(Piece::Slot(slot)) => slot.split_once('|').map_or(app, |(_, phrase)| phrase),
                _ => continue,
            };
            let is_small = begins.starts_with(char::is_lowercase);
            assert!(!is_small, "{name}: {key}: {text}");
        }
    }
}

#[test]
fn its_tiles_are_those_of_the_best_known() {
    let screen = json("package/first-screen.json");
    let mut all = Vec::new();
    strings(&screen["pick"], &mut all);
    let tiles = screen["tiles"].as_array().unwrap();
    assert_eq!(tiles.len(), 6);
    for (id, provider) in tiles.iter().zip(loaded().providers()) {
        assert_eq!(id, &provider.id);
        assert!(all.contains(&provider.name.as_str()), "{id}");
    }
}

/// What is typed or chosen is the person's, and a heading tells nobody of somebody else.
#[test]
fn nothing_is_filled_in_or_chosen_and_no_mailbox_is_named() {
    let text = json("package/first-screen.json").to_string();
    for word in ["\"value\"", "\"checked\"", "gmail.com", "chosen", "someone"] {
        assert!(!text.contains(word), "{word}");
    }
}
