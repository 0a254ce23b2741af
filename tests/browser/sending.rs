//! Claims about the hand-over: what is sent and when, and what comes back.

use app_password::key;
use app_password::model::server::Security;
use app_password::model::submission::Login;
use app_password::view::config::Config;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::host::sent;
use crate::person::{ADDRESS, CODE, ON, PASTED, Person};

#[wasm_bindgen_test]
async fn a_press_hands_over_the_submission_and_its_print_hides_the_code() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, " QWER tyui-opas dfgh\n").await;
    person.heard();
    person.clicks(ON).await;
    person.sees(".sending").await;
    assert_eq!(person.attribute(CODE, "readonly").as_deref(), Some(""));
    let (attempt, submission) = person.handed_over();
    assert_eq!(
        (
            attempt,
            submission.provider.as_str(),
            submission.email.as_str()
        ),
        (1, "google", "ola@gmail.com")
    );
    assert_eq!(sent(&submission), PASTED);
    let server = |host: &str, port| Login {
        host: host.to_owned(),
        port,
        security: Security::Tls,
        username: "ola@gmail.com".to_owned(),
    };
    assert_eq!(submission.imap, Some(server("imap.gmail.com", 993)));
    assert_eq!(submission.smtp, Some(server("smtp.gmail.com", 465)));
    let printed = format!("{submission:?}");
    assert!(
        printed.contains("•••") && !printed.contains("qwer"),
        "{printed}"
    );
}

#[wasm_bindgen_test]
async fn another_mailbox_can_be_chosen_while_one_is_being_tried() {
    let person = Person::before(Config::default()).await;
    person.types(ADDRESS, "ola@gmail.com").await;
    person.clicks(ON).await;
    person.sees(CODE).await;
    person.pastes(CODE, PASTED).await;
    person.clicks(ON).await;
    person.heard();
    person.clicks(".mailbox button").await;
    person
        .reads("h2.title", &english(key!("pick.title"), ""))
        .await;
    assert_eq!(person.heard().first().map(String::as_str), Some("Abort(1)"));
}

#[wasm_bindgen_test]
async fn an_address_typed_beside_the_code_tells_the_data_centre() {
    let config = Config {
        provider: "zoho".to_owned(),
        ..Config::default()
    };
    let person = Person::before(config).await;
    person.types(ADDRESS, "ola@zoho.eu").await;
    person.pastes(CODE, "Qw3eRt6yUi9o").await;
    person.heard();
    person.clicks(ON).await;
    let (_, submission) = person.handed_over();
    let host = submission.imap.map(|server| server.host);
    assert_eq!(host.as_deref(), Some("imap.zoho.eu"));
}
