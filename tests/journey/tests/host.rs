//! What the host says: attributes and properties, right and wrong, at the beginning and later.

use app_password_journey::host::host;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

#[test]
fn the_address_given_by_the_host_leads_to_the_steps_at_once_and_cannot_be_edited() {
    host().walk(async |page| {
        page.put(
            json!({ "email": "someone@gmail.com", "provider": "google" }),
            json!({}),
        )
        .await;
        page.reaches("guide").await;
        page.says(".mailbox", "someone@gmail.com").await;
        assert_eq!(page.count("input[type=email]").await, 0);
        assert_eq!(
            page.run("return document.activeElement === document.body", &[])
                .await,
            json!(true),
            "the focus"
        );
        page.pastes("qwer tyui opas dfgh").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        assert_eq!(
            page.recorded("submissions").await[0]["email"],
            "someone@gmail.com"
        );
    });
}

#[test]
fn the_provider_given_by_the_host_wins_over_the_address_and_may_stand_alone() {
    host().walk(async |page| {
        page.put(
            json!({ "email": "someone@gmail.com", "provider": "zoho" }),
            json!({}),
        )
        .await;
        assert_eq!(
            page.events("ap-provider-change").await,
            [json!({ "provider": "zoho" })]
        );

        // Without an address the screen with the field asks for it before anything is sent.
        page.set("email", None).await;
        page.set("provider", Some("google")).await;
        page.says("h2", &say_with("guide.title", &[("provider", "Google")]))
            .await;
        page.pastes("qwer tyui opas dfgh").await;
        page.press("paste.submit").await;
        page.says("[role=alert]", &say("paste.need-address")).await;
        page.until(
            "the address has the focus",
            "return host.focused().matches('input[type=email]')",
        )
        .await;
        page.keys("someone@gmail.com").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        let submissions = page.recorded("submissions").await;
        assert_eq!(submissions.len(), 1);
        assert_eq!(submissions[0]["imap"]["username"], "someone@gmail.com");
    });
}

#[test]
fn a_domain_of_ones_own_is_recognised_by_its_mail_exchangers() {
    host().walk(async |page| {
        let found = json!(["mx2.zoho.eu.", "mx.zoho.eu."]);
        page.put(
            json!({ "email": "ola@fjord.example" }),
            json!({ "looksUp": found }),
        )
        .await;
        page.reaches("guide").await;
        assert_eq!(
            page.events("ap-provider-change").await,
            [json!({ "provider": "zoho" })]
        );
        assert_eq!(page.recorded("lookUps").await, ["fjord.example"]);
        page.pastes("Qw3rTy7uIoP9").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        assert_eq!(
            page.recorded("submissions").await[0]["imap"]["host"],
            "imappro.zoho.eu"
        );
    });
}

#[test]
fn a_resolver_that_comes_late_is_asked_all_the_same() {
    host().walk(async |page| {
        page.put(json!({ "email": "ola@fjord.example" }), json!({}))
            .await;
        page.run(
            "host.element.mxResolver = host.resolver(['aspmx.l.google.com'])",
            &[],
        )
        .await;
        page.reaches("guide").await;
        assert_eq!(page.recorded("lookUps").await, ["fjord.example"]);
    });
}

#[test]
fn a_typed_domain_is_looked_up_when_the_field_is_left_and_in_ascii() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.run(
            "host.element.mxResolver = host.resolver(['aspmx.l.google.com'])",
            &[],
        )
        .await;
        page.types_address("ola@blåbær.example").await;
        assert_eq!(
            page.recorded("lookUps").await,
            [] as [Value; 0],
            "not while it is typed"
        );
        page.keys("\u{e004}").await;
        page.says(".said", &say_with("pick.found", &[("provider", "Google")]))
            .await;
        assert_eq!(page.recorded("lookUps").await, ["xn--blbr-roah.example"]);
        page.press("pick.continue").await;
        page.reaches("guide").await;
    });
}

#[test]
fn a_look_up_that_fails_stops_nobody() {
    for fault in ["throws", "rejects", "never", "null", "text", "list"] {
        host().walk(async |page| {
            page.put(
                json!({ "email": "ola@fjord.example" }),
                json!({ "looksUp": fault }),
            )
            .await;
            page.until("it was asked", "return record.lookUps.length > 0")
                .await;
            page.chooses("Google").await;
            page.press("pick.continue").await;
            page.reaches("guide").await;
            page.pastes("qwer tyui opas dfgh").await;
            page.press("paste.submit").await;
            page.reaches("done").await;
            if fault == "null" || fault == "text" {
                page.complains(&["mxResolver did not answer with a list"])
                    .await;
            }
        });
    }
}

