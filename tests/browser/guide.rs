//! Claims about the steps: how many, which is the current one, what changes them.

use app_password::key;
use app_password::model::event::PublicEvent;
use app_password::view::action::Copied;
use app_password::view::config::Config;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::host::told;
use crate::person::{ADDRESS, CODE, ON, PASTED, Person};

/// What is said of the mailbox, and the button of who knows better.
pub const KNOWN: &str = ".assumed";
pub const CORRECT: &str = ".assumed button";

const CURRENT: &str = ".step[aria-current=step] .tick";

/// How it prints that the page is told of the first of these steps.
fn step(provider: &str, of: u32) -> String {
    told(PublicEvent::StepChange {
        provider: provider.to_owned(),
        step: 1,
        of,
    })
}

/// The number of the current step.
pub fn current(person: &Person) -> String {
    person.attribute(CURRENT, "data-number").unwrap_or_default()
}

#[wasm_bindgen_test]
async fn each_address_has_its_providers_steps_a_picture_each_and_the_field_beside_them() {
    for (email, id, name, steps) in [
        ("ola@gmail.com", "google", "Google", 5),
        ("ola@icloud.com", "apple", "Apple", 7),
        ("ola@yahoo.com", "yahoo", "Yahoo", 6),
        ("ola@zoho.com", "zoho", "Zoho", 8),
        ("ola@aol.com", "aol", "AOL", 6),
    ] {
        let person = Person::of(email).await;
        assert_eq!(person.words("h2.title"), english(key!("guide.title"), name));
        assert_eq!(person.count(".step"), steps, "{name}");
        assert_eq!(
            person.count(".step > .picture[aria-hidden=true]"),
            steps,
            "{name}"
        );
        assert_eq!(person.count(CODE), 1);
        assert_eq!(person.count(ADDRESS), 0, "the host has said it");
        assert_eq!(current(&person), "1");
        let heard = person.heard();
        assert!(heard.contains(&step(id, steps)), "{heard:?}");
        assert!(heard.contains(&"State(\"guide\")".to_owned()));
    }
}

#[wasm_bindgen_test]
async fn a_tick_moves_the_current_step_and_is_taken_back() {
    let person = Person::of("ola@gmail.com").await;
    person.clicks(".step:nth-child(1) .tick").await;
    assert_eq!(
        (current(&person).as_str(), person.count(".step.ticked")),
        ("2", 1)
    );
    person.clicks(".step:nth-child(3) .tick").await;
    assert_eq!(
        (current(&person).as_str(), person.count(".step.ticked")),
        ("2", 2)
    );
    person.clicks(".step:nth-child(2) .tick").await;
    assert_eq!(
        (current(&person).as_str(), person.count(".step.ticked")),
        ("4", 3)
    );
    person.clicks(".step:nth-child(1) .tick").await;
    assert_eq!(
        (current(&person).as_str(), person.count(".tick:checked")),
        ("1", 2)
    );
    for step in [1, 4, 5] {
        person
            .clicks(&format!(".step:nth-child({step}) .tick"))
            .await;
    }
    assert_eq!(
        (person.count(".tick:checked"), person.count(CURRENT)),
        (5, 0),
        "all done"
    );
}

#[wasm_bindgen_test]
async fn who_comes_back_from_the_link_finds_the_focus_in_the_code_field() {
    let person = Person::of("ola@gmail.com").await;
    person.host_says(Msg::Returned).await;
    assert!(!person.is_at(CODE), "nobody was away");
    person.clicks("a.big").await;
    person.host_says(Msg::Returned).await;
    person.until("the focus", || person.is_at(CODE)).await;
    person.found(".tick").focus().unwrap_or_default();
    person.host_says(Msg::Returned).await;
    assert!(!person.is_at(CODE), "that was for the first return only");
}

#[wasm_bindgen_test]
async fn an_account_from_work_has_a_step_more_and_a_message_for_the_administrator() {
    let person = Person::of("ola@gmail.com").await;
    person.clicks(".step:nth-child(1) .tick").await;
    person.heard();
    person.clicks(CORRECT).await;
    person.clicks(".choice:nth-child(2) input").await;
    assert_eq!((person.count(".step"), current(&person).as_str()), (6, "1"));
    assert_eq!(person.heard(), [step("google", 6)]);

    person.clicks(".step .admin button").await;
    let message = person.heard().concat();
    assert!(
        message.starts_with("Copy(") && message.contains("ola@gmail.com"),
        "{message}"
    );
    for (worked, said) in [
        (true, key!("guide.admin-copied")),
        (false, key!("guide.admin-failed")),
    ] {
        person.host_says(Msg::Copied(Copied::Message, worked)).await;
        person
            .reads(".step .admin [role=status]", &english(said, "Google"))
            .await;
    }
    person.clicks(".choice:nth-child(1) input").await;
    assert_eq!(person.count(".step"), 5);
}

