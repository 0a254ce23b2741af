//! Claims about what there is to say: each language says it all.

use app_password::catalog::provider::OTHER;
use app_password::i18n::english::{ENGLISH, name};
use app_password::i18n::explanation::{Mailbox, explain, explain_cause, judged};
use app_password::i18n::key::Key;
use app_password::i18n::sentence;
use app_password::i18n::subject::Subject;
use app_password::i18n::texts::Texts;
use app_password::model::account::{Account, PasswordKind};
use app_password::model::bounds::MOST_TYPED;
use app_password::model::cause::Cause;
use app_password::model::finding::Finding;
use app_password::model::reason::{MissingReason, Revocation, Warning};
use app_password::model::reply::Detail;
use app_password::model::step::Step;
use app_password::reply::explain::Meaning;

use super::{APP, EMAIL, gap, locales, none, subjects};
use crate::data::all;

/// Everything that is said about one step, filled in as the screens do.
fn step_said(texts: &Texts, step: &Step, subject: Subject<'_>) -> String {
    let key = sentence::step(step, !subject.email.is_empty());
    let label = step.label().map_or("", |it| it.shown_in(texts.lang()));
    let named = [("label", label), ("name", APP)];
    match step {
        // Which form a number takes is claimed in `counts`; here, that each there is can be said.
        Step::Wait { hours } => ["zero", "one", "two", "few", "many", "other"]
            .map(|it| texts.counted(sentence::WAIT, usize::from(*hours), it).text)
            .map(|text| subject.fill(texts, text, &[("n", &hours.to_string())]))
            .join(" "),
        _ => subject.say(texts, key, &named),
    }
}

#[test]
fn every_step_of_every_provider_can_be_said_in_every_language() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        let texts = locale.texts();
        for provider in all() {
            for account in [Account::Personal, Account::Work] {
                // The code's way holds all that the other one has.
                for step in provider.steps_for(account, PasswordKind::Code) {
                    for subject in subjects(&provider.name, APP, EMAIL) {
                        let said = step_said(&texts, step, subject);
                        let gap = gap(&said).map(|it| format!("{it:?} in {said:?}"));
                        wrong.extend(
                            gap.map(|it| format!("{} {} {step:?}: {it}", locale.tag, provider.id)),
                        );
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
            let findings = Finding::ALL.iter().map(|&it| sentence::finding(it));
            let reasons = MissingReason::ALL
                .iter()
                .map(|&it| sentence::missing_reason(it));
            let pairs = findings.chain(reasons);
            let ends = Revocation::ALL.iter().map(|&it| sentence::revocation(it));
            let happened = Revocation::ALL.iter().map(|&it| sentence::happened(it));
            let cautions = Warning::ALL.iter().map(|&it| sentence::warning(it));
            let keys = pairs.flat_map(|pair| [pair.what, pair.advice]);
            let keys: Vec<Key> = keys.chain(ends).chain(happened).chain(cautions).collect();
            for subject in subjects(&provider.name, APP, EMAIL) {
                for &key in &keys {
                    let room = name(key.index());
                    let more = if room.starts_with("finding.") {
                        [("n", "12"), ("of", "16")]
                    } else {
                        [("other", "Yahoo"), ("", "")]
                    };
                    let said = subject.say(&texts, key, &more);
                    let gap = gap(&said).map(|it| format!("{it:?} in {said:?}"));
                    wrong.extend(gap.map(|it| format!("{} {room}: {it}", locale.tag)));
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
                let gap = gap(text).map(|it| format!("{it:?} in {text:?}"));
                wrong.extend(gap.map(|it| format!("{} {}: {it}", locale.tag, meaning.cause.id())));
            }
            let whole = said.advice.iter().chain([&said.title]);
            // A name is written as its owner writes it.
            let name = mailbox.provider.map_or("-", |provider| &provider.name);
            let ours =
                whole.filter(|text| ![name, APP, EMAIL].iter().any(|it| text.starts_with(it)));
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
        for (&finding, kind) in Finding::ALL
            .iter()
            .flat_map(|it| [(it, PasswordKind::Code), (it, PasswordKind::Password)])
        {
            let counted = [("n", "3"), ("of", "16")];
            // One that was cut has a text of its own.
            for have in [3, MOST_TYPED] {
                let said = judged(finding, have, kind)
                    .map(|key| Subject::default().say(&texts, key, &counted));
                assert!(said.iter().all(|text| gap(text).is_none()), "{said:?}");
            }
        }
        let mailbox = Mailbox {
            provider: Some(&OTHER),
            ..Mailbox::default()
        };
        let said = explain_cause(Cause::WrongCode, mailbox, &texts);
        assert_eq!(gap(&said.title), None, "{said:?}");
    }
    Ok(())
}
