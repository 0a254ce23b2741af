//! The gallery: its controls, its links and its code, on a page with the site's policy around a frame with the widget's.

use app_password_journey::engine::Engine;
use app_password_journey::host::walk_at;
use app_password_journey::looks::states;
use app_password_journey::page::Page;
use app_password_journey::server::{SITE, STRICT, Server};
use serde_json::{Value, json};

/// What the page and the frame break of their policies, from the first script on.
const WATCH: &str = "window.host = { seen: () => document.body.textContent }; window.record = {};
    window.broken = []; addEventListener('securitypolicyviolation', (it) => broken.push(it.violatedDirective + ' ' + it.blockedURI));
    frame.addEventListener('load', () => frame.contentWindow.addEventListener('securitypolicyviolation', (it) => broken.push(it.violatedDirective)));";

/// Walks on the gallery.
fn gallery(query: &'static str, walk: impl AsyncFnOnce(&Page)) {
    // The site is the same in all engines: the looks of its states are tried in each.
    if Engine::of_this_run() != Engine::Chromium {
        return;
    }
    let walk = async |page: &Page| {
        let address = page.server.url(&format!("{SITE}gallery/{query}"));
        page.browser.goto(address).await.expect("the gallery");
        page.run(WATCH, &[]).await;
        walk(page).await;
        assert_eq!(page.run("return broken", &[]).await, json!([]));
    };
    walk_at(Server::start(STRICT, Default::default()), walk, String::new);
}

/// Waits until the frame is at a screen of this state, and answers what its page asked for.
async fn is_there(page: &Page, state: &str) -> String {
    let there = "return said.textContent === `Its state is \"${arguments[0]}\".` && frame.contentWindow.location.search";
    let search = page
        .until_with(&format!("the state is {state}"), there, &[json!(state)])
        .await;
    search.as_str().unwrap_or_default().to_owned()
}

/// Chooses in a control.
async fn chooses(page: &Page, control: &str, value: &str) {
    let script = "const control = controls.elements[arguments[0]]; control.value = arguments[1];
        control.dispatchEvent(new Event('input', { bubbles: true })); return control.value";
    assert_eq!(
        page.run(script, &[json!(control), json!(value)]).await,
        value
    );
}

/// The code that is shown.
async fn code(page: &Page) -> String {
    let code = page.run("return code.textContent", &[]).await;
    code.as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_controls_lead_to_a_state_whose_address_and_code_are_shown() {
    gallery("", async |page| {
        is_there(page, "guide").await;
        chooses(page, "screen", "refused").await;
        is_there(page, "refused").await;
        chooses(page, "cause", "imap-off").await;
        is_there(page, "refused").await;
        let code = code(page).await;
        assert!(
            code.contains("\"reply\": \"[ALERT] Your account is not enabled for IMAP use."),
            "{code}"
        );
        assert!(code.contains("qwer tyui opas dfgh"), "{code}");
        let asked = page.run("return location.search", &[]).await;
        assert_eq!(asked, "?screen=refused&cause=imap-off");

        // All others come once the widget is there.
        page.until(
            "all providers are there",
            "return controls.elements.mailbox.options.length > 200",
        )
        .await;
        let posteo = "return [...controls.elements.mailbox.options].find((it) => it.text === 'Posteo').value";
        let posteo = page.run(posteo, &[]).await;
        chooses(page, "mailbox", posteo.as_str().unwrap_or_default()).await;
        chooses(page, "lang", "nb").await;
        chooses(page, "app", "Acme \"Nord\"").await;
        let asked = is_there(page, "refused").await;
        assert!(
            asked.contains("provider=posteo") && asked.contains("lang=nb"),
            "{asked}"
        );
        let code = code_with(page, "posteo").await;
        assert!(
            code.contains("app-name=\"Acme &quot;Nord&quot;\""),
            "{code}"
        );
        assert!(code.contains("\"cause\": \"imap-off\""), "{code}");
    });
}

/// The code once it speaks of this.
async fn code_with(page: &Page, word: &str) -> String {
    page.until_with(
        "the code is of that",
        "return code.textContent.includes(arguments[0])",
        &[json!(word)],
    )
    .await;
    code(page).await
}

#[test]
fn a_link_of_the_list_shows_its_state_and_back_leads_back() {
    gallery("?state=pick", async |page| {
        is_there(page, "pick").await;
        page.run(
            "document.querySelector('.states [href$=guide-arabic]').click()",
            &[],
        )
        .await;
        is_there(page, "guide").await;
        let seen = "return [controls.elements.lang.value, frame.contentDocument.querySelector('app-password').lang]";
        assert_eq!(page.run(seen, &[]).await, json!(["ar", "ar"]));
        page.run("history.back()", &[]).await;
        is_there(page, "pick").await;
    });
}

#[test]
fn each_state_has_its_picture_in_the_list_and_nothing_moves_when_it_comes() {
    gallery("", async |page| {
        is_there(page, "guide").await;
        let list = "return [...document.querySelectorAll('.states li')].map((it) => {
            const picture = it.querySelector('img');
            return [it.querySelector('a').search.slice('?state='.length), picture.alt.length > 10 && picture.loading === 'lazy' && picture.width > 0 && picture.height > 0];
        })";
        let expected: Vec<Value> = states()
            .iter()
            .map(|state| json!([state.id, true]))
            .collect();
        assert_eq!(page.run(list, &[]).await, json!(expected));
    });
}
