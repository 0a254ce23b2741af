//! Which slots a text may have, for hosts that set their own wording: an unknown slot would be shown as it is.

use super::english::{self, COUNT, TABLE};
use super::plural::other_of;
use super::subject::SLOTS;
use super::texts::{Piece, Texts, pieces};

/// Reports each slot in these texts that is never filled in: the name of the text, that of the slot, and the names
/// that the text may have.
pub fn unfilled(texts: &Texts, report: &mut dyn FnMut(&str, &str, &[&str])) {
    let known = texts.own().map(|(at, text)| (english::name(at), at, text));
    let forms = texts.own_others().filter_map(|(name, text)| {
        let other = other_of(name)?;
        Some((name.as_str(), english::place(&other, 0)?, text.as_str()))
    });
    for (name, at, text) in known.chain(forms) {
        let expected = expected(at);
        for slot in slots(text).filter(|slot| !expected.contains(slot)) {
            report(name, slot, &expected);
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

/// The names in the braces of a text, without the phrases that stand in for them.
pub fn slots(text: &str) -> impl Iterator<Item = &str> {
    pieces(text).filter_map(|piece| match piece {
        Piece::Slot(slot) => slot.split('|').next(),
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
                | b"common.language"
                | b"common.name-example"
                | [b'l', b'o', b'a', b'd', b'i', b'n', b'g', b'.', ..]
                | [b'e', b'r', b'r', b'o', b'r', b'.', ..]
        );
        at += 1;
    }
    bare
};
