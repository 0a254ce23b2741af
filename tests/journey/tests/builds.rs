//! Files of two builds side by side: told, fetched once more past the cache, and never mixed.

use app_password_journey::files::{CATALOGUE, FURTHER, REST, WASM};
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::server::{Instead, package};
use app_password_journey::texts::say;
use serde_json::json;

/// The id of another build.
const OTHER: &str = "0123456789abcdef";
const MORE: &str = "It is fetched once more, past the cache";

fn file(path: &str) -> Vec<u8> {
    let name = path.strip_prefix("/pkg/").expect("a file of the package");
    std::fs::read(package().join(name)).expect("a file of the package")
}

fn place(bytes: &[u8], sought: &[u8]) -> Option<usize> {
    bytes.windows(sought.len()).position(|part| part == sought)
}

/// The id of this build, as its wasm says it.
fn build() -> Vec<u8> {
    let wasm = file(WASM);
    let mark = b"app-password-build";
    let at = place(&wasm, mark).expect("the section of the build") + mark.len();
    wasm[at..at + OTHER.len()].to_vec()
}

/// A file of the package as another build has it: the same, but for the id.
fn of_another_build(path: &str) -> Vec<u8> {
    let (mut bytes, build) = (file(path), build());
    while let Some(at) = place(&bytes, &build) {
        bytes[at..at + build.len()].copy_from_slice(OTHER.as_bytes());
    }
    assert_ne!(bytes, file(path), "{path} has the id of its build");
    bytes
}

/// How often a file was asked for, under whatever name.
fn times(page: &Page, path: &str) -> usize {
    let asked = page.server.requests();
    asked
        .iter()
        .filter(|it| it.split('?').next() == Some(path))
        .count()
}

#[test]
fn an_old_file_in_a_cache_is_told_and_fetched_past_it() {
    for path in [REST, WASM, CATALOGUE] {
        let host = host().instead(path, Instead::Kept(of_another_build(path)));
        host.walk(async |page| {
            page.put(json!({ "email": FURTHER }), json!({})).await;
            page.says("h2", "Posteo").await;
            let said = [path, "does not fit", OTHER, "one of the two is old", MORE];
            assert_eq!(page.complains(&said).await, "load");
            assert_eq!(page.events("ap-error").await.len(), 1, "{path}");
            assert_eq!(times(page, path), 2, "{path}");
        });
    }
}

#[test]
fn an_old_wasm_or_bindings_on_the_server_are_a_failure_and_no_loop() {
    for path in [REST, WASM] {
        let host = host().instead(path, Instead::Body(of_another_build(path)));
        host.walk(async |page| {
            page.add(json!({}), json!({})).await;
            page.reaches("error").await;
            let said = [
                path,
                "could not be loaded",
                OTHER,
                "The server itself has it so",
            ];
            assert_eq!(page.complains(&said).await, "load");
            page.says("[role=alert]", &say("error.title")).await;
            page.settles().await;
            assert_eq!(page.events("ap-error").await.len(), 2, "{path}");
            assert_eq!(times(page, path), 2, "{path}");
            page.server.restore(path);
            page.press("error.again").await;
            page.reaches("pick").await;
        });
    }
}

#[test]
fn an_old_catalogue_on_the_server_leaves_the_best_known() {
    host()
        .instead(CATALOGUE, Instead::Body(of_another_build(CATALOGUE)))
        .walk(async |page| {
            page.put(json!({ "email": FURTHER }), json!({})).await;
            page.reaches("pick").await;
            let said = [
                CATALOGUE,
                "could not be loaded",
                OTHER,
                "The best known ones work",
            ];
            assert_eq!(page.complains(&said).await, "load");
            assert_eq!(page.count(".tile").await, 6);
            page.server.restore(CATALOGUE);
            page.set("email", Some("someone@gmail.com")).await;
            page.reaches("guide").await;
            page.set("email", Some(FURTHER)).await;
            page.says("h2", "Posteo").await;
        });
}

#[test]
fn a_script_of_the_npm_entries_takes_no_wasm_of_another_build() {
    host()
        .instead(WASM, Instead::Body(of_another_build(WASM)))
        .at("/entry.html")
        .with(
            "/entry.html",
            &app_password_journey::server::page_with("/pkg/index.js"),
        )
        .walk(async |page| {
            page.add(json!({ "wasm-src": "pkg/app-password_bg.wasm" }), json!({}))
                .await;
            page.reaches("error").await;
            assert_eq!(page.complains(&[WASM, OTHER]).await, "load");
        });
}
