//! The pages of `examples/hosts`: each kind of host against the same claims. A new host is a page there and
//! a line in the list below.

use app_password_journey::host::{Host, host};
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_in, say_with};
use serde_json::{Value, json};

const EMAIL: &str = "someone@gmail.com";
const COPIED: &str = "qwer tyui opas dfgh";
const REPLY: &str = "535-5.7.8 Username and Password not accepted.";

/// One list of hosts, one list of claims. Each host says under which names it makes Trusted Types itself, as
/// frameworks do that write markup, and what becomes of an element that stands in the page before its class
/// is known.
macro_rules! hosts {
    ($($name:ident: $folder:literal, $types:literal, $late:ident $(, $bundled:ident)?)*) => { $(
        mod $name {
            fn host(path: &'static str) -> super::Host {
                super::host().at(path).trusting($types)
            }

            #[test]
            fn takes_a_person_the_whole_way() {
                super::the_whole_way(host(concat!("/hosts/", $folder, "/index.html")));
            }

            #[test]
            fn takes_a_person_the_whole_way_with_an_open_root() {
                super::the_whole_way(host(concat!("/hosts/", $folder, "/index.html?open")));
            }

            #[test]
            fn changes_its_mind_while_the_widget_is_open() {
                super::other_wishes(host(concat!("/hosts/", $folder, "/index.html")));
            }

            #[test]
            fn takes_the_widget_away_and_brings_it_back() {
                super::there_and_back(host(concat!("/hosts/", $folder, "/index.html")));
            }

            #[test]
            fn meets_a_late_module() {
                super::$late(host(concat!("/hosts/", $folder, "/late.html")));
            }

            $(
                #[test]
                fn may_hold_the_module_in_its_own_bundle() {
                    super::$bundled(host(concat!("/hosts/", $folder, "/bundled.html")));
                }
            )?
        }
    )* };
}

hosts! {
    plain: "plain", "'none'", all_counts
    react_18: "react-18", "'none'", all_counts, bundled
    react_19: "react-19", "'none'", the_next_one_counts, bundled
    server_rendered: "server-rendered", "'none'", all_counts, bundled
    vue: "vue", "vue", all_counts, bundled
    svelte: "svelte", "svelte-trusted-html", the_next_one_counts, bundled
    lit: "lit", "lit-html", all_counts, bundled
    yew: "yew", "'none'", all_counts
}

async fn is_ready(page: &Page) {
    page.until(
        "the widget is ready",
        "return host.element?.state === 'guide'",
    )
    .await;
}

/// What the backend receives.
fn submission() -> Value {
    let server = |host: &str, port: u16| json!({ "host": host, "port": port, "security": "tls", "username": EMAIL });
    json!({
        "provider": "google", "email": EMAIL, "code": "qwertyuiopasdfgh",
        "imap": server("imap.gmail.com", 993), "smtp": server("smtp.gmail.com", 465),
    })
}

/// What the page's own listeners have heard, in its log.
async fn log(page: &Page) -> Vec<String> {
    serde_json::from_value(page.run("return host.log()", &[]).await).expect("a log")
}

/// Presses a button of the host page.
async fn host_press(page: &Page, id: &str) {
    page.run("host.button(arguments[0]).click()", &[json!(id)])
        .await;
}

