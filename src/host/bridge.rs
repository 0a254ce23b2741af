//! The element's side of an instance: where everything goes that leaves. See `instance.js`.

use wasm_bindgen::prelude::wasm_bindgen;

use super::wire::Line;
use crate::flow::event::Notice;
use crate::i18n::texts::digits;
use crate::view::out::{Endpoint, Out, Submission};

#[wasm_bindgen]
extern "C" {
    /// The element, seen from here.
    #[derive(Clone)]
    pub type Bridge;

    /// Something for it to do, with a line of fields.
    #[wasm_bindgen(method)]
    fn send(this: &Bridge, what: &str, line: &str);

    /// A domain in ASCII; empty if it is none.
    #[wasm_bindgen(method)]
    pub fn ascii(this: &Bridge, domain: &str) -> String;
}

impl Bridge {
    /// Passes on what leaves the widget.
    pub fn pass(&self, out: Out) {
        let line = Line::default();
        let (what, line) = match out {
            Out::State(word) => ("state", line.put(word)),
            Out::Tell(provider, notice) => told(line.put(provider.unwrap_or_default()), &notice),
            Out::Deliver(attempt, submission) => (
                "deliver",
                handed_over(line.put(&digits(attempt as usize)), &submission),
            ),
            Out::Abort(attempt) => ("abort", line.put(&digits(attempt as usize))),
            Out::Continue(provider, email) => ("continue", line.put(provider).put(&email)),
            Out::LookUp(domain) => ("lookUp", line.put(&domain)),
            Out::More => ("more", line),
            Out::Copy(text) => ("copy", line.put(&text)),
        };
        self.send(what, line.text());
    }
}

/// The events of contract, section 2; the provider's id stands in the line already.
fn told(line: Line, notice: &Notice) -> (&'static str, Line) {
    match *notice {
        Notice::Provider(_) => ("ap-provider-change", line),
        Notice::Step(step, of) => ("ap-step-change", line.put(&digits(step)).put(&digits(of))),
        Notice::Verdict(answer, finding) => (
            "ap-verdict-change",
            line.put(answer.id())
                .put(finding.map_or("", |finding| finding.id())),
        ),
        Notice::Submit => ("ap-submit", line),
        Notice::Success => ("ap-success", line),
        Notice::Failure(cause) => ("ap-failure", line.put(cause.id())),
        Notice::Feedback(helpful) => ("ap-feedback", line.put(if helpful { "yes" } else { "" })),
    }
}

/// The submission of contract, section 2. The only place where a code leaves.
fn handed_over(line: Line, submission: &Submission) -> Line {
    let line = line
        .put(submission.provider)
        .put(&submission.email)
        .put(submission.code.expose());
    endpoint(
        endpoint(line, submission.imap.as_ref()),
        submission.smtp.as_ref(),
    )
}

/// Four fields, all of them empty where there is no server.
#[inline(never)]
fn endpoint(line: Line, server: Option<&Endpoint>) -> Line {
    match server {
        Some(server) => line
            .put(&server.host)
            .put(&digits(usize::from(server.port)))
            .put(server.security)
            .put(&server.username),
        None => line.put("").put("").put("").put(""),
    }
}
