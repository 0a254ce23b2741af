//! What a host says of a login, read field by field: its object may be anything, and its getters may throw.

use wasm_bindgen::JsValue;

use super::value::{beginning, described, excess, get, is_list, is_nothing, joined, sentence};
use crate::model::bounds::{MOST_OF_REPLY, MOST_TYPED};
use crate::model::cause::Cause;
use crate::model::outcome::{Outcome, ProtocolOutcome};

/// How a developer is told of what is wrong: how the sentences begin, how those of a field do, and what else is
/// expected.
type Says = [&'static str; 3];

const ANSWERED: Says = [
    "submitHandler answered ",
    "submitHandler answered with ",
    "nothing, {ok: true} or ",
];
const FAILED: Says = ["fail was called with ", "fail was called with ", ""];

/// The outcome that a handler answered; what is wrong with it is told. None where the host has taken the code and
/// answered nothing. Whatever is no outcome is a failure of which nothing more is known.
pub fn read(answer: &JsValue, wrong: &dyn Fn(String)) -> Option<Outcome> {
    let read = || Reader::new(ANSWERED, wrong).outcome(answer);
    (!answer.is_undefined()).then(read)
}

/// The failure that `fail` was called with, read in the same way. None where it is none.
pub fn failed(given: &JsValue, wrong: &dyn Fn(String)) -> Option<Outcome> {
    let outcome = Reader::new(FAILED, wrong).outcome(given);
    if outcome.ok {
        wrong("fail was called with {ok: true}. It is ignored.".to_owned());
    }
    (!outcome.ok).then_some(outcome)
}

/// What is wrong where `ok` and the protocols do not agree.
const CONTRADICTION: &str = "an ok that imap and smtp contradict. It counts as a failure.";
const EXPECTED: &str = "{ok: false, imap, smtp, reply, cause, message, retryAfter}.";
const RESPONSE: &str = "a Response of fetch; expected what it holds: await response.json().";

/// What is expected in a half, and in `retryAfter`, and what becomes of anything else.
const HALF: &str = "{ok: true} or {ok: false, reply, cause}. It is ignored.";
const LATER: &str = "a number. The person is asked to try again later.";

struct Reader<'a> {
    says: Says,
    wrong: &'a dyn Fn(String),
    /// Where the fields are that are read now: empty, or the protocol with a dot.
    within: &'static str,
}

impl<'a> Reader<'a> {
    fn new(says: Says, wrong: &'a dyn Fn(String)) -> Reader<'a> {
        Reader {
            says,
            wrong,
            within: "",
        }
    }

    fn outcome(&self, given: &JsValue) -> Outcome {
        let mut outcome = Outcome::default();
        // What was read before a getter threw stands.
        let _ = self.fields(given, &mut outcome);
        outcome
    }

    fn fields(&self, given: &JsValue, into: &mut Outcome) -> Result<(), JsValue> {
        let may_be = given.is_object() && !is_list(given);
        // What `fetch` gives is `ok` as soon as a server has answered, whatever the mail server said.
        if may_be && get(given, "json")?.is_function() {
            self.tell(RESPONSE, "", "");
            return Ok(());
        }
        let ok = if may_be {
            get(given, "ok")?.as_bool()
        } else {
            None
        };
        let Some(ok) = ok else {
            let without = if may_be { " without ok" } else { "" };
            self.tell(
                &described(given),
                without,
                &sentence("; expected %%", &[self.says[2], EXPECTED]),
            );
            return Ok(());
        };
        into.imap = self.half("imap", "imap.", given)?;
        into.smtp = self.half("smtp", "smtp.", given)?;
        let is = |half: &Option<ProtocolOutcome>, ok| half.as_ref().is_some_and(|it| it.ok == ok);
        let fails = is(&into.imap, false) || is(&into.smtp, false);
        let works = is(&into.imap, true) && is(&into.smtp, true);
        if ok && fails || !ok && works {
            self.tell(CONTRADICTION, "", "");
        }
        if ok && !fails {
            (into.ok, into.imap, into.smtp) = (true, None, None);
            return Ok(());
        }
        self.why(given, &mut into.cause, &mut into.reply)?;
        into.message = self.text("message", get(given, "message")?, MOST_TYPED);
        into.retry_after = self.wait(get(given, "retryAfter")?);
        Ok(())
    }

    #[inline(never)]
    fn tell(&self, what: &str, more: &str, end: &str) {
        (self.wrong)(joined(&[self.says[0], what, more, end]));
    }

    /// How one of the logins went, unless that is left out.
    #[inline(never)]
    fn half(
        &self,
        name: &str,
        within: &'static str,
        of: &JsValue,
    ) -> Result<Option<ProtocolOutcome>, JsValue> {
        let is_ok = |half: &JsValue| get(half, "ok").ok()?.as_bool();
        let given = get(of, name)?;
        let Some(ok) = self.one(name, HALF, given.clone(), &is_ok) else {
            return Ok(None);
        };
        let mut half = ProtocolOutcome {
            ok,
            ..ProtocolOutcome::default()
        };
        if !ok {
            Reader { within, ..*self }.why(&given, &mut half.cause, &mut half.reply)?;
        }
        Ok(Some(half))
    }

    /// The fields that say why it failed.
    #[inline(never)]
    fn why(
        &self,
        of: &JsValue,
        cause: &mut Option<Cause>,
        reply: &mut Option<String>,
    ) -> Result<(), JsValue> {
        if let Some(name) = self.text("cause", get(of, "cause")?, MOST_TYPED) {
            *cause = Cause::from_id(&name);
            if cause.is_none() {
                let text = "%an unknown cause; expected one of %. It is ignored.";
                (self.wrong)(sentence(text, &[self.says[1], Cause::NAMES]));
            }
        }
        *reply = self.text("reply", get(of, "reply")?, MOST_OF_REPLY);
        Ok(())
    }

    /// A text; of a longer one its beginning.
    fn text(&self, name: &str, value: JsValue, most: usize) -> Option<String> {
        let path = joined(&[self.says[1], self.within, name]);
        if let Some(long) = excess(&path, &value, most) {
            (self.wrong)(joined(&[&long, "Only its beginning is read."]));
        }
        let read = |value: &JsValue| beginning(value, most);
        self.one(name, "a string. It is ignored.", value, &read)
    }

    /// Seconds to wait. Of what is no number it is told all the same that there is something to wait for.
    fn wait(&self, value: JsValue) -> Option<f64> {
        let given = !is_nothing(&value);
        let seconds = self.one("retryAfter", LATER, value, &JsValue::as_f64);
        seconds.or(given.then_some(f64::NAN))
    }

    /// A field, unless it is left out; of another type it is told, and left out too.
    fn one<T>(
        &self,
        name: &str,
        expected: &str,
        value: JsValue,
        read: &dyn Fn(&JsValue) -> Option<T>,
    ) -> Option<T> {
        let read = read(&value);
        if read.is_none() && !is_nothing(&value) {
            self.misfit(name, expected, &value);
        }
        read
    }

    #[inline(never)]
    fn misfit(&self, name: &str, expected: &str, found: &JsValue) {
        let parts = [self.says[1], self.within, name, &described(found), expected];
        (self.wrong)(sentence("%%% as %; expected %", &parts));
    }
}
