//! From the first connection to the end: moves, departures, several at once, and what happens when it dies.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::say;
use serde_json::{Value, json};

const COPIED: &str = "qwer tyui opas dfgh";
const WASM: &str = "/pkg/app-password_bg.wasm";

/// At Google with a code in the field.
async fn with_a_code(page: &Page) {
    page.put(json!({ "email": "someone@gmail.com" }), json!({}))
        .await;
    page.pastes(COPIED).await;
    page.reaches("paste").await;
}

/// A second element, which is from now on the one that is looked at.
async fn puts_another(page: &Page, attributes: Value) {
    page.run("host.other = host.element; host.element = undefined", &[])
        .await;
    page.add(attributes, json!({})).await;
    page.promised("await host.element.ready", &[]).await;
}

#[test]
fn a_move_in_the_page_keeps_the_code() {
    host().walk(async |page| {
        with_a_code(page).await;
        for moved in [
            "document.body.prepend(host.element)",
            "host.element.remove(); document.getElementById('place').append(host.element)",
            "const parent = host.element.parentElement; document.body.append(parent)",
        ] {
            page.promised(moved, &[]).await;
            page.settles().await;
            assert_eq!(
                (page.state().await.as_str(), page.code().await.as_str()),
                ("paste", COPIED),
                "{moved}"
            );
        }
        page.press("paste.submit").await;
        page.reaches("done").await;
        assert_eq!(page.events("ap-ready").await.len(), 1);
    });
}

#[test]
fn what_was_removed_begins_anew_and_is_ready_again() {
    host().walk(async |page| {
        with_a_code(page).await;
        page.answers(json!(["waits"])).await;
        page.press("paste.submit").await;
        page.reaches("sending").await;
        page.run(
            "host.first = host.element.ready; host.element.remove()",
            &[],
        )
        .await;
        page.settles().await;
        assert_eq!(page.state().await, "loading");
        assert_eq!(
            page.recorded("signals").await,
            [json!({ "aborted": true, "reason": "AbortError" })]
        );
        assert_eq!(
            page.run("return host.all('input').length", &[]).await,
            0,
            "nothing is left in it"
        );

        page.run(
            "document.getElementById('place').append(host.element); host.answer({ ok: true })",
            &[],
        )
        .await;
        page.promised("await host.first; await host.element.ready", &[])
            .await;
        page.reaches("guide").await;
        page.settles().await;
        assert_eq!(
            (page.state().await.as_str(), page.code().await.as_str()),
            ("guide", ""),
            "the late answer is late"
        );
        assert_eq!(page.events("ap-ready").await.len(), 2);
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        page.reaches("done").await;
    });
}

#[test]
fn destroying_twice_is_as_good_as_once() {
    host().walk(async |page| {
        with_a_code(page).await;
        page.run("host.element.destroy(); host.element.destroy(); host.element.reset(); host.element.focus()", &[]).await;
        assert_eq!(page.state().await, "loading");
        page.run("host.element.remove(); host.element.destroy()", &[]).await;
        page.settles().await;
        page.run("document.getElementById('place').append(host.element)", &[]).await;
        page.promised("await host.element.ready", &[]).await;
        page.reaches("guide").await;

        // Gone before the wasm has come: nothing of it may come back.
        page.run("host.element.remove()", &[]).await;
        page.settles().await;
        let brief = "const e = document.createElement('app-password'); document.body.append(e); const { ready } = e;
            e.remove(); await Promise.resolve(); return ready.then(() => 'ready', (error) => error.name)";
        assert_eq!(page.promised(brief, &[]).await, "AbortError");
    });
}

#[test]
fn two_elements_have_nothing_to_do_with_each_other() {
    host().walk(async |page| {
        with_a_code(page).await;
        puts_another(page, json!({ "id": "second", "email": "someone@yahoo.com", "lang": "nb" })).await;
        page.reaches("guide").await;
        assert_eq!(page.code().await, "");
        page.pastes("asdf ghjk zxcv bnmq").await;
        page.click("button.primary", None).await;
        page.reaches("done").await;
        let told = page.run("return record.events.filter((e) => e.name === 'ap-success').map((e) => e.target)", &[]).await;
        assert_eq!(told, json!(["second"]));

        page.run("host.element.remove(); host.element = host.other", &[]).await;
        assert_eq!((page.state().await.as_str(), page.code().await.as_str()), ("paste", COPIED));
        page.press("paste.submit").await;
        page.reaches("done").await;
        let codes: Vec<Value> = page.recorded("submissions").await.iter().map(|sent| sent["code"].clone()).collect();
        assert_eq!(codes, ["asdfghjkzxcvbnmq", "qwertyuiopasdfgh"]);
        let sheets = "return host.other.shadowRoot.adoptedStyleSheets[0] === host.element.shadowRoot.adoptedStyleSheets[0]";
        assert_eq!(page.run(sheets, &[]).await, true, "one sheet for all");
    });
}

/// Makes the browser refuse once what Yew takes for granted.
async fn panics(page: &Page) {
    page.run(
        "const { setAttribute } = Element.prototype;
         Element.prototype.setAttribute = function (...given) {
           if (!(this.getRootNode() instanceof ShadowRoot)) return setAttribute.apply(this, given);
           Element.prototype.setAttribute = setAttribute;
           throw new Error('not now');
         }",
        &[],
    )
    .await;
    page.chooses("Zoho").await;
    page.reaches("error").await;
}

#[test]
fn after_a_panic_ready_rejects_until_there_is_a_new_life() {
    host().in_trouble().walk(async |page| {
        page.put(json!({}), json!({})).await;
        panics(page).await;
        let ready = "return host.element.ready.then(() => 'ready', () => 'not ready')";
        assert_eq!(page.promised(ready, &[]).await, "not ready");
        page.press("error.again").await;
        assert_eq!(page.promised(ready, &[]).await, "ready");
    });
}

