//! What a host's handler answered, read field by field: its object may be anything, and its getters may throw.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::model::cause::Cause;
use crate::model::outcome::Outcome;

#[wasm_bindgen]
extern "C" {
    /// The object that a handler answers with.
    type HandlerAnswer;

    #[wasm_bindgen(method, getter, catch)]
    fn ok(this: &HandlerAnswer) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn reply(this: &HandlerAnswer) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn cause(this: &HandlerAnswer) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn message(this: &HandlerAnswer) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch, js_name = retryAfter)]
    fn retry_after(this: &HandlerAnswer) -> Result<JsValue, JsValue>;

    /// Throws where it is asked of a proxy that was revoked.
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

fn is_list(value: &JsValue) -> bool {
    is_array(value).unwrap_or(false)
}

/// The outcome; what is wrong with the answer is told. Whatever is no outcome is a failure of which nothing
/// more is known.
pub fn read(answer: JsValue, wrong: &dyn Fn(&str)) -> Outcome {
    if answer.is_undefined() {
        return Outcome {
            ok: true,
            ..Outcome::default()
        };
    }
    fields(&answer, wrong).unwrap_or_else(|_| Outcome::default())
}

fn fields(answer: &JsValue, wrong: &dyn Fn(&str)) -> Result<Outcome, JsValue> {
    let object: &HandlerAnswer = wasm_bindgen::JsCast::unchecked_ref(answer);
    let may_be = answer.is_object() && !is_list(answer);
    let ok = if may_be { object.ok()?.as_bool() } else { None };
    let Some(ok) = ok else {
        wrong(
            &[
                "submitHandler answered ",
                &described(answer),
                if may_be { " without ok" } else { "" },
                "; expected nothing, {ok: true} or {ok: false, reply, cause, message, retryAfter}.",
            ]
            .concat(),
        );
        return Ok(Outcome::default());
    };
    if ok {
        return Ok(Outcome {
            ok,
            ..Outcome::default()
        });
    }
    let read = Reader { wrong };
    let cause = read.text("cause", object.cause()?);
    let known = cause.as_deref().and_then(Cause::from_id);
    if cause.is_some() && known.is_none() {
        wrong(
            &[
                "submitHandler answered with an unknown cause; expected one of ",
                Cause::NAMES,
                ". It is ignored.",
            ]
            .concat(),
        );
    }
    Ok(Outcome {
        ok,
        reply: read.text("reply", object.reply()?),
        cause: known,
        message: read.text("message", object.message()?),
        retry_after: read.wait(object.retry_after()?),
    })
}

/// What is expected in `retryAfter`, and what becomes of anything else.
const LATER: &str = "a number. The person is asked to try again later.";

struct Reader<'a> {
    wrong: &'a dyn Fn(&str),
}

impl Reader<'_> {
    fn text(&self, name: &str, value: JsValue) -> Option<String> {
        self.one(name, "a string. It is ignored.", value, JsValue::as_string)
    }

    /// Seconds to wait. Of what is no number it is told all the same that there is something to wait for.
    fn wait(&self, value: JsValue) -> Option<f64> {
        let given = !value.is_undefined() && !value.is_null();
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
        if value.is_undefined() || value.is_null() {
            return None;
        }
        let read = read(&value);
        if read.is_none() {
            let found = described(&value);
            (self.wrong)(
                &[
                    "submitHandler answered with ",
                    name,
                    " as ",
                    &found,
                    "; expected ",
                    expected,
                ]
                .concat(),
            );
        }
        read
    }
}

/// What a value is, without showing any of it: it might hold what was typed.
fn described(value: &JsValue) -> String {
    if value.is_null() {
        "null".to_owned()
    } else if is_list(value) {
        "a list".to_owned()
    } else if value.is_object() {
        "an object".to_owned()
    } else {
        ["a ", &value.js_typeof().as_string().unwrap_or_default()].concat()
    }
}
