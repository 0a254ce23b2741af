//! Far too much of what a person types, pastes or drops: it is cut, they read so, and the wasm's memory, which never
//! shrinks, does not grow. A test that takes too long has hung.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

/// What is looked at of what a person types or pastes.
pub(crate) const MOST: usize = 4_096;
/// How far the memory may grow all the same: the allocator takes a page at a time.
pub(crate) const SLACK: f64 = 131_072.0;

/// Thirty million characters, some of them two units of UTF-16 each.
const HUGE: &str = "const huge = 'Lorem ipsum 🦀 dolor sit\\n'.repeat(30e6 / 25);";
/// One million, for what is slow to show: it is as much too much.
const LARGE: &str = "const huge = 'Lorem ipsum 🦀 dolor sit\\n'.repeat(1e6 / 25);";

/// Bytes of wasm memory in the page.
pub(crate) async fn memory(page: &Page) -> f64 {
    let bytes = "return record.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)";
    page.run(bytes, &[]).await.as_f64().expect("bytes")
}

/// At Google's steps, after a paste of as much as is looked at: so much memory is needed for that.
pub(crate) async fn is_at_the_code(page: &Page) -> f64 {
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

/// Has the thirty million characters on the clipboard, or one million where that takes a minute: they are cut by the
/// same script in all engines. No field of the page's has to show them for that.
async fn has_copied_it(page: &Page) {
    let text = match Engine::of_this_run().has_a_debugger() {
        true => HUGE,
        false => LARGE,
    };
    let script = format!(
        "{text} host.source.value = 'x'; host.source.focus(); host.source.select();
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
