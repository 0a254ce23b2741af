//! Claims about the first screen: whose mailbox is it?

use app_password::catalog::catalogue::Catalogue;
use app_password::key;
use app_password::model::config::ProviderConfig;
use app_password::view::config::Config;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::person::{ADDRESS, ON, Person, is_active, look_elsewhere};

const CHOSEN: &str = ".tile:has(input:checked) .name";

#[wasm_bindgen_test]
async fn the_first_screen_asks_for_the_address_and_offers_six_providers() {
    let elsewhere = look_elsewhere();
    let person = Person::before(Config::default()).await;
    assert_eq!(person.words("h2.title"), english(key!("pick.title"), ""));
    assert_eq!(person.count(ADDRESS), 1);
    assert_eq!(person.count(".tile input[type=radio]"), 6);
    assert_eq!(person.count("input:checked"), 0);
    assert_eq!(person.states(), ["pick"]);
    assert!(is_active(&elsewhere), "nobody asked for the focus");
    elsewhere.remove();
}

#[wasm_bindgen_test]
async fn a_provider_chosen_by_hand_stays_while_an_unknown_address_is_typed() {
    let person = Person::before(Config::default()).await;
    person.clicks(".tile:nth-child(5) input").await;
    assert_eq!(person.words(CHOSEN), "Zoho");
    person.types(ADDRESS, "ola@acme.example").await;
    assert_eq!(person.words(CHOSEN), "Zoho");
    person.types(ADDRESS, "ola@gmail.com").await;
    assert_eq!(person.words(CHOSEN), "Google");
}

#[wasm_bindgen_test]
async fn a_letter_on_the_tiles_goes_to_the_next_provider_that_is_known_by_it() {
    let person = Person::before(Config::default()).await;
    for (letter, name) in [
        ("a", "Apple"),
        ("A", "AOL"),
        ("a", "Apple"),
        ("h", "Microsoft"),
        ("i", "Apple"),
        ("g", "Google"),
        ("r", "Yahoo"),
    ] {
        person.presses(".tile input", letter).await;
        assert_eq!(person.words(CHOSEN), name, "at {letter}");
        assert!(person.is_at(".tile input:checked"), "the focus goes along");
    }
    for (key, held) in [
        ("a", "ctrlKey"),
        ("a", "metaKey"),
        ("a", "altKey"),
        ("a", "isComposing"),
    ] {
        person.presses_with(".tile input", key, held).await;
        assert_eq!(person.words(CHOSEN), "Yahoo", "with {held}");
    }
    for key in ["q", "ArrowDown", "", "æ"] {
        person.presses(".tile input", key).await;
        assert_eq!(person.words(CHOSEN), "Yahoo", "at {key}");
    }
}

#[wasm_bindgen_test]
async fn enter_while_a_word_is_being_composed_goes_nowhere() {
    let person = Person::before(Config::default()).await;
    person.types(ADDRESS, "ola@gmail.com").await;
    person.presses_with(ADDRESS, "Enter", "isComposing").await;
    assert_eq!(person.states(), ["pick"]);
}

#[wasm_bindgen_test]
async fn going_on_without_a_provider_asks_for_one() {
    let person = Person::before(Config::default()).await;
    person.clicks(ON).await;
    person
        .reads(".said.bad", &english(key!("pick.need"), ""))
        .await;
    person.types(ADDRESS, "ola@acme.example").await;
    person.clicks(ON).await;
    person
        .reads(".said.calm", &english(key!("pick.unknown"), ""))
        .await;
    assert_eq!(person.states(), ["pick"]);
}

#[wasm_bindgen_test]
async fn what_is_no_address_is_named_and_gets_the_focus() {
    let person = Person::before(Config::default()).await;
    person.clicks(".tile input").await;
    for typed in [
        "ola",
        "ola@",
        "ola@gmail",
        "o la@gmail.com",
        "ola@gmail.",
        "a@b@gmail.com",
    ] {
        person.types(ADDRESS, typed).await;
        person.clicks(".tile input").await;
        person.clicks(ON).await;
        person
            .reads(".said.bad", &english(key!("pick.address-wrong"), ""))
            .await;
        assert_eq!(
            person.attribute(ADDRESS, "aria-invalid").as_deref(),
            Some("true"),
            "{typed}"
        );
        person.until("the focus", || person.is_at(ADDRESS)).await;
    }
    assert_eq!(person.states(), ["pick"]);
}

#[wasm_bindgen_test]
async fn a_provider_is_enough_to_go_on_without_an_address() {
    let person = Person::before(Config::default()).await;
    person.clicks(".tile:nth-child(1) input").await;
    person.clicks(ON).await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Google"))
        .await;
    assert_eq!(person.count(ADDRESS), 1, "it is asked for beside the code");
}

#[wasm_bindgen_test]
async fn a_domain_of_ones_own_is_looked_up_by_its_exchangers() {
    let person = Person::before(Config {
        mx: true,
        ..Config::default()
    })
    .await;
    person.types(ADDRESS, "ola@Bücher.example").await;
    person.leaves(ADDRESS).await;
    person
        .reads(".said.calm", &english(key!("pick.looking"), ""))
        .await;
    let domain = "xn--bcher-kva.example";
    assert!(
        person.heard().contains(&format!("LookUp({domain:?})")),
        "asked for in ASCII"
    );
    person.clicks(ON).await;
    assert_eq!(person.heard(), [""; 0], "asked for once");

    person
        .host_says(Msg::Exchangers(
            "other.example".to_owned(),
            vec!["aspmx.l.google.com".to_owned()],
            Vec::new(),
        ))
        .await;
    assert_eq!(
        person.count("input:checked"),
        0,
        "an answer about another domain is late"
    );
    person
        .host_says(Msg::Exchangers(
            domain.to_owned(),
            vec!["MX.Zoho.EU.".to_owned()],
            Vec::new(),
        ))
        .await;
    // The press has not been forgotten.
    person.sees(".assumed").await;
    assert!(person.words(".assumed").contains("zoho.eu"));
}

#[wasm_bindgen_test]
async fn exchangers_that_nobody_knows_leave_the_choice_to_the_person() {
    let person = Person::before(Config {
        mx: true,
        ..Config::default()
    })
    .await;
    person.types(ADDRESS, "ola@acme.example").await;
    person.leaves(ADDRESS).await;
    person
        .host_says(Msg::Exchangers(
            "acme.example".to_owned(),
            Vec::new(),
            Vec::new(),
        ))
        .await;
    person
        .reads(".said.calm", &english(key!("pick.unknown"), ""))
        .await;
    person.clicks(".tile:nth-child(4) input").await;
    person.clicks(ON).await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Yahoo"))
        .await;
}

#[wasm_bindgen_test]
async fn the_focus_stays_while_the_host_limits_its_providers() {
    let person = Person::before(Config::default()).await;
    person.goes_to(ADDRESS).await;
    person.types(ADDRESS, "ola@zoho.c").await;
    for only in ["google", "", "zoho"] {
        let limits = ProviderConfig {
            only: Some(vec![only.to_owned()]),
            ..ProviderConfig::default()
        };
        let limited = Config {
            catalogue: Catalogue::new(limits),
            closed: true,
            ..Config::default()
        };
        person.host_says(Msg::Config(Box::new(limited))).await;
        assert_eq!(person.count(".tile"), u32::from(!only.is_empty()));
        assert_eq!(person.count(".others"), u32::from(only.is_empty()));
        assert!(person.is_at(ADDRESS), "at {only:?}");
        assert_eq!(person.holds(ADDRESS), "ola@zoho.c");
    }
}
