//! The clipboard: the widget writes to it when a person presses a button for that, and never asks what it holds. What
//! the person is told of pasting and copying fits the machine that they sit at.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_in};
use serde_json::{Value, json};

/// A code as Google shows it; invented.
const CODE: &str = "qwer tyui opas dfgh";
/// The page at Google where codes are made, for this mailbox.
const PAGE: &str = "https://myaccount.google.com/apppasswords?authuser=someone%40gmail.com";

/// What was asked of the clipboard.
async fn asked(page: &Page) -> Value {
    page.run("return host.asked", &[]).await
}

/// What the field for the code says while it is empty.
async fn invites(page: &Page) -> Value {
    page.run("return host.find('.code-input').placeholder", &[])
        .await
}

#[test]
fn who_comes_back_with_a_code_on_the_clipboard_pastes_it_and_nobody_asked_for_it() {
    host().walk(async |page| {
        page.run("host.countsQuestions()", &[]).await;
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.has_copied(CODE).await;
        // The window may be narrow.
        page.opens_all_steps().await;
        page.opens_and_returns("a.big").await;
        page.until(
            "the field has the focus",
            "return host.focused().matches('.code-input')",
        )
        .await;
        page.run("document.activeElement.blur(); host.find('.code-input').focus()", &[])
            .await;
        page.click(".code-input", None).await;
        page.settles().await;
        assert_eq!(page.code().await, "", "before it is pasted");
        page.control('v').await;
        page.says(".verdict", &say("paste.ok")).await;
        assert_eq!(asked(page).await, json!([]));

        // It would have been seen.
        page.promised("await navigator.clipboard.readText(); await navigator.permissions.query({ name: 'clipboard-read' })", &[])
            .await;
        assert_eq!(asked(page).await, json!(["readText", "permissions", "query"]));
    });
}

#[test]
fn the_link_to_the_providers_page_can_be_copied_for_another_time() {
    host().walk(async |page| {
        page.run("host.countsQuestions()", &[]).await;
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        // From work, so that there is something else to copy.
        page.press("guide.correct").await;
        page.click(".choice:nth-child(2) .radio", None).await;
        let said = "return host.all('.step .said').map(host.text)";
        page.opens_all_steps().await;
        page.press("step.link-copy").await;
        page.says(".step .said", &say("step.link-copied")).await;
        assert_eq!(page.run("return host.written", &[]).await, PAGE);
        assert_eq!(
            page.run(said, &[]).await,
            json!(["", say("step.link-copied")])
        );

        page.press("guide.admin-copy").await;
        page.says(".step .said", &say("guide.admin-copied")).await;
        assert_eq!(
            page.run(said, &[]).await,
            json!([say("guide.admin-copied"), ""])
        );
        assert_eq!(asked(page).await, json!([]));

        // Of another account it is another page, or was not copied yet.
        page.click(".choice:nth-child(1) .radio", None).await;
        page.until(
            "nothing was copied",
            "return host.all('.step .said').every((it) => !host.text(it))",
        )
        .await;
        assert_eq!(
            page.events("ap-step-change").await.len(),
            3,
            "no step was taken by it"
        );
    });
}

#[test]
fn a_link_that_cannot_be_copied_stands_there_to_be_selected() {
    host().at("/accessible.html").walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        assert_eq!(page.count(".task textarea").await, 0);
        let without = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined })";
        page.run(without, &[]).await;
        page.opens_all_steps().await;
        page.press("step.link-copy").await;
        page.says(".step [role=status]", &say("step.link-failed")).await;
        // So it stands well, for everyone.
        let wrong = "return [...await host.axe(['light', 'dark'], ['ltr', 'rtl']), ...host.widens('280px', 'rtl'), ...host.widens('280px', 'ltr'), ...host.tooSmall(), ...host.widens('', 'ltr')]";
        assert_eq!(page.promised(wrong, &[]).await, json!([]));
        page.click(".task textarea", None).await;
        page.control('a').await;
        let selected = "const it = host.focused(); return [it.value.slice(it.selectionStart, it.selectionEnd), it.readOnly, it.ariaLabel]";
        assert_eq!(
            page.run(selected, &[]).await,
            json!([PAGE, true, say("step.link-failed")])
        );
    });
}

