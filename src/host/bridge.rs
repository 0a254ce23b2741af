//! The element's side of an instance: where everything goes that leaves. See `instance.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::value::value;
use super::wire::Line;
use crate::i18n::texts::digits;
use crate::view::command::Command;

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
    pub fn pass(&self, command: Command) {
        let line = Line::default();
        let (what, line) = match command {
            Command::Tell(event) => return self.tell(value(&event)),
            Command::Deliver(attempt, submission) => {
                return self.deliver(attempt, value(&submission));
            }
            Command::State(word) => ("state", line.put(word)),
            Command::Abort(attempt) => ("abort", line.put(&digits(attempt as usize))),
            Command::Continue(provider, email) => ("continue", line.put(provider).put(&email)),
            Command::LookUp(domain) => ("lookUp", line.put(&domain)),
            Command::More => ("more", line),
            Command::Copy(text) => ("copy", line.put(&text)),
        };
        self.send(what, line.text());
    }
}
