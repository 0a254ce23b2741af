//! Claims about the texts: every language says everything, completely and in plain words.

mod said;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app_password::catalog::account::{Account, Way};
use app_password::catalog::provider::OTHER;
use app_password::catalog::providers::all;
use app_password::catalog::reason::{Caution, End, Reason};
use app_password::catalog::step::Step;
use app_password::check::finding::Finding;
use app_password::i18n::english::ENGLISH;
use app_password::i18n::explanation::{Mailbox, explain, judged};
use app_password::i18n::sentence;
use app_password::i18n::slots;
use app_password::i18n::subject::Subject;
use app_password::i18n::texts::{Piece, Texts, pieces};
use app_password::reply::cause::Cause;

const APP: &str = "Acme CRM";
const EMAIL: &str = "ola@example.com";

/// Texts that two languages may share: language tag and key.
const SAME: &[(&str, &str)] = &[];

/// Texts that no screen says yet. A text that is said, or gone, must leave this list.
const WAITING: &[&str] = &[];

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

/// The placeholders that whoever says this text fills in: `view::scene`, `view::rich`, `view::paste`,
/// `i18n::explanation`. What `host/screens.js` says (loading, error) is said as it stands.
fn filled(key: &str) -> &'static [&'static str] {
    match key {
        "common.or" => &["or"],
        "step.two-step" | "step.choose" | "step.press" | "step.copy" | "step.copy-plain"
        | "step.switch" | "step.invent" => &["label", "provider"],
        "caution.moving" => &["provider", "app", "email", "other"],
        "step.type" => &["label", "name", "provider"],
        "step.open-as" => &["email", "provider"],
        "step.open" | "step.open-help" | "step.ask-admin" => &["provider"],
        "pick.others-count" | "pick.others-more" => &["n", "app", "email"],
        "step.wait.one" | "step.wait.other" => &["n", "provider"],
        "guide.tick" => &["n", "app", "provider", "email"],
        "refused.retry-after.later" => &["app", "provider", "email"],
        "guide.oauth-since" => &["date", "app", "provider", "email"],
        "paste.label" => &["label", "app", "provider", "email"],
        "paste.shape-letters.one" | "paste.shape-letters.other" | "paste.shape-characters" => {
            &["of", "provider"]
        }
        "paste.count-letters" | "paste.count-characters" => &["n", "of", "provider"],
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

/// Everything that is said about one step, filled in as the screens do.
fn step_said(texts: &Texts, step: &Step, provider: &str, known: bool) -> String {
    let key = sentence::step(step, known);
    let hours;
    let (slot, value) = match step {
        Step::TwoStep(label)
        | Step::Choose(label)
        | Step::Type(label)
        | Step::Invent(label)
        | Step::Press(label)
        | Step::Copy(label)
        | Step::Switch(_, label) => ("label", label.shown_in(texts.lang())),
        Step::Wait(count) => {
            hours = count.to_string();
            ("n", hours.as_str())
        }
        Step::Open(_) | Step::AskAdmin => ("email", EMAIL),
    };
    let name = if matches!(step, Step::Type(_)) {
        "name"
    } else {
        ""
    };
    texts.say(key, &[(slot, value), ("provider", provider), (name, APP)])
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
                let allowed = SAME.contains(&(locale.tag.as_str(), key.as_str()));
                if other.text(key) == Some(text) && !allowed {
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

#[test]
fn every_step_of_every_provider_can_be_said_in_every_language() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        let texts = locale.texts();
        for provider in all() {
            for account in [Account::Personal, Account::Work] {
                // The code's way holds all that the other one has.
                for (step, known) in provider
                    .steps_for(account, Way::Code)
                    .flat_map(|step| [(step, true), (step, false)])
                {
                    let said = step_said(&texts, step, provider.name, known);
                    if said.is_empty() || said.contains(['{', '}']) {
                        wrong.push(format!("{} {} {step:?}: {said}", locale.tag, provider.id));
                    }
                }
            }
        }
    }
    none(&wrong)
}

#[test]
fn every_finding_reason_end_and_caution_can_be_said_in_every_language() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        let texts = locale.texts();
        for provider in all() {
            let shown = [("provider", provider.name), ("n", "12"), ("of", "16")];
            let about = [
                ("provider", provider.name),
                ("app", APP),
                ("email", EMAIL),
                ("other", "Yahoo"),
            ];
            let findings = Finding::ALL
                .iter()
                .map(|&finding| sentence::finding(finding));
            let findings = findings.flat_map(|pair| [pair.what, pair.advice]);
            let reasons = Reason::ALL.iter().map(|&reason| sentence::reason(reason));
            let reasons = reasons.flat_map(|pair| [pair.what, pair.advice]);
            let ends = End::ALL.iter().map(|&end| sentence::end(end));
            let cautions = Caution::ALL.iter().map(|&it| sentence::caution(it));
            let rest = reasons.chain(ends).chain(cautions);
            let said = findings.map(|key| texts.say(key, &shown));
            for said in said.chain(rest.map(|key| texts.say(key, &about))) {
                if said.is_empty() || said.contains(['{', '}']) {
                    wrong.push(format!("{} {}: {said}", locale.tag, provider.id));
                }
            }
        }
    }
    none(&wrong)
}