#[test]
fn after_a_panic_every_element_says_so_and_can_be_started_again() {
    host().in_trouble().walk(async |page| {
        page.put(json!({ "id": "first" }), json!({})).await;
        puts_another(page, json!({ "id": "second", "email": "someone@yahoo.com" })).await;
        page.run("[host.other, host.element] = [host.element, host.other]", &[]).await;
        panics(page).await;
        page.until("the other says so too", "return host.other.state === 'error'").await;
        let told = "return record.events.filter((e) => e.name === 'ap-error').map((e) => [e.target, e.detail.reason]).sort()";
        assert_eq!(page.run(told, &[]).await, json!([["first", "panic"], ["second", "panic"]]));
        assert_eq!(page.run("return host.element.matches(':state(error)')", &[]).await, true);
        page.says("[role=alert]", &say("error.title")).await;

        page.press("error.again").await;
        page.reaches("pick").await;
        page.goes_by_address("someone@gmail.com").await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        page.reaches("done").await;

        // `reset` starts the other one again, as its button does.
        page.run("host.element = host.other; host.element.reset()", &[]).await;
        page.promised("await host.element.ready", &[]).await;
        page.reaches("guide").await;
    });
}

#[test]
fn a_wasm_that_is_missing_is_named_and_found_when_tried_again() {
    host().without(WASM).walk(async |page| {
        page.add(json!({ "email": "someone@gmail.com" }), json!({}))
            .await;
        page.reaches("error").await;
        assert_eq!(page.complains(&[WASM]).await, "load");
        page.press("error.again").await;
        page.until(
            "it has failed again",
            "return record.events.filter((e) => e.name === 'ap-error').length === 2",
        )
        .await;
        page.reaches("error").await;

        page.server.restore(WASM);
        page.press("error.again").await;
        page.promised("await host.element.ready", &[]).await;
        page.reaches("guide").await;
        page.pastes(COPIED).await;
        page.press("paste.submit").await;
        page.reaches("done").await;
    });
}

#[test]
fn a_wasm_that_is_damaged_is_named_and_the_page_lives() {
    host()
        .with(WASM, "This is no wasm.")
        .in_trouble()
        .walk(async |page| {
            page.add(json!({ "lang": "nb" }), json!({})).await;
            page.reaches("error").await;
            assert_eq!(page.complains(&[WASM]).await, "load");
        });
}

#[test]
fn a_skeleton_stands_at_once_and_the_hosts_slots_stay() {
    host().walk(async |page| {
        let at_once = "host.put({}, {});
            const seen = [host.element.state, host.element.matches(':state(loading)'), host.all('.skeleton').length];
            for (const slot of ['header', 'footer']) host.element.append(Object.assign(document.createElement('p'), { slot, textContent: slot }));
            return seen";
        assert_eq!(page.run(at_once, &[]).await, json!(["loading", true, 1]));
        page.reaches("pick").await;
        let after = "return [host.element.matches(':state(ready)'), host.all('.skeleton').length,
            host.all('slot').flatMap((slot) => slot.assignedElements().map((e) => e.textContent))]";
        assert_eq!(page.run(after, &[]).await, json!([true, 0, ["header", "footer"]]));
    });
}

/// Mounts an element, pastes a code into it, ends it: so many times, each in one of the ways that it may end.
const CYCLES: &str = "
    const tick = () => new Promise((done) => setTimeout(done));
    for (let i = 0; i < arguments[0]; i++) {
        host.element = undefined;
        const element = host.put({ email: 'someone@gmail.com' }, {});
        record.gone.register(element);
        record.made += 1;
        const early = i % 5 === 0;
        let over = false;
        element.addEventListener('ap-provider-change', () => over && record.errors.push('told after its end'));
        if (early) element.addEventListener('ap-ready', () => { element.destroy(); over = true; });
        await element.ready;
        if (!early) {
            const field = element.shadowRoot.querySelector('.code-input');
            field.value = 'qwertyuiopasdfgh';
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
            while (element.state !== 'paste') await tick();
        }
        if (i % 2) element.destroy();
        element.remove();
        await tick();
        if (element.state !== 'loading') record.errors.push('alive after its end');
    }
    host.element = undefined;
    record.events.length = 0";

#[test]
fn five_hundred_lives_leave_nothing_behind() {
    const BATCH: u32 = 50;
    host().walk(async |page| {
        let counts = "record.made = record.dead = 0; record.gone = new FinalizationRegistry(() => (record.dead += 1))";
        page.run(counts, &[]).await;
        page.promised(CYCLES, &[json!(10)]).await;
        let pages = "return record.memories.map((memory) => memory.buffer.byteLength / 65536)";
        let before = page.run(pages, &[]).await;
        // Only Chromium's debugger can weigh the heap and make the browser look for garbage.
        let debugger = Engine::of_this_run().has_a_debugger();
        let heap = if debugger { page.heap().await } else { 0.0 };
        for _ in 0..10 {
            page.promised(CYCLES, &[json!(BATCH)]).await;
        }
        assert_eq!(page.run(pages, &[]).await, before, "pages of the wasm's memory");
        if debugger {
            let growth = (page.heap().await - heap) / f64::from(10 * BATCH);
            assert!(growth < 1000.0, "each life leaves {growth} bytes behind");
            let lives = page.run("return [record.made, record.dead]", &[]).await;
            assert_eq!(lives, json!([510, 510]), "elements made, and let go");
            let nodes = page.debugger("Memory.getDOMCounters", json!({})).await;
            assert!(nodes["nodes"].as_u64() < Some(500), "{nodes}");
        }
    });
}
