//! Claims about the hand-over: whatever a host's handler does, the widget hears of it once or, where nobody waits
//! any more, not at all; and nothing that was typed goes anywhere but to the handler.

use std::cell::RefCell;
use std::rc::Rc;

use app_password::flow::failure::Failure;
use app_password::host::calls::Calls;
use app_password::host::shell::HostElement;
use app_password::host::submit::submit;
use app_password::model::cause::Cause;
use app_password::model::code::Code;
use app_password::model::submission::{Secret, Submission};
use app_password::view::widget::Msg;
use js_sys::futures::JsFuture;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::shell::{element, js};

/// An invented code.
pub const SECRET: &str = "zqxjkvzqxjkvzqxj";

/// What came of it: what the widget hears, and what the host's developer.
#[derive(Default)]
pub struct Heard {
    pub calls: Rc<Calls>,
    pub said: RefCell<Vec<String>>,
    pub told: RefCell<Vec<String>>,
}

/// Hands over to a host on which this is set.
fn hand_over(set: &str) -> Rc<Heard> {
    hand_over_to(element(set))
}

/// Hands over to the host of this element.
pub fn hand_over_to(element: Element) -> Rc<Heard> {
    let heard = Rc::new(Heard::default());
    let submission = Submission {
        provider: "google".to_owned(),
        email: "ola@gmail.com".to_owned(),
        secret: Secret::Code(Code::new(SECRET.to_owned())),
        imap: None,
        smtp: None,
    };
    let (says, tells) = (heard.clone(), heard.clone());
    let send = move |msg| {
        says.said.borrow_mut().push(match msg {
            Msg::Received(attempt) => format!("{attempt}: received"),
            Msg::Answered(attempt, Ok(())) => format!("{attempt}: connected"),
            Msg::Answered(attempt, Err(failure)) if failure == Failure::not_set_up() => {
                format!("{attempt}: not set up")
            }
            Msg::Answered(attempt, Err(failure)) => {
                format!("{attempt}: {}", failure.why.cause.id())
            }
            other => format!("{other:?}"),
        });
    };
    let wrong = move |message| tells.told.borrow_mut().push(message);
    submit(
        &heard.calls,
        &HostElement::new(element),
        (7, submission),
        Rc::new(send),
        Rc::new(wrong),
    );
    heard
}

/// Waits until a promise of the page's is settled.
pub async fn after(promise: &str) {
    JsFuture::from(js_sys::Promise::resolve(&js(promise)))
        .await
        .expect("it is settled");
}

impl Heard {
    pub async fn says(&self, expected: &str) {
        while self.said.borrow().is_empty() {
            after("new Promise((done) => setTimeout(done))").await;
        }
        assert_eq!(*self.said.borrow(), [expected]);
        assert!(!self.told.borrow().concat().contains(SECRET));
    }
}

#[wasm_bindgen_test]
async fn whatever_a_handler_does_is_an_outcome() {
    for (handler, expected) in [
        ("() => ({ ok: true })", "7: connected"),
        ("async () => ({ ok: true })", "7: connected"),
        ("() => {}", "7: received"),
        ("async () => undefined", "7: received"),
        (
            "async () => ({ ok: false, reply: '535 5.7.8 Username and Password not accepted' })",
            "7: wrong-code",
        ),
        ("async () => ({ ok: false, cause: 'tls' })", "7: tls"),
        (
            "() => { throw new Error('zqxjkvzqxjkvzqxj') }",
            "7: unknown",
        ),
        ("() => { throw 'zqxjkvzqxjkvzqxj' }", "7: unknown"),
        (
            "() => Promise.reject(new Error('zqxjkvzqxjkvzqxj'))",
            "7: unknown",
        ),
        ("() => ({ then: (_, reject) => reject() })", "7: unknown"),
        ("() => ({ then() { throw new Error('no') } })", "7: unknown"),
        (
            "() => ({ get then() { throw new Error('no') } })",
            "7: unknown",
        ),
    ] {
        let heard = hand_over(&format!("{{ submitHandler: {handler} }}"));
        heard.says(expected).await;
        assert_eq!(*heard.told.borrow(), [""; 0], "{handler}");
    }
}

#[wasm_bindgen_test]
async fn a_handler_is_given_the_submission_and_a_signal_at_once() {
    let heard =
        hand_over("{ submitHandler(...all) { globalThis.given = [this === undefined, ...all]; } }");
    let given =
        js("[given[0], given[1].code, given[1].email, given[2].signal.aborted, given.length]");
    assert_eq!(
        js_sys::JSON::stringify(&given)
            .ok()
            .and_then(|text| text.as_string())
            .as_deref(),
        Some("[true,\"zqxjkvzqxjkvzqxj\",\"ola@gmail.com\",false,3]")
    );
    heard.says("7: received").await;
    assert_eq!(js("given[2].signal.aborted"), JsValue::FALSE);
}

#[wasm_bindgen_test]
async fn without_a_handler_the_developer_hears_why() {
    for handler in ["undefined", "null", "'submit'", "{}"] {
        let heard = hand_over(&format!("{{ submitHandler: {handler} }}"));
        heard.says("7: not set up").await;
        assert!(
            heard.told.borrow()[0]
                .starts_with("submitHandler is not set, so the code went nowhere.")
        );
    }
}

#[wasm_bindgen_test]
async fn a_handler_that_never_answers_is_late_and_its_signal_aborted() {
    let heard = hand_over(
        "{ submitTimeout: 1, submitHandler(_, { signal }) { globalThis.signal = signal; return new Promise((_, no) => globalThis.refuse = no) } }",
    );
    heard.says(&format!("7: {}", Cause::Timeout.id())).await;
    assert_eq!(
        js("`${signal.aborted} ${signal.reason.name}`")
            .as_string()
            .as_deref(),
        Some("true TimeoutError")
    );
    js("refuse(new Error('late'))");
    after("new Promise((done) => setTimeout(done))").await;
    assert_eq!(heard.said.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn a_time_that_no_browser_can_count_is_as_long_as_it_can_be() {
    let heard = hand_over(
        "{ submitTimeout: 1e12, submitHandler: () => new Promise((done) => setTimeout(done, 5)) }",
    );
    heard.says("7: received").await;
}

#[wasm_bindgen_test]
async fn what_comes_of_a_call_that_was_aborted_changes_nothing() {
    for all in [false, true] {
        let heard = hand_over(
            "{ submitHandler(_, { signal }) { globalThis.signal = signal; return new Promise((done) => globalThis.answer = done) } }",
        );
        if all {
            heard.calls.abort_all("gone");
        } else {
            heard.calls.abort(7, "gone");
        }
        assert_eq!(
            js("`${signal.reason.name}: ${signal.reason.message}`")
                .as_string()
                .as_deref(),
            Some("AbortError: gone")
        );
        js("answer({ ok: true })");
        after("new Promise((done) => setTimeout(done))").await;
        assert!(heard.said.borrow().is_empty());
        heard.calls.abort(7, "twice");
    }
}
