//! The core for pages and servers that want it without the element (contract, section 2).

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use super::value::value;
use super::widget::words;
use super::wire::{Line, list};
use crate::catalog::address::domain_of;
use crate::catalog::catalogue::{known, learn as add, written};
use crate::check::verdict::About;
use crate::i18n::explanation::explain_reply;
use crate::i18n::slots::unfilled;
use crate::i18n::texts::{Texts, digits};
use crate::i18n::verdict::verdict;
use crate::model::provider::Provider;
use crate::model::verdict::ProviderSummary;

thread_local! {
    /// The texts in which replies are explained.
    static TEXTS: RefCell<Texts> = const { RefCell::new(Texts::ENGLISH) };
}

/// The ids of all providers that are known, in their order, as a line: a text each would take ten times as long.
#[wasm_bindgen]
pub fn ids() -> String {
    let put = |line: Line, provider: &&Provider| line.put(&provider.id);
    let line = known().providers().iter().fold(Line::default(), put);
    line.text().to_owned()
}

/// An entry of ours as postcard; empty if there is none of this id.
#[wasm_bindgen]
pub fn entry(id: &str) -> Vec<u8> {
    written(id).to_vec()
}

/// Adds the providers of `catalogue.bin`. Once a page: what is learned is kept as long as the page lives.
///
/// # Errors
/// If the file is damaged or another one.
#[wasm_bindgen]
pub fn learn(file: &[u8]) -> Result<(), JsError> {
    add(file).map_err(|error| JsError::new(error.sentence()))
}

/// The same for a file that a script holds as text: a character for each byte, the thirty-fifth after it (see
/// `tools/entries.mjs`). Here the bytes are made ten times as fast as a script makes them that runs once.
///
/// # Errors
/// If the file is damaged or another one.
#[wasm_bindgen(js_name = learnText)]
pub fn learn_text(file: &str) -> Result<(), JsError> {
    let mut bytes = Vec::with_capacity(file.len());
    // No such character has more than two bytes, and `chars` is prepared for four.
    let mut rest = file.bytes();
    while let Some(first) = rest.next() {
        let letter = match first {
            0..0x80 => first,
            _ => first << 6 | rest.next().unwrap_or_default() & 0x3f,
        };
        bytes.push(letter.wrapping_sub(35));
    }
    learn(&bytes)
}

/// The texts in which replies are explained. Once a language, not once a reply: they are a hundred times
/// as long.
#[wasm_bindgen]
pub fn texts(line: &str) {
    TEXTS.set(words(line));
}

/// The domain of an address, as it is written there; empty if it is no address.
#[wasm_bindgen]
pub fn domain(address: &str) -> String {
    domain_of(address).unwrap_or_default().to_owned()
}

/// The slots of these texts that nobody fills in, as a line of three fields each: the place of the text's key,
/// the slot's name, those that are expected.
#[wasm_bindgen]
pub fn misfits(line: &str) -> String {
    let texts = words(line);
    let mut said = Line::default();
    unfilled(&texts, &mut |at, slot, expected| {
        let line = std::mem::take(&mut said).put(&digits(at)).put(slot);
        said = line.put(&expected.join(" "));
    });
    said.text().to_owned()
}

/// The providers, in short.
#[wasm_bindgen]
pub fn providers() -> JsValue {
    let summary = |provider: &&'static Provider| ProviderSummary {
        id: &provider.id,
        name: &provider.name,
        credential: provider.credential,
        domains: &provider.domains,
        checked: &provider.checked,
    };
    let all: Vec<ProviderSummary> = known().providers().iter().map(summary).collect();
    value(&all)
}

/// Whose mailbox an address is; the exchangers are a list of `wire`.
#[wasm_bindgen]
pub fn detect(address: &str, mx: &str) -> JsValue {
    let mx = list(mx);
    let mx: Vec<&str> = mx.iter().map(String::as_str).collect();
    value(&known().detection(address, &mx))
}

/// What was pasted; nothing if there is no such provider.
#[wasm_bindgen]
pub fn check(provider: &str, pasted: &str, app_name: &str, email: &str) -> JsValue {
    let about = About {
        app_name: Some(app_name),
        email: Some(email),
    };
    match known().find(provider) {
        Some(provider) => value(&verdict(provider, pasted, about, &Texts::ENGLISH)),
        None => JsValue::UNDEFINED,
    }
}

/// What a reply means, in the language of [`texts`].
#[wasm_bindgen]
pub fn explain(provider: &str, reply: &str) -> JsValue {
    let provider = known().find(provider);
    TEXTS.with_borrow(|texts| value(&explain_reply(provider, reply, texts)))
}
