//! Far too much of everything, by every way in: it is cut or left out, somebody reads so, and the wasm's memory, which
//! never shrinks, does not grow. A test that takes too long has hung.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

/// What is looked at of what a person types or pastes.
const MOST: usize = 4_096;
/// How far the memory may grow all the same: the allocator takes a page at a time.
const SLACK: f64 = 131_072.0;

/// Thirty million characters, some of them two units of UTF-16 each.
const HUGE: &str = "const huge = 'Lorem ipsum 🦀 dolor sit\\n'.repeat(30e6 / 25);";
/// One million, for what is slow to show: it is as much too much.
const LARGE: &str = "const huge = 'Lorem ipsum 🦀 dolor sit\\n'.repeat(1e6 / 25);";

/// Bytes of wasm memory in the page.
async fn memory(page: &Page) -> f64 {
    let bytes = "return record.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)";
    page.run(bytes, &[]).await.as_f64().expect("bytes")
}

/// At Google's steps, after a paste of as much as is looked at: so much memory is needed for that.
async fn is_at_the_code(page: &Page) -> f64 {
    page.put(json!({ "email": "someone@gmail.com" }), json!({}))
        .await;
    page.run("host.paste('x'.repeat(4096) + 'y')", &[]).await;
    says_that_it_was_cut(page, "before").await;
    page.run("host.paste('')", &[]).await;
    page.reaches("guide").await;
    memory(page).await
}

/// The field holds what is looked at, and the person reads that there was more.
async fn says_that_it_was_cut(page: &Page, way: &str) {
    let sentence = say_with("finding.too-long.cut", &[("n", "4096")]);
    page.says(".verdict", &sentence).await;
    page.says(".verdict", &say("finding.too-long.do")).await;
    let code = page.code().await;
    let length = code.encode_utf16().count();
    assert!(
        (MOST - 1..=MOST).contains(&length),
        "{way}: {length} characters are left"
    );
    assert!(
        !code.contains('\u{fffd}'),
        "{way}: a character is cut in two"
    );
}

/// Ways in which a text gets into the field that has the focus, as scripts with `huge` in reach.
const WAYS: &[(&str, &str)] = &[
    ("as one edit", "document.execCommand('insertText', false, huge)"),
    ("set, as a password manager does", "const field = host.focused(); field.value = huge;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))"),
    ("set in pieces", "const field = host.focused();
        for (let at = 0; at < huge.length; at += 1e5) {
          field.setRangeText(huge.slice(at, at + 1e5), field.value.length, field.value.length);
          field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
        }"),
    ("set, and left without a word", "const field = host.focused(); field.value = huge;
        field.dispatchEvent(new Event('change', { bubbles: true }))"),
];

/// Has the thirty million characters on the clipboard. No field of the page's has to show them for that.
async fn has_copied_it(page: &Page) {
    let script = format!(
        "{HUGE} host.source.value = 'x'; host.source.focus(); host.source.select();
         host.source.addEventListener('copy', (event) => {{
           event.clipboardData.setData('text/plain', huge);
           event.preventDefault();
         }}, {{ once: true }})"
    );
    page.run(&script, &[]).await;
    page.control('c').await;
    page.run("host.source.value = ''; host.source.blur()", &[])
        .await;
}

#[test]
fn a_paste_of_thirty_million_characters_is_cut_and_said_by_whatever_way_it_comes() {
    host().walk(async |page| {
        let before = is_at_the_code(page).await;
        has_copied_it(page).await;
        page.click(".code-input", None).await;
        page.control('v').await;
        says_that_it_was_cut(page, "pasted").await;
        // It stays said: what is left is not taken for all of it.
        page.click("h2", None).await;
        page.settles().await;
        says_that_it_was_cut(page, "left").await;
        page.press("paste.submit").await;
        page.settles().await;
        assert_eq!(page.recorded("submissions").await, [] as [Value; 0]);

        for (way, script) in WAYS {
            println!("{way}");
            page.run("host.paste('')", &[]).await;
            page.reaches("guide").await;
            page.run("host.find('.code-input').focus()", &[]).await;
            page.run(&format!("{LARGE} {script}"), &[]).await;
            says_that_it_was_cut(page, way).await;
        }
        // One letter less, and it is what it is.
        page.click(".code-input", None).await;
        page.keys("\u{e010}\u{e003}").await;
        page.until(
            "nothing is said to be cut",
            "return !host.text(host.find('.verdict')).includes('4096')",
        )
        .await;
        let grown = memory(page).await - before;
        assert!(grown <= SLACK, "{grown} bytes more");
        let verdicts = page.events("ap-verdict-change").await;
        assert!(verdicts.contains(&json!({ "verdict": "doubt", "finding": "too-long" })));
    });
}

#[test]
fn what_is_dropped_is_cut_and_said() {
    // Only Chromium's debugger drops what was never dragged.
    if !Engine::of_this_run().has_a_debugger() {
        return;
    }
    host().walk(async |page| {
        let before = is_at_the_code(page).await;
        let place =
            "const { left, top, width, height } = host.find('.code-input').getBoundingClientRect();
            host.find('.code-input').scrollIntoView({ block: 'center' });
            const box = host.find('.code-input').getBoundingClientRect();
            return [box.left + width / 2, box.top + height / 2]";
        let at = page.run(place, &[]).await;
        let item = json!({ "mimeType": "text/plain", "data": "qwer tyui ".repeat(800_000) });
        let data = json!({ "items": [item], "dragOperationsMask": 1 });
        for kind in ["dragEnter", "dragOver", "drop"] {
            let event = json!({ "type": kind, "x": at[0], "y": at[1], "data": data });
            page.debugger("Input.dispatchDragEvent", event).await;
        }
        says_that_it_was_cut(page, "dropped").await;
        let grown = memory(page).await - before;
        assert!(grown <= SLACK, "{grown} bytes more");
    });
}

#[test]
fn a_code_before_a_million_characters_is_sent_at_a_second_press_alone() {
    host().walk(async |page| {
        is_at_the_code(page).await;
        let script = format!("{LARGE} host.paste('qwer tyui opas dfgh ' + huge)");
        page.run(&script, &[]).await;
        says_that_it_was_cut(page, "behind a code").await;
        page.press("paste.submit").await;
        page.agrees().await;
        page.reaches("done").await;
        let sent = page.recorded("submissions").await;
        assert_eq!(sent.len(), 1);
        assert!(sent[0]["code"] == "qwertyuiopasdfgh");
    });
}

/// A mailbox for whose server and user name the person is asked.
const OWN: &str = "{ add: [{ id: 'acme', name: 'Acme Mail', credential: 'mailbox-password', domains: ['acme.example'],
    imap: { host: 'imap.acme.example', port: 993, security: 'tls', username: 'own' } }] }";

