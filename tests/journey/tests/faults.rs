//! What a backend may answer, or not: nothing that was pasted is lost, nothing late changes anything.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::row::{From, Row};
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

const COPIED: &str = "qwer tyui opas dfgh";

/// At Google with a good code in the field.
async fn with_a_code(page: &Page, attributes: Value) {
    page.put(attributes, json!({})).await;
    page.set("email", Some("someone@gmail.com")).await;
    page.reaches("guide").await;
    page.pastes(COPIED).await;
    page.reaches("paste").await;
}

#[test]
fn whatever_the_handler_does_the_code_stays_and_the_person_can_go_on() {
    /// What the handler does, the cause that is told, and what the host's developer hears of it.
    const FAULTS: &[(&str, &str, Option<&str>)] = &[
        ("throws", "unknown", None),
        ("rejects", "unknown", None),
        ("tattles", "unknown", None),
        ("text", "unknown", Some("answered a string")),
        ("null", "unknown", Some("answered null")),
        ("number", "unknown", Some("answered a number")),
        ("list", "unknown", Some("answered a list")),
        ("empty", "unknown", Some("answered an object without ok")),
        (
            "truthy",
            "unknown",
            Some("expected nothing, {ok: true} or {ok: false"),
        ),
        ("getter", "unknown", None),
        ("late getter", "unknown", None),
        ("twice", "network", None),
        ("never", "timeout", None),
    ];
    host().walk(async |page| {
        with_a_code(page, json!({ "submit-timeout": "300", "app-name": "Acme CRM" })).await;
        for (sent, (fault, cause, heard)) in FAULTS.iter().enumerate() {
            page.answers(json!([fault])).await;
            page.press(if sent == 0 { "paste.submit" } else { "refused.again" }).await;
            page.until_with(
                &format!("{fault} is a failure"),
                "return host.element.state === 'refused' && record.submissions.length === arguments[0]",
                &[json!(sent + 1)],
            )
            .await;
            let told = page.events("ap-failure").await;
            assert_eq!(told.last(), Some(&json!({ "provider": "google", "cause": cause, "protocol": null })), "{fault}");
            assert_eq!(page.code().await, COPIED, "{fault}");
            if let Some(heard) = heard {
                assert_eq!(page.complains(&["submitHandler", heard]).await, "configuration");
            }
        }
        let late = page.recorded("signals").await.pop();
        assert_eq!(late, Some(json!({ "aborted": true, "reason": "TimeoutError" })));
        page.says("[role=alert]", &say("cause.timeout")).await;

        page.answers(json!(["nothing"])).await;
        page.press("refused.again").await;
        page.reaches("done").await;
        page.says("h2.title", &say_with("done.received-title", &[("app", "Acme CRM")])).await;
        page.settles().await;
        let text = page.run("return host.root().textContent", &[]).await;
        assert!(!text.as_str().expect("a text").contains(&say("done.title")), "nobody has said that it works");
        assert_eq!(page.events("ap-success").await, [] as [Value; 0], "nor is the page told so");
    });
}

