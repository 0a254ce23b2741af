//! The code is a secret: it leaves through the handler and no other way.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::say;
use app_password_journey::traces::Secret;
use serde_json::{Value, json};

const COPIED: &str = "qwer tyui opas dfgh";

async fn leaves_no_trace(page: &Page, when: &str) {
    let found = Secret::new(COPIED).place_in(page.readable().await.as_bytes());
    assert_eq!(found, None, "{when}, it can be read in the page");
}

#[test]
fn the_code_is_nowhere_but_in_the_field_and_the_submission() {
    host().walk(async |page| {
        page.put(
            json!({ "email": "someone@gmail.com", "app-name": "Acme CRM" }),
            json!({}),
        )
        .await;
        page.answers(json!(["tattles", { "ok": false, "reply": "535 5.7.8" }, "waits"]))
            .await;
        page.pastes(COPIED).await;
        leaves_no_trace(page, "pasted").await;
        page.click(".reveal", None).await;
        assert_eq!(
            page.run("return host.find('.code-input').type", &[]).await,
            "text"
        );
        leaves_no_trace(page, "revealed").await;
        page.press("paste.submit").await;
        page.reaches("refused").await;
        leaves_no_trace(page, "refused by a handler that tells it in an error").await;
        page.press("refused.again").await;
        page.says("[role=alert]", &say("refused.kept")).await;
        leaves_no_trace(page, "refused").await;
        page.press("refused.again").await;
        page.reaches("sending").await;
        leaves_no_trace(page, "on its way").await;
        page.run("host.answer({ ok: true })", &[]).await;
        page.reaches("done").await;
        leaves_no_trace(page, "taken").await;
        let codes: Vec<Value> = page
            .recorded("submissions")
            .await
            .iter()
            .map(|sent| sent["code"].clone())
            .collect();
        assert_eq!(
            codes,
            ["qwertyuiopasdfgh", "qwertyuiopasdfgh", "qwertyuiopasdfgh"]
        );
    });
}

#[test]
fn what_was_wiped_is_brought_back_by_no_undo_and_no_redo() {
    host().walk(async |page| {
        page.put(json!({}), json!({ "email": "someone@gmail.com" }))
            .await;
        for wiping in ["reset()", "email = 'another@gmail.com'"] {
            page.pastes(COPIED).await;
            page.reaches("paste").await;
            page.run(&format!("host.element.{wiping}"), &[]).await;
            page.reaches("guide").await;
            page.click(".code-input", None).await;
            for key in ['z', 'y', 'z', 'y'] {
                page.control(key).await;
                page.settles().await;
                assert_eq!(page.code().await, "", "after {wiping}, {key}");
            }
            // Who was typing goes on.
            page.run(&format!("host.element.{wiping}"), &[]).await;
            page.settles().await;
            assert_eq!(
                page.run("return document.activeElement === host.element", &[])
                    .await,
                true
            );
        }
    });
}

#[test]
fn what_is_no_code_is_kept_as_secret() {
    // Someone may paste the password of their account: that is the worst thing to spill.
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.answers(json!(["text"])).await;
        page.pastes("Opasdfgh-Qwertyui1!").await;
        leaves_no_trace(page, "pasted").await;
        page.press("paste.submit").await;
        page.agrees().await;
        page.reaches("refused").await;
        leaves_no_trace(page, "sent and not understood").await;
        page.run("host.element.reset()", &[]).await;
        leaves_no_trace(page, "given up").await;
    });
}

#[test]
fn the_page_hears_no_key_no_letter_and_no_paste_but_escape_and_tab() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.pastes(COPIED).await;
        page.click(".code-input", None).await;
        page.keys("zx").await;
        page.control('a').await;
        page.control('c').await;
        page.control('x').await;
        page.keys("qwertyuiopasdfgh").await;
        assert_eq!(page.recorded("heard").await, [] as [Value; 0]);

        page.keys("\u{e00c}").await; // Escape: a dialog around the widget must be able to close.
        // Tab: a page may keep the focus within its dialog. It hears the one that leads out.
        page.until_tab_leaves().await;
        let heard = page.recorded("heard").await;
        let keys: Vec<&Value> = heard.iter().map(|event| &event["key"]).collect();
        assert!(
            keys.contains(&&json!("Escape")) && keys.contains(&&json!("Tab")),
            "{heard:?}"
        );
        let typed = |key: &&&Value| !["Escape", "Tab"].contains(&key.as_str().unwrap_or_default());
        assert_eq!(keys.iter().filter(typed).count(), 0, "{heard:?}");
    });
}

