//! The code has arrived, and it works or will be tried: what happens now, how long it lasts, and whether this helped.

use crate::i18n::sentence;
use crate::key;
use crate::model::page::PageKind;
use crate::view::action::Action;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{attr, class, tag};

/// The last screen; `feedback_given`: whether the person has answered the question, `confirmed`: whether the host has
/// said that the login worked.
pub fn done(build: &mut ElementBuilder<'_>, feedback_given: bool, confirmed: bool) {
    let (title, text) = match (confirmed, build.context.session.asks_password()) {
        (true, _) => (key!("done.title"), key!("done.text")),
        (false, false) => (key!("done.received-title"), key!("done.received-text")),
        (false, true) => (key!("done.received-password"), key!("done.received-text")),
    };
    build.el(tag!("section.screen.done"), |build| {
        build.empty(tag!("span.mark aria-hidden=true"));
        // The heading has the focus now: the rest is read with it.
        build.text_key(tag!("h2.title tabindex=-1 aria-describedby=ap-done"), title);
        build.text_key(tag!("p.intro id=ap-done"), text);
        build.el(tag!("ul.facts"), |build| {
            if build.context.session.asks_password() {
                return build.text_key(tag!("li"), key!("end.password"));
            }
            // Nobody has said yet that it works: it may be needed once more.
            if confirmed {
                build.text_key(tag!("li"), key!("done.once"));
            }
            for revocation in &build.context.provider().ends {
                build.text_key(tag!("li"), sentence::revocation(*revocation));
            }
            build.text_key(tag!("li"), key!("done.share"));
            build.el(tag!("li"), |build| {
                build.push_key(key!("done.manage"));
                build.gap();
                build.page_link(
                    tag!("a.link.plain part=link"),
                    PageKind::Manage,
                    key!("done.manage-link"),
                    None,
                );
            });
        });
        build.el(tag!("div.helpful role=group"), |build| {
            build.set_text(attr!("aria-label"), key!("done.helpful"));
            build.el(tag!("p role=status tabindex=-1"), |build| {
                build.key("said");
                build.class_if(feedback_given, class!("thanks"));
                build.push_key(if feedback_given {
                    key!("done.thanks")
                } else {
                    key!("done.helpful")
                });
            });
            if feedback_given {
                return;
            }
            build.el(tag!("span.answers"), |build| {
                build.key("answers");
                build.button(
                    tag!("button.button part=secondary-button"),
                    key!("done.yes"),
                    Action::GiveFeedback(true),
                );
                build.button(
                    tag!("button.button part=secondary-button"),
                    key!("done.no"),
                    Action::GiveFeedback(false),
                );
            });
        });
        if build.context.config.email.is_empty() {
            build.button(
                tag!("button.button.quiet part=secondary-button"),
                key!("done.another"),
                Action::ClearProvider,
            );
        }
    });
}
