//! The fields of a host's own entry, read one by one. The schema is that of `app-password.d.ts`.

use super::reader::Reader;
use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Security, Server, Username};
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Case, Certainty, Shape};

const FIELDS: &[&str] = &[
    "id", "name", "also", "credential", "domains", "mx", "code", "pages", "steps", "imap", "smtp", "checked", "sources",
];

/// The entry with what stands in the host's object, everything else as in `from`. Nothing if a field
/// is wrong; the reader has told which.
pub fn fill(entry: &mut Reader<'_>, from: Provider) -> Option<Provider> {
    if !entry.is_object() {
        entry.say("a provider");
        return None;
    }
    entry.only_knows(FIELDS);
    let new = from.id.is_empty();
    let mut filled = from;
    if new {
        filled.id = slug(&mut entry.child("id"))?;
    }
    if new || entry.has("name") {
        filled.name = text(&mut entry.child("name"), "a name", |name| !name.is_empty())?;
    }
    if new || entry.has("credential") {
        filled.credential = one_of(&mut entry.child("credential"), Credential::ALL, |kind| kind.id())?;
    }
    names(entry, "also", &mut filled.also)?;
    names(entry, "domains", &mut filled.domains)?;
    names(entry, "mx", &mut filled.mx)?;
    names(entry, "sources", &mut filled.sources)?;
    if entry.has("checked") {
        let month = |text: &str| text.len() == 7 && text.get(4..5) == Some("-");
        filled.checked = text(&mut entry.child("checked"), "a year and month such as \"2026-11\"", month)?;
    }
    if entry.has("code") {
        filled.shape = shape(&mut entry.child("code"), filled.shape)?;
    }
    if entry.has("pages") {
        filled.pages = pages(&mut entry.child("pages"))?;
    }
    if entry.has("steps") {
        filled.steps = steps(&mut entry.child("steps"))?;
        filled.work_steps = &[];
    }
    if entry.has("imap") {
        filled.imap = server(&mut entry.child("imap"))?;
    }
    if entry.has("smtp") {
        filled.smtp = server(&mut entry.child("smtp"))?;
    }
    Some(filled)
}

fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn text(reader: &mut Reader<'_>, expected: &str, fits: impl Fn(&str) -> bool) -> Option<&'static str> {
    match reader.value().as_string() {
        Some(text) if fits(&text) => Some(kept(text)),
        _ => {
            reader.say(expected);
            None
        }
    }
}

fn slug(reader: &mut Reader<'_>) -> Option<&'static str> {
    let fits = |id: &str| {
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    text(reader, "an id of small letters, digits and dashes", fits)
}

fn one_of<T: Copy>(reader: &mut Reader<'_>, all: &[T], name: impl Fn(T) -> &'static str) -> Option<T> {
    let found = reader.value().as_string();
    let fits = all.iter().copied().find(|&kind| found.as_deref() == Some(name(kind)));
    if fits.is_none() {
        let names: Vec<_> = all.iter().map(|&kind| name(kind)).collect();
        reader.say(&["one of ", &names.join(", ")].concat());
    }
    fits
}

/// A list of texts; domains and exchangers in lower case, as they are looked up.
fn names(entry: &mut Reader<'_>, name: &str, into: &mut &'static [&'static str]) -> Option<()> {
    if entry.has(name) {
        let texts = entry.child(name).texts()?;
        let lower = matches!(name, "domains" | "mx");
        let texts = texts.into_iter().map(|text| kept(if lower { text.to_ascii_lowercase() } else { text }));
        *into = Vec::leak(texts.collect());
    }
    Some(())
}

fn number(reader: &mut Reader<'_>, expected: &str, most: f64) -> Option<u16> {
    match reader.value().as_f64() {
        Some(number) if number.fract() == 0.0 && (0.0..=most).contains(&number) => Some(number as u16),
        _ => {
            reader.say(expected);
            None
        }
    }
}

fn flag(reader: &mut Reader<'_>, into: &mut bool) -> Option<()> {
    if !reader.is_absent() {
        let Some(flag) = reader.value().as_bool() else {
            reader.say("true or false");
            return None;
        };
        *into = flag;
    }
    Some(())
}

fn shape(code: &mut Reader<'_>, from: Shape) -> Option<Shape> {
    if !code.is_object() {
        code.say("an object such as {alphabet: \"lower\", lengths: [16]}");
        return None;
    }
    let mut shape = from;
    if code.has("alphabet") {
        let all = [Alphabet::Lower, Alphabet::LowerDigit, Alphabet::AlphaNumeric, Alphabet::Any];
        shape.alphabet = one_of(&mut code.child("alphabet"), &all, |alphabet| match alphabet {
            Alphabet::Lower => "lower",
            Alphabet::LowerDigit => "lower-digit",
            Alphabet::AlphaNumeric => "alphanumeric",
            Alphabet::Any => "any",
        })?;
    }
    if code.has("lengths") {
        let mut list = code.child("lengths");
        if !list.is_list() {
            list.say("a list of numbers");
            return None;
        }
        let mut lengths = Vec::new();
        for (place, value) in list.entries() {
            lengths.push(usize::from(number(&mut list.entry(&place, value), "a number of characters up to 128", 128.0)?));
        }
        shape.lengths = Vec::leak(lengths);
    }
    if code.has("group") {
        shape.group = usize::from(number(&mut code.child("group"), "a number of characters up to 128", 128.0)?);
    }
    if code.has("separator") {
        shape.separator = one_of(&mut code.child("separator"), &[' ', '-'], |sign| if sign == '-' { "-" } else { " " })?;
    }
    flag(&mut code.child("sendsSeparator"), &mut shape.sends_separator)?;
    flag(&mut code.child("dropsDashes"), &mut shape.drops_dashes)?;
    if code.has("case") {
        let name = |case| if case == Case::Lower { "lower" } else { "keep" };
        shape.case = one_of(&mut code.child("case"), &[Case::Keep, Case::Lower], name)?;
    }
    if code.has("certainty") {
        let all = [Certainty::High, Certainty::Medium, Certainty::Low];
        shape.certainty = one_of(&mut code.child("certainty"), &all, |certainty| match certainty {
            Certainty::High => "high",
            Certainty::Medium => "medium",
            Certainty::Low => "low",
        })?;
    }
    Some(shape)
}

fn pages(pages: &mut Reader<'_>) -> Option<&'static [Page]> {
    if !pages.is_object() {
        pages.say("an object of https addresses");
        return None;
    }
    let mut list = Vec::new();
    for &kind in PageKind::ALL {
        if pages.has(kind.id()) {
            let https = |url: &str| url.starts_with("https://");
            list.push(Page::new(kind, text(&mut pages.child(kind.id()), "an https address", https)?));
        }
    }
    Some(Vec::leak(list))
}

fn page_kind(reader: &mut Reader<'_>) -> Option<PageKind> {
    one_of(reader, PageKind::ALL, |kind| kind.id())
}

fn label(step: &mut Reader<'_>) -> Option<Label> {
    text(&mut step.child("label"), "the label on the provider's page", |label| !label.is_empty()).map(Label::new)
}

fn steps(steps: &mut Reader<'_>) -> Option<&'static [Step]> {
    if !steps.is_list() {
        steps.say("a list of steps");
        return None;
    }
    let mut list = Vec::new();
    for (place, value) in steps.entries() {
        let mut step = steps.entry(&place, value);
        let kind = step.child("kind").value().as_string().unwrap_or_default();
        list.push(match kind.as_str() {
            "two-step" => Step::TwoStep(label(&mut step)?),
            "open" => Step::Open(page_kind(&mut step.child("page"))?),
            "choose" => Step::Choose(label(&mut step)?),
            "type" => Step::Type(label(&mut step)?),
            "press" => Step::Press(label(&mut step)?),
            "copy" => Step::Copy(label(&mut step)?),
            "switch" => Step::Switch(page_kind(&mut step.child("page"))?, label(&mut step)?),
            "wait" => Step::Wait(number(&mut step.child("hours"), "a number of hours", 255.0)? as u8),
            _ => {
                step.child("kind").say("one of two-step, open, choose, type, press, copy, switch, wait");
                return None;
            }
        });
    }
    Some(Vec::leak(list))
}

fn server(server: &mut Reader<'_>) -> Option<Option<Server>> {
    if server.value().is_null() {
        return Some(None);
    }
    if !server.is_object() {
        server.say("a server such as {host: \"imap.example.com\", port: 993, security: \"tls\"}, or null");
        return None;
    }
    let host = text(&mut server.child("host"), "a host name", |host| !host.is_empty() && !host.contains(char::is_whitespace))?;
    let port = number(&mut server.child("port"), "a port from 1 to 65535", 65535.0).filter(|port| *port > 0)?;
    let security = one_of(&mut server.child("security"), &[Security::Tls, Security::StartTls], |kind| kind.id())?;
    let username = if server.has("username") {
        one_of(&mut server.child("username"), &[Username::Address, Username::LocalPart], |kind| match kind {
            Username::Address => "address",
            Username::LocalPart => "local-part",
        })?
    } else {
        Username::Address
    };
    Some(Some(Server { host, port, security, username }))
}
