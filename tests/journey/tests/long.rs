//! Names, addresses, labels and messages of any length: whatever is said, the widget is no wider than its place.

use std::sync::LazyLock;

use app_password_journey::files::WASM;
use app_password_journey::host::{Host, host};
use app_password_journey::lengths::{LOCAL, address, at, provider, word};
use app_password_journey::page::Page;
use app_password_journey::screens::Deed::{Clicks, Keys, OpensAll, Pastes, Types};
use app_password_journey::screens::{CONNECT, EMAIL, GO, SEARCH, Screen};
use app_password_journey::server::Instead;
use app_password_journey::texts::say_with;
use serde_json::{Value, json};

/// A code as Google shows it, and one with a character that is not in any; invented.
const CODE: &str = "qwer tyui opas dfgh";
const DOUBTED: &str = "qwer tyu1 opas dfgh";
/// A server as nobody would call it, and an address that was misspelt.
static SERVER: LazyLock<String> = LazyLock::new(|| format!("{}.example", word("server", 200)));
static SLIP: LazyLock<String> = LazyLock::new(|| format!("{}@gmial.com", word("ola", LOCAL)));
const DOWN: &str = "\u{e015}";

/// A host that offers this provider and has a name of its own that is as long.
fn screen(name: &'static str, email: &str, shows: &'static str) -> Screen {
    let mut attributes =
        json!({ "app-name": word("Host", 200), "support-url": "https://long.example/support" });
    if !email.is_empty() {
        attributes["email"] = json!(email);
    }
    Screen {
        name,
        attributes,
        properties: json!({ "providers": { "add": [provider()], "first": ["long"] } }),
        answers: json!([]),
        way: vec![],
        shows,
    }
}

/// The screen of a host that has this to say of the code.
fn after(name: &'static str, answer: Value, shows: &'static str) -> Screen {
    Screen {
        answers: json!([answer]),
        way: vec![Pastes(CODE), Clicks(CONNECT)],
        ..screen(name, &at("gmail.com"), shows)
    }
}

/// A failure of which the host has this to say.
fn failure(message: &str) -> Value {
    json!({ "ok": false, "cause": "rate-limited", "message": message, "retryAfter": 9e9 })
}

fn screens() -> Vec<Screen> {
    let long = at("long.example");
    let account = Clicks(".question:nth-child(2) .choice:nth-child(2) .radio");
    vec![
        screen("pick", "", ".tile"),
        screen("pick: known", &address(), ".pick > .mailbox"),
        Screen {
            properties: json!({ "looksUp": [] }),
            way: vec![Types(EMAIL, &SLIP), Clicks(GO)],
            ..screen("pick: misspelt", "", ".slip")
        },
        Screen {
            properties: json!({ "providers": { "add": [provider()] } }),
            way: vec![Types(SEARCH, "prov"), Keys(DOWN)],
            ..screen("pick: found", "", ".option.active")
        },
        Screen {
            way: vec![OpensAll],
            ..screen("guide: Google", &at("gmail.com"), ".steps")
        },
        Screen {
            way: vec![OpensAll],
            ..screen("guide: Zoho", &at("zohomail.eu"), ".assumed")
        },
        Screen {
            way: vec![OpensAll],
            ..screen("guide: docomo", &at("docomo.ne.jp"), ".steps")
        },
        Screen {
            properties: json!({ "signsIn": true }),
            way: vec![OpensAll],
            ..screen("guide: Microsoft", &at("outlook.com"), ".actions")
        },
        Screen {
            way: vec![Clicks(".assumed .button"), account, OpensAll],
            ..screen("guide: the host's own", &long, ".step .message")
        },
        Screen {
            way: vec![
                Clicks(".nowhere"),
                OpensAll,
                Types(".servers label:nth-of-type(1) input", &SERVER),
                Pastes(CODE),
                Clicks(CONNECT),
            ],
            ..screen(
                "guide: nobody knows",
                &address(),
                ".servers .bad:not(:empty), .spinner, .done",
            )
        },
        Screen {
            way: vec![Pastes(DOUBTED), Clicks(CONNECT)],
            ..screen("doubt", &at("gmail.com"), ".button.secondary")
        },
        after(
            "refused",
            failure(&word("Message", 5_000)),
            ".refused .message",
        ),
        after(
            "refused: in short",
            failure(&word("Message", 300)),
            ".refused .message",
        ),
        after("sending", json!("never"), ".spinner"),
        after("done", json!({ "ok": true }), ".done"),
        after("received", json!("nothing"), ".done"),
    ]
}

/// What makes the widget wider than it may be, in places as narrow as it promises to fit and a little wider.
async fn widens(page: &Page, name: &str) -> Vec<String> {
    let script = "return ['280px', '320px', '400px'].flatMap((width) => ['ltr', 'rtl'].flatMap((way) => host.widens(width, way)))";
    let found: Vec<String> =
        serde_json::from_value(page.run(script, &[]).await).expect("sentences");
    page.run("host.widens('', 'ltr')", &[]).await;
    found.iter().map(|it| format!("{name}: {it}")).collect()
}

