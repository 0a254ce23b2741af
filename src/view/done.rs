//! It worked: what happens now, how long it lasts, and whether this helped.

use super::deed::Deed;
use super::page::Page;
use super::paste::is_password;
use crate::i18n::sentence;
use crate::key;
use crate::model::page::PageKind;

/// The last screen; `rated` is whether the person has answered the question.
pub fn done(page: &mut Page<'_>, rated: bool) {
    page.el("section.screen.done", |page| {
        page.leaf("span.mark aria-hidden=true");
        // The heading has the focus now: the rest is read with it.
        page.line(
            "h2.title tabindex=-1 aria-describedby=ap-done",
            key!("done.title"),
        );
        page.line("p.intro id=ap-done", key!("done.text"));
        page.el("ul.facts", |page| {
            if is_password(page.scene.place) {
                return page.line("li", key!("end.password"));
            }
            page.line("li", key!("done.once"));
            for end in &page.scene.provider().ends {
                page.line("li", sentence::end(*end));
            }
            page.line("li", key!("done.share"));
            page.el("li", |page| {
                page.say(key!("done.manage"));
                page.text(" ");
                page.page_link(
                    "a.link.plain",
                    PageKind::Manage,
                    key!("done.manage-link"),
                    None,
                );
            });
        });
        page.el("div.helpful role=group", |page| {
            page.set_text("aria-label", key!("done.helpful"));
            page.el("p role=status tabindex=-1", |page| {
                page.key("said");
                page.class_if(rated, "thanks");
                page.say(if rated {
                    key!("done.thanks")
                } else {
                    key!("done.helpful")
                });
            });
            if rated {
                return;
            }
            page.el("span.answers", |page| {
                page.key("answers");
                page.button(
                    "button.button part=secondary-button",
                    key!("done.yes"),
                    Deed::Helped,
                );
                page.button(
                    "button.button part=secondary-button",
                    key!("done.no"),
                    Deed::DidNotHelp,
                );
            });
        });
        if page.scene.settings.email.is_empty() {
            page.button(
                "button.button.quiet part=secondary-button",
                key!("done.another"),
                Deed::Left,
            );
        }
    });
}
