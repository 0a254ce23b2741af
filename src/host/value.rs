//! Values on their way over the edge.

use js_sys::{Array, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Url;

#[wasm_bindgen]
extern "C" {
    // Of a proxy that was revoked, or whose traps throw, all of these throw.
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = Array, js_name = from, catch)]
    fn array_from(value: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(js_namespace = Object, js_name = keys, catch)]
    fn object_keys(value: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(js_namespace = Object, js_name = entries, catch)]
    fn object_entries(value: &JsValue) -> Result<Array, JsValue>;
}

/// A text of several parts. In one place, since the edge is full of sentences.
#[inline(never)]
pub fn joined(parts: &[&str]) -> String {
    parts.concat()
}

/// A shape of `model` as JSON would have it; nothing fails that has a fixed shape.
pub fn value(of: &impl Serialize) -> JsValue {
    of.serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}

/// A field of an object; a host's own getters may throw.
pub fn get(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    Reflect::get(of, &name.into())
}

/// Puts a field into an object of ours, which takes every one.
pub fn set(object: &JsValue, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &name.into(), value);
}

/// Whether a host has set nothing.
pub fn is_nothing(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

/// Whether this is a list.
pub fn is_list(value: &JsValue) -> bool {
    is_array(value).unwrap_or(false)
}

/// A copy of a list: what is read of it later throws no more. None if this is no list, or cannot be read.
#[inline(never)]
pub fn list(value: &JsValue) -> Option<Vec<JsValue>> {
    let copy = is_list(value).then(|| array_from(value).ok()).flatten();
    copy.map(|copy| copy.to_vec())
}

/// The texts in a list; whatever else is in it is passed over.
pub fn texts(value: &JsValue) -> Option<Vec<String>> {
    list(value).map(|all| strings(&all))
}

/// The texts of a list that holds nothing else: Node's resolver, for one, answers with objects.
pub fn all_texts(value: &JsValue) -> Option<Vec<String>> {
    list(value)?.iter().map(JsValue::as_string).collect()
}

#[inline(never)]
fn strings(all: &[JsValue]) -> Vec<String> {
    all.iter().filter_map(JsValue::as_string).collect()
}

/// The names of an object's fields; none if they cannot be read.
pub fn keys(value: &JsValue) -> Option<Vec<String>> {
    object_keys(value).ok().map(|all| strings(&all.to_vec()))
}

/// The fields of an object with their names; none if they cannot be read.
pub fn entries(value: &JsValue) -> Option<Vec<JsValue>> {
    object_entries(value).ok().map(|all| all.to_vec())
}

/// One of these fields: its name, and what it holds.
pub fn pair(entry: &JsValue) -> (String, JsValue) {
    let pair: &Array = entry.unchecked_ref();
    (pair.get(0).as_string().unwrap_or_default(), pair.get(1))
}

/// What a value is, without showing any of it: it might hold what was typed.
pub fn described(value: &JsValue) -> String {
    if value.is_null() {
        "null".to_owned()
    } else if value.is_undefined() {
        "undefined".to_owned()
    } else if is_list(value) {
        "a list".to_owned()
    } else if value.is_object() {
        "an object".to_owned()
    } else {
        joined(&["a ", &value.js_typeof().as_string().unwrap_or_default()])
    }
}

/// A domain in ASCII (punycode where it is international), as the browser writes it; empty if it is none.
pub fn ascii(domain: &str) -> String {
    let url = Url::new(&joined(&["https://", domain]));
    url.map(|url| url.hostname()).unwrap_or_default()
}

/// An https address in full, or the empty text.
pub fn https_address(text: &str) -> String {
    match Url::new(text) {
        Ok(url) if url.protocol() == "https:" => url.href(),
        _ => String::new(),
    }
}
