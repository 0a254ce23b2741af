//! The entries of the npm package, as a browser runs them without a build tool: the element and the core
//! work as they do in the script for a page, and load what is theirs.

use app_password_journey::engine::Engine;
use app_password_journey::host::{Host, host};
use app_password_journey::page::Page;
use app_password_journey::row::CODE;
use app_password_journey::server::{Instead, STRICT, page_with};
use app_password_journey::texts::say_in;
use serde_json::{Value, json};

/// The usual page with another script in the place of the one for a page.
fn with(script: &'static str) -> Host {
    host()
        .at("/entry.html")
        .with("/entry.html", &page_with(script))
}

/// What was loaded of the package.
fn loaded(page: &Page) -> Vec<String> {
    let mut paths = page.server.requests();
    paths.retain(|path| path.starts_with("/pkg/"));
    paths.sort();
    paths.dedup();
    paths
}

/// In Norwegian, and with a mailbox of one whom only the catalogue knows.
async fn goes_the_whole_way(page: &Page) {
    page.put(
        json!({ "email": "someone@posteo.de", "lang": "nb" }),
        json!({}),
    )
    .await;
    page.says(
        "h2",
        &say_in("nb", "guide.title", &[("provider", "Posteo")]),
    )
    .await;
    page.run("host.paste(arguments[0])", &[json!(CODE)]).await;
    page.reaches("paste").await;
    page.run("host.press()", &[]).await;
    page.reaches("done").await;
    assert_eq!(page.recorded("submissions").await[0]["provider"], "posteo");
}

#[test]
fn the_main_entry_loads_its_modules_when_they_are_wanted() {
    with("/pkg/index.js").walk(async |page| {
        page.until(
            "the module is there",
            "return !!customElements.get('app-password')",
        )
        .await;
        assert_eq!(loaded(page), ["/pkg/index.js", "/pkg/shared.js"]);
        goes_the_whole_way(page).await;
        assert_eq!(
            loaded(page),
            [
                "/pkg/app-password_bg.js",
                "/pkg/app-password_wasm.js",
                "/pkg/catalogue.js",
                "/pkg/index.js",
                "/pkg/locales/first/nb.js",
                "/pkg/locales/nb.js",
                "/pkg/shared.js"
            ]
        );
    });
}

#[test]
fn inline_loads_nothing_beside_itself() {
    with("/pkg/inline.js").walk(async |page| {
        goes_the_whole_way(page).await;
        assert_eq!(loaded(page), ["/pkg/inline.js"]);
    });
}

#[test]
fn a_host_may_have_the_raw_files_of_every_entry_at_a_place_of_its_own() {
    for script in ["/pkg/app-password.js", "/pkg/index.js", "/pkg/inline.js"] {
        with(script).walk(async |page| {
            let places = json!({
                "email": "someone@posteo.de", "lang": "nb",
                "wasm-src": "copy/app-password_bg.wasm", "locale-src": "copy/locales",
            });
            page.put(places, json!({})).await;
            page.says(
                "h2",
                &say_in("nb", "guide.title", &[("provider", "Posteo")]),
            )
            .await;
            let asked = page.server.requests();
            for name in ["app-password_bg.wasm", "catalogue.bin", "locales/nb.json"] {
                assert!(asked.contains(&format!("/copy/{name}")), "{script}: {name}");
            }
            let own = [script, "/pkg/shared.js", "/pkg/app-password_bg.js"];
            assert!(loaded(page).iter().all(|path| own.contains(&path.as_str())));
        });
    }
}

#[test]
fn a_module_that_does_not_load_is_told_and_the_person_can_go_on() {
    for (module, reason, state) in [
        ("app-password_wasm", "load", "error"),
        ("catalogue", "load", "pick"),
        ("locales/nb", "locale", "guide"),
    ] {
        for instead in [Instead::Missing, Instead::StartPage] {
            let path = format!("/pkg/{module}.js");
            let host = with("/pkg/index.js").instead(&path, instead);
            host.walk(async |page| {
                page.add(
                    json!({ "email": "someone@posteo.de", "lang": "nb" }),
                    json!({}),
                )
                .await;
                let said = ["A module of the package could not be loaded"];
                assert_eq!(page.complains(&said).await, reason);
                page.reaches(state).await;
                if state == "error" && Engine::of_this_run().imports_again() {
                    page.server.restore(&path);
                    page.run("host.press()", &[]).await;
                    page.reaches("guide").await;
                }
            });
        }
    }
}

#[test]
fn a_policy_without_wasm_is_named_by_every_entry() {
    let policy = STRICT.replace(" 'wasm-unsafe-eval'", "");
    for script in ["/pkg/index.js", "/pkg/inline.js"] {
        with(script).under(&policy).walk(async |page| {
            page.add(json!({}), json!({})).await;
            let said = [
                "The page's policy forbids WebAssembly",
                "'wasm-unsafe-eval'",
            ];
            assert_eq!(page.complains(&said).await, "load");
            page.reaches("error").await;
        });
    }
}

#[test]
fn the_core_answers_in_a_worker_of_the_page() {
    host().naming_scripts().walk(async |page| {
        let asked = page.promised(
            "const worker = new Worker('/worker.js', { type: 'module' });
             return new Promise((done, failed) => {
               worker.onmessage = ({ data }) => done(data);
               worker.onerror = ({ message }) => failed(new Error(message));
             })",
            &[],
        );
        let title = say_in("nb", "cause.wrong-code", &[("provider", "Google")]);
        assert_eq!(
            asked.await,
            json!({
                "detected": { "provider": "posteo", "by": "domain", "confidence": "high", "note": null, "suggestion": null }, "finding": "sign-in-code", "title": title, "many": true,
            })
        );
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}
