//! What does not load, loads late or dies: what the person sees of it, what the host is told, and that it
//! can be mended without a new page. What is said of each thing in the place of a file: `foreign.rs`.

use app_password_journey::engine::Engine;
use app_password_journey::files::{CATALOGUE, FURTHER, NORWEGIAN, WASM};
use app_password_journey::host::{Host, host};
use app_password_journey::page::Page;
use app_password_journey::row::CODE;
use app_password_journey::server::{Instead, START_PAGE};
use app_password_journey::texts::{say, say_in};
use serde_json::{Value, json};

const COPIED: &str = "qwer tyui opas dfgh";

/// A second element, which is from now on the one that is looked at.
async fn puts_another(page: &Page, attributes: Value) {
    page.run("host.other = host.element; host.element = undefined", &[])
        .await;
    page.add(attributes, json!({})).await;
    page.promised("await host.element.ready", &[]).await;
}

/// What one finds in the place of a file, if anything.
fn troubles() -> Vec<(&'static str, Instead)> {
    let body = |body: &str| Instead::Body(body.into());
    vec![
        ("it is not there", Instead::Missing),
        ("it is empty", body("")),
        ("it is the start page of the host", Instead::StartPage),
        ("it is the start page under its name", body(START_PAGE)),
        ("half of it comes", Instead::Half),
        (
            "it is what another version had",
            body("app-password 9.9.9 8\nnonsense"),
        ),
        ("it is short, and nonsense", body("\u{1}\u{2}xx")),
    ]
}

fn in_place_of(path: &str, instead: Instead) -> Host {
    host().instead(path, instead)
}

#[test]
fn without_a_whole_wasm_the_person_can_try_again() {
    for (what, instead) in troubles() {
        println!("{what}");
        in_place_of(WASM, instead).walk(async |page| {
            page.add(json!({}), json!({})).await;
            page.reaches("error").await;
            assert_eq!(page.complains(&[WASM]).await, "load", "{what}");
            page.says("[role=alert]", &say("error.title")).await;
            page.server.restore(WASM);
            page.press("error.again").await;
            page.reaches("pick").await;
            assert_eq!(page.events("ap-error").await.len(), 1, "{what}");
        });
    }
}

