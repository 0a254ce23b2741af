//! A host's own entries in the catalogue: `providers.add` and `providers.change`.
//!
//! `provider.js` has judged them; here they are only read. An entry lives as long as the page, as ours
//! do, so each distinct one is kept once, however often the host sets it.

use std::cell::RefCell;

use super::widget::number;
use super::wire::{ENTRY, Fields};
use crate::catalog::account::Credential;
use crate::catalog::catalogue::Catalogue;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Security, Server, Username};
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Case, Certainty, Shape};

thread_local! {
    /// Every entry that was read, by its line.
    static KEPT: RefCell<Vec<(String, &'static Provider)>> = const { RefCell::new(Vec::new()) };
}

/// The entry of this line: names and values by turns, first the id.
pub fn kept(line: &str) -> &'static Provider {
    let find = |kept: &Vec<(String, &'static Provider)>| {
        kept.iter()
            .find(|(known, _)| known == line)
            .map(|(_, entry)| *entry)
    };
    KEPT.with_borrow_mut(|kept| match find(kept) {
        Some(entry) => entry,
        None => {
            let entry: &'static Provider = Box::leak(Box::new(read(line)));
            kept.push((line.to_owned(), entry));
            entry
        }
    })
}

/// What the line says, on top of our entry with this id if there is one.
fn read(line: &str) -> Provider {
    let mut fields = Fields::new(line);
    let id = fields.take();
    let mut entry = Catalogue::default()
        .find(id)
        .copied()
        .unwrap_or(Provider::BLANK);
    entry.id = keep(id);
    while fields.more() {
        let (name, value) = (fields.take(), fields.take());
        match name {
            "name" => entry.name = keep(value),
            "credential" => {
                entry.credential = Credential::from_id(value).unwrap_or(entry.credential)
            }
            "also" => entry.also = keep_all(value),
            "domains" => entry.domains = keep_all(value),
            "mx" => entry.mx = keep_all(value),
            "checked" => entry.checked = keep(value),
            "pages" => entry.pages = Vec::leak(parts(value).filter_map(page).collect()),
            "steps" => {
                entry.work_steps = &[];
                entry.steps = Vec::leak(parts(value).filter_map(step).collect());
            }
            "imap" => entry.imap = server(value),
            "smtp" => entry.smtp = server(value),
            _ => code(&mut entry.shape, name, value),
        }
    }
    entry
}

fn keep(text: &str) -> &'static str {
    String::leak(text.to_owned())
}

fn keep_all(value: &str) -> &'static [&'static str] {
    Vec::leak(parts(value).map(keep).collect())
}

fn parts(value: &str) -> impl Iterator<Item = &str> {
    value.split(ENTRY).filter(|part| !part.is_empty())
}

/// `kind address`.
fn page(part: &str) -> Option<Page> {
    let (kind, url) = part.split_once(' ')?;
    Some(Page::new(page_kind(kind)?, keep(url)))
}

fn page_kind(id: &str) -> Option<PageKind> {
    PageKind::ALL.iter().copied().find(|kind| kind.id() == id)
}

/// `kind page-or-hours label`, with a dash where there is none.
fn step(part: &str) -> Option<Step> {
    let (kind, rest) = part.split_once(' ')?;
    let (detail, label) = rest.split_once(' ')?;
    let label = Label::new(keep(label));
    Some(match kind {
        "two-step" => Step::TwoStep(label),
        "open" => Step::Open(page_kind(detail)?),
        "choose" => Step::Choose(label),
        "type" => Step::Type(label),
        "press" => Step::Press(label),
        "copy" => Step::Copy(label),
        "switch" => Step::Switch(page_kind(detail)?, label),
        _ => Step::Wait(number(detail) as u8),
    })
}

/// `host port security username`; empty for none.
fn server(value: &str) -> Option<Server> {
    let mut words = value.split(' ');
    let host = words.next().filter(|host| !host.is_empty())?;
    let port = number(words.next().unwrap_or_default()) as u16;
    let start_tls = words.next() == Some("starttls");
    let local = words.next() == Some("local-part");
    Some(Server {
        host: keep(host),
        port,
        security: if start_tls {
            Security::StartTls
        } else {
            Security::Tls
        },
        username: if local {
            Username::LocalPart
        } else {
            Username::Address
        },
    })
}

/// What the code looks like.
fn code(shape: &mut Shape, name: &str, value: &str) {
    match name {
        "lengths" => {
            shape.lengths = Vec::leak(parts(value).map(|length| number(length) as usize).collect())
        }
        "group" => shape.group = number(value) as usize,
        "separator" => shape.separator = if value == "-" { '-' } else { ' ' },
        "sendsSeparator" => shape.sends_separator = !value.is_empty(),
        "dropsDashes" => shape.drops_dashes = !value.is_empty(),
        "case" => {
            shape.case = if value == "lower" {
                Case::Lower
            } else {
                Case::Keep
            }
        }
        "alphabet" => {
            shape.alphabet = match value {
                "lower" => Alphabet::Lower,
                "lower-digit" => Alphabet::LowerDigit,
                "alphanumeric" => Alphabet::AlphaNumeric,
                _ => Alphabet::Any,
            }
        }
        "certainty" => {
            shape.certainty = match value {
                "high" => Certainty::High,
                "medium" => Certainty::Medium,
                _ => Certainty::Low,
            }
        }
        _ => {}
    }
}
