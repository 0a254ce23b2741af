//! Claims about a widget's life: where it lives, what its host may change meanwhile, and its end.

use app_password::key;
use app_password::model::cause::Cause;
use app_password::model::event::PublicEvent;
use app_password::view::settings::Settings;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::host::{only, told};
use crate::person::{ADDRESS, CODE, GROUPED, ON, PASTED, Person, is_active, look_elsewhere};

fn of(email: &str) -> Settings {
    let email = email.to_owned();
    Settings {
        email,
        ..Settings::default()
    }
}

fn wishes(settings: Settings) -> Msg {
    Msg::Settings(Box::new(settings))
}

#[wasm_bindgen_test]
async fn the_whole_way_works_in_a_closed_shadow_root() {
    let person = Person::before_hidden(Settings::default()).await;
    person.types(ADDRESS, "ola@gmail.com").await;
    person
        .reads(".said.good", &english(key!("pick.found"), "Google"))
        .await;
    person.clicks(ON).await;
    person.sees(CODE).await;
    assert!(person.is_at("h2.title"));
    person.clicks(".tick").await;
    person.pastes(CODE, PASTED).await;
    person.presses(CODE, "Enter").await;
    person.host_refuses(1, Cause::WrongCode).await;
    person.sees(".alert").await;
    person.clicks(ON).await;
    person.host_says(Msg::Answered(2, Ok(()))).await;
    person
        .reads("h2.title", &english(key!("done.title"), ""))
        .await;
    let states = "pick guide paste sending refused sending done";
    assert_eq!(person.states().join(" "), states);
}

#[wasm_bindgen_test]
async fn two_widgets_on_a_page_know_nothing_of_each_other() {
    let (one, other) = (
        Person::of("ola@gmail.com").await,
        Person::of("kari@icloud.com").await,
    );
    one.pastes(CODE, PASTED).await;
    one.clicks(".tick").await;
    assert_eq!(
        (other.holds(CODE).as_str(), other.count(":checked")),
        ("", 0)
    );
    drop(one);
    other.pastes(CODE, PASTED).await;
    other
        .reads(".verdict", &english(key!("paste.ok"), ""))
        .await;
}

#[wasm_bindgen_test]
async fn the_focus_stays_where_it_is_at_the_start_and_goes_to_the_title_of_a_new_screen() {
    let elsewhere = look_elsewhere();
    let person = Person::of("ola@gmail.com").await;
    person.pauses().await;
    assert!(is_active(&elsewhere));
    person.host_says(wishes(of("ola@icloud.com"))).await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Apple"))
        .await;
    assert!(person.is_at("h2.title"));
    elsewhere.remove();
}

#[wasm_bindgen_test]
async fn disabled_it_is_inert_until_it_is_enabled_again() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    for disabled in [true, false, true] {
        person
            .host_says(wishes(Settings {
                disabled,
                ..of("ola@gmail.com")
            }))
            .await;
        assert_eq!(person.attribute(".base", "inert").is_some(), disabled);
        assert_eq!(
            person.attribute(".base", "aria-disabled").is_some(),
            disabled
        );
        assert_eq!(person.holds(CODE), GROUPED);
    }
}

#[wasm_bindgen_test]
async fn a_wish_that_does_not_concern_the_mailbox_disturbs_nothing() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.clicks(".tick").await;
    person.heard();
    let app_name = "Acme CRM".to_owned();
    person
        .host_says(wishes(Settings {
            app_name,
            mx: true,
            oauth: true,
            ..of("ola@gmail.com")
        }))
        .await;
    person.reads(".intro", "Acme CRM").await;
    assert_eq!(
        (person.holds(CODE).as_str(), person.count(".tick:checked")),
        (GROUPED, 1)
    );
    assert_eq!(person.heard(), [""; 0]);
}

