//! The core for pages and servers that want it without the element (contract, section 2).

use std::cell::RefCell;

use wasm_bindgen::prelude::wasm_bindgen;

use super::widget::words;
use super::wire::{Fields, LINE, Line, list};
use crate::catalog::address::domain_of;
use crate::catalog::catalogue::{Catalogue, learn};
use crate::catalog::provider::Provider;
use crate::check::code::Code;
use crate::check::finding::Finding;
use crate::check::verdict::{About, Verdict, check};
use crate::i18n::explanation::{Mailbox, explain, judged};
use crate::i18n::slots::unfilled;
use crate::i18n::subject::Subject;
use crate::i18n::texts::{Texts, digits};
use crate::key;
use crate::reply::explain::cause_of;

thread_local! {
    /// The texts in which replies are explained.
    static TEXTS: RefCell<Texts> = const { RefCell::new(Texts::ENGLISH) };
}

/// Asks the core something, with a line of fields; its answer is a line of fields or several.
#[wasm_bindgen]
pub fn ask(what: &str, line: &str) -> String {
    let (ours, mut fields) = (Catalogue::default(), Fields::new(line));
    match what {
        "providers" => providers(&ours),
        "ids" => ids(&ours),
        "learn" => {
            // Once a page: what is learned is kept as long as the page lives.
            learn(String::leak(line.to_owned()));
            String::new()
        }
        "texts" => {
            // Once a language, not once a reply: they are a hundred times as long.
            TEXTS.set(words(line));
            String::new()
        }
        "domain" => domain_of(fields.take()).unwrap_or_default().to_owned(),
        "misfits" => misfits(&words(line)),
        "detect" => detect(&ours, &mut fields),
        "check" => checked(&ours, &mut fields),
        _ => explained(&ours, &mut fields),
    }
}

/// A line for each slot of these texts that nobody fills in: the place of the text's key, the slot's name,
/// those that are expected.
fn misfits(texts: &Texts) -> String {
    let mut lines = String::new();
    unfilled(texts, &mut |at, slot, expected| {
        let line = Line::default().put(&digits(at)).put(slot);
        lines.push_str(line.put_all(expected).text());
        lines.push(LINE);
    });
    lines
}

/// The ids of all providers that are known, in their order.
fn ids(ours: &Catalogue) -> String {
    let mut ids = Line::default();
    for provider in ours.providers() {
        ids = ids.put(provider.id);
    }
    ids.into()
}

/// A line for each provider: id, name, credential, checked, domains.
fn providers(ours: &Catalogue) -> String {
    let mut lines = String::new();
    for provider in ours.providers() {
        let line = Line::default()
            .put(provider.id)
            .put(provider.name)
            .put(provider.credential.id());
        lines.push_str(line.put(provider.checked).put_all(provider.domains).text());
        lines.push(LINE);
    }
    lines
}

/// Address and exchangers → provider and how it was found.
fn detect(ours: &Catalogue, fields: &mut Fields<'_>) -> String {
    let (address, mx) = (fields.take(), list(fields.take()));
    let mx: Vec<&str> = mx.iter().map(String::as_str).collect();
    match ours.detect(address, &mx) {
        Some((provider, by)) => Line::default().put(provider.id).put(by.id()).into(),
        None => String::new(),
    }
}

/// Provider, what was pasted, the host's name, the address → verdict, finding, whether there is a code,
/// the code, the verdict in words. Empty if there is no such provider.
fn checked(ours: &Catalogue, fields: &mut Fields<'_>) -> String {
    let Some(provider) = ours.find(fields.take()) else {
        return String::new();
    };
    let (pasted, app_name, email) = (fields.take(), fields.take(), fields.take());
    let about = About {
        app_name: Some(app_name),
        email: Some(email),
    };
    let verdict = check(provider.shape_for(provider.credential.way()), pasted, about);
    let code = verdict.code.as_ref();
    Line::default()
        .put(verdict.answer.id())
        .put(verdict.finding.map_or("", Finding::id))
        .put(code.map_or("", |_| "yes"))
        .put(code.map_or("", Code::expose))
        .put(&said(&verdict, provider))
        .into()
}

/// A verdict in words.
fn said(verdict: &Verdict, provider: &'static Provider) -> String {
    let texts = Texts::default();
    let Some(finding) = verdict.finding else {
        return texts.say(key!("paste.ok"), &[]);
    };
    let counted = (verdict.have, verdict.want);
    let way = provider.credential.way();
    let subject = Subject {
        provider: provider.name,
        ..Subject::default()
    };
    judged(finding, counted, way, subject, &texts).join(" ")
}

/// Provider and reply → cause, title, advice, link's text, link's address, in the language of [`TEXTS`].
fn explained(ours: &Catalogue, fields: &mut Fields<'_>) -> String {
    let provider = ours.find(fields.take());
    let cause = cause_of(provider.map(|provider| provider.id), fields.take());
    let region = provider.map_or("", |provider| provider.ending(0));
    let mailbox = Mailbox {
        provider,
        region,
        ..Mailbox::default()
    };
    let said = TEXTS.with_borrow(|texts| explain(cause, mailbox, texts));
    let advice: Vec<&str> = said.advice.iter().map(String::as_str).collect();
    let (text, url) = said.link.unwrap_or_default();
    Line::default()
        .put(said.cause.id())
        .put(&said.title)
        .put_all(&advice)
        .put(&text)
        .put(&url)
        .into()
}
