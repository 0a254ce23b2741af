//! Sentences with marked labels in them.

use crate::catalog::template::fill;
use crate::i18n::key::Key;
use crate::i18n::texts::{Piece, pieces};
use crate::key;
use crate::model::label::Label;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;

/// A text in which `put` builds what stands in one placeholder. The others are filled in as in every text, and
/// an unknown one stays as it is.
#[inline(never)]
pub fn rich_text(
    build: &mut ElementBuilder<'_>,
    key: Key,
    slot: &str,
    put: &dyn Fn(&mut ElementBuilder<'_>),
) {
    let context = build.context;
    for piece in pieces(context.texts.raw(key)) {
        match piece {
            Piece::Words(words) => build.push_text(words),
            Piece::Slot(name) if name == slot && !name.is_empty() => put(build),
            Piece::Slot("email") if !context.email.is_empty() => {
                build.text(tag!("bdi.label"), context.email)
            }
            Piece::Slot("name") if key == key!("step.type") => {
                build.text(tag!("b.label"), context.name())
            }
            Piece::Slot(name) => {
                let filling = context.subject().filling(context.texts);
                build.push_text(&fill(&["{", name, "}"].concat(), &filling));
            }
        }
    }
}

/// What a provider's page calls something: in the person's language if that is known, and then in
/// English too, since their account may be set to it; and what else some people see there.
#[inline(never)]
pub fn label(build: &mut ElementBuilder<'_>, label: &Label) {
    let shown = build.context.label(label);
    build.text(tag!("b.label"), shown);
    if shown != label.en {
        build.text(tag!("span.also"), &[" (", &label.en, ")"].concat());
    }
    if !label.or.is_empty() {
        let or = build.context.say_with(key!("common.or"), "or", &label.or);
        build.text(tag!("span.also"), &[" (", &or, ")"].concat());
    }
}
