//! One widget in the page, from its mounting to its end.

use js_sys::Array;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::bridge::Bridge;
use super::object::{get, text};
use super::providers;
use crate::flow::{Attempt, Failure};
use crate::i18n::texts::Texts;
use crate::reply::cause::Cause;
use crate::reply::explain::cause_of;
use crate::view::settings::Settings;
use crate::view::widget::{Msg, Props, Widget};

/// A widget that lives in an element of the page.
#[wasm_bindgen(js_name = Instance)]
pub struct Instance {
    app: AppHandle<Widget>,
    bridge: Bridge,
}

#[wasm_bindgen(js_class = Instance)]
impl Instance {
    /// Puts a widget into this empty element, which nobody else may use.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, bridge: Bridge, settings: &JsValue, lang: &str, texts: &JsValue) -> Instance {
        let (out, ascii) = (bridge.clone(), bridge.clone());
        let props = Props {
            out: Callback::from(move |leaving| out.send(leaving)),
            ascii: Callback::from(move |domain: String| ascii.ascii(&domain)),
            settings: read(settings, &bridge),
            texts: words(lang, texts),
        };
        Instance { app: Renderer::<Widget>::with_root_and_props(root, props).render(), bridge }
    }

    /// The host's wishes have changed.
    pub fn settings(&self, settings: &JsValue) {
        self.app.send_message(Msg::Settings(Box::new(read(settings, &self.bridge))));
    }

    /// Another language, or the host's own words: an object of texts by key.
    pub fn texts(&self, lang: &str, texts: &JsValue) {
        self.app.send_message(Msg::Texts(words(lang, texts)));
    }

    /// The mail exchangers of a domain, as the host found them.
    pub fn exchangers(&self, domain: String, list: &Array) {
        let list = list.iter().filter_map(|host| host.as_string()).collect();
        self.app.send_message(Msg::Exchangers(domain, list));
    }

    /// The host took the code of this attempt.
    pub fn taken(&self, attempt: Attempt) {
        self.app.send_message(Msg::Answered(attempt, Ok(())));
    }

    /// The host did not take the code: `{reply?, cause?, message?, retryAfter?}`.
    pub fn refused(&self, attempt: Attempt, provider: &str, outcome: &JsValue) {
        let (reply, cause) = (text(outcome, "reply"), text(outcome, "cause"));
        let failure = Failure {
            cause: Cause::from_id(&cause).unwrap_or_else(|| cause_of(Some(provider), &reply)),
            message: get(outcome, "message").as_string().filter(|message| !message.is_empty()),
            retry_after: get(outcome, "retryAfter").as_f64().filter(|wait| *wait > 0.0).map(|wait| wait.ceil() as u32),
        };
        self.app.send_message(Msg::Answered(attempt, Err(failure)));
    }

    /// The person came back to this page from another one.
    pub fn returned(&self) {
        self.app.send_message(Msg::Returned);
    }

    /// Whether the copying worked.
    pub fn copied(&self, worked: bool) {
        self.app.send_message(Msg::Copied(worked));
    }

    /// Back to the beginning.
    pub fn reset(&self) {
        self.app.send_message(Msg::Restart);
    }

    /// The end: the code is wiped, the element is empty again.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

/// The host's wishes, read once; what is wrong with them is told and left out.
fn read(settings: &JsValue, bridge: &Bridge) -> Settings {
    let catalogue = providers::catalogue(&get(settings, "providers"), &mut |wrong| bridge.wrong(&wrong));
    let provider = text(settings, "provider");
    if !provider.is_empty() && !catalogue.has(&provider) {
        bridge.wrong(&format!(
            "The attribute provider=\"{provider}\" names no provider on offer; expected one of {}.",
            providers::ids(&catalogue)
        ));
    }
    Settings {
        app_name: text(settings, "appName"),
        email: text(settings, "email"),
        provider,
        support_url: text(settings, "supportUrl"),
        disabled: get(settings, "disabled").is_truthy(),
        oauth: get(settings, "oauth").is_truthy(),
        mx: get(settings, "mx").is_truthy(),
        catalogue,
    }
}

/// The texts of a language from an object of texts by key.
pub(super) fn words(lang: &str, texts: &JsValue) -> Texts {
    Texts::new(lang, |key| get(texts, key).as_string())
}
