//! Claims about a mailbox that has stopped working: the person reads what no longer works and why, makes another code,
//! and the rest is as it is the first time.

use app_password_journey::files::WASM;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_in, say_with};
use serde_json::{Value, json};

const CODE: &str = "qwer tyui opas dfgh";
const EMAIL: &str = "someone@gmail.com";
const NAMES: &[(&str, &str)] = &[
    ("provider", "Google"),
    ("app", "Acme CRM"),
    ("email", EMAIL),
];

fn text(key: &str) -> String {
    say_with(key, NAMES)
}

/// A widget for a mailbox, with more attributes.
async fn put(page: &Page, more: Value) {
    let mut attributes = json!({ "app-name": "Acme CRM", "email": EMAIL });
    for (name, value) in more.as_object().expect("attributes") {
        attributes[name] = value.clone();
    }
    page.put(attributes, json!({})).await;
}

/// The host says that the mailbox has stopped working.
async fn fails(page: &Page, outcome: Value) {
    page.run("host.element.fail(arguments[0])", &[outcome])
        .await;
}

/// A widget of which the host says so before it is ready: it waits.
async fn stands_broken(page: &Page, outcome: &Value) {
    let attributes = json!({ "app-name": "Acme CRM", "email": EMAIL });
    let script = "host.put(arguments[0], {}).fail(arguments[1])";
    page.run(script, &[attributes, outcome.clone()]).await;
}

/// The person sends another code, and it works.
async fn connects_again(page: &Page) {
    page.pastes(CODE).await;
    page.reaches("paste").await;
    page.press("paste.submit").await;
    page.reaches("done").await;
    let sent = page.recorded("submissions").await;
    assert_eq!(sent.last().expect("one")["code"], "qwertyuiopasdfgh");
    assert_eq!(page.events("ap-success").await.len(), 1);
}

/// What is wrong with the mailbox: the heading, and what stands beneath.
async fn said(page: &Page) -> (String, Vec<String>) {
    let heading = page.texts("h2").await.concat();
    let beneath = page.texts(".guide > .alert :is(p:not(.links), li)").await;
    (heading, beneath)
}

fn denied() -> Value {
    json!({ "ok": false, "reply": "535 5.7.8 Username and Password not accepted" })
}

fn likely() -> Vec<String> {
    let keys = [
        "stopped.why",
        "stopped.password-changed",
        "stopped.only-deleted",
        "stopped.two-step-off",
    ];
    keys.map(text).to_vec()
}

#[test]
fn the_attribute_alone_says_what_may_have_happened_and_a_new_code_connects() {
    host().walk(async |page| {
        put(page, json!({ "reconnect": "" })).await;
        page.reaches("refused").await;
        assert_eq!(said(page).await, (text("stopped.reading"), likely()));
        page.says("h3", &text("guide.title")).await;
        page.find(".steps", None).await;
        // Nobody has said that anything failed.
        assert!(page.events("ap-failure").await.is_empty());
        // Who is elsewhere on the page stays there.
        assert_eq!(
            page.run("return document.activeElement === document.body", &[])
                .await,
            json!(true)
        );
        connects_again(page).await;
        page.run("host.element.reset()", &[]).await;
        page.reaches("refused").await;
        assert_eq!(said(page).await.0, text("stopped.reading"));
        page.set("reconnect", None).await;
        page.reaches("guide").await;
        page.says("h2", &text("guide.title")).await;
    });
}

#[test]
fn what_failed_is_said_by_protocol_and_the_page_hears_of_it_but_of_no_submission() {
    let works = json!({ "ok": true });
    let off = json!({ "ok": false, "cause": "imap-off" });
    for (outcome, heading, protocol, cause) in [
        (
            json!({ "ok": false, "imap": denied() }),
            "stopped.reading",
            json!("imap"),
            "wrong-code",
        ),
        (
            json!({ "ok": false, "imap": works, "smtp": denied() }),
            "stopped.sending",
            json!("smtp"),
            "wrong-code",
        ),
        (
            json!({ "ok": false, "imap": off, "smtp": denied() }),
            "stopped.both",
            json!("both"),
            "imap-off",
        ),
        (denied(), "stopped.reading", Value::Null, "wrong-code"),
    ] {
        host().walk(async |page| {
            stands_broken(page, &outcome).await;
            page.reaches("refused").await;
            let (title, beneath) = said(page).await;
            assert_eq!(title, text(heading));
            if outcome["imap"] == works {
                let why = ["detail.right-code", "detail.right-code.1"].map(text);
                assert_eq!(beneath, why);
            } else if cause == "wrong-code" {
                assert_eq!(beneath, likely());
            } else {
                let also = [text("refused.also"), text("cause.wrong-code")].join(" ");
                let why = ["cause.imap-off", "stopped.imap-off"].map(text);
                assert_eq!(beneath, [&why[..], &[also]].concat());
            }
            let event = json!({ "provider": "google", "cause": cause, "protocol": protocol });
            assert_eq!(page.events("ap-failure").await, [event]);
            assert!(page.events("ap-submit").await.is_empty());
            connects_again(page).await;
        });
    }
}

#[test]
fn a_code_that_is_typed_already_stays_and_can_be_sent() {
    host().walk(async |page| {
        put(page, json!({})).await;
        page.reaches("guide").await;
        page.pastes(CODE).await;
        page.reaches("paste").await;
        fails(page, denied()).await;
        page.reaches("refused").await;
        assert_eq!(page.code().await, CODE);
        let focused = "return host.focused().matches('.code-input')";
        assert_eq!(page.run(focused, &[]).await, json!(true), "nor the focus");
        // Nobody has tried it: nothing is said of it.
        assert_eq!(page.count(".panel .alert").await, 0);
        page.press("paste.submit").await;
        page.reaches("done").await;
        // The mailbox may stop once more.
        fails(page, denied()).await;
        page.reaches("refused").await;
        assert_eq!(page.code().await, "");
        page.run("host.element.reset()", &[]).await;
        page.reaches("refused").await;
        page.says("h2", &text("stopped.reading")).await;
    });
}

