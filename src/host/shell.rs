//! The element as it is seen from here: what a host has set on it, and what it does for the widget.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::value::{excess, get, string, texts};
use crate::model::bounds::MOST_TYPED;
use crate::model::closed_set::name;

/// What a host may set. One getter for all of them: a getter each would weigh 40 bytes in the wasm and as many in
/// the script.
#[derive(Clone, Copy)]
pub enum Property {
    /// The host's name.
    AppName,
    /// The mailbox.
    Email,
    /// The id of a provider.
    Provider,
    /// Where to get help.
    SupportUrl,
    /// Whether nothing may be done.
    Disabled,
    /// Whether the mailbox has stopped working.
    Reconnect,
    /// How long the handler may take, in milliseconds.
    SubmitTimeout,
    /// Takes the code.
    SubmitHandler,
    /// Opens a provider's own sign-in window.
    OauthHandler,
    /// Finds mail exchangers.
    MxResolver,
    /// What is other about the providers.
    Providers,
    /// The host's own wording.
    Messages,
    /// What it wants codes sealed with.
    SealKey,
}

/// Their names, in that order.
const NAMES: &str = "appName, email, provider, supportUrl, disabled, reconnect, submitTimeout, submitHandler, oauthHandler, mxResolver, providers, messages, sealKey";

impl Property {
    /// Its name in JavaScript.
    pub fn name(self) -> &'static str {
        name(NAMES, self as usize)
    }
}

/// `<app-password>` with what its host has set.
#[derive(Clone)]
pub struct HostElement(Element);

impl HostElement {
    /// This element, which has all of the properties.
    pub fn new(element: Element) -> HostElement {
        HostElement(element)
    }

    /// What a host has set. The element's own getters never throw; what they answer may be anything.
    #[inline(never)]
    pub fn get(&self, property: Property) -> JsValue {
        get(&self.0, property.name()).unwrap_or_default()
    }

    /// The same, or that it cannot be read: a class that extends the element's has getters of its own, and what may
    /// not be passed over must not count as left out.
    pub fn try_get(&self, property: Property) -> Result<JsValue, JsValue> {
        get(&self.0, property.name())
    }

    /// The same of a property that holds a text, unless that is too long.
    #[inline(never)]
    pub fn text(&self, property: Property) -> String {
        let value = self.get(property);
        let fits = excess("", &value, MOST_TYPED).is_none();
        string(&value).filter(|_| fits).unwrap_or_default()
    }

    /// An attribute as it is written; null where there is none.
    pub fn attribute(&self, name: &str) -> JsValue {
        let element: &Attributed = self.0.unchecked_ref();
        element.get_attribute(name)
    }

    /// The names of all attributes.
    pub fn attribute_names(&self) -> Vec<String> {
        texts(&self.0.get_attribute_names()).unwrap_or_default()
    }
}

#[wasm_bindgen]
extern "C" {
    /// An element whose attributes stay the browser's until it is known how long they are.
    type Attributed;

    #[wasm_bindgen(method, js_name = getAttribute)]
    fn get_attribute(this: &Attributed, name: &str) -> JsValue;

    /// What the script does for one widget. See `custom-element.js`.
    #[derive(Clone)]
    pub type Shell;

    /// Sends an event: its type and its detail.
    #[wasm_bindgen(method)]
    pub fn emit(this: &Shell, event: JsValue);
    /// The person sees this now: a word of the public contract.
    #[wasm_bindgen(method)]
    pub fn state(this: &Shell, word: &str);
    /// Loads the providers that are not known yet; settled when that has worked or failed. Never rejects.
    #[wasm_bindgen(method)]
    pub fn more(this: &Shell) -> Promise;
    /// The languages on offer: see `Config`.
    #[wasm_bindgen(method)]
    pub fn languages(this: &Shell) -> String;
    /// The person wants this language.
    #[wasm_bindgen(method)]
    pub fn speak(this: &Shell, tag: &str);
    /// A value as a developer is told of it.
    #[wasm_bindgen(method)]
    pub fn describe(this: &Shell, value: &JsValue) -> String;
    /// Whether this is an object with fields of its own.
    #[wasm_bindgen(method, js_name = isObject)]
    pub fn is_object(this: &Shell, value: &JsValue) -> bool;
    /// A provider of the host's in postcard, or a sentence that says what is wrong with it: alone, or as a
    /// change of ours.
    #[wasm_bindgen(method, js_name = entry)]
    fn entry_of(this: &Shell, value: &JsValue, path: &str, ours: &JsValue) -> JsValue;
}

impl Shell {
    /// A provider of the host's in postcard: alone, or as a change of ours.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn entry(&self, value: &JsValue, path: &str, ours: &JsValue) -> Result<Vec<u8>, String> {
        let written = self.entry_of(value, path, ours);
        match string(&written) {
            Some(wrong) => Err(wrong),
            None => Ok(Uint8Array::from(written).to_vec()),
        }
    }
}
