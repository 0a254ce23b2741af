//! Claims about a widget's life: where it lives, what its host may change meanwhile, and its end.

use app_password::key;
use app_password::model::event::PublicEvent;
use app_password::model::outcome::{Outcome, ProtocolOutcome};
use app_password::view::config::Config;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::host::{only, told};
use crate::person::{ADDRESS, CODE, GROUPED, ON, PASTED, Person, is_active, look_elsewhere};

fn of(email: &str) -> Config {
    let email = email.to_owned();
    Config {
        email,
        ..Config::default()
    }
}

fn configures(config: Config) -> Msg {
    Msg::Config(Box::new(config))
}

#[wasm_bindgen_test]
async fn the_focus_stays_where_it_is_at_the_start_and_goes_to_the_title_of_a_new_screen() {
    let elsewhere = look_elsewhere();
    let person = Person::of("ola@gmail.com").await;
    person.pauses().await;
    assert!(is_active(&elsewhere));
    person.host_says(configures(of("ola@icloud.com"))).await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Apple"))
        .await;
    assert!(person.is_at("h2.title"));
    elsewhere.remove();
}

/// The host says that reading no longer works.
fn fails() -> Msg {
    let imap = Some(ProtocolOutcome::default());
    Msg::Failed(Outcome {
        imap,
        ..Outcome::default()
    })
}

#[wasm_bindgen_test]
async fn a_mailbox_that_has_stopped_working_moves_the_focus_only_of_who_is_there_and_types_nothing()
{
    let elsewhere = look_elsewhere();
    let person = Person::of("ola@gmail.com").await;
    let title = english(key!("stopped.reading"), "").replace("{app}", "This app");
    person.host_says(fails()).await;
    person.reads("h2.title", &title).await;
    assert!(is_active(&elsewhere));
    person.goes_to(".mailbox button").await;
    person.host_says(fails()).await;
    person.pauses().await;
    assert!(person.is_at("h2.title"));
    person.pastes(CODE, PASTED).await;
    person.goes_to(CODE).await;
    person.host_says(fails()).await;
    person.pauses().await;
    assert!(person.is_at(CODE));
    assert_eq!(person.holds(CODE), GROUPED);
    let states = person.states();
    assert_eq!(states.last(), Some(&"refused"), "{states:?}");
    elsewhere.remove();
}

#[wasm_bindgen_test]
async fn only_the_attribute_ends_what_it_began_and_a_connected_mailbox_is_left_alone() {
    let stopped = Config {
        reconnect: true,
        ..of("ola@gmail.com")
    };
    let person = Person::before(stopped.clone()).await;
    person.sees(".guide > .alert").await;
    person.pastes(CODE, PASTED).await;
    person.clicks(ON).await;
    let (attempt, _) = person.handed_over();
    person.host_says(Msg::Answered(attempt, Ok(()))).await;
    person.sees(".done").await;
    // What else the host sets has nothing to do with it.
    let renamed = Config {
        app_name: "Acme CRM".to_owned(),
        ..stopped.clone()
    };
    person.host_says(configures(renamed)).await;
    person.sees(".done").await;
    person.host_says(Msg::Restart).await;
    person.sees(".guide > .alert").await;
    person.host_says(configures(of("ola@gmail.com"))).await;
    let usual = english(key!("guide.title"), "Google");
    person.reads("h2.title", &usual).await;
    assert_eq!(person.count(".alert"), 0);
}

#[wasm_bindgen_test]
async fn another_mailbox_of_the_hosts_begins_anew_and_wipes_the_code() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.heard();
    person.host_says(configures(of("kari@gmail.com"))).await;
    person.reads(".mailbox .also", "kari@gmail.com").await;
    assert_eq!(person.holds(CODE), "");
    let heard = person.heard();
    let google = told(PublicEvent::ProviderChange {
        provider: Some("google".to_owned()),
    });
    assert!(heard.contains(&google), "{heard:?}");
    person.host_says(configures(of("kari@acme.example"))).await;
    person
        .reads("h2.title", &english(key!("pick.title"), ""))
        .await;
    assert_eq!(
        (person.words(".mailbox").as_str(), person.count(ADDRESS)),
        ("kari@acme.example", 0)
    );
}

#[wasm_bindgen_test]
async fn a_provider_that_is_no_longer_offered_leads_back_to_the_choice() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person
        .host_says(configures(Config {
            email: "ola@gmail.com".to_owned(),
            ..only(&["apple", "aol"])
        }))
        .await;
    person
        .reads("h2.title", &english(key!("pick.title"), ""))
        .await;
    assert_eq!(person.count(".tile"), 2);
}

#[wasm_bindgen_test]
async fn the_end_leaves_nothing_behind() {
    for hidden in [false, true] {
        let config = of("ola@gmail.com");
        let mut person = if hidden {
            Person::before_hidden(config).await
        } else {
            Person::before(config).await
        };
        person.pastes(CODE, PASTED).await;
        person.clicks(ON).await;
        person.host_destroys().await;
        assert_eq!(person.root.child_nodes().length(), 0);
    }
}

#[wasm_bindgen_test]
async fn late_exchangers_of_another_domain_leave_the_code_alone() {
    let config = Config {
        mx: true,
        ..of("ola@acme.example")
    };
    let person = Person::before(config).await;
    let google = vec!["aspmx.l.google.com".to_owned()];
    person
        .host_says(Msg::Exchangers(
            "acme.example".to_owned(),
            google,
            Vec::new(),
        ))
        .await;
    person.sees(CODE).await;
    person.pastes(CODE, PASTED).await;
    person
        .host_says(Msg::Exchangers(
            "old.example".to_owned(),
            Vec::new(),
            Vec::new(),
        ))
        .await;
    assert_eq!(person.holds(CODE), GROUPED);
}
