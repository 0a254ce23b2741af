//! Providers that take no app password: why, and how to go on.

use super::warnings::warnings;
use crate::key;
use crate::model::account::Credential;
use crate::view::action::Action;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;

/// What the screen of a provider that takes no password from a mail program says.
pub fn refusal(build: &mut ElementBuilder<'_>) {
    let provider = build.context.provider();
    if provider.credential == Credential::None {
        build.text_key(tag!("p.intro"), key!("guide.none-text"));
        return warnings(build);
    }
    // The year is enough for a person.
    let since = provider.ended.get(..4);
    build.el(tag!("p.intro"), |build| {
        build.push_key(key!("guide.oauth-text"));
        if let Some(since) = since {
            build.gap();
            build.push_said(key!("guide.oauth-since"), &[("date", since)]);
        }
    });
    oauth(build);
    if !provider.steps.is_empty() {
        build.el(tag!("details.more"), |build| {
            build.text_key(tag!("summary"), key!("guide.insist"));
            build.text_key(tag!("p"), key!("guide.insist-warning"));
            build.button(
                tag!("button.button part=secondary-button"),
                key!("guide.insist-show"),
                Action::ForceSteps,
            );
        });
    }
}

/// The provider's own sign-in window, if the host has one.
pub fn oauth(build: &mut ElementBuilder<'_>) {
    if !build.context.config.oauth {
        return build.text_key(tag!("p.note"), key!("guide.oauth-none"));
    }
    build.el(tag!("div.actions"), |build| {
        build.button(
            tag!("button.button.primary part=primary-button"),
            key!("guide.oauth-continue"),
            Action::ContinueWithOauth,
        );
        build.text_key(tag!("p.hint"), key!("guide.oauth-next"));
    });
}
