//! Claims about what goes into a text: names that nobody edits, numbers in their form, slots that stay visible.

use crate::data::all;
use app_password::catalog::template::fill;
use app_password::i18n::english::ENGLISH;
use app_password::i18n::explanation::{Mailbox, explain_cause};
use app_password::i18n::key::Key;
use app_password::i18n::slots::unfilled;
use app_password::i18n::subject::{NOTHING, Subject};
use app_password::i18n::texts::{Piece, Texts, pieces};
use app_password::key;
use app_password::model::cause::Cause;

use super::locales;

/// English with these texts of a host's own.
fn worded(own: &[(&str, &str)]) -> Texts {
    Texts::new("en", |name| {
        let found = own.iter().find(|(key, _)| *key == name);
        found.map(|(_, text)| (*text).to_owned())
    })
}

#[test]
fn a_name_at_the_start_of_a_sentence_is_never_edited() {
    let texts = Texts::default();
    let hosts = ["eBay CRM", "iMail", "åpen post", "1&1", "{app}"];
    for app in hosts {
        let said = explain_cause(
            Cause::Network,
            Mailbox {
                app,
                ..Mailbox::default()
            },
            &texts,
        );
        assert_eq!(said.title, format!("{app} could not reach the provider"));
    }
    for provider in all() {
        let mailbox = Mailbox {
            provider: Some(provider),
            ..Mailbox::default()
        };
        let said = explain_cause(Cause::OauthOnly, mailbox, &texts);
        assert!(said.title.starts_with(&provider.name), "{}", said.title);
    }
    let mailbox = Mailbox {
        email: "ola@gmail.com",
        ..Mailbox::default()
    };
    let texts = worded(&[
        ("cause.network", "{email} is out of reach"),
        ("cause.tls", "eBay says no"),
    ]);
    assert_eq!(
        explain_cause(Cause::Network, mailbox, &texts).title,
        "ola@gmail.com is out of reach"
    );
    assert_eq!(
        explain_cause(Cause::Tls, mailbox, &texts).title,
        "eBay says no"
    );
}

#[test]
fn a_word_of_ours_that_stands_for_a_name_begins_a_sentence_with_a_capital_letter()
-> Result<(), String> {
    for (cause, titles) in [
        (
            Cause::Network,
            [
                "This app could not reach the provider",
                "Denne appen fikk ikke kontakt med leverandøren",
            ],
        ),
        (
            Cause::WrongCode,
            [
                "The provider doesn't accept this code",
                "Leverandøren godtar ikke denne koden",
            ],
        ),
    ] {
        for (lang, title) in ["en", "nb"].into_iter().zip(titles) {
            let locales = locales()?;
            let locale = locales.iter().find(|it| it.tag == lang).ok_or(lang)?;
            assert_eq!(
                explain_cause(cause, Mailbox::default(), &locale.texts()).title,
                title
            );
        }
    }
    // On every screen, not in an explanation only.
    let said = Subject::default().say(&Texts::default(), key!("done.manage"), NOTHING);
    assert!(said.starts_with("The provider lists"), "{said}");
    // And in every script that has capital letters.
    for (word, capital) in [
        ("åpningsappen", "Åpningsappen"),
        ("приложение", "Приложение"),
        ("ёлка", "Ёлка"),
        ("ứng dụng này", "Ứng dụng này"),
        ("Ứng dụng này", "Ứng dụng này"),
        ("đây", "Đây"),
        ("šta", "Šta"),
        ("ο πάροχος", "Ο πάροχος"),
        ("此应用", "此应用"),
        ("«appen»", "«appen»"),
    ] {
        let texts = worded(&[("common.app", word), ("cause.network", "{app}: {provider}")]);
        let title = explain_cause(Cause::Network, Mailbox::default(), &texts).title;
        assert_eq!(title, format!("{capital}: the provider"));
    }
    Ok(())
}

