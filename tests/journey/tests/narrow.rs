//! A guide in a side panel: only the current step is open, and the field with its button stays in sight.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use serde_json::{Value, json};

const TAB: &str = "\u{e004}";

/// What `panel.js` does, or says.
async fn panel(page: &Page, call: &str) -> Value {
    let script = format!("const panel = await host.load('/panel.js'); return panel.{call}");
    page.promised(&script, &[]).await
}

/// A guide in a side panel of this width and height.
async fn put(page: &Page, size: (u32, u32), attributes: Value) {
    panel(page, &format!("panel{size:?}")).await;
    page.put(attributes, json!({})).await;
    page.reaches("guide").await;
}

/// Presses something that may be behind the field that stays in sight: a person scrolls first.
async fn scrolls_and_clicks(page: &Page, selector: &str) {
    let scroll = "host.find(arguments[0]).scrollIntoView({ block: 'center' })";
    page.run(scroll, &[json!(selector)]).await;
    page.click(selector, None).await;
}

/// Which steps have a picture, which have a link, whose line can be pressed.
async fn steps(page: &Page) -> [Vec<usize>; 3] {
    let all = panel(page, "steps()").await;
    let all = all.as_array().expect("steps").clone();
    let with = |what: usize| {
        let numbered = all.iter().enumerate();
        let shown = numbered.filter(|(_, step)| step[what] == true);
        shown.map(|(at, _)| at + 1).collect()
    };
    [with(0), with(1), with(2)]
}

#[test]
fn the_field_and_the_button_of_every_provider_are_near_the_top_of_a_side_panel() {
    host().walk(async |page| {
        put(page, (400, 800), json!({ "provider": "google", "app-name": "Acme CRM" })).await;
        let all = "reach((await (await host.load('/pkg/app-password.js')).providers()).map(({ id }) => id).filter((id) => id !== 'google'))";
        let reached = panel(page, all).await;
        let reached = reached.as_array().expect("a list");
        assert!(reached.len() > 200, "{}", reached.len());
        let far = |it: &&Value| it[1].as_u64() > Some(700) || it[2].as_u64() > Some(700);
        let far: Vec<_> = reached.iter().filter(far).collect();
        assert!(far.is_empty(), "{far:?}");
    });
}

#[test]
fn in_a_side_panel_the_current_step_is_open_and_in_a_wide_one_all_are() {
    host().walk(async |page| {
        put(page, (400, 800), json!({ "email": "someone@gmail.com" })).await;
        let all = vec![1, 2, 3, 4, 5];
        assert_eq!(steps(page).await, [vec![1], vec![1], all.clone()]);
        page.ticks(1).await;
        assert_eq!(steps(page).await, [vec![2], vec![2], all.clone()]);
        scrolls_and_clicks(page, ".step:nth-child(4) .unfold").await;
        assert_eq!(steps(page).await, [vec![2, 4], vec![2], all.clone()]);
        scrolls_and_clicks(page, ".all-steps").await;
        assert_eq!(steps(page).await, [all.clone(), vec![1, 2], all.clone()]);
        scrolls_and_clicks(page, ".all-steps").await;
        assert_eq!(steps(page).await, [vec![2], vec![2], all.clone()]);
        panel(page, "panel(880, 800)").await;
        assert_eq!(steps(page).await, [all, vec![1, 2], vec![]]);
        assert_eq!(page.count(".all-steps").await, 1);
        let hidden = "return host.find('.all-steps').checkVisibility()";
        assert_eq!(page.run(hidden, &[]).await, false);
    });
}

#[test]
fn what_has_the_focus_is_never_behind_the_field_that_stays_in_sight() {
    let refused = json!([{ "ok": false, "reply": "535-5.7.8 Username and Password not accepted" }]);
    for (width, attributes) in [
        (400, json!({ "email": "someone@gmail.com" })),
        (
            320,
            json!({ "email": "someone@zoho.eu", "support-url": "https://crm.example/help" }),
        ),
        (600, json!({ "provider": "docomo" })),
    ] {
        host().walk(async |page| {
            put(page, (width, 640), attributes.clone()).await;
            let everything = panel(page, "stops()").await.as_u64().unwrap_or_default();
            assert!(everything > 12, "{everything}");
            for stop in 0..everything {
                page.keys(TAB).await;
                assert_eq!(
                    panel(page, "behind()").await,
                    0,
                    "stop {stop} at {width} px"
                );
            }
            if attributes["email"] == "someone@gmail.com" {
                page.answers(refused.clone()).await;
                page.pastes("qwer tyui opas dfgh").await;
                page.press("paste.submit").await;
                page.reaches("refused").await;
                page.until(
                    "the explanation has the focus",
                    "return host.focused()?.matches('.alert .title')",
                )
                .await;
                assert_eq!(panel(page, "behind()").await, 0);
            }
        });
    }
}

