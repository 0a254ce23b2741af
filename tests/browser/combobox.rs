//! Claims about the search as a combobox: its focus, its list, and keys that are not meant for it.

use app_password::view::config::Config;
use wasm_bindgen_test::wasm_bindgen_test;

use super::others::{SEEK, config};
use crate::person::{ADDRESS, CODE, ON, PASTED, Person, look_elsewhere};

const OPTION: &str = "[role=option]";
const TAKEN: &str = ".tile.chosen .name";

/// Safari's Enter at the end of a composition, and everybody else's during one.
const COMPOSING: &[&str] = &["keyCode", "isComposing"];

async fn searching() -> Person {
    let person = Person::before(config()).await;
    person.goes_to(SEEK).await;
    person.types(SEEK, "te").await;
    assert!(person.count(OPTION) > 1);
    person
}

#[wasm_bindgen_test]
async fn the_enter_that_ends_a_composition_takes_no_provider() {
    for how in COMPOSING {
        let person = searching().await;
        person.presses_with(SEEK, "Enter", how).await;
        assert!(person.count(OPTION) > 1, "{how}");
        assert_eq!(person.count(TAKEN), 0, "{how}");
        person.presses(SEEK, "Enter").await;
        person.reads(TAKEN, "Tele Mail").await;
    }
}

#[wasm_bindgen_test]
async fn the_enter_that_ends_a_composition_goes_not_on_and_sends_nothing() {
    for how in COMPOSING {
        let person = Person::before(Config::default()).await;
        person.types(ADDRESS, "ola@gmail.com").await;
        person.presses_with(ADDRESS, "Enter", how).await;
        assert_eq!(person.states(), ["pick"], "{how}");
        person.presses(ADDRESS, "Enter").await;
        person.sees(CODE).await;
        person.pastes(CODE, PASTED).await;
        person.presses_with(CODE, "Enter", how).await;
        assert_eq!(person.states(), ["pick", "guide", "paste"], "{how}");
        person.presses(CODE, "Enter").await;
        person.handed_over();
    }
}

#[wasm_bindgen_test]
async fn a_choice_with_the_mouse_leaves_the_focus_in_the_search() {
    let person = searching().await;
    let may = person.mouses(OPTION, "mousedown").await;
    assert!(!may, "the browser must not take the focus from the field");
    person.clicks(OPTION).await;
    person.reads(TAKEN, "Tele Mail").await;
    assert!(person.is_at(SEEK));
    assert_eq!(person.count(OPTION), 0);

    // A screen reader clicks from anywhere.
    let person = searching().await;
    person.presses(SEEK, "Escape").await;
    person.goes_to(ADDRESS).await;
    person.clicks(SEEK).await;
    person.clicks(OPTION).await;
    assert!(person.is_at(SEEK));
}

#[wasm_bindgen_test]
async fn the_list_closes_when_the_focus_leaves() {
    let person = searching().await;
    let elsewhere = look_elsewhere();
    person
        .until("the end of the list", || person.count(OPTION) == 0)
        .await;
    assert_eq!(
        person.attribute(SEEK, "aria-expanded").as_deref(),
        Some("false")
    );
    assert_eq!(person.holds(SEEK), "te", "what was typed stays");
    assert_eq!(person.count(TAKEN), 0);
    elsewhere.remove();

    let person = searching().await;
    person.goes_to(ADDRESS).await;
    person
        .until("the end of the list", || person.count(OPTION) == 0)
        .await;
    assert!(person.is_at(ADDRESS));
}

#[wasm_bindgen_test]
async fn nothing_moves_away_from_under_a_mouse_button_that_is_held_down() {
    let person = searching().await;
    person.mouses(ON, "mousedown").await;
    person.goes_to(ON).await;
    assert!(person.count(OPTION) > 1, "the click is still to come");
    person.mouses(ON, "mouseup").await;
    assert_eq!(person.count(OPTION), 0);
}

#[wasm_bindgen_test]
async fn a_provider_without_steps_has_no_first_step() {
    let person = Person::before(config()).await;
    person.types(ADDRESS, "ola@fjord.example").await;
    person.clicks(".nowhere").await;
    person.sees(CODE).await;
    assert_eq!(person.count(".step"), 0);
    let heard = person.heard().join(" ");
    assert!(heard.contains("ProviderChange"), "{heard}");
    assert!(!heard.contains("StepChange"), "{heard}");
}