#[test]
fn a_wrong_attribute_is_named_and_ignored() {
    const WRONG: &[(&str, &str)] = &[
        ("theme", "pink"),
        ("submit-timeout", "soon"),
        ("submit-timeout", "-5"),
        ("support-url", "javascript:alert(1)"),
        ("support-url", "help me"),
        ("provider", "gmial"),
        ("email", "not an address"),
    ];
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        for (name, value) in WRONG {
            page.set(name, Some(value)).await;
            assert_eq!(page.complains(&[name, value]).await, "configuration");
            page.set(name, None).await;
            page.settles().await;
        }
        assert_eq!(
            page.events("ap-error").await.len(),
            WRONG.len(),
            "each is named once"
        );
        page.goes_by_address("someone@gmail.com").await;
    });
}

#[test]
fn a_wrong_attribute_at_the_beginning_is_named_too_and_the_rest_works() {
    host().walk(async |page| {
        let wrong = json!({
            "theme": "pink", "submit-timeout": "0", "support-url": "http://help.example", "provider": "gmial",
            "email": "someone at gmail",
        });
        page.put(wrong, json!({})).await;
        for name in ["theme=\"pink\"", "submit-timeout=\"0\"", "support-url=\"http:", "provider=\"gmial\"", "email=\"someone"] {
            page.complains(&[name]).await;
        }
        // The address is ignored, so the widget asks for it.
        page.goes_by_address("someone@gmail.com").await;
        assert_eq!(page.count("a[href^='http:']").await, 0);
    });
}

#[test]
fn a_wrong_shadow_mode_is_named_and_means_closed() {
    host().walk(async |page| {
        page.put(json!({ "shadow-mode": "ajar" }), json!({})).await;
        page.complains(&["shadow-mode=\"ajar\"", "one of closed, open"])
            .await;
        assert_eq!(
            page.run("return host.element.shadowRoot", &[]).await,
            Value::Null
        );
    });
}

#[test]
fn attributes_may_change_while_a_code_is_in_the_field() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.pastes("qwer tyui opas dfgh").await;
        page.set("app-name", Some("Acme CRM")).await;
        page.set("theme", Some("dark")).await;
        page.set("support-url", Some("https://help.example/mail"))
            .await;
        page.set("submit-timeout", Some("5000")).await;
        page.says(".hint", &say_with("paste.private", &[("app", "Acme CRM")]))
            .await;
        page.says(".links a", &say("common.get-help")).await;
        assert_eq!(
            (page.state().await.as_str(), page.code().await.as_str()),
            ("paste", "qwer tyui opas dfgh")
        );

        page.set("disabled", Some("")).await;
        page.until("nothing can be done", "return host.find('.base').inert")
            .await;
        page.set("disabled", None).await;
        page.until("all can be done again", "return !host.find('.base').inert")
            .await;

        // Another mailbox is another beginning.
        page.set("email", Some("someone@yahoo.com")).await;
        page.says("h2", &say_with("guide.title", &[("provider", "Yahoo")]))
            .await;
        assert_eq!(
            (page.state().await.as_str(), page.code().await.as_str()),
            ("guide", "")
        );
    });
}

#[test]
fn properties_reflect_attributes_and_reset_goes_back_to_the_start() {
    host().walk(async |page| {
        page.put(json!({}), json!({ "appName": "Acme CRM", "submitTimeout": 1500, "disabled": true, "theme": "light" })).await;
        let attributes = "const e = host.element; return ['app-name', 'submit-timeout', 'disabled', 'theme'].map((n) => e.getAttribute(n))";
        assert_eq!(page.run(attributes, &[]).await, json!(["Acme CRM", "1500", "", "light"]));
        let properties = "const e = host.element; e.disabled = false; \
            return [e.appName, e.email, e.provider, e.submitTimeout, e.theme, e.supportUrl, e.disabled, e.shadowMode]";
        let expected = json!(["Acme CRM", "", "", 1500, "light", "", false, "open"]);
        assert_eq!(page.run(properties, &[]).await, expected);

        page.goes_by_address("someone@gmail.com").await;
        page.pastes("qwer tyui opas dfgh").await;
        page.run("host.element.reset()", &[]).await;
        page.reaches("pick").await;
        assert_eq!(page.events("ap-provider-change").await, [json!({ "provider": "google" }), json!({ "provider": null })]);
        page.goes_by_address("someone@gmail.com").await;
        assert_eq!(page.code().await, "", "the code is wiped");
    });
}
