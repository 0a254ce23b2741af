//! The first screen before the wasm is there, in a page that has something to say about it.

use app_password_journey::files::{FIRST_NORWEGIAN, NORWEGIAN};
use app_password_journey::texts::{say, say_in, say_with};
use app_password_journey::waiting::{
    ADDRESS, ARRIVED, LEFT, SEEK, begins, comes, has_the_focus, holds, marks, nothing_has_moved,
    waiting,
};
use serde_json::json;

const ENTER: &str = "\u{e007}";

#[test]
fn where_the_host_says_that_it_loads_or_shapes_what_is_shown_only_the_frame_stands() {
    for (before, after) in [
        (
            "element.append(Object.assign(document.createElement('p'), { slot: 'loading', textContent: 'Hold on' }))",
            "",
        ),
        (
            "",
            "element.append(Object.assign(document.createElement('p'), { slot: 'loading', textContent: 'Hold on' }))",
        ),
        ("element.providers = { hide: ['aol'] }", ""),
        ("", "element.providers = { hide: ['aol'] }"),
        ("", "element.messages = { 'pick.title': 'Which one?' }"),
        ("", "element.setAttribute('provider', 'nobody')"),
        (
            "element.lang = 'nb'",
            "element.messages = { 'pick.title': 'Which one?' }",
        ),
    ] {
        waiting().in_trouble().walk(async |page| {
            let put = format!(
                "const element = document.createElement('app-password');
                 element.setAttribute('shadow-mode', 'open');
                 {before};
                 host.element = element;
                 document.getElementById('place').append(element);
                 {after};"
            );
            page.run(&put, &[]).await;
            page.settles().await;
            assert_eq!(
                (page.count(".mount").await, page.count(".skeleton").await),
                (0, 1),
                "{put}"
            );
            comes(page, "pick").await;
            assert_eq!(page.count("slot[name=loading]").await, 0, "{put}");
            page.types_address("someone@gmail.com").await;
            page.keys(ENTER).await;
            page.reaches("guide").await;
        });
    }
}

#[test]
fn what_is_typed_already_outlives_a_host_that_shapes_the_list_late() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.types_address("someone@gmail").await;
        page.click(SEEK, None).await;
        page.keys(format!("gmx{LEFT}")).await;
        page.run("host.element.providers = { hide: ['aol'] }; host.element.messages = { 'pick.title': 'Which one?' }", &[])
            .await;
        comes(page, "pick").await;
        page.says("h2", "Which one?").await;
        let tiles = page.texts(".tile .name").await;
        assert!(!tiles.contains(&"AOL".to_owned()), "{tiles:?}");
        holds(page, "someone@gmail", "gmx", None).await;
        has_the_focus(page, SEEK).await;
        page.keys("-").await;
        holds(page, "someone@gmail", "gm-x", None).await;
    });
}

#[test]
fn what_the_host_says_meanwhile_is_shown() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.says(
            ".intro",
            &say_with("pick.intro", &[("app", &say("common.app"))]),
        )
        .await;
        page.set("app-name", Some("Acme CRM")).await;
        page.says(".intro", &say_with("pick.intro", &[("app", "Acme CRM")]))
            .await;
        assert_eq!(page.count(".links a").await, 0);
        page.set("support-url", Some("https://acme.example/help"))
            .await;
        page.says(".links a", &say("common.get-help")).await;
        page.set("disabled", Some("")).await;
        page.until("nothing can be done", "return host.find('.base').inert")
            .await;
        page.set("disabled", None).await;
        page.until("it can be used again", "return !host.find('.base').inert")
            .await;
        page.set("lang", Some("nb")).await;
        page.says("h2", &say_in("nb", "pick.title", &[])).await;
        marks(page).await;
        comes(page, "pick").await;
        nothing_has_moved(page).await;
    });
}

#[test]
fn without_its_words_it_does_not_stand() {
    let host = waiting()
        .holding_back(FIRST_NORWEGIAN)
        .holding_back(NORWEGIAN);
    host.walk(async |page| {
        page.add(json!({ "lang": "nb" }), json!({})).await;
        page.settles().await;
        assert_eq!(
            (page.count(".mount").await, page.count(".skeleton").await),
            (0, 1)
        );
        page.run("host.element.focus()", &[]).await;
        page.server.restore(FIRST_NORWEGIAN);
        page.says("h2", &say_in("nb", "pick.title", &[])).await;
        has_the_focus(page, ADDRESS).await;
        page.keys("ola@gmail.com").await;
        page.server.restore(NORWEGIAN);
        comes(page, "pick").await;
        holds(page, "ola@gmail.com", "", Some("Google")).await;
    });
}

#[test]
fn a_mailbox_that_the_host_names_has_its_heading_at_once_and_that_does_not_move() {
    for attributes in [
        json!({ "email": "someone@gmail.com" }),
        json!({ "email": "someone@gmail.com", "provider": "google", "lang": "nb" }),
        json!({ "provider": "google" }),
    ] {
        waiting().walk(async |page| {
            // A scroll bar of the page's takes place, whatever it scrolls.
            page.run("document.documentElement.style.overflowY = 'scroll'", &[]).await;
            page.add(attributes.clone(), json!({})).await;
            let places = "return ['.mailbox', '.mailbox .letter', '.mailbox .also', '.mailbox .button', 'h2, .line']
                .map((name) => host.find(name)?.getBoundingClientRect())
                .map((place) => place && [place.x, place.y])";
            page.find(".mailbox .letter", None).await;
            page.settles().await;
            page.until("it has arrived", ARRIVED).await;
            let before = page.run(places, &[]).await;
            comes(page, "guide").await;
            let after = page.run(places, &[]).await;
            let close = "return arguments[0].flat().every((side, at) => Math.abs(side - arguments[1].flat()[at]) < 0.5)";
            assert_eq!(page.run(close, &[before.clone(), after.clone()]).await, true, "{attributes}: {before} {after}");
            page.until("it stands still", "return host.find('.screen').getAnimations().length === 0").await;
        });
    }
}

#[test]
fn enter_in_it_sends_no_form_of_the_pages() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        for field in [ADDRESS, SEEK] {
            page.click(field, None).await;
            page.keys(ENTER).await;
        }
        page.settles().await;
        let here = "return !location.search && host.element.isConnected";
        assert_eq!(page.run(here, &[]).await, true);
        comes(page, "pick").await;
    });
}

#[test]
fn a_page_that_has_frozen_the_browsers_objects_keeps_what_was_typed() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        page.types_address("someone@gmail.com").await;
        page.run("Object.freeze(Node.prototype)", &[]).await;
        comes(page, "pick").await;
        holds(page, "someone@gmail.com", "", Some("Google")).await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
    });
}
