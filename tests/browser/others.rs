//! Claims about providers beyond the best known: the search for them, the screens of each kind of
//! credential, and a mailbox that nobody knows.

use app_password::key;
use app_password::model::account::PasswordKind;
use app_password::model::config::ProviderConfig;
use app_password::model::submission::Login;
use app_password::view::settings::Settings;
use wasm_bindgen_test::wasm_bindgen_test;

use super::english;
use super::entries::entries;
use super::host::{offering, sent};
use super::person::{ADDRESS, CODE, ON, Person};

/// The search.
pub const SEEK: &str = ".seek";

/// A host with these among the best known.
pub fn settings() -> Settings {
    offering(ProviderConfig {
        add: entries(),
        ..ProviderConfig::default()
    })
}

async fn seeking(typed: &str) -> Person {
    let person = Person::before(settings()).await;
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
async fn the_search_is_a_combobox_with_a_list_box() {
    let person = seeking("").await;
    person.presses(SEEK, "ArrowDown").await;
    let said = |name: &str| person.attribute(SEEK, name).unwrap_or_default();
    assert_eq!(said("role"), "combobox");
    assert_eq!(said("aria-expanded"), "true");
    assert_eq!(said("aria-controls"), "ap-found");
    assert_eq!(said("aria-activedescendant"), "ap-found-0");
    assert_eq!(
        person.attribute("#ap-found", "role").as_deref(),
        Some("listbox")
    );
    assert_eq!(person.count("[role=option]"), 4, "those without a tile");
    assert_eq!(person.count("#ap-found-0[aria-selected=true]"), 1);
    person.presses(SEEK, "ArrowUp").await;
    assert_eq!(said("aria-activedescendant"), "ap-found-3", "round the end");
    person.presses(SEEK, "Escape").await;
    assert_eq!(said("aria-expanded"), "false");
    assert_eq!(person.count("[role=option]"), 0);
    assert_eq!(person.states(), ["pick"]);
}

#[wasm_bindgen_test]
async fn what_is_taken_from_the_list_gets_a_tile_and_enter_goes_on() {
    let person = seeking("teled").await;
    person.presses(SEEK, "Enter").await;
    person.reads(".tile.chosen .name", "Teledata").await;
    assert_eq!(person.holds(SEEK), "Teledata");
    assert_eq!(person.count("[role=option]"), 0);
    person.presses(SEEK, "Enter").await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Teledata"))
        .await;
}

#[wasm_bindgen_test]
async fn what_nothing_fits_is_said_and_the_way_on_is_there() {
    let person = seeking("no such thing").await;
    person
        .reads(".others .hint", &english(key!("pick.others-none"), ""))
        .await;
    person.clicks(".nowhere").await;
    person
        .reads("h2.title", &english(key!("guide.other-title"), ""))
        .await;
}

#[wasm_bindgen_test]
async fn a_mailbox_that_nobody_knows_is_handed_over_with_what_the_person_knows() {
    for (imap, smtp, expected) in [
        ("", "", (None, None)),
        (
            " IMAP.Fjord.example ",
            "smtp.fjord.example:587",
            (
                Some(("imap.fjord.example", 993, "tls")),
                Some(("smtp.fjord.example", 587, "starttls")),
            ),
        ),
    ] {
        let person = Person::before(settings()).await;
        person.types(ADDRESS, "ola@fjord.example").await;
        person.clicks(".nowhere").await;
        person
            .types(".servers label:nth-of-type(1) input", imap)
            .await;
        person
            .types(".servers label:nth-of-type(2) input", smtp)
            .await;
        person.pastes(CODE, "fjord and more").await;
        person.clicks(ON).await;
        let (_, submission) = person.handed_over();
        assert_eq!(submission.provider, "other");
        assert_eq!(sent(&submission), "fjord and more", "inner spaces stay");
        let shown = |it: &Option<Login>| {
            it.as_ref()
                .map(|it| (it.host.clone(), it.port, it.security.id()))
        };
        let wanted = |it: Option<(&str, u16, &'static str)>| {
            it.map(|(host, port, security)| (host.to_owned(), port, security))
        };
        assert_eq!(shown(&submission.imap), wanted(expected.0));
        assert_eq!(shown(&submission.smtp), wanted(expected.1));
    }
}

#[wasm_bindgen_test]
async fn the_mailbox_password_is_asked_for_without_steps_and_under_the_name_of_the_person() {
    let person = Person::before(Settings {
        email: "ola@tele.example".to_owned(),
        ..settings()
    })
    .await;
    person
        .reads(
            "h2.title",
            &english(key!("guide.password-title"), "Tele Mail"),
        )
        .await;
    assert_eq!(person.count(".step"), 0);
    assert_eq!(
        person.words("label[for=ap-code]"),
        english(key!("paste.label-mailbox"), "")
    );
    person
        .types(".panel .field:nth-of-type(2) input", "ola77")
        .await;
    person.pastes(CODE, "fjord-and-more").await;
    person.clicks(ON).await;
    let (_, submission) = person.handed_over();
    let names = [submission.imap, submission.smtp].map(|it| it.map(|it| it.username));
    assert_eq!(names[0].as_deref(), Some("ola77"));
    assert_eq!(names[1].as_deref(), Some("ola@tele.example"));
}

#[wasm_bindgen_test]
async fn who_signs_in_with_a_password_only_gives_that_and_opens_the_mailbox() {
    let person = Person::before(Settings {
        email: "ola@data.example".to_owned(),
        ..settings()
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

#[wasm_bindgen_test]
async fn a_second_password_is_thought_up_and_a_locked_mailbox_is_said_to_be_one() {
    let before = |email: &str| Settings {
        email: email.to_owned(),
        ..settings()
    };
    let person = Person::before(before("ola@second.example")).await;
    person
        .reads("h2.title", &english(key!("guide.own-title"), "Second"))
        .await;
    assert_eq!(person.count(".step"), 2);
    let person = Person::before(before("ola@locked.example")).await;
    person
        .reads("h2.title", &english(key!("guide.none-title"), "Locked"))
        .await;
    assert_eq!(
        person.words(".note.warning"),
        english(key!("caution.own-apps-only"), "Locked")
    );
    assert_eq!(person.count(CODE), 0);
}