#[test]
fn a_slot_that_nobody_fills_in_is_named_with_its_text_and_what_is_expected() {
    let named = |key: &str, text: &str| -> Vec<(String, String, String)> {
        let texts = worded(&[(key, text)]);
        let mut all = Vec::new();
        unfilled(&texts, &mut |key, slot, expected| {
            all.push((key.to_owned(), slot.to_owned(), expected.join(" ")));
        });
        all
    };
    let one = |key: &str, slot: &str, expected: &str| {
        vec![(key.to_owned(), slot.to_owned(), expected.to_owned())]
    };
    for (key, text, slot, expected) in [
        (
            "step.press",
            "Press {foo}",
            "foo",
            "provider app email label",
        ),
        (
            "step.press",
            "Press {name}",
            "name",
            "provider app email label",
        ),
        ("pick.title", "Connect {} now", "", "provider app email"),
        ("pick.title", "{App}", "App", "provider app email"),
        (
            "guide.title",
            "{ provider }",
            " provider ",
            "provider app email",
        ),
        (
            "finding.partial",
            "{n} of {all}",
            "all",
            "provider app email n of",
        ),
        (
            "refused.retry-after.later",
            "{n}",
            "n",
            "provider app email",
        ),
        ("common.app", "the {app}", "app", ""),
        ("error.text", "{app} is ill", "app", ""),
        ("loading.text", "{provider}", "provider", ""),
    ] {
        assert_eq!(named(key, text), one(key, slot, expected), "{text}");
    }
    for (key, text) in [
        ("step.press", "{app}: {provider} {email} {label}"),
        ("step.type", "{name} {label}"),
        ("pick.title", "Connect to {app}"),
        ("cause.tls", "{app} } and {"),
        ("pick.title", ""),
        ("error.text", "Again?"),
    ] {
        assert_eq!(named(key, text), [], "{text}");
    }
}

#[test]
fn no_language_has_a_slot_that_nobody_fills_in() -> Result<(), String> {
    for locale in locales()? {
        let texts = locale.texts();
        let mut wrong = Vec::new();
        unfilled(&texts, &mut |key, slot, _| {
            wrong.push(format!("{key}: {slot}"));
        });
        assert_eq!(wrong, [""; 0], "{}", locale.tag);
    }
    Ok(())
}

#[test]
fn a_slot_that_nobody_fills_in_stays_as_it_is_written() {
    let subject = Subject {
        app: "Acme CRM",
        ..Subject::default()
    };
    for (text, said) in [
        ("Ask {foo}", "Ask {foo}"),
        ("{} and {app}", "{} and Acme CRM"),
        ("{see {app}}", "{see Acme CRM}"),
        ("{app", "{app"),
        ("} {app} {", "} Acme CRM {"),
    ] {
        let texts = worded(&[("pick.title", text)]);
        // As a screen says it: with a place for one more thing, and nothing for it.
        assert_eq!(subject.say(&texts, key!("pick.title"), NOTHING), said);
        // A text is cut where it is filled.
        let cut: String = pieces(text)
            .map(|piece| match piece {
                Piece::Words(words) => words.to_owned(),
                Piece::Slot("app") => "Acme CRM".to_owned(),
                Piece::Slot(name) => format!("{{{name}}}"),
            })
            .collect();
        assert_eq!(cut, fill(text, &[("app", "Acme CRM")]), "{text}");
    }
}

#[test]
fn a_key_is_told_by_its_place_in_the_order_of_english() {
    let place = ENGLISH.iter().position(|(key, _)| *key == "step.press");
    assert_eq!(place, Some(Key::of("step.press").index()));
}

#[test]
fn a_text_that_shows_nothing_is_none() {
    let texts = worded(&[("pick.title", ""), ("paste.title", " \u{a0}\n")]);
    for key in [key!("pick.title"), key!("paste.title")] {
        assert_eq!(texts.raw(key), Texts::ENGLISH.raw(key));
    }
}