#[test]
fn where_the_mailbox_is_not_known_it_is_asked_for_first() {
    host().walk(async |page| {
        page.put(
            json!({ "app-name": "Acme CRM", "reconnect": "" }),
            json!({}),
        )
        .await;
        page.reaches("pick").await;
        page.says("h2", &say("pick.title")).await;
        fails(
            page,
            json!({ "ok": false, "smtp": { "ok": false, "cause": "rate-limited" } }),
        )
        .await;
        page.types_address(EMAIL).await;
        page.press("pick.continue").await;
        page.reaches("refused").await;
        let (title, beneath) = said(page).await;
        assert_eq!(title, text("stopped.sending"));
        assert_eq!(beneath[0], text("cause.rate-limited"));
        connects_again(page).await;
    });
}

#[test]
fn where_passwords_have_ended_the_providers_own_window_is_offered() {
    host().walk(async |page| {
        let attributes = json!({ "app-name": "Acme CRM", "email": "someone@outlook.com" });
        page.put(attributes, json!({ "signsIn": true })).await;
        page.reaches("guide").await;
        fails(page, json!({ "ok": false, "imap": { "ok": false } })).await;
        page.reaches("refused").await;
        let (title, beneath) = said(page).await;
        assert_eq!(title, text("stopped.reading"));
        let names = [("provider", "Microsoft")];
        assert_eq!(beneath, [say_with("guide.oauth-title", &names)]);
        page.press_for("guide.oauth-continue", "Microsoft").await;
        assert_eq!(page.recorded("oauth").await.len(), 1);
    });
}

#[test]
fn what_is_no_failure_is_told_to_the_developer() {
    host().in_trouble().walk(async |page| {
        put(page, json!({})).await;
        page.reaches("guide").await;
        fails(page, json!({ "ok": true })).await;
        page.complains(&["fail was called with {ok: true}"]).await;
        assert_eq!(page.state().await, "guide");
        fails(page, json!("535 no")).await;
        let reason = page.complains(&["fail was called with a string"]).await;
        assert_eq!(reason, "configuration");
        page.reaches("refused").await;
        assert_eq!(said(page).await, (text("stopped.reading"), likely()));
    });
}

#[test]
fn after_its_end_nothing_is_heard_and_a_new_life_begins_as_usual() {
    host().walk(async |page| {
        put(page, json!({})).await;
        page.reaches("guide").await;
        page.run("host.element.destroy()", &[]).await;
        fails(page, denied()).await;
        let again = "const { element } = host; element.remove(); document.getElementById('place').append(element)";
        page.run(again, &[]).await;
        page.reaches("guide").await;
        assert!(page.events("ap-failure").await.is_empty());
    });
}

#[test]
fn a_failure_said_in_vain_is_shown_once_the_widget_has_loaded_after_all() {
    host().without(WASM).walk(async |page| {
        stands_broken(page, &denied()).await;
        page.reaches("error").await;
        page.server.restore(WASM);
        page.press("error.again").await;
        page.reaches("refused").await;
        page.says("h2", &text("stopped.reading")).await;
    });
}

#[test]
fn another_mailbox_is_another_matter_and_every_language_has_the_words() {
    host().walk(async |page| {
        put(page, json!({ "lang": "nb" })).await;
        page.reaches("guide").await;
        fails(page, denied()).await;
        page.reaches("refused").await;
        let heading = say_in("nb", "stopped.reading", NAMES);
        page.says("h2", &heading).await;
        page.run("host.element.email = 'someone@icloud.com'", &[])
            .await;
        page.reaches("guide").await;
        assert_eq!(page.count(".guide > .alert").await, 0);
    });
}

#[test]
fn the_recipe_of_the_docs_says_why() {
    let recipe = include_str!("../../../examples/hosts/reconnect.html");
    let (element, script) = recipe
        .split_once("<script type=\"module\">")
        .expect("a script");
    let script = script
        .replace("</script>", "")
        .replace("/static/app-password/", "/pkg/");
    // What the host has besides. The policy lets no script stand in the page itself.
    let host_script = "globalThis.connect = async () => ({ ok: true });\n\
        globalThis.told = new Promise((tell) => addEventListener('ap-failure', ({ detail }) => tell(detail)));";
    let more = format!(
        "{element}<script src=\"/own.js\"></script><script type=\"module\" src=\"/again.js\"></script></body>"
    );
    let page = include_str!("../pages/host.html").replace("</body>", &more);
    assert!(page.contains("/again.js"));
    let kept = json!({ "imap": { "ok": false, "reply": "1 NO [AUTHENTICATIONFAILED] no" }, "smtp": { "ok": true } });
    host()
        .at("/other.html")
        .with("/other.html", &page)
        .with("/own.js", host_script)
        .with("/again.js", &script)
        .with("/api/mailboxes/7/failure", &kept.to_string())
        .walk(async |page| {
            assert_eq!(
                page.promised("return told", &[]).await,
                json!({ "provider": "google", "cause": "wrong-code", "protocol": "imap" })
            );
            let state = page
                .run("return document.querySelector('#again').state", &[])
                .await;
            assert_eq!(state, "refused");
        });
}
