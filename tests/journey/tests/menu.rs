//! The list of languages that a host offers.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::server::Instead;
use app_password_journey::texts::{languages, say_in};
use app_password_journey::waiting::{ADDRESS, begins, comes, has_the_focus, waiting};
use serde_json::{Value, json};

/// What the title of the first screen says in a language.
fn title(lang: &str) -> String {
    say_in(lang, "pick.title", &[])
}

/// Puts an element with a list into the page.
async fn offers(page: &Page, attributes: Value) {
    page.put(attributes, json!({})).await;
    page.until("there is a list", "return !!host.find('.language select')")
        .await;
}

/// Chooses from the list, by script: how its choices are drawn, and pressed, is the browser's own.
pub async fn chooses(page: &Page, tag: &str) {
    let script = "const list = host.find('.language select');
        list.focus();
        list.value = arguments[0];
        list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    page.run(script, &[json!(tag)]).await;
}

/// The list is the last of what the widget says, and says what it is; what it offers.
pub async fn offered(page: &Page) -> Vec<String> {
    let script = "const list = host.find('.language select');
        if (!list) return [];
        // A screen that arrives comes from a little below.
        for (const animation of host.root().getAnimations()) animation.finish();
        const below = host.all('.base > .screen, .base > .guide, .base > .pick').every((it) =>
          it.getBoundingClientRect().bottom <= list.getBoundingClientRect().top + 1);
        return below && list.labels.length === 1 && list.checkVisibility() ? [...list.options].map(({ value }) => value) : ['misplaced']";
    serde_json::from_value(page.run(script, &[]).await).expect("tags")
}

#[test]
fn a_person_chooses_from_the_list_that_the_host_offers_and_goes_on() {
    host().walk(async |page| {
        offers(page, json!({ "lang": "en", "languages": "de fr" })).await;
        assert_eq!(offered(page).await, ["de", "fr", "en"]);
        assert_eq!(
            page.texts(".language option").await,
            ["Deutsch", "Français", "English"]
        );
        page.types_address("someone@gma").await;
        chooses(page, "fr").await;
        page.says("h2", &title("fr")).await;
        let kept = "return host.find('input[type=email]').value === 'someone@gma' \
            && host.focused().matches('.language select') && host.focused().value === 'fr'";
        page.until(
            "the focus is on the list, and what was typed is there",
            kept,
        )
        .await;
        page.until(
            "it is told",
            "return record.events.some(({ name }) => name === 'ap-language-change')",
        )
        .await;
        page.settles().await;
        assert_eq!(
            page.events("ap-language-change").await,
            [json!({ "lang": "fr" })]
        );

        // The page around it does not talk them out of it; what the host says of the element itself does.
        page.run("document.documentElement.lang = 'nb'", &[]).await;
        page.settles().await;
        page.says("h2", &title("fr")).await;
        page.set("lang", Some("ja")).await;
        page.says("h2", &title("ja")).await;
        assert_eq!(page.events("ap-language-change").await.len(), 1);
    });
}

#[test]
fn the_list_stands_below_every_screen_and_may_hold_all_languages() {
    host().walk(async |page| {
        offers(page, json!({ "lang": "de", "languages": "all" })).await;
        let mut all = offered(page).await;
        assert_eq!(all.len(), languages().len());
        all.sort();
        let mut ours = languages();
        ours.sort();
        assert_eq!(all, ours);
        page.goes_by_address_in("de", "someone@gmail.com").await;
        assert_eq!(offered(page).await.len(), ours.len(), "below the steps");
        page.pastes("qwer tyui opas dfgh").await;
        page.answers(json!([{ "ok": false, "cause": "wrong-code" }, { "ok": true }]))
            .await;
        page.run("host.press()", &[]).await;
        page.reaches("refused").await;
        assert_eq!(offered(page).await.len(), ours.len(), "below a refusal");
        page.run("host.press()", &[]).await;
        page.reaches("done").await;
        assert_eq!(offered(page).await.len(), ours.len(), "below the end");
        chooses(page, "ar").await;
        page.says("h2", &say_in("ar", "done.title", &[])).await;
        page.set("languages", None).await;
        page.until("the list is gone", "return !host.find('.language select')")
            .await;
    });
}

#[test]
fn a_choice_that_cannot_be_had_leaves_what_is_shown_and_is_no_choice() {
    let arabic = "/pkg/locales/ar.json";
    host().without(arabic).walk(async |page| {
        offers(page, json!({ "lang": "de", "languages": "de ar" })).await;
        chooses(page, "ar").await;
        assert_eq!(page.complains(&[arabic, "404"]).await, "locale");
        page.until(
            "the list shows what is shown",
            "return host.find('.language select').value === 'de'",
        )
        .await;
        page.says("h2", &title("de")).await;
        assert_eq!(page.events("ap-language-change").await, [] as [Value; 0]);
        // Once it is there, choosing again is enough; and what the host says ends it, be it what it said before.
        page.server.restore(arabic);
        chooses(page, "ar").await;
        page.says("h2", &title("ar")).await;
        page.set("lang", Some("de")).await;
        page.says("h2", &title("de")).await;
        assert_eq!(page.events("ap-language-change").await.len(), 1);
    });
}

#[test]
fn of_choices_in_a_row_the_last_one_counts_and_is_told_once() {
    let late = "/pkg/locales/fr.json";
    host().instead(late, Instead::Late).walk(async |page| {
        offers(page, json!({ "lang": "de", "languages": "de fr pl" })).await;
        for tag in ["fr", "pl", "fr"] {
            chooses(page, tag).await;
        }
        page.server.restore(late);
        page.says("h2", &title("fr")).await;
        page.settles().await;
        // The one between may have come before it was no longer wanted.
        let mut told = page.events("ap-language-change").await;
        told.retain(|it| *it != json!({ "lang": "pl" }));
        assert_eq!(told, [json!({ "lang": "fr" })]);
    });
}

#[test]
fn what_the_page_wants_stays_in_the_list_and_what_there_is_no_file_of_is_named() {
    host().walk(async |page| {
        offers(page, json!({ "lang": "de", "languages": "en tlh" })).await;
        assert_eq!(page.complains(&["languages", "tlh"]).await, "configuration");
        assert_eq!(offered(page).await, ["en", "de"]);
        chooses(page, "en").await;
        page.says("h2", &title("en")).await;
        assert_eq!(offered(page).await, ["en", "de"], "the way back is there");
        // The browser has no name for such a tag, and throws.
        page.set("locale-src", Some("/pkg/locales")).await;
        page.set("languages", Some("en nb-u-nu-latn cy-u-co-phonebk"))
            .await;
        page.until(
            "there is another list",
            "return host.all('.language option').some(({ value }) => value === 'cy')",
        )
        .await;
        assert_eq!(offered(page).await, ["en", "nb", "cy", "de"]);
        assert_eq!(page.state().await, "pick");
    });
}

#[test]
fn it_comes_with_the_widget_and_takes_nothing_of_what_was_begun() {
    waiting().walk(async |page| {
        begins(page, json!({ "lang": "ar", "languages": "ar en" })).await;
        page.says("h2", &title("ar")).await;
        page.click(ADDRESS, None).await;
        page.keys("ola@").await;
        page.run("window.field = host.find('input[type=email]')", &[])
            .await;
        comes(page, "pick").await;
        page.until("there is a list", "return !!host.find('.language select')")
            .await;
        has_the_focus(page, ADDRESS).await;
        page.keys("posteo.de").await;
        let same = "const field = host.find('input[type=email]');
            return field === window.field && field.value";
        assert_eq!(page.run(same, &[]).await, "ola@posteo.de");
    });
}
