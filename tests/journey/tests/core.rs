//! The module without its element: what it recognises, checks and explains, and the ways to place it.

use app_password_journey::host::{Host, host};
use app_password_journey::texts::{say, say_in, say_with};
use serde_json::{Value, json};

/// A page that has the module as `app`, and no element.
fn bare() -> Host {
    host().at("/bare.html")
}

#[test]
fn importing_defines_the_element_and_fetches_nothing_else() {
    bare().walk(async |page| {
        page.until("the module is there", "return !!window.app")
            .await;
        assert_eq!(
            page.run(
                "return customElements.get('app-password') === app.AppPasswordElement",
                &[]
            )
            .await,
            true
        );
        let version = page.run("return app.version", &[]).await;
        let numbers: Vec<&str> = version.as_str().expect("a text").split('.').collect();
        assert!(
            numbers.len() == 3 && numbers[0].parse::<u32>().is_ok(),
            "{version}"
        );
        page.settles().await;
        let wasm = |path: &String| path.ends_with(".wasm");
        assert_eq!(
            page.server
                .requests()
                .iter()
                .filter(|path| wasm(path))
                .count(),
            0,
            "no wasm before it is needed"
        );

        assert_eq!(
            page.promised("return app.preload()", &[]).await,
            Value::Null
        );
        page.promised(
            "return Promise.all([app.preload(), app.providers(), app.detect('a@gmail.com')])",
            &[],
        )
        .await;
        assert_eq!(
            page.server
                .requests()
                .iter()
                .filter(|path| wasm(path))
                .count(),
            1,
            "the wasm is fetched once"
        );
    });
}

#[test]
fn a_pages_own_script_may_recognise_check_and_explain() {
    bare().walk(async |page| {
        page.until("the module is there", "return !!window.app")
            .await;

        let providers = page.promised("return app.providers()", &[]).await;
        let providers = providers.as_array().expect("a list");
        for id in ["google", "apple", "yahoo", "zoho", "aol", "microsoft"] {
            let found = providers.iter().find(|provider| provider["id"] == id);
            let provider = found.unwrap_or_else(|| panic!("{id} is missing"));
            let mut keys: Vec<&str> = provider
                .as_object()
                .expect("an object")
                .keys()
                .map(String::as_str)
                .collect();
            keys.sort_unstable();
            assert_eq!(
                keys,
                ["checked", "credential", "domains", "id", "name"],
                "{id}"
            );
            assert!(
                provider["checked"]
                    .as_str()
                    .is_some_and(|month| month.len() == 7),
                "{provider}"
            );
        }

        let detected = [
            (
                json!(["Someone@GMail.com"]),
                json!({ "provider": "google", "by": "domain", "confidence": "high", "note": null, "suggestion": null }),
            ),
            (
                json!(["me@fjord.example", ["mx2.zoho.eu."]]),
                json!({ "provider": "zoho", "by": "mx", "confidence": "high", "note": null, "suggestion": null }),
            ),
            (
                json!(["me@fjord.example", ["mx.evilzoho.eu"]]),
                json!({ "provider": null, "by": null, "confidence": "low", "note": null, "suggestion": null }),
            ),
            (
                json!(["me@fjord.example"]),
                json!({ "provider": null, "by": null, "confidence": "low", "note": null, "suggestion": null }),
            ),
            (
                json!(["gmail.com"]),
                json!({ "provider": null, "by": null, "confidence": "low", "note": null, "suggestion": null }),
            ),
            (
                json!(["me@fjord.example", ["us-smtp-inbound-1.mimecast.com"]]),
                json!({ "provider": null, "by": null, "confidence": "low", "note": "gateway", "suggestion": null }),
            ),
            (
                json!(["me@fjord.example", ["us-smtp-inbound-1.mimecast.com"], ["v=spf1 include:spf.protection.outlook.com -all"]]),
                json!({ "provider": "microsoft", "by": "txt", "confidence": "medium", "note": "gateway", "suggestion": null }),
            ),
            (
                json!(["me@fjord.example", ["mx.fjord.example"], []]),
                json!({ "provider": null, "by": null, "confidence": "low", "note": "own-server", "suggestion": "mail.fjord.example" }),
            ),
            (
                json!(["me@gmial.com", ["."], null, {}]),
                json!({ "provider": null, "by": null, "confidence": "low", "note": "misspelt", "suggestion": "gmail.com" }),
            ),
            // The options where they stood before there were TXT records.
            (
                json!(["me@duck.com", null, { "wasmSrc": null }]),
                json!({ "provider": null, "by": null, "confidence": "low", "note": "forwarder", "suggestion": null }),
            ),
            (json!(["", []]), json!({ "provider": null, "by": null, "confidence": "low", "note": null, "suggestion": null })),
        ];
        for (given, expected) in detected {
            let found = page
                .promised(
                    "return app.detect(...arguments[0])",
                    std::slice::from_ref(&given),
                )
                .await;
            assert_eq!(found, expected, "{given}");
        }

        let about = json!({ "appName": "SuperOffice Inbox", "email": "someone@gmail.com" });
        let checked = [
            (
                json!(["google", "qwer tyui opas dfgh"]),
                "ok",
                Value::Null,
                json!("qwertyuiopasdfgh"),
                say("paste.ok"),
            ),
            (
                json!(["apple", "App password: qwertyuiopasdfgh"]),
                "ok",
                Value::Null,
                json!("qwer-tyui-opas-dfgh"),
                say("paste.ok"),
            ),
            (
                json!(["google", "SuperOffice Inbox", about]),
                "reject",
                json!("own-name"),
                Value::Null,
                sentence("own-name"),
            ),
            (
                json!(["google", "someone@gmail.com", about]),
                "reject",
                json!("address"),
                Value::Null,
                sentence("address"),
            ),
            (
                json!(["google", "123456"]),
                "reject",
                json!("sign-in-code"),
                Value::Null,
                sentence("sign-in-code"),
            ),
            (
                json!(["google", "qwer"]),
                "doubt",
                json!("partial"),
                json!("qwer"),
                sentence("partial"),
            ),
        ];
        for (given, verdict, finding, code, text) in checked {
            let found = page
                .promised(
                    "return app.check(...arguments[0])",
                    std::slice::from_ref(&given),
                )
                .await;
            assert_eq!(
                found,
                json!({ "verdict": verdict, "finding": finding, "code": code, "text": text }),
                "{given}"
            );
        }
        // Whose arguments are mixed up reads no code in the error.
        let swapped = page
            .promised(
                "return app.check('qzqw rtxy uiop lkjh', 'google').catch((e) => e.message)",
                &[],
            )
            .await;
        assert!(
            swapped
                .as_str()
                .is_some_and(|text| text.contains("there is no provider") && !text.contains("qzqw")),
            "{swapped}"
        );
        let unknown = page
            .promised(
                "return app.check('gmail', 'x').catch((e) => `${e.name}: ${e.message}`)",
                &[],
            )
            .await;
        assert!(
            unknown
                .as_str()
                .is_some_and(|text| text.contains("\"gmail\"") && text.contains("google")),
            "{unknown}"
        );
    });
}