/// Looks at all of them, and tells of all that is wrong.
fn none_widens(host: Host, screens: &[Screen]) {
    host.walk(async |page| {
        let mut wrong = Vec::new();
        for screen in screens {
            screen.show(page, "en").await;
            wrong.extend(widens(page, screen.name).await);
        }
        assert_eq!(wrong, [] as [String; 0]);
    });
}

fn page() -> Host {
    host().at("/accessible.html")
}

#[test]
fn nothing_that_is_said_makes_the_widget_wider_than_its_place() {
    none_widens(page().in_trouble(), &screens());
}

#[test]
fn nor_does_it_before_the_widget_is_there_or_where_it_fails() {
    let late = page().instead(WASM, Instead::Late);
    let mut first = screen("the first screen", "", ".pick");
    first.properties = json!({});
    none_widens(late, &[screen("the frame", &address(), ".skeleton"), first]);
    let failed = screen("it fails", &address(), ".error .button");
    none_widens(page().without(WASM), &[failed]);
}

#[test]
fn nor_do_the_hosts_own_words() {
    const KEYS: &[&str] = &[
        "pick.title",
        "pick.intro",
        "pick.address",
        "pick.choose",
        "pick.others",
        "pick.nowhere",
        "pick.continue",
        "guide.title",
        "guide.change",
        "guide.known-personal",
        "guide.correct",
        "guide.what",
        "guide.missing",
        "guide.admin-copy",
        "guide.official",
        "step.open-link",
        "step.copy-link",
        "step.press",
        "common.get-help",
        "paste.title",
        "paste.label",
        "paste.reveal",
        "paste.submit",
        "paste.private",
        "paste.ok",
        "done.title",
        "done.yes",
        "done.no",
        "done.manage-link",
        "done.another",
    ];
    let messages: serde_json::Map<String, Value> = KEYS
        .iter()
        .map(|&key| (key.to_owned(), json!(word(&key.replace('.', "-"), 90))))
        .collect();
    let mut screens = vec![
        screen("pick", "", ".tile"),
        screen("guide", &at("gmail.com"), ".steps"),
        after("done", json!({ "ok": true }), ".done"),
    ];
    screens[1].way = vec![OpensAll, Pastes(CODE)];
    for screen in &mut screens {
        screen.properties = json!({ "messages": messages });
    }
    none_widens(page().in_trouble(), &screens);
}

#[test]
fn a_mailbox_that_has_stopped_working_is_told_at_any_length() {
    page().in_trouble().walk(async |page| {
        let mut stopped = screen("stopped", &at("gmail.com"), ".guide > .alert");
        stopped.attributes["reconnect"] = json!("");
        stopped.show(page, "en").await;
        page.run(
            "host.element.fail(arguments[0])",
            &[failure(&word("Message", 5_000))],
        )
        .await;
        page.find(".alert .message", None).await;
        assert_eq!(widens(page, "stopped").await, [] as [String; 0]);
    });
}

#[test]
fn a_long_message_of_the_hosts_scrolls_in_its_place() {
    let about = "const it = host.find('.alert .message'); const { blockSize } = getComputedStyle(it);
        return { scrolls: it.scrollHeight > it.clientHeight, tab: it.tabIndex, role: it.getAttribute('role'), low: parseFloat(blockSize) < 300 }";
    page().in_trouble().walk(async |page| {
        for (length, expected) in [
            (
                5_000,
                json!({ "scrolls": true, "tab": 0, "role": "group", "low": true }),
            ),
            (
                200,
                json!({ "scrolls": false, "tab": -1, "role": null, "low": true }),
            ),
        ] {
            let words = "Please ask. ".repeat(length / 12);
            after("refused", failure(&words), ".alert .message")
                .show(page, "en")
                .await;
            page.run(
                "document.getElementById('place').style.inlineSize = '320px'",
                &[],
            )
            .await;
            assert_eq!(page.run(about, &[]).await, expected, "{length} characters");
            let found = page
                .promised("return host.axe(['light'], ['ltr'])", &[])
                .await;
            assert_eq!(found, json!([]), "{length} characters");
        }
        // It is reached and read with the keys alone.
        after(
            "refused",
            failure(&"Please ask. ".repeat(400)),
            ".alert .title:focus",
        )
        .show(page, "en")
        .await;
        page.keys("\u{e004}").await;
        let named = say_with("refused.message", &[("app", &word("Host", 200))]);
        assert_eq!(
            page.run("return host.focused().ariaLabel", &[]).await,
            json!(named)
        );
        page.keys(DOWN).await;
        page.until(
            "it scrolls",
            "return host.focused().matches('.message') && host.focused().scrollTop > 0",
        )
        .await;
    });
}
