//! Claims about what there is to say: each language says it all.

use app_password::catalog::provider::OTHER;
use app_password::i18n::english::ENGLISH;
use app_password::i18n::explanation::{Mailbox, explain, explain_cause, judged};
use app_password::i18n::sentence;
use app_password::i18n::subject::Subject;
use app_password::i18n::texts::Texts;
use app_password::model::account::{Account, PasswordKind};
use app_password::model::cause::Cause;
use app_password::model::finding::Finding;
use app_password::model::reason::{MissingReason, Revocation, Warning};
use app_password::model::reply::Detail;
use app_password::model::step::Step;
use app_password::reply::explain::Meaning;

use super::{APP, EMAIL, locales, none};
use crate::data::all;

/// Everything that is said about one step, filled in as the screens do.
fn step_said(texts: &Texts, step: &Step, provider: &str, known: bool) -> String {
    let key = sentence::step(step, known);
    let hours;
    let (slot, value) = match (step, step.label()) {
        (_, Some(label)) => ("label", label.shown_in(texts.lang())),
        (Step::Wait { hours: count }, _) => {
            hours = count.to_string();
            ("n", hours.as_str())
        }
        _ => ("email", EMAIL),
    };
    let name = if matches!(step, Step::Type { .. }) {
        "name"
    } else {
        ""
    };
    texts.say(key, &[(slot, value), ("provider", provider), (name, APP)])
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
                    .steps_for(account, PasswordKind::Code)
                    .flat_map(|step| [(step, true), (step, false)])
                {
                    let said = step_said(&texts, step, &provider.name, known);
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
            let shown = [
                ("provider", provider.name.as_str()),
                ("n", "12"),
                ("of", "16"),
            ];
            let about = [
                ("provider", provider.name.as_str()),
                ("app", APP),
                ("email", EMAIL),
                ("other", "Yahoo"),
            ];
            let findings = Finding::ALL
                .iter()
                .map(|&finding| sentence::finding(finding));
            let findings = findings.flat_map(|pair| [pair.what, pair.advice]);
            let reasons = MissingReason::ALL
                .iter()
                .map(|&reason| sentence::missing_reason(reason));
            let reasons = reasons.flat_map(|pair| [pair.what, pair.advice]);
            let ends = Revocation::ALL.iter().map(|&end| sentence::revocation(end));
            let cautions = Warning::ALL.iter().map(|&it| sentence::warning(it));
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
                password: None,
                email: EMAIL,
                app: APP,
                region: provider.ending(0),
                protocol: None,
            };
            [
                known,
                Mailbox {
                    password: Some(PasswordKind::Password),
                    email: "",
                    app: "",
                    ..known
                },
                Mailbox::default(),
            ]
        });
        let detailed = |detail| Meaning {
            detail: Some(detail),
            ..Meaning::from(Cause::Unknown)
        };
        let meanings: Vec<Meaning> = (Cause::ALL.iter().copied().map(Meaning::from))
            .chain(Detail::ALL.iter().copied().map(detailed))
            .collect();
        for (mailbox, &meaning) in
            mailboxes.flat_map(|mailbox| meanings.iter().map(move |meaning| (mailbox, meaning)))
        {
            let said = explain(meaning, mailbox, &texts);
            let link = said.link.iter().flat_map(|link| [&link.text, &link.url]);
            for text in said.advice.iter().chain([&said.title]).chain(link) {
                if text.is_empty() || text.contains(['{', '}']) {
                    wrong.push(format!("{} {}: {text}", locale.tag, meaning.cause.id()));
                }
            }
            let whole = said.advice.iter().chain([&said.title]);
            // A name is written as its owner writes it.
            let name = mailbox.provider.map_or("-", |provider| &provider.name);
            let ours = whole.filter(|text| !text.starts_with(name));
            for text in ours.filter(|text| text.starts_with(char::is_lowercase)) {
                wrong.push(format!("{} {}: {text}", locale.tag, meaning.cause.id()));
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
    assert_eq!(MissingReason::ALL.len() * 2, keys("missing."));
    // One more for the mailbox password, which is no code, one for a finding in its place, and one for a text that
    // was cut.
    assert_eq!(Revocation::ALL.len() + 1, keys("end."));
    assert_eq!(Warning::ALL.len(), keys("caution."));
    assert_eq!(Finding::ALL.len() * 2 + 2, keys("finding."));
}

#[test]
fn a_provider_that_nobody_knows_is_spoken_of_without_a_gap() -> Result<(), String> {
    for locale in locales()? {
        let texts = locale.texts();
        for &finding in Finding::ALL {
            let said = judged(
                finding,
                (3, 16),
                PasswordKind::Code,
                Subject::default(),
                &texts,
            );
            assert!(said.iter().all(|text| !text.contains("  ")), "{said:?}");
        }
        let mailbox = Mailbox {
            provider: Some(&OTHER),
            ..Mailbox::default()
        };
        let said = explain_cause(Cause::WrongCode, mailbox, &texts);
        assert!(!said.title.starts_with(' '), "{said:?}");
    }
    Ok(())
}
