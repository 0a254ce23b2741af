//! The first screen before the wasm is there: it can be used, and what was done on it is still there, and done,
//! when the widget takes over.

use app_password_journey::engine::Engine;
use app_password_journey::host::{Host, host};
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_in, say_with};
use serde_json::{Value, json};

const WASM: &str = "/pkg/app-password_bg.wasm";
const NORWEGIAN: &str = "/pkg/locales/first/nb.json";
const ALL_NORWEGIAN: &str = "/pkg/locales/nb.json";
const ADDRESS: &str = "input[type=email]";
const SEEK: &str = ".seek";
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const LEFT: &str = "\u{e012}";

/// A screen that is new comes in from a little below.
const ARRIVED: &str =
    "return host.all('.screen').every((screen) => getComputedStyle(screen).opacity === '1')";

fn waiting() -> Host {
    host().holding_back(WASM)
}

/// An element that waits for its wasm.
async fn begins(page: &Page, attributes: Value) {
    page.add(attributes, json!({})).await;
    page.find("h2", None).await;
    assert_eq!(page.state().await, "loading");
}

/// The wasm comes.
async fn comes(page: &Page, state: &str) {
    page.server.restore(WASM);
    page.reaches(state).await;
}

/// Remembers each element and where it stands.
async fn marks(page: &Page) {
    let marks = "
        host.place = (element) => (({ x, y, width, height }) => [x, y, width, height])(element.getBoundingClientRect());
        host.marked = host.all('.mount *').map((element) => [element, host.place(element)]);
        host.shifts = [];
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
            new PerformanceObserver((list) => host.shifts.push(...list.getEntries().map(({ value }) => value)))
                .observe({ type: 'layout-shift' });";
    page.until("it has arrived", ARRIVED).await;
    page.run(marks, &[]).await;
    page.settles().await;
    page.run("host.shifts.length = 0", &[]).await;
}

/// Every element is the same one, at the same place; and the browser's own ways to make one are back.
async fn nothing_has_moved(page: &Page) {
    page.settles().await;
    let moved = "const now = host.all('.mount *');
        const moved = host.marked.filter(([element, place], at) => 
            element !== now[at] || host.place(element).some((side, at) => Math.abs(side - place[at]) > 0.1));
        return [host.marked.length === now.length, moved.map(([element, place]) => `${element.className}: ${place} ${host.place(element)}`), host.shifts,
            Object.hasOwn(document, 'createElement') || Object.hasOwn(document, 'createTextNode'),
            [Node.prototype.cloneNode, Node.prototype.insertBefore].every((it) => String(it).includes('[native code]'))]";
    assert_eq!(
        page.run(moved, &[]).await,
        json!([true, [], [], false, true])
    );
}

/// What the fields hold: the address, the search, the tile that is chosen.
async fn holds(page: &Page, address: &str, query: &str, tile: Option<&str>) {
    let held = "return [host.find('input[type=email]').value, host.find('.seek').value,
        host.all('.tile.chosen').map((it) => [host.text(it.querySelector('.name')), it.querySelector('input').checked])[0]?.[0] ?? null]";
    assert_eq!(page.run(held, &[]).await, json!([address, query, tile]));
}

async fn has_the_focus(page: &Page, selector: &str) {
    let focused = "return !!host.focused()?.matches(arguments[0])";
    page.until_with(
        &format!("the focus is on {selector}"),
        focused,
        &[json!(selector)],
    )
    .await;
}

/// Whether the promise `ready` waits still.
async fn is_pending(page: &Page) -> bool {
    let raced = "return Promise.race([host.element.ready.then(() => false), new Promise((done) => setTimeout(done, 0, true))])";
    page.promised(raced, &[]).await == true
}

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
        let chain = page.browser.action_chain_with_delay(None, None);
        chain
            .move_to_element_center(&button)
            .click_and_hold()
            .perform()
            .await
            .expect("a mouse");
        page.server.restore(WASM);
        page.until("the wasm is there", "return record.memories.length > 0")
            .await;
        page.settles().await;
        assert_eq!(page.state().await, "loading");
        let chain = page.browser.action_chain_with_delay(None, None);
        chain.release().perform().await.expect("a mouse");
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
        .holding_back(NORWEGIAN)
        .holding_back(ALL_NORWEGIAN);
    host.walk(async |page| {
        page.add(json!({ "lang": "nb" }), json!({})).await;
        page.settles().await;
        assert_eq!(
            (page.count(".mount").await, page.count(".skeleton").await),
            (0, 1)
        );
        page.run("host.element.focus()", &[]).await;
        page.server.restore(NORWEGIAN);
        page.says("h2", &say_in("nb", "pick.title", &[])).await;
        has_the_focus(page, ADDRESS).await;
        page.keys("ola@gmail.com").await;
        page.server.restore(ALL_NORWEGIAN);
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
