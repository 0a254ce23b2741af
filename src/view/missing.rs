//! "I don't see this": why the option may be missing, who can mend it and how, in place.

use super::deed::Deed;
use super::page::{Page, When};
use super::scene::Scene;
use crate::catalog::reason::Fixer;
use crate::i18n::sentence;
use crate::key;
use crate::model::page::PageKind;

/// The reasons at this provider.
pub fn missing(page: &mut Page<'_>) {
    let reasons = &page.scene.provider().missing;
    if reasons.is_empty() {
        return;
    }
    page.el("details.more.missing", |page| {
        page.el("summary", |page| {
            page.on(When::Click, Deed::Missed, 0);
            page.say(key!("guide.missing"));
        });
        page.line("p", key!("guide.missing-intro"));
        page.el("ul.reasons", |page| {
            for reason in reasons {
                page.el("li", |page| {
                    let said = sentence::reason(*reason);
                    page.line("b.reason", said.what);
                    page.line("p", said.advice);
                    if let Some(kind) = reason.page() {
                        page.page_link("a.link.plain", kind, key!("step.open-link"), None);
                    }
                    // The address stands in it: not in the page before somebody wants it.
                    if reason.fixer() == Fixer::Admin && page.scene.missed {
                        admin(page);
                    }
                });
            }
        });
    });
}

/// A message to copy for whoever can allow it.
#[inline(never)]
pub fn admin(page: &mut Page<'_>) {
    let scene = page.scene;
    page.el("div.admin", |page| {
        page.el("textarea.message readonly rows=5", |page| {
            page.set_text("aria-label", key!("guide.admin-message"));
            page.value(admin_message(&scene));
        });
        page.button(
            "button.button part=secondary-button",
            key!("guide.admin-copy"),
            Deed::Copy,
        );
        page.el("p.said.calm role=status", |page| match scene.copied {
            None => {}
            Some(true) => page.say(key!("guide.admin-copied")),
            Some(false) => page.say(key!("guide.admin-failed")),
        });
    });
}

/// The message, in the language shown.
pub fn admin_message(scene: &Scene<'_>) -> String {
    let mut message = scene.say(key!("guide.admin-hello"));
    let help = scene.page(PageKind::Help).unwrap_or_default();
    for line in [
        scene.say(key!("guide.admin-ask")),
        help,
        scene.say(key!("guide.admin-thanks")),
    ] {
        message.push('\n');
        message.push_str(&line);
    }
    message
}
