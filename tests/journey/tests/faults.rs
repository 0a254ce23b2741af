//! What a backend may answer, or not: nothing that was pasted is lost, nothing late changes anything.

use app_password_journey::host::host;
use app_password_journey::page::Page;
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
        ("never", "timeout", None),
    ];
    host().walk(async |page| {
        with_a_code(page, json!({ "submit-timeout": "300" })).await;
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
            assert_eq!(told.last(), Some(&json!({ "provider": "google", "cause": cause })), "{fault}");
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
        assert_eq!(page.events("ap-success").await.len(), 1, "no answer at all is a success");
    });
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
        page.says("[role=alert]", &say_with("refused.retry-after", &[("n", "90")])).await;
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
