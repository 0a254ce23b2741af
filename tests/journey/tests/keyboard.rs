//! Without a mouse, without sight, and with a closed shadow root: keys, focus, names and live regions.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";
const DOWN: &str = "\u{e015}";
const UP: &str = "\u{e013}";
const ESCAPE: &str = "\u{e00c}";

/// Tabs on until the focus is on what a selector names; never more than `most` times.
async fn tabs_to(page: &Page, selector: &str, most: usize) {
    for _ in 0..most {
        page.keys(TAB).await;
        if page
            .run(
                "return host.focused()?.matches(arguments[0])",
                &[json!(selector)],
            )
            .await
            == true
        {
            return;
        }
    }
    panic!("{selector} is not reached with {most} tabs");
}

/// Waits until the heading of the screen has the focus.
async fn hears_the_heading(page: &Page, text: &str) {
    page.until_with(
        &format!("the heading \"{text}\" has the focus"),
        "const e = host.focused(); return /^H[23]$/.test(e.tagName) && host.text(e) === arguments[0]",
        &[json!(text)],
    )
    .await;
}

#[test]
fn a_whole_journey_needs_no_mouse() {
    host().walk(async |page| {
        page.put(json!({ "app-name": "Acme CRM" }), json!({})).await;
        page.answers(json!([{ "ok": false, "cause": "wrong-code" }, "waits"])).await;
        let google = [("provider", "Google")];

        tabs_to(page, "input[type=email]", 1).await;
        page.keys("ola@fjord.example").await;
        tabs_to(page, ".tile .radio", 1).await;
        // Arrows choose, as among all radio buttons.
        page.keys(SPACE).await;
        page.says(".tile.chosen .name", "Google").await;
        page.keys(DOWN).await;
        page.says(".tile.chosen .name", "Microsoft").await;
        page.keys(UP).await;
        page.says(".tile.chosen .name", "Google").await;
        // Past the search among the others and the way on for a mailbox that nobody knows.
        tabs_to(page, "button.primary", 3).await;
        page.keys(ENTER).await;
        page.reaches("guide").await;
        hears_the_heading(page, &say_with("guide.title", &google)).await;

        tabs_to(page, ".tick", 12).await;
        page.keys(SPACE).await;
        page.until("the first step is ticked", "return host.find('.step').matches('.ticked')").await;
        tabs_to(page, ".code-input", 40).await;
        page.has_copied("qwer tyui opas dfgh").await;
        page.run("host.element.focus()", &[]).await;
        page.until("focus() leads to the field", "return host.focused().matches('.code-input')").await;
        page.control('v').await;
        page.says(".verdict", &say("paste.ok")).await;
        tabs_to(page, ".reveal", 1).await;
        page.keys(SPACE).await;
        let shown = "const { type, value } = host.find('.code-input'); return [type, value, host.find('.reveal').ariaLabel]";
        assert_eq!(page.run(shown, &[]).await, json!(["text", "qwer tyui opas dfgh", say("paste.hide-long")]));
        page.keys(SPACE).await;
        assert_eq!(page.run(shown, &[]).await, json!(["password", "qwer tyui opas dfgh", say("paste.reveal-long")]));

        tabs_to(page, "button.primary", 1).await;
        page.keys(ENTER).await;
        page.reaches("refused").await;
        hears_the_heading(page, &say_with("cause.wrong-code", &google)).await;
        tabs_to(page, ".code-input", 4).await;
        page.keys(ENTER).await;
        page.reaches("sending").await;
        page.run("host.answer({ ok: true })", &[]).await;
        page.reaches("done").await;
        hears_the_heading(page, &say("done.title")).await;
        assert_eq!(page.recorded("submissions").await.len(), 2);
    });
}

#[test]
fn letters_lead_from_tile_to_tile_by_any_name() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        tabs_to(page, ".tile .radio", 2).await;
        for (letter, name) in [
            ("z", "Zoho"),
            ("a", "AOL"),
            ("a", "Apple"),
            ("i", "Apple"),
            ("o", "Microsoft"),
            ("g", "Google"),
        ] {
            page.keys(letter).await;
            page.says(".tile.chosen .name", name).await;
            let focus = "return host.text(host.focused().closest('.tile').querySelector('.name'))";
            assert_eq!(page.run(focus, &[]).await, name, "the focus goes along");
        }
    });
}