#[test]
fn a_wasm_of_another_media_type_or_a_late_one_is_as_good() {
    in_place_of(WASM, Instead::As("text/plain")).walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.reaches("pick").await;
        let console = page.recorded("console").await;
        let told = console.iter().filter_map(Value::as_str);
        assert!(
            told.clone()
                .any(|line| line.contains(WASM) && line.contains("application/wasm"))
        );
    });
    in_place_of(WASM, Instead::Late).walk(async |page| {
        page.add(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.settles().await;
        assert_eq!(
            (page.state().await.as_str(), page.count(".skeleton").await),
            ("loading", 1)
        );
        page.server.restore(WASM);
        page.reaches("guide").await;
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}

#[test]
fn without_a_whole_catalogue_the_best_known_providers_work_and_a_later_attempt_finds_the_others() {
    for (what, instead) in troubles() {
        println!("{what}");
        in_place_of(CATALOGUE, instead).walk(async |page| {
            page.put(json!({ "email": FURTHER }), json!({})).await;
            page.reaches("pick").await;
            assert_eq!(
                page.complains(&[CATALOGUE, "The best known ones work"])
                    .await,
                "load",
                "{what}"
            );
            assert_eq!(page.count(".tile").await, 6, "{what}");
            page.set("email", Some("someone@gmail.com")).await;
            page.reaches("guide").await;
            page.run("host.paste(arguments[0])", &[json!(CODE)]).await;
            page.reaches("paste").await;
            page.server.restore(CATALOGUE);
            page.set("email", Some(FURTHER)).await;
            page.says("h2", "Posteo").await;
            assert_eq!(page.code().await, "", "the code was for another mailbox");
        });
    }
}

#[test]
fn a_late_catalogue_keeps_nobody_waiting_for_long() {
    in_place_of(CATALOGUE, Instead::Late).walk(async |page| {
        page.put(json!({ "email": FURTHER }), json!({})).await;
        page.reaches("pick").await;
        assert_eq!(page.count(".tile").await, 6);
        page.server.restore(CATALOGUE);
        page.says("h2", "Posteo").await;
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}

#[test]
fn a_mailbox_of_the_best_known_needs_no_catalogue() {
    host().walk(async |page| {
        page.put(
            json!({ "email": "someone@gmail.com" }),
            json!({ "looksUp": ["mx.example"] }),
        )
        .await;
        page.reaches("guide").await;
        page.settles().await;
        assert!(!page.server.requests().iter().any(|path| path == CATALOGUE));
        assert_eq!(page.recorded("lookUps").await, [] as [Value; 0]);
    });
}

#[test]
fn a_late_language_keeps_nobody_waiting_for_long() {
    in_place_of(NORWEGIAN, Instead::Late).walk(async |page| {
        page.put(json!({ "lang": "nb" }), json!({})).await;
        page.says("h2", &say("pick.title")).await;
        page.server.restore(NORWEGIAN);
        page.says("h2", &say_in("nb", "pick.title", &[])).await;
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}

#[test]
fn half_of_a_language_is_none() {
    in_place_of(NORWEGIAN, Instead::Half).walk(async |page| {
        page.put(json!({ "lang": "nb" }), json!({})).await;
        assert_eq!(page.complains(&[NORWEGIAN]).await, "locale");
        page.says("h2", &say("pick.title")).await;
    });
}

#[test]
fn without_a_network_at_the_start_the_person_can_try_again_later() {
    host().in_trouble().walk(async |page| {
        page.server.is_down(true);
        page.add(json!({ "lang": "nb" }), json!({})).await;
        page.reaches("error").await;
        // The wasm or its bindings, whichever the browser gives up first.
        assert_eq!(page.complains(&["/pkg/app-password_bg."]).await, "load");
        page.server.is_down(false);
        page.press("error.again").await;
        page.reaches("pick").await;
    });
}

#[test]
fn a_widget_that_is_there_needs_no_network_of_its_own() {
    host().in_trouble().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.server.is_down(true);
        page.set("lang", Some("nb")).await;
        assert_eq!(page.complains(&[NORWEGIAN]).await, "locale");
        page.run("host.paste(arguments[0])", &[json!(CODE)]).await;
        page.reaches("paste").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        page.server.is_down(false);
    });
}

/// Makes the browser refuse once what Yew takes for granted.
async fn panics(page: &Page) {
    page.run(
        "const { setAttribute } = Element.prototype;
         Element.prototype.setAttribute = function (...given) {
           if (!(this.getRootNode() instanceof ShadowRoot)) return setAttribute.apply(this, given);
           Element.prototype.setAttribute = setAttribute;
           throw new Error('not now');
         }",
        &[],
    )
    .await;
    page.chooses("Zoho").await;
    page.reaches("error").await;
}

#[test]
fn a_panic_while_the_widget_is_made_is_told_as_one() {
    host().in_trouble().walk(async |page| {
        page.run(
            "const { insertBefore } = Node.prototype;
             Node.prototype.insertBefore = function (...given) {
               if (!this.matches?.('.mount')) return insertBefore.apply(this, given);
               Node.prototype.insertBefore = insertBefore;
               throw new Error('not now');
             }",
            &[],
        )
        .await;
        // With an address: then the widget draws all of its elements itself.
        let email = json!({ "email": "someone@gmail.com" });
        page.add(email, json!({})).await;
        page.reaches("error").await;
        let told = "return record.events.map(({ name, detail }) => [name, detail.reason])";
        assert_eq!(page.run(told, &[]).await, json!([["ap-error", "panic"]]));
        page.press("error.again").await;
        page.reaches("guide").await;
    });
}

#[test]
fn after_a_panic_ready_rejects_until_there_is_a_new_life() {
    host().in_trouble().walk(async |page| {
        page.put(json!({}), json!({})).await;
        panics(page).await;
        let ready = "return host.element.ready.then(() => 'ready', () => 'not ready')";
        assert_eq!(page.promised(ready, &[]).await, "not ready");
        page.press("error.again").await;
        assert_eq!(page.promised(ready, &[]).await, "ready");
    });
}

#[test]
fn after_a_panic_every_element_says_so_and_can_be_started_again() {
    host().in_trouble().walk(async |page| {
        page.put(json!({ "id": "first" }), json!({})).await;
        puts_another(page, json!({ "id": "second", "email": "someone@yahoo.com" })).await;
        page.run("[host.other, host.element] = [host.element, host.other]", &[]).await;
        panics(page).await;
        page.until("the other says so too", "return host.other.state === 'error'").await;
        let told = "return record.events.filter((e) => e.name === 'ap-error').map((e) => [e.target, e.detail.reason]).sort()";
        assert_eq!(page.run(told, &[]).await, json!([["first", "panic"], ["second", "panic"]]));
        assert_eq!(page.run("return host.element.matches(':state(error)')", &[]).await, true);
        page.says("[role=alert]", &say("error.title")).await;

        page.press("error.again").await;
        page.reaches("pick").await;
        page.goes_by_address("someone@gmail.com").await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        page.reaches("done").await;

        // `reset` starts the other one again, as its button does.
        page.run("host.element = host.other; host.element.reset()", &[]).await;
        page.promised("await host.element.ready", &[]).await;
        page.reaches("guide").await;
    });
}

#[test]
fn a_wasm_that_is_missing_is_named_and_found_when_tried_again() {
    host().without(WASM).walk(async |page| {
        page.add(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.reaches("error").await;
        assert_eq!(page.complains(&[WASM]).await, "load");
        page.press("error.again").await;
        page.until(
            "it has failed again",
            "return record.events.filter((e) => e.name === 'ap-error').length === 2",
        )
        .await;
        page.reaches("error").await;

        page.server.restore(WASM);
        page.press("error.again").await;
        page.promised("await host.element.ready", &[]).await;
        page.reaches("guide").await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        page.reaches("done").await;
    });
}

#[test]
fn after_a_panic_the_next_life_knows_all_providers_and_the_page_hears_of_no_error() {
    host().in_trouble().walk(async |page| {
        page.put(json!({ "email": FURTHER }), json!({})).await;
        page.reaches("guide").await;
        page.set("email", None).await;
        page.reaches("pick").await;
        panics(page).await;
        page.run("record.errors.length = 0; record.events.length = 0", &[])
            .await;
        if Engine::of_this_run().has_a_debugger() {
            // The garbage collector frees what belonged to the dead wasm.
            page.heap().await;
        }
        page.set("email", Some(FURTHER)).await;
        page.press("error.again").await;
        page.says("h2", "Posteo").await;
        assert_eq!(page.recorded("errors").await, [] as [Value; 0]);
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}
