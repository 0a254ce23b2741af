//! Who says which language is shown: the browser, the page around the element, a list that a person chooses from,
//! and files of the host's own.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_in};
use serde_json::{Value, json};

use crate::menu::{chooses, offered};

/// What the title of the first screen says in a language.
fn title(lang: &str) -> String {
    say_in(lang, "pick.title", &[])
}

/// Welsh of the host's own.
const WELSH: &str = r#"{ "pick.title": "Cysylltwch eich blwch post" }"#;

/// Half a word typed, and the focus in its field.
async fn has_begun(page: &Page) {
    page.types_address("someone@gma").await;
}

/// It is all still there, also after the language has changed.
async fn goes_on(page: &Page) {
    page.until(
        "what was typed is there, and the focus",
        "return host.focused().matches('input[type=email]') && host.focused().value === 'someone@gma'",
    )
    .await;
}

#[test]
fn where_nobody_says_one_it_is_the_best_of_those_that_the_browser_is_set_to() {
    let cases: [(&[&str], &str); 5] = [
        (&["cy", "de-AT", "fr"], "de"),
        (&["no"], "nb"),
        (&["zh-TW", "en"], "zh-Hant"),
        (&["pt"], "pt-BR"),
        (&["cy", "tlh"], "en"),
    ];
    for (tags, lang) in cases {
        host().walk(async |page| {
            let set = "document.documentElement.removeAttribute('lang');
                Object.defineProperty(navigator, 'languages', { configurable: true, value: arguments[0] })";
            page.run(set, &[json!(tags)]).await;
            page.put(json!({}), json!({})).await;
            page.says("h2", &title(lang)).await;
        });
    }
}

#[test]
fn a_language_around_it_that_changes_is_followed_and_nothing_is_lost() {
    host().walk(async |page| {
        page.run("document.documentElement.lang = 'de'", &[]).await;
        page.put(json!({}), json!({})).await;
        page.says("h2", &title("de")).await;
        has_begun(page).await;
        page.run("document.documentElement.lang = 'ja'", &[]).await;
        page.says("h2", &title("ja")).await;
        goes_on(page).await;
        page.run("document.getElementById('place').lang = 'fr'", &[])
            .await;
        page.says("h2", &title("fr")).await;
        page.run("document.documentElement.lang = 'pl'", &[]).await;
        page.run(
            "document.getElementById('place').removeAttribute('lang')",
            &[],
        )
        .await;
        page.says("h2", &title("pl")).await;
        goes_on(page).await;

        // Somewhere else in the page, another language is spoken.
        let moved = "const other = document.createElement('div');
            other.lang = 'ar';
            document.body.append(other);
            other.append(host.element)";
        page.run(moved, &[]).await;
        page.says("h2", &title("ar")).await;
        let typed = "return host.find('input[type=email]').value";
        assert_eq!(page.run(typed, &[]).await, "someone@gma");
        // Its own goes before those around it.
        page.set("lang", Some("nb")).await;
        page.says("h2", &title("nb")).await;
        page.run("host.element.parentElement.lang = 'de'", &[])
            .await;
        page.settles().await;
        page.says("h2", &title("nb")).await;
    });
}

#[test]
fn a_language_around_the_shadow_root_that_it_stands_in_is_followed_too() {
    host().walk(async |page| {
        page.run("document.documentElement.lang = 'de'", &[]).await;
        page.add(json!({}), json!({})).await;
        let moved = "const outer = document.createElement('div');
            document.body.append(outer);
            outer.attachShadow({ mode: 'open' }).append(host.element);";
        page.run(moved, &[]).await;
        page.says("h2", &title("de")).await;
        page.run("host.element.getRootNode().host.lang = 'fi'", &[]).await;
        page.says("h2", &title("fi")).await;
        page.run(
            "host.element.getRootNode().host.removeAttribute('lang'); document.documentElement.lang = 'el'",
            &[],
        )
        .await;
        page.says("h2", &title("el")).await;
    });
}

#[test]
fn a_host_may_have_a_language_of_its_own() {
    host().with("/own/cy.json", WELSH).walk(async |page| {
        let attributes = json!({ "lang": "cy", "locale-src": "/own", "languages": "cy" });
        page.put(attributes, json!({})).await;
        page.says("h2", "Cysylltwch eich blwch post").await;
        // What its file lacks is said in English.
        page.says("button", &say("pick.continue")).await;
        assert_eq!(page.run("return host.find('.base').lang", &[]).await, "cy");
        page.set("lang", Some("en")).await;
        page.set("languages", Some("en cy et")).await;
        page.says("h2", &title("en")).await;
        page.until("there is a list", "return !!host.find('.language select')")
            .await;
        assert_eq!(offered(page).await, ["en", "cy", "et"]);
        // In their own names, as far as the browser knows those: Chromium has none in Welsh.
        page.says(".language option", "Eesti").await;
        chooses(page, "cy").await;
        page.says("h2", "Cysylltwch eich blwch post").await;
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}

#[test]
fn a_language_of_the_hosts_own_that_is_not_there_is_named_and_english_is_shown() {
    host().without("/own/cy.json").walk(async |page| {
        let attributes = json!({ "lang": "cy", "locale-src": "/own", "languages": "cy" });
        page.put(attributes, json!({})).await;
        let reason = page
            .complains(&["/own/cy.json", "the server answered 404"])
            .await;
        assert_eq!(reason, "locale");
        page.says("h2", &title("en")).await;
        assert_eq!(page.run("return host.find('.base').lang", &[]).await, "en");
    });
}
