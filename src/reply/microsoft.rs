//! What Exchange Online says, for personal and for work accounts.
//! Must never hold words that it shares with other servers: those are general.

use super::cause::Cause;
use super::row::{Evidence, Row};

const MICROSOFT: &[&str] = &["microsoft"];

const fn answer(needles: &'static [&'static str], cause: Cause) -> Row {
    Row::new(Evidence::Answer, MICROSOFT, needles, cause)
}

const fn phrase(needles: &'static [&'static str], cause: Cause) -> Row {
    Row::new(Evidence::Phrase, MICROSOFT, needles, cause)
}

/// Exchange Online's rows.
pub const ROWS: &[Row] = &[
    // No password is taken, right or wrong.
    answer(&["basic authentication is disabled"], Cause::OauthOnly).unmistakable().seen(
        "NO Basic authentication is disabled.",
        "https://github.com/holon-run/uxc/issues/445",
        "2026-09",
    ),
    answer(&["basic authentication is not supported"], Cause::OauthOnly).unmistakable().seen(
        "550 5.7.30 Basic authentication is not supported for Client Submission.",
        "https://github.com/OpenCTI-Platform/opencti/issues/12069",
        "2026-11",
    ),
    // Elsewhere 5.7.30 is about REQUIRETLS (RFC 8689).
    answer(&["550", "5.7.30"], Cause::OauthOnly).seen(
        "550 5.7.30 Basic authentication",
        "https://github.com/OpenCTI-Platform/opencti/issues/12069",
        "2026-11",
    ),
    phrase(&["login failed"], Cause::OauthOnly).seen(
        "NO LOGIN failed.",
        "imapclient#602; https://github.com/rustmailer/bichon/issues/128",
        "2026-01",
    ),
    phrase(&["authenticate failed"], Cause::OauthOnly).seen(
        "NO AUTHENTICATE failed.",
        "https://github.com/imapsync/imapsync/issues/317",
        "2026-08",
    ),
    // The tenant's, or the mailbox's, administrator decides.
    answer(&["smtpclientauthentication is disabled"], Cause::AdminBlocked).unmistakable().seen(
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.",
        "idx 52728362995, 59175296410",
        "2026-08",
    ),
    answer(&["aka.ms/smtp auth disabled"], Cause::AdminBlocked).unmistakable().seen(
        "Visit https://aka.ms/smtp_auth_disabled for more information.",
        "FairEmail FAQ 14",
        "2026-08",
    ),
    answer(&["security defaults policy"], Cause::AdminBlocked).unmistakable().seen(
        "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["did not meet the criteria to be authenticated"], Cause::AdminBlocked)
        .unmistakable()
        .seen(
            "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.",
            "idx 69033120634",
            "2026-08",
        ),
    answer(&["504", "5.7.4"], Cause::AdminBlocked).seen(
        "504 5.7.4 Unrecognized authentication type [MW4PR03CA0123.namprd03.prod.outlook.com]",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["user credentials were incorrect"], Cause::WrongCode).unmistakable().seen(
        "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["authentication unsuccessful, account locked"], Cause::WebSignInRequired)
        .unmistakable()
        .seen(
            "535 5.7.139 Authentication unsuccessful, account locked.",
            "idx 69033120634",
            "2026-08",
        ),
    answer(&["request is throttled"], Cause::RateLimited).unmistakable().seen(
        "Request is throttled. Suggested Backoff Time: 299923 milliseconds",
        "idx 70899659449; the wording is known, not re-read",
        "2026-11",
    ),
    answer(&["421", "4.7.66"], Cause::Tls).seen(
        "421 4.7.66 TLS 1.0 and 1.1 are not supported.",
        "Microsoft Learn, Exchange Online and TLS 1.2; known, not re-read",
        "2026-11",
    ),
    answer(&["sendasdenied"], Cause::SenderRefused).unmistakable().seen(
        "554 5.2.252 SendAsDenied; someone@outlook.com not allowed to send as security@example.com",
        "https://github.com/gophish/gophish/issues/2900",
        "2023-06",
    ),
];
