//! The host's look-up of mail exchangers. Its failure stops nobody: the person says who it is.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use super::calls::{Answer, Calls};
use super::shell::{HostElement, Property};
use super::value::{
    excess, excess_of_list, get, is_list, is_nothing, joined, list, sentence, strings,
};
use crate::i18n::texts::digits;
use crate::model::bounds::MOST_TYPED;
use crate::model::config::MOST_ENTRIES;
use crate::view::widget::Msg;

/// So long it may take, in milliseconds: the person waits for it.
const PATIENCE: f64 = 5_000.0;

/// The look-ups of a widget: one at a time.
#[derive(Default)]
pub struct LookUps {
    calls: Rc<Calls>,
    count: Cell<u32>,
}

impl LookUps {
    /// Looks up the exchangers of a domain, in the place of any other.
    pub fn start(
        &self,
        element: &HostElement,
        domain: String,
        send: Rc<dyn Fn(Msg)>,
        wrong: Rc<dyn Fn(String)>,
    ) {
        self.end();
        self.count.set(self.count.get().wrapping_add(1));
        let resolver = element.get(Property::MxResolver).dyn_into::<Function>();
        let asked = domain.as_str().into();
        let answered = move |answer| {
            let found = match answer {
                Answer::Given(given) => records(&given, &*wrong).unwrap_or_else(|| {
                    wrong(
                        "mxResolver did not answer with a list of host names or {mx, txt}, each a list of strings."
                            .to_owned(),
                    );
                    Default::default()
                }),
                Answer::Failed | Answer::Late => Default::default(),
            };
            send(Msg::Exchangers(domain.clone(), found.0, found.1));
        };
        match resolver {
            Ok(resolver) => {
                let call = (&resolver, &asked);
                self.calls
                    .start(self.count.get(), call, PATIENCE, Rc::new(answered));
            }
            Err(_) => answered(Answer::Failed),
        }
    }

    /// Nobody waits for the exchangers any more.
    pub fn end(&self) {
        self.calls
            .abort_all("The mail exchangers are no longer wanted");
    }
}

/// The exchangers and the TXT records: a list of host names, or an object with both.
fn records(given: &JsValue, wrong: &dyn Fn(String)) -> Option<(Vec<String>, Vec<String>)> {
    if is_list(given) {
        return Some((listed("mx", given, wrong)?, Vec::new()));
    }
    let txt = get(given, "txt").ok()?;
    let txt = if is_nothing(&txt) {
        Vec::new()
    } else {
        listed("txt", &txt, wrong)?
    };
    Some((listed("mx", &get(given, "mx").ok()?, wrong)?, txt))
}

/// The texts of a list that holds nothing else: Node's resolver, for one, answers with objects. Anybody can publish records for a domain of theirs: what is too much is told and passed over,
/// and the others count.
#[inline(never)]
fn listed(name: &str, given: &JsValue, wrong: &dyn Fn(String)) -> Option<Vec<String>> {
    let all = list(given)?;
    if !all.iter().all(JsValue::is_string) {
        return None;
    }
    let path = joined(&["mxResolver answered with ", name]);
    let long = |(at, text): (usize, &JsValue)| {
        excess(&sentence("%[%]", &[&path, &digits(at)]), text, MOST_TYPED)
    };
    let long = all.iter().enumerate().find_map(long);
    for much in excess_of_list(&path, given, MOST_ENTRIES)
        .into_iter()
        .chain(long)
    {
        wrong(joined(&[&much, "What is beyond that is passed over."]));
    }
    Some(strings(&all))
}
