//! It did not work: why, and what to do now. What was pasted is still in the field below.

use crate::flow::state::Failure;
use crate::i18n::explanation::{Mailbox, explain};
use crate::i18n::texts::digits;
use crate::i18n::wait::wait;
use crate::key;
use crate::model::cause::Cause;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;
use crate::view::parts::oauth::oauth;

/// The explanation above the field.
pub fn refused(build: &mut ElementBuilder<'_>, failure: &Failure) {
    let context = build.context;
    let mailbox = Mailbox {
        provider: Some(context.provider()),
        password: Some(context.session.kind),
        email: context.email,
        app: &context.config.app_name,
        region: context.provider().ending(context.session.region),
    };
    let said = explain(failure.cause, mailbox, context.texts);
    build.el(tag!("div.alert.refused part=alert role=alert"), |build| {
        build.text(tag!("h3.title tabindex=-1"), &said.title);
        if let Some(message) = &failure.message {
            build.text(tag!("p.message"), message);
        }
        for advice in &said.advice {
            build.text(tag!("p"), advice);
        }
        if let Some((key, count)) = failure.retry_after.and_then(wait) {
            let slot = if count > 0 { "n" } else { "" };
            build.text(tag!("p"), &context.say_with(key, slot, &digits(count)));
        }
        build.el(tag!("p.links"), |build| {
            if let Some(link) = &said.link {
                build.link(tag!("a.link.plain"), &link.url, &link.text, None);
            }
            build.support_link();
        });
        if failure.cause == Cause::OauthOnly && context.config.oauth {
            oauth(build);
        }
        if !context.emptied {
            build.text_key(tag!("p.hint"), key!("refused.kept"));
        }
    });
}
