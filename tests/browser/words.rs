//! Claims about what a screen says of what it is given: an address that is none, a time to wait, a host's own
//! wording.

use app_password::view::config::Config;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::person::{ADDRESS, CODE, ON, PASTED, Person};

#[wasm_bindgen_test]
async fn an_address_is_handed_over_without_what_stands_around_it() {
    let person = Person::before(Config::default()).await;
    person.types(ADDRESS, " ola@gmail.com. ").await;
    person.presses(ADDRESS, "Enter").await;
    person.sees(CODE).await;
    person.pastes(CODE, PASTED).await;
    person.heard();
    person.clicks(ON).await;
    let (_, submission) = person.handed_over();
    assert_eq!(submission.email, "ola@gmail.com");
    assert_eq!(
        submission.imap.map(|imap| imap.username).as_deref(),
        Some("ola@gmail.com")
    );
}

#[wasm_bindgen_test]
async fn no_text_has_an_unfilled_place() {
    for email in [
        "",
        "ola@gmail.com",
        "ola@acme.example",
        "ola@zoho.com",
        "ola@outlook.com",
        "ola@aol.com",
    ] {
        let person = Person::of(email).await;
        assert!(
            !person.root.inner_html().contains('{'),
            "{}",
            person.root.inner_html()
        );
    }
}
