//! What a host, or a person, may say that makes no sense: no address, no time to wait, no slot of a text.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

/// What `detect` answers for these arguments.
async fn detected(page: &Page, given: &str) -> Value {
    page.promised(&format!("return app.detect({given})"), &[])
        .await
}

#[test]
fn what_is_no_address_is_with_nobody_and_null_is_as_if_absent() {
    host().at("/bare.html").walk(async |page| {
        page.until("the module is there", "return !!window.app")
            .await;
        let nobody = json!({ "provider": null, "by": null, "confidence": "low", "note": null, "suggestion": null });
        for given in [
            "'a@gmail.com/x'",
            "'a@gmail.com?x'",
            "'a@gmail.com:25'",
            "'a@gmail.com#x'",
            "'a@b@gmail.com'",
            "'a@gmail%2ecom'",
            "'a b@gmail.com'",
            "'mailto:a@gmail.com'",
            "'a@gmail.com/x', ['google.com']",
            "'@gmail.com', ['google.com']",
            "'a@b@acme.example', ['google.com']",
            "null",
            "undefined, ['google.com']",
            "{}",
            "'a@acme.example', null",
            "'a@acme.example', [null, 5, {}, undefined]",
            "'a@acme.example', 'google.com'",
        ] {
            assert_eq!(detected(page, given).await, nobody, "{given}");
        }
        let google = json!({ "provider": "google", "by": "domain", "confidence": "high", "note": null, "suggestion": null });
        for given in [
            "' a@gmail.com\\n'",
            "'a@gmail.com.'",
            "'a@GMAIL.com', null",
            "'a@ｇｍａｉｌ.com'",
        ] {
            assert_eq!(detected(page, given).await, google, "{given}");
        }
        let by_mx = json!({ "provider": "google", "by": "mx", "confidence": "high", "note": null, "suggestion": null });
        for given in [
            "'a@bücher.example', [null, 'google.com', 5]",
            "'a@acme.example', ['google.com']",
        ] {
            assert_eq!(detected(page, given).await, by_mx, "{given}");
        }

        for about in ["", ", null", ", {}", ", { appName: null, email: null }"] {
            let script = format!("return app.check('google', 'qwer tyui opas dfgh'{about})");
            let checked = page.promised(&script, &[]).await;
            assert_eq!(checked["verdict"], "ok", "{about}");
        }
        let empty = page
            .promised("return app.check('google', null, null)", &[])
            .await;
        assert_eq!(empty["finding"], "empty");
        for options in ["", ", null", ", {}", ", { lang: null }"] {
            let script = format!("return app.explain(null, 'Lorem ipsum'{options})");
            assert_eq!(
                page.promised(&script, &[]).await["title"],
                say("cause.unknown"),
                "{options}"
            );
        }
        let none = page
            .promised("return app.explain(null, null, null)", &[])
            .await;
        assert_eq!(none["cause"], "unknown");
    });
}

#[test]
fn an_address_of_the_hosts_that_is_none_is_named_once_and_asked_for() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com/x" }), json!({}))
            .await;
        page.complains(&["email=\"someone@gmail.com/x\"", "an e-mail address"])
            .await;
        page.set("app-name", Some("Acme CRM")).await;
        page.set("theme", Some("dark")).await;
        page.settles().await;
        assert_eq!(page.events("ap-error").await.len(), 1);
        page.goes_by_address("someone@gmail.com").await;
    });
}

#[test]
fn a_time_to_wait_is_said_in_a_persons_words() {
    let waits: [(Value, String); 9] = [
        (
            json!("1"),
            say_with("refused.retry-in", &[("when", "in 1 second")]),
        ),
        (
            json!("90"),
            say_with("refused.retry-in", &[("when", "in 90 seconds")]),
        ),
        (
            json!("600"),
            say_with("refused.retry-in", &[("when", "in 10 minutes")]),
        ),
        (
            json!("3600"),
            say_with("refused.retry-in", &[("when", "in 1 hour")]),
        ),
        (
            json!("86400"),
            say_with("refused.retry-in", &[("when", "in 1 day")]),
        ),
        (json!("1e21"), say("refused.retry-after.later")),
        (json!("4294967301"), say("refused.retry-after.later")),
        (json!("NaN"), say("refused.retry-after.later")),
        (json!("'soon'"), say("refused.retry-after.later")),
    ];
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({})).await;
        page.pastes("qwer tyui opas dfgh").await;
        page.reaches("paste").await;
        for (seconds, said) in &waits {
            let seconds = seconds.as_str().expect("a text");
            page.run(
                &format!("host.answers = [{{ ok: false, cause: 'rate-limited', retryAfter: {seconds} }}]; host.press()"),
                &[],
            )
            .await;
            page.says("[role=alert]", said).await;
        }
        page.complains(&["retryAfter", "a string"]).await;
        page.run("host.answers = [{ ok: false, cause: 'rate-limited', retryAfter: 0 }]; host.press()", &[]).await;
        page.until("nothing is said of waiting", "return host.element.state === 'refused' && !host.text(host.find('[role=alert]')).includes('Please')").await;
    });
}

#[test]
fn a_slot_that_nothing_is_put_into_stays_visible_and_is_told_once() {
    host().walk(async |page| {
        let messages = json!({ "step.press": "Press {label} at {foo}", "guide.intro": "Here {bar} in {app}", "pick.title": "{app}" });
        page.put(
            json!({ "email": "someone@gmail.com", "app-name": "eBay CRM" }),
            json!({ "messages": messages }),
        )
        .await;
        page.says(".step", "at {foo}").await;
        page.says(".intro", "Here {bar} in eBay CRM").await;
        let reason = page.complains(&["\"step.press\"", "{foo}", "{label}", "{app}"]).await;
        assert_eq!(reason, "configuration");
        page.complains(&["\"guide.intro\"", "{bar}", "{provider}"]).await;
        // Another language, and the same wording once more.
        page.set("lang", Some("nb")).await;
        page.says(".step", "at {foo}").await;
        page.until("Norwegian is shown", "return host.find('[lang]').lang === 'nb'").await;
        page.run("host.element.messages = { ...host.element.messages }", &[]).await;
        page.settles().await;
        assert_eq!(page.events("ap-error").await.len(), 2);
    });
}

#[test]
fn a_sign_in_window_is_opened_for_no_address_where_none_is_known() {
    host().walk(async |page| {
        page.put(
            json!({ "provider": "microsoft" }),
            json!({ "signsIn": true }),
        )
        .await;
        page.press_for("guide.oauth-continue", "Microsoft").await;
        assert_eq!(
            page.recorded("oauth").await,
            [json!({ "provider": "microsoft", "email": null })]
        );
    });
}

#[test]
fn a_provider_without_steps_tells_of_no_step() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.press("pick.nowhere").await;
        page.reaches("guide").await;
        assert_eq!(
            page.events("ap-provider-change").await,
            [json!({ "provider": "other" })]
        );
        assert_eq!(page.events("ap-step-change").await, [] as [Value; 0]);
    });
}
