//! One widget in the page, from its mounting to its end.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event};
use yew::{AppHandle, Callback, Renderer};

use super::bridge::Bridge;
use super::entry;
use super::wire::{FIELD, Fields, LINE, list, number};
use crate::catalog::catalogue::{Catalogue, Changes};
use crate::flow::state::Failure;
use crate::i18n::texts::Texts;
use crate::reply::cause::Cause;
use crate::reply::explain::cause_of;
use crate::view::settings::Settings;
use crate::view::widget::{Msg, Props, Sight, Widget};

/// A widget that lives in an element of the page.
#[wasm_bindgen]
pub struct Instance {
    app: AppHandle<Widget>,
}

#[wasm_bindgen]
impl Instance {
    /// Puts a widget into this empty element, which nobody else may use.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, bridge: Bridge, wishes: &str, texts: &str) -> Instance {
        let ascii = bridge.clone();
        let props = Props {
            out: Callback::from(move |leaving| bridge.pass(leaving)),
            ascii: Callback::from(move |domain: String| ascii.ascii(&domain)),
            settings: settings(wishes),
            texts: words(texts),
        };
        Instance {
            app: Renderer::<Widget>::with_root_and_props(root, props).render(),
        }
    }

    /// What the person did: the number that `deeds.js` has found at the element, how it was done, and the
    /// browser's event.
    pub fn did(&self, deed: usize, how: String, event: Event) {
        self.app.send_message(Msg::Did(deed, how, event));
    }

    /// Tells the widget something, with a line of fields. A word that it does not know is passed over.
    pub fn tell(&self, what: &str, line: &str) {
        let mut fields = Fields::new(line);
        let msg = match what {
            "settings" => Msg::Settings(Box::new(settings(line))),
            "texts" => Msg::Texts(words(line)),
            "exchangers" => {
                let domain = fields.take().to_owned();
                Msg::Exchangers(domain, list(fields.take()))
            }
            "taken" => Msg::Answered(number(fields.take()), Ok(())),
            "copied" => Msg::Copied(!fields.take().is_empty()),
            "returned" => Msg::Returned,
            "seen" => Msg::Sight(Sight::Seen),
            "hidden" => Msg::Sight(Sight::Hidden),
            "left" => Msg::Sight(Sight::Left),
            "reset" => Msg::Restart,
            _ => return,
        };
        self.app.send_message(msg);
    }

    /// The host did not take it: a line of fields, and how long it says to wait, in seconds and not yet judged.
    pub fn refused(&self, line: &str, retry_after: Option<f64>) {
        let mut fields = Fields::new(line);
        let attempt = number(fields.take());
        let failure = failure(&mut fields, retry_after);
        self.app.send_message(Msg::Answered(attempt, Err(failure)));
    }

    /// The end: the code is wiped, the element is empty again.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// The host's wishes: a line for the attributes, then one for each entry of its own.
fn settings(wishes: &str) -> Settings {
    let mut lines = wishes.split(LINE);
    let mut fields = Fields::new(lines.next().unwrap_or_default());
    let mut text = || fields.take().to_owned();
    let (app_name, email, provider, support_url) = (text(), text(), text(), text());
    let mut flag = || !fields.take().is_empty();
    let (disabled, oauth, mx, more, closed) = (flag(), flag(), flag(), flag(), flag());
    let (only, hide, first) = (
        list(fields.take()),
        list(fields.take()),
        list(fields.take()),
    );
    let own = lines.map(entry::kept).collect();
    let catalogue = Catalogue::new(&Changes {
        only: closed.then_some(only),
        hide,
        first,
        own,
    });
    Settings {
        app_name,
        email,
        provider,
        support_url,
        disabled,
        oauth,
        mx,
        more,
        closed,
        catalogue,
    }
}

/// What the host answered: the provider, the server's reply, a cause, the host's words.
fn failure(fields: &mut Fields<'_>, retry_after: Option<f64>) -> Failure {
    let (provider, reply, cause, message) =
        (fields.take(), fields.take(), fields.take(), fields.take());
    Failure {
        cause: Cause::from_id(cause).unwrap_or_else(|| cause_of(Some(provider), reply)),
        message: Some(message.to_owned()).filter(|message| !message.is_empty()),
        retry_after,
    }
}

/// The texts of a language: its tag, then each text in the order of the keys, empty where it lacks one.
pub(super) fn words(line: &str) -> Texts {
    let mut fields = line.split(FIELD);
    let lang = fields.next().unwrap_or_default();
    let own = fields.map(|text| Some(text.to_owned()).filter(|text| !text.is_empty()));
    Texts::in_order(lang, own.collect())
}
