//! Claims about the texts: every language says everything, completely and in plain words.

mod counts;
mod everything;
mod files;
mod labels;
mod length;
mod links;
mod plain;
mod said;
mod sentences;
mod simple;
mod typography;
mod used;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app_password::i18n::english::ENGLISH;
use app_password::i18n::slots;
use app_password::i18n::subject::Subject;
use app_password::i18n::texts::Texts;

use crate::data::all;

const APP: &str = "Acme CRM";
const EMAIL: &str = "ola@example.com";

struct Locale {
    tag: String,
    entries: Vec<(String, String)>,
}

impl Locale {
    /// The texts as the widget has them, with those that English has under no key.
    fn texts(&self) -> Texts {
        let is_other = |key: &str| ENGLISH.iter().all(|(known, _)| *known != key);
        let others = self.entries.iter().filter(|(key, _)| is_other(key));
        Texts::new(&self.tag, |name| self.text(name).map(str::to_owned))
            .with_others(others.cloned().collect())
    }

    fn text(&self, key: &str) -> Option<&str> {
        let found = self.entries.iter().find(|(name, _)| name == key);
        found.map(|(_, text)| text.as_str())
    }
}

/// One flat object of strings without any backslash, and nothing else.
fn read(source: &str) -> Result<Vec<(String, String)>, String> {
    if source.contains('\\') {
        return Err("write the text without a backslash".to_owned());
    }
    let marks: Vec<&str> = source.split('"').collect();
    let Some((&first, rest)) = marks.split_first() else {
        return Err("nothing in it".to_owned());
    };
    let mut entries: Vec<(String, String)> = Vec::new();
    let mut before = first.trim();
    for entry in rest.chunks(4) {
        let expected = if entries.is_empty() { "{" } else { "," };
        let &[key, colon, text, after] = entry else {
            return Err(format!("a quotation mark too many near {entry:?}"));
        };
        if before != expected || colon.trim() != ":" {
            return Err(format!(
                "near {key:?}: expected {expected} \"key\": \"text\""
            ));
        }
        if entries.iter().any(|(name, _)| name == key) {
            return Err(format!("{key:?} stands there twice"));
        }
        entries.push((key.to_owned(), text.to_owned()));
        before = after.trim();
    }
    match before {
        "}" => Ok(entries),
        _ => Err(format!("it ends with {before:?}")),
    }
}

/// Every language, English first.
fn locales() -> Result<Vec<Locale>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut locales = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name == "glossary" {
            continue;
        }
        let tag = name.strip_suffix(".json").ok_or(format!("{name}?"))?;
        let source = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        let entries = read(&source).map_err(|error| format!("{name}: {error}"))?;
        let tag = tag.to_owned();
        locales.push(Locale { tag, entries });
    }
    locales.sort_by_key(|locale| (locale.tag != "en", locale.tag.clone()));
    Ok(locales)
}

/// What is said in English where a language has this key: the text itself, the form for other numbers where English has
/// none of its own, or what else to know at a provider.
fn in_english(key: &str) -> Option<&'static str> {
    let known = |key: &str| {
        let found = ENGLISH.iter().find(|(name, _)| *name == key);
        found.map(|&(_, text)| text)
    };
    let noted = |id: &str| all().find(|it| it.id == id).map(|it| it.note.en.as_str());
    let other = || known(&app_password::i18n::plural::other_of(key)?);
    match key.strip_prefix("note.") {
        Some(id) => noted(id),
        None => known(key).or_else(other),
    }
}

/// The names of a text's slots, each known or not.
fn subjects<'a>(provider: &'a str, app: &'a str, email: &'a str) -> [Subject<'a>; 8] {
    std::array::from_fn(|at| Subject {
        provider: if at & 1 == 0 { provider } else { "" },
        app: if at & 2 == 0 { app } else { "" },
        email: if at & 4 == 0 { email } else { "" },
    })
}

/// What is wrong with a text that a person sees: nothing of it, a slot that stays open, a gap.
fn gap(said: &str) -> Option<&'static str> {
    let gaps = ["  ", " .", " ,", "( ", " )", "{", "}"];
    match said.trim() {
        "" => Some("says nothing"),
        trimmed if trimmed != said => Some("has space around it"),
        _ => gaps.into_iter().find(|gap| said.contains(gap)),
    }
}

/// The names of the placeholders of a text.
fn slots(text: &str) -> BTreeSet<&str> {
    slots::slots(text).collect()
}

fn none(wrong: &[String]) -> Result<(), String> {
    if wrong.is_empty() {
        return Ok(());
    }
    Err(wrong.join("\n"))
}
