//! One widget in the page, from its mounting to its end.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Event};
use yew::{AppHandle, Callback, Renderer};

use super::bridge::Bridge;
use super::outcome;
use super::wire::{FIELD, Fields, Line, list};
use crate::catalog::catalogue::{known, with};
use crate::flow::state::Failure;
use crate::i18n::english::COUNT;
use crate::i18n::texts::Texts;
use crate::model::config::ProviderConfig;
use crate::model::outcome::Outcome;
use crate::reply::explain::cause_of;
use crate::view::action::EventKind;
use crate::view::config::Config;
use crate::view::widget::{Msg, Props, Sight, Widget};

thread_local! {
    /// Every change that was read, by its bytes.
    static KEPT: RefCell<Vec<(Vec<u8>, &'static ProviderConfig)>> = const { RefCell::new(Vec::new()) };
}

/// A widget that lives in an element of the page.
#[wasm_bindgen]
pub struct Instance {
    app: AppHandle<Widget>,
    bridge: Bridge,
}

#[wasm_bindgen]
impl Instance {
    /// Puts a widget into this empty element, which nobody else may use.
    #[wasm_bindgen(constructor)]
    pub fn new(
        root: Element,
        bridge: Bridge,
        wishes: &str,
        providers: &[u8],
        texts: &str,
    ) -> Instance {
        let (ascii, own) = (bridge.clone(), bridge.clone());
        let props = Props {
            command: Callback::from(move |leaving| bridge.pass(leaving)),
            to_ascii: Callback::from(move |domain: String| ascii.ascii(&domain)),
            config: config(wishes, providers),
            texts: words(texts),
        };
        Instance {
            app: Renderer::<Widget>::with_root_and_props(root, props).render(),
            bridge: own,
        }
    }

    /// An event that `guard.js` has kept from the page, and with it from the widget's own listeners.
    pub fn hear(&self, event: Event, field: Element) {
        if let Some(kind) = EventKind::of(&event.type_()) {
            self.app.send_message(Msg::Heard(kind, event, field));
        }
    }

    /// The host's wishes have changed: a line for the attributes, and what it changes about the providers,
    /// as postcard.
    pub fn settings(&self, wishes: &str, providers: &[u8]) {
        let config = config(wishes, providers);
        self.app.send_message(Msg::Config(Box::new(config)));
    }

    /// What the host's handler has answered to an attempt, which was about this provider.
    pub fn answered(&self, attempt: u32, provider: &str, answer: JsValue) {
        let wrong = |message: &str| {
            self.bridge
                .send("wrong", Line::default().put(message).text())
        };
        let outcome = outcome::read(answer, &wrong);
        let result = if outcome.ok {
            Ok(())
        } else {
            Err(failure(provider, outcome))
        };
        self.app.send_message(Msg::Answered(attempt, result));
    }

    /// Tells the widget something, with a line of fields. A word that it does not know is passed over.
    pub fn tell(&self, what: &str, line: &str) {
        let mut fields = Fields::new(line);
        let msg = match what {
            "texts" => Msg::Texts(words(line)),
            "exchangers" => {
                let domain = fields.take().to_owned();
                Msg::Exchangers(domain, list(fields.take()))
            }
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

    /// The end: the code is wiped, the element is empty again.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// The host's wishes: a line for the attributes, and what it changes about the providers.
fn config(wishes: &str, providers: &[u8]) -> Config {
    let mut fields = Fields::new(wishes);
    let mut text = || fields.take().to_owned();
    let (app_name, email, provider, support_url) = (text(), text(), text(), text());
    let mut flag = || !fields.take().is_empty();
    let (disabled, oauth, mx, more, closed) = (flag(), flag(), flag(), flag(), flag());
    Config {
        app_name,
        email,
        provider,
        support_url,
        disabled,
        oauth,
        mx,
        more,
        closed,
        catalogue: with(known(), kept(providers)),
    }
}

/// What a host changes about the providers. Its entries live as long as the page, as ours do, so each distinct
/// change is kept once, however often the host makes it.
fn kept(providers: &[u8]) -> &'static ProviderConfig {
    KEPT.with_borrow_mut(|kept| {
        if let Some((_, config)) = kept.iter().find(|(known, _)| known == providers) {
            return *config;
        }
        // `rules.js` is made from the same shapes, so what it wrote is always read. If it were not, nobody is
        // on offer: who wants some providers only must not get others.
        let read = postcard::from_bytes(providers);
        let config = Box::leak(Box::new(read.unwrap_or_else(|_| ProviderConfig {
            only: Some(Vec::new()),
            ..ProviderConfig::default()
        })));
        kept.push((providers.to_vec(), config));
        config
    })
}

/// What the host answered, explained.
fn failure(provider: &str, outcome: Outcome) -> Failure {
    let reply = outcome.reply.unwrap_or_default();
    Failure {
        cause: outcome
            .cause
            .unwrap_or_else(|| cause_of(Some(provider), &reply)),
        message: outcome.message.filter(|message| !message.is_empty()),
        retry_after: outcome.retry_after,
    }
}

/// The texts of a language: its tag, then each text in the order of the keys, empty where it lacks one,
/// then the labels of providers' pages, each behind its key.
pub(super) fn words(line: &str) -> Texts {
    let mut fields = line.split(FIELD);
    let lang = fields.next().unwrap_or_default();
    let own = fields
        .by_ref()
        .take(COUNT)
        .map(|text| Some(text.to_owned()).filter(|text| !text.is_empty()));
    let texts = Texts::in_order(lang, own.collect());
    let mut labels = Vec::new();
    while let (Some(key), Some(label)) = (fields.next(), fields.next()) {
        labels.push((key.to_owned(), label.to_owned()));
    }
    texts.with_labels(labels)
}
