//! Claims about the texts: every language says everything, completely and in plain words.

mod counts;
mod everything;
mod labels;
mod links;
mod plain;
mod said;
mod sentences;
mod simple;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app_password::i18n::english::ENGLISH;
use app_password::i18n::slots;
use app_password::i18n::texts::Texts;
use app_password::model::cause::Cause;
use app_password::model::finding::Finding;
use app_password::model::reason::{MissingReason, Revocation, Warning};
use app_password::model::reply::Detail;

const APP: &str = "Acme CRM";
const EMAIL: &str = "ola@example.com";

struct Locale {
    tag: String,
    entries: Vec<(String, String)>,
}

impl Locale {
    fn texts(&self) -> Texts {
        Texts::new(&self.tag, |name| self.text(name).map(str::to_owned))
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
        let tag = name.strip_suffix(".json").ok_or(format!("{name}?"))?;
        let source = fs::read_to_string(&path).map_err(|error| format!("{name}: {error}"))?;
        let entries = read(&source).map_err(|error| format!("{name}: {error}"))?;
        let tag = tag.to_owned();
        locales.push(Locale { tag, entries });
    }
    locales.sort_by_key(|locale| (locale.tag != "en", locale.tag.clone()));
    Ok(locales)
}

/// The names of the placeholders of a text.
fn slots(text: &str) -> BTreeSet<&str> {
    slots::slots(text).collect()
}

/// The placeholders that whoever says this text fills in: `view::context`, `view::parts`, `view::screens`,
/// `i18n::explanation`. What `host/js/tree.js` says (loading, error) is said as it stands.
fn filled(key: &str) -> &'static [&'static str] {
    match key {
        "common.or" => &["or"],
        "step.two-step" | "step.choose" | "step.press" | "step.copy" | "step.switch"
        | "step.invent" => &["label", "provider"],
        "caution.moving" => &["provider", "app", "email", "other"],
        "step.type" => &["label", "name", "provider"],
        "step.open-as" => &["email", "provider"],
        "step.open" | "step.open-help" | "step.ask-admin" | "step.copy-plain" => &["provider"],
        "pick.others-count" | "pick.others-more" => &["n", "app", "email"],
        "step.wait.one" | "step.wait.other" => &["n", "provider"],
        "guide.tick" => &["n", "app", "provider", "email"],
        "refused.retry-after.later" => &["app", "provider", "email"],
        "guide.oauth-since" => &["date", "app", "provider", "email"],
        "paste.label" => &["label", "app", "provider", "email"],
        "paste.shape-letters.one"
        | "paste.shape-letters.other"
        | "paste.shape-characters"
        | "paste.shape-any" => &["of", "provider"],
        "paste.count-letters" | "paste.count-characters" => &["n", "of", "provider"],
        "pick.gateway" => &["domain", "provider"],
        "pick.misspelt" => &["meant"],
        "guide.known-region" | "guide.known-name" => &["region", "provider"],
        "guide.unfold" => &["n"],
        "pick.own-server" | "pick.ambiguous" | "pick.forwarder" | "pick.no-mail" => &["domain"],
        "pick.found" => &["app", "provider", "email"],
        _ if key.starts_with("refused.retry-after.") => &["n", "app", "provider", "email"],
        _ => match key.split('.').next().unwrap_or_default() {
            "common" | "loading" | "error" => &[],
            // No provider is chosen yet.
            "pick" => &["app"],
            "finding" => &["n", "of", "provider"],
            _ => &["app", "provider", "email"],
        },
    }
}

fn none(wrong: &[String]) -> Result<(), String> {
    if wrong.is_empty() {
        return Ok(());
    }
    Err(wrong.join("\n"))
}

