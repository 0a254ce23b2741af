//! What else may lie in the place of a file: each has a sentence of its own for the host's developer, and what
//! works without the file goes on working.

use app_password_journey::files::{CATALOGUE, FURTHER, NORWEGIAN, WASM};
use app_password_journey::host::host;
use app_password_journey::server::{Instead, START_PAGE, package};
use serde_json::json;

/// What a host's developer reads of each thing that may lie in the place of the wasm.
fn in_place_of_the_wasm() -> Vec<(Instead, &'static str)> {
    let body = |body: &str| Instead::Body(body.into());
    vec![
        (Instead::Missing, "the server answered 404"),
        (Instead::StartPage, "the server sent a web page"),
        (body(START_PAGE), "the server sent a web page"),
        (body("PK\u{3}\u{4}"), "it is damaged, or no wasm"),
        (body("\0asm\u{1}\0\0\0\u{1}"), "it is damaged, or no wasm"),
        (body("\0asm\u{1}\0\0\0"), "it is another wasm"),
    ]
}

#[test]
fn each_thing_in_the_place_of_the_wasm_has_a_sentence_of_its_own() {
    for (instead, why) in in_place_of_the_wasm() {
        host().instead(WASM, instead).walk(async |page| {
            page.add(json!({}), json!({})).await;
            let said = [WASM, why, "wasm-src", "app-password/inline"];
            assert_eq!(page.complains(&said).await, "load");
            page.reaches("error").await;
            page.server.restore(WASM);
            page.press("error.again").await;
            page.reaches("pick").await;
        });
    }
}

#[test]
fn a_web_page_in_the_place_of_the_catalogue_or_a_language_is_told_as_one() {
    for (path, reason, attribute) in [
        (CATALOGUE, "load", "wasm-src"),
        (NORWEGIAN, "locale", "locale-src"),
    ] {
        host().instead(path, Instead::StartPage).walk(async |page| {
            page.put(json!({ "email": FURTHER, "lang": "nb" }), json!({}))
                .await;
            let said = [
                path,
                "the server sent a web page",
                attribute,
                "app-password/inline",
            ];
            assert_eq!(page.complains(&said).await, reason);
        });
    }
}

/// What a catalogue of the package begins with: its mark, how it is written, its version and build.
fn beginning() -> Vec<u8> {
    let file = std::fs::read(package().join("catalogue.bin")).expect("the catalogue");
    let end = file.iter().position(|byte| *byte == b'\n');
    file[..=end.expect("the version's end")].to_vec()
}

/// The catalogue of the package, with a byte of it changed.
fn changed(at: impl FnOnce(&[u8]) -> usize) -> Instead {
    let mut file = std::fs::read(package().join("catalogue.bin")).expect("the catalogue");
    let at = at(&file);
    file[at] ^= 8;
    Instead::Body(file)
}

/// What a host's developer reads of each thing that may lie in the place of the catalogue.
fn in_place_of_the_catalogue() -> Vec<(Instead, &'static str)> {
    let body = |body: &[u8]| Instead::Body(body.to_owned());
    let begun = |rest: &[u8]| Instead::Body([beginning().as_slice(), rest].concat());
    const FOREIGN: &str = "it is no catalogue of app-password";
    const VERSION: &str = "it is the catalogue of another version than ";
    const LENGTH: &str = "it is damaged: a part of it is missing, or more was added";
    const DAMAGED: &str = "it is damaged: its checksum is another one";
    vec![
        (Instead::Missing, "the server answered 404"),
        (Instead::StartPage, "the server sent a web page"),
        (body(START_PAGE.as_bytes()), "the server sent a web page"),
        (body(b""), FOREIGN),
        (body(b"PK\x03\x04\xff\xfe"), FOREIGN),
        // As it was before it was written in this way.
        (body(b"app-password 0.1.0 4\n\x01\x02xx"), FOREIGN),
        (changed(|_| 4), VERSION),
        // The whole file of another version.
        (changed(|_| 5), VERSION),
        (begun(b""), LENGTH),
        (begun(b"\x04\0\0\0\0\0\0\0abc"), LENGTH),
        (begun(b"\x04\0\0\0\0\0\0\0abcde"), LENGTH),
        (begun(b"\x04\0\0\0\0\0\0\0abcd"), DAMAGED),
        (changed(|file| file.len() / 2), DAMAGED),
        (changed(|file| file.len() - 1), DAMAGED),
    ]
}

#[test]
fn each_thing_in_the_place_of_the_catalogue_has_a_sentence_of_its_own() {
    for (instead, why) in in_place_of_the_catalogue() {
        host().instead(CATALOGUE, instead).walk(async |page| {
            page.put(json!({ "email": FURTHER }), json!({})).await;
            page.reaches("pick").await;
            let said = [
                CATALOGUE,
                why,
                "wasm-src",
                "app-password/inline",
                "The best known ones work",
            ];
            assert_eq!(page.complains(&said).await, "load");
            assert_eq!(page.count(".tile").await, 6, "{why}");
            page.server.restore(CATALOGUE);
            page.set("email", Some("someone@gmail.com")).await;
            page.reaches("guide").await;
            page.set("email", Some(FURTHER)).await;
            page.says("h2", "Posteo").await;
        });
    }
}
