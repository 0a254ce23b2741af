//! Providers that take no app password: why, and the way on.

use super::deed::Deed;
use super::guide::cautions;
use super::page::Page;
use crate::key;
use crate::model::account::Credential;

/// What the screen of a provider that takes no password from a mail program says.
pub fn refusal(page: &mut Page<'_>) {
    let provider = page.scene.provider();
    if provider.credential == Credential::None {
        page.line("p.intro", key!("guide.none-text"));
        return cautions(page);
    }
    // The year is enough for a person.
    let since = provider.ended.get(..4);
    page.el("p.intro", |page| {
        page.say(key!("guide.oauth-text"));
        if let Some(since) = since {
            page.text(" ");
            page.text(
                &page
                    .scene
                    .say_with(key!("guide.oauth-since"), "date", since),
            );
        }
    });
    way_on(page);
    if !provider.steps.is_empty() {
        page.el("details.more", |page| {
            page.line("summary", key!("guide.insist"));
            page.line("p", key!("guide.insist-warning"));
            page.button(
                "button.button part=secondary-button",
                key!("guide.insist-show"),
                Deed::Insisted,
            );
        });
    }
}

/// The provider's own sign-in window, if the host has one.
pub fn way_on(page: &mut Page<'_>) {
    if !page.scene.settings.oauth {
        return page.line("p.note", key!("guide.oauth-none"));
    }
    page.el("div.actions", |page| {
        page.button(
            "button.button.primary part=primary-button",
            key!("guide.oauth-continue"),
            Deed::Continued,
        );
        page.line("p.hint", key!("guide.oauth-next"));
    });
}
