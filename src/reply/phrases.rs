//! Words that servers and client libraries share for "the login was refused", and nothing more.
//!
//! They count only when nothing surer stands in the reply, because clients put them around any other
//! failure. Must never hold words that a text about something else could use.

use super::cause::Cause;
use super::row::{ANY, Evidence, Row};

const fn refused(needles: &'static [&'static str]) -> Row {
    Row::new(Evidence::Phrase, ANY, needles, Cause::WrongCode)
}

/// The phrases. All mean a wrong code: what else a refusal may be, only better words can tell.
pub const ROWS: &[Row] = &[
    refused(&["authentication failed"]).seen(
        "535 Authentication Failed",
        "https://github.com/PHPAuth/PHPAuth/issues/282",
        "2018-01",
    ),
    refused(&["authentication failure"]).seen(
        "authentication failure",
        "idx 69033120634 (Dovecot); https://github.com/postalsys/imapflow/issues/224",
        "2024-10",
    ),
    refused(&["authenticationfailed"]).seen(
        "serverResponseCode: 'AUTHENTICATIONFAILED', authenticationFailed: true",
        "https://github.com/postalsys/imapflow/issues/300",
        "2025-08",
    ),
    refused(&["authenticationfailedexception"]).seen(
        "javax.mail.AuthenticationFailedException",
        "idx 69010638311",
        "2026-08",
    ),
    refused(&["authentication unsuccessful"]).seen(
        "Authentication unsuccessful",
        "email-oauth2-proxy#297",
        "2026-11",
    ),
    refused(&["could not authenticate"]).seen(
        "SMTP Error: Could not authenticate.",
        "https://github.com/PHPMailer/PHPMailer/issues/3291",
        "2026-01",
    ),
    refused(&["login failed"]).seen(
        "imaplib.IMAP4.error: LOGIN failed",
        "https://github.com/domainaware/parsedmarc/issues/506",
        "2024-08",
    ),
    refused(&["authenticate failed"]).seen(
        "A00000001 NO AUTHENTICATE failed.",
        "https://github.com/jstedfast/MailKit/issues/483",
        "2017-03",
    ),
    refused(&["login denied"]).seen(
        "curl: (67) Login denied",
        "curl, run against a server that refuses",
        "2026-11",
    ),
    refused(&["invalid login"]).seen(
        "Invalid login: 535 Error",
        "nodemailer 10.6, run against a server that refuses",
        "2026-11",
    ),
    refused(&["invalid credentials"]).seen(
        "AUTHENTICATE Invalid credentials",
        "https://github.com/postalsys/imapflow/issues/300",
        "2025-08",
    ),
    refused(&["invalid username or password"]).seen(
        "Invalid username or password",
        "https://github.com/frappe/frappe/pull/2712",
        "2017-02",
    ),
    refused(&["incorrect username or password"]).seen(
        "535 Incorrect username or password",
        "facts/providers-tail.md, 25",
        "2026-11",
    ),
    refused(&["eauth"]).seen("code: 'EAUTH'", "nodemailer 10.6, as above", "2026-11"),
    refused(&["(535"]).seen(
        "smtplib.SMTPAuthenticationError: (535, b'Error: ...')",
        "Python 3.11, run against a server that refuses",
        "2026-11",
    ),
    refused(&["responsecode", "535"]).seen(
        "{\"responseCode\":535,\"command\":\"AUTH PLAIN\"}",
        "nodemailer 10.6, run against a server that refuses",
        "2026-11",
    ),
    refused(&["permanentnegativecompletion", "unspecified3", "detail: five"]).seen(
        "kind: Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five })",
        "lettre 0.11.23, run against a server that refuses",
        "2026-11",
    ),
    refused(&["login to server", "failed"]).seen(
        "Login to server imap.seznam.cz failed",
        "facts/providers-tail.md, 22 (Thunderbird)",
        "2026-11",
    ),
];