#[test]
fn no_other_field_takes_more_either() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.run("host.element.providers = arguments[0] && eval(`(${arguments[0]})`)", &[Value::Null]).await;
        page.run(&format!("host.element.providers = {OWN}"), &[]).await;
        page.settles().await;
        let fill = "const fields = host.all(arguments[0]);
            for (const field of fields) {
              field.closest('details')?.setAttribute('open', '');
              field.focus();
              document.execCommand('insertText', false, huge.replaceAll('\\n', ''));
            }
            return fields.map(({ value }) => value.length)";
        let fields = [
            ("", "input[type=email], .seek", 2),
            ("acme", ".field .input:not(.code-input)", 2),
            ("other", ".field .input:not(.code-input)", 3),
        ];
        let mut before = None;
        for (mailbox, selector, count) in fields {
            if mailbox == "acme" {
                page.run("host.element.reset()", &[]).await;
                page.set("provider", Some("acme")).await;
                page.reaches("guide").await;
            } else if mailbox == "other" {
                page.set("provider", None).await;
                page.run("host.element.reset()", &[]).await;
                page.reaches("pick").await;
                page.press("pick.nowhere").await;
                page.reaches("guide").await;
            }
            for script in [fill, &fill.replace("document.execCommand('insertText', false, huge.replaceAll('\\n', ''))",
                "field.value = huge; for (const kind of ['input', 'change']) field.dispatchEvent(new InputEvent(kind, { bubbles: true, composed: true }))")]
            {
                let lengths = page.run(&format!("{LARGE} {script}"), &[json!(selector)]).await;
                let lengths: Vec<u64> = serde_json::from_value(lengths).expect("lengths");
                assert_eq!(lengths.len(), count, "{selector} of {mailbox:?}");
                if script == fill {
                    assert!(lengths.iter().all(|&length| length <= 4_096), "{mailbox}: {lengths:?}");
                }
                page.settles().await;
                let now = memory(page).await;
                // The first time it takes what so many characters need.
                let before = *before.get_or_insert(now);
                assert!(now - before <= SLACK, "{mailbox}: {} bytes more", now - before);
            }
        }
        assert_eq!(page.state().await, "guide");
    });
}

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

#[test]
fn an_answer_that_is_too_long_is_read_from_its_beginning() {
    host().walk(async |page| {
        let before = is_at_the_code(page).await;
        page.run("host.paste('qwer tyui opas dfgh')", &[]).await;
        page.reaches("paste").await;
        let reply = "535-5.7.8 Username and Password not accepted. ";
        page.run(
            "const huge = 'x'.repeat(1e7);
             host.answers = [{ ok: false, reply: arguments[0] + huge, message: 'Ask Ola. ' + huge }]; host.press()",
            &[json!(reply)],
        )
        .await;
        page.reaches("refused").await;
        page.complains(&["submitHandler answered with reply: found 10000046 characters, expected 16384 at most."])
            .await;
        page.complains(&["submitHandler answered with message: found 10000009 characters"]).await;
        assert_eq!(page.events("ap-failure").await[0]["cause"], "wrong-code");
        page.says("[role=alert]", "Ask Ola.").await;
        let grown = memory(page).await - before;
        assert!(grown <= SLACK, "{grown} bytes more");
    });
}

