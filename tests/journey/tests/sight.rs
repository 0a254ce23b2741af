//! A code is not left behind where nobody sees it; everything else that was typed is.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_with};
use serde_json::json;

const COPIED: &str = "qwer tyui opas dfgh";

/// A widget that holds a code, a tick, and an address that was typed beside it.
async fn with_a_code(page: &Page) {
    page.put(json!({ "provider": "google" }), json!({})).await;
    page.types_address("someone@gmail.com").await;
    page.ticks(1).await;
    page.pastes(COPIED).await;
}

async fn is_kept_but_for_the_code(page: &Page) {
    let kept = "return [host.find('input[type=email]').value, host.all('.step.ticked').length]";
    assert_eq!(page.run(kept, &[]).await, json!(["someone@gmail.com", 1]));
    assert_eq!(page.state().await, "guide");
}

async fn moment_passes(page: &Page) {
    page.until(
        "more than a second has passed",
        "host.since ??= performance.now(); return performance.now() - host.since > 1500",
    )
    .await;
    page.run("host.since = undefined", &[]).await;
}

#[test]
fn what_is_hidden_for_a_second_and_kept_loses_the_code_and_nothing_else() {
    // As dialogs hide what they keep: the element itself, or something around it. And folded away.
    let ways = [
        "host.element.hidden = true",
        "const fold = document.createElement('details'); fold.open = true; document.body.append(fold);
         fold.append(document.createElement('summary'), document.getElementById('place')); host.fold = fold; fold.open = false",
        "document.getElementById('place').setAttribute('hidden', '')",
    ];
    for hide in ways {
        host().walk(async |page| {
            with_a_code(page).await;
            page.run(hide, &[]).await;
            page.until("the field is empty", "return host.find('.code-input').value === ''")
                .await;
            page.run("host.element.hidden = false; if (host.fold) host.fold.open = true; document.getElementById('place').removeAttribute('hidden')", &[])
                .await;
            is_kept_but_for_the_code(page).await;
            let told = page.events("ap-verdict-change").await;
            assert_eq!(told.last(), Some(&json!({ "verdict": "reject", "finding": "empty" })));
            // It works on.
            page.pastes(COPIED).await;
            page.press("paste.submit").await;
            page.reaches("done").await;
        });
    }
}

#[test]
fn what_is_hidden_for_a_moment_or_scrolled_away_keeps_it() {
    host().walk(async |page| {
        with_a_code(page).await;
        page.promised(
            "host.element.hidden = true; await new Promise(requestAnimationFrame);
             await new Promise(requestAnimationFrame); host.element.hidden = false",
            &[],
        )
        .await;
        page.run(
            "document.getElementById('place').style.marginTop = '6000px'; scrollTo(0, 0)",
            &[],
        )
        .await;
        moment_passes(page).await;
        assert!(page.code().await == COPIED, "the code is still there");
        assert_eq!(page.state().await, "paste");
    });
}

#[test]
fn what_is_hidden_on_its_way_keeps_it_until_there_is_an_answer() {
    host().walk(async |page| {
        with_a_code(page).await;
        page.answers(json!(["waits"])).await;
        page.press("paste.submit").await;
        page.reaches("sending").await;
        page.run("host.element.hidden = true", &[]).await;
        moment_passes(page).await;
        assert!(page.code().await == COPIED, "it is still wanted");
        page.run("host.answer({ ok: false, cause: 'wrong-code' })", &[])
            .await;
        page.until(
            "the field is empty",
            "return host.find('.code-input').value === ''",
        )
        .await;
        assert_eq!(page.events("ap-failure").await.len(), 1);
        // Why it was refused is there to be read, and does not say that the code still is.
        page.run("host.element.hidden = false", &[]).await;
        let why = say_with("cause.wrong-code", &[("provider", "Google")]);
        page.says("[role=alert]", &why).await;
        assert_eq!(page.state().await, "refused");
        let kept = "return host.root().textContent.includes(arguments[0])";
        let said = page.run(kept, &[json!(say("refused.kept"))]).await;
        assert_eq!(said, false);
    });
}

#[test]
fn a_page_that_is_left_keeps_no_code() {
    host().walk(async |page| {
        with_a_code(page).await;
        // What the browser does with a page that it keeps for "Back".
        page.run(
            "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))",
            &[],
        )
        .await;
        page.until(
            "the field is empty",
            "return host.find('.code-input').value === ''",
        )
        .await;
        page.run(
            "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))",
            &[],
        )
        .await;
        is_kept_but_for_the_code(page).await;
    });
}

