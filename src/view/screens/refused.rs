//! It did not work: why, and what to do now. What was pasted is still in the field below.

use crate::flow::failure::Failure;
use crate::i18n::explanation::{Mailbox, Told, tell};
use crate::i18n::key::Key;
use crate::i18n::texts::{Phrase, digits};
use crate::i18n::wait::{Wait, wait};
use crate::key;
use crate::model::cause::Cause;
use crate::model::outcome::Protocol;
use crate::reply::explain::Meaning;
use crate::view::context::ViewContext;
use crate::view::element_builder::ElementBuilder;
use crate::view::intl;
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
            build.text_key(tag!("p"), said.what);
        } else {
            build.text_key(tag!("h3.title tabindex=-1"), said.what);
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

/// What to say of a failure at this mailbox.
pub fn explained(context: &ViewContext<'_>, why: Meaning) -> Told {
    let mailbox = Mailbox {
        provider: Some(context.provider()),
        password: Some(context.session.kind),
        email: context.email,
        app: &context.config.app_name,
        region: context.provider().ending(context.session.region),
        protocol: None,
    };
    tell(why, mailbox)
}

/// So many bytes are read at a glance; what is longer scrolls in its place.
const GLANCE: usize = 500;

/// The host's own words.
fn message(build: &mut ElementBuilder<'_>, message: &str) {
    if message.len() <= GLANCE {
        return build.text(tag!("p.message dir=auto"), message);
    }
    // With the keys alone one scrolls only what has the focus.
    build.el(
        tag!("p.message.long dir=auto role=group tabindex=0"),
        |build| {
            build.set_text(attr!("aria-label"), key!("refused.message"));
            build.push_text(message);
        },
    );
}

/// The host's own words, what to do, how long to wait, where to go.
pub fn reasons(build: &mut ElementBuilder<'_>, failure: &Failure, said: Option<&Told>) {
    let context = build.context;
    if let Some(message) = &failure.message {
        self::message(build, message);
    }
    for advice in said.iter().flat_map(|said| &said.advice) {
        build.text_key(tag!("p"), *advice);
    }
    if let Some(Err(sending)) = failure.other {
        let also = explained(&context, sending).what;
        build.el(tag!("p"), |build| {
            build.push_key(key!("refused.also"));
            build.gap();
            build.push_key(also);
        });
    }
    if let Some(waits) = failure.retry_after.and_then(wait) {
        build.el(tag!("p"), |build| wait_for(build, waits));
    }
    let link = said.and_then(|said| said.link.as_ref());
    if link.is_some() || !context.config.support_url.is_empty() {
        build.el(tag!("p.links"), |build| {
            if let Some(link) = link {
                build.link(tag!("a.link.plain part=link"), &link.1, link.0, None);
            }
            build.support_link();
        });
    }
}

/// Where no time can be said.
const LATER: Key = key!("refused.retry-after.later");

/// When to try again.
fn wait_for(build: &mut ElementBuilder<'_>, waits: Wait) {
    let Wait::In(count, unit) = waits else {
        return build.push_key(LATER);
    };
    let (texts, subject) = (build.context.texts, build.context.subject());
    let (lang, number) = (texts.lang(), digits(count));
    // A host may have words of its own from the time when each unit had a text.
    let form =
        |category: &str| texts.other(&["refused.retry-after.", unit, "s.", category].concat());
    if let Some(text) = form(&intl::category(lang, count)).or_else(|| form("other")) {
        let english = false;
        return build.push_filled(Phrase { text, english }, subject, &[("n", &number)]);
    }
    let phrase = texts.phrase(key!("refused.retry-in"));
    let lang = if phrase.english { "en" } else { lang };
    match intl::time_until(lang, count, unit) {
        Some(when) => build.push_filled(phrase, subject, &[("when", &when)]),
        None => build.push_key(LATER),
    }
}
