//! A page's own listeners in the capture phase, where they come before the element's: they hear nothing of the
//! code either.

use std::collections::BTreeSet;

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::recording::{ADDRESS, CODE};
use app_password_journey::texts::say;
use app_password_journey::way::goes_the_whole_way;
use serde_json::{Value, json};

/// What a page may hear while the focus is in the code field: keys that move about and spell nothing.
const MAY_BE_HEARD: &[&str] = &["Tab", "Escape", "Enter"];

/// What the page's listeners have heard that is no such key, without what it held.
async fn caught(page: &Page) -> Vec<String> {
    let caught = page.recorded("caught").await.into_iter();
    caught
        .filter(|event| !MAY_BE_HEARD.contains(&event["key"].as_str().unwrap_or_default()))
        .map(|event| format!("{} at the {}", event["type"], event["at"]))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// A page's own listeners. Who listens at the window before the module is there hears it before the module
/// does: that is left, and `SECURITY.md` says so.
fn a_listener_hears_nothing(mode: &'static str, first: bool) {
    host().at("/listeners.html").walk(async |page| {
        if first {
            page.run("host.listens(document)", &[]).await;
        }
        page.promised("await host.loadModule()", &[]).await;
        page.put(json!({ "shadow-mode": mode }), json!({ "email": ADDRESS }))
            .await;
        if !first {
            page.run("host.listens(window, document)", &[]).await;
        }
        page.has_copied(CODE).await;
        page.run("record.caught.length = 0", &[]).await;
        goes_the_whole_way(page).await;
        assert_eq!(caught(page).await, [] as [String; 0]);
        let codes: Vec<Value> = page
            .recorded("submissions")
            .await
            .iter()
            .map(|sent| sent["code"].clone())
            .collect();
        assert!(
            codes.len() == 2 && codes[0] == codes[1] && codes[0] == CODE.replace(' ', ""),
            "the code arrives"
        );

        // They do hear what is typed elsewhere.
        page.run("document.activeElement.blur()", &[]).await;
        page.keys("k").await;
        let heard = caught(page).await;
        let places: &[&str] = if first {
            &["document"]
        } else {
            &["window", "document"]
        };
        for at in places {
            let key = format!("\"keydown\" at the \"{at}\"");
            assert!(heard.contains(&key), "{heard:?}");
        }
    });
}

#[test]
fn a_listener_in_the_capture_phase_hears_nothing_of_a_closed_root() {
    a_listener_hears_nothing("closed", true);
}

#[test]
fn a_listener_in_the_capture_phase_that_comes_later_hears_nothing_of_a_closed_root() {
    a_listener_hears_nothing("closed", false);
}

#[test]
fn a_listener_in_the_capture_phase_hears_nothing_of_an_open_root() {
    a_listener_hears_nothing("open", true);
}

#[test]
fn a_listener_in_the_capture_phase_that_comes_later_hears_nothing_of_an_open_root() {
    a_listener_hears_nothing("open", false);
}

#[test]
fn escape_and_tab_reach_a_listener_in_the_capture_phase() {
    // A dialog around the widget must be able to close, and to keep the focus within.
    host().at("/listeners.html").walk(async |page| {
        page.run("host.listens(window, document)", &[]).await;
        page.promised("await host.loadModule()", &[]).await;
        page.put(
            json!({ "shadow-mode": "closed" }),
            json!({ "email": ADDRESS }),
        )
        .await;
        page.click(".code-input", None).await;
        for (key, name) in [("\u{e00c}", "Escape"), ("\u{e004}", "Tab")] {
            page.keys(key).await;
            let heard = page.recorded("caught").await;
            let there = heard
                .iter()
                .any(|event| event["key"] == name && event["type"] == "keydown");
            assert!(there, "{name}: {heard:?}");
        }
    });
}

#[test]
fn what_an_input_method_composes_arrives_and_no_listener_hears_it() {
    if !Engine::of_this_run().has_a_debugger() {
        return println!("Only a debugger composes text as an input method does.");
    }
    host().at("/listeners.html").walk(async |page| {
        page.promised("await host.loadModule()", &[]).await;
        page.put(
            json!({ "shadow-mode": "closed" }),
            json!({ "email": ADDRESS }),
        )
        .await;
        page.run("host.listens(window, document)", &[]).await;
        page.click(".code-input", None).await;
        page.run("record.caught.length = 0", &[]).await;
        let code = CODE.replace(' ', "");
        for length in [4, 9, code.len()] {
            let text = &code[..length];
            let composed =
                json!({ "text": text, "selectionStart": length, "selectionEnd": length });
            page.debugger("Input.imeSetComposition", composed).await;
        }
        page.debugger("Input.insertText", json!({ "text": code }))
            .await;
        page.says(".verdict", &say("paste.ok")).await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        assert_eq!(caught(page).await, [] as [String; 0]);
        let sent = page.recorded("submissions").await;
        assert!(
            sent.len() == 1 && sent[0]["code"] == json!(code),
            "the code arrives"
        );
    });
}

/// Walks on a page that looks at what is clicked and focused; what it has seen of the widget's inside.
fn what_is_aimed_at(mode: &'static str) {
    host().at("/listeners.html").walk(async |page| {
        page.promised("await host.loadModule()", &[]).await;
        page.put(json!({ "shadow-mode": mode }), json!({ "email": ADDRESS }))
            .await;
        page.has_copied(CODE).await;
        page.run("host.looks(window, document)", &[]).await;
        goes_the_whole_way(page).await;
        let aimed = page.recorded("aimed").await;
        let inside: BTreeSet<String> = aimed
            .iter()
            .filter(|met| {
                !["app-password", "main", "body", "html"]
                    .contains(&met["localName"].as_str().unwrap_or_default())
            })
            .map(|met| format!("{} on {}", met["type"], met["localName"]))
            .collect();
        assert!(inside.is_empty(), "{mode} root: {inside:?}");
        for kind in ["click", "focusin", "pointerover"] {
            assert!(aimed.iter().any(|met| met["type"] == kind), "no {kind}");
        }
    });
}

#[test]
fn what_is_clicked_in_a_closed_root_is_the_element_to_the_page() {
    what_is_aimed_at("closed");
}

#[test]
fn what_is_clicked_in_an_open_root_is_the_element_to_the_page() {
    what_is_aimed_at("open");
}

/// Walks on a page that wraps what scripts call, and observes its document.
fn what_is_wrapped_hears_nothing(mode: &'static str) {
    host().at("/listeners.html").walk(async |page| {
        page.run("host.wraps()", &[]).await;
        page.promised("await host.loadModule()", &[]).await;
        page.has_copied(CODE).await;
        page.run("record.wrapped.length = 0", &[]).await;
        page.put(json!({ "shadow-mode": mode }), json!({ "email": ADDRESS }))
            .await;
        // What is marked in a field is a selection of the page's.
        page.pastes(CODE).await;
        page.click(".reveal", None).await;
        page.click(".code-input", None).await;
        page.control('a').await;
        page.run("host.element.reset()", &[]).await;
        goes_the_whole_way(page).await;
        // It does hear of what the page does itself.
        page.promised("await fetch('/record.js')", &[]).await;
        page.run(
            "document.activeElement.blur(); getSelection().selectAllChildren(document.body)",
            &[],
        )
        .await;
        page.settles().await;
        let heard = page.recorded("wrapped").await;
        let heard: Vec<&str> = heard.iter().filter_map(Value::as_str).collect();
        assert!(heard.contains(&"fetch /record.js"));
        assert!(heard.iter().any(|heard| heard.starts_with("mutation ")));
        assert!(heard.iter().any(|heard| heard.starts_with("selection ")));
        let code: Vec<char> = CODE.chars().filter(|sign| *sign != ' ').collect();
        for said in heard {
            for part in code.windows(4).map(String::from_iter) {
                assert!(
                    !said.contains(&part),
                    "a part of the code: {mode} root, {}",
                    said.split(' ').next().unwrap_or_default()
                );
            }
            assert!(!said.contains(ADDRESS), "the address: {mode} root, {said}");
        }
    });
}

#[test]
fn analytics_that_wrap_what_scripts_call_hear_nothing_of_a_closed_root() {
    what_is_wrapped_hears_nothing("closed");
}

#[test]
fn analytics_that_wrap_what_scripts_call_hear_nothing_of_an_open_root() {
    what_is_wrapped_hears_nothing("open");
}
