//! The element's side of an instance, as `element.js` offers it: one method for each thing that leaves.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::object::{object, or_null};
use crate::flow::Notice;
use crate::view::out::{Endpoint, Out, Submission};

#[wasm_bindgen]
extern "C" {
    /// The element, seen from here. See `instance.js`.
    #[derive(Clone)]
    pub type Bridge;

    #[wasm_bindgen(method)]
    fn state(this: &Bridge, word: &str);
    #[wasm_bindgen(method)]
    fn tell(this: &Bridge, event: &str, detail: &JsValue);
    #[wasm_bindgen(method)]
    fn deliver(this: &Bridge, attempt: u32, submission: &JsValue);
    #[wasm_bindgen(method)]
    fn abort(this: &Bridge, attempt: u32);
    #[wasm_bindgen(method)]
    fn proceed(this: &Bridge, provider: &str, email: &str);
    #[wasm_bindgen(method, js_name = lookUp)]
    fn look_up(this: &Bridge, domain: &str);
    #[wasm_bindgen(method)]
    fn copy(this: &Bridge, text: &str);
    /// A domain in ASCII; empty if it is none.
    #[wasm_bindgen(method)]
    pub fn ascii(this: &Bridge, domain: &str) -> String;
    /// Tells the host's developer what is wrong with what they have set.
    #[wasm_bindgen(method)]
    pub fn wrong(this: &Bridge, message: &str);
}

impl Bridge {
    /// Passes on what leaves the widget.
    pub fn send(&self, out: Out) {
        match out {
            Out::State(word) => self.state(word),
            Out::Tell(provider, notice) => self.notice(provider, &notice),
            Out::Deliver(attempt, submission) => self.deliver(attempt, &handed_over(&submission)),
            Out::Abort(attempt) => self.abort(attempt),
            Out::Continue(provider, email) => self.proceed(provider, &email),
            Out::LookUp(domain) => self.look_up(&domain),
            Out::Copy(text) => self.copy(&text),
        }
    }

    /// The events of contract, section 2.
    fn notice(&self, provider: Option<&str>, notice: &Notice) {
        let from = ("provider", or_null(provider));
        match *notice {
            Notice::Provider(id) => self.tell("ap-provider-change", &object(&[("provider", or_null(id))])),
            Notice::Step(step, of) => {
                self.tell("ap-step-change", &object(&[from, ("step", number(step)), ("of", number(of))]));
            }
            Notice::Verdict(answer, finding) => {
                let finding = or_null(finding.map(|finding| finding.id()));
                self.tell("ap-verdict-change", &object(&[("verdict", answer.id().into()), ("finding", finding)]));
            }
            Notice::Submit => self.tell("ap-submit", &object(&[from])),
            Notice::Success => self.tell("ap-success", &object(&[from])),
            Notice::Failure(cause) => self.tell("ap-failure", &object(&[from, ("cause", cause.id().into())])),
            Notice::Feedback(helpful) => self.tell("ap-feedback", &object(&[from, ("helpful", helpful.into())])),
        }
    }
}

/// The submission of contract, section 2. The only place where a code becomes a JavaScript string.
fn handed_over(submission: &Submission) -> JsValue {
    object(&[
        ("provider", submission.provider.into()),
        ("email", submission.email.as_str().into()),
        ("code", submission.code.expose().into()),
        ("imap", endpoint(submission.imap.as_ref())),
        ("smtp", endpoint(submission.smtp.as_ref())),
    ])
}

fn endpoint(endpoint: Option<&Endpoint>) -> JsValue {
    endpoint.map_or(JsValue::NULL, |endpoint| {
        object(&[
            ("host", endpoint.host.as_str().into()),
            ("port", endpoint.port.into()),
            ("security", endpoint.security.into()),
            ("username", endpoint.username.as_str().into()),
        ])
    })
}

fn number(number: usize) -> JsValue {
    u32::try_from(number).unwrap_or(u32::MAX).into()
}
