//! The browser's own password manager: the page's login is no mailbox's, and the code is no login.
//!
//! Only Chromium's can be watched. It keeps a login of the page's here, as it does for most people.
#![cfg(target_os = "linux")]

use app_password_journey::desk::{Desk, at_the_desk};
use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::screens::{CONNECT, Deed, EMAIL, GO};
use serde_json::{Value, json};

use Deed::{Clicks, Pastes, Types};

/// Invented.
const CODE: &str = "qzwk fjtn bvxm rhdp";
const FIELD: &str = ".code-input";

/// A way through the widget.
struct Way {
    name: &'static str,
    attributes: Value,
    answers: Value,
    deeds: Vec<Deed>,
}

fn way(name: &'static str, attributes: Value, deeds: Vec<Deed>) -> Way {
    let answers = json!([]);
    Way {
        name,
        attributes,
        answers,
        deeds,
    }
}

fn address_given() -> Way {
    way(
        "the address is given",
        json!({ "email": "someone@gmail.com" }),
        vec![Pastes(CODE), Clicks(CONNECT)],
    )
}

fn address_asked() -> Way {
    way(
        "the address is asked beside the code",
        json!({ "provider": "google" }),
        vec![
            Types(EMAIL, "someone@gmail.com"),
            Pastes(CODE),
            Clicks(CONNECT),
        ],
    )
}

fn ways() -> Vec<Way> {
    let password = Clicks(".choice:nth-child(2) .radio");
    let again = Way {
        answers: json!([{ "ok": false, "cause": "wrong-code" }]),
        ..way(
            "refused, then accepted",
            json!({ "email": "someone@gmail.com" }),
            vec![
                Pastes(CODE),
                Clicks(CONNECT),
                Clicks(".refused .title"),
                Clicks(CONNECT),
            ],
        )
    };
    vec![
        address_given(),
        address_asked(),
        way(
            "from the first screen",
            json!({}),
            vec![
                Types(EMAIL, "someone@gmail.com"),
                Clicks(GO),
                Pastes(CODE),
                Clicks(CONNECT),
            ],
        ),
        way(
            "the mailbox's own password",
            json!({ "provider": "gmx-net" }),
            vec![
                password,
                Types(EMAIL, "ola@gmx.de"),
                Types(FIELD, "Fjord7boats"),
                Clicks(CONNECT),
            ],
        ),
        way(
            "a user name of its own",
            json!({ "provider": "docomo" }),
            vec![
                Types(EMAIL, "ola@docomo.ne.jp"),
                Types("input[type=text]", "ola-fjord"),
                Types(FIELD, CODE),
                Clicks(CONNECT),
            ],
        ),
        way(
            "the servers are typed",
            json!({ "email": "ola@fjord.example" }),
            vec![
                Clicks(".nowhere"),
                Clicks(".servers summary"),
                Types(".servers input", "imap.fjord.example"),
                Types(FIELD, CODE),
                Clicks(CONNECT),
            ],
        ),
        again,
    ]
}

impl Way {
    /// Goes it to its end. Answers which fields the browser had filled in when the field for the code was
    /// there and empty, and whether it asked at the end to save something.
    async fn goes(&self, desk: &Desk, mode: &str, as_before: bool) -> (Value, u64) {
        let mut attributes = self.attributes.clone();
        attributes["shadow-mode"] = json!(mode);
        desk.puts(attributes, as_before).await;
        desk.page.answers(self.answers.clone()).await;
        let asked = desk.asked().await;
        let mut filled = Value::Null;
        for deed in &self.deeds {
            if filled.is_null() && desk.page.count(FIELD).await > 0 {
                desk.fills_in_the_login().await;
                filled = desk.filled().await;
            }
            match deed {
                Types(field, text) => desk.types(field, text).await,
                deed => deed.happens(&desk.page).await,
            }
        }
        desk.page.reaches("done").await;
        desk.page.promised("await host.asks()", &[]).await;
        desk.is_done().await;
        (filled, desk.asked().await - asked)
    }
}

