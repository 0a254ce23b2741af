//! Which slots a text may have, for hosts that set their own wording: an unknown slot would be shown as it is.

use super::english::{self, COUNT, TABLE};
use super::subject::SLOTS;
use super::texts::{Piece, Texts, pieces};

/// Reports each slot in these texts that is never filled in: the index of the text's key, the slot's name, and
/// the names that the text may have.
pub fn unfilled<'a>(texts: &'a Texts, report: &mut dyn FnMut(usize, &'a str, &[&'static str])) {
    for (at, text) in texts.own() {
        for slot in slots(text) {
            let expected = expected(at);
            if !expected.contains(&slot) {
                report(at, slot, &expected);
            }
        }
    }
}

/// The slots that the text at this index may have: those of the English one and, unless the text is never
/// filled in, the names.
fn expected(at: usize) -> Vec<&'static str> {
    let names: &[&str] = if BARE.get(at) == Some(&true) {
        &[]
    } else {
        &SLOTS
    };
    let mut expected = names.to_vec();
    for slot in slots(english::text(at)) {
        if !names.contains(&slot) {
            expected.push(slot);
        }
    }
    expected
}

/// The names in the braces of a text.
pub fn slots(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter_map(|piece| match piece {
        Piece::Slot(name) => Some(name),
        Piece::Words(_) => None,
    })
}

/// The texts that are never filled in: words that go into others, and what the element shows before the widget
/// is loaded.
const BARE: [bool; COUNT] = {
    let (mut bare, mut at) = ([false; COUNT], 0);
    while at < COUNT {
        bare[at] = matches!(
            TABLE[at].0.as_bytes(),
            b"common.app"
                | b"common.provider"
                | b"common.email"
                | b"common.code-name"
                | b"common.name-example"
                | [b'l', b'o', b'a', b'd', b'i', b'n', b'g', b'.', ..]
                | [b'e', b'r', b'r', b'o', b'r', b'.', ..]
        );
        at += 1;
    }
    bare
};