#[test]
fn of_a_million_exchangers_five_hundred_count() {
    for (answer, said) in [
        (
            "[...Array(10).fill('google.com'), ...Array(1e6).fill('x.example')]",
            "mxResolver answered with mx: found 1000010 entries, expected 500 at most.",
        ),
        (
            "{ mx: ['google.com'], txt: Array(1e6).fill('x') }",
            "mxResolver answered with txt: found 1000000 entries",
        ),
        (
            "['x'.repeat(1e7), 'google.com']",
            "mxResolver answered with mx[0]: found 10000000 characters, expected 4096 at most.",
        ),
        (
            "{ mx: ['google.com'], txt: ['x', 'x'.repeat(1e7)] }",
            "mxResolver answered with txt[1]: found 10000000 characters",
        ),
    ] {
        host().walk(async |page| {
            page.put(json!({}), json!({ "looksUp": [] })).await;
            page.types_address("someone@acme.example").await;
            let before = memory(page).await;
            page.run(
                &format!("host.element.mxResolver = async () => ({answer})"),
                &[],
            )
            .await;
            page.press("pick.continue").await;
            page.reaches("guide").await;
            page.says("h2", "Google").await;
            page.complains(&[said]).await;
            let grown = memory(page).await - before;
            assert!(grown <= 16.0 * SLACK, "{answer}: {grown} bytes more");
        });
    }
}

#[test]
fn the_functions_look_at_no_more_and_refuse_options_that_are_too_long() {
    host().at("/bare.html").walk(async |page| {
        page.until("the module is there", "return !!window.app").await;
        let cut = "return app.check('google', 'qwer tyui opas dfgh' + 'y'.repeat(4200))";
        page.promised(cut, &[]).await;
        page.promised("return app.detect('someone@acme.example', ['x.example'])", &[]).await;
        let before = memory(page).await;
        let ask = async |call: &str| {
            let script = format!(
                "const huge = 'x'.repeat(30e6); const list = Array(1e6).fill('x.example');
                 return {call}.then((value) => value, ({{ name, message }}) => ({{ name, message }}))"
            );
            page.promised(&script, &[]).await
        };
        let pasted = ask("app.check('google', 'qwer tyui opas dfgh ' + huge)").await;
        assert_eq!((&pasted["verdict"], &pasted["finding"]), (&json!("doubt"), &json!("too-long")));
        let sentence = say_with("finding.too-long.cut", &[("n", "4096")]);
        assert!(pasted["text"].as_str().is_some_and(|text| text.starts_with(&sentence)));
        let typed = ask("app.check('posteo', huge)").await;
        assert_eq!(typed["finding"], "too-long");
        assert_eq!(typed["code"].as_str().map(str::len), Some(MOST));
        for call in ["app.check('google', 'x', { appName: huge })", "app.check('google', 'x', { email: huge })"] {
            let error = ask(call).await;
            assert_eq!(error["name"], "RangeError", "{call}");
            let message = error["message"].as_str().unwrap_or_default();
            assert!(message.ends_with("found 30000000 characters, expected 4096 at most."), "{message}");
        }
        let nobody = ask("app.check(huge, 'x')").await;
        assert_eq!(nobody["name"], "TypeError");
        let reply = ask("app.explain('google', '535-5.7.8 Username and Password not accepted ' + huge)").await;
        assert_eq!(reply["cause"], "wrong-code");
        assert_eq!(ask("app.explain(huge, huge, { protocol: huge, lang: huge })").await["cause"], "unknown");
        for call in ["app.detect(huge)", "app.detect(huge + '@gmail.com')", "app.detect('a@acme.example', list, list)", "app.detect('a@acme.example', [huge])"] {
            assert_eq!(ask(call).await["provider"], Value::Null, "{call}");
        }
        let found = ask("app.detect('a@acme.example', [huge, 'google.com', ...list])").await;
        assert_eq!(found["provider"], "google");
        let grown = memory(page).await - before;
        assert!(grown <= 16.0 * SLACK, "{grown} bytes more");
    });
}

#[test]
fn a_file_that_is_far_too_large_is_left_and_the_rest_works() {
    let large = " ".repeat(6_000_000);
    for (file, reason) in [("catalogue.bin", "load"), ("locales/nb.json", "locale")] {
        host()
            .in_trouble()
            .with(&format!("/pkg/{file}"), &large)
            .walk(async |page| {
                page.put(
                    json!({ "lang": "nb", "email": "someone@posteo.de" }),
                    json!({}),
                )
                .await;
                assert_eq!(
                    page.complains(&[file, "it has more than 4194304 bytes"])
                        .await,
                    reason
                );
                page.set("email", Some("someone@gmail.com")).await;
                page.reaches("guide").await;
            });
    }
}