/// Whether this run's engine can be watched; where it cannot, the run says so.
fn is_chromium() -> bool {
    let engine = Engine::of_this_run();
    if engine != Engine::Chromium {
        println!("Not asked in {engine:?}: nobody can watch what it keeps.");
    }
    engine == Engine::Chromium
}

#[test]
fn nothing_is_filled_in_and_nothing_is_offered_for_saving_on_any_way_through() {
    if !is_chromium() {
        return;
    }
    at_the_desk(async |desk| {
        for mode in ["closed", "open"] {
            let closed = mode == "closed";
            // Some are enough for the other root: it makes no difference to the browser.
            for way in ways().into_iter().take(if closed { 7 } else { 2 }) {
                let seen = way.goes(desk, mode, false).await;
                assert_eq!(seen, (json!([]), 0), "{}, {mode}", way.name);
            }
            // The same browser does both where it finds a password's field.
            let before = address_asked().goes(desk, mode, true).await;
            assert_eq!(
                before,
                (json!(["email", "ap-code"]), 1),
                "as before, {mode}"
            );
            let before = address_given().goes(desk, mode, true).await;
            assert_eq!(before, (json!([]), 1), "as before, {mode}");
        }
    });
}

#[test]
fn a_password_that_the_browser_fills_in_is_emptied_and_never_sent() {
    if !is_chromium() {
        return;
    }
    at_the_desk(async |desk| {
        for mode in ["closed", "open"] {
            // Of its own accord, as it did; or because the person picks the login from the list that the
            // browser holds out below the field.
            for as_before in [true, false] {
                let how = format!("{mode}, as before: {as_before}");
                let attributes = json!({ "provider": "google", "shadow-mode": mode });
                desk.puts(attributes, as_before).await;
                if as_before {
                    desk.fills_in_the_login().await;
                } else {
                    desk.picks_the_login().await;
                }
                let page = &desk.page;
                page.until("the browser has written", "return host.written > 0")
                    .await;
                assert!(page.code().await.is_empty(), "{how}");
                desk.types(EMAIL, "someone@gmail.com").await;
                page.click(CONNECT, None).await;
                page.settles().await;
                assert_eq!(page.state().await, "guide", "{how}");
                assert_eq!(
                    page.recorded("submissions").await,
                    [] as [Value; 0],
                    "{how}"
                );
                // What the person puts there afterwards is theirs.
                page.pastes(CODE).await;
                page.click(CONNECT, None).await;
                page.reaches("done").await;
                let sent = page.recorded("submissions").await;
                assert_eq!(sent.len(), 1, "{how}");
                assert_eq!(sent[0]["code"], CODE.replace(' ', ""), "{how}");
            }
        }
    });
}

#[test]
fn a_password_of_the_pages_that_is_in_no_form_finds_no_user_name_among_the_widgets_fields() {
    if !is_chromium() {
        return;
    }
    at_the_desk(async |desk| {
        for attributes in [
            json!({}),
            json!({ "provider": "google" }),
            json!({ "provider": "docomo" }),
        ] {
            desk.puts(attributes.clone(), false).await;
            desk.page.run("host.formless('password')", &[]).await;
            desk.fills_in_the_login().await;
            assert_eq!(desk.filled().await, json!([]), "{attributes}");
            // It looks for one.
            desk.page
                .run("host.formless('text', 'password')", &[])
                .await;
            desk.page
                .until(
                    "the page's own is found",
                    "return host.formlessFilled().filter((filled) => filled).length >= 2",
                )
                .await;
            assert_eq!(desk.filled().await, json!([]), "{attributes}");
        }
    });
}

#[test]
fn a_login_that_is_picked_in_firefox_is_emptied_as_well() {
    // It says what it does before it marks the field, and by no other event.
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        let picked = "const field = host.find('.code-input');
            field.setRangeText('Fjord-7-boats-at-Acme');
            field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }))";
        page.run(picked, &[]).await;
        assert!(page.code().await.is_empty());
        assert_eq!(page.state().await, "guide");
    });
}
