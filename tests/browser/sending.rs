//! Claims about the hand-over: what is sent and when, and what comes back.

use app_password::flow::state::Failure;
use app_password::key;
use app_password::model::cause::Cause;
use app_password::model::event::PublicEvent;
use app_password::model::server::Security;
use app_password::model::submission::Login;
use app_password::view::settings::Settings;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::host::{sent, told};
use crate::person::{ADDRESS, CODE, GROUPED, ON, OWN, PASTED, Person};

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
async fn each_providers_code_arrives_as_that_provider_wants_it() {
    let microsoft = "smtp-mail.outlook.com:587 starttls";
    for (email, pasted, code, imap, smtp) in [
        (
            "ola@icloud.com",
            "qwertyuiopasdfgh",
            "qwer-tyui-opas-dfgh",
            "imap.mail.me.com:993 tls",
            "smtp.mail.me.com:587 starttls",
        ),
        (
            "ola@yahoo.com",
            GROUPED,
            PASTED,
            "imap.mail.yahoo.com:993 tls",
            "smtp.mail.yahoo.com:465 tls",
        ),
        (
            "ola@zoho.eu",
            "Qw3eRt6yUi9o",
            "Qw3eRt6yUi9o",
            "imap.zoho.eu:993 tls",
            "smtp.zoho.eu:465 tls",
        ),
        (
            "ola@aol.com",
            GROUPED,
            PASTED,
            "imap.aol.com:993 tls",
            "smtp.aol.com:465 tls",
        ),
        (
            "ola@outlook.com",
            PASTED,
            PASTED,
            "outlook.office365.com:993 tls",
            microsoft,
        ),
    ] {
        let person = Person::of(email).await;
        if person.count(CODE) == 0 {
            person.clicks("details button").await;
        }
        person.pastes(CODE, pasted).await;
        person.heard();
        person.clicks(ON).await;
        let (_, submission) = person.handed_over();
        let said = |server: Option<Login>| {
            server
                .map(|server| format!("{}:{} {}", server.host, server.port, server.security.id()))
                .unwrap_or_default()
        };
        assert_eq!(sent(&submission), code, "{email}");
        assert_eq!(
            (
                said(submission.imap).as_str(),
                said(submission.smtp).as_str()
            ),
            (imap, smtp),
            "{email}"
        );
    }
}

#[wasm_bindgen_test]
async fn enter_sends_and_two_presses_send_once() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.heard();
    let button = person.found(ON);
    button.click();
    button.click();
    person.presses(CODE, "Enter").await;
    person.sees(".sending").await;
    assert_eq!(person.handed_over().0, 1);
    person.clicks(".sending button").await;
    person.presses(CODE, "Enter").await;
    assert_eq!(person.handed_over().0, 2);
}

#[wasm_bindgen_test]
async fn an_early_press_says_what_is_missing_and_where() {
    let person = Person::before(Settings {
        provider: "google".to_owned(),
        ..Settings::default()
    })
    .await;
    person.clicks(ON).await;
    person
        .reads("[role=alert]", &english(key!("paste.need-address"), ""))
        .await;
    assert!(person.is_at(ADDRESS));
    person.types(ADDRESS, "ola@gmail.com").await;
    person.clicks(ON).await;
    person
        .reads(".verdict", &english(key!("paste.need-code"), ""))
        .await;
    assert!(person.is_at(CODE));
    person.pastes(CODE, PASTED).await;
    person.heard();
    person.clicks(ON).await;
    assert_eq!(person.handed_over().1.email, "ola@gmail.com");
}

#[wasm_bindgen_test]
async fn a_doubt_asks_once_and_is_sent_by_the_second_press() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, OWN).await;
    person.heard();
    person.clicks(ON).await;
    person
        .reads(ON, &english(key!("paste.submit-anyway"), ""))
        .await;
    assert_eq!(person.heard(), [""; 0]);
    // Too soon: that may be the rest of the first press.
    person.clicks(ON).await;
    assert_eq!(person.heard(), [""; 0]);
    person.thinks().await;
    person.clicks(ON).await;
    assert_eq!(sent(&person.handed_over().1), OWN);
}