#[test]
fn an_address_that_is_set_as_a_property_stays_out_of_the_markup() {
    host().walk(async |page| {
        page.put(json!({}), json!({ "email": "someone@gmail.com" }))
            .await;
        let seen = "const { element } = host; return [element.email, element.getAttribute('email'), element.outerHTML.includes('someone'), element.state]";
        assert_eq!(
            page.run(seen, &[]).await,
            json!(["someone@gmail.com", null, false, "guide"])
        );

        // The attribute is one more way to say it; the later one counts.
        page.set("email", Some("someone@yahoo.com")).await;
        page.until("the attribute counts", "return host.element.email === 'someone@yahoo.com'").await;
        page.run("host.element.email = 'someone@aol.com'", &[]).await;
        page.until(
            "the property counts",
            "return record.events.some(({ detail }) => detail.provider === 'aol')",
        )
        .await;
        assert_eq!(
            page.run(seen, &[]).await,
            json!(["someone@aol.com", "someone@yahoo.com", true, "guide"])
        );
        page.set("email", None).await;
        page.reaches("pick").await;
        assert_eq!(page.run("return host.element.email", &[]).await, "");
    });
}

#[test]
fn the_message_to_an_administrator_is_not_in_the_page_before_it_is_asked_for() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        let message =
            "return host.all('textarea').map((it) => it.value.includes('someone@gmail.com'))";
        assert_eq!(page.run(message, &[]).await, json!([]));
        page.click("summary", Some(&say("guide.missing"))).await;
        page.until(
            "the message is there",
            "return host.all('textarea').length > 0",
        )
        .await;
        assert_eq!(page.run(message, &[]).await, json!([true]));
    });
}

#[test]
fn what_was_typed_for_one_mailbox_does_not_go_out_with_the_next() {
    // A user name of one's own: the field stands where it stood.
    let field = "input.input:not([type=email], .code-input)";
    for (provider, typed) in [("docomo", "spmode-ola"), ("domeneshop", "ola8")] {
        for (next, address) in [
            (
                "host.element.email = 'kari@fjord.example'",
                "kari@fjord.example",
            ),
            ("host.element.reset()", "ola@fjord.example"),
        ] {
            host().walk(async |page| {
                let about = json!({ "email": "ola@fjord.example", "provider": provider });
                page.put(about, json!({})).await;
                page.click(field, None).await;
                page.keys(typed).await;
                page.run("record.events.length = 0", &[]).await;
                page.run(next, &[]).await;
                page.until(
                    "the mailbox is another one",
                    "return record.events.some(({ name, detail }) => name === 'ap-provider-change' && detail.provider)",
                )
                .await;
                page.pastes("Fjord-7-boats").await;
                page.click(".actions button", None).await;
                page.until(
                    "it is asked about or sent",
                    "return host.element.state === 'done' || host.find('.actions .secondary')",
                )
                .await;
                if page.state().await != "done" {
                    page.agrees().await;
                }
                page.reaches("done").await;
                let sent = page.recorded("submissions").await[0].clone();
                assert_eq!(sent["email"], address);
                assert!(
                    !sent.to_string().contains(typed),
                    "{provider}: what was typed for the first mailbox goes out with the next"
                );
            });
        }
    }
}

#[test]
fn the_field_of_an_element_that_has_ended_holds_nothing_wherever_it_is() {
    for end in ["host.element.remove()", "host.element.destroy()"] {
        host().walk(async |page| {
            with_a_code(page).await;
            page.run("host.field = host.find('.code-input')", &[]).await;
            page.run(end, &[]).await;
            page.until(
                "the field is empty",
                "return host.field.value === '' && !host.field.isConnected",
            )
            .await;
        });
    }
}

#[test]
fn a_layout_without_a_box_of_its_own_is_in_sight() {
    host().walk(async |page| {
        with_a_code(page).await;
        page.run("host.element.style.display = 'contents'", &[])
            .await;
        moment_passes(page).await;
        assert!(page.code().await == COPIED, "the code is still there");
        page.run("host.element.style.display = 'none'", &[]).await;
        page.until(
            "the field is empty",
            "return host.find('.code-input').value === ''",
        )
        .await;
    });
}
