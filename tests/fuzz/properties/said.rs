//! What is said: any texts of a language's file or a host, and the addresses of pages.

use std::collections::BTreeMap;

use app_password::catalog::page::Page;
use app_password::catalog::template::fill;
use app_password::i18n::english::{self, ENGLISH};
use app_password::i18n::key::Key;
use app_password::i18n::slots::unfilled;
use app_password::i18n::subject::{NOTHING, Part, SLOTS, Subject};
use app_password::i18n::texts::{Piece, Texts, pieces};
use app_password::model::cause::Cause;
use app_password::model::finding::Finding;
use app_password::model::reply::Detail;
use app_password::{Mailbox, explain_cause};
use app_password::{i18n::explanation::judged, i18n::sentence, model::account::PasswordKind};
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, prop_oneof};
use proptest::sample::select;

use super::runner::{Holds, Property, property};
use super::texts::{NAMES, must, text};
use crate::data;

pub fn properties() -> Vec<Property> {
    vec![
        property("wording", 10, wording, is_never_empty),
        property("pages", 8, pages, stays_at_its_host),
        property("templates", 5, templates, fills_once),
    ]
}

/// Pieces of texts.
const WORDS: &[&str] = &[
    "Open ",
    "{provider}",
    "{app}",
    "{email}",
    "{label}",
    "{app|this app}",
    "{provider|}",
    "{n|some}",
    "{|}",
    "|",
    "{n}",
    "{of}",
    "{name}",
    "{",
    "}",
    "{}",
    "{{",
    "}}",
    "{x",
    "{ app }",
    "ø",
    "ß",
    "İ",
    "字",
    " ",
    "\n",
    ".",
    "<b>",
    "&amp;",
    "\u{202e}",
    "\0",
    "я",
    "é",
];

/// Some texts by key, as a file of a language has them.
fn wording() -> BoxedStrategy<Vec<(usize, String)>> {
    let one = prop_oneof![6 => text(WORDS, 6), 1 => Just(String::new()), 1 => Just(" ".to_owned())];
    vec((0..ENGLISH.len(), one), 0..30).boxed()
}

fn is_never_empty(own: Vec<(usize, String)>) -> Holds {
    let own: BTreeMap<&str, String> = own
        .into_iter()
        .map(|(at, text)| (english::name(at), text))
        .collect();
    let texts = Texts::new("xx", |name| own.get(name).cloned());
    let mut reported = Vec::new();
    unfilled(&texts, &mut |key, slot, _| {
        reported.push((key.to_owned(), slot.to_owned()))
    });
    let subject = Subject {
        provider: "Posteo",
        app: "",
        email: "",
    };
    for &cause in Cause::ALL {
        let pairs = [sentence::cause(cause)];
        for key in pairs
            .into_iter()
            .chain(Detail::ALL.iter().map(|it| sentence::detail(*it)))
            .flat_map(|it| [it.what, it.advice])
        {
            let said = subject.say(&texts, key, NOTHING);
            must(!said.trim().is_empty(), || {
                format!("{:?} says nothing", english::name(key.index()))
            })?;
            is_filled_or_told(&texts, subject, key, &reported)?;
        }
        let said = explain_cause(cause, Mailbox::default(), &texts);
        must(!said.title.trim().is_empty(), || {
            format!("{cause:?} says nothing")
        })?;
    }
    for &finding in Finding::ALL {
        for key in judged(finding, 3, PasswordKind::Code) {
            let said = subject.say(&texts, key, &[("n", "3"), ("of", "16")]);
            must(!said.trim().is_empty(), || {
                format!("{finding:?} says nothing")
            })?;
        }
    }
    Ok(())
}

