//! The mailbox worked and does so no longer: what that means, and why. The steps to another code are beneath.

use super::refused::{explained, reasons};
use crate::flow::failure::Failure;
use crate::i18n::key::Key;
use crate::i18n::sentence;
use crate::key;
use crate::model::cause::Cause;
use crate::model::outcome::{Outcome, Protocol};
use crate::model::reason::{Revocation, Warning};
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;

/// Above the steps, with the heading that they have otherwise.
pub fn stopped(build: &mut ElementBuilder<'_>, why: &Outcome, title: Key) {
    let context = build.context;
    let failure = &Failure::of(&context.provider().id, why);
    let heading = match (failure.protocol, failure.why.cause) {
        (Some(Protocol::Both), _) => key!("stopped.both"),
        (Some(Protocol::Smtp), _) | (None, Cause::SenderRefused) => key!("stopped.sending"),
        _ => key!("stopped.reading"),
    };
    build.text_key(tag!("h2.title tabindex=-1"), heading);
    build.el(tag!("div.alert part=alert role=alert"), |build| {
        // Of a code that has worked there is nothing to check: it is gone.
        let is_gone = matches!(failure.why.cause, Cause::WrongCode | Cause::Unknown)
            && failure.why.detail.is_none();
        let said = (!is_gone).then(|| explained(&context, failure.why));
        match &said {
            Some(said) => build.text_key(tag!("p"), said.what),
            None if context.session.takes_code() => {
                build.text_key(tag!("p"), key!("stopped.why"));
                happened(build);
            }
            None => build.text_key(tag!("p"), title),
        }
        // Advice for somebody who has just tried a code does not help whose code has worked.
        let instead = match failure.why.cause {
            Cause::ImapOff => Some(key!("stopped.imap-off")),
            Cause::Network | Cause::Timeout | Cause::Tls | Cause::RateLimited => {
                Some(key!("stopped.passing"))
            }
            _ => None,
        };
        if let Some(key) = instead {
            build.text_key(tag!("p"), key);
        }
        reasons(build, failure, said.as_ref().filter(|_| instead.is_none()));
    });
    if context.session.takes_code() {
        build.text_key(tag!("h3.title"), title);
    }
}

/// What makes a code stop working here, the likeliest first.
fn happened(build: &mut ElementBuilder<'_>) {
    let session = build.context.session;
    let provider = session.provider;
    build.el(tag!("ul.facts"), |build| {
        if session.asks_password() {
            build.text_key(tag!("li"), key!("stopped.password"));
        } else {
            for &revocation in Revocation::ALL {
                let likely = match revocation {
                    // Any code can be deleted.
                    Revocation::OnlyDeleted => true,
                    // Where nothing is known, it is what people do most.
                    Revocation::PasswordChanged if provider.ends.is_empty() => true,
                    _ => provider.ends.contains(&revocation),
                };
                if likely {
                    build.text_key(tag!("li"), sentence::happened(revocation));
                }
            }
        }
        if provider.cautions.contains(&Warning::MayRefuse) {
            build.text_key(tag!("li"), key!("cause.wrong-code.refuse"));
        }
    });
}
