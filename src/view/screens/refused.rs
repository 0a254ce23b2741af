//! It did not work: why, and what to do now. What was pasted is still in the field below.

use crate::flow::failure::Failure;
use crate::i18n::explanation::{Mailbox, explain};
use crate::i18n::texts::digits;
use crate::i18n::wait::wait;
use crate::key;
use crate::model::cause::Cause;
use crate::model::explanation::Explanation;
use crate::model::outcome::Protocol;
use crate::reply::explain::Meaning;
use crate::view::context::ViewContext;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{attr, tag};
use crate::view::parts::oauth::oauth;

/// The explanation above the field.
pub fn refused(build: &mut ElementBuilder<'_>, failure: &Failure) {
    let context = build.context;
    let said = explained(&context, failure.why);
    build.el(tag!("div.alert.refused part=alert role=alert"), |build| {
        if let Some(Ok(())) = failure.other {
            // Whoever hears that something works does not look for the mistake there.
            let half = match failure.protocol {
                Some(Protocol::Imap) => key!("refused.sends"),
                _ => key!("refused.reads"),
            };
            build.text_key(tag!("h3.title tabindex=-1"), half);
            build.text(tag!("p"), &said.title);
        } else {
            build.text(tag!("h3.title tabindex=-1"), &said.title);
        }
        reasons(build, failure, Some(&said));
        if failure.why.cause == Cause::OauthOnly && context.config.oauth {
            oauth(build);
        }
        if !context.emptied {
            build.text_key(tag!("p.hint"), key!("refused.kept"));
        }
    });
}

/// What a failure means in words, at this mailbox.
pub fn explained(context: &ViewContext<'_>, why: Meaning) -> Explanation {
    let mailbox = Mailbox {
        provider: Some(context.provider()),
        password: Some(context.session.kind),
        email: context.email,
        app: &context.config.app_name,
        region: context.provider().ending(context.session.region),
        protocol: None,
    };
    explain(why, mailbox, context.texts)
}

/// So many bytes are read at a glance; what is longer scrolls in its place.
const GLANCE: usize = 500;

/// The host's own words.
fn message(build: &mut ElementBuilder<'_>, message: &str) {
    if message.len() <= GLANCE {
        return build.text(tag!("p.message"), message);
    }
    // With the keys alone one scrolls only what has the focus.
    build.el(tag!("p.message.long role=group tabindex=0"), |build| {
        build.set_text(attr!("aria-label"), key!("refused.message"));
        build.push_text(message);
    });
}

/// The host's own words, what to do, how long to wait, where to go.
pub fn reasons(build: &mut ElementBuilder<'_>, failure: &Failure, said: Option<&Explanation>) {
    let context = build.context;
    if let Some(message) = &failure.message {
        self::message(build, message);
    }
    for advice in said.iter().flat_map(|said| &said.advice) {
        build.text(tag!("p"), advice);
    }
    if let Some(Err(sending)) = failure.other {
        let also = explained(&context, sending).title;
        build.el(tag!("p"), |build| {
            build.push_key(key!("refused.also"));
            build.push_text(" ");
            build.push_text(&also);
        });
    }
    if let Some((key, count)) = failure.retry_after.and_then(wait) {
        let slot = if count > 0 { "n" } else { "" };
        build.text(tag!("p"), &context.say_with(key, slot, &digits(count)));
    }
    let link = said.and_then(|said| said.link.as_ref());
    if link.is_some() || !context.config.support_url.is_empty() {
        build.el(tag!("p.links"), |build| {
            if let Some(link) = link {
                build.link(tag!("a.link.plain part=link"), &link.url, &link.text, None);
            }
            build.support_link();
        });
    }
}
