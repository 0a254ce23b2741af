//! What is said, and in which language: chosen by the host or around it, switched in the middle, broken.

use app_password_journey::files::NORWEGIAN;
use app_password_journey::host::host;
use app_password_journey::server::Instead;
use app_password_journey::texts::{say, say_in};
use serde_json::{Value, json};

#[test]
fn the_language_is_switched_in_the_middle_and_nothing_is_lost() {
    host().walk(async |page| {
        page.put(json!({ "lang": "nb", "app-name": "Acme CRM" }), json!({}))
            .await;
        page.says("h2", &say_in("nb", "pick.title", &[])).await;
        page.types_address("someone@gmail").await;
        page.set("lang", Some("en")).await;
        page.says("h2", &say("pick.title")).await;
        page.until(
            "the field keeps its focus",
            "return host.focused().matches('input[type=email]')",
        )
        .await;
        page.keys(".com").await;
        page.press("pick.continue").await;
        page.reaches("guide").await;

        page.click(".code-input", None).await;
        page.keys("qwertyuiopas").await;
        page.set("lang", Some("nb")).await;
        page.says(
            "h2",
            &say_in("nb", "guide.title", &[("provider", "Google")]),
        )
        .await;
        page.until(
            "the field keeps its focus",
            "return host.focused().matches('.code-input')",
        )
        .await;
        page.keys("dfgh").await;
        assert_eq!(page.code().await, "qwertyuiopasdfgh");
        page.says(".verdict", &say_in("nb", "paste.ok", &[])).await;
        page.click("button", Some(&say_in("nb", "paste.submit", &[])))
            .await;
        page.reaches("done").await;
    });
}

#[test]
fn the_folder_that_was_named_last_counts_however_slow_the_one_before_it_is() {
    let other = json!({ "pick.title": "Hvilken postkasse er det?" }).to_string();
    let late = host().instead(NORWEGIAN, Instead::Late);
    late.instead("/other/nb.json", Instead::Body(other.into()))
        .walk(async |page| {
            page.put(json!({}), json!({})).await;
            page.set("locale-src", Some("/pkg/locales")).await;
            page.set("lang", Some("nb")).await;
            page.set("locale-src", Some("/other")).await;
            page.says("h2", "Hvilken postkasse er det?").await;
            page.server.restore(NORWEGIAN);
            // Who asks for the late file once more has it when the element has.
            page.promised("await (await fetch('/pkg/locales/nb.json')).text()", &[])
                .await;
            page.settles().await;
            page.says("h2", "Hvilken postkasse er det?").await;
            assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
        });
}

#[test]
fn the_language_falls_back_from_the_tag_to_its_root_to_english() {
    const TAGS: &[(&str, &str)] = &[
        ("nb-NO", "nb"),
        ("no", "nb"),
        ("nn", "nn"),
        ("nb-SJ", "nb"),
        ("pt", "pt-BR"),
        ("pt-AO", "pt-PT"),
        ("zh-TW", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("iw", "he"),
        ("en-GB", "en"),
        ("tlh", "en"),
        ("", "en"),
        ("NB_no", "nb"),
    ];
    host().walk(async |page| {
        page.put(json!({ "lang": "nb" }), json!({})).await;
        for (tag, lang) in TAGS {
            page.set("lang", Some(tag)).await;
            page.says("h2", &say_in(lang, "pick.title", &[])).await;
            let marked = page.run("return host.find('[lang]').lang", &[]).await;
            assert_eq!(marked, *lang, "the language shown is marked for {tag}");
        }
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}

#[test]
fn without_a_tag_of_its_own_the_element_speaks_the_language_around_it() {
    host().walk(async |page| {
        page.run("document.getElementById('place').lang = 'nb'", &[])
            .await;
        page.put(json!({}), json!({})).await;
        page.says("h2", &say_in("nb", "pick.title", &[])).await;
    });
}

#[test]
fn a_language_file_that_is_missing_or_broken_is_named_and_english_is_shown() {
    let broken = [
        ("{\"pick.title\": ", "is not JSON"),
        ("[1, 2]", "holds no object"),
        ("null", "holds no object"),
    ];
    let hosts = broken.map(|(body, words)| (host().with(NORWEGIAN, body), words));
    for (host, words) in hosts
        .into_iter()
        .chain([(host().without(NORWEGIAN), "the server answered 404")])
    {
        host.walk(async |page| {
            page.put(
                json!({ "lang": "nb", "email": "someone@gmail.com" }),
                json!({}),
            )
            .await;
            assert_eq!(
                page.complains(&["/pkg/locales/nb.json", words]).await,
                "locale"
            );
            page.pastes("qwer tyui opas dfgh").await;
            page.press("paste.submit").await;
            page.reaches("done").await;

            // Once the file is there, asking again is enough.
            page.server.restore(NORWEGIAN);
            page.set("lang", Some("en")).await;
            page.set("lang", Some("nb")).await;
            page.says("h2", &say_in("nb", "done.title", &[])).await;
        });
    }
}

#[test]
fn texts_of_a_language_file_that_do_not_fit_are_named_and_said_in_english() {
    let odd =
        json!({ "pick.title": 5, "pick.tilte": "Hei", "pick.continue": "Videre" }).to_string();
    host().with(NORWEGIAN, &odd).walk(async |page| {
        page.put(json!({ "lang": "nb" }), json!({})).await;
        page.complains(&["locales/nb.json", "\"pick.title\"", "number"])
            .await;
        page.complains(&["locales/nb.json", "\"pick.tilte\""]).await;
        page.says("h2", &say("pick.title")).await;
        page.says("button", "Videre").await;
    });
}

#[test]
fn the_hosts_own_words_are_text_and_win_in_every_language() {
    host().walk(async |page| {
        let messages =
            json!({ "pick.continue": "Go <b>on</b>", "pick.title": null, "pick.no-such": "x" });
        page.put(json!({}), json!({ "messages": messages })).await;
        page.says("button", "Go <b>on</b>").await;
        assert_eq!(page.count("button b").await, 0, "never markup");
        page.complains(&["messages", "\"pick.title\""]).await;
        page.complains(&["messages", "\"pick.no-such\""]).await;
        page.says("h2", &say("pick.title")).await;

        page.set("lang", Some("nb")).await;
        page.says("h2", &say_in("nb", "pick.title", &[])).await;
        page.says("button", "Go <b>on</b>").await;
        page.run(
            "host.element.messages = { 'pick.continue': 'Onwards' }",
            &[],
        )
        .await;
        page.says("button", "Onwards").await;
        page.run("host.element.messages = undefined", &[]).await;
        page.says("button", &say_in("nb", "pick.continue", &[]))
            .await;
    });
}

#[test]
fn language_files_may_lie_elsewhere() {
    let elsewhere = json!({ "pick.title": "Heisann" }).to_string();
    host()
        .with("/elsewhere/nb.json", &elsewhere)
        .walk(async |page| {
            page.put(
                json!({ "lang": "nb", "locale-src": "/elsewhere" }),
                json!({}),
            )
            .await;
            page.says("h2", "Heisann").await;
            page.says("button", &say("pick.continue")).await;
        });
}