#[test]
fn enter_goes_on_and_a_wrong_address_is_said_where_it_stands() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.click("input[type=email]", None).await;
        page.keys("someone@gmail").await;
        page.keys(ENTER).await;
        page.says(".said", &say("pick.address-wrong")).await;
        page.until(
            "it is marked and has the focus",
            "return host.focused().matches('input[aria-invalid=true]')",
        )
        .await;
        page.keys(".com").await;
        page.until("the mark is gone", "return !host.find('[aria-invalid]')")
            .await;
        page.keys(ENTER).await;
        page.reaches("guide").await;

        // Back, and the address is asked for again.
        page.press("guide.change").await;
        page.reaches("pick").await;
        hears_the_heading(page, &say("pick.title")).await;
        page.press("pick.continue").await;
        page.says(".said", &say("pick.need")).await;
    });
}

#[test]
fn live_regions_stand_before_they_speak() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({})).await;
        page.run("host.region = host.find('.verdict')", &[]).await;
        let region = "return [host.region.role ?? host.region.getAttribute('role'), host.text(host.region), host.region.isConnected]";
        assert_eq!(page.run(region, &[]).await, json!(["status", "", true]));
        page.pastes("123456").await;
        let said = say_with("finding.sign-in-code", &[("provider", "Google")]);
        page.says(".verdict", &said).await;
        let region = page.run(region, &[]).await;
        assert_eq!((&region[0], &region[2]), (&json!("status"), &json!(true)), "it is the same one");
        let described = "return host.find('.code-input').getAttribute('aria-describedby').split(' ')
            .map((id) => host.text(host.root().getElementById(id))).join(' ')";
        assert!(page.run(described, &[]).await.as_str().is_some_and(|text| text.contains(&said)));
        let named = "return host.all('.code-input, .tick, a.big, .reveal').every((e) => e.labels?.length > 0 || e.ariaLabel || host.text(e))";
        assert_eq!(page.run(named, &[]).await, true, "everything has a name");
    });
}

#[test]
fn on_return_from_the_providers_page_the_field_waits_for_the_paste() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.opens_and_returns("a.big").await;
        let of = json!({ "provider": "google", "step": 3, "of": 5 });
        page.until(
            "the steps up to the link are done",
            "return host.all('.step.ticked').length === 2",
        )
        .await;
        assert_eq!(page.events("ap-step-change").await.last(), Some(&of));

        page.until(
            "the field has the focus",
            "return host.focused().matches('.code-input')",
        )
        .await;
    });
}

#[test]
fn a_closed_root_is_walked_by_keys_alone() {
    host().walk(async |page| {
        page.put(
            json!({ "shadow-mode": "closed", "email": "someone@gmail.com" }),
            json!({}),
        )
        .await;
        assert_eq!(
            page.run("return host.element.shadowRoot", &[]).await,
            Value::Null
        );
        page.has_copied("qwer tyui opas dfgh").await;
        page.run("host.element.focus()", &[]).await;
        page.control('v').await;
        page.reaches("paste").await;
        page.keys(ENTER).await;
        page.reaches("done").await;
        let codes: Vec<Value> = page
            .recorded("submissions")
            .await
            .iter()
            .map(|sent| sent["code"].clone())
            .collect();
        assert_eq!(codes, ["qwertyuiopasdfgh"]);
        // When Enter is let go, the field that had the focus is gone: that one event is the page's.
        let let_go = json!({ "type": "keyup", "key": "Enter", "data": null });
        let mut heard: Vec<Value> = page.recorded("heard").await;
        heard.retain(|event| *event != let_go);
        assert_eq!(heard, [] as [Value; 0]);
        assert_eq!(
            page.events("ap-success").await,
            [json!({ "provider": "google" })]
        );
    });
}

