//! Hands a submission to the host: the only way in which a code leaves. What the host answers, whatever that
//! is, is read in `outcome`. Never logs any of it, and sends nothing in the clear that was to be sealed.

use std::mem::replace;
use std::rc::Rc;

use js_sys::{Date, Function};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use super::calls::{Answer, Calls};
use super::outcome;
use super::seal::sealed;
use super::seal_key::{SealKey, read};
use super::shell::{HostElement, Property};
use super::value::{joined, value};
use crate::flow::failure::Failure;
use crate::flow::state::Attempt;
use crate::model::cause::Cause;
use crate::model::outcome::Outcome;
use crate::model::submission::{Secret, Submission};
use crate::model::unsealed::Unsealed;
use crate::view::widget::Msg;

const NO_HANDLER: &str = "submitHandler is not set, so the code went nowhere. Set it to a function that takes the submission.";

/// Calls the host's handler: at once, or, if the host wants codes sealed, as soon as that is done. `send` takes to the
/// widget what came of it, unless nobody waits for that any more; `wrong` takes to the host's developer what is wrong
/// with it.
///
/// The handler and the key are those of the press, whatever the host sets meanwhile.
pub fn submit(
    calls: &Rc<Calls>,
    element: &HostElement,
    (attempt, mut submission): (Attempt, Submission),
    send: Rc<dyn Fn(Msg)>,
    wrong: Rc<dyn Fn(String)>,
) {
    let (sends, tells) = (send.clone(), wrong.clone());
    let refuse = move |why: String| {
        tells(why);
        sends(Msg::Answered(attempt, Err(Failure::not_set_up())));
    };
    let unsealed = |why: String| joined(&[&why, " The code was not sent."]);
    let key = match read(element) {
        Ok(key) => key,
        Err(why) => return refuse(unsealed(why)),
    };
    let Ok(handler) = element.get(Property::SubmitHandler).dyn_into::<Function>() else {
        return refuse(NO_HANDLER.to_owned());
    };
    // What the host makes of the submission is its own affair.
    let provider = submission.provider.clone();
    let answered = Rc::new(move |answer| send(message(attempt, &provider, answer, &wrong)));
    let patience = element
        .get(Property::SubmitTimeout)
        .as_f64()
        .unwrap_or_default();
    let Some(key) = key else {
        let call = (&handler, &value(&submission));
        return calls.start(attempt, call, patience, answered);
    };
    calls.prepare(attempt, patience, answered.clone());
    let calls = calls.clone();
    spawn_local(async move {
        match seal_code(&key, &mut submission).await {
            Ok(()) => calls.make(attempt, (&handler, &value(&submission)), answered),
            Err(why) if calls.withdraw(attempt) => refuse(unsealed(why)),
            Err(_) => {}
        }
    });
}

/// Puts in the place of the code what it is sealed into. Where that fails, neither is left.
async fn seal_code(key: &SealKey, submission: &mut Submission) -> Result<(), String> {
    let nothing = Secret::Sealed(String::new());
    let Secret::Code(code) = replace(&mut submission.secret, nothing) else {
        return Ok(());
    };
    let unsealed = Unsealed {
        code,
        email: submission.email.clone(),
        provider: submission.provider.clone(),
        iat: (Date::now() / 1000.0) as u64,
    };
    let text = unsealed.json();
    drop(unsealed);
    submission.secret = Secret::Sealed(sealed(key, text).await?);
    Ok(())
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