#[test]
fn where_no_step_opens_a_page_the_first_link_is_copied() {
    let own = |steps: Value| {
        json!({ "id": "fjord", "name": "Fjord Mail", "credential": "app-password", "domains": ["fjord.example"],
            "pages": { "twoStep": "https://fjord.example/two", "imap": "https://fjord.example/imap", "create": "https://fjord.example/codes" },
            "steps": steps, "imap": { "host": "imap.fjord.example", "port": 993, "security": "tls" },
            "checked": "2026-11", "sources": ["https://fjord.example/help"] })
    };
    let (two, open) = (
        json!({ "kind": "two-step", "label": "Two" }),
        json!({ "kind": "open", "page": "create" }),
    );
    let switch = json!({ "kind": "switch", "page": "imap", "label": "IMAP" });
    for (steps, at) in [
        (json!([two, open, switch]), 1),
        (json!([open, switch]), 0),
        (json!([switch, two]), 0),
    ] {
        host().walk(async |page| {
            page.put(
                json!({ "email": "someone@fjord.example" }),
                json!({ "providers": { "add": [own(steps)] } }),
            )
            .await;
            page.reaches("guide").await;
            let steps = "return host.all('.step').map((it) => it.querySelectorAll('.task > button:not(.unfold, .next)').length)";
            let counts = page.run(steps, &[]).await;
            let counts = counts.as_array().expect("numbers");
            let expected: Vec<u32> = (0..counts.len()).map(|it| u32::from(it == at)).collect();
            assert_eq!(json!(counts), json!(expected));
        });
    }
}

#[test]
fn the_field_says_how_one_pastes_on_this_machine() {
    let machine =
        "Object.defineProperty(navigator, 'platform', { configurable: true, value: arguments[0] })";
    for (platform, key) in [
        ("Linux x86_64", "paste.here"),
        ("Win32", "paste.here"),
        ("MacIntel", "paste.here-mac"),
        ("iPad", "paste.here-mac"),
        ("", "paste.here"),
    ] {
        host().walk(async |page| {
            page.run(machine, &[json!(platform)]).await;
            page.put(
                json!({ "email": "someone@gmail.com", "lang": "nb" }),
                json!({}),
            )
            .await;
            page.until(
                "it speaks Norwegian",
                "return host.find('.base')?.lang === 'nb'",
            )
            .await;
            assert_eq!(invites(page).await, say_in("nb", key, &[]), "{platform}");
        });
    }
}

#[test]
fn a_password_is_typed_and_not_pasted() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmx.de" }), json!({}))
            .await;
        page.reaches("guide").await;
        assert_eq!(invites(page).await, say("paste.here"));
        page.click(".choice:nth-child(2) .radio", None).await;
        page.until(
            "nothing invites to paste",
            "return host.find('.code-input').placeholder === ''",
        )
        .await;
    });
}

#[test]
fn on_a_phone_it_says_how_to_copy_and_paste_with_a_finger() {
    host().at("/accessible.html").walk(async |page| {
        let email = json!({ "email": "someone@gmail.com" });
        let hints = "return host.all('.phone').filter((it) => it.checkVisibility()).map(host.text)";
        page.put(email.clone(), json!({})).await;
        assert_eq!(page.run(hints, &[]).await, json!([]), "with a mouse");
        if !Engine::of_this_run().has_a_debugger() {
            println!("Only a browser with a debugger pretends to be a phone.");
            return;
        }
        let touched = json!({ "enabled": true, "maxTouchPoints": 1 });
        page.debugger("Emulation.setTouchEmulationEnabled", touched)
            .await;
        page.debugger(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": 360, "height": 740, "deviceScaleFactor": 0, "mobile": true }),
        )
        .await;
        page.until(
            "it has no mouse",
            "return matchMedia('(hover: none) and (pointer: coarse)').matches",
        )
        .await;
        page.run("host.anew(arguments[0], {})", &[email]).await;
        page.reaches("guide").await;
        page.run("host.find('.all-steps').click()", &[]).await;
        page.until_with(
            "the steps are open",
            "return host.all('.step.unfolded').length === arguments[0]",
            &[json!(5)],
        )
        .await;
        assert_eq!(page.run(hints, &[]).await, json!([say("step.copy-phone")]));
        for lang in ["en", "nb"] {
            page.set("lang", Some(lang)).await;
            page.until_with(
                "it speaks",
                "return host.speaks() === arguments[0]",
                &[json!(lang)],
            )
            .await;
            assert_eq!(invites(page).await, say_in(lang, "paste.here-touch", &[]));
            page.run(
                "document.getElementById('place').style.inlineSize = '280px'",
                &[],
            )
            .await;
            let fits =
                "const it = host.find('.code-input'); return host.written(it) <= it.clientWidth";
            assert_eq!(page.run(fits, &[]).await, true, "{lang}");
        }
        page.debugger(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": false }),
        )
        .await;
        page.debugger("Emulation.clearDeviceMetricsOverride", json!({}))
            .await;
    });
}
