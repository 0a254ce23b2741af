//! The first screen before the wasm is there: it can be used, and what was done on it is still there, and done,
//! when the widget takes over.

use app_password_journey::engine::Engine;
use app_password_journey::files::WASM;
use app_password_journey::texts::{say, say_in, say_with};
use app_password_journey::waiting::{
    ADDRESS, LEFT, SEEK, begins, comes, has_the_focus, holds, is_pending, marks, nothing_has_moved,
    waiting,
};
use serde_json::{Value, json};

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";

#[test]
fn what_is_typed_stays_with_its_caret_and_nothing_moves_when_the_widget_comes() {
    for (lang, direction, attributes) in [
        ("en", "ltr", json!({ "app-name": "Acme CRM" })),
        (
            "nb",
            "ltr",
            json!({ "lang": "nb", "support-url": "https://acme.example/help" }),
        ),
        ("en", "rtl", json!({ "theme": "dark" })),
        ("nb", "rtl", json!({ "lang": "nb" })),
    ] {
        waiting().walk(async |page| {
            page.run("document.dir = arguments[0]", &[json!(direction)])
                .await;
            begins(page, attributes.clone()).await;
            page.says("h2", &say_in(lang, "pick.title", &[])).await;
            page.click(ADDRESS, None).await;
            page.keys(format!("ola@utlook.com{}", LEFT.repeat(10)))
                .await;
            marks(page).await;
            assert!(is_pending(page).await);
            assert_eq!(page.events("ap-ready").await, [] as [Value; 0]);
            comes(page, "pick").await;
            has_the_focus(page, ADDRESS).await;
            nothing_has_moved(page).await;
            page.keys("o").await;
            page.says(
                ".said",
                &say_in(lang, "pick.found", &[("provider", "Microsoft")]),
            )
            .await;
            holds(page, "ola@outlook.com", "", Some("Microsoft")).await;
            assert_eq!(page.events("ap-ready").await.len(), 1);
            if Engine::of_this_run().undoes() {
                page.control('z').await;
                holds(page, "ola@utlook.com", "", None).await;
            }
        });
    }
}

#[test]
fn a_press_is_carried_out_once_the_widget_lives() {
    for by_key in [false, true] {
        waiting().walk(async |page| {
            begins(page, json!({})).await;
            page.types_address("someone@gmail.com").await;
            if by_key {
                page.keys(ENTER).await;
            } else {
                page.press("pick.continue").await;
            }
            page.says(".said", &say("loading.text")).await;
            marks(page).await;
            assert_eq!(page.state().await, "loading");
            comes(page, "guide").await;
            page.says(".mailbox", "someone@gmail.com").await;
            assert_eq!(
                page.events("ap-provider-change").await,
                [json!({ "provider": "google" })]
            );
            let shifts = page.run("return host.shifts", &[]).await;
            assert!(by_key || shifts.is_array());
        });
    }
}

#[test]
fn a_press_of_the_way_on_without_a_provider_is_carried_out_too() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.press("pick.nowhere").await;
        page.says(".said", &say("loading.text")).await;
        comes(page, "guide").await;
        page.says("h2", &say("guide.other-title")).await;
    });
}

#[test]
fn who_goes_on_typing_takes_the_press_back() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.types_address("someone@gmail").await;
        page.keys(ENTER).await;
        page.says(".said", &say("loading.text")).await;
        page.keys(".com").await;
        let said = "return host.text(host.find('.said')) === ''";
        page.until("it no longer says that it goes on", said).await;
        comes(page, "pick").await;
        page.says(".said", &say_with("pick.found", &[("provider", "Google")]))
            .await;
        assert_eq!(page.state().await, "pick");
    });
}

#[test]
fn a_tile_and_a_search_are_kept() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.chooses("Yahoo").await;
        page.keys(TAB).await;
        has_the_focus(page, SEEK).await;
        page.keys("posteo").await;
        holds(page, "", "posteo", Some("Yahoo")).await;
        comes(page, "pick").await;
        has_the_focus(page, SEEK).await;
        page.says(".option .name", "Posteo").await;
        holds(page, "", "posteo", Some("Yahoo")).await;
        page.keys("\u{e00c}").await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        page.says("h2", "Yahoo").await;
    });
}

