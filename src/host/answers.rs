//! The core for pages and servers that want it without the element (contract, section 2).

use js_sys::Array;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::object::{list, object, or_null, text};
use super::widget::words;
use crate::catalog::catalogue::Catalogue;
use crate::catalog::provider::Provider;
use crate::check::verdict::{About, Verdict};
use crate::i18n::english::ENGLISH;
use crate::i18n::explanation::{self, Mailbox};
use crate::i18n::sentence;
use crate::i18n::texts::Texts;
use crate::key;
use crate::reply::explain::cause_of;

/// The names of all texts.
#[wasm_bindgen]
pub fn keys() -> JsValue {
    list(ENGLISH.iter().map(|&(name, _)| name))
}

/// Every provider: `{id, name, credential, domains, checked}`.
#[wasm_bindgen]
pub fn providers() -> JsValue {
    let entry = |provider: &&'static Provider| {
        object(&[
            ("id", provider.id.into()),
            ("name", provider.name.into()),
            ("credential", provider.credential.id().into()),
            ("domains", list(provider.domains.iter().copied())),
            ("checked", provider.checked.into()),
        ])
    };
    Catalogue::default().providers().iter().map(entry).collect::<Array>().into()
}

/// Whose mailbox an address (its domain in ASCII) is: `{provider, by}`.
#[wasm_bindgen]
pub fn detect(address: &str, mx: &Array) -> JsValue {
    let mx: Vec<String> = mx.iter().filter_map(|host| host.as_string()).collect();
    let mx: Vec<&str> = mx.iter().map(String::as_str).collect();
    let found = Catalogue::default().detect(address, &mx);
    object(&[
        ("provider", or_null(found.map(|(provider, _)| provider.id))),
        ("by", or_null(found.map(|(_, by)| by.id()))),
    ])
}

/// What was pasted: `{verdict, finding, code, text}`; `undefined` if there is no such provider.
#[wasm_bindgen]
pub fn check(provider: &str, pasted: &str, about: &JsValue) -> JsValue {
    let Some(provider) = Catalogue::default().find(provider) else { return JsValue::UNDEFINED };
    let (app_name, email) = (text(about, "appName"), text(about, "email"));
    let some = |text: &'_ String| (!text.is_empty()).then(|| text.clone());
    let (app_name, email) = (some(&app_name), some(&email));
    let about = About { app_name: app_name.as_deref(), email: email.as_deref() };
    let verdict = crate::check::verdict::check(&provider.shape, pasted, about);
    let said = said(&verdict, provider);
    object(&[
        ("verdict", verdict.answer.id().into()),
        ("finding", or_null(verdict.finding.map(|finding| finding.id()))),
        ("code", or_null(verdict.code.as_ref().map(|code| code.expose()))),
        ("text", said.into()),
    ])
}

/// A verdict in words.
fn said(verdict: &Verdict, provider: &Provider) -> String {
    let texts = Texts::default();
    let Some(finding) = verdict.finding else { return texts.say(key!("paste.ok"), &[]) };
    let (have, want) = (verdict.have.to_string(), verdict.want.to_string());
    let with = [("n", have.as_str()), ("of", want.as_str()), ("provider", provider.name)];
    let pair = sentence::finding(finding);
    [texts.say(pair.what, &with), texts.say(pair.advice, &with)].join(" ")
}

/// What a mail server's answer means: `{cause, title, advice, link}`, in this language.
#[wasm_bindgen]
pub fn explain(provider: Option<String>, reply: &str, lang: &str, texts: &JsValue) -> JsValue {
    let provider = provider.as_deref().and_then(|id| Catalogue::default().find(id));
    let cause = cause_of(provider.map(|provider| provider.id), reply);
    let region = provider.map_or("", |provider| provider.ending(0));
    let mailbox = Mailbox { provider, region, ..Mailbox::default() };
    let said = explanation::explain(cause, mailbox, &words(lang, texts));
    let link = said.link.map_or(JsValue::NULL, |(text, url)| object(&[("text", text.into()), ("url", url.into())]));
    object(&[
        ("cause", said.cause.id().into()),
        ("title", said.title.into()),
        ("advice", list(said.advice.iter().map(String::as_str))),
        ("link", link),
    ])
}
