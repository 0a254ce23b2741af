//! The policy of the contract: every screen keeps it, and where it forbids wasm the widget says so.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::server::STRICT;
use app_password_journey::texts::{say, say_in, say_with};
use serde_json::{Value, json};

/// Opens whatever opens on this screen.
async fn opens_all(page: &Page) {
    for at in 0..page.count("details").await {
        page.click("details:not([open]) > summary", None).await;
        let opened = "return host.all('details[open]').length > arguments[0]";
        page.until_with("it opens", opened, &[json!(at)]).await;
    }
}

#[test]
fn every_screen_keeps_the_strict_policy() {
    host().walk(async |page| {
        page.add(
            json!({ "app-name": "Acme CRM", "theme": "dark" }),
            json!({}),
        )
        .await;
        page.run("host.element.oauthHandler = host.oauth", &[])
            .await;
        page.reaches("pick").await;
        page.goes_by_address("someone@outlook.com").await;
        opens_all(page).await;
        page.broke_no_rule().await;
        page.press("guide.insist-show").await;
        let warning = [("provider", "Microsoft"), ("app", "Acme CRM")];
        page.says(".note", &say_with("guide.insist-warning", &warning))
            .await;
        page.broke_no_rule().await;

        // The rules are kept through all languages, pictures and outcomes.
        for (address, lang, code) in [
            ("someone@gmail.com", "nb", "qwer tyui opas dfgh"),
            ("someone@icloud.com", "en", "qwer-tyui-opas-dfgh"),
            ("ola@zohomail.eu", "nb", "Qw3rTy7uIoP9"),
        ] {
            page.set("lang", Some(lang)).await;
            page.set("theme", None).await;
            page.set("email", Some(address)).await;
            page.reaches("guide").await;
            page.says(".mailbox", address).await;
            opens_all(page).await;
            page.ticks(1).await;
            page.pastes("123456").await;
            page.reaches("paste").await;
            page.click(".reveal", None).await;
            page.pastes(code).await;
            page.answers(json!(["waits", { "ok": true }])).await;
            page.click("button", Some(&say_in(lang, "paste.submit", &[])))
                .await;
            page.reaches("sending").await;
            page.broke_no_rule().await;
            page.run(
                "host.answer({ ok: false, cause: 'wrong-code', retryAfter: 30 })",
                &[],
            )
            .await;
            page.reaches("refused").await;
            page.broke_no_rule().await;
            page.click("button", Some(&say_in(lang, "refused.again", &[])))
                .await;
            page.reaches("done").await;
            page.broke_no_rule().await;
            page.run("host.element.reset()", &[]).await;
        }
    });
}

#[test]
fn what_breaks_the_policy_does_not_go_unnoticed() {
    // Otherwise the others would claim nothing.
    host().in_trouble().walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.run("host.find('h2').setAttribute('style', 'color: red')", &[])
            .await;
        page.until("the page is told", "return record.violations.length > 0")
            .await;
        assert_eq!(
            page.recorded("violations").await[0]["violatedDirective"],
            "style-src-attr"
        );
        page.is_reported("style-src").await;
    });
}

#[test]
fn a_policy_without_wasm_is_named() {
    let policy = STRICT.replace(" 'wasm-unsafe-eval'", "");
    host().under(&policy).walk(async |page| {
        page.add(json!({}), json!({})).await;
        page.reaches("error").await;
        assert_eq!(page.complains(&["'wasm-unsafe-eval'"]).await, "load");
        assert_eq!(page.events("ap-error").await.len(), 1);
        page.says("[role=alert]", &say("error.title")).await;
        page.says("[role=alert]", &say("error.text")).await;
        let why = "return host.element.ready.then(() => 'ready', (error) => error.message)";
        let why = page.promised(why, &[]).await;
        assert!(
            why.as_str()
                .is_some_and(|text| text.contains("wasm-unsafe-eval")),
            "{why}"
        );
        // Nothing else of the policy was broken, and that only where it is told of.
        let told = page.recorded("violations").await;
        if Engine::of_this_run().reports_refused_wasm() {
            assert!(!told.is_empty());
            assert!(
                told.iter()
                    .all(|violation| violation["blockedURI"] == "wasm-eval"),
                "{told:?}"
            );
        } else {
            assert_eq!(told, [] as [Value; 0]);
        }
        // What is wrong is the host's to mend: trying again under the same policy says it again.
        page.press("error.again").await;
        page.until(
            "it is said again",
            "return record.events.filter((e) => e.name === 'ap-error').length === 2",
        )
        .await;
        page.reaches("error").await;
    });
}
