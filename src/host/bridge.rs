//! The element's side of an instance: where everything goes that leaves. See `instance.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::value::value;
use super::wire::Line;
use crate::i18n::texts::digits;
use crate::view::out::Out;

#[wasm_bindgen]
extern "C" {
    /// The element, seen from here.
    #[derive(Clone)]
    pub type Bridge;

    /// Something for it to do, with a line of fields.
    #[wasm_bindgen(method)]
    pub fn send(this: &Bridge, what: &str, line: &str);

    /// An event for the page: its type and its detail.
    #[wasm_bindgen(method)]
    fn tell(this: &Bridge, event: JsValue);

    /// A submission for the host. The only place where a code leaves.
    #[wasm_bindgen(method)]
    fn deliver(this: &Bridge, attempt: u32, submission: JsValue);

    /// A domain in ASCII; empty if it is none.
    #[wasm_bindgen(method)]
    pub fn ascii(this: &Bridge, domain: &str) -> String;
}

impl Bridge {
    /// Passes on what leaves the widget.
    pub fn pass(&self, out: Out) {
        let line = Line::default();
        let (what, line) = match out {
            Out::Tell(event) => return self.tell(value(&event)),
            Out::Deliver(attempt, submission) => return self.deliver(attempt, value(&submission)),
            Out::State(word) => ("state", line.put(word)),
            Out::Abort(attempt) => ("abort", line.put(&digits(attempt as usize))),
            Out::Continue(provider, email) => ("continue", line.put(provider).put(&email)),
            Out::LookUp(domain) => ("lookUp", line.put(&domain)),
            Out::More => ("more", line),
            Out::Copy(text) => ("copy", line.put(&text)),
        };
        self.send(what, line.text());
    }
}
