//! From the first connection to the end: moves, departures, several at once, and what happens when it dies.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::row::{CODE, From, Row};
use serde_json::{Value, json};

const COPIED: &str = "qwer tyui opas dfgh";

/// What the host hears of an element that begins again at the steps of its mailbox.
const BEGINS: &[(&str, &str)] = &[
    ("ap-ready", ""),
    ("ap-provider-change", "google"),
    ("ap-step-change", "1"),
];
/// What it hears when the way begins anew without a new life.
const ANEW: &[(&str, &str)] = &[
    ("ap-provider-change", "null"),
    ("ap-provider-change", "google"),
    ("ap-step-change", "1"),
];
const ABORTED: &[&str] = &["AbortError"];

/// From the first connection to the end.
const ROWS: &[Row] = &[
    Row::new("moved to another place", From::Code, "document.body.prepend(host.element)", "paste").kept(),
    Row::new("taken out and put back in one breath", From::Code,
        "host.element.remove(); document.body.append(host.element)", "paste").kept(),
    Row::new("moved with what is around it", From::Code,
        "document.getElementById('source').before(host.element.parentElement)", "paste").kept(),
    Row::new("moved while sending", From::Sending,
        "document.body.prepend(host.element); host.answer({ ok: true }); await host.is('done')", "done")
        .told(&[("ap-success", "google")]).signals(&[""]),
    Row::new("moved into a frame's document", From::Code,
        "const frame = document.createElement('iframe'); document.body.append(frame);
         frame.contentDocument.body.append(host.element);
         if (host.root().adoptedStyleSheets.length !== 1) throw new Error('it has lost its styles')", "paste").kept(),
    Row::new("moved into a frame and back", From::Code,
        "const place = host.element.parentElement; const frame = document.createElement('iframe');
         document.body.append(frame); frame.contentDocument.body.append(host.element); place.append(host.element);
         if (host.root().adoptedStyleSheets.length !== 1) throw new Error('it has lost its styles');
         frame.remove()", "paste").kept(),
    Row::new("its frame taken away", From::Code,
        "const frame = document.createElement('iframe'); document.body.append(frame);
         frame.contentDocument.body.append(host.element); frame.remove(); host.element.remove()", "loading"),
    Row::new("put into a document that nobody sees, and back", From::Code,
        "const place = host.element.parentElement; const away = document.implementation.createHTMLDocument();
         away.body.append(host.element); place.append(host.element)", "paste").kept(),
    Row::new("removed", From::Code, "host.element.remove()", "loading"),
    Row::new("removed, and put back later", From::Code,
        "const place = host.element.parentElement; host.element.remove(); await undefined; await undefined;
         place.append(host.element); await host.element.ready", "guide").told(BEGINS),
    Row::new("removed while sending", From::Sending, "host.element.remove()", "loading").signals(ABORTED),
    Row::new("removed while sending, and the answer comes all the same", From::Sending,
        "host.element.remove(); await host.is('loading'); host.answer({ ok: true })", "loading").signals(ABORTED),
    Row::new("removed when it is done", From::Done, "host.element.remove()", "loading").signals(&[""]),
    Row::new("ended twice", From::Code, "host.element.destroy(); host.element.destroy()", "loading"),
    Row::new("ended, and everything called that there is", From::Code,
        "host.element.destroy(); host.element.reset(); host.element.focus(); host.element.remove(); host.element.destroy()", "loading"),
    Row::new("ended while sending, with a nonsensical answer later", From::Sending,
        "host.element.destroy(); host.answer(7)", "loading").signals(ABORTED),
    Row::new("ended, and connected again", From::Code,
        "host.element.destroy(); host.element.remove(); document.body.append(host.element); await host.element.ready", "guide")
        .told(BEGINS),
    Row::new("ended as soon as it is ready", From::Nothing,
        "host.put({ email: 'someone@gmail.com' }, {}).addEventListener('ap-ready', () => host.element.destroy());
         await host.until(() => record.events.length > 0)", "loading").told(&[("ap-ready", "")]),
    Row::new("ended when it knows the provider", From::Nothing,
        "host.put({ email: 'someone@gmail.com' }, {}).addEventListener('ap-provider-change', () => host.element.destroy());
         await host.until(() => record.events.length > 1)", "loading").told(&[("ap-ready", ""), ("ap-provider-change", "google")]),
    Row::new("ended when it complains", From::Nothing,
        "host.put({}, { messages: { nope: 'x' } }).addEventListener('ap-error', () => host.element.destroy());
         await host.until(() => record.events.length > 1)", "loading").told(&[("ap-ready", ""), ("ap-error", "configuration")]),
    Row::new("ended when the code is about to leave", From::Code,
        "host.element.addEventListener('ap-submit', () => host.element.destroy()); host.press(); await host.is('loading');
         if (record.submissions.length) throw new Error('the code has left')", "loading").told(&[("ap-submit", "google")]),
    Row::new("gone before the wasm is there", From::Nothing,
        "const element = host.put({}, {}); const { ready } = element; element.remove();
         if (await ready.catch((error) => error.name) !== 'AbortError') throw new Error('ready')", "loading"),
    Row::new("reset before anything was done", From::Pick, "host.element.reset()", "pick"),
    Row::new("reset at the steps", From::Guide, "host.element.reset()", "guide").told(ANEW),
    Row::new("reset with a code in the field", From::Code, "host.element.reset()", "guide").told(ANEW),
    Row::new("reset while sending", From::Sending, "host.element.reset(); host.answer({ ok: true })", "guide")
        .told(ANEW).signals(ABORTED),
    Row::new("reset when it was refused", From::Refused, "host.element.reset()", "guide").told(ANEW).signals(&[""]),
    Row::new("reset when it is done", From::Done, "host.element.reset()", "guide").told(ANEW).signals(&[""]),
    Row::new("reset while it loads", From::Nothing, "host.put({}, {}).reset(); await host.element.ready", "pick")
        .told(&[("ap-ready", "")]),
    Row::new("a thousand changes of everything in one breath", From::Code,
        "for (let i = 0; i < 1000; i++) {
           host.element.appName = `Acme ${i}`; host.element.theme = i % 2 ? 'dark' : 'light'; host.element.disabled = i % 2;
           host.element.email = i % 2 ? 'someone@yahoo.com' : ''; host.element.lang = i % 2 ? 'nb' : 'en';
         }
         host.element.email = 'someone@gmail.com'; host.element.disabled = false; host.element.lang = 'en';
         await host.until(() => host.root().textContent.includes('Acme 999'))", "paste").kept(),
    Row::new("a thousand changes, a breath between them", From::Code,
        "for (let i = 0; i < 1000; i++) { host.element.appName = `Acme ${i}`; await undefined; }
         await host.until(() => host.root().textContent.includes('Acme 999'))", "paste").kept(),
    Row::new("properties set a thousand times", From::Code,
        "for (let i = 0; i < 1000; i++) Object.assign(host.element, { providers: { hide: i % 2 ? [] : ['aol'] }, oauthHandler() {} })",
        "paste").kept(),
    Row::new("hidden and shown again", From::Code,
        "host.element.hidden = true; await new Promise((done) => setTimeout(done)); host.element.hidden = false", "paste").kept(),
    Row::new("hidden while sending", From::Sending,
        "host.element.style.display = 'none'; host.answer({ ok: true }); await host.is('done')", "done")
        .told(&[("ap-success", "google")]).signals(&[""]),
    Row::new("the tag defined again", From::Nothing,
        "const { define } = await host.load('/pkg/app-password.js'); const before = customElements.get('app-password');
         define(); define('app-password');
         if (customElements.get('app-password') !== before) throw new Error('another class');
         host.put({}, {}); await host.element.ready", "pick").told(&[("ap-ready", "")]),
    Row::new("another tag defined, twice", From::Nothing,
        "const { define, AppPasswordElement } = await host.load('/pkg/app-password.js'); define('acme-mail'); define('acme-mail');
         host.element = document.createElement('acme-mail');
         if (!(host.element instanceof AppPasswordElement)) throw new Error('no element of ours');
         host.element.shadowMode = 'open'; document.body.append(host.element); await host.element.ready", "pick")
        .told(&[("ap-ready", "")]),
];

#[test]
fn whatever_is_done_to_it_it_is_at_the_right_place_and_says_so() {
    for row in ROWS {
        row.holds(host());
    }
}

/// Where the focus goes, inside the element.
#[test]
fn focus_goes_to_what_is_to_be_done_in_every_state() {
    let places = [
        (From::Pick, "input[type=email]"),
        (From::Guide, ".code-input"),
        (From::Code, ".code-input"),
        (From::Refused, ".code-input"),
        (From::Sending, ".code-input"),
        (From::Done, "h2"),
    ];
    for (from, selector) in places {
        host().walk(async |page| {
            Row::new("", from, "", "").begins(page).await;
            page.run("document.activeElement.blur(); host.element.focus()", &[]).await;
            let there = "return host.focused()?.matches(arguments[0]) && host.root().contains(host.focused())";
            page.until_with(&format!("{from:?}: the focus is on {selector}"), there, &[json!(selector)]).await;
        });
    }
}

#[test]
fn two_copies_of_the_package_live_side_by_side() {
    host().in_trouble().walk(async |page| {
        page.put(json!({ "email": "someone@gmail.com" }), json!({})).await;
        page.run("host.paste(arguments[0])", &[json!(CODE)]).await;
        let other = "const copy = await host.load('/copy/app-password.js');
             const ours = await host.load('/pkg/app-password.js');
             if (copy.AppPasswordElement === ours.AppPasswordElement) throw new Error('one class');
             copy.define('second-copy');
             host.other = host.element;
             host.element = document.createElement('second-copy');
             Object.assign(host.element, { id: 'second', email: 'someone@yahoo.com', shadowMode: 'open', submitHandler: host.submit });
             document.body.append(host.element); await host.element.ready;
             host.paste('asdf ghjk zxcv bnmq'); await host.is('paste'); host.press(); await host.is('done')";
        page.promised(other, &[]).await;
        page.run("host.element.remove(); host.element = host.other", &[]).await;
        assert_eq!((page.state().await.as_str(), page.code().await.as_str()), ("paste", CODE));
        page.press("paste.submit").await;
        page.reaches("done").await;
        let told = page.run("return record.events.filter((e) => e.name === 'ap-success').map((e) => e.target)", &[]).await;
        assert_eq!(told, json!(["second", "app-password"]));
        let said = page.recorded("console").await;
        assert!(said.len() == 1 && said[0].as_str().is_some_and(|said| said.contains("is defined already")), "{said:?}");
    });
}

#[test]
fn a_tag_that_is_another_class_is_left_alone_and_that_is_said() {
    host().in_trouble().walk(async |page| {
        let taken =
            "const Taken = class extends HTMLElement {}; customElements.define('taken-tag', Taken);
             const { define } = await host.load('/pkg/app-password.js'); define('taken-tag');
             return customElements.get('taken-tag') === Taken";
        assert_eq!(page.promised(taken, &[]).await, true);
        let said = page.recorded("console").await;
        assert!(
            said.len() == 1
                && said[0]
                    .as_str()
                    .is_some_and(|said| said.contains("<taken-tag> is defined already")),
            "{said:?}"
        );
        page.put(json!({}), json!({})).await;
        page.reaches("pick").await;
    });
}

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

#[test]
fn the_first_screen_stands_at_once_and_the_hosts_slots_stay() {
    host().walk(async |page| {
        let at_once = "host.put({}, {});
            const seen = [host.element.state, host.element.matches(':state(loading)'), host.all('.pick').length, host.all('.links a').length];
            for (const slot of ['header', 'footer']) host.element.append(Object.assign(document.createElement('p'), { slot, textContent: slot }));
            return seen";
        assert_eq!(page.run(at_once, &[]).await, json!(["loading", true, 1, 0]));
        page.reaches("pick").await;
        let after = "return [host.element.matches(':state(ready)'), host.all('.pick').length,
            host.all('slot').flatMap((slot) => slot.assignedElements().map((e) => e.textContent))]";
        assert_eq!(page.run(after, &[]).await, json!([true, 1, ["header", "footer"]]));
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
