//! Both logins at once, in the time there is, and what is answered.

use std::pin::pin;
use std::time::Duration;

use app_password::{Cause, Outcome};
use futures_util::future::{Either, select};
use tokio::time::timeout;

use crate::dialer::Dialer;
use crate::failure::Failure;
use crate::submission::Checked;
use crate::tls_trust::TlsTrust;
use crate::{imap, smtp};

/// How long the second server may still take once the first has said no: it may know more, but a
/// person waits.
const GRACE: Duration = Duration::from_secs(2);

/// The answer for the widget: the mailbox is connected.
pub fn connected() -> Outcome {
    Outcome {
        ok: true,
        ..Outcome::default()
    }
}

/// The submission itself is wrong.
pub fn wrong(cause: Cause, message: &str) -> Outcome {
    Outcome {
        cause: Some(cause),
        message: Some(message.to_owned()),
        ..Outcome::default()
    }
}

/// This mailbox was tried too often.
pub fn too_often(wait: Duration) -> Outcome {
    Outcome {
        cause: Some(Cause::RateLimited),
        retry_after: Some((wait.as_secs() + 1) as f64),
        ..Outcome::default()
    }
}

/// The server's words as they are, or why there are none.
pub fn failed(failure: Failure, provider: &str) -> Outcome {
    match failure {
        Failure::Said(reply) => Outcome {
            reply: Some(reply),
            ..Outcome::default()
        },
        other => Outcome {
            cause: Some(other.cause(provider)),
            ..Outcome::default()
        },
    }
}

/// Tries both servers.
///
/// # Errors
///
/// Of what went wrong, that which helps the person most.
pub async fn attempt(
    dialer: &Dialer<'_>,
    trust: &TlsTrust,
    mailbox: &Checked,
    patience: Duration,
) -> Result<(), Failure> {
    let within = |result: Result<Result<(), Failure>, _>| result.unwrap_or(Err(Failure::Timeout));
    let imap = pin!(timeout(
        patience,
        imap::sign_in(dialer, trust, &mailbox.imap, &mailbox.code)
    ));
    let smtp = pin!(timeout(
        patience,
        smtp::sign_in(dialer, trust, &mailbox.smtp, &mailbox.code)
    ));
    let (first, second) = match select(imap, smtp).await {
        Either::Left((imap, smtp)) => (within(imap), Either::Left(smtp)),
        Either::Right((smtp, imap)) => (within(smtp), Either::Right(imap)),
    };
    let Err(first) = first else {
        return within(second.await);
    };
    let second = timeout(GRACE, second).await.map_or(Ok(()), within);
    Err(more_helpful(first, second.err(), &mailbox.provider.id))
}

/// The failure that tells the person more; the first if they tell the same.
fn more_helpful(first: Failure, second: Option<Failure>, provider: &str) -> Failure {
    match second {
        Some(second) if second.specificity(provider) > first.specificity(provider) => second,
        _ => first,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_failures_the_one_that_helps_more_is_answered() {
        let said = |words: &str| Failure::Said(words.to_owned());
        // From the least helpful to the most.
        let ranks = [
            Failure::Network,
            said("NO Lorem ipsum"),
            said("535 5.7.8 Error: authentication failed"),
            said("NO [ALERT] Application-specific password required"),
        ];
        for (at, less) in ranks.iter().enumerate() {
            for more in &ranks[at + 1..] {
                for (first, second) in [(less, more), (more, less)] {
                    let answered = more_helpful(first.clone(), Some(second.clone()), "google");
                    assert_eq!(&answered, more, "{first:?}, {second:?}");
                }
            }
        }
        assert_eq!(
            more_helpful(Failure::Tls, Some(Failure::Network), "google"),
            Failure::Tls
        );
        assert_eq!(more_helpful(Failure::Tls, None, "google"), Failure::Tls);
    }
}