#[test]
fn every_language_has_exactly_the_keys_of_english_in_their_order() -> Result<(), String> {
    let english: Vec<&str> = ENGLISH.iter().map(|&(key, _)| key).collect();
    let locales = locales()?;
    assert!(locales.len() > 1, "English and at least one more");
    for locale in &locales {
        let keys: Vec<&str> = locale.entries.iter().map(|(key, _)| key.as_str()).collect();
        assert_eq!(keys, english, "locales/{}.json", locale.tag);
    }
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

#[test]
fn every_language_keeps_the_placeholders_of_english() -> Result<(), String> {
    for locale in locales()? {
        for (key, english) in ENGLISH {
            let text = locale.text(key).unwrap_or_default();
            let whole = text.matches('{').count() == text.matches('}').count();
            assert!(whole, "{} {key}: {text}", locale.tag);
            assert_eq!(slots(text), slots(english), "{} {key}", locale.tag);
        }
    }
    Ok(())
}

#[test]
fn every_placeholder_is_one_that_whoever_says_the_text_fills_in() {
    for (key, text) in ENGLISH {
        for slot in slots(text) {
            assert!(
                filled(key).contains(&slot),
                "{key}: nobody fills in {{{slot}}}"
            );
        }
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

/// All code of the program, without its comment lines and white space.
fn code(folder: &Path) -> Result<String, String> {
    let mut code = String::new();
    for entry in fs::read_dir(folder).map_err(|error| error.to_string())? {
        let path = entry.map_err(|error| error.to_string())?.path();
        let kind = path
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            code.push_str(&self::code(&path)?);
        } else if ["rs", "js", "css"].contains(&kind.as_str()) {
            let source = fs::read_to_string(&path).map_err(|error| error.to_string())?;
            for line in source.lines().map(str::trim_start) {
                if !line.starts_with("//") && !line.starts_with('*') {
                    code.extend(line.chars().filter(|c| !c.is_whitespace()));
                }
            }
        }
    }
    Ok(code)
}

/// The keys that `keys!(Cause, "cause.", ".1")` and the like stand for: one for each name of a set.
fn of_sets(code: &str) -> Result<Vec<String>, String> {
    let sets = [
        ("Finding", Finding::NAMES),
        ("Cause", Cause::NAMES),
        ("MissingReason", MissingReason::NAMES),
        ("Revocation", Revocation::NAMES),
        ("Detail", Detail::NAMES),
        ("Warning", Warning::NAMES),
    ];
    let mut keys = Vec::new();
    for said in code.split("keys!(").skip(1) {
        let said = said.split(')').next().unwrap_or_default();
        let parts: Vec<&str> = said.split(',').map(|part| part.trim_matches('"')).collect();
        let &[set, before, behind] = parts.as_slice() else {
            return Err(format!("keys!({said}) is not read by this test"));
        };
        let (_, names) = sets.iter().find(|(known, _)| *known == set).ok_or(set)?;
        keys.extend(
            names
                .split(", ")
                .map(|name| format!("{before}{name}{behind}")),
        );
    }
    Ok(keys)
}

#[test]
fn every_text_is_said_somewhere() -> Result<(), String> {
    let code = code(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))?;
    let of_sets = of_sets(&code)?;
    let mut wrong = Vec::new();
    for (key, _) in ENGLISH {
        // `key!("finding.empty", ".do")` and the like are put together from two.
        let dot = key.rfind('.').unwrap_or_default();
        let halves = key.split_at_checked(dot).unwrap_or_default();
        let built = format!("\"{}\",\"{}\"", halves.0, halves.1);
        // And so are the forms of `plural!("step.wait")`.
        let counted = [".one", ".other"].contains(&halves.1)
            && code.contains(&format!("plural!(\"{}\")", halves.0));
        let listed = of_sets.iter().any(|said| said == key);
        // A mark in a tree of the script's (`host/js/tree.js`).
        let marked = code.contains(&format!("\"§{key}\""));
        let named = code.contains(&format!("\"{key}\"")) || code.contains(&built);
        let said = listed || named || marked || counted;
        if !said {
            wrong.push(format!("nothing says {key}"));
        }
    }
    none(&wrong)
}
