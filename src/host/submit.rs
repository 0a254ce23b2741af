//! Hands a submission to the host: the only way in which a code leaves. What the host answers, whatever that
//! is, is read in `outcome`. Never logs any of it.

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::JsCast;

use super::calls::{Answer, Calls};
use super::outcome;
use super::shell::{HostElement, Property};
use super::value::{is_nothing, joined, value};
use crate::flow::failure::Failure;
use crate::flow::state::Attempt;
use crate::model::cause::Cause;
use crate::model::outcome::Outcome;
use crate::model::submission::Submission;
use crate::view::widget::Msg;

/// What a host must know that wants codes sealed.
pub const NO_SEAL: &str = "sealKey is set, but this version cannot seal codes yet: as long as it is set, nothing is sent.";

const NO_HANDLER: &str = "submitHandler is not set, so the code went nowhere. Set it to a function that takes the submission.";

/// Whether a host wants codes sealed. Some frameworks write an attribute where they should set the property,
/// and then it must not be passed over.
pub fn is_sealing(element: &HostElement) -> bool {
    !is_nothing(&element.get(Property::SealKey))
        || !element.attribute("sealkey").is_null()
        || !element.attribute("seal-key").is_null()
}

/// Calls the host's handler. `send` takes to the widget what came of it, unless nobody waits for that any more;
/// `wrong` takes to the host's developer what is wrong with it.
pub fn submit(
    calls: &Rc<Calls>,
    element: &HostElement,
    (attempt, submission): (Attempt, Submission),
    send: Rc<dyn Fn(Msg)>,
    wrong: Rc<dyn Fn(String)>,
) {
    let refused = if is_sealing(element) {
        joined(&[NO_SEAL, " The code was not sent."])
    } else if let Ok(handler) = element.get(Property::SubmitHandler).dyn_into::<Function>() {
        // What the host makes of the submission is its own affair.
        let provider = submission.provider.clone();
        let answered = move |answer| send(message(attempt, &provider, answer, &wrong));
        let patience = element
            .get(Property::SubmitTimeout)
            .as_f64()
            .unwrap_or_default();
        let call = (&handler, &value(&submission));
        return calls.start(attempt, call, patience, Rc::new(answered));
    } else {
        NO_HANDLER.to_owned()
    };
    wrong(refused);
    let failure = Failure::of("", &Outcome::default());
    send(Msg::Answered(attempt, Err(failure)));
}

/// What the widget is told of an answer.
fn message(attempt: Attempt, provider: &str, answer: Answer, wrong: &Rc<dyn Fn(String)>) -> Msg {
    let outcome = match answer {
        Answer::Given(answer) => outcome::read(&answer, &|message| wrong(message)),
        Answer::Failed => Some(Outcome::default()),
        Answer::Late => Some(Outcome {
            cause: Some(Cause::Timeout),
            ..Outcome::default()
        }),
    };
    match outcome {
        None => Msg::Received(attempt),
        Some(outcome) if outcome.ok => Msg::Answered(attempt, Ok(())),
        Some(outcome) => Msg::Answered(attempt, Err(Failure::of(provider, &outcome))),
    }
}
