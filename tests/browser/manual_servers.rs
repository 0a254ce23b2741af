//! Claims about the servers that a person types: understood, or refused in a sentence.

use app_password::i18n::key::Key;
use app_password::key;
use wasm_bindgen_test::wasm_bindgen_test;

use super::others::config;
use crate::english;
use crate::person::{ADDRESS, CODE, ON, Person};

const IMAP: &str = ".servers label:nth-of-type(1) input";
const SMTP: &str = ".servers label:nth-of-type(2) input";
const IMAP_WRONG: &str = "#ap-imap-wrong";
const SMTP_WRONG: &str = "#ap-smtp-wrong";

/// Before the code field of a mailbox that is with nobody we know, with everything there but the servers.
async fn nowhere() -> Person {
    let person = Person::before(config()).await;
    person.types(ADDRESS, "ola@fjord.example").await;
    person.clicks(".nowhere").await;
    person.clicks(".servers summary").await;
    person.pastes(CODE, "fjord and more").await;
    person
}

fn mistakes() -> [(&'static str, Key); 6] {
    [
        ("someone@x.de", key!("paste.server-email")),
        ("https://acme.example/mail", key!("paste.server-page")),
        ("imap.acme.example:99999", key!("paste.server-port")),
        ("[2001:db8::1]:993", key!("paste.server-number")),
        ("imap acme example", key!("paste.server-name")),
        ("imap.a|b.bücher.example", key!("paste.server-name")),
    ]
}

#[wasm_bindgen_test]
async fn what_is_no_server_is_refused_beside_its_field_and_nothing_is_sent() {
    for (field, wrong, other) in [
        (IMAP, IMAP_WRONG, SMTP_WRONG),
        (SMTP, SMTP_WRONG, IMAP_WRONG),
    ] {
        for (typed, key) in mistakes() {
            let person = nowhere().await;
            person.types(field, typed).await;
            person.clicks(ON).await;
            person.reads(wrong, &english(key, "")).await;
            assert_eq!(person.words(other), "", "{typed}");
            assert_eq!(person.holds(field), typed, "what was typed stays");
            assert!(person.is_at(field), "{typed}");
            let invalid = person.attribute(field, "aria-invalid");
            assert_eq!(invalid.as_deref(), Some("true"), "{typed}");
            let described = person.attribute(field, "aria-describedby");
            assert!(described.is_some_and(|ids| ids.contains(&wrong[1..])));
            assert_eq!(person.states(), ["pick", "guide", "paste"], "{typed}");

            person.types(field, "mail.fjord.example").await;
            assert_eq!(person.words(wrong), "", "it is being corrected");
            person.clicks(ON).await;
            person.handed_over();
        }
    }
}

#[wasm_bindgen_test]
async fn the_first_mistake_gets_the_focus_though_it_was_folded_away() {
    let person = nowhere().await;
    person.types(IMAP, "imap acme").await;
    person.types(SMTP, "smtp acme").await;
    person.clicks(".servers summary").await;
    person.presses(CODE, "Enter").await;
    person
        .reads(SMTP_WRONG, &english(key!("paste.server-name"), ""))
        .await;
    assert!(person.is_at(IMAP));
}

#[wasm_bindgen_test]
async fn a_server_is_understood_however_people_copy_it() {
    let person = nowhere().await;
    person.types(IMAP, "https://imap.acme.example/").await;
    person.types(SMTP, " SMTP.bücher.example : 587 ").await;
    person.clicks(ON).await;
    let (_, submission) = person.handed_over();
    let [imap, smtp] = [submission.imap, submission.smtp].map(|it| it.expect("a server"));
    assert_eq!(
        (imap.host.as_str(), imap.port, imap.security.id()),
        ("imap.acme.example", 993, "tls")
    );
    assert_eq!(
        (smtp.host.as_str(), smtp.port, smtp.security.id()),
        ("smtp.xn--bcher-kva.example", 587, "starttls")
    );
}
