//! A browser that is too old for the widget: the person reads so in their language, with the host's words around it
//! and a way to help, and the host hears of it.

use app_password_journey::host::host;
use app_password_journey::texts::say_in;
use serde_json::json;

/// What browsers of 2021 had not is taken away before anything else runs, but for what the driver itself needs.
const OLD: &str = "
    delete Document.prototype.adoptedStyleSheets;
    delete ShadowRoot.prototype.adoptedStyleSheets;
    delete window.CSSStyleSheet;
    delete window.ElementInternals;
    delete HTMLElement.prototype.attachInternals;
    delete Array.prototype.at;
    delete Array.prototype.toSorted;
    delete window.structuredClone;
    const supports = CSS.supports;
    CSS.supports = (...words) => !words.join(':').includes('color-mix') && supports.apply(CSS, words);
";

const PAGE: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Old</title>
    <script src="/record.js"></script><script src="/old.js"></script><script src="/host.js"></script>
    <script type="module" src="/pkg/app-password.js"></script></head><body><main id="place"></main></body></html>"#;

#[test]
fn who_has_an_older_browser_reads_so_and_finds_help_and_the_host_hears_why() {
    for (lang, support, help) in [
        ("en", "https://acme.example/help", true),
        ("nb", "https://acme.example/help", true),
        ("ar", "http://acme.example/help", false),
    ] {
        let old = host().at("/old.html").with("/old.html", PAGE);
        old.with("/old.js", OLD).walk(async |page| {
            let attributes =
                json!({ "lang": lang, "support-url": support, "email": "someone@gmail.com" });
            page.add(attributes, json!({})).await;
            let header = "host.element.append(Object.assign(document.createElement('b'), \
                { slot: 'header', textContent: 'Acme CRM' }))";
            page.run(header, &[]).await;
            let sentence = say_in(lang, "error.browser", &[]);
            page.says("[role=alert]", &sentence).await;
            let mut all = vec![sentence.clone()];
            if help {
                all.push(say_in(lang, "common.get-help", &[]));
            }
            assert_eq!(page.texts("p, a, button, h2").await, all);
            assert_eq!(page.state().await, "error");
            let heard = page.events("ap-error").await;
            assert_eq!(heard.len(), 1, "{heard:?}");
            assert_eq!(heard[0]["reason"], "load");
            assert!(heard[0]["message"].as_str().is_some_and(|it| it.contains("Firefox 113")));
            let shown = "return host.element.querySelector('b').offsetWidth > 0";
            assert_eq!(page.run(shown, &[]).await, true);
            let fails = "return host.element.ready.then(() => '', (error) => error.message)";
            assert_eq!(page.run(fails, &[]).await, heard[0]["message"]);

            // What the host sets later counts, and whatever it sets breaks nothing.
            let settings = "const { element } = host;
                for (const name of arguments[0]) element[name] = 'x';
                element.submitHandler = () => {};
                element.lang = 'de';
                element.supportUrl = 'https://acme.example/other';
                return customElements.get('app-password') === element.constructor";
            let all = json!([
                "appName", "email", "provider", "theme", "submitTimeout", "disabled", "reconnect", "shadowMode",
                "wasmSrc", "languages", "mxResolver", "oauthHandler", "providers", "messages", "sealKey",
            ]);
            assert_eq!(page.run(settings, &[all]).await, true);
            page.says("[role=alert]", &say_in("de", "error.browser", &[])).await;
            page.says("a", &say_in("de", "common.get-help", &[])).await;
            page.set("lang", Some(lang)).await;

            // Nothing that the host does wakes it.
            page.run(
                "const { element } = host; element.reset(); element.focus(); element.fail({ ok: false });
                 element.email = 'other@gmail.com'; element.providers = { hide: ['google'] };
                 element.remove(); document.getElementById('place').append(element)",
                &[],
            )
            .await;
            page.says("[role=alert]", &sentence).await;
            assert_eq!(page.events("ap-error").await.len(), 1);
        });
    }
}