#[wasm_bindgen_test]
async fn what_only_this_provider_needs_said_stands_above_its_steps_for_whom_it_concerns() {
    const NOTES: &str = ".note:not(.warning)";
    let person = Person::of("ola@gmail.com").await;
    assert_eq!(person.count(NOTES), 0, "nothing for a mailbox of one's own");
    person.clicks(CORRECT).await;
    person.clicks(".choice:nth-child(2) input").await;
    person.sees(NOTES).await;
    assert_eq!(person.count(NOTES), 1);
    let said = person.words(".screen");
    assert!(said.contains("“Allow any mail client”"), "{said}");
    assert!(said.contains("the account that owns the mailbox"), "{said}");
    person.clicks(".choice:nth-child(1) input").await;
    assert_eq!(person.count(NOTES), 0);
    // And for everybody where it concerns all.
    let person = Person::of("ola@verizon.net").await;
    assert!(person.words(NOTES).contains("verizon.net"));
}

#[wasm_bindgen_test]
async fn an_address_at_a_domain_of_ones_own_is_taken_for_one_from_work() {
    let config = Config {
        email: "ola@acme.example".to_owned(),
        provider: "google".to_owned(),
        ..Config::default()
    };
    let person = Person::before(config).await;
    assert_eq!(person.count(".step"), 6);
    assert_eq!(person.count(".choice"), 0, "it is said, not asked");
    person
        .reads(KNOWN, &english(key!("guide.known-work"), "Google"))
        .await;
    person.clicks(CORRECT).await;
    assert_eq!(person.count(".choice:nth-child(2).chosen"), 1);
    assert!(person.is_at(".choice:nth-child(2) input"));
    assert_eq!(person.count(CORRECT), 0);
}

#[wasm_bindgen_test]
async fn another_mailbox_is_one_press_away_and_forgets_this_one() {
    let person = Person::before(Config::default()).await;
    person.types(ADDRESS, "ola@gmail.com").await;
    person.clicks(ON).await;
    person.sees(CODE).await;
    person.pastes(CODE, PASTED).await;
    person.clicks(".mailbox button").await;
    person
        .reads("h2.title", &english(key!("pick.title"), ""))
        .await;
    assert!(person.is_at("h2.title"));
    assert_eq!(
        (
            person.holds(ADDRESS).as_str(),
            person.count("input:checked")
        ),
        ("", 0)
    );
    person.clicks(".tile:nth-child(1) input").await;
    person.clicks(ON).await;
    person.sees(CODE).await;
    assert_eq!(person.holds(CODE), "", "the code went with the mailbox");
}

#[wasm_bindgen_test]
async fn where_passwords_are_refused_the_screen_says_so_and_asks_for_none() {
    let person = Person::of("ola@outlook.com").await;
    assert_eq!(
        person.words("h2.title"),
        english(key!("guide.oauth-title"), "Microsoft")
    );
    assert_eq!((person.count(CODE), person.count(".step")), (0, 0));
    assert!(person.words(".screen").contains("2024"), "since when");
    assert_eq!(person.count(ON), 0, "the host has no way on");
}

#[wasm_bindgen_test]
async fn who_insists_gets_the_steps_with_a_warning() {
    let person = Person::of("ola@outlook.com").await;
    person.clicks("details button").await;
    person.sees(CODE).await;
    assert_eq!(person.count(".step"), 4);
    assert!(
        person
            .words(".note.warning")
            .contains(&english(key!("guide.insist-warning"), "Microsoft")[..20])
    );
}

#[wasm_bindgen_test]
async fn what_may_be_missing_is_told_in_place_with_its_remedy() {
    let person = Person::of("ola@gmail.com").await;
    assert_eq!(person.count(".missing .reasons > li"), 7);
    let help = Config {
        email: "ola@gmail.com".to_owned(),
        support_url: "https://acme.example/help".to_owned(),
        ..Config::default()
    };
    assert_eq!(person.count("a[href^='https://acme.example']"), 0);
    person.host_says(Msg::Config(Box::new(help))).await;
    person
        .sees(".links a[href='https://acme.example/help']")
        .await;
}