#[wasm_bindgen_test]
async fn what_is_certainly_no_code_is_never_sent() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, "ola@gmail.com").await;
    person.heard();
    for _ in 0..3 {
        person.clicks(ON).await;
        assert!(person.is_at(CODE));
    }
    assert_eq!(person.heard(), [""; 0]);
}

#[wasm_bindgen_test]
async fn a_cancelled_attempt_is_called_off_and_its_late_answer_changes_nothing() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.clicks(ON).await;
    person.heard();
    person.clicks(".sending button").await;
    assert_eq!(person.heard(), ["Abort(1)", "State(\"paste\")"]);
    assert!(person.is_at(CODE) && person.holds(CODE) == GROUPED);
    person.host_says(Msg::Answered(1, Ok(()))).await;
    person.host_refuses(1, Cause::WrongCode).await;
    assert_eq!((person.heard(), person.count(".alert")), (Vec::new(), 0));
}

#[wasm_bindgen_test]
async fn a_refusal_is_explained_and_the_code_is_still_there_to_be_tried_again() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.clicks(ON).await;
    person.heard();
    let message = Some("Server <b>7</b> says no.".to_owned());
    let failure = Failure {
        cause: Cause::ImapOff,
        message,
        retry_after: Some(30.0),
    };
    person.host_says(Msg::Answered(1, Err(failure))).await;
    person
        .reads(
            ".alert[role=alert] .title",
            &english(key!("cause.imap-off"), "Google"),
        )
        .await;
    person
        .reads(".alert .message", "Server <b>7</b> says no.")
        .await;
    person.reads(".alert", "30").await;
    assert!(person.is_at(".alert .title"));
    assert_eq!(
        (person.holds(CODE).as_str(), person.words(ON)),
        (GROUPED, english(key!("refused.again"), ""))
    );
    assert_eq!(
        person.heard(),
        [
            told(PublicEvent::Failure {
                provider: "google".to_owned(),
                cause: Cause::ImapOff
            }),
            "State(\"refused\")".to_owned()
        ]
    );
    person.clicks(ON).await;
    assert_eq!(person.handed_over().0, 2);
}

#[wasm_bindgen_test]
async fn success_takes_the_field_away_and_asks_whether_this_helped() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.clicks(ON).await;
    person.heard();
    person.host_says(Msg::Answered(1, Ok(()))).await;
    person
        .reads("h2.title", &english(key!("done.title"), ""))
        .await;
    assert!(person.is_at("h2.title"));
    assert_eq!(person.count("input"), 0);
    let provider = || "google".to_owned();
    let success = told(PublicEvent::Success {
        provider: provider(),
    });
    assert_eq!(person.heard(), [success, "State(\"done\")".to_owned()]);
    person.clicks(".helpful button").await;
    person
        .reads(".helpful", &english(key!("done.thanks"), ""))
        .await;
    let feedback = told(PublicEvent::Feedback {
        provider: provider(),
        helpful: true,
    });
    assert_eq!(person.heard(), [feedback]);
}

#[wasm_bindgen_test]
async fn another_mailbox_can_be_chosen_while_one_is_being_tried() {
    let person = Person::before(Settings::default()).await;
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
    let settings = Settings {
        provider: "zoho".to_owned(),
        ..Settings::default()
    };
    let person = Person::before(settings).await;
    person.types(ADDRESS, "ola@zoho.eu").await;
    person.pastes(CODE, "Qw3eRt6yUi9o").await;
    person.heard();
    person.clicks(ON).await;
    let (_, submission) = person.handed_over();
    let host = submission.imap.map(|server| server.host);
    assert_eq!(host.as_deref(), Some("imap.zoho.eu"));
}
