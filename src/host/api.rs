//! The core for pages and servers that want it without the element (contract, section 2). See `api.js`.

use js_sys::TypeError;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};
use web_sys::Element;

use super::config::{self, domain, is_recognised};
use super::offer::{ids, list_ids};
use super::shell::HostElement;
use super::value::{sentence, texts, value};
use super::wording::of_file;
use crate::catalog::catalogue::{load_rest, loaded};
use crate::check::verdict::About;
use crate::i18n::explanation::explain_reply;
use crate::i18n::texts::Texts;
use crate::i18n::verdict::verdict;
use crate::model::cause::Cause;
use crate::model::outcome::Protocol;
use crate::model::provider::Provider;
use crate::model::verdict::ProviderSummary;
use crate::reply::explain::loaded_meaning_of;

/// Whether the host has named something that only the providers beyond the best known may hold.
#[wasm_bindgen(js_name = wantsMore)]
pub fn wants_more(element: Element) -> bool {
    config::wants_more(&HostElement::new(element))
}

/// Adds the providers of `catalogue.bin`. Once a page: what is learned is kept as long as the page lives.
///
/// # Errors
/// If the file is damaged or another one.
#[wasm_bindgen]
pub fn learn(file: &[u8]) -> Result<(), JsError> {
    load_rest(file).map_err(|error| JsError::new(error.sentence()))
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

/// Whether a provider of this id is known yet.
#[wasm_bindgen]
pub fn knows(id: &str) -> bool {
    loaded().find(id).is_some()
}

/// Whether a provider that is known yet has the domain of this address; or it is no address.
#[wasm_bindgen]
pub fn recognises(address: &str) -> bool {
    is_recognised(&domain(address))
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
    let all: Vec<ProviderSummary> = loaded().providers().iter().map(summary).collect();
    value(&all)
}

/// Whose mailbox an address is, by its domain or else by these exchangers and TXT records.
#[wasm_bindgen]
pub fn detect(address: &str, mx: &JsValue, txt: &JsValue) -> JsValue {
    let list = |given| texts(given).unwrap_or_default();
    let found = loaded().find_mailbox(&domain(address), &list(mx), &list(txt));
    value(&found.detection())
}

/// What was pasted, in the words of a language.
///
/// # Errors
/// If there is no such provider.
#[wasm_bindgen]
pub fn check(
    provider: &str,
    pasted: &str,
    app_name: &str,
    email: &str,
    lang: &str,
    file: &JsValue,
) -> Result<JsValue, JsValue> {
    let about = About {
        app_name: Some(app_name),
        email: Some(email),
    };
    let known = loaded();
    let Some(found) = known.find(provider) else {
        let expected = list_ids(ids(&known));
        let text = "check: there is no provider%; expected %.";
        return Err(TypeError::new(&sentence(text, &[&quoted(provider), &expected])).into());
    };
    Ok(value(&verdict(found, pasted, about, &spoken(lang, file))))
}

/// Who mixes up the arguments would read the code in an error: only what is no code is quoted.
fn quoted(id: &str) -> String {
    let letters = id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'-'));
    if letters && (1..=12).contains(&id.len()) {
        sentence(" \"%\"", &[id])
    } else {
        " of the id that was given".to_owned()
    }
}

/// Whether the providers that are known yet are enough to explain a reply. Without a provider, the others' own words
/// may count.
#[wasm_bindgen]
pub fn explains(provider: &str, reply: &str) -> bool {
    knows(provider) && loaded_meaning_of(Some(provider), reply).cause != Cause::Unknown
}

/// What a reply means, in the words of a language. `protocol` is that of the login, if known.
#[wasm_bindgen]
pub fn explain(provider: &str, reply: &str, protocol: &str, lang: &str, file: &JsValue) -> JsValue {
    let provider = loaded().find(provider);
    let meaning = loaded_meaning_of(provider.map(|provider| provider.id.as_str()), reply);
    let protocol = Protocol::from_id(protocol);
    value(&explain_reply(
        provider,
        meaning,
        protocol,
        &spoken(lang, file),
    ))
}

/// The texts of a language. What is wrong with its file, only an element tells.
fn spoken(lang: &str, file: &JsValue) -> Texts {
    Texts::of(of_file(lang, file, &|_| ()), None)
}
