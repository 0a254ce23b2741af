//! Claims about a backend that tries both logins and says how each went: the person reads what works, and of the rest
//! why it does not.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::say_with;
use serde_json::{Value, json};

const CODE: &str = "qwer tyui opas dfgh";
const NAMES: &[(&str, &str)] = &[("provider", "Google"), ("app", "Acme CRM")];

/// Hands a code over, and gets this answer.
async fn is_answered(page: &Page, answer: Value) {
    page.answers(json!([answer])).await;
    page.click("[part~=primary-button]", None).await;
    page.reaches("refused").await;
}

/// What the page hears of the last answer.
async fn told(page: &Page) -> Value {
    let told = page.events("ap-failure").await;
    told.last().expect("an event").clone()
}

/// What the alert says, piece by piece.
async fn said(page: &Page) -> Vec<String> {
    page.texts(".alert > :is(.title, p:not(.links))").await
}

#[test]
fn what_works_is_said_and_only_the_rest_is_explained() {
    host().walk(async |page| {
        let attributes = json!({ "app-name": "Acme CRM", "email": "someone@gmail.com" });
        page.put(attributes, json!({})).await;
        page.reaches("guide").await;
        page.pastes(CODE).await;
        let text = |key| say_with(key, NAMES);

        let works = json!({ "ok": true });
        let denied =
            json!({ "ok": false, "reply": "535 5.7.8 Username and Password not accepted" });
        is_answered(page, json!({ "ok": false, "imap": works, "smtp": denied })).await;
        assert_eq!(
            said(page).await[..2],
            [text("refused.reads"), text("detail.right-code")]
        );
        let event =
            |cause, protocol| json!({ "provider": "google", "cause": cause, "protocol": protocol });
        assert_eq!(told(page).await, event("wrong-code", "smtp"));

        let off = json!({ "ok": false, "cause": "imap-off" });
        is_answered(page, json!({ "ok": false, "imap": off, "smtp": works })).await;
        assert_eq!(
            said(page).await[..2],
            [text("refused.sends"), text("cause.imap-off")]
        );
        assert_eq!(told(page).await, event("imap-off", "imap"));

        // Of two the one for reading comes first, the other one is said in short; the same is said once.
        is_answered(page, json!({ "ok": false, "imap": off, "smtp": denied })).await;
        let both = said(page).await;
        let also = [text("refused.also"), text("cause.wrong-code")].join(" ");
        assert_eq!(both[0], text("cause.imap-off"));
        assert!(both.contains(&also), "{both:?}");
        assert_eq!(told(page).await, event("imap-off", "both"));
        is_answered(page, json!({ "ok": false, "imap": denied, "smtp": denied })).await;
        let once = said(page).await;
        assert_eq!(once[0], text("cause.wrong-code"));
        assert!(!once.join(" ").contains(&text("refused.also")), "{once:?}");
        assert_eq!(told(page).await, event("wrong-code", "both"));

        assert_eq!(page.code().await, CODE, "nothing has to be typed again");
    });
}

#[test]
fn an_answer_that_contradicts_itself_is_a_failure_and_the_developer_hears_of_it() {
    host().in_trouble().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.reaches("guide").await;
        page.pastes(CODE).await;
        let works = json!({ "ok": true });
        is_answered(page, json!({ "ok": false, "imap": works, "smtp": works })).await;
        let event = json!({ "provider": "google", "cause": "unknown", "protocol": null });
        assert_eq!(told(page).await, event);
        page.complains(&["submitHandler", "imap and smtp contradict"])
            .await;
        let denied = json!({ "ok": false, "cause": "tls" });
        is_answered(page, json!({ "ok": true, "imap": works, "smtp": denied })).await;
        let event = json!({ "provider": "google", "cause": "tls", "protocol": "smtp" });
        assert_eq!(told(page).await, event);
    });
}
