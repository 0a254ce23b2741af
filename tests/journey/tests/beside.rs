//! What is loaded is loaded side by side, and each file once.

use std::time::Instant;

use app_password_journey::engine::Engine;
use app_password_journey::files::{
    CATALOGUE, FIRST_NORWEGIAN, FURTHER, NORWEGIAN, REST, SCRIPT, WASM, has_everything,
};
use app_password_journey::host::{Host, host};
use app_password_journey::page::{PATIENCE, Page};
use app_password_journey::server::Instead;
use serde_json::json;

fn asked(page: &Page, path: &str) -> usize {
    let asked = page.server.requests();
    asked.iter().filter(|it| *it == path).count()
}

/// Waits until each of these files was asked for.
async fn are_asked_for(page: &Page, files: &[&str]) {
    let begun = Instant::now();
    while let Some(missing) = files.iter().find(|path| asked(page, path) == 0) {
        assert!(begun.elapsed() < PATIENCE, "{missing} is not asked for");
        page.settles().await;
    }
}

#[test]
fn nothing_waits_for_another_file_before_it_is_asked_for() {
    let all = [REST, WASM, CATALOGUE, NORWEGIAN];
    let late = |host: Host, path| host.instead(path, Instead::Late);
    all.into_iter().fold(host(), late).walk(async |page| {
        page.add(json!({ "email": FURTHER, "lang": "nb" }), json!({}))
            .await;
        are_asked_for(page, &all).await;
        assert_eq!(page.state().await, "loading");
        for path in all {
            page.server.restore(path);
        }
        has_everything(page).await;
        for path in all {
            assert_eq!(asked(page, path), 1, "{path}");
        }
    });
}

#[test]
fn whom_the_best_known_serve_loads_no_catalogue() {
    for wishes in [
        json!({ "email": "someone@hotmail.co.uk" }),
        json!({ "provider": "zoho" }),
        json!({ "email": "no address" }),
        json!({}),
    ] {
        host().walk(async |page| {
            page.put(wishes, json!({})).await;
            page.settles().await;
            assert_eq!(asked(page, CATALOGUE), 0);
        });
    }
}

/// The lines of docs/hosts.md that a host may add to its page's head, for a package at `/pkg/`.
fn lines() -> String {
    let lines = include_str!("../../../examples/hosts/preload.html");
    assert_eq!(lines.lines().count(), 6, "{lines:?}");
    lines.replace("/static/app-password/", "/pkg/")
}

#[test]
fn with_the_lines_of_the_docs_each_file_is_fetched_early_and_once() {
    // Where a file that was fetched early is found again differs from engine to engine.
    if !Engine::of_this_run().has_a_debugger() {
        return;
    }
    let page = include_str!("../pages/host.html").replace("<head>", &format!("<head>{}", lines()));
    let all = [SCRIPT, REST, WASM, CATALOGUE, FIRST_NORWEGIAN, NORWEGIAN];
    host()
        .at("/other.html")
        .with("/other.html", &page)
        // The browser complains of what is not used at once.
        .in_trouble()
        .walk(async |page| {
            // All of them, though there is no element yet.
            are_asked_for(page, &all).await;
            page.put(json!({ "email": FURTHER, "lang": "nb" }), json!({}))
                .await;
            has_everything(page).await;
            for path in all {
                assert_eq!(asked(page, path), 1, "{path}");
            }
        });
}