/// Each slot of a text holds a name or what stands in for it, and a host hears of each that stays open.
fn is_filled_or_told(
    texts: &Texts,
    subject: Subject<'_>,
    key: Key,
    reported: &[(String, String)],
) -> Holds {
    let of = english::name(key.index());
    for piece in pieces(texts.raw(key)) {
        let Piece::Slot(slot) = piece else { continue };
        let name = slot.split('|').next().unwrap_or_default();
        let mut stays = false;
        let text = ["{", slot, "}"].concat();
        subject.parts(texts, &text, NOTHING, &mut |part| {
            stays |= matches!(part, Part::Open(_));
        });
        must(stays != SLOTS.contains(&name), || {
            format!("{of:?}: {{{slot}}} stays open: {stays}")
        })?;
        let is_told = reported.iter().any(|(at, told)| at == of && told == name);
        must(is_told || !stays, || {
            format!("{of:?} keeps {{{slot}}} open, and nobody hears of it")
        })?;
    }
    Ok(())
}

/// A page of ours or one like it, an address, and the ending of a data centre.
fn pages() -> BoxedStrategy<(String, String, String)> {
    let known: Vec<String> = data::all()
        .flat_map(|it| it.pages.iter().map(|(_, url)| url.clone()))
        .collect();
    let odd = select(vec![
        "https://mail.{region}/in?user={email}",
        "https://a.example/#/x?y={email}",
        "https://a.example",
        "https://a.example/?a=b",
    ]);
    let region =
        select(vec!["", "zoho.eu", "zohocloud.ca", "acme.example"]).prop_map(str::to_owned);
    (
        prop_oneof![4 => select(known), 1 => odd.prop_map(str::to_owned)],
        text(NAMES, 8),
        region,
    )
        .boxed()
}

fn stays_at_its_host((url, email, region): (String, String, String)) -> Holds {
    let page = Page { url: &url };
    let (opened, plain) = (page.address(&email, &region), page.address("", &region));
    let host = |url: &str| {
        url.split('/')
            .nth(2)
            .map(|it| it.split(['?', '#']).next().unwrap_or_default().to_owned())
    };
    must(host(&opened) == host(&plain), || {
        format!("{opened} and {plain}")
    })?;
    must(opened.starts_with("https://"), || opened.clone())?;
    let before = url.split("{email}").next().unwrap_or_default();
    let before = fill(before, &[("region", &region)]);
    let own = opened.strip_prefix(before.as_str()).unwrap_or_default();
    let quiet = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
    if url.ends_with("{email}") {
        must(own.bytes().all(quiet), || format!("{own:?} of the address"))?;
        must(email.contains('@') || !opened.contains('?'), || {
            format!("{opened}: asked for nobody")
        })?;
    }
    let readable = page.readable(&region);
    must(
        !readable.contains(['?', '#']) && !readable.starts_with("https:"),
        || readable,
    )
}

fn templates() -> BoxedStrategy<(String, Vec<(String, String)>)> {
    let value = select(vec!["", "A", "{b}", "{", "}", "ø"]).prop_map(str::to_owned);
    let name = select(vec!["app", "provider", "n", "b", "", "x y"]).prop_map(str::to_owned);
    (text(WORDS, 8), vec((name, value), 0..4)).boxed()
}

/// What is filled in is what stands there piece by piece: a value is never filled in itself.
fn fills_once((text, with): (String, Vec<(String, String)>)) -> Holds {
    let with: Vec<(&str, &str)> = with
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let value = |name: &str| {
        with.iter()
            .find(|(its, _)| *its == name && !name.is_empty())
            .map(|(_, value)| (*value).to_owned())
    };
    let by_piece: String = pieces(&text)
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Slot(name) => value(name).unwrap_or_else(|| format!("{{{name}}}")),
        })
        .collect();
    let filled = fill(&text, &with);
    must(filled == by_piece, || {
        format!("{filled:?}, and by pieces {by_piece:?}")
    })?;
    let whole: String = pieces(&text)
        .map(|piece| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Slot(name) => format!("{{{name}}}"),
        })
        .collect();
    must(whole == text, || format!("its pieces are {whole:?}"))?;
    must(any_seen(&text), || "no piece is seen".into())
}

/// A text that is not empty has pieces.
fn any_seen(text: &str) -> bool {
    text.is_empty() != (pieces(text).count() > 0)
}
