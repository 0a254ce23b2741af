//! Claims about providers beyond the best known: the search for them, the screens of each kind of
//! credential, and a mailbox that nobody knows.

use app_password::key;
use app_password::model::account::PasswordKind;
use app_password::model::config::ProviderConfig;
use app_password::view::config::Config;
use wasm_bindgen_test::wasm_bindgen_test;

use super::english;
use super::entries::entries;
use super::host::offering;
use super::person::{CODE, Person};

/// The search.
pub const SEEK: &str = ".seek";

/// A host with these among the best known.
pub fn config() -> Config {
    offering(ProviderConfig {
        add: entries(),
        ..ProviderConfig::default()
    })
}

async fn seeking(typed: &str) -> Person {
    let person = Person::before(config()).await;
    person.types(SEEK, typed).await;
    person
}

#[wasm_bindgen_test]
async fn a_provider_is_found_by_the_beginning_of_whatever_it_is_called() {
    for (typed, first) in [
        ("tele", "Tele Mail"),
        ("TELED", "Teledata"),
        ("télé", "Tele Mail"),
        ("邮", "Tele Mail"),
        ("data.ex", "Teledata"),
        ("ola@data.example", "Teledata"),
        ("hotmail", "Microsoft"),
        ("gmail", "Google"),
        ("live.", "Microsoft"),
    ] {
        let person = seeking(typed).await;
        person.reads(".option .name", first).await;
    }
}

#[wasm_bindgen_test]
async fn who_signs_in_with_a_password_only_gives_that_and_opens_the_mailbox() {
    let person = Person::before(Config {
        email: "ola@data.example".to_owned(),
        ..config()
    })
    .await;
    assert_eq!(person.count(".step"), 3);
    person.pastes(CODE, "fjord").await;
    let way = |way: PasswordKind| {
        format!(
            "input[name=way]:is(.choice:nth-child({}) > *)",
            way as usize + 1
        )
    };
    person.clicks(".assumed button").await;
    person.clicks(&way(PasswordKind::Password)).await;
    assert_eq!(
        person.count(".step"),
        1,
        "IMAP has to be switched on all the same"
    );
    assert_eq!(
        person.words("label[for=ap-code]"),
        english(key!("paste.label-mailbox"), "")
    );
    assert_eq!(person.holds(CODE), "fjord", "what was typed is still there");
    person.clicks(&way(PasswordKind::Code)).await;
    assert_eq!(person.count(".step"), 3);
}