/// What is said of a finding at Google.
fn sentence(finding: &str) -> String {
    let with = [("provider", "Google"), ("n", "4"), ("of", "16")];
    [
        say_with(&format!("finding.{finding}"), &with),
        say_with(&format!("finding.{finding}.do"), &with),
    ]
    .join(" ")
}

#[test]
fn a_reply_is_explained_in_the_language_asked_for() {
    bare().walk(async |page| {
        page.until("the module is there", "return !!window.app").await;
        let reply = "534-5.7.9 Application-specific password required. ?p=InvalidSecondFactor";
        for (lang, provider) in [("en", "Google"), ("nb", "Google")] {
            let with = [("provider", provider)];
            let given = [json!("google"), json!(reply), json!({ "lang": format!("{lang}-NO") })];
            let said = page.promised("return app.explain(...arguments)", &given[..]).await;
            assert_eq!(said["cause"], "account-password-used");
            assert_eq!(said["title"], say_in(lang, "cause.account-password-used", &with));
            assert_eq!(said["advice"], json!([say_in(lang, "cause.account-password-used.1", &with)]));
            let link = json!({
                "text": say_in(lang, "cause.link.create", &with), "url": "https://myaccount.google.com/apppasswords",
            });
            assert_eq!(said["link"], link);
        }
        let unknown = page.promised("return app.explain(null, 'Lorem ipsum')", &[]).await;
        assert_eq!((&unknown["cause"], &unknown["link"]), (&json!("unknown"), &Value::Null));
        assert_eq!(unknown["title"], say("cause.unknown"));
    });
}

#[test]
fn another_tag_and_another_place_are_the_same_widget() {
    bare().walk(async |page| {
        page.until("the module is there", "return !!window.app").await;
        page.run(
            "app.define('mail-key'); app.define('mail-key'); app.define();
             const element = document.createElement('mail-key');
             element.setAttribute('shadow-mode', 'open');
             element.submitHandler = host.submit;
             document.getElementById('place').append(element);
             host.element = element",
            &[],
        )
        .await;
        page.reaches("pick").await;
        assert_eq!(page.run("return host.element instanceof app.AppPasswordElement", &[]).await, true);

        page.run(
            "host.element = app.mount('#place', { shadowMode: 'open', email: 'someone@gmail.com', appName: 'Acme CRM',
               submitHandler: host.submit, messages: { 'paste.submit': 'Go' } })",
            &[],
        )
        .await;
        page.promised("await host.element.ready", &[]).await;
        assert_eq!(page.run("return host.element.localName + host.element.parentElement.id", &[]).await, "app-passwordplace");
        page.reaches("guide").await;
        page.says("button", "Go").await;
        let nowhere = "try { app.mount('#nowhere') } catch (error) { return error.message }";
        assert!(page.run(nowhere, &[]).await.as_str().is_some_and(|text| text.contains("#nowhere")));
    });
}

#[test]
fn what_was_set_before_the_class_was_known_counts() {
    host().at("/early.html").walk(async |page| {
        page.reaches("guide").await;
        page.says(".mailbox", "someone@gmail.com").await;
        page.says("button", "Go").await;
        // The address stays out of the markup.
        let said = "const { element } = host; return [element.email, element.getAttribute('email'), element.getAttribute('app-name')]";
        assert_eq!(
            page.run(said, &[]).await,
            json!(["someone@gmail.com", null, "Acme CRM"])
        );
        page.pastes("qwer tyui opas dfgh").await;
        page.click("button", Some("Go")).await;
        page.reaches("done").await;
        assert_eq!(page.recorded("submissions").await.len(), 1);
    });
}