#[test]
fn a_tick_can_be_taken_back() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        for step in [2, 1, 1] {
            page.ticks(step).await;
        }
        page.until(
            "step 1 is the current one",
            "return host.find('.step').ariaCurrent === 'step'",
        )
        .await;
        let steps: Vec<Value> = page
            .events("ap-step-change")
            .await
            .iter()
            .map(|told| told["step"].clone())
            .collect();
        assert_eq!(steps, [1, 3, 1]);
    });
}

#[test]
fn shift_and_tab_lead_out_of_the_widget_again() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.run("host.element.focus()", &[]).await;
        page.until(
            "the focus is inside",
            "return document.activeElement === host.element",
        )
        .await;
        for _ in 0..40 {
            page.tabs_back().await;
            // To the page's own, or to the browser's: that is for the engine to say.
            if page
                .run("return document.activeElement !== host.element", &[])
                .await
                == true
            {
                return;
            }
        }
        panic!("the focus is trapped");
    });
}

#[test]
fn the_search_is_a_combobox_and_its_escape_is_no_affair_of_the_hosts_dialog() {
    const OPEN: &str = "return document.querySelector('dialog').open";
    host().walk(async |page| {
        // A dialog of the browser's own, and a host that listens.
        let dialog = "const dialog = document.body.appendChild(document.createElement('dialog'));
            dialog.append(document.getElementById('place'));
            addEventListener('keydown', ({ key }) => { if (key === 'Escape') record.errors.push('The host heard Escape.'); });
            dialog.showModal()";
        page.run(dialog, &[]).await;
        page.put(json!({}), json!({})).await;
        page.run("host.find('.seek').focus()", &[]).await;
        page.keys("gmx").await;
        page.says(".others .hint", "2").await;
        let active = "return [host.find('.seek').ariaExpanded, host.text(host.find('.option.active .name')), host.focused().matches('.seek')]";
        for (key, name) in [(DOWN, "GMX"), (DOWN, "GMX.com"), (DOWN, "GMX"), (UP, "GMX.com"), (UP, "GMX")] {
            page.keys(key).await;
            page.says(".option.active .name", name).await;
            assert_eq!(page.run(active, &[]).await, json!(["true", name, true]), "the focus stays");
        }

        page.keys(ESCAPE).await;
        page.until("the list is closed", "return !host.find('.option') && host.find('.seek').ariaExpanded === 'false'").await;
        assert_eq!(page.run(OPEN, &[]).await, true, "the host's dialog stays open");
        assert_eq!(page.recorded("errors").await, [] as [Value; 0]);

        page.keys(DOWN).await;
        page.says(".option.active .name", "GMX").await;
        page.keys(ENTER).await;
        page.says(".tile.chosen .name", "GMX").await;
        page.says(".others .hint", &say_with("pick.found", &[("provider", "GMX")])).await;
        let taken = "const seek = host.find('.seek'); return [seek.value, seek.ariaExpanded, host.focused() === seek]";
        assert_eq!(page.run(taken, &[]).await, json!(["GMX", "false", true]));
        page.keys(ENTER).await;
        page.reaches("guide").await;
        hears_the_heading(page, &say_with("guide.title", &[("provider", "GMX")])).await;
    });
}

#[test]
fn the_tab_key_goes_past_an_open_list() {
    const ORDER: &[&str] = &[
        "input[type=email]",
        ".tile .radio",
        ".seek",
        ".nowhere",
        ".primary",
    ];
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        for place in ORDER {
            tabs_to(page, place, 1).await;
            if *place == ".seek" {
                page.keys("ma").await;
                page.until("the list is open", "return !!host.find('.option')")
                    .await;
            }
        }
        page.until("the list is closed", "return !host.find('.option')")
            .await;
        for place in ORDER.iter().rev().skip(1) {
            page.tabs_back().await;
            page.until_with(
                &format!("back to {place}"),
                "return !!host.focused()?.matches(arguments[0])",
                &[json!(place)],
            )
            .await;
        }
    });
}

