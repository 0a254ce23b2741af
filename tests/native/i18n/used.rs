//! Claims about the code that says the texts: it says each of them, and fills in each slot.

use std::fs;
use std::path::Path;

use app_password::i18n::english::ENGLISH;
use app_password::model::cause::Cause;
use app_password::model::finding::Finding;
use app_password::model::reason::{MissingReason, Revocation, Warning};
use app_password::model::reply::Detail;

use super::{none, slots};

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
        "common.aside" => &["text", "aside"],
        "common.sentences" => &["first", "second"],
        "paste.shape-characters" => &["provider"],
        "refused.retry-in" => &["when", "app", "provider", "email"],
        _ if key.starts_with("paste.shape-") => &["of", "provider"],
        _ if key.starts_with("paste.count-") => &["n", "of", "provider"],
        "pick.gateway" => &["domain", "provider"],
        "pick.misspelt" => &["meant"],
        "guide.known-region" | "guide.known-name" => &["region", "provider"],
        "guide.unfold" => &["n"],
        "pick.own-server" | "pick.ambiguous" | "pick.forwarder" | "pick.no-mail" => &["domain"],
        "pick.found" => &["app", "provider", "email"],
        _ => match key.split('.').next().unwrap_or_default() {
            "common" | "loading" | "error" => &[],
            // No provider is chosen yet.
            "pick" => &["app"],
            "finding" => &["n", "of", "provider"],
            _ => &["app", "provider", "email"],
        },
    }
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
