//! Values on their way over the edge.

use js_sys::{Array, JsString, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Url;

use crate::i18n::texts::digits;
use crate::model::bounds::MOST_TYPED;
use crate::model::config::MOST_ENTRIES;

#[wasm_bindgen]
extern "C" {
    // Of a proxy that was revoked, or whose traps throw, all of these throw.
    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
    #[wasm_bindgen(js_namespace = Object, js_name = keys, catch)]
    fn object_keys(value: &JsValue) -> Result<Array, JsValue>;
    #[wasm_bindgen(js_namespace = Object, js_name = entries, catch)]
    fn object_entries(value: &JsValue) -> Result<Array, JsValue>;
}

/// A text of several parts.
#[inline(never)]
pub fn joined(parts: &[&str]) -> String {
    parts.concat()
}

/// A sentence with each `%` replaced by the next of these parts, which may hold anything. In one place, since the edge is
/// full of sentences: put together from pieces they weighed 0.4 kB more (brotli).
#[inline(never)]
pub fn sentence(text: &str, parts: &[&str]) -> String {
    debug_assert_eq!(text.matches('%').count(), parts.len(), "{text}");
    let mut parts = parts.iter();
    let mut said = String::new();
    for words in text.split('%') {
        said.push_str(words);
        said.push_str(parts.next().unwrap_or(&""));
    }
    said
}

/// A shape of `model` as JSON would have it; nothing fails that has a fixed shape.
pub fn value(of: &impl Serialize) -> JsValue {
    of.serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}

/// A field of an object; a host's own getters may throw. What is nothing is not even asked: each time that a function
/// of the browser throws, wasm-bindgen keeps a reference for ever (findings/wasm-bindgen-catch-keeps-reference.sh).
pub fn get(of: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    if is_nothing(of) {
        return Err(JsValue::UNDEFINED);
    }
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

/// A text, of a longer one so many characters.
#[inline(never)]
pub fn beginning(value: &JsValue, most: usize) -> Option<String> {
    let text = value.dyn_ref::<JsString>()?;
    // Most are short, and are not copied twice.
    let is_longer = text.length() as usize > most;
    Some(if is_longer {
        text.slice(0, most as u32).into()
    } else {
        text.into()
    })
}

/// A text of a host's, of one that is longer than any may be its beginning.
pub fn string(value: &JsValue) -> Option<String> {
    beginning(value, MOST_TYPED)
}

/// What is to be said of a text that is longer than it may be: where it is, its length, and what was expected.
#[inline(never)]
pub fn excess(path: &str, value: &JsValue, most: usize) -> Option<String> {
    let length = value.dyn_ref::<JsString>()?.length() as usize;
    (length > most).then(|| found(path, length, "characters", most))
}

/// The same of a list that has too many entries.
pub fn excess_of_list(path: &str, value: &JsValue, most: usize) -> Option<String> {
    let length = get(value, "length").ok()?.as_f64()? as usize;
    (length > most).then(|| found(path, length, "entries", most))
}

/// That there is more than there may be: where, how many of what, and what was expected.
pub fn found(path: &str, count: usize, of: &str, most: usize) -> String {
    let (count, most) = (digits(count), digits(most));
    let text = "%: found % %, expected % at most. ";
    sentence(text, &[path, &count, of, &most])
}

/// A copy of a list: what is read of it later throws no more. Of a longer one so many entries, and one more that shows
/// it. None if this is no list, or cannot be read.
#[inline(never)]
fn part_of(value: &JsValue, most: usize) -> Option<Vec<JsValue>> {
    let length = is_list(value)
        .then(|| get(value, "length"))?
        .ok()?
        .as_f64()?;
    let entry = |at| Reflect::get_u32(value, at).ok();
    (0..length.min(most as f64 + 1.0) as u32)
        .map(entry)
        .collect()
}

/// A copy of a list of a host's: of a longer one its first 501 entries.
pub fn list(value: &JsValue) -> Option<Vec<JsValue>> {
    part_of(value, MOST_ENTRIES)
}

/// The texts in a list; whatever else is in it is passed over, and so is what is too long or too many.
pub fn texts(value: &JsValue) -> Option<Vec<String>> {
    list(value).map(|all| strings(&all))
}

/// The same of a copy of a list.
#[inline(never)]
pub fn strings(all: &[JsValue]) -> Vec<String> {
    let fits = |value: &&JsValue| excess("", value, MOST_TYPED).is_none();
    let all = all.get(..MOST_ENTRIES).unwrap_or(all);
    all.iter().filter(fits).filter_map(string).collect()
}

/// The names of an object's fields, of a longer one its beginning; none if they cannot be read. Of more than there may
/// be so many, and one more.
pub fn keys(value: &JsValue) -> Option<Vec<String>> {
    if is_nothing(value) {
        return None;
    }
    let all = part_of(&object_keys(value).ok()?.into(), MOST_ENTRIES)?;
    Some(all.iter().filter_map(string).collect())
}

/// The fields of an object with their names, so many of them, and how many there are; none if they cannot be read.
pub fn entries(value: &JsValue, most: usize) -> Option<(Vec<JsValue>, usize)> {
    let all = object_entries(value).ok()?;
    let count = all.length() as usize;
    let mut entries = part_of(&all, most)?;
    entries.truncate(most);
    Some((entries, count))
}

/// One of these fields: its name, and what it holds.
pub fn pair(entry: &JsValue) -> (String, JsValue) {
    let pair: &Array = entry.unchecked_ref();
    (string(&pair.get(0)).unwrap_or_default(), pair.get(1))
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

/// An https address in full, or the empty text. What is plainly none is not even tried, as in [`get`].
pub fn https_address(text: &str) -> String {
    let scheme = text.trim_start().get(..6).unwrap_or_default();
    if !scheme.eq_ignore_ascii_case("https:") {
        return String::new();
    }
    match Url::new(text) {
        Ok(url) if url.protocol() == "https:" => url.href(),
        _ => String::new(),
    }
}
