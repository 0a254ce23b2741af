//! What is asked of the host's own functions: each answers at most once, in time or not at all.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Function, Object, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, DomException};

use super::value::set;

/// The longest time that a browser can count, in milliseconds: it takes a longer one for none at all.
const LONGEST: f64 = 2_147_483_647.0;

/// What came of a call.
pub enum Answer {
    /// The function answered this.
    Given(JsValue),
    /// It is none, it threw, or its promise was rejected. Its error may hold anything, and goes nowhere.
    Failed,
    /// It took too long.
    Late,
}

struct Call {
    id: u32,
    abort: AbortController,
    _timer: Timeout,
}

/// The calls that have no answer yet. Whatever comes of one that is no longer here changes nothing.
#[derive(Default)]
pub struct Calls {
    open: RefCell<Vec<Call>>,
}

impl Calls {
    /// Calls a function at once, with a value and `{signal}`. `answered` hears later what came of it, after so
    /// many milliseconds at most.
    pub fn start(
        self: &Rc<Calls>,
        id: u32,
        (function, with): (&Function, &JsValue),
        patience: f64,
        answered: Rc<dyn Fn(Answer)>,
    ) {
        self.prepare(id, patience, answered.clone());
        self.make(id, (function, with), answered);
    }

    /// From now on somebody waits for a call that is still to be made.
    pub fn prepare(self: &Rc<Calls>, id: u32, patience: f64, answered: Rc<dyn Fn(Answer)>) {
        let Ok(abort) = AbortController::new() else {
            return answered(Answer::Failed);
        };
        let calls = self.clone();
        let timer = Timeout::new(patience.min(LONGEST) as u32, move || {
            if let Some(call) = calls.take(id) {
                call.end("There was no answer in time", "TimeoutError");
                answered(Answer::Late);
            }
        });
        let call = Call {
            id,
            abort,
            _timer: timer,
        };
        self.open.borrow_mut().push(call);
    }

    /// Makes the call that was prepared, unless nobody waits for it any more.
    pub fn make(
        self: &Rc<Calls>,
        id: u32,
        (function, with): (&Function, &JsValue),
        answered: Rc<dyn Fn(Answer)>,
    ) {
        let how = Object::new();
        let open = self.open.borrow();
        let Some(call) = open.iter().find(|call| call.id == id) else {
            return;
        };
        set(&how, "signal", &call.abort.signal());
        // The function may abort it, or begin another one.
        drop(open);
        let begun = function.call2(&JsValue::UNDEFINED, with, &how);
        let calls = self.clone();
        spawn_local(async move {
            let settled = match begun {
                Ok(answer) => JsFuture::from(Promise::resolve(&answer)).await,
                Err(error) => Err(error),
            };
            if calls.take(id).is_some() {
                answered(settled.map_or(Answer::Failed, Answer::Given));
            }
        });
    }

    /// It will not be made: whether anybody has waited for it until now.
    pub fn withdraw(&self, id: u32) -> bool {
        self.take(id).is_some()
    }

    /// Nobody waits for this call any more.
    pub fn abort(&self, id: u32, why: &str) {
        if let Some(call) = self.take(id) {
            call.end(why, "AbortError");
        }
    }

    /// Nobody waits for any.
    pub fn abort_all(&self, why: &str) {
        // The host may begin another one when it hears of it.
        for call in self.open.take() {
            call.end(why, "AbortError");
        }
    }

    fn take(&self, id: u32) -> Option<Call> {
        let mut open = self.open.borrow_mut();
        let at = open.iter().position(|call| call.id == id)?;
        Some(open.remove(at))
    }
}

impl Call {
    fn end(&self, why: &str, name: &str) {
        if let Ok(reason) = DomException::new_with_message_and_name(why, name) {
            self.abort.abort_with_reason(&reason);
        }
    }
}
