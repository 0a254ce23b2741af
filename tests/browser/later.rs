//! Claims about providers that are loaded when they are wanted: what is typed and reached meanwhile stays.

use app_password::key;
use app_password::model::account::Credential;
use app_password::model::config::ProviderConfig;
use app_password::model::provider::Provider;
use app_password::view::config::Config;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use super::english;
use super::host::offering;
use super::others::{SEEK, config};
use super::person::{ADDRESS, ON, Person};

/// Before a widget that does not have all providers yet.
async fn waiting() -> Person {
    Person::before(Config {
        more: true,
        ..offering(ProviderConfig::default())
    })
    .await
}

#[wasm_bindgen_test]
async fn providers_that_come_later_recognise_what_was_typed_meanwhile() {
    let person = waiting().await;
    person.types(ADDRESS, "ola@data.example").await;
    assert!(
        person.heard().contains(&"More".to_owned()),
        "they are asked for"
    );
    person.leaves(ADDRESS).await;
    person
        .reads(".said", &english(key!("pick.looking"), ""))
        .await;
    person.host_says(Msg::Config(Box::new(config()))).await;
    person
        .reads(".said.good", &english(key!("pick.found"), "Teledata"))
        .await;
    assert_eq!(person.holds(ADDRESS), "ola@data.example");
}

#[wasm_bindgen_test]
async fn a_domain_that_no_provider_has_is_unknown_once_all_are_there() {
    let person = waiting().await;
    person.types(ADDRESS, "ola@fjord.example").await;
    person.leaves(ADDRESS).await;
    person.host_says(Msg::Config(Box::new(config()))).await;
    person
        .reads(".said.calm", &english(key!("pick.unknown"), ""))
        .await;
    assert_eq!(person.holds(ADDRESS), "ola@fjord.example");
}

#[wasm_bindgen_test]
async fn who_goes_on_before_the_provider_is_recognised_goes_on_when_it_is() {
    let person = waiting().await;
    person.types(ADDRESS, "ola@data.example").await;
    person.clicks(ON).await;
    person.host_says(Msg::Config(Box::new(config()))).await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Teledata"))
        .await;
}

#[wasm_bindgen_test]
async fn the_option_that_the_arrow_keys_have_reached_stays_when_providers_come_before_it() {
    let person = waiting().await;
    person.types(SEEK, "o").await;
    person.presses(SEEK, "ArrowUp").await;
    let reached = person.words(".option.active .name");
    let place = person.attribute(".option.active", "id");

    let first = Provider {
        id: "o-first".to_owned(),
        name: "O First".to_owned(),
        credential: Credential::MailboxPassword,
        ..Provider::default()
    };
    let config = ProviderConfig {
        first: vec!["o-first".to_owned()],
        add: vec![first],
        ..ProviderConfig::default()
    };
    let config = offering(config);
    person.host_says(Msg::Config(Box::new(config))).await;
    assert_eq!(person.words(".option .name"), "O First");
    assert_eq!(person.words(".option.active .name"), reached);
    assert_ne!(person.attribute(".option.active", "id"), place);
}
