//! The documentation as `make site` wrote it, at a path of its own: everybody can read it, in every light and on every
//! width, and what it promises to do by itself it does under its policy.

use std::collections::HashMap;

use app_password_journey::browser::Browser;
use app_password_journey::engine::Engine;
use app_password_journey::page::Page;
use app_password_journey::server::{SITE, STRICT, Server};
use serde_json::json;

/// What looks at a page.
const LOOK: &str = include_str!("../pages/site.js");

/// What is there only once: every other page is made as one of these. (`tests/site` looks into the HTML of all.)
const PAGES: &[&str] = &[
    "",
    "start/",
    "start/react/",
    "start/django/",
    "gallery/",
    "theme/",
    "providers/",
    "providers/google/",
    "providers/microsoft/",
    "providers/zoho/",
    "try/",
    "reference/",
    "reference/types/",
    "reference/messages/",
    "reference/rust/",
    "hosts/",
    "replies/",
    "security/",
    "languages/",
    "browsers/",
    "versions/",
    "faq/",
    "changes/",
];

/// Reads in a browser that can pretend to be narrow; one engine is enough.
fn read(walk: impl AsyncFnOnce(&Page)) {
    if Engine::of_this_run() != Engine::Chromium {
        println!("Only asked in Chromium.");
        return;
    }
    let browser = Browser::take();
    let server = Server::start(STRICT, HashMap::new());
    let page = Page::new(browser.session.clone(), server);
    browser.runtime.block_on(async {
        walk(&page).await;
        page.prefers(&[]).await;
        page.is_sized(0, 0).await;
        page.leave().await;
    });
    browser.give_back();
}

/// Opens a page of the site, and waits for all that comes by itself.
async fn open(page: &Page, path: &str) {
    let url = page.server.url(&format!("{SITE}{path}"));
    page.browser.goto(url).await.expect("the page opens");
    let what = format!("everything of /{path} is there");
    let there = "const here = (page) => page.readyState === 'complete'
            && [...page.querySelectorAll('app-password')].every((it) => it.state !== 'loading')
            && [...page.querySelectorAll('iframe[src]')].every((it) => it.contentDocument && here(it.contentDocument));
         return here(document)";
    page.until(&what, there).await;
}

#[test]
fn each_kind_of_page_can_be_read_by_everybody_and_stays_where_it_is() {
    read(async |page| {
        let mut wrong = Vec::new();
        for (scheme, width) in [("light", 1280), ("dark", 320)] {
            page.is_sized(width, 900).await;
            page.prefers(&[("prefers-color-scheme", scheme)]).await;
            for path in PAGES {
                open(page, path).await;
                let script = format!("{LOOK}\nreturn complaints()");
                let found: Vec<String> =
                    serde_json::from_value(page.promised(&script, &[]).await).expect("sentences");
                wrong.extend(
                    found
                        .iter()
                        .map(|it| format!("/{path}, {width} px, {scheme}: {it}")),
                );
                let log = page.log().await;
                wrong.extend(log.iter().map(|it| format!("/{path}: {it}")));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    });
}

#[test]
fn what_looks_at_a_page_sees_what_is_wrong() {
    const HARM: &str = "
        document.querySelector('h1').remove();
        document.querySelector('main').append(Object.assign(new Image(), { src: 'film.webp' }));
        document.querySelector('main').append(Object.assign(document.createElement('div'), { textContent: 'x'.repeat(999) }));
        document.querySelector('main').lastChild.style.whiteSpace = 'pre';
        document.querySelector('main').lastChild.style.overflowWrap = 'normal';
        document.querySelector('main').lastChild.style.color = 'silver'";
    read(async |page| {
        open(page, "faq/").await;
        page.run(HARM, &[]).await;
        let found = page
            .promised(&format!("{LOOK}\nreturn complaints()"), &[])
            .await
            .to_string();
        for said in [
            "has 0 headings",
            "says nothing in place of",
            "px wide in",
            "color-contrast",
        ] {
            assert!(found.contains(said), "{said} is not in {found}");
        }
        page.log().await;
    });
}

#[test]
fn a_provider_is_found_by_its_name_from_any_page_with_the_keyboard_alone() {
    read(async |page| {
        open(page, "reference/types/").await;
        page.keys("/").await;
        page.until(
            "the search is open",
            "return document.activeElement?.type === 'search'",
        )
        .await;
        page.keys("fastmail").await;
        let first =
            "return document.querySelector('.finder li a')?.textContent.includes('Fastmail')";
        page.until("Fastmail is found first", first).await;
        let leads = page
            .run(
                "return new URL(document.querySelector('.finder li a').href).pathname",
                &[],
            )
            .await;
        assert_eq!(leads, format!("{SITE}providers/fastmail/"));
        page.keys("nothing has this name zzqx").await;
        page.until(
            "it says that nothing was found",
            "return document.querySelector('.finder [role=status]').textContent.includes('Nothing')",
        )
        .await;
        assert_eq!(page.log().await, [] as [String; 0]);
    });
}

#[test]
fn the_colours_that_somebody_has_chosen_are_those_of_the_next_page_from_its_first_paint() {
    read(async |page| {
        open(page, "").await;
        page.run(
            "document.getElementById('scheme').click(); document.getElementById('scheme').click()",
            &[],
        )
        .await;
        open(page, "faq/").await;
        let scheme = "return [document.documentElement.dataset.scheme, getComputedStyle(document.documentElement).colorScheme]";
        assert_eq!(page.run(scheme, &[]).await, json!(["dark", "dark"]));
        page.run("localStorage.clear()", &[]).await;
    });
}
