//! Claims about the field for the code: the verdict in words, and how the code is shown.

use app_password::key;
use app_password::model::event::PublicEvent;
use app_password::model::verdict::VerdictKind;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::host::told;
use crate::person::{CODE, GROUPED, PASTED, Person};

/// The verdict's tone: the class that the word has besides its name.
fn tone(person: &Person) -> String {
    person
        .attribute(".verdict", "class")
        .unwrap_or_default()
        .replace("verdict", "")
        .trim()
        .to_owned()
}

#[wasm_bindgen_test]
async fn a_pasted_code_is_right_at_once_and_shown_in_its_groups() {
    let person = Person::of("ola@gmail.com").await;
    person.heard();
    person.pastes(CODE, PASTED).await;
    person
        .reads(".verdict", &english(key!("paste.ok"), ""))
        .await;
    assert_eq!(
        (tone(&person).as_str(), person.holds(CODE).as_str()),
        ("good", GROUPED)
    );
    assert_eq!(
        person.heard(),
        [
            told(PublicEvent::VerdictChange {
                verdict: VerdictKind::Ok,
                finding: None
            }),
            "State(\"paste\")".to_owned()
        ]
    );
}

#[wasm_bindgen_test]
async fn letters_are_counted_while_they_are_typed_and_judged_when_the_field_is_left() {
    let person = Person::of("ola@gmail.com").await;
    person.types(CODE, "qwe").await;
    person.reads(".verdict", "3 of 16").await;
    assert_eq!(tone(&person), "calm");
    person.types(CODE, "qwer t").await;
    person.reads(".verdict", "5 of 16").await;
    assert_eq!(
        person.holds(CODE),
        "qwer t",
        "nothing is moved below the typing hand"
    );
    person.leaves(CODE).await;
    person.reads(".verdict b", "5").await;
    assert_eq!(tone(&person), "doubtful");
}

#[wasm_bindgen_test]
async fn a_code_that_is_typed_is_shown_in_its_groups_when_the_field_is_left() {
    let person = Person::of("ola@gmail.com").await;
    person.types(CODE, PASTED).await;
    person
        .reads(".verdict", &english(key!("paste.ok"), ""))
        .await;
    assert_eq!(person.holds(CODE), PASTED);
    person.leaves(CODE).await;
    assert_eq!(person.holds(CODE), GROUPED);
}

#[wasm_bindgen_test]
async fn the_code_is_hidden_until_it_is_revealed_and_no_mark_of_it_is_in_the_page() {
    let person = Person::of("ola@gmail.com").await;
    assert_eq!(person.attribute(CODE, "type").as_deref(), Some("password"));
    person.types(CODE, PASTED).await;
    let (show, hide) = (key!("paste.reveal-long"), key!("paste.hide-long"));
    for (kind, name) in [("text", hide), ("password", show), ("text", hide)] {
        person.clicks(".reveal").await;
        assert_eq!(person.attribute(CODE, "type").as_deref(), Some(kind));
        assert_eq!(
            person.attribute(".reveal", "aria-label"),
            Some(english(name, ""))
        );
        assert_eq!(person.holds(CODE), GROUPED);
        let html = person.root.inner_html();
        assert!(!html.contains(PASTED) && !html.contains("qwer"), "{html}");
    }
}

#[wasm_bindgen_test]
async fn the_field_is_no_business_of_a_password_manager_or_a_spelling_checker() {
    let person = Person::of("ola@gmail.com").await;
    for (name, value) in [
        ("autocomplete", "one-time-code"),
        ("autocapitalize", "off"),
        ("autocorrect", "off"),
        ("spellcheck", "false"),
        ("dir", "ltr"),
    ] {
        assert_eq!(
            person.attribute(CODE, name).as_deref(),
            Some(value),
            "{name}"
        );
    }
}
