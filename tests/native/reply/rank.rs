//! Claims about which words count, and which of them count more.

use app_password::model::cause::Cause;
use app_password::model::reply::{Evidence, Reply};
use app_password::reply::explain::cause_of;

use super::{NOBODY, matches, shipped};
use crate::data::rows;

#[test]
fn without_a_provider_only_unmistakable_words_tell_the_provider() {
    for (reply, cause) in [
        (
            "[ALERT] Application-specific password required (Failure)",
            Cause::AccountPasswordUsed,
        ),
        (
            "535 5.7.0 (#AUTH005) Too many bad auth attempts.",
            Cause::AccountPasswordUsed,
        ),
        ("NO Basic authentication is disabled.", Cause::OauthOnly),
        (
            "IMAP access is disabled for your domain",
            Cause::AdminBlocked,
        ),
        ("disconnected during AUTH", Cause::Unknown),
        ("smtp.gmail.com: disconnected during AUTH", Cause::WrongCode),
        ("550 5.7.30 REQUIRETLS support required", Cause::Unknown),
        ("NO LOGIN failed.", Cause::WrongCode),
        ("504 5.7.4 Unrecognized authentication type", Cause::Tls),
        ("550 User has no permission", Cause::Unknown),
    ] {
        assert_eq!(cause_of(None, reply), cause, "{reply}");
    }
    for row in rows().filter(|row| !row.providers.is_empty() && !row.unmistakable) {
        let known = rows().any(|r| r.unmistakable && matches(r, &row.sample));
        if !known {
            assert_eq!(
                cause_of(None, &row.sample),
                cause_of(NOBODY, &row.sample),
                "{row:?}"
            );
        }
    }
}

#[test]
fn what_nobody_knows_stays_unknown() {
    let long = "nothing to see here ".repeat(50_000);
    for reply in [
        "",
        " ",
        "\n",
        "\\",
        "\\n",
        "-",
        "OK",
        "NO",
        "Command failed",
        "250 2.0.0 OK",
        "235 2.7.0 Authentication successful",
        "* BYE Server shutting down.",
        "Order 15350 was sent from 10.5.7.8 to port 5357",
        "oauth disclosed",
        "unlimited [limits]",
        "a backauthenticationfailedness",
        "授权码",
        "пароль",
        "🦀🦀🦀",
        "the authors closed it",
        &long,
    ] {
        for provider in [None, NOBODY, Some("google"), Some("microsoft"), Some("")] {
            let shown = reply.get(..40).unwrap_or(reply);
            assert_eq!(
                cause_of(provider, reply),
                Cause::Unknown,
                "{provider:?} {shown}"
            );
        }
    }
}

#[test]
fn an_answer_outweighs_any_fault_and_a_fault_any_phrase() {
    let rank = |evidence, providers: &[&str], length| {
        let row = Reply {
            words: vec!["x".repeat(length)],
            providers: providers.iter().map(|id| (*id).to_owned()).collect(),
            evidence,
            ..Reply::default()
        };
        shipped(&row).rank()
    };
    let kinds = [
        Evidence::Wrapper,
        Evidence::Phrase,
        Evidence::Attempt,
        Evidence::Fault,
        Evidence::Answer,
    ];
    assert_eq!(kinds, Evidence::ALL);
    // However long the words are, and whoever's.
    for pair in kinds.windows(2) {
        assert!(
            rank(pair[1], &[], 1) > rank(pair[0], &["google"], 255),
            "{pair:?}"
        );
        assert!(rank(pair[1], &["google"], 1) > rank(pair[1], &[], 255));
    }
    for (reply, cause) in [
        (
            "535-5.7.8 Username and Password not accepted. Connection unexpectedly closed",
            Cause::WrongCode,
        ),
        (
            "Connection closed unexpectedly; last reply: 534-5.7.9 Application-specific password required",
            Cause::AccountPasswordUsed,
        ),
        (
            "Authentication failed: connect ECONNREFUSED 10.0.0.1:993",
            Cause::Network,
        ),
        (
            "Login failed: Connection unexpectedly closed: timed out",
            Cause::Timeout,
        ),
        (
            "Could not connect to SMTP host: smtp.example.com, port: 465; nested exception is: javax.net.ssl.SSLHandshakeException: PKIX path building failed",
            Cause::Tls,
        ),
    ] {
        assert_eq!(cause_of(Some("google"), reply), cause, "{reply}");
    }
}
