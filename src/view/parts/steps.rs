//! The numbered steps: a sentence and a small picture each, the current one marked.

use super::aid::aid;
use super::picture::picture;
use super::rich_text::rich_text;
use crate::i18n::sentence;
use crate::i18n::texts::digits;
use crate::key;
use crate::model::step::Step;
use crate::view::action::{Action, EventKind};
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{attr, class, tag};

/// The steps of this mailbox. Where there is no room for all of them, those that are not open are a line each
/// (`fold.css`), and one button opens them all.
pub fn steps(build: &mut ElementBuilder<'_>) {
    let session = build.context.session;
    let (current, count) = (session.current_step(), session.step_count());
    if count == 0 {
        return;
    }
    build.el(tag!("ol.steps part=steps"), |build| {
        build.set_text(attr!("aria-label"), key!("guide.steps"));
        for (at, step) in session
            .provider
            .steps_for(session.account, session.kind)
            .enumerate()
        {
            let done = session.ticked & (1 << at) != 0;
            build.el(tag!("li.step part=step"), |build| {
                build.class_if(done, class!("ticked"));
                build.class_if(session.is_unfolded(at), class!("unfolded"));
                build.class_if(at == current, class!("current"));
                build.set_if(at == current, attr!("aria-current"), "step");
                tick(build, at, done);
                build.el(tag!("div.task"), |build| {
                    build.el(tag!("p.sentence tabindex=-1"), |build| said(build, step));
                    if count > 1 {
                        unfold(build, at, session.is_unfolded(at));
                    }
                    aid(build, at, step);
                    // A link that is opened ticks its step, and behind the last one is the field.
                    if at == current && at + 1 < count && !matches!(step, Step::Open { .. }) {
                        build.button(
                            tag!("button.button.next part=secondary-button"),
                            key!("guide.next-step"),
                            Action::NextStep(at),
                        );
                    } else {
                        build.nothing();
                    }
                });
                picture(build, at);
            });
        }
    });
    if count == 1 {
        return build.nothing();
    }
    let key = if session.is_all_unfolded() {
        key!("guide.fewer-steps")
    } else {
        key!("guide.all-steps")
    };
    build.button(
        tag!("button.button.quiet.all-steps part=secondary-button"),
        key,
        Action::UnfoldAll,
    );
}

/// Lies over the step's line and opens it, or folds it away. It is there only where there is no room for all steps.
fn unfold(build: &mut ElementBuilder<'_>, at: usize, unfolded: bool) {
    let name = build
        .context
        .say_with(key!("guide.unfold"), "n", &digits(at + 1));
    build.el(tag!("button.unfold type=button"), |build| {
        build.set(attr!("aria-label"), &name);
        build.set_bool(attr!("aria-expanded"), unfolded);
        build.on(EventKind::Click, Action::UnfoldStep(at));
    });
}

/// The step's number, which is also the box to tick it off.
fn tick(build: &mut ElementBuilder<'_>, at: usize, done: bool) {
    let number = digits(at + 1);
    let name = build.context.say_with(key!("guide.tick"), "n", &number);
    build.el(tag!("input.tick type=checkbox"), |build| {
        build.checked(done);
        build.set(attr!("aria-label"), &name);
        build.set(attr!("data-number"), &number);
        build.on(EventKind::Change, Action::TickStep(at));
    });
}

/// The step in words.
pub fn said(build: &mut ElementBuilder<'_>, step: &Step) {
    if let Step::Wait { hours } = step {
        return build.push_counted(sentence::WAIT, usize::from(*hours), "n", "");
    }
    let key = sentence::step(step, !build.context.email.is_empty());
    let phrase = build.context.texts.phrase(key);
    rich_text(build, phrase, step.label());
}
