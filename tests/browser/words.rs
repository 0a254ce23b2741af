//! Claims about what a screen says of what it is given: an address that is none, a time to wait, a host's own
//! wording.

use app_password::flow::state::Failure;
use app_password::i18n::texts::Texts;
use app_password::key;
use app_password::model::cause::Cause;
use app_password::model::event::PublicEvent;
use app_password::view::settings::Settings;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::host::told;
use crate::person::{ADDRESS, CODE, ON, PASTED, Person};

#[wasm_bindgen_test]
async fn what_is_no_address_is_with_nobody_and_is_asked_for_again() {
    let person = Person::before(Settings::default()).await;
    for text in [
        "ola@gmail.com/x",
        "ola@gmail.com?x",
        "ola@gmail.com:25",
        "a@b@gmail.com",
        "Ola <ola@gmail.com>",
    ] {
        person.types(ADDRESS, text).await;
        assert_eq!(
            (
                person.words(".said").as_str(),
                person.count("input:checked")
            ),
            ("", 0),
            "{text}"
        );
        person.presses(ADDRESS, "Enter").await;
        person
            .reads(".said", &english(key!("pick.address-wrong"), ""))
            .await;
        assert_eq!(person.states(), ["pick"], "{text}");
    }
}

#[wasm_bindgen_test]
async fn an_address_is_handed_over_without_what_stands_around_it() {
    let person = Person::before(Settings::default()).await;
    person.types(ADDRESS, " ola@gmail.com. ").await;
    person.presses(ADDRESS, "Enter").await;
    person.sees(CODE).await;
    person.pastes(CODE, PASTED).await;
    person.heard();
    person.clicks(ON).await;
    let (_, submission) = person.handed_over();
    assert_eq!(submission.email, "ola@gmail.com");
    assert_eq!(
        submission.imap.map(|imap| imap.username).as_deref(),
        Some("ola@gmail.com")
    );
}

#[wasm_bindgen_test]
async fn a_time_to_wait_is_said_in_words_and_none_is_not() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    for (attempt, (retry_after, said)) in (1..).zip([
        (Some(1.0), "Please wait 1 second."),
        (Some(3_600.0), "Please wait 1 hour."),
        (Some(172_000.0), "Please wait 2 days."),
        (Some(1e21), "Please try again later."),
        (Some(f64::NAN), "Please try again later."),
        (Some(-5.0), "Please try again later."),
        (Some(0.0), ""),
        (None, ""),
    ]) {
        person.clicks(ON).await;
        person.sees(".sending").await;
        let failure = Failure {
            cause: Cause::Network,
            message: None,
            retry_after,
        };
        person.host_says(Msg::Answered(attempt, Err(failure))).await;
        person.reads(".alert", said).await;
        assert_eq!(
            person.words(".alert").contains("Please "),
            !said.is_empty(),
            "{retry_after:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn a_slot_of_the_hosts_that_nothing_is_put_into_stays_as_it_is_written() {
    let person = Person::of("ola@gmail.com").await;
    let own = |key: &str| match key {
        "step.type" => Some("{foo} {} {name} {label}".to_owned()),
        "step.press" => Some("{app}, {name}, {email}, {provider}".to_owned()),
        "guide.title" => Some("{provider} {bar} {}".to_owned()),
        _ => None,
    };
    person.host_says(Msg::Texts(Texts::new("en", own))).await;
    person.reads("h2.title", "Google {bar} {}").await;
    let said = person.words(".steps");
    assert!(said.contains("{foo} {} My mail app App name"), "{said}");
    assert!(
        said.contains("this app, {name}, ola@gmail.com, Google"),
        "{said}"
    );
}

#[wasm_bindgen_test]
async fn who_is_known_by_no_address_goes_to_the_sign_in_window_without_one() {
    let person = Person::before(Settings {
        provider: "microsoft".to_owned(),
        oauth: true,
        ..Settings::default()
    })
    .await;
    let heard = person.heard();
    let no_steps = told(PublicEvent::StepChange {
        provider: "microsoft".to_owned(),
        step: 1,
        of: 0,
    });
    assert!(!heard.contains(&no_steps), "{heard:?}");
    person.clicks(ON).await;
    assert_eq!(person.heard(), ["Continue(\"microsoft\", \"\")"]);
}

#[wasm_bindgen_test]
async fn without_steps_the_page_hears_of_no_step() {
    let person = Person::before(Settings::default()).await;
    person.clicks(".nowhere").await;
    person.sees(CODE).await;
    let heard = person.heard();
    let other = told(PublicEvent::ProviderChange {
        provider: Some("other".to_owned()),
    });
    assert!(
        heard.contains(&other) && !heard.iter().any(|heard| heard.contains("StepChange")),
        "{heard:?}"
    );
}

#[wasm_bindgen_test]
async fn no_text_has_an_unfilled_place() {
    for email in [
        "",
        "ola@gmail.com",
        "ola@acme.example",
        "ola@zoho.com",
        "ola@outlook.com",
        "ola@aol.com",
    ] {
        let person = Person::of(email).await;
        assert!(
            !person.root.inner_html().contains('{'),
            "{}",
            person.root.inner_html()
        );
    }
}
