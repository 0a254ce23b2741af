//! Claims about what a host's answer says of the two logins: which failed, and why.

use app_password::flow::failure::Failure;
use app_password::model::cause::Cause;
use app_password::model::outcome::{Outcome, Protocol, ProtocolOutcome};
use app_password::model::reply::Detail;

const WORKS: Option<ProtocolOutcome> = Some(ProtocolOutcome {
    ok: true,
    reply: None,
    cause: None,
});

/// This login failed with these words of the server's.
fn said(reply: &str) -> Option<ProtocolOutcome> {
    let reply = Some(reply.to_owned());
    Some(ProtocolOutcome {
        reply,
        ..ProtocolOutcome::default()
    })
}

/// This login failed for this reason.
fn because(cause: Cause) -> Option<ProtocolOutcome> {
    Some(ProtocolOutcome {
        cause: Some(cause),
        ..ProtocolOutcome::default()
    })
}

/// This login failed, and nothing more is known.
fn failed() -> Option<ProtocolOutcome> {
    Some(ProtocolOutcome::default())
}

fn of(imap: Option<ProtocolOutcome>, smtp: Option<ProtocolOutcome>, whole: Outcome) -> Failure {
    let outcome = Outcome {
        imap,
        smtp,
        ..whole
    };
    Failure::of("google", &outcome)
}

const DENIED: &str = "535 5.7.8 Username and Password not accepted";
const SWITCHED_OFF: &str = "[ALERT] Your account is not enabled for IMAP use (Failure)";

#[test]
fn only_what_failed_is_explained_and_of_two_failures_that_of_reading() {
    use Cause::{ImapOff, Network, RateLimited, Tls, Unknown, WrongCode};
    use Protocol::{Both, Imap, Smtp};
    for (imap, smtp, expected) in [
        (WORKS, said(DENIED), (Some(Smtp), WrongCode, Some(Ok(())))),
        (
            said(SWITCHED_OFF),
            WORKS,
            (Some(Imap), ImapOff, Some(Ok(()))),
        ),
        (because(Tls), None, (Some(Imap), Tls, None)),
        (None, because(RateLimited), (Some(Smtp), RateLimited, None)),
        // The same for both is said once.
        (said(DENIED), said(DENIED), (Some(Both), WrongCode, None)),
        (
            said(SWITCHED_OFF),
            said(DENIED),
            (Some(Both), ImapOff, Some(Err(WrongCode))),
        ),
        (
            because(Network),
            said(DENIED),
            (Some(Both), Network, Some(Err(WrongCode))),
        ),
        // That something did not work is said already.
        (because(Tls), failed(), (Some(Both), Tls, None)),
        // The host knows better than we do.
        (
            Some(ProtocolOutcome {
                cause: Some(Tls),
                ..said(DENIED).unwrap_or_default()
            }),
            WORKS,
            (Some(Imap), Tls, Some(Ok(()))),
        ),
        (failed(), failed(), (Some(Both), Unknown, None)),
        // Where one works, the other one failed.
        (WORKS, None, (Some(Smtp), Unknown, Some(Ok(())))),
        (None, WORKS, (Some(Imap), Unknown, Some(Ok(())))),
        (None, None, (None, Unknown, None)),
        // A contradiction tells nothing.
        (WORKS, WORKS, (None, Unknown, None)),
    ] {
        let case = format!("{imap:?} {smtp:?}");
        let found = of(imap, smtp, Outcome::default());
        assert_eq!(
            (
                found.protocol,
                found.why.cause,
                found.other.map(|other| other.map_err(|why| why.cause))
            ),
            expected,
            "{case}"
        );
    }
}

#[test]
fn what_is_said_of_the_whole_holds_for_a_login_of_which_nothing_is_said() {
    let whole = || Outcome {
        reply: Some(SWITCHED_OFF.to_owned()),
        message: Some("No luck.".to_owned()),
        retry_after: Some(30.0),
        ..Outcome::default()
    };
    for (imap, smtp, protocol, cause) in [
        (None, None, None, Cause::ImapOff),
        (failed(), None, Some(Protocol::Imap), Cause::ImapOff),
        (None, WORKS, Some(Protocol::Imap), Cause::ImapOff),
        (said(DENIED), None, Some(Protocol::Imap), Cause::WrongCode),
    ] {
        let found = of(imap, smtp, whole());
        assert_eq!((found.protocol, found.why.cause), (protocol, cause));
        assert_eq!(found.message.as_deref(), Some("No luck."));
        assert_eq!(found.retry_after, Some(30.0));
    }
    let silent = Outcome {
        message: Some(String::new()),
        cause: Some(Cause::Tls),
        ..whole()
    };
    let found = of(failed(), None, silent);
    assert_eq!((found.why.cause, found.message), (Cause::Tls, None));
}

#[test]
fn a_code_that_works_for_one_login_is_not_blamed_for_the_other() {
    use Cause::{AccountPasswordUsed, ImapOff, WrongCode};
    for (imap, smtp, detail) in [
        (WORKS, because(WrongCode), Some(Detail::RightCode)),
        (because(AccountPasswordUsed), WORKS, Some(Detail::RightCode)),
        // Another cause stays what it is, and so does a code that works nowhere.
        (because(ImapOff), WORKS, None),
        (because(WrongCode), because(WrongCode), None),
        (because(WrongCode), None, None),
    ] {
        let case = format!("{imap:?} {smtp:?}");
        let found = of(imap, smtp, Outcome::default());
        assert_eq!(found.why.detail, detail, "{case}");
    }
}
