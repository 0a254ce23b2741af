//! A small picture of what a step looks like on the provider's page, drawn from its kind and label.
//!
//! Decoration for people who see: hidden from screen readers, which have the sentence.

use crate::model::label::Label;
use crate::model::page::PageKind;
use crate::model::step::Step;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{Tag, attr, tag};

/// The picture of a step.
pub fn picture(build: &mut ElementBuilder<'_>, step: &Step) {
    build.el(
        tag!("div.picture part=picture aria-hidden=true"),
        |build| match step {
            Step::Open { page: kind } => browser(build, *kind),
            Step::Choose { label } => build.el(tag!("span.menu"), |build| {
                build.empty(tag!("i"));
                shown(build, tag!("span.row.marked"), label);
                build.empty(tag!("i.short"));
            }),
            Step::Type { label } => build.el(tag!("span.form"), |build| {
                shown(build, tag!("span.form-name"), label);
                build.el(tag!("span.typed"), |build| {
                    build.text(tag!("span"), build.context.name());
                    build.empty(tag!("i.caret"));
                });
            }),
            Step::Invent { label } => build.el(tag!("span.form"), |build| {
                shown(build, tag!("span.form-name"), label);
                build.text(tag!("span.typed"), "••••••••");
            }),
            Step::Press { label } => build.el(tag!("span.pressed"), |build| {
                shown(build, tag!("span.press.marked"), label)
            }),
            Step::Copy { label } => dialog(build, label),
            Step::TwoStep { label } | Step::Switch { label, .. } => {
                build.el(tag!("span.setting"), |build| {
                    shown(build, tag!("span"), label);
                    build.empty(tag!("i.toggle"));
                })
            }
            Step::AskAdmin {} => build.el(tag!("span.letter-paper"), |build| {
                build.empty(tag!("i"));
                build.empty(tag!("i"));
                build.empty(tag!("i.short"));
            }),
            Step::Wait { .. } => build.empty(tag!("span.clock")),
        },
    );
}

/// A label as the person sees it: in their language where that is known.
fn shown(build: &mut ElementBuilder<'_>, tag: Tag, label: &Label) {
    build.text(tag, build.context.label(label));
}

fn browser(build: &mut ElementBuilder<'_>, kind: PageKind) {
    let session = build.context.session;
    let address = session
        .provider
        .page(kind)
        .map(|page| page.readable(session.provider.ending(session.region)));
    build.el(tag!("span.browser"), |build| {
        build.el(tag!("span.bar"), |build| {
            build.empty(tag!("i"));
            build.empty(tag!("i"));
            build.empty(tag!("i"));
            build.text(tag!("span.address dir=ltr"), &address.unwrap_or_default());
        });
        build.el(tag!("span.sheet"), |build| {
            build.empty(tag!("i"));
            build.empty(tag!("i.short"));
        });
    });
}

/// The window with the code, in the groups in which the provider shows it.
fn dialog(build: &mut ElementBuilder<'_>, label: &Label) {
    let format = &build.context.provider().code;
    let length = format.lengths.first().copied().unwrap_or(12);
    let size = if format.group == 0 {
        length
    } else {
        format.group
    };
    let group = "•".repeat(size);
    build.el(tag!("span.dialog"), |build| {
        build.el(tag!("span.code"), |build| {
            build.set_if(format.separator == '-', attr!("data-separator"), "dash");
            for _ in 0..length.div_ceil(size.max(1)) {
                build.text(tag!("span.group"), &group);
            }
        });
        shown(build, tag!("span.press"), label);
    });
}
