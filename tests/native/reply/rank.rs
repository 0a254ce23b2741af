//! Claims about which words count, and which of them count more.

use app_password::model::cause::Cause;
use app_password::model::reply::{Evidence, Reply};
use app_password::reply::explain::cause_of;
use app_password::reply::fold::Folded;
use app_password::reply::row::{Best, Row, Rows, best, read, write};
use app_password::reply::unwrap::folded;

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

/// The cause of a text by rows that somebody made up: words, evidence, whether they are `acme`'s own, cause.
fn cause_by(rows: &[(&str, Evidence, bool, Cause)], text: &str) -> Option<Cause> {
    let row = |&(words, evidence, own, cause): &(&str, Evidence, bool, Cause)| {
        shipped(&Reply {
            words: vec![words.to_owned()],
            evidence,
            providers: own.then(|| "acme".to_owned()).into_iter().collect(),
            cause,
            ..Reply::default()
        })
    };
    let rows = Rows::of(rows.iter().map(row).collect());
    let all = [Some(&rows), None];
    let found = best(all, text.as_bytes(), Some("acme"), Best::default());
    found.row.map(|row| row.cause)
}

#[test]
fn words_that_are_cut_off_count_less_than_any_that_are_not_unless_the_provider_answers() {
    use Cause::{ImapOff, WrongCode};
    use Evidence::{Answer, Fault, Phrase};
    let said = "wrong password ............................ mailbox is switch";
    for (evidence, own, cause) in [
        (Answer, false, WrongCode),
        (Fault, false, WrongCode),
        (Fault, true, WrongCode),
        (Answer, true, ImapOff),
    ] {
        let cut = ("mailbox is switched off", evidence, own, ImapOff);
        let whole = ("wrong password", Phrase, false, WrongCode);
        for rows in [[cut, whole], [whole, cut]] {
            assert_eq!(cause_by(&rows, said), Some(cause), "{evidence:?} {own}");
        }
        assert_eq!(cause_by(&[cut], said), Some(ImapOff), "alone");
    }
    // Of two that are cut, the better one.
    let rows = [
        ("this mailbox is switched over", Fault, false, WrongCode),
        ("mailbox is switched off", Answer, false, ImapOff),
    ];
    let said = "............................................ this mailbox is switch";
    assert_eq!(cause_by(&rows, said), Some(ImapOff));
}

#[test]
fn of_words_that_count_the_same_those_that_were_said_first_count() {
    let one = ("mailbox off", Evidence::Answer, false, Cause::ImapOff);
    let other = ("wrong login", Evidence::Answer, false, Cause::WrongCode);
    for rows in [[one, other], [other, one]] {
        assert_eq!(cause_by(&rows, "mailbox off, wrong login"), Some(one.3));
        assert_eq!(cause_by(&rows, "wrong login, mailbox off"), Some(other.3));
    }
}

#[test]
fn rows_are_read_as_they_were_written_and_their_words_are_folded_as_replies_are() {
    let written: Vec<Row<'_>> = rows().map(shipped).collect();
    let bytes: &'static [u8] = write(&written).leak();
    assert!(read(bytes).iter().eq(&written) && written.len() > 100);
    assert_eq!(read(b"no rows").iter().count(), 0);
    for words in [
        "SELF-SIGNED_CERT",
        "Ungültiges  Passwort",
        "密码错误",
        "5.7.8",
    ] {
        assert_eq!(Folded::needle(words.as_bytes()), folded(words).bytes());
    }
}
