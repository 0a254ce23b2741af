//! What does not look like a code is sent at a second press, and only at one that the person meant.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::say;
use serde_json::{Value, json};

/// What people take for their app password: the password of their account.
const OWN: &str = "Winter2031!";
const NOTHING: [Value; 0] = [];

async fn pastes_their_own_password(page: &Page) {
    page.put(json!({ "email": "someone@gmail.com" }), json!({}))
        .await;
    page.pastes(OWN).await;
    page.says("button.primary", &say("paste.submit")).await;
}

/// The question stands, and nothing has gone out.
async fn is_asked(page: &Page, after: &str) {
    page.says("button", &say("paste.submit-anyway")).await;
    page.settles().await;
    assert_eq!(page.recorded("submissions").await, NOTHING, "{after}");
    assert_eq!(page.events("ap-submit").await, NOTHING, "{after}");
}

#[test]
fn a_double_click_never_sends_it() {
    host().walk(async |page| {
        pastes_their_own_password(page).await;
        let button = page.find(".actions button", None).await;
        let chain = page.browser.action_chain_with_delay(None, None);
        let twice = chain.double_click_element(&button);
        twice.perform().await.expect("a double click");
        is_asked(page, "after a double click").await;
        // Nor does a slow one whose second half comes after the pause: the browser counts its clicks.
        let slow = "const button = host.find('.actions button');
            button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 2 }))";
        page.until(
            "the pause is over",
            "host.asked ??= performance.now(); return performance.now() - host.asked > 700",
        )
        .await;
        page.run(slow, &[]).await;
        page.run("host.asked = undefined", &[]).await;
        is_asked(page, "after the second half of a double click").await;
        page.agrees().await;
        page.reaches("done").await;
        let submissions = page.recorded("submissions").await;
        assert_eq!(submissions.len(), 1, "a press of its own sends it");
        assert!(submissions[0]["code"] == OWN, "as it was pasted");
    });
}

#[test]
fn enter_pressed_twice_at_once_never_sends_it() {
    host().walk(async |page| {
        pastes_their_own_password(page).await;
        page.keys("\u{e007}\u{e007}\u{e007}").await;
        is_asked(page, "after Enter, Enter, Enter").await;
        // A trembling hand: each press comes soon after the one before, though not after the first.
        page.promised(
            "const field = host.find('.code-input');
             const press = () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
             for (const end = performance.now() + 900; performance.now() < end; ) {
               press();
               await new Promise((done) => setTimeout(done, 60));
             }",
            &[],
        )
        .await;
        is_asked(page, "after a burst of them").await;
    });
}

#[test]
fn enter_held_down_never_sends_it() {
    for place in [".code-input", ".actions button"] {
        host().walk(async |page| {
            pastes_their_own_password(page).await;
            page.run("host.find(arguments[0]).focus()", &[json!(place)])
                .await;
            page.holds_enter(3).await;
            is_asked(page, place).await;
        });
    }
}

#[test]
fn a_change_of_the_text_asks_again_even_if_it_looks_the_same() {
    host().walk(async |page| {
        pastes_their_own_password(page).await;
        page.press("paste.submit").await;
        is_asked(page, "after the first press").await;
        page.click(".code-input", None).await;
        page.keys("?").await;
        page.says("button.primary", &say("paste.submit")).await;
        page.press("paste.submit").await;
        is_asked(page, "after a press on another text").await;
    });
}