/// What the wasm was told of keys: a letter, or by the name of what it asked.
const KEYS: &str = "return record.calls.filter(({ name, letter }) => letter
    || /_(key|keyCode|code|which|charCode|data)_/.test(name)).map(({ name }) => name)";

#[test]
fn no_key_that_is_typed_into_the_field_enters_the_wasm() {
    host().walk(async |page| {
        page.run("record.watchesCalls = true", &[]).await;
        page.put(json!({}), json!({})).await;
        page.goes_by_address("someone@gmail.com").await;
        let keys = page.run(KEYS, &[]).await;
        assert_ne!(keys, json!([]), "what is asked of keys elsewhere");

        // Behind others, so that no letter is the whole text, which may be read.
        page.pastes("fghj").await;
        page.click(".code-input", None).await;
        // To the end: the second of two quick clicks at one place selects all.
        page.keys("\u{e010}").await;
        page.run("record.calls = []", &[]).await;
        page.keys("qzwx").await;
        let keys = page.run(KEYS, &[]).await;
        assert_eq!(keys, json!([]), "in the field");
        let called = page.run("return record.calls.length > 0", &[]).await;
        assert_eq!(called, true, "the text was checked");
        page.keys("\u{e007}").await;
        page.says(".verdict", &say("paste.sure")).await;
    });
}

#[test]
fn a_password_manager_a_speller_and_a_form_around_have_no_business_with_the_field() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({})).await;
        let field = "const field = host.find('.code-input'); const { type, spellcheck, autocapitalize, form, name } = field;
            return [type, field.getAttribute('autocomplete'), spellcheck, autocapitalize, form, name]";
        assert_eq!(page.run(field, &[]).await, json!(["password", "one-time-code", false, "none", null, ""]));

        // A form of the page's around the element neither carries the code nor is sent by Enter.
        page.run(
            "const form = document.createElement('form');
             document.getElementById('place').append(form);
             form.addEventListener('submit', (event) => { event.preventDefault(); record.errors.push('the form was sent'); });
             form.append(host.element);
             host.form = form",
            &[],
        )
        .await;
        page.pastes(COPIED).await;
        page.keys("\u{e007}").await;
        page.reaches("done").await;
        assert_eq!(page.run("return [...new FormData(host.form).keys()]", &[]).await, json!([]));
    });
}

#[test]
fn a_whole_journey_of_the_best_known_asks_the_server_for_the_script_its_wasm_and_one_language() {
    host().walk(async |page| {
        page.put(json!({ "lang": "nb", "app-name": "Acme CRM" }), json!({}))
            .await;
        page.goes_by_address_in("nb", "someone@gmail.com").await;
        page.pastes(COPIED).await;
        page.click("button.primary", None).await;
        page.reaches("done").await;
        let mut asked: Vec<String> = page
            .server
            .requests()
            .into_iter()
            .filter(|path| path.starts_with("/pkg/"))
            .collect();
        asked.sort();
        assert_eq!(
            asked,
            [
                "/pkg/app-password.js",
                "/pkg/app-password_bg.js",
                "/pkg/app-password_bg.wasm",
                "/pkg/locales/first/nb.json",
                "/pkg/locales/nb.json"
            ]
        );
        page.broke_no_rule().await;
    });
}

#[test]
fn with_a_key_to_seal_with_nothing_is_sent_in_the_clear() {
    // Whatever it is that the host takes for a key.
    for key in ["{ kty: 'EC', crv: 'P-256' }", "{}", "'a key'", "[]"] {
        host().walk(async |page| {
            page.put(json!({ "email": "someone@gmail.com" }), json!({}))
                .await;
            page.run(&format!("host.element.sealKey = {key}"), &[])
                .await;
            let reason = page.complains(&["sealKey", "nothing is sent"]).await;
            assert_eq!(reason, "configuration");
            page.pastes(COPIED).await;
            page.press("paste.submit").await;
            page.reaches("refused").await;
            page.complains(&["sealKey", "The code was not sent"]).await;
            assert_eq!(page.recorded("submissions").await, [] as [Value; 0]);
            assert!(page.code().await == COPIED, "the code stays in the field");

            page.run("host.element.sealKey = undefined", &[]).await;
            // As frameworks write a property that they take for an attribute.
            page.set("sealkey", Some("[object Object]")).await;
            page.press("refused.again").await;
            page.until(
                "it is refused again",
                "return record.events.filter(({ name }) => name === 'ap-failure').length === 2",
            )
            .await;
            assert_eq!(page.recorded("submissions").await, [] as [Value; 0]);
            page.set("sealkey", None).await;
            page.press("refused.again").await;
            page.reaches("done").await;
        });
    }
}
