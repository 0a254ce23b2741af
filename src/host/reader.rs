//! Reads what a host has set, and says in a sentence what is wrong: where, what was found, what was
//! expected.

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use super::object::get;

/// A value of the host's with the path that leads to it.
pub struct Reader<'a> {
    path: String,
    value: JsValue,
    wrong: &'a mut dyn FnMut(String),
}

impl<'a> Reader<'a> {
    /// A reader of this value, which the host knows by this name.
    pub fn new(path: &str, value: JsValue, wrong: &'a mut dyn FnMut(String)) -> Reader<'a> {
        Reader { path: path.to_owned(), value, wrong }
    }

    /// The property of this name.
    pub fn child(&mut self, name: &str) -> Reader<'_> {
        let path = [&self.path, ".", name].concat();
        Reader { path, value: get(&self.value, name), wrong: self.wrong }
    }

    /// The entries of a list with their places, or of an object with their names.
    pub fn entries(&self) -> Vec<(String, JsValue)> {
        if Array::is_array(&self.value) {
            let place = |(at, value)| (["[", &usize::to_string(&at), "]"].concat(), value);
            return Array::from(&self.value).iter().enumerate().map(place).collect();
        }
        let names = Object::keys(&Object::from(self.value.clone()));
        names.iter().filter_map(|name| Some(([".", &name.as_string()?].concat(), get(&self.value, &name.as_string()?)))).collect()
    }

    /// A reader of one of the [`Reader::entries`].
    pub fn entry(&mut self, place: &str, value: JsValue) -> Reader<'_> {
        Reader { path: [&self.path, place].concat(), value, wrong: self.wrong }
    }

    /// The value itself.
    pub fn value(&self) -> &JsValue {
        &self.value
    }

    /// The path that leads here.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether the property of this name is set.
    pub fn has(&self, name: &str) -> bool {
        !get(&self.value, name).is_undefined()
    }

    /// Passes on a sentence that was made before.
    pub fn tell(&mut self, sentence: &str) {
        (self.wrong)(sentence.to_owned());
    }

    /// Whether the host has set nothing here.
    pub fn is_absent(&self) -> bool {
        self.value.is_undefined()
    }

    /// Whether this is an object, and no list.
    pub fn is_object(&self) -> bool {
        self.value.is_object() && !Array::is_array(&self.value)
    }

    /// Whether this is a list.
    pub fn is_list(&self) -> bool {
        Array::is_array(&self.value)
    }

    /// The list of texts that stands here; told if it is set and is none.
    pub fn texts(&mut self) -> Option<Vec<String>> {
        if self.is_absent() {
            return None;
        }
        let texts: Option<Vec<String>> =
            self.is_list().then(|| Array::from(&self.value).iter().map(|text| text.as_string()).collect()).flatten();
        if texts.is_none() {
            self.say("a list of texts");
        }
        texts
    }

    /// Tells of properties that nobody reads: most likely a slip of the pen.
    pub fn only_knows(&mut self, names: &[&str]) {
        for (place, value) in self.entries() {
            let name = place.trim_start_matches('.').to_owned();
            if !names.contains(&name.as_str()) {
                self.entry(&place, value).say(&["one of ", &names.join(", ")].concat());
            }
        }
    }

    /// Says what was expected here in place of what was found.
    pub fn say(&mut self, expected: &str) {
        let found = describe(&self.value);
        self.say_of(&found, expected);
    }

    /// The same, for a part of what was found.
    pub fn say_of(&mut self, found: &str, expected: &str) {
        (self.wrong)([&self.path, ": found ", found, ", expected ", expected, ". It is left out."].concat());
    }
}

/// A value in a few words.
fn describe(value: &JsValue) -> String {
    if let Some(text) = value.as_string() {
        let short: String = text.chars().take(40).collect();
        return ["the text \"", &short, "\""].concat();
    }
    if Array::is_array(value) {
        return "a list".to_owned();
    }
    if value.is_object() {
        return "an object".to_owned();
    }
    if value.is_function() {
        return "a function".to_owned();
    }
    js_sys::JSON::stringify(value).ok().and_then(|text| text.as_string()).unwrap_or_else(|| "undefined".to_owned())
}