fn the_whole_way(host: Host) {
    host.walk(async |page| {
        is_ready(page).await;
        let refusal = json!({ "ok": false, "reply": REPLY });
        page.server.answers([refusal]);

        page.ticks(1).await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        page.reaches("refused").await;
        let cause = say_with("cause.wrong-code", &[("provider", "Google")]);
        page.says("[role=alert]", &cause).await;
        assert_eq!(page.code().await, COPIED, "the code stays in the field");

        page.press("refused.again").await;
        page.reaches("done").await;
        page.press("done.yes").await;
        page.says("[role=status]", &say("done.thanks")).await;

        assert_eq!(page.server.submissions(), [submission(), submission()]);
        assert_eq!(
            log(page).await,
            [
                r#"ap-ready {}"#,
                r#"ap-provider-change {"provider":"google"}"#,
                r#"ap-step-change {"provider":"google","step":1,"of":5}"#,
                r#"ap-step-change {"provider":"google","step":2,"of":5}"#,
                r#"ap-verdict-change {"verdict":"ok","finding":null}"#,
                r#"ap-submit {"provider":"google"}"#,
                r#"ap-failure {"provider":"google","cause":"wrong-code","protocol":null}"#,
                r#"ap-submit {"provider":"google"}"#,
                r#"ap-success {"provider":"google"}"#,
                r#"ap-feedback {"provider":"google","helpful":true}"#,
            ]
        );
        let markup = page.run("return document.documentElement.outerHTML", &[]);
        let markup = markup.await.to_string();
        assert!(
            !markup.contains("qwer"),
            "the code is in the page: {markup}"
        );
        assert_eq!(
            page.recorded("heard").await,
            [] as [Value; 0],
            "of what was typed"
        );
    });
}

fn other_wishes(host: Host) {
    host.walk(async |page| {
        is_ready(page).await;
        host_press(page, "norwegian").await;
        let title = say_in("nb", "guide.title", &[("provider", "Google")]);
        page.says("h2", &title).await;
        host_press(page, "yahoo").await;
        let title = say_in("nb", "guide.title", &[("provider", "Yahoo")]);
        page.says("h2", &title).await;
        host_press(page, "wrong").await;
        page.complains(&["provider=\"nowhere\""]).await;
        let log = log(page).await;
        assert!(
            log.iter()
                .any(|line| line.starts_with(r#"ap-error {"reason":"configuration","#)),
            "{log:#?}"
        );
        assert_eq!(page.state().await, "guide");
    });
}

fn there_and_back(host: Host) {
    host.walk(async |page| {
        is_ready(page).await;
        page.pastes(COPIED).await;
        page.run("window.former = host.element", &[]).await;
        host_press(page, "toggle").await;
        let gone = "return !host.element && former.state === 'loading' && !host.rootOf(former).querySelector('input')";
        page.until("the widget is gone", gone).await;

        host_press(page, "toggle").await;
        is_ready(page).await;
        assert_eq!(page.code().await, "", "what was typed is gone");
        is_connected(page).await;
        let wasm = |path: &&String| path.starts_with("/pkg/") && path.ends_with(".wasm");
        assert_eq!(page.server.requests().iter().filter(wasm).count(), 1);
    });
}

/// The module comes when the element stands in the page already.
async fn late_module(page: &Page) {
    page.until("the element stands there", "return !!host.element")
        .await;
    page.promised("await host.loadModule()", &[]).await;
    is_ready(page).await;
}

async fn is_connected(page: &Page) {
    page.pastes(COPIED).await;
    page.press("paste.submit").await;
    page.reaches("done").await;
    assert_eq!(page.server.submissions(), [submission()]);
}

fn all_counts(host: Host) {
    host.walk(async |page| {
        late_module(page).await;
        is_connected(page).await;
    });
}

/// This framework makes a property of what the class has and an attribute of everything else, so it needs
/// the class first. The page hears of it, and an element that is made after the module works.
fn the_next_one_counts(host: Host) {
    host.walk(async |page| {
        late_module(page).await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        page.reaches("refused").await;
        page.complains(&["submitHandler is not set"]).await;
        assert_eq!(page.server.submissions(), [] as [Value; 0]);

        host_press(page, "toggle").await;
        page.until("the widget is gone", "return !host.element")
            .await;
        host_press(page, "toggle").await;
        is_ready(page).await;
        is_connected(page).await;
    });
}

/// The wasm and the languages are in the bundle.
fn bundled(host: Host) {
    host.walk(async |page| {
        is_ready(page).await;
        host_press(page, "norwegian").await;
        let title = say_in("nb", "guide.title", &[("provider", "Google")]);
        page.says("h2", &title).await;
        let asked = page.server.requests();
        assert!(
            asked
                .iter()
                .all(|path| !path.starts_with("/pkg/") && !path.ends_with(".wasm")),
            "{asked:?}"
        );
    });
}