/// What a handler may do to the element, or the host to the handler, while a code is on its way.
const ROWS: &[Row] = &[
    Row::new("another handler while sending: the first one's answer counts", From::Sending,
        "host.element.submitHandler = () => { throw new Error('the second') }; host.answer({ ok: true })", "done")
        .told(&[("ap-success", "google")]).signals(&[""]),
    Row::new("the handler taken away while sending", From::Sending,
        "host.element.submitHandler = null; host.answer({ ok: false, cause: 'network' })", "refused")
        .told(&[("ap-failure", "network")]).signals(&[""]).kept(),
    Row::new("another handler after a refusal", From::Refused,
        "host.element.submitHandler = () => ({ ok: true }); host.press()", "done")
        .told(&[("ap-submit", "google"), ("ap-success", "google")]).signals(&[""]),
    Row::new("a handler that ends the element", From::Code,
        "host.element.submitHandler = () => { host.element.destroy(); return { ok: true } }; host.press()", "loading")
        .told(&[("ap-submit", "google")]),
    Row::new("a handler that removes the element", From::Code,
        "host.element.submitHandler = () => { host.element.remove(); return { ok: true } }; host.press()", "loading")
        .told(&[("ap-submit", "google")]),
    Row::new("a handler that moves the element", From::Code,
        "host.element.submitHandler = () => { document.body.prepend(host.element); return { ok: false } }; host.press()", "refused")
        .told(&[("ap-submit", "google"), ("ap-failure", "unknown")]).kept(),
    Row::new("a handler that begins anew", From::Code,
        "host.element.submitHandler = () => { host.element.reset(); return { ok: true } }; host.press(); await host.is('guide')", "guide")
        .told(&[("ap-submit", "google"), ("ap-provider-change", "null"), ("ap-provider-change", "google"), ("ap-step-change", "1")]),
    Row::new("a handler that names another mailbox", From::Code,
        "host.element.submitHandler = () => { host.element.email = 'someone@yahoo.com'; return new Promise(() => {}) };
         host.press(); await host.until(() => record.events.length > 1); await host.is('guide')", "guide")
        .told(&[("ap-submit", "google"), ("ap-provider-change", "yahoo"), ("ap-step-change", "1")]),
    Row::new("a handler that empties what it was given", From::Code,
        "host.element.submitHandler = (given) => { for (const name in given) delete given[name]; return { ok: false } }; host.press()", "refused")
        .told(&[("ap-submit", "google"), ("ap-failure", "unknown")]).kept(),
    Row::new("a handler that presses again", From::Code,
        "let calls = 0; host.element.submitHandler = () => { calls += 1; host.find('button.primary')?.click(); return { ok: true } };
         host.press(); await host.is('done'); if (calls !== 1) throw new Error(`${calls} calls`)", "done")
        .told(&[("ap-submit", "google"), ("ap-success", "google")]),
    Row::new("cancelled, and the answer comes late", From::Sending,
        "host.find('button', 'Cancel').click(); await host.is('paste'); host.answer({ ok: true })", "paste")
        .signals(&["AbortError"]).kept(),
    Row::new("another mailbox while sending", From::Sending,
        "host.element.email = 'someone@yahoo.com'; await host.is('guide'); host.answer({ ok: true })", "guide")
        .told(&[("ap-provider-change", "yahoo"), ("ap-step-change", "1")]).signals(&["AbortError"]),
    Row::new("another language while sending", From::Sending,
        "host.element.lang = 'nb'; await host.until(() => host.find('[lang=nb]')); host.answer({ ok: true })", "done")
        .told(&[("ap-success", "google")]).signals(&[""]),
    Row::new("disabled while sending", From::Sending,
        "host.element.disabled = true; await host.until(() => host.find('[inert]')); host.answer({ ok: false, cause: 'tls' })", "refused")
        .told(&[("ap-failure", "tls")]).signals(&[""]).kept(),
    Row::new("a time-out as long as browsers cannot count", From::Code,
        "host.element.submitTimeout = 1e300; host.answers = [{ ok: true }]; host.press()", "done")
        .told(&[("ap-submit", "google"), ("ap-success", "google")]).signals(&[""]),
];

#[test]
fn whatever_happens_while_a_code_is_on_its_way_it_is_sent_once_and_nothing_is_lost() {
    for row in ROWS {
        row.holds(host());
    }
}

#[test]
fn a_property_of_a_wrong_type_is_named_and_the_widget_works() {
    const NO_FUNCTION: &[&str] = &["7", "'text'", "true", "[]", "{}", "Symbol()", "10n"];
    const NO_OBJECT: &[&str] = &["7", "'text'", "true", "[]", "() => {}", "Symbol()", "10n"];
    const THROWS: &str =
        "new Proxy({}, { get() { throw new Error('no') }, ownKeys() { throw new Error('no') } })";
    let wrong = [
        ("submitHandler", NO_FUNCTION),
        ("oauthHandler", NO_FUNCTION),
        ("mxResolver", NO_FUNCTION),
        ("messages", NO_OBJECT),
        ("messages", &[THROWS]),
        ("providers", NO_OBJECT),
        ("providers", &[THROWS]),
    ];
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        for (name, values) in wrong {
            for value in values {
                for at_the_start in [false, true] {
                    let place = "const { element } = host; const place = element.parentElement;";
                    let set = format!("record.events.length = 0; element.{name} = ({value});");
                    let script = if at_the_start {
                        format!("{place} element.remove(); await undefined; await undefined; {set} place.append(element); await element.ready")
                    } else {
                        format!("{place} {set}")
                    };
                    page.promised(&script, &[]).await;
                    assert_eq!(page.complains(&[name]).await, "configuration", "{name} = {value}");
                    page.settles().await;
                    let named = page.events("ap-error").await.len();
                    // Of one that throws each part is a fault of its own.
                    assert!(named == 1 || *value == THROWS, "{name} = {value} is named {named} times");
                    assert_eq!(page.state().await, "pick", "{name} = {value}");
                    // Whether it says which ones to offer `only` is not to be read: then it is taken to say so.
                    let closed = name == "providers" && *value == THROWS;
                    let tiles = if closed { 0 } else { 6 };
                    assert_eq!(page.count(".tile").await, tiles, "{name} = {value}");
                    let nothing = format!("record.events.length = 0; host.element.{name} = null; host.element.{name} = undefined");
                    page.run(&nothing, &[]).await;
                    page.settles().await;
                    assert_eq!(page.events("ap-error").await, [] as [Value; 0], "nothing is a fine {name}");
                }
            }
        }
    });
}

