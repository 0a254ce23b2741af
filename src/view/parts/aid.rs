//! What helps with a step: the link to its page and its address to send oneself, the message for the administrator,
//! and how it is done on a phone.

use super::copy_button::{copy_button, to_copy_by_hand};
use super::troubleshooting::message_to_copy;
use crate::key;
use crate::model::page::PageKind;
use crate::model::step::Step;
use crate::view::action::Copied;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{Tag, tag};

const BIG: Tag = tag!("a.link.button.primary.big part=link");
const PLAIN: Tag = tag!("a.link.plain part=link");

/// Below the sentence of a step.
pub fn aid(build: &mut ElementBuilder<'_>, at: usize, step: &Step) {
    let (tag, page, text, opens) = match step {
        Step::Open { page } => {
            let text = match page {
                PageKind::Help => key!("step.open-help-link"),
                _ => key!("step.open-link"),
            };
            (BIG, *page, text, Some(at))
        }
        Step::TwoStep { .. } => (PLAIN, PageKind::TwoStep, key!("step.two-step-link"), None),
        Step::Switch { page, .. } => (PLAIN, *page, key!("step.switch-link"), None),
        Step::AskAdmin {} => return message_to_copy(build),
        Step::Copy { .. } => {
            return build.text_key(tag!("p.hint.phone"), key!("step.copy-phone"));
        }
        _ => return,
    };
    let Some(address) = build.context.page(page) else {
        return;
    };
    build.link(tag, &address, text, opens);
    // Who goes on at another time or elsewhere wants the page where the way begins.
    if opens.is_some() || at == 0 && matches!(step, Step::Switch { .. }) {
        link_to_copy(build, page, address);
    }
}

/// A button that copies the address of a page; where that fails, the address.
fn link_to_copy(build: &mut ElementBuilder<'_>, page: PageKind, address: String) {
    let what = Copied::Page(page);
    let texts = [
        key!("step.link-copy"),
        key!("step.link-copied"),
        key!("step.link-failed"),
    ];
    copy_button(
        build,
        tag!("button.button.quiet part=secondary-button"),
        what,
        texts,
    );
    if build.context.copied == Some((what, false)) {
        let field = tag!("textarea.message readonly rows=2 dir=ltr");
        to_copy_by_hand(build, field, key!("step.link-failed"), address);
    } else {
        build.nothing();
    }
}