#[wasm_bindgen_test]
async fn another_mailbox_of_the_hosts_begins_anew_and_wipes_the_code() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.heard();
    person.host_says(wishes(of("kari@gmail.com"))).await;
    person.reads(".mailbox .also", "kari@gmail.com").await;
    assert_eq!(person.holds(CODE), "");
    let heard = person.heard();
    let google = told(PublicEvent::ProviderChange {
        provider: Some("google".to_owned()),
    });
    assert!(heard.contains(&google), "{heard:?}");
    person.host_says(wishes(of("kari@acme.example"))).await;
    person
        .reads("h2.title", &english(key!("pick.title"), ""))
        .await;
    assert_eq!(
        (person.words(".mailbox").as_str(), person.count(ADDRESS)),
        ("kari@acme.example", 0)
    );
}

#[wasm_bindgen_test]
async fn another_mailbox_while_one_is_being_tried_calls_that_off() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.clicks(ON).await;
    person.heard();
    person.host_says(wishes(of("ola@icloud.com"))).await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Apple"))
        .await;
    assert_eq!(person.heard().first().map(String::as_str), Some("Abort(1)"));
    person.host_says(Msg::Answered(1, Ok(()))).await;
    assert_eq!(person.count(CODE), 1, "that answer is late");
}

#[wasm_bindgen_test]
async fn a_provider_that_is_no_longer_offered_leads_back_to_the_choice() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person
        .host_says(wishes(Settings {
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
async fn a_provider_the_host_names_wins_over_the_one_of_the_address() {
    let person = Person::before(Settings {
        provider: "zoho".to_owned(),
        ..of("ola@gmail.com")
    })
    .await;
    assert_eq!(
        person.words("h2.title"),
        english(key!("guide.title"), "Zoho")
    );
    assert_eq!(
        person.count(".mailbox button"),
        0,
        "there is nothing to change"
    );
}

#[wasm_bindgen_test]
async fn a_restart_calls_off_what_is_under_way_and_wipes_the_code() {
    let person = Person::before(Settings::default()).await;
    person.types(ADDRESS, "ola@gmail.com").await;
    person.clicks(ON).await;
    person.sees(CODE).await;
    person.pastes(CODE, PASTED).await;
    person.clicks(ON).await;
    person.heard();
    person.host_says(Msg::Restart).await;
    person
        .reads("h2.title", &english(key!("pick.title"), ""))
        .await;
    assert_eq!(person.heard().first().map(String::as_str), Some("Abort(1)"));
    assert_eq!(
        (
            person.holds(ADDRESS).as_str(),
            person.count("input:checked")
        ),
        ("", 0)
    );
}

#[wasm_bindgen_test]
async fn a_restart_where_the_host_has_said_the_mailbox_begins_at_the_steps() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.clicks(".tick").await;
    person.host_says(Msg::Restart).await;
    person.sees(CODE).await;
    assert_eq!(
        (person.holds(CODE).as_str(), person.count(".tick:checked")),
        ("", 0)
    );
}

#[wasm_bindgen_test]
async fn the_end_leaves_nothing_behind() {
    for hidden in [false, true] {
        let settings = of("ola@gmail.com");
        let mut person = if hidden {
            Person::before_hidden(settings).await
        } else {
            Person::before(settings).await
        };
        person.pastes(CODE, PASTED).await;
        person.clicks(ON).await;
        person.host_destroys().await;
        assert_eq!(person.root.child_nodes().length(), 0);
    }
}

#[wasm_bindgen_test]
async fn late_exchangers_of_another_domain_leave_the_code_alone() {
    let settings = Settings {
        mx: true,
        ..of("ola@acme.example")
    };
    let person = Person::before(settings).await;
    let google = vec!["aspmx.l.google.com".to_owned()];
    person
        .host_says(Msg::Exchangers("acme.example".to_owned(), google))
        .await;
    person.sees(CODE).await;
    person.pastes(CODE, PASTED).await;
    person
        .host_says(Msg::Exchangers("old.example".to_owned(), Vec::new()))
        .await;
    assert_eq!(person.holds(CODE), GROUPED);
}