#[test]
fn the_field_stays_at_the_bottom_while_one_scrolls_through_the_steps_and_nothing_is_lost_below_it()
{
    host().walk(async |page| {
        put(page, (400, 640), json!({ "email": "someone@zoho.eu" })).await;
        scrolls_and_clicks(page, ".all-steps").await;
        for (part, sticks) in [(0.0, true), (0.3, true), (1.0, false)] {
            page.run(
                "const place = document.getElementById('place');
                 place.scrollTop = (place.scrollHeight - place.clientHeight) * arguments[0]",
                &[json!(part)],
            )
            .await;
            let bare = "return host.isBare(host.find('.code-input')) && host.isBare(host.find('.entry .button.wide'))";
            assert_eq!(page.run(bare, &[]).await, true, "at {part}");
            let below = "return host.find('.links').getBoundingClientRect().top >= host.find('.entry').getBoundingClientRect().bottom";
            assert_eq!(page.run(below, &[]).await, !sticks || part < 1.0, "at {part}");
        }
    });
}

#[test]
fn nothing_moves_under_a_mouse_that_is_held_down() {
    // Half a code is judged when the field is left, which is when the mouse goes down.
    for (email, typed) in [
        ("someone@gmail.com", "qwer tyui"),
        ("someone@gmx.de", "someone@gmx.de"),
    ] {
        for width in [300, 400, 600, 880] {
            host().walk(async |page| {
                put(page, (width, 900), json!({ "email": email })).await;
                page.run("host.find('.code-input').focus()", &[]).await;
                page.keys(typed).await;
                page.reaches("paste").await;
                let place =
                    "const { x, y } = host.find('.entry .button.wide').getBoundingClientRect();
                    return [Math.round(x), Math.round(y)]";
                let before = page.run(place, &[]).await;
                let button = page.find(".entry .button.wide", None).await;
                page.holds_the_mouse_on(&button).await;
                page.until(
                    "it is judged",
                    "return host.find('.verdict').textContent.length > 20",
                )
                .await;
                assert_eq!(page.run(place, &[]).await, before, "{email} at {width} px");
                page.lets_the_mouse_go().await;
            });
        }
    }
}

#[test]
fn on_paper_all_steps_are_open() {
    if !Engine::of_this_run().has_a_debugger() {
        println!("Only a browser with a debugger shows what it would print.");
        return;
    }
    host().walk(async |page| {
        put(page, (400, 800), json!({ "email": "someone@gmail.com" })).await;
        let paper = json!({ "media": "print" });
        page.debugger("Emulation.setEmulatedMedia", paper).await;
        let all = vec![1, 2, 3, 4, 5];
        assert_eq!(steps(page).await, [all, vec![1, 2], vec![]]);
        let sticks = "return getComputedStyle(host.find('.entry')).position";
        assert_ne!(page.run(sticks, &[]).await, "sticky");
        page.debugger("Emulation.setEmulatedMedia", json!({ "media": "" }))
            .await;
    });
}

#[test]
fn it_stays_in_sight_only_where_there_is_room_for_it() {
    host().walk(async |page| {
        put(page, (400, 300), json!({ "email": "someone@gmail.com" })).await;
        let sticks = "return getComputedStyle(host.find('.entry')).position === 'sticky'";
        assert_eq!(page.run(sticks, &[]).await, false);
        // A panel that is drawn out, and one that is pushed together.
        panel(page, "panel(400, 800)").await;
        page.until("there is room", sticks).await;
        panel(page, "panel(400, 300)").await;
        page.until("there is none", &sticks.replace("===", "!=="))
            .await;
        // In large letters it would cover what it belongs to.
        panel(page, "panel(320, 800)").await;
        page.until("there is room", sticks).await;
        page.run(
            "host.element.style.setProperty('--ap-font-size', '24px')",
            &[],
        )
        .await;
        assert_eq!(page.run(sticks, &[]).await, false);
    });
}

#[test]
fn a_double_click_leads_on_by_one_step_and_no_focus_is_lost() {
    host().walk(async |page| {
        put(page, (400, 900), json!({ "email": "someone@gmail.com" })).await;
        page.ticks(1).await;
        page.ticks(2).await;
        let next = page.find(".step:nth-child(3) .next", None).await;
        let chain = page.browser.action_chain_with_delay(None, None);
        let chain = chain.double_click_element(&next);
        chain.perform().await.expect("a double click");
        page.until(
            "the next step is the current one",
            "return host.find('.step:nth-child(4)').matches('.current')",
        )
        .await;
        assert_eq!(page.count(".step.ticked").await, 3);
        // By keyboard: the step folds with the button.
        page.ticks(3).await;
        page.until(
            "it is open",
            "return !!host.find('.step:nth-child(3) .next')?.checkVisibility()",
        )
        .await;
        page.run("host.find('.next').focus()", &[]).await;
        page.keys("\u{e007}").await;
        page.until(
            "the focus is on the next one",
            "return host.focused()?.matches('.step:nth-child(4) .sentence')",
        )
        .await;
        // And with its link.
        page.ticks(2).await;
        page.until(
            "it is open",
            "return host.find('.step:nth-child(2)').matches('.unfolded')",
        )
        .await;
        page.run(
            "const link = host.find('a.big');
             link.addEventListener('click', (event) => event.preventDefault());
             link.focus(); link.click()",
            &[],
        )
        .await;
        page.until(
            "the focus goes on",
            "return host.focused()?.matches('.current .sentence')",
        )
        .await;
    });
}
