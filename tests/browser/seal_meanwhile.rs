//! Claims about what happens while a code is being sealed: the person, the host or the time may change their mind.

use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::sealing::{EC, host, taken, told};
use crate::shell::js;
use crate::submit::{Heard, after, hand_over_to};

/// Sealing stands still until the test says `go()`.
fn holds_on() {
    js("globalThis.encrypting = new Promise((done) => globalThis.begun = done)");
    js(
        "SubtleCrypto.prototype.encrypt = ((real) => function (...all) { const done = real.apply(this, all); begun(); return globalThis.ended = new Promise((go) => globalThis.go = go).then(() => done) })(globalThis.encrypt = SubtleCrypto.prototype.encrypt)",
    );
}

async fn goes_on() {
    js("SubtleCrypto.prototype.encrypt = encrypt");
    js("go()");
    after("ended").await;
    after("new Promise((done) => setTimeout(done))").await;
}

#[wasm_bindgen_test]
async fn what_nobody_waits_for_any_more_is_sealed_for_nobody() {
    let ends: [fn(&Heard); 2] = [
        |heard| heard.calls.abort(7, "gone"),
        |heard| heard.calls.abort_all("gone"),
    ];
    for end in ends {
        holds_on();
        let heard: Rc<Heard> = hand_over_to(host(&format!("{{ {EC} }}")));
        after("encrypting").await;
        end(&heard);
        goes_on().await;
        assert_eq!(taken(), "[]");
        assert!(heard.said.borrow().is_empty() && heard.told.borrow().is_empty());
    }
}

#[wasm_bindgen_test]
async fn the_time_counts_from_the_press() {
    holds_on();
    let host = host(&format!("{{ {EC} }}"));
    js_sys::Reflect::set(&host, &"submitTimeout".into(), &1.into()).expect("set");
    let heard = hand_over_to(host);
    heard.says("7: timeout").await;
    after("encrypting").await;
    goes_on().await;
    assert_eq!(taken(), "[]");
    assert_eq!(heard.said.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn what_the_host_sets_meanwhile_does_not_change_what_was_submitted() {
    holds_on();
    let host = host(&format!("globalThis.key = {{ {EC}, kid: 'first' }}"));
    let heard = hand_over_to(host.clone());
    after("encrypting").await;
    js("key.kid = 'second'");
    for (name, value) in [
        ("sealKey", JsValue::UNDEFINED),
        ("email", "kari@gmail.com".into()),
        (
            "submitHandler",
            js("() => { globalThis.taken.push('elsewhere') }"),
        ),
    ] {
        js_sys::Reflect::set(&host, &name.into(), &value).expect("set");
    }
    goes_on().await;
    heard.says("7: connected").await;
    let sent = js(
        "taken.map(({ submission }) => [submission.email, 'code' in submission, JSON.parse(atob(submission.sealed.split('.')[0].replaceAll('-', '+').replaceAll('_', '/'))).kid].join())[0]",
    );
    assert_eq!(
        sent.as_string().as_deref(),
        Some("ola@gmail.com,false,first")
    );
    assert_eq!(js("taken.length"), 1);
}

#[wasm_bindgen_test]
async fn a_key_that_the_host_spoils_after_setting_it_is_told_at_the_try() {
    let host = host(&format!("globalThis.key = {{ {EC} }}"));
    assert_eq!(told(&host), [""; 0]);
    js("key.crv = 'P-521'");
    let heard = hand_over_to(host);
    heard.says("7: not set up").await;
    assert!(heard.told.borrow()[0].starts_with("sealKey has another kty or crv"));
    assert_eq!(taken(), "[]");
}
