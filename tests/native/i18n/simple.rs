//! Claims about what a person who is no programmer reads: short sentences, in words that a mail program uses.
//!
//! All texts of the widget and all notes of the providers are held to it, those about failures too. Not what only
//! the host's developer reads: errors, warnings in the console, hints.

use std::fs;
use std::path::Path;

use super::sentences::{sentences, words};
use super::{Locale, locales, none};
use crate::data::all;

/// The most words of an English sentence.
const MOST_WORDS: usize = 15;

/// A row of `avoided/<language>.txt`.
struct Avoided {
    words: Vec<String>,
    instead: String,
    allowed: Vec<String>,
}

fn list(items: &str, between: char) -> Vec<String> {
    let items = items.split(between).map(str::trim);
    let items = items.filter(|item| !item.is_empty());
    items.map(str::to_owned).collect()
}

fn rows(source: &str) -> Result<Vec<Avoided>, String> {
    let lines = source.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let row = |line: &str| {
        let parts: Vec<&str> = line.split('|').map(str::trim).collect();
        let (words, instead, allowed) = match *parts.as_slice() {
            [words, instead] => (words, instead, ""),
            [words, instead, allowed] => (words, instead, allowed),
            _ => return Err(format!("{line}: expected words | instead | texts")),
        };
        if words.is_empty() || instead.is_empty() || words != words.to_lowercase() {
            return Err(format!("{line}: expected small letters, and what to say"));
        }
        Ok(Avoided {
            words: list(words, ','),
            instead: instead.to_owned(),
            allowed: list(allowed, ' '),
        })
    };
    lines.map(row).collect()
}

/// The words avoided in a language; none if nobody has written them down.
fn avoided(lang: &str) -> Result<Vec<Avoided>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/i18n/avoided");
    let path = folder.join(format!("{lang}.txt"));
    if !path.exists() && lang != "en" {
        return Ok(Vec::new());
    }
    let source = fs::read_to_string(path).map_err(|error| format!("{lang}.txt: {error}"))?;
    rows(&source)
}

/// Everything that a person reads in this language, each with its key. English has its notes in `data/providers`.
fn read_by_people(locale: &Locale) -> Vec<(String, String)> {
    let noted = all().filter(|it| !it.note.en.is_empty() && locale.tag == "en");
    let notes = noted.map(|it| (format!("note.{}", it.id), it.note.en.clone()));
    locale.entries.iter().cloned().chain(notes).collect()
}

/// The text in small letters, a space around each word; without placeholders, and without what stands in quotation
/// marks.
fn own_words(text: &str) -> String {
    let mut own = String::from(" ");
    let mut depth = 0_usize;
    for letter in text.chars() {
        match letter {
            '{' | '“' | '«' => depth += 1,
            '}' | '”' | '»' => depth = depth.saturating_sub(1),
            _ if depth > 0 => continue,
            _ if letter.is_alphanumeric() || letter == '-' => own.extend(letter.to_lowercase()),
            _ => {}
        }
        if !(letter.is_alphanumeric() || letter == '-' || own.ends_with(' ')) {
            own.push(' ');
        }
    }
    own.push(' ');
    own
}

/// Which of these words a text has.
fn has<'a>(text: &str, words: &'a [String]) -> Option<&'a str> {
    let own = own_words(text);
    let found = words.iter().find(|word| own.contains(&format!(" {word} ")));
    found.map(String::as_str)
}

/// What a person stumbles over: the words.
fn hard_words(key: &str, text: &str, avoided: &[Avoided]) -> Vec<String> {
    let rows = avoided.iter();
    let rows = rows.filter(|row| !row.allowed.iter().any(|allowed| allowed == key));
    let found = rows.filter_map(|row| Some((has(text, &row.words)?, &row.instead)));
    let said = found.map(|(word, instead)| format!("{key}: “{word}”, say “{instead}”: {text}"));
    said.collect()
}

/// What a person stumbles over: the sentences.
fn hard_sentences(key: &str, text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for sentence in sentences(text) {
        let count = words(sentence);
        if count > MOST_WORDS {
            wrong.push(format!(
                "{key}: {count} words, not {MOST_WORDS}: {sentence}"
            ));
        }
        if sentence.contains([';', '–', '—']) {
            wrong.push(format!("{key}: two ideas, make two sentences: {sentence}"));
        }
    }
    wrong
}

#[test]
fn every_english_sentence_is_short_and_has_one_idea() -> Result<(), String> {
    let locales = locales()?;
    let english = locales.first().ok_or("no English")?;
    let texts = read_by_people(english);
    let notes = texts.iter().filter(|(key, _)| key.starts_with("note."));
    assert!(notes.count() > 20, "the notes are missing");
    let wrong: Vec<String> = texts
        .iter()
        .flat_map(|(key, text)| hard_sentences(key, text))
        .collect();
    none(&wrong)
}

#[test]
fn no_text_uses_a_word_that_a_mail_program_does_not_use() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        let avoided = avoided(&locale.tag)?;
        for (key, text) in read_by_people(&locale) {
            let hard = hard_words(&key, &text, &avoided);
            wrong.extend(hard.iter().map(|said| format!("{} {said}", locale.tag)));
        }
    }
    none(&wrong)
}

#[test]
fn every_exception_to_the_words_avoided_is_needed() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        let texts = read_by_people(&locale);
        for row in avoided(&locale.tag)? {
            for key in &row.allowed {
                let text = texts.iter().find(|(name, _)| name == key);
                if text.is_none_or(|(_, text)| has(text, &row.words).is_none()) {
                    wrong.push(format!(
                        "{}: {key} has no {}",
                        locale.tag,
                        row.words.join(", ")
                    ));
                }
            }
        }
    }
    none(&wrong)
}

#[test]
fn what_a_person_stumbles_over_is_named() -> Result<(), String> {
    let avoided = avoided("en")?;
    for (key, text, named) in [
        (
            "a",
            "Paste the token here.",
            "a: “token”, say “code”: Paste the token here.",
        ),
        ("a", "Is two-factor sign-in on?", "two-step sign-in"),
        ("a", "Your password timed out.", "“timed out”"),
        ("a", "Client: none", "“client”"),
        ("a", "Is SMTP on?", "sending mail"),
        ("cause.admin-blocked.1", "The TLS of IMAP", "“tls”"),
        (
            "a",
            "This sentence goes on and on and on until nobody knows any more what it began with.",
            "a: 17 words",
        ),
        (
            "a",
            "Good. This one is short until you count that {app} is an app of two words.",
            "a: 16 words",
        ),
        ("a", "Wait; then press it.", "two ideas"),
    ] {
        let wrong = [hard_words(key, text, &avoided), hard_sentences(key, text)].concat();
        assert!(
            wrong.len() == 1 && wrong.concat().contains(named),
            "{wrong:?}"
        );
    }
    for (key, text) in [
        ("a", "Switch on “Allow any mail client”."),
        ("a", "Hostinger keeps {domain}"),
        ("cause.admin-blocked.1", "IMAP and SMTP"),
        ("a", "A clientele of authenticator apps"),
        (
            "a",
            "One two three four five six seven eight nine ten eleven twelve thirteen {app}.",
        ),
    ] {
        let wrong = [hard_words(key, text, &avoided), hard_sentences(key, text)].concat();
        assert_eq!(wrong, [""; 0], "{text}");
    }
    for row in [
        "token",
        "token |",
        "| code",
        "Token | code",
        "a | b | c | d",
    ] {
        assert!(rows(row).is_err(), "{row}");
    }
    Ok(())
}
