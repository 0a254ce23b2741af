//! What a host's handler answered, read field by field: its object may be anything, and its getters may throw.

use wasm_bindgen::JsValue;

use super::value::{described, get, is_list, is_nothing, joined};
use crate::model::cause::Cause;
use crate::model::outcome::Outcome;

/// The outcome; what is wrong with the answer is told. None where the host has taken the code and answered
/// nothing. Whatever is no outcome is a failure of which nothing more is known.
pub fn read(answer: &JsValue, wrong: &dyn Fn(String)) -> Option<Outcome> {
    let outcome = || fields(answer, wrong).unwrap_or_default();
    (!answer.is_undefined()).then(outcome)
}

const RESPONSE: &str =
    "submitHandler answered a Response of fetch; expected what it holds: await response.json().";

fn fields(answer: &JsValue, wrong: &dyn Fn(String)) -> Result<Outcome, JsValue> {
    let may_be = answer.is_object() && !is_list(answer);
    // What `fetch` gives is `ok` as soon as a server has answered, whatever the mail server said.
    if may_be && get(answer, "json")?.is_function() {
        wrong(RESPONSE.to_owned());
        return Ok(Outcome::default());
    }
    let ok = if may_be {
        get(answer, "ok")?.as_bool()
    } else {
        None
    };
    let Some(ok) = ok else {
        wrong(joined(&[
            "submitHandler answered ",
            &described(answer),
            if may_be { " without ok" } else { "" },
            "; expected nothing, {ok: true} or {ok: false, reply, cause, message, retryAfter}.",
        ]));
        return Ok(Outcome::default());
    };
    if ok {
        return Ok(Outcome {
            ok,
            ..Outcome::default()
        });
    }
    let read = Reader { wrong };
    let cause = read.text("cause", get(answer, "cause")?);
    let known = cause.as_deref().and_then(Cause::from_id);
    if cause.is_some() && known.is_none() {
        wrong(joined(&[
            "submitHandler answered with an unknown cause; expected one of ",
            Cause::NAMES,
            ". It is ignored.",
        ]));
    }
    Ok(Outcome {
        ok,
        reply: read.text("reply", get(answer, "reply")?),
        cause: known,
        message: read.text("message", get(answer, "message")?),
        retry_after: read.wait(get(answer, "retryAfter")?),
    })
}

/// What is expected in `retryAfter`, and what becomes of anything else.
const LATER: &str = "a number. The person is asked to try again later.";

struct Reader<'a> {
    wrong: &'a dyn Fn(String),
}

impl Reader<'_> {
    fn text(&self, name: &str, value: JsValue) -> Option<String> {
        self.one(name, "a string. It is ignored.", value, JsValue::as_string)
    }

    /// Seconds to wait. Of what is no number it is told all the same that there is something to wait for.
    fn wait(&self, value: JsValue) -> Option<f64> {
        let given = !is_nothing(&value);
        let seconds = self.one("retryAfter", LATER, value, JsValue::as_f64);
        seconds.or(given.then_some(f64::NAN))
    }

    /// A field, unless it is left out; of another type it is told, and left out too.
    fn one<T>(
        &self,
        name: &str,
        expected: &str,
        value: JsValue,
        read: fn(&JsValue) -> Option<T>,
    ) -> Option<T> {
        if is_nothing(&value) {
            return None;
        }
        let read = read(&value);
        if read.is_none() {
            let found = described(&value);
            (self.wrong)(joined(&[
                "submitHandler answered with ",
                name,
                " as ",
                &found,
                "; expected ",
                expected,
            ]));
        }
        read
    }
}
