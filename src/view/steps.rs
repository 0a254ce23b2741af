//! The numbered steps: a sentence and a small picture each, the current one marked.

use super::deed::Deed;
use super::missing::admin;
use super::page::{Page, When};
use super::picture::picture;
use super::rich::{label, rich};
use crate::i18n::sentence;
use crate::i18n::texts::digits;
use crate::key;
use crate::model::page::PageKind;
use crate::model::step::Step;

/// The steps of the place where the person is.
pub fn steps(page: &mut Page<'_>) {
    let place = page.scene.place;
    let current = place.step();
    if place.of() == 0 {
        return;
    }
    page.el("ol.steps part=steps", |page| {
        page.set_text("aria-label", key!("guide.steps"));
        for (at, step) in place
            .provider
            .steps_for(place.account, place.way)
            .enumerate()
        {
            let done = place.ticked & (1 << at) != 0;
            page.el("li.step part=step", |page| {
                page.class_if(done, "ticked");
                page.class_if(at == current, "current");
                page.set_if(at == current, "aria-current", "step");
                tick(page, at, done);
                page.el("div.deed", |page| {
                    page.el("p.sentence", |page| said(page, step));
                    aid(page, at, step);
                });
                picture(page, step);
            });
        }
    });
}

/// The step's number, which is also the box to tick it off.
fn tick(page: &mut Page<'_>, at: usize, done: bool) {
    let number = digits(at + 1);
    let name = page.scene.say_with(key!("guide.tick"), "n", &number);
    page.el("input.tick type=checkbox", |page| {
        page.checked(done);
        page.set("aria-label", &name);
        page.set("data-number", &number);
        page.on(When::Change, Deed::Ticked, at);
    });
}

/// The step in words.
fn said(page: &mut Page<'_>, step: &Step) {
    let key = sentence::step(step, !page.scene.email.is_empty());
    match (step, step.label()) {
        (_, Some(it)) => rich(page, key, "label", &|page| label(page, it)),
        (Step::Wait { hours }, _) => rich(page, key, "n", &|page| {
            page.text(&digits(usize::from(*hours)))
        }),
        _ => rich(page, key, "", &|_| {}),
    }
}

/// What helps with a step: the link to its page, the message for the administrator.
fn aid(page: &mut Page<'_>, at: usize, step: &Step) {
    match step {
        Step::Open { page: kind } => {
            let big = "a.link.button.primary.big";
            let words = match kind {
                PageKind::Help => key!("step.open-help-link"),
                _ => key!("step.open-link"),
            };
            page.page_link(big, *kind, words, Some(at));
        }
        Step::TwoStep { .. } => page.page_link(
            "a.link.plain",
            PageKind::TwoStep,
            key!("step.two-step-link"),
            None,
        ),
        Step::Switch { page: kind, .. } => {
            page.page_link("a.link.plain", *kind, key!("step.switch-link"), None)
        }
        Step::AskAdmin {} => admin(page),
        _ => {}
    }
}