#[test]
fn an_attribute_may_be_set_to_anything() {
    host().in_trouble().walk(async |page| {
        page.put(json!({}), json!({})).await;
        let script = "const names = ['appName', 'email', 'provider', 'theme', 'submitTimeout', 'supportUrl', 'disabled', 'lang', 'shadowMode', 'wasmSrc', 'localeSrc'];
            const values = [7, -1, NaN, true, [], {}, () => {}, 10n, '', ' ', '\\u0000', '\\u001f', '\\ud800', '<b>', 'x'.repeat(1e5), '@', 'a@b', '../..'];
            for (const name of names) for (const value of values) {
                host.element[name] = value;
                await undefined; await undefined;
                host.element[name] = name === 'lang' ? 'en' : null;
            }
            host.element.disabled = false";
        page.promised(script, &[]).await;
        page.settles().await;
        page.reaches("pick").await;
        // The messages repeat what was set, and no driver passes on every text.
        let reasons = "const reasons = record.events.filter(({ name }) => name === 'ap-error').map(({ detail }) => detail.reason);
            record.events.length = 0; record.console.length = 0; return [...new Set(reasons)]";
        assert_eq!(page.run(reasons, &[]).await, json!(["configuration"]));
    });
}

#[test]
fn without_a_clipboard_the_message_can_be_copied_by_hand() {
    for refused in [
        "undefined",
        "{ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }",
    ] {
        host().walk(async |page| {
            page.put(json!({ "email": "someone@gmail.com" }), json!({})).await;
            let deed = format!(
                "Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {refused} }});
                 host.find('button', arguments[0]).click()"
            );
            page.click("summary", Some(&say("guide.missing"))).await;
            page.says("button", &say("guide.admin-copy")).await;
            page.run(&deed, &[json!(say("guide.admin-copy"))]).await;
            page.until_with("it says so", "return host.root().textContent.includes(arguments[0])", &[json!(say("guide.admin-failed"))]).await;
            assert_eq!(page.state().await, "guide");
        });
    }
}

#[test]
fn the_answer_in_time_is_no_failure_and_its_signal_stays_silent() {
    host().walk(async |page| {
        with_a_code(page, json!({ "submit-timeout": "400" })).await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        let until = page.run("return performance.now() + 450", &[]).await;
        page.until_with(
            "submit-timeout has passed",
            "return performance.now() > arguments[0]",
            &[until],
        )
        .await;
        assert_eq!(
            page.recorded("signals").await,
            [json!({ "aborted": false, "reason": null })]
        );
        assert_eq!(page.state().await, "done");
    });
}

#[test]
fn what_the_host_knows_is_said_as_text() {
    host().walk(async |page| {
        with_a_code(page, json!({ "app-name": "Acme CRM", "support-url": "https://help.example/mail" })).await;
        page.answers(json!([
            { "ok": false, "cause": "rate-limited", "message": "Too <b>many</b> tries", "retryAfter": 90 },
            { "ok": false, "reply": "[ALERT] Your account is not enabled for IMAP use.", "retryAfter": "soon" },
            { "ok": false, "reply": 535 },
        ]))
        .await;
        page.press("paste.submit").await;
        page.reaches("refused").await;
        page.says("[role=alert]", &say_with("cause.rate-limited", &[("provider", "Google")])).await;
        page.says("[role=alert]", "Too <b>many</b> tries").await;
        page.says("[role=alert]", &say_with("refused.retry-in", &[("when", "in 90 seconds")])).await;
        page.says("[role=alert] a", &say("common.get-help")).await;

        page.press("refused.again").await;
        page.says("[role=alert]", &say("cause.imap-off")).await;
        page.complains(&["submitHandler", "retryAfter", "a string"]).await;
        page.press("refused.again").await;
        page.says("[role=alert]", &say("cause.unknown")).await;
        page.complains(&["submitHandler", "reply", "a number"]).await;
        let causes: Vec<Value> = page.events("ap-failure").await.iter().map(|told| told["cause"].clone()).collect();
        assert_eq!(causes, ["rate-limited", "imap-off", "unknown"]);
    });
}

