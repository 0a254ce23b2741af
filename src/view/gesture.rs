//! How something was done: the key that was pressed, the way in which a text came into a field.

use js_sys::JsString;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Event, UiEvent};

#[wasm_bindgen]
extern "C" {
    /// Any event: the browser's own filling-in sends some that lack what their kind should have. What is
    /// missing reads as false, or as zero.
    type Gesture;

    #[wasm_bindgen(method, getter)]
    fn key(this: &Gesture) -> Option<JsString>;

    #[wasm_bindgen(method, getter, js_name = keyCode)]
    fn key_code(this: &Gesture) -> u32;

    #[wasm_bindgen(method, getter, js_name = inputType)]
    fn input_type(this: &Gesture) -> Option<JsString>;

    #[wasm_bindgen(method, getter, js_name = isComposing)]
    fn is_composing(this: &Gesture) -> bool;

    #[wasm_bindgen(method, getter)]
    fn repeat(this: &Gesture) -> bool;

    #[wasm_bindgen(method, getter, js_name = ctrlKey)]
    fn ctrl(this: &Gesture) -> bool;

    #[wasm_bindgen(method, getter, js_name = metaKey)]
    fn meta(this: &Gesture) -> bool;

    #[wasm_bindgen(method, getter, js_name = altKey)]
    fn alt(this: &Gesture) -> bool;
}

/// What Safari says of the key that ends a composition, which it no longer counts as part of it.
const COMPOSING: u32 = 229;

/// The key, unless another one modifies it or it belongs to a word that is being composed; empty then, and
/// for a single character that is not asked for: what is typed into a field never gets into the wasm's memory.
pub fn key(event: &Event, characters: bool) -> String {
    let gesture: &Gesture = event.unchecked_ref();
    let modified = gesture.ctrl() || gesture.meta() || gesture.alt();
    if modified || gesture.is_composing() || gesture.key_code() == COMPOSING {
        return String::new();
    }
    match gesture.key() {
        Some(key) if is_name(&key) || characters && key.length() == 1 => key.into(),
        _ => String::new(),
    }
}

/// Whether this is the name of a key: no letter, and nothing that no browser has.
fn is_name(key: &JsString) -> bool {
    (2..=32).contains(&key.length())
}

/// Whether this is an Enter that is held down.
pub fn is_repeated_enter(event: &Event) -> bool {
    let gesture: &Gesture = event.unchecked_ref();
    let named = |key: JsString| is_name(&key) && key == "Enter";
    gesture.repeat() && gesture.key().is_some_and(named)
}

/// How a text came into a field, such as `insertFromPaste`; empty while a word is being composed, and where
/// the browser doesn't say.
pub fn input_type(event: &Event) -> String {
    let gesture: &Gesture = event.unchecked_ref();
    if gesture.is_composing() {
        return String::new();
    }
    let known = gesture.input_type().filter(is_name);
    known.map(String::from).unwrap_or_default()
}

/// How many clicks in a row this is the last of; a key has none.
pub fn clicks(event: &Event) -> i32 {
    event.unchecked_ref::<UiEvent>().detail()
}
