//! Why a mailbox could not be connected, as far as its host's answer tells.

use crate::model::cause::Cause;
use crate::model::outcome::{Outcome, Protocol, ProtocolOutcome};
use crate::model::reply::Detail;
use crate::reply::explain::{Meaning, loaded_meaning_of};

/// Why the login failed.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// Why; where both logins failed, that of the one for reading mail.
    pub why: Meaning,
    /// Which login failed; None if the host did not say.
    pub protocol: Option<Protocol>,
    /// What more is known: that the other login worked, or why it failed where that has another cause.
    pub other: Option<Result<(), Meaning>>,
    /// The host's own words, shown as they are.
    pub message: Option<String>,
    /// Seconds to wait before another try: any number that the host may give. See `i18n::wait`.
    pub retry_after: Option<f64>,
}

impl Failure {
    /// The host's page is not made so that a code can be handed over.
    pub fn not_set_up() -> Failure {
        Failure {
            why: Meaning {
                detail: Some(Detail::NotSetUp),
                ..Cause::Unknown.into()
            },
            protocol: None,
            other: None,
            message: None,
            retry_after: None,
        }
    }

    /// What a host answered about a mailbox at this provider.
    pub fn of(provider: &str, outcome: &Outcome) -> Failure {
        let Outcome { imap, smtp, .. } = outcome;
        let works = |half: &Option<ProtocolOutcome>| half.as_ref().is_some_and(|half| half.ok);
        // Where one worked, it is the other that failed, even if nothing was said of it.
        let fails = |half: &Option<ProtocolOutcome>, other: &Option<ProtocolOutcome>| {
            !works(half) && (half.is_some() || works(other))
        };
        let why = |half: &Option<ProtocolOutcome>| {
            let half = half.as_ref();
            let reply = half.and_then(|half| half.reply.as_deref());
            let explained = |reply| loaded_meaning_of(Some(provider), reply);
            half.and_then(|half| half.cause)
                .map(Meaning::from)
                .or_else(|| reply.map(explained))
                .or(outcome.cause.map(Meaning::from))
                .unwrap_or_else(|| explained(outcome.reply.as_deref().unwrap_or_default()))
        };
        let (protocol, why, other) = match (fails(imap, smtp), fails(smtp, imap)) {
            (true, true) => {
                let (reading, sending) = (why(imap), why(smtp));
                let tells = sending != reading && sending.cause != Cause::Unknown;
                let other = tells.then_some(Err(sending));
                (Some(Protocol::Both), reading, other)
            }
            (true, false) => (
                Some(Protocol::Imap),
                beside(why(imap), works(smtp)),
                works(smtp).then_some(Ok(())),
            ),
            (false, true) => (
                Some(Protocol::Smtp),
                beside(why(smtp), works(imap)),
                works(imap).then_some(Ok(())),
            ),
            (false, false) => (None, why(&None), None),
        };
        Failure {
            why,
            protocol,
            other,
            message: outcome
                .message
                .clone()
                .filter(|message| !message.is_empty()),
            retry_after: outcome.retry_after,
        }
    }
}

/// What one login means where the other worked: a code that works is no wrong one.
fn beside(why: Meaning, works: bool) -> Meaning {
    let blames_code = matches!(why.cause, Cause::WrongCode | Cause::AccountPasswordUsed);
    Meaning {
        detail: if works && blames_code {
            Some(Detail::RightCode)
        } else {
            why.detail
        },
        ..why
    }
}