#[test]
fn cancelling_aborts_and_a_late_answer_changes_nothing() {
    for late in [
        json!({ "ok": true }),
        json!({ "ok": false, "cause": "wrong-code" }),
    ] {
        host().walk(async |page| {
            with_a_code(page, json!({})).await;
            page.answers(json!(["waits", { "ok": true }])).await;
            page.press("paste.submit").await;
            page.reaches("sending").await;
            page.says("[role=status]", &say("sending.title")).await;
            page.press("sending.cancel").await;
            page.reaches("paste").await;
            assert_eq!(
                page.recorded("signals").await,
                [json!({ "aborted": true, "reason": "AbortError" })]
            );
            assert_eq!(page.code().await, COPIED);

            page.run("host.answer(arguments[0])", std::slice::from_ref(&late))
                .await;
            page.settles().await;
            assert_eq!(page.state().await, "paste");
            for name in ["ap-success", "ap-failure"] {
                assert_eq!(
                    page.events(name).await,
                    [] as [Value; 0],
                    "{name} after {late}"
                );
            }
            page.press("paste.submit").await;
            page.reaches("done").await;
            assert_eq!(page.recorded("submissions").await.len(), 2);
        });
    }
}

#[test]
fn a_double_click_and_a_double_enter_send_once() {
    host().walk(async |page| {
        with_a_code(page, json!({})).await;
        page.answers(json!(["waits", "waits"])).await;
        let button = page
            .find("button.primary", Some(&say("paste.submit")))
            .await;
        let chain = page
            .browser
            .action_chain_with_delay(None, None)
            .double_click_element(&button);
        chain.perform().await.expect("a double click");
        page.reaches("sending").await;
        page.settles().await;
        assert_eq!(page.recorded("submissions").await.len(), 1);

        page.run("host.answer({ ok: false, cause: 'network' })", &[])
            .await;
        page.reaches("refused").await;
        page.click(".code-input", None).await;
        page.keys("\u{e007}\u{e007}").await;
        page.reaches("sending").await;
        page.settles().await;
        assert_eq!(page.recorded("submissions").await.len(), 2);
        let readonly = page
            .run("return host.find('.code-input').readOnly", &[])
            .await;
        assert_eq!(
            readonly,
            json!(true),
            "what is being tried cannot be changed"
        );
    });
}

#[test]
fn without_a_handler_the_developer_hears_of_it_and_the_code_stays() {
    host().walk(async |page| {
        page.put(
            json!({ "email": "someone@gmail.com" }),
            json!({ "submitHandler": "/api/mailboxes" }),
        )
        .await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        page.reaches("refused").await;
        page.complains(&["submitHandler is not set"]).await;
        assert_eq!(page.code().await, COPIED);

        // It may come later.
        page.run("host.element.submitHandler = host.submit", &[])
            .await;
        page.press("refused.again").await;
        page.reaches("done").await;
    });
}

#[test]
fn enter_on_a_code_that_is_refused_leads_to_the_explanation() {
    host().walk(async |page| {
        page.put(
            json!({ "email": "someone@gmail.com", "app-name": "Acme CRM" }),
            json!({}),
        )
        .await;
        page.answers(
            json!([{ "ok": false, "cause": "wrong-code" }, { "ok": false, "cause": "network" }]),
        )
        .await;
        let names = [("provider", "Google"), ("app", "Acme CRM")];
        for cause in ["cause.wrong-code", "cause.network"] {
            // The field is left with something new in it, which browsers tell only then.
            page.pastes(COPIED).await;
            page.reaches("paste").await;
            page.keys("\u{e007}").await;
            page.reaches("refused").await;
            let heard = "return host.text(host.focused()) === arguments[0]";
            let said = json!(say_with(cause, &names));
            page.until_with("the explanation has the focus", heard, &[said])
                .await;
            page.settles().await;
            assert_eq!(page.state().await, "refused");
        }
        assert_eq!(page.recorded("submissions").await.len(), 2);
    });
}
