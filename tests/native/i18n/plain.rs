//! Claims about the words: plain ones, in their own language, well spaced.

use app_password::i18n::english::ENGLISH;
use app_password::i18n::sentence;
use app_password::i18n::texts::{Piece, pieces};
use app_password::model::cause::Cause;

use super::{locales, none};

/// Words that a salesperson need not know, and the few texts that cannot do without.
const TECHNICAL: &[(&str, &[&str])] = &[
    (
        "imap",
        &[
            "guide.admin-ask",
            "cause.imap-off.1",
            "cause.admin-blocked.1",
        ],
    ),
    ("smtp", &["cause.admin-blocked.1"]),
    ("alias", &["caution.main-address", "cause.wrong-username.1"]),
    ("domain domene", &["caution.main-address"]),
    ("server", &["cause.wrong-server"]),
    (
        "oauth token tokens credential credentials authentication authenticate authenticated",
        &[],
    ),
    (
        "authorisation authorization authorise authorize permission permissions scope",
        &[],
    ),
    (
        "url uri regex api http https json html javascript wasm script string null",
        &[],
    ),
    (
        "tls ssl dns mx pop pop3 starttls certificate encryption protocol port host",
        &[],
    ),
    (
        "2fa mfa totp saml sso tenant client backend frontend endpoint servers username",
        // For those who know: they open it themselves.
        &["paste.servers"],
    ),
    (
        "invalid exception timeout payload parameter default config configure cache cookie",
        &[],
    ),
    (
        "autentisering autentisere legitimasjon autorisasjon tillatelse klient klienten",
        &[],
    ),
    (
        "brukernavn protokoll kryptering kryptert sertifikat ugyldig parameter vert",
        &[],
    ),
];

#[test]
fn no_sentence_begins_with_a_word_that_may_stand_in_for_a_name() -> Result<(), String> {
    // "This app needs a code" has its capital letter, yet a sentence further on has not.
    let titles: Vec<&str> = Cause::ALL
        .iter()
        .map(|&cause| sentence::cause(cause))
        .chain([sentence::WRONG_PASSWORD])
        .filter_map(|said| ENGLISH.get(said.what.index()))
        .map(|&(key, _)| key)
        .chain(["done.received-title", "done.received-password"])
        .chain(["stopped.reading", "stopped.sending", "stopped.both"])
        .collect();
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            let cause = key.starts_with("cause.");
            let names: &[&str] = if cause {
                &["{app}", "{email}", "{provider}"]
            } else {
                &["{app}", "{email}"]
            };
            for (at, sentence) in text
                .split_inclusive(". ")
                .flat_map(|part| part.split_inclusive("? "))
                .enumerate()
            {
                let title = at == 0 && titles.contains(&key.as_str());
                let link = key.starts_with("cause.link.");
                if !title && !link && names.iter().any(|name| sentence.starts_with(name)) {
                    wrong.push(format!("{} {key}: {text}", locale.tag));
                }
            }
        }
    }
    none(&wrong)
}

#[test]
fn no_text_uses_a_word_that_only_technicians_know() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            let words: Vec<String> = pieces(text)
                .filter_map(|piece| match piece {
                    Piece::Words(words) => Some(words.to_lowercase()),
                    Piece::Slot(_) => None,
                })
                .flat_map(|words| {
                    let word = words.split(|c: char| !c.is_alphanumeric());
                    word.map(str::to_owned).collect::<Vec<_>>()
                })
                .collect();
            for (banned, allowed) in TECHNICAL {
                let found = banned
                    .split(' ')
                    .find(|banned| words.iter().any(|word| word == banned));
                if let (Some(word), false) = (found, allowed.contains(&key.as_str())) {
                    wrong.push(format!("{} {key}: {word}", locale.tag));
                }
            }
        }
    }
    none(&wrong)
}

#[test]
fn no_text_is_empty_or_badly_spaced() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            let spaced = text.trim() == text && !text.contains("  ") && !text.contains("...");
            if text.is_empty() || !spaced || text.contains(|c: char| c.is_control() || c == '<') {
                wrong.push(format!("{} {key}: {text:?}", locale.tag));
            }
        }
    }
    none(&wrong)
}

#[test]
fn no_text_was_left_in_another_language() -> Result<(), String> {
    let locales = locales()?;
    let mut wrong = Vec::new();
    for (at, locale) in locales.iter().enumerate() {
        for other in locales.iter().take(at) {
            for (key, text) in &locale.entries {
                if other.text(key) == Some(text) {
                    wrong.push(format!("{} and {}, {key}: {text}", other.tag, locale.tag));
                }
            }
        }
    }
    none(&wrong)
}

#[test]
fn no_translation_is_much_longer_than_english() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, english) in ENGLISH {
            let text = locale.text(key).unwrap_or_default();
            let (have, bound) = (text.chars().count(), english.chars().count() * 7 / 5 + 12);
            if have > bound {
                wrong.push(format!("{} {key}: {have} letters, not {bound}", locale.tag));
            }
        }
    }
    none(&wrong)
}
