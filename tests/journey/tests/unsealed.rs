//! What cannot be sealed to the host's key is not sent: its developer reads why, and the person keeps what they typed.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

use crate::sealing::{COPIED, EC, SOMEONE};

pub(crate) async fn reads_that_the_app_is_not_set_up(page: &Page) {
    page.reaches("refused").await;
    let app = [("app", "Acme CRM")];
    page.says("[role=alert]", &say_with("detail.not-set-up", &app))
        .await;
    page.says("[role=alert]", &say_with("detail.not-set-up.1", &app))
        .await;
    page.says("[role=alert]", &say("refused.kept")).await;
    assert_eq!(page.code().await, COPIED, "what was typed is still there");
}

/// Google's steps, in a page whose host has a name.
async fn is_at_the_guide(page: &Page) {
    let attributes = json!({ "email": SOMEONE, "app-name": "Acme CRM" });
    page.put(attributes, json!({})).await;
    page.reaches("guide").await;
}

#[test]
fn what_is_wrong_with_a_key_is_told_as_soon_as_it_is_set() {
    host().walk(async |page| {
        page.put(json!({ "email": SOMEONE }), json!({})).await;
        page.reaches("guide").await;
        let off = format!("{{ {EC}, y: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4' }}");
        for (key, expected) in [
            ("'a text'", "sealKey is a string; expected a public key as a JSON Web Key"),
            ("{}", "sealKey has another kty or crv; expected kty \"EC\" with crv \"P-256\""),
            (&format!("{{ {EC}, d: 'AQAB' }}"), "sealKey has d: it is a private or symmetric key"),
            ("{ kty: 'oct', k: 'AQAB' }", "sealKey has k: it is a private or symmetric key"),
            ("{ kty: 'EC', crv: 'P-256' }", "sealKey needs x, in base64url: 32 bytes"),
            ("{ kty: 'RSA', n: 'AQAB', e: 'AQAB' }", "sealKey needs n, in base64url: a number of 2048 bits or more"),
            (&format!("{{ {EC}, use: 'sig' }}"), "sealKey has another use; expected \"enc\""),
            (&format!("{{ {EC}, alg: 'ES256' }}"), "sealKey has another alg; expected \"ECDH-ES\""),
            (&format!("{{ {EC}, key_ops: ['verify'] }}"), "sealKey has other key_ops"),
            (&format!("{{ {EC}, get y() {{ throw new Error() }} }}"), "sealKey cannot be read: a getter throws an error"),
            (&off, "sealKey has x and y that are no point of P-256"),
            (&format!("{{ {EC}, kid: 'k'.repeat(4097) }}"), "sealKey: kid: found 4097 characters, expected 4096 at most"),
            ("{ kty: 'RSA', n: '_'.repeat(30e6), e: 'AQAB' }", "sealKey: n: found 30000000 characters, expected 4096 at most"),
            ("{ kty: 'RSA', n: 'AQAB', e: 'AQAB', dp: 'AQAB' }", "sealKey has dp: it is a private or symmetric key"),
        ] {
            page.run("record.events.length = 0", &[]).await;
            page.run(&format!("host.element.sealKey = {key}"), &[]).await;
            let reason = page.complains(&[expected, "Until that is mended, nothing is sent."]).await;
            assert_eq!(reason, "configuration");
            // Once, whatever else is set.
            page.set("theme", Some("dark")).await;
            page.set("theme", None).await;
            page.settles().await;
            assert_eq!(page.events("ap-error").await.len(), 1, "{key}");
            page.run("host.element.sealKey = undefined", &[]).await;
        }
        // What only the browser sees: a zero before a number, which the standard forbids, and only Chromium minds.
        if Engine::of_this_run().has_a_debugger() {
            let key = "{ kty: 'RSA', n: '_'.repeat(342) + 'w', e: 'AAEAAQ' }";
            page.run(&format!("host.element.sealKey = {key}"), &[]).await;
            page.complains(&["sealKey is refused by the browser: its numbers make no key"]).await;
            page.reaches("guide").await;
        }
        page.run("made = undefined; crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']).then(({ publicKey }) => (host.element.sealKey = publicKey))", &[]).await;
        page.complains(&["sealKey is a CryptoKey; expected a JSON Web Key"]).await;
    });
}

#[test]
fn a_key_that_is_set_in_another_way_is_not_passed_over() {
    host().walk(async |page| {
        for (script, expected) in [
            (
                "setAttribute('sealkey', '[object Object]')",
                "sealKey is an attribute",
            ),
            ("setAttribute('seal-key', '')", "sealKey is an attribute"),
            (
                "setAttribute(':seal-key', 'key')",
                "sealKey is an attribute",
            ),
            // As in a page of XHTML, which keeps the capital letter.
            (
                "setAttributeNS(null, 'sealKey', '[object Object]')",
                "sealKey is an attribute",
            ),
            // As in a class that extends the element's.
            (
                "__defineGetter__('sealKey', () => { throw new Error('no') })",
                "sealKey cannot be read",
            ),
        ] {
            page.run(
                "host.element?.remove(); host.element = undefined; record.events.length = 0",
                &[],
            )
            .await;
            is_at_the_guide(page).await;
            page.run(
                &format!(
                    "record.submissions.length = record.events.length = 0; host.element.{script}"
                ),
                &[],
            )
            .await;
            page.pastes(COPIED).await;
            page.press("paste.submit").await;
            reads_that_the_app_is_not_set_up(page).await;
            page.complains(&[expected, "The code was not sent."]).await;
            assert_eq!(
                page.recorded("submissions").await,
                [] as [Value; 0],
                "{script}"
            );
        }
    });
}

#[test]
fn what_cannot_be_sealed_is_not_sent_until_the_host_mends_it() {
    host().walk(async |page| {
        page.put(json!({ "email": SOMEONE, "app-name": "Acme CRM" }), json!({}))
            .await;
        page.run(&format!("host.element.sealKey = {{ {EC}, y: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4' }}"), &[]).await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        reads_that_the_app_is_not_set_up(page).await;
        page.complains(&["sealKey has x and y", "The code was not sent."]).await;
        assert_eq!(
            page.events("ap-failure").await,
            [json!({ "provider": "google", "cause": "unknown", "protocol": null })]
        );
        assert_eq!(page.recorded("submissions").await, [] as [Value; 0]);
        page.run(&format!("host.element.sealKey = {{ {EC} }}"), &[]).await;
        page.press("refused.again").await;
        page.reaches("done").await;
        let sent = page.recorded("submissions").await;
        assert!(sent.len() == 1 && sent[0]["sealed"].is_string() && sent[0].get("code").is_none());
        // Without a handler it is the same to the person.
        page.run("host.element.reset(); host.element.submitHandler = undefined", &[]).await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        reads_that_the_app_is_not_set_up(page).await;
    });
}

#[test]
fn a_page_without_https_seals_nothing_and_sends_nothing() {
    // As it is there. (The tests' own machine has no name under which a browser would not trust it.)
    host().walk(async |page| {
        page.run(
            "Object.defineProperty(crypto, 'subtle', { value: undefined })",
            &[],
        )
        .await;
        is_at_the_guide(page).await;
        page.run(&format!("host.element.sealKey = {{ {EC} }}"), &[])
            .await;
        page.complains(&["sealKey needs crypto.subtle", "https"])
            .await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        reads_that_the_app_is_not_set_up(page).await;
        assert_eq!(page.recorded("submissions").await, [] as [Value; 0]);
    });
}
