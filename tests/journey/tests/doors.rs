//! Each door by which a host hands something over has a bound, and an error that names it.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use serde_json::json;

use crate::bounds::{SLACK, memory};

/// What a host sets that is too much, as a script with the element as `it` and ten million characters as `huge`; and
/// what its developer reads.
const DOORS: &[(&str, &[&str])] = &[
    (
        "it.appName = huge",
        &["app-name: found 10000000 characters, expected 4096 at most. It is ignored."],
    ),
    (
        "it.setAttribute('provider', huge)",
        &["provider: found 10000000 characters, expected 4096 at most."],
    ),
    (
        "it.supportUrl = 'https://acme.example/' + huge",
        &["support-url: found 10000021 characters, expected 4096 at most."],
    ),
    (
        "it.setAttribute('theme', huge)",
        &["theme: found 10000000 characters, expected 4096 at most."],
    ),
    (
        "it.setAttribute('submit-timeout', '9'.repeat(1e7))",
        &["submit-timeout: found 10000000 characters"],
    ),
    (
        "it.setAttribute('shadow-mode', huge)",
        &["shadow-mode: found 10000000 characters"],
    ),
    (
        "it.setAttribute('lang', 'nb-'.repeat(3e6))",
        &["lang: found 9000000 characters"],
    ),
    (
        "it.setAttribute('wasm-src', huge)",
        &["wasm-src: found 10000000 characters"],
    ),
    (
        "it.setAttribute('locale-src', huge)",
        &["locale-src: found 10000000 characters"],
    ),
    (
        "it.setAttribute('email', huge)",
        &["email: found 10000000 characters"],
    ),
    (
        "it.email = huge + '@gmail.com'",
        &["email: found 10000010 characters, expected 4096 at most. It is ignored."],
    ),
    (
        "it.messages = { 'pick.title': huge }",
        &[
            "messages: \"pick.title\": found 10000000 characters, expected 4096 at most. It is left out.",
        ],
    ),
    (
        "it.messages = { [huge]: 'x' }",
        &["messages: there is no text \"x"],
    ),
    (
        "it.messages = Object.fromEntries(Array.from({ length: 3e5 }, (_, at) => ['label.' + at, 'x']))",
        &["messages: found 300000 texts, expected 2000 at most. The others are left out."],
    ),
    (
        "it.providers = { [huge]: 1 }",
        &[
            "providers.x",
            "expected one of only, hide, first, add, change",
        ],
    ),
    (
        "it.providers = { only: [huge, 'google'] }",
        &["providers.only: found \"xxxx", "…\", expected one of"],
    ),
    (
        "it.providers = { hide: Array(1e6).fill('aol') }",
        &[
            "providers.hide: found \"aol\", expected 500 entries at most. It is left out, and so are all that follow.",
        ],
    ),
    (
        "it.providers = { first: new Array(4e9) }",
        &["providers.first: found undefined, expected one of"],
    ),
    (
        "it.providers = { only: new Proxy([], { get: (all, name) => name === 'length' ? 4e9 : 'google' }) }",
        &["providers.only: found \"google\", expected 500 entries at most."],
    ),
    (
        "it.providers = { add: Array.from({ length: 501 }, (_, at) => ({ id: `a${at}`, name: 'A', credential: 'none' })) }",
        &["providers.add[500]", "expected 500 entries at most."],
    ),
    (
        "it.providers = { add: [{ id: 'acme', name: huge, credential: 'none' }] }",
        &[
            "providers.add[0].name: found \"xxxx",
            "expected 65536 characters at most, not 10000000.",
        ],
    ),
    (
        "it.providers = { add: [{ id: 'acme', name: 'A', credential: 'none', [huge]: 1 }] }",
        &["providers.add[0].xxxx"],
    ),
    (
        "it.providers = { add: [{ id: 'acme', name: 'A', credential: 'none', also: Array(1e6).fill('Acme Mail') }] }",
        &[
            "providers.add[0].also[",
            "expected no more than 64 kB in all before it.",
        ],
    ),
    (
        "it.providers = { change: Object.fromEntries(Array.from({ length: 1e5 }, (_, at) => [at < 500 ? 'google' + at : at + 'x', {}])) }",
        &["expected 500 entries at most."],
    ),
    (
        "it.providers = { change: { google: { note: huge } } }",
        &["providers.change.google.note: found \"xxxx"],
    ),
    (
        "it.fail({ ok: false, reply: huge })",
        &[
            "fail was called with reply: found 10000000 characters, expected 16384 at most. Only its beginning is read.",
        ],
    ),
    (
        "it.fail({ ok: false, imap: { ok: false, reply: huge } })",
        &["fail was called with imap.reply: found 10000000 characters"],
    ),
    (
        "it.fail({ ok: false, message: huge })",
        &[
            "fail was called with message: found 10000000 characters, expected 4096 at most. Only its beginning is read.",
        ],
    ),
    (
        "it.fail({ ok: false, cause: huge })",
        &["fail was called with cause: found 10000000 characters"],
    ),
    (
        "it.fail({ ok: false, retryAfter: huge })",
        &["fail was called with retryAfter as a string; expected a number"],
    ),
];

/// What undoes it.
const AGAIN: &str = "for (const { name } of [...it.attributes]) if (name !== 'shadow-mode') it.removeAttribute(name);
    it.email = ''; it.messages = it.providers = undefined; it.setAttribute('shadow-mode', 'open')";

#[test]
fn every_door_of_the_host_has_a_bound_that_is_named() {
    // What is read of a host is the same in all engines, and this takes a while.
    if !Engine::of_this_run().has_a_debugger() {
        return;
    }
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        // What as much as is allowed needs, once.
        page.run("host.element.messages = { 'pick.title': 'x'.repeat(4096) }; host.element.appName = 'x'.repeat(4096)", &[])
            .await;
        page.settles().await;
        let mut before = None;
        for (script, said) in DOORS {
            println!("{script}");
            page.promised(&format!("const it = host.element; {AGAIN}; await 0; record.events.length = 0; const huge = 'x'.repeat(1e7); {script}"), &[])
                .await;
            assert_eq!(page.complains(said).await, "configuration", "{script}");
            let longest = "return Math.max(...record.events.map(({ detail }) => (detail.message ?? '').length))";
            let longest = page.run(longest, &[]).await.as_f64().unwrap_or_default();
            assert!(longest < 10_000.0, "{script}: a message of {longest} characters");
            let now = memory(page).await;
            let before = *before.get_or_insert(now);
            // The lists of five hundred and the texts of two thousand are kept.
            assert!(now - before <= 16.0 * SLACK, "{script}: {} bytes more", now - before);
        }
        page.run(&format!("const it = host.element; {AGAIN}"), &[]).await;
        page.reaches("pick").await;
        // What `fail` was called with still stands.
        page.types_address("someone@gmail.com").await;
        page.press("pick.continue").await;
        page.reaches("refused").await;
    });
}
