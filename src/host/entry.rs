//! A host's own entries in the catalogue: `providers.add` and `providers.change`.
//!
//! `provider.js` has judged them; here they are only packed as ours are, and unpacked. An entry lives as
//! long as the page, as ours do, so each distinct one is kept once, however often the host sets it.

use std::cell::RefCell;

use super::wire::{ENTRY, Fields, number};
use crate::catalog::account::Credential;
use crate::catalog::catalogue::Catalogue;
use crate::catalog::pack::{self, END, LAST, ZERO};
use crate::catalog::packed::tag;
use crate::catalog::page::PageKind;
use crate::catalog::provider::Provider;
use crate::catalog::server::{Security, Username};
use crate::catalog::step::StepKind;
use crate::catalog::unpack::Unpack;
use crate::check::closed_set::place;
use crate::check::shape::{Alphabet, Case, Certainty};

/// How a word of a value is packed.
enum Form {
    /// A text, or a list of texts: the signs that divide them are the same.
    Text,
    /// A letter as it is.
    Letter,
    /// Anything, or nothing for no.
    Flag,
    /// One of these names.
    Of(&'static str),
    /// A number.
    Number,
    /// A page or a number of hours.
    Detail,
}

/// Name and tag of a field, and the words of its value or, if it is a list, of each entry.
type Field = (&'static str, u8, bool, &'static [Form]);

const TEXT: &[Form] = &[Form::Text];
const FLAG: &[Form] = &[Form::Flag];
const SERVER: &[Form] = &[
    Form::Text,
    Form::Number,
    Form::Of(Security::NAMES),
    Form::Of(Username::NAMES),
];

static FIELDS: &[Field] = &[
    ("name", tag::NAME, false, TEXT),
    (
        "credential",
        tag::CREDENTIAL,
        false,
        &[Form::Of(Credential::NAMES)],
    ),
    ("also", tag::ALSO, false, TEXT),
    ("domains", tag::DOMAINS, false, TEXT),
    ("mx", tag::MX, false, TEXT),
    ("checked", tag::CHECKED, false, TEXT),
    (
        "pages",
        tag::PAGES,
        true,
        &[Form::Of(PageKind::NAMES), Form::Text],
    ),
    (
        "steps",
        tag::STEPS,
        true,
        &[Form::Of(StepKind::NAMES), Form::Detail, Form::Text],
    ),
    ("imap", tag::IMAP, false, SERVER),
    ("smtp", tag::SMTP, false, SERVER),
    (
        "alphabet",
        tag::ALPHABET,
        false,
        &[Form::Of(Alphabet::NAMES)],
    ),
    ("lengths", tag::LENGTHS, true, &[Form::Number]),
    ("group", tag::GROUP, false, &[Form::Number]),
    ("separator", tag::SEPARATOR, false, &[Form::Letter]),
    ("sendsSeparator", tag::SENDS_SEPARATOR, false, FLAG),
    ("dropsDashes", tag::DROPS_DASHES, false, FLAG),
    ("case", tag::CASE, false, &[Form::Of(Case::NAMES)]),
    (
        "certainty",
        tag::CERTAINTY,
        false,
        &[Form::Of(Certainty::NAMES)],
    ),
];

thread_local! {
    /// Every entry that was read, by its line.
    static KEPT: RefCell<Vec<(String, &'static Provider)>> = const { RefCell::new(Vec::new()) };
}

/// The entry of this line: names and values by turns, first the id.
pub fn kept(line: &str) -> &'static Provider {
    KEPT.with_borrow_mut(|kept| {
        if let Some((_, entry)) = kept.iter().find(|(known, _)| known == line) {
            return *entry;
        }
        let entry: &'static Provider = Box::leak(Box::new(read(line)));
        kept.push((line.to_owned(), entry));
        entry
    })
}

/// What the line says, on top of our entry with this id if there is one.
fn read(line: &str) -> Provider {
    let mut fields = Fields::new(line);
    let id = fields.take();
    let mut packed = String::new();
    packed.push(char::from(tag::ID));
    pack(&mut packed, &Form::Text, id);
    while fields.more() {
        let (name, value) = (fields.take(), fields.take());
        if let Some((_, tag, list, forms)) = FIELDS.iter().find(|(known, ..)| *known == name) {
            packed.push(char::from(*tag));
            if *list {
                for entry in value.split(ENTRY).filter(|entry| !entry.is_empty()) {
                    packed.push(char::from(pack::ENTRY));
                    words(&mut packed, forms, entry);
                }
                packed.push(char::from(LAST));
            } else {
                words(&mut packed, forms, value);
            }
        }
    }
    let from = Catalogue::default().find(id).unwrap_or(&Provider::BLANK);
    Unpack::new(String::leak(packed)).provider(from)
}

/// The words of a value, one a form; the last form takes all that is left.
fn words(packed: &mut String, forms: &[Form], value: &str) {
    let mut rest = value;
    for (at, form) in forms.iter().enumerate() {
        let last = at + 1 == forms.len();
        let (word, others) = rest.split_once(' ').filter(|_| !last).unwrap_or((rest, ""));
        pack(packed, form, word);
        rest = others;
    }
}

fn pack(packed: &mut String, form: &Form, word: &str) {
    match form {
        Form::Text => {
            packed.push_str(word);
            packed.push(END);
        }
        Form::Letter => packed.push_str(word),
        Form::Flag => digit(packed, usize::from(!word.is_empty())),
        Form::Of(names) => digit(packed, place(names, word).unwrap_or_default()),
        Form::Number => digits(packed, number(word) as usize),
        Form::Detail => digits(
            packed,
            place(PageKind::NAMES, word).unwrap_or(number(word) as usize),
        ),
    }
}

fn digit(packed: &mut String, number: usize) {
    packed.push(char::from(ZERO + (number % 64) as u8));
}

fn digits(packed: &mut String, number: usize) {
    for part in [number / 4096, number / 64, number] {
        digit(packed, part);
    }
}
