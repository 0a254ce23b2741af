//! It did not work: why, and what to do now. What was pasted is still in the field below.

use super::oauth::way_on;
use super::page::Page;
use crate::flow::state::Failure;
use crate::i18n::explanation::{Mailbox, explain};
use crate::i18n::texts::digits;
use crate::i18n::wait::wait;
use crate::key;
use crate::model::cause::Cause;

/// The explanation above the field.
pub fn refused(page: &mut Page<'_>, failure: &Failure) {
    let scene = page.scene;
    let mailbox = Mailbox {
        provider: Some(scene.provider()),
        way: Some(scene.place.way),
        email: scene.email,
        app: &scene.settings.app_name,
        region: scene.provider().ending(scene.place.region),
    };
    let said = explain(failure.cause, mailbox, scene.texts);
    page.el("div.alert.refused part=alert role=alert", |page| {
        page.words("h3.title tabindex=-1", &said.title);
        if let Some(message) = &failure.message {
            page.words("p.message", message);
        }
        for advice in &said.advice {
            page.words("p", advice);
        }
        if let Some((key, count)) = failure.retry_after.and_then(wait) {
            let slot = if count > 0 { "n" } else { "" };
            page.words("p", &scene.say_with(key, slot, &digits(count)));
        }
        page.el("p.links", |page| {
            if let Some(link) = &said.link {
                page.link("a.link.plain", &link.url, &link.text, None);
            }
            page.support_link();
        });
        if failure.cause == Cause::OauthOnly && scene.settings.oauth {
            way_on(page);
        }
        if !scene.emptied {
            page.line("p.hint", key!("refused.kept"));
        }
    });
}