#[test]
fn every_cause_can_be_explained_in_every_language_for_a_mailbox_known_or_not() -> Result<(), String>
{
    let mut wrong = Vec::new();
    for locale in locales()? {
        let texts = locale.texts();
        let mailboxes = all().flat_map(|provider| {
            let known = Mailbox {
                provider: Some(provider),
                way: None,
                email: EMAIL,
                app: APP,
                region: provider.ending(0),
            };
            [
                known,
                Mailbox {
                    way: Some(Way::Password),
                    email: "",
                    app: "",
                    ..known
                },
                Mailbox::default(),
            ]
        });
        for (mailbox, &cause) in
            mailboxes.flat_map(|mailbox| Cause::ALL.iter().map(move |cause| (mailbox, cause)))
        {
            let said = explain(cause, mailbox, &texts);
            let link = said.link.iter().flat_map(|(text, url)| [text, url]);
            for text in said.advice.iter().chain([&said.title]).chain(link) {
                if text.is_empty() || text.contains(['{', '}']) {
                    wrong.push(format!("{} {}: {text}", locale.tag, cause.id()));
                }
            }
            let whole = said.advice.iter().chain([&said.title]);
            // A name is written as its owner writes it.
            let name = mailbox.provider.map_or("-", |provider| provider.name);
            let ours = whole.filter(|text| !text.starts_with(name));
            for text in ours.filter(|text| text.starts_with(char::is_lowercase)) {
                wrong.push(format!("{} {}: {text}", locale.tag, cause.id()));
            }
        }
    }
    none(&wrong)
}

#[test]
fn a_text_about_a_reason_an_end_a_caution_or_a_finding_is_one_that_can_be_said() {
    let keys = |room: &str| {
        ENGLISH
            .iter()
            .filter(|(key, _)| key.starts_with(room))
            .count()
    };
    assert_eq!(Reason::ALL.len() * 2, keys("missing."));
    // One more for the mailbox password, which is no code, and one for a finding in its place.
    assert_eq!(End::ALL.len() + 1, keys("end."));
    assert_eq!(Caution::ALL.len(), keys("caution."));
    assert_eq!(Finding::ALL.len() * 2 + 1, keys("finding."));
}

#[test]
fn no_sentence_begins_with_a_word_that_may_stand_in_for_a_name() -> Result<(), String> {
    // "This app needs a code" has its capital letter, yet a sentence further on has not.
    let titles: Vec<&str> = Cause::ALL
        .iter()
        .map(|&cause| sentence::cause(cause))
        .chain([sentence::WRONG_PASSWORD])
        .filter_map(|said| ENGLISH.get(said.what.index()))
        .map(|&(key, _)| key)
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

#[test]
fn every_text_is_said_somewhere() -> Result<(), String> {
    let code = code(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))?;
    let mut wrong = Vec::new();
    for (key, _) in ENGLISH {
        // `key!("finding.empty", ".do")` and the like are put together from two.
        let dot = key.rfind('.').unwrap_or_default();
        let halves = key.split_at_checked(dot).unwrap_or_default();
        let built = format!("\"{}\",\"{}\"", halves.0, halves.1);
        // And so are the forms of `plural!("step.wait")`.
        let counted = [".one", ".other"].contains(&halves.1)
            && code.contains(&format!("plural!(\"{}\")", halves.0));
        let said = code.contains(&format!("\"{key}\"")) || code.contains(&built) || counted;
        match (said, WAITING.contains(&key)) {
            (false, false) => wrong.push(format!("nothing says {key}")),
            (true, true) => wrong.push(format!("{key} is said, so it waits no longer")),
            _ => {}
        }
    }
    let keys: Vec<&str> = ENGLISH.iter().map(|&(key, _)| key).collect();
    let gone = WAITING.iter().filter(|key| !keys.contains(key));
    wrong.extend(gone.map(|key| format!("{key} is gone, and still on the waiting list")));
    none(&wrong)
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

#[test]
fn a_provider_that_nobody_knows_is_spoken_of_without_a_gap() -> Result<(), String> {
    for locale in locales()? {
        let texts = locale.texts();
        for &finding in Finding::ALL {
            let said = judged(finding, (3, 16), Way::Code, Subject::default(), &texts);
            assert!(said.iter().all(|text| !text.contains("  ")), "{said:?}");
        }
        let mailbox = Mailbox {
            provider: Some(&OTHER),
            ..Mailbox::default()
        };
        let said = explain(Cause::WrongCode, mailbox, &texts);
        assert!(!said.title.starts_with(' '), "{said:?}");
    }
    Ok(())
}
