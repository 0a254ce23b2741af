//! A small picture of what a step looks like on the provider's page, drawn from its kind and label.
//!
//! Decoration for people who see: hidden from screen readers, which have the sentence.

use super::page::Page;
use crate::model::label::Label;
use crate::model::page::PageKind;
use crate::model::step::Step;

/// The picture of a step.
pub fn picture(page: &mut Page<'_>, step: &Step) {
    page.el(
        "div.picture part=picture aria-hidden=true",
        |page| match step {
            Step::Open { page: kind } => browser(page, *kind),
            Step::Choose { label } => page.el("span.menu", |page| {
                page.leaf("i");
                shown(page, "span.row.marked", label);
                page.leaf("i.short");
            }),
            Step::Type { label } => page.el("span.form", |page| {
                shown(page, "span.form-name", label);
                page.el("span.typed", |page| {
                    page.words("span", page.scene.name());
                    page.leaf("i.caret");
                });
            }),
            Step::Invent { label } => page.el("span.form", |page| {
                shown(page, "span.form-name", label);
                page.words("span.typed", "••••••••");
            }),
            Step::Press { label } => page.el("span.pressed", |page| {
                shown(page, "span.press.marked", label)
            }),
            Step::Copy { label } => dialog(page, label),
            Step::TwoStep { label } | Step::Switch { label, .. } => {
                page.el("span.setting", |page| {
                    shown(page, "span", label);
                    page.leaf("i.toggle");
                })
            }
            Step::AskAdmin {} => page.el("span.letter-paper", |page| {
                page.leaf("i");
                page.leaf("i");
                page.leaf("i.short");
            }),
            Step::Wait { .. } => page.leaf("span.clock"),
        },
    );
}

/// A label as the person sees it: in their language where that is known.
fn shown(page: &mut Page<'_>, notation: &'static str, label: &Label) {
    page.words(notation, page.scene.label(label));
}

fn browser(page: &mut Page<'_>, kind: PageKind) {
    let place = page.scene.place;
    let address = place
        .provider
        .page(kind)
        .map(|page| page.readable(place.provider.ending(place.region)));
    page.el("span.browser", |page| {
        page.el("span.bar", |page| {
            page.leaf("i");
            page.leaf("i");
            page.leaf("i");
            page.words("span.address dir=ltr", &address.unwrap_or_default());
        });
        page.el("span.sheet", |page| {
            page.leaf("i");
            page.leaf("i.short");
        });
    });
}

/// The window with the code, in the groups in which the provider shows it.
fn dialog(page: &mut Page<'_>, label: &Label) {
    let shape = &page.scene.provider().code;
    let length = shape.lengths.first().copied().unwrap_or(12);
    let size = if shape.group == 0 {
        length
    } else {
        shape.group
    };
    let group = "•".repeat(size);
    page.el("span.dialog", |page| {
        page.el("span.code", |page| {
            page.set_if(shape.separator == '-', "data-separator", "dash");
            for _ in 0..length.div_ceil(size.max(1)) {
                page.words("span.group", &group);
            }
        });
        shown(page, "span.press", label);
    });
}
