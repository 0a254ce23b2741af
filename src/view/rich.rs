//! Sentences with marked labels in them.

use super::page::Page;
use crate::catalog::template::fill;
use crate::i18n::key::Key;
use crate::i18n::texts::{Piece, pieces};
use crate::key;
use crate::model::label::Label;

/// A text with a placeholder that is written by `put`; the others are filled in as ever, and one that nobody
/// knows stays as it is.
#[inline(never)]
pub fn rich(page: &mut Page<'_>, key: Key, slot: &str, put: &dyn Fn(&mut Page<'_>)) {
    let scene = page.scene;
    for piece in pieces(scene.texts.raw(key)) {
        match piece {
            Piece::Words(words) => page.text(words),
            Piece::Slot(name) if name == slot && !name.is_empty() => put(page),
            Piece::Slot("email") if !scene.email.is_empty() => page.words("bdi.label", scene.email),
            Piece::Slot("name") if key == key!("step.type") => page.words("b.label", scene.name()),
            Piece::Slot(name) => {
                let filling = scene.subject().filling(scene.texts);
                page.text(&fill(&["{", name, "}"].concat(), &filling));
            }
        }
    }
}

/// What a provider's page calls something: in the person's language if that is known, and then in
/// English too, since their account may be set to it; and what else some people see there.
#[inline(never)]
pub fn label(page: &mut Page<'_>, label: &Label) {
    let shown = page.scene.label(label);
    page.words("b.label", shown);
    if shown != label.en {
        page.words("span.also", &[" (", &label.en, ")"].concat());
    }
    if !label.or.is_empty() {
        let or = page.scene.say_with(key!("common.or"), "or", &label.or);
        page.words("span.also", &[" (", &or, ")"].concat());
    }
}
