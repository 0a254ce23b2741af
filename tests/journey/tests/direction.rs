//! Which way things run: the widget as its own language does, whatever the page's; the host's own slots as the page.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::say_in;
use serde_json::{Value, json};

/// A page of this language and direction, and in it a widget of another language, with words of the host's.
async fn put(page: &Page, around: (&str, &str), lang: &str) {
    let script =
        "Object.assign(document.documentElement, { lang: arguments[0], dir: arguments[1] })";
    page.run(script, &[json!(around.0), json!(around.1)]).await;
    let attributes = json!({ "lang": lang, "app-name": "Acme CRM", "email": "someone@gmail.com" });
    page.put(attributes, json!({})).await;
    let slots = "for (const slot of ['header', 'footer']) {
        const own = Object.assign(document.createElement('p'), { slot, textContent: 'Acme' });
        host.element.append(own);
      }";
    page.run(slots, &[]).await;
}

/// Which way the first element of a selector runs.
async fn runs(page: &Page, selector: &str) -> Value {
    let script = "return getComputedStyle(host.find(arguments[0])).direction";
    page.run(script, &[json!(selector)]).await
}

#[test]
fn the_widget_runs_as_its_language_does_and_the_hosts_slots_as_the_page() {
    let cases = [
        (("en", "ltr"), "ar", "rtl"),
        (("en", "ltr"), "he", "rtl"),
        (("ar", "rtl"), "en", "ltr"),
        (("ar", "rtl"), "ja", "ltr"),
        (("he", "rtl"), "ar", "rtl"),
    ];
    for (around, lang, dir) in cases {
        host().walk(async |page| {
            put(page, around, lang).await;
            for selector in ["h2", ".steps", ".entry", ".button.primary"] {
                assert_eq!(runs(page, selector).await, dir, "{selector} of {lang} in {around:?}");
            }
            // What is found word for word elsewhere runs as it does there.
            for selector in [".code-input", ".mailbox bdi"] {
                assert_eq!(runs(page, selector).await, "ltr", "{selector} of {lang}");
            }
            let own = "return [...host.element.children].map((it) => getComputedStyle(it).direction)";
            assert_eq!(page.run(own, &[]).await, json!([around.1, around.1]), "the host's own");

            // A heading begins where its line does, on the side of the language.
            let begins = "const range = new Range(), title = host.find('h2'), box = title.getBoundingClientRect();
                range.selectNodeContents(title);
                const { left, right } = range.getBoundingClientRect();
                return left - box.left < box.right - right ? 'ltr' : 'rtl'";
            assert_eq!(page.run(begins, &[]).await, dir, "the title of {lang} in {around:?}");
            let arrow = "const { scale } = getComputedStyle(host.find('.out')); return scale === 'none' ? 'ltr' : 'rtl'";
            assert_eq!(page.run(arrow, &[]).await, dir, "the arrow of {lang} in {around:?}");

            // And it can be used.
            page.click(".code-input", None).await;
            page.keys("qwer tyui opas dfgh").await;
            page.says(".verdict", &say_in(lang, "paste.ok", &[])).await;
            assert_eq!(page.code().await, "qwer tyui opas dfgh");
            assert_eq!(runs(page, ".verdict").await, dir);
            page.click("button", Some(&say_in(lang, "paste.submit", &[]))).await;
            page.reaches("done").await;
            assert_eq!(runs(page, "h2").await, dir);
        });
    }
}

#[test]
fn an_address_and_its_field_run_from_left_to_right_in_arabic() {
    host().walk(async |page| {
        page.put(json!({ "lang": "ar" }), json!({})).await;
        assert_eq!(runs(page, "h2").await, "rtl");
        assert_eq!(runs(page, "input[type=email]").await, "ltr");
        page.types_address("someone@gmail.com").await;
        page.says(
            ".said",
            &say_in("ar", "pick.found", &[("provider", "Google")]),
        )
        .await;
        let align = "return getComputedStyle(host.find('input[type=email]')).textAlign";
        assert_eq!(
            page.run(align, &[]).await,
            "right",
            "on the side where the others begin"
        );
    });
}

#[test]
fn in_a_page_that_a_browser_translates_what_is_found_word_for_word_stays_as_it_is() {
    host().walk(async |page| {
        let attributes = json!({ "email": "someone@gmail.com", "app-name": "Acme CRM" });
        page.put(attributes, json!({})).await;
        page.opens_all_steps().await;
        // Each place where a text stands that somebody looks for elsewhere, and whether a browser may translate it.
        let script = "
            const kept = ['Google', 'Acme CRM', 'someone@gmail.com'];
            const walker = document.createTreeWalker(host.find('.frame'), NodeFilter.SHOW_TEXT);
            const loose = [], seen = new Set();
            for (let text; (text = walker.nextNode()); ) {
              for (const word of kept) {
                // The name of an app that a sentence mentions is part of the sentence.
                if (!text.data.replaceAll('Google Authenticator', '').includes(word)) continue;
                if (text.parentElement.translate) loose.push(`${word}: ${text.parentElement.outerHTML.slice(0, 200)}`);
                else seen.add(word);
              }
            }
            const labels = host.all('.label');
            loose.push(...labels.filter((it) => it.translate).map((it) => it.outerHTML));
            return [loose, labels.length, [...seen].sort(), host.find('.code-input').translate]";
        let found = page.run(script, &[]).await;
        assert_eq!(found[0], json!([]));
        assert!(found[1].as_u64() > Some(2), "labels: {}", found[1]);
        assert_eq!(found[2], json!(["Acme CRM", "Google", "someone@gmail.com"]));
    });
}

#[test]
fn a_name_that_runs_the_other_way_stands_beside_its_badge_all_the_same() {
    for (lang, name) in [("ar", "Google"), ("en", "גוגל")] {
        host().walk(async |page| {
            let attributes = json!({ "lang": lang, "email": "someone@gmail.com" });
            let named = json!({ "providers": { "change": { "google": { "name": name } } } });
            page.put(attributes, named).await;
            page.says(".mailbox .name", name).await;
            let between = "const [name, badge] = ['.mailbox .name', '.mailbox .letter']
                  .map((it) => host.find(it).getBoundingClientRect());
                return Math.round(Math.max(badge.left - name.right, name.left - badge.right))";
            let gap = page.run(between, &[]).await;
            assert!(gap.as_i64() < Some(24), "{lang}: {gap} px");
        });
    }
}

#[test]
fn where_the_widget_does_not_load_what_is_said_of_that_follows_the_language_and_its_direction() {
    let wasm = "/pkg/app-password_bg.wasm";
    host().without(wasm).walk(async |page| {
        page.add(json!({ "lang": "ar" }), json!({})).await;
        for lang in ["ar", "en", "he", "de"] {
            page.set("lang", Some(lang)).await;
            page.says(".error h2", &say_in(lang, "error.title", &[]))
                .await;
            let dir = if ["ar", "he"].contains(&lang) {
                "rtl"
            } else {
                "ltr"
            };
            assert_eq!(runs(page, ".error h2").await, dir, "{lang}");
        }
    });
}
