//! "I don't see this": why the option may be missing, who can change that and how.

use super::copy_button::{copy_button, to_copy_by_hand};
use crate::catalog::reason::Fixer;
use crate::i18n::sentence;
use crate::key;
use crate::model::page::PageKind;
use crate::view::action::{Action, Copied, EventKind};
use crate::view::context::ViewContext;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;

/// The reasons at this provider.
pub fn troubleshooting(build: &mut ElementBuilder<'_>) {
    let reasons = &build.context.provider().missing;
    if reasons.is_empty() {
        return;
    }
    build.el(tag!("details.more.missing"), |build| {
        build.el(tag!("summary"), |build| {
            build.on(EventKind::Click, Action::OpenTroubleshooting);
            build.push_key(key!("guide.missing"));
        });
        build.text_key(tag!("p"), key!("guide.missing-intro"));
        build.el(tag!("ul.reasons"), |build| {
            for reason in reasons {
                build.el(tag!("li"), |build| {
                    let said = sentence::missing_reason(*reason);
                    build.text_key(tag!("b.reason"), said.what);
                    build.text_key(tag!("p"), said.advice);
                    if let Some(kind) = reason.page() {
                        build.page_link(
                            tag!("a.link.plain part=link"),
                            kind,
                            key!("step.open-link"),
                            None,
                        );
                    }
                    // The address stands in it: not in the page before somebody wants it.
                    if reason.fixer() == Fixer::Admin && build.context.troubleshoots {
                        message_to_copy(build);
                    }
                });
            }
        });
    });
}

/// The message to the administrator, and a button that copies it.
#[inline(never)]
pub fn message_to_copy(build: &mut ElementBuilder<'_>) {
    let context = build.context;
    build.el(tag!("div.admin"), |build| {
        let message = message_for_admin(&context);
        let field = tag!("textarea.message readonly rows=5");
        to_copy_by_hand(build, field, key!("guide.admin-message"), message);
        let texts = [
            key!("guide.admin-copy"),
            key!("guide.admin-copied"),
            key!("guide.admin-failed"),
        ];
        copy_button(
            build,
            tag!("button.button part=secondary-button"),
            Copied::Message,
            texts,
        );
    });
}

/// The message, in the language shown.
pub fn message_for_admin(context: &ViewContext<'_>) -> String {
    let mut message = context.say(key!("guide.admin-hello"));
    let help = context.page(PageKind::Help).unwrap_or_default();
    for line in [
        context.say(key!("guide.admin-ask")),
        help,
        context.say(key!("guide.admin-thanks")),
    ] {
        message.push('\n');
        message.push_str(&line);
    }
    message
}
