//! Hotkeys of the page: what is typed into the widget is no command to the page.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::screens::{EMAIL, SEARCH};
use app_password_journey::texts::say;
use serde_json::{Value, json};

const CODE: &str = "qzwkfjtnbvxmrhdp";
/// The fields for what only the person knows: user name, servers.
const KNOWN: &str = ".field > input[type=text]";

/// Puts a widget where there was another.
async fn puts(page: &Page, mode: &str, properties: Value) {
    page.run(
        "host.element?.remove(); host.element = undefined; record.events.length = 0",
        &[],
    )
    .await;
    page.put(json!({ "shadow-mode": mode }), properties).await;
}

/// What is typed there stands there, and no hotkey was pressed.
async fn takes(page: &Page, field: &str, nth: u64, text: &str) {
    let field_at = [json!(field), json!(nth)];
    let there = "return host.all(arguments[0])[arguments[1]]?.checkVisibility() ?? false";
    assert_eq!(page.run(there, &field_at).await, true, "{field} {nth}");
    page.run("host.all(arguments[0])[arguments[1]].focus()", &field_at)
        .await;
    page.keys(text).await;
    let holds =
        "return host.all(arguments[0])[arguments[1]].value.replace(/ /g, '') === arguments[2]";
    let what = format!("{field} {nth} holds what was typed");
    page.until_with(&what, holds, &[json!(field), json!(nth), json!(text)])
        .await;
    assert_eq!(
        page.run("return record.hotkeys", &[]).await,
        json!({}),
        "{field} {nth}"
    );
}

fn every_field_takes_letters(mode: &'static str) {
    host()
        .at("/neighbours/libraries/hotkeys.html")
        .walk(async |page| {
            page.promised("await host.loadModule()", &[]).await;

            puts(page, mode, json!({})).await;
            takes(page, EMAIL, 0, "someone1@fjord.example").await;
            takes(page, SEARCH, 0, "gmx").await;

            puts(page, mode, json!({})).await;
            takes(page, EMAIL, 0, "someone1@fjord.example").await;
            page.press("pick.nowhere").await;
            page.reaches("guide").await;
            page.click("summary", Some(&say("paste.servers"))).await;
            takes(page, KNOWN, 0, "imap2.fjord.example").await;
            takes(page, KNOWN, 1, "smtp2.fjord.example").await;

            // Here the user name is another than the address.
            puts(
                page,
                mode,
                json!({ "email": "ola@fjord.example", "provider": "domeneshop" }),
            )
            .await;
            takes(page, KNOWN, 0, "fjord7").await;

            puts(page, mode, json!({ "email": "someone@gmail.com" })).await;
            takes(page, ".code-input", 0, CODE).await;
            page.click(".reveal", None).await;
            page.run("host.find('.code-input').select()", &[]).await;
            takes(page, ".code-input", 0, CODE).await;

            // They do hear what is typed elsewhere.
            page.run("host.focused().blur()", &[]).await;
            page.keys("k7").await;
            let heard = json!({ "@github/hotkey": ["k"], "Mousetrap": ["7"], "hotkeys-js": ["k", "7"], "tinykeys": ["k", "7"] });
        let all = "return Object.values(record.hotkeys).flat().length === 6";
        page.until("every library hears", all).await;
        assert_eq!(page.run("return record.hotkeys", &[]).await, heard);
    });
}

#[test]
fn every_field_of_a_closed_root_takes_letters_and_no_hotkey_hears_them() {
    every_field_takes_letters("closed");
}

#[test]
fn every_field_of_an_open_root_takes_letters_and_no_hotkey_hears_them() {
    every_field_takes_letters("open");
}