#[test]
fn a_tile_that_was_chosen_after_the_address_was_typed_counts_more() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.types_address("someone@gmail.com").await;
        page.chooses("Apple").await;
        comes(page, "pick").await;
        holds(page, "someone@gmail.com", "", Some("Apple")).await;
    });
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.chooses("Apple").await;
        page.types_address("someone@gmail.com").await;
        comes(page, "pick").await;
        holds(page, "someone@gmail.com", "", Some("Google")).await;
    });
}

#[test]
fn the_tab_leads_through_it_and_out() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.run("host.element.focus()", &[]).await;
        for stop in [ADDRESS, ".radio", SEEK, ".nowhere", ".primary"] {
            has_the_focus(page, stop).await;
            page.keys(TAB).await;
        }
        assert_eq!(
            page.run("return document.activeElement === host.element", &[])
                .await,
            false
        );
        comes(page, "pick").await;
        assert_eq!(
            page.run("return document.activeElement === host.element", &[])
                .await,
            false
        );
    });
}

#[test]
fn two_elements_on_a_page_are_taken_over_each_with_what_was_typed_in_it() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.types_address("one@gmail.com").await;
        page.run("host.one = host.element; host.element = undefined", &[])
            .await;
        begins(page, json!({})).await;
        page.types_address("two@outlook.com").await;
        marks(page).await;
        comes(page, "pick").await;
        has_the_focus(page, ADDRESS).await;
        nothing_has_moved(page).await;
        holds(page, "two@outlook.com", "", Some("Microsoft")).await;
        page.run("host.element = host.one", &[]).await;
        page.reaches("pick").await;
        holds(page, "one@gmail.com", "", Some("Google")).await;
        // And one more, of which the wasm is there already.
        page.run("host.element = undefined", &[]).await;
        page.put(json!({}), json!({})).await;
        page.goes_by_address("three@icloud.com").await;
    });
}

#[test]
fn a_word_that_is_being_composed_is_finished_first() {
    if !Engine::of_this_run().has_a_debugger() {
        return;
    }
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.click(SEEK, None).await;
        let composing = json!({ "text": "かき", "selectionStart": 2, "selectionEnd": 2 });
        page.debugger("Input.imeSetComposition", composing).await;
        holds(page, "", "かき", None).await;
        page.server.restore(WASM);
        page.until("the wasm is there", "return record.memories.length > 0")
            .await;
        page.settles().await;
        assert_eq!(page.state().await, "loading");
        page.debugger("Input.insertText", json!({ "text": "柿" }))
            .await;
        page.reaches("pick").await;
        holds(page, "", "柿", None).await;
        has_the_focus(page, SEEK).await;
    });
}

#[test]
fn a_mouse_that_is_held_down_is_let_go_first() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.types_address("someone@gmail.com").await;
        let button = page.find(".primary", None).await;
        page.holds_the_mouse_on(&button).await;
        page.server.restore(WASM);
        page.until("the wasm is there", "return record.memories.length > 0")
            .await;
        page.settles().await;
        assert_eq!(page.state().await, "loading");
        page.lets_the_mouse_go().await;
        page.reaches("guide").await;
    });
}

#[test]
fn what_was_typed_is_still_there_after_a_failure() {
    waiting().in_trouble().walk(async |page| {
        begins(page, json!({})).await;
        page.types_address("someone@acme.example").await;
        page.chooses("Zoho").await;
        page.server.is_down(true);
        page.server.restore(WASM);
        page.reaches("error").await;
        page.press("error.again").await;
        page.reaches("error").await;
        page.server.is_down(false);
        page.press("error.again").await;
        page.reaches("pick").await;
        holds(page, "someone@acme.example", "", Some("Zoho")).await;
        has_the_focus(page, ADDRESS).await;
    });
}