#[test]
fn how_one_signs_in_is_said_with_the_arrow_keys() {
    host().walk(async |page| {
        page.put(json!({ "email": "someone@gmx.de" }), json!({}))
            .await;
        page.reaches("guide").await;
        let gmx = [("provider", "GMX")];
        page.says("h2", &say_with("guide.title", &gmx)).await;
        tabs_to(page, ".question .radio:checked", 3).await;
        page.keys(DOWN).await;
        page.says("h2", &say_with("guide.password-title", &gmx))
            .await;
        page.says(".choice.chosen", &say("guide.way-password"))
            .await;
        let focus = "return host.focused().matches('.choice.chosen .radio')";
        assert_eq!(page.run(focus, &[]).await, true, "the focus goes along");
        page.keys(UP).await;
        page.says("h2", &say_with("guide.title", &gmx)).await;
    });
}

#[test]
fn a_mailbox_with_someone_else_is_connected_by_keys_alone() {
    host().walk(async |page| {
        page.put(json!({ "app-name": "Acme CRM" }), json!({})).await;
        tabs_to(page, "input[type=email]", 1).await;
        page.keys("ola@fjord.example").await;
        tabs_to(page, ".nowhere", 3).await;
        page.keys(ENTER).await;
        page.reaches("guide").await;
        hears_the_heading(page, &say("guide.other-title")).await;
        tabs_to(page, ".question .radio:checked", 3).await;
        page.keys(DOWN).await;
        page.says(".choice.chosen", &say("guide.way-password"))
            .await;
        tabs_to(page, ".code-input", 4).await;
        page.keys("midnattsol over fjorden").await;
        tabs_to(page, ".reveal", 1).await;
        tabs_to(page, ".servers summary", 2).await;
        page.keys(ENTER).await;
        page.until("the fields are shown", "return host.find('.servers').open")
            .await;
        for server in ["imap.fjord.example", "smtp.fjord.example"] {
            tabs_to(page, ".servers .input", 1).await;
            page.keys(server).await;
        }
        page.keys(ENTER).await;
        page.reaches("done").await;
        hears_the_heading(page, &say("done.title")).await;
        let sent = page.recorded("submissions").await;
        assert_eq!(sent.len(), 1);
        assert_eq!(sent[0]["imap"]["host"], "imap.fjord.example");
        assert_eq!(sent[0]["smtp"]["host"], "smtp.fjord.example");

        // The thanks stand where the answer stood.
        tabs_to(page, ".helpful .button", 4).await;
        page.keys(ENTER).await;
        page.until(
            "the thanks have the focus",
            "return host.focused().matches('.thanks')",
        )
        .await;
        tabs_to(page, ".done > .button", 1).await;
    });
}

#[test]
fn the_focus_that_was_asked_for_early_comes_and_is_not_asked_for_again() {
    host().walk(async |page| {
        // Before it is in the page, and so before there is anything in it.
        page.run(
            "const element = document.createElement('app-password'); element.setAttribute('shadow-mode', 'open');
             element.setAttribute('email', 'someone@gmail.com'); host.element = element;
             element.focus(); document.getElementById('place').append(element)",
            &[],
        )
        .await;
        page.until(
            "the field has the focus",
            "return host.focused()?.matches('.code-input')",
        )
        .await;
        // Taken away and brought back it leaves the focus where it is by then.
        page.promised(
            "host.element.remove(); host.source.focus(); await undefined; await undefined;
             document.getElementById('place').append(host.element); await host.element.ready",
            &[],
        )
        .await;
        page.settles().await;
        assert_eq!(
            page.run("return document.activeElement === host.source", &[])
                .await,
            true
        );
    });
}

#[test]
fn a_widget_that_is_switched_off_takes_the_focus_all_the_same() {
    host().walk(async |page| {
        page.put(
            json!({ "email": "someone@gmail.com", "disabled": "" }),
            json!({}),
        )
        .await;
        page.run("host.element.focus()", &[]).await;
        assert_eq!(
            page.run("return document.activeElement === host.element", &[])
                .await,
            true,
            "whoever leads the focus around does not stop before it"
        );
    });
}
