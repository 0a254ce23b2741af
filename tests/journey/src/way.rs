//! A person's way through the widget on a page where somebody listens or records.

use serde_json::{Value, json};

use crate::page::Page;
use crate::recording::CODE;
use crate::texts::say;

/// What a mail server says of a wrong code.
const WRONG: &str = "535-5.7.8 Username and Password not accepted.";

/// Has the code on the clipboard. It is copied on a page of its own: on the recorded one it would be heard.
pub async fn has_the_code(page: &Page) {
    page.open("/host.html").await;
    page.has_copied(CODE).await;
}

/// Types, clears, pastes, looks, presses a key, hides, looks again, is refused, waits, is accepted.
pub async fn goes_the_whole_way(page: &Page) {
    let refusal = json!({ "ok": false, "reply": WRONG });
    page.answers(json!([refusal, "waits"])).await;
    page.click(".code-input", None).await;
    page.keys(CODE).await;
    page.reaches("paste").await;
    page.control('a').await;
    page.keys("\u{e003}").await;
    page.until(
        "the field is empty",
        "return host.find('.code-input').value === ''",
    )
    .await;
    page.control('v').await;
    page.until(
        "the field holds the code",
        "return host.find('.code-input').value.length > 15",
    )
    .await;
    page.says(".verdict", &say("paste.ok")).await;
    page.click(".reveal", None).await;
    page.click(".code-input", None).await;
    page.keys("\u{e010}q").await;
    page.click(".reveal", None).await;
    page.click(".reveal", None).await;
    page.click(".code-input", None).await;
    page.keys("\u{e010}\u{e003}").await;
    page.says(".verdict", &say("paste.ok")).await;
    page.press("paste.submit").await;
    page.reaches("refused").await;
    page.press("refused.again").await;
    is_accepted_after_a_while(page).await;
}

/// What else may happen to a code: a look at the provider's page, impatient clicks, a doubt, a dialog that is
/// closed over it, a mailbox that fails later, a sealed submission.
pub async fn goes_on(page: &Page) {
    page.run("host.element.reset()", &[]).await;
    looks_at_the_providers_page(page).await;
    clicks_impatiently(page).await;
    is_doubted(page).await;
    is_covered(page).await;
    fails_later(page).await;
    is_sealed(page).await;
}

/// The submissions that arrived, in order: the codes of those that are not sealed.
pub async fn codes(page: &Page) -> Vec<Value> {
    let sent = page.recorded("submissions").await.into_iter();
    sent.map(|sent| sent["code"].clone()).collect()
}

async fn is_accepted_after_a_while(page: &Page) {
    page.reaches("sending").await;
    page.says("[role=status]", &say("sending.title")).await;
    page.run("host.answer({ ok: true })", &[]).await;
    page.reaches("done").await;
}

/// Pastes what is on the clipboard, and sends it.
pub async fn pastes_and_sends(page: &Page) {
    pastes(page).await;
    page.press("paste.submit").await;
}

/// From now on the host wants codes sealed to a key of its own.
pub async fn has_a_key(page: &Page) {
    let script = "const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
        const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
        host.element.sealKey = { kty, crv, x, y };";
    page.promised(script, &[]).await;
}

/// Pastes what is on the clipboard.
async fn pastes(page: &Page) {
    page.click(".code-input", None).await;
    page.control('a').await;
    page.control('v').await;
    page.says(".verdict", &say("paste.ok")).await;
}

async fn looks_at_the_providers_page(page: &Page) {
    let browser = &page.browser;
    let here = browser.window().await.expect("a window");
    page.opens_all_steps().await;
    // Not behind the field that stays in sight.
    let scroll = "host.find('a.big').scrollIntoView({ block: 'center' })";
    page.run(scroll, &[]).await;
    page.click("a.big", None).await;
    let windows = browser.windows().await.expect("windows");
    let there = windows.into_iter().find(|window| *window != here);
    let there = there.expect("a new tab");
    browser.switch_to_window(there).await.expect("the new tab");
    browser.close_window().await.expect("it closes");
    browser.switch_to_window(here).await.expect("the page");
}

/// What tools call rage clicks: on the button beside the code, the code itself, and a step.
async fn clicks_impatiently(page: &Page) {
    pastes(page).await;
    for selector in [".reveal", ".code-input", ".step .sentence"] {
        let target = page.find(selector, None).await;
        let mut chain = page.browser.action_chain_with_delay(None, None);
        for _ in 0..5 {
            chain = chain.click_element(&target);
        }
        chain.perform().await.expect("five clicks");
    }
}

/// The code with one letter too many, sent all the same, and refused.
async fn is_doubted(page: &Page) {
    let cause = json!({ "ok": false, "cause": "account-password-used" });
    page.answers(json!([cause])).await;
    page.click(".code-input", None).await;
    page.keys("\u{e010}q").await;
    page.press("paste.submit").await;
    page.agrees().await;
    page.reaches("refused").await;
}

/// The dialog around the widget is closed and opened again.
async fn is_covered(page: &Page) {
    let dialog = "document.getElementById('dialog')";
    page.run(&format!("{dialog}.close()"), &[]).await;
    page.until(
        "the field is empty",
        "return host.find('.code-input').value === ''",
    )
    .await;
    page.run(&format!("{dialog}.show()"), &[]).await;
    pastes_and_sends(page).await;
    page.reaches("done").await;
}

/// The mailbox stops working, and is connected anew.
async fn fails_later(page: &Page) {
    let outcome =
        json!({ "ok": false, "imap": { "ok": false, "reply": WRONG }, "smtp": { "ok": true } });
    page.set("reconnect", Some("")).await;
    page.run("host.element.fail(arguments[0])", &[outcome])
        .await;
    page.reaches("refused").await;
    page.answers(json!(["waits"])).await;
    pastes_and_sends(page).await;
    is_accepted_after_a_while(page).await;
}

/// The host wants the code sealed, and gets no other.
async fn is_sealed(page: &Page) {
    has_a_key(page).await;
    page.run("host.element.reset()", &[]).await;
    pastes_and_sends(page).await;
    page.reaches("done").await;
    let sent = page.recorded("submissions").await;
    let sent = sent.last().expect("a submission");
    assert!(
        sent["sealed"].is_string() && sent["code"].is_null(),
        "it is sealed"
    );
}
