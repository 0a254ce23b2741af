//! Both logins at once, in the time there is, and what is answered.

use std::pin::pin;
use std::time::Duration;

use app_password::{Cause, Outcome, ProtocolOutcome, cause_of};
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

/// This account was tried too often, or there are too many at once.
pub fn later(wait: Duration) -> Outcome {
    Outcome {
        cause: Some(Cause::RateLimited),
        retry_after: Some(wait.as_secs_f64().ceil().max(1.0)),
        ..Outcome::default()
    }
}

/// How one login went.
fn half(result: Result<(), Failure>) -> ProtocolOutcome {
    let works = ProtocolOutcome {
        ok: true,
        ..ProtocolOutcome::default()
    };
    result.map_or_else(Failure::outcome, |()| works)
}

/// What both logins make together. Nothing is said of one that was not waited for.
fn whole(imap: Option<Result<(), Failure>>, smtp: Option<Result<(), Failure>>) -> Outcome {
    if let (Some(Ok(())), Some(Ok(()))) = (&imap, &smtp) {
        return connected();
    }
    Outcome {
        imap: imap.map(half),
        smtp: smtp.map(half),
        ..Outcome::default()
    }
}

/// Tries both servers, and answers for each: the widget explains the half that failed.
pub async fn attempt(
    dialer: &Dialer<'_>,
    trust: &TlsTrust,
    mailbox: &Checked,
    patience: Duration,
) -> Outcome {
    let within = |result: Result<Result<(), Failure>, _>| result.unwrap_or(Err(Failure::Timeout));
    let imap = pin!(timeout(
        patience,
        imap::sign_in(dialer, trust, &mailbox.imap, &mailbox.code)
    ));
    let smtp = pin!(timeout(
        patience,
        smtp::sign_in(dialer, trust, &mailbox.smtp, &mailbox.code)
    ));
    match select(imap, smtp).await {
        Either::Left((imap, smtp)) => {
            let imap = within(imap);
            let smtp = rest(imap.is_err(), smtp).await.map(within);
            whole(Some(imap), smtp)
        }
        Either::Right((smtp, imap)) => {
            let smtp = within(smtp);
            let imap = rest(smtp.is_err(), imap).await.map(within);
            whole(imap, Some(smtp))
        }
    }
}

/// What the second server answers; None where the first has said no and this one takes too long.
async fn rest<Answer>(hurries: bool, second: impl Future<Output = Answer>) -> Option<Answer> {
    if hurries {
        timeout(GRACE, second).await.ok()
    } else {
        Some(second.await)
    }
}

/// How it went, for the log: the causes by protocol.
pub fn causes(outcome: &Outcome, provider: &str) -> String {
    let halves = [("imap", &outcome.imap), ("smtp", &outcome.smtp)];
    let failed = halves.into_iter().filter_map(|(protocol, half)| {
        let half = half.as_ref().filter(|half| !half.ok)?;
        let cause = half
            .cause
            .unwrap_or_else(|| cause_of(Some(provider), half.reply.as_deref().unwrap_or_default()));
        Some(format!("{protocol} {}", cause.id()))
    });
    failed.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn each_login_has_an_answer_of_its_own() {
        let said = || Err(Failure::Said("535 5.7.8 No".to_owned()));
        for (imap, smtp, expected) in [
            (Some(Ok(())), Some(Ok(())), json!({ "ok": true })),
            (
                Some(Ok(())),
                Some(said()),
                json!({ "ok": false, "imap": { "ok": true }, "smtp": { "ok": false, "reply": "535 5.7.8 No" } }),
            ),
            (
                Some(Err(Failure::Tls)),
                Some(said()),
                json!({ "ok": false, "imap": { "ok": false, "cause": "tls" }, "smtp": { "ok": false, "reply": "535 5.7.8 No" } }),
            ),
            (
                None,
                Some(Err(Failure::Network)),
                json!({ "ok": false, "smtp": { "ok": false, "cause": "network" } }),
            ),
        ] {
            assert_eq!(json!(whole(imap, smtp)), expected);
        }
    }

    #[test]
    fn the_log_names_what_failed() {
        let outcome = whole(
            Some(Err(Failure::Said(
                "NO [ALERT] Application-specific password required".to_owned(),
            ))),
            Some(Err(Failure::Timeout)),
        );
        assert_eq!(
            causes(&outcome, "google"),
            "imap account-password-used, smtp timeout"
        );
        assert_eq!(causes(&whole(Some(Ok(())), None), "google"), "");
    }
}
