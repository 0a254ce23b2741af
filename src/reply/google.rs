//! What Gmail's servers say, for personal and Workspace accounts.
//! Must never hold words that Gmail shares with others: those are general.

use super::cause::Cause;
use super::row::{Evidence, Row};

const GOOGLE: &[&str] = &["google", "telus-google"];

const fn answer(needles: &'static [&'static str], cause: Cause) -> Row {
    Row::new(Evidence::Answer, GOOGLE, needles, cause)
}

/// Gmail's SMTP server often hangs up right after (or instead of) its 535, and the client then only
/// tells that the connection went away: during AUTH that is a wrong code and not the network. `auth`
/// as a word of its own is SMTP's command; IMAP's is AUTHENTICATE. Source idx 70977666646.
const fn hung_up(needles: &'static [&'static str]) -> Row {
    Row::new(Evidence::Attempt, GOOGLE, needles, Cause::WrongCode)
}

/// Gmail's rows.
pub const ROWS: &[Row] = &[
    // The account's own password, and it was right.
    answer(&["application specific password required"], Cause::AccountPasswordUsed)
        .unmistakable()
        .seen(
            "[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)",
            "https://github.com/bberkay/openmail/issues/1",
            "2026-07",
        ),
    answer(&["invalidsecondfactor"], Cause::AccountPasswordUsed).unmistakable().seen(
        "534-5.7.9 Application-specific password required. For more information, go to\r\n534 5.7.9 https://support.google.com/mail/?p=InvalidSecondFactor d9443c01a7336-21ec2c3f0c2sm12345678a.12 - gsmtp",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["badcredentials"], Cause::WrongCode).seen(
        "535-5.7.8 Username and Password not accepted. For more information, go to\r\n535 5.7.8 https://support.google.com/mail/?p=BadCredentials d9443c01a7336 - gsmtp",
        "https://github.com/danielalves96/zublo/issues/11",
        "2026-05",
    ),
    answer(&["invalid credentials (failure)"], Cause::WrongCode).seen(
        "[AUTHENTICATIONFAILED] Invalid credentials (Failure)",
        "https://github.com/getmail6/getmail6/issues/236",
        "2025-04",
    ),
    // Gmail does not trust where the login comes from.
    answer(&["please log in", "web browser"], Cause::WebSignInRequired).unmistakable().seen(
        "[ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["web login required"], Cause::WebSignInRequired).unmistakable().seen(
        "* NO [WEBALERT https://accounts.google.com/signin/continue?sarp=1] Web login required.",
        "idx 1812229568",
        "2026-11",
    ),
    answer(&["webloginrequired"], Cause::WebSignInRequired).unmistakable().seen(
        "534-5.7.9 Please log in with your web browser and then try again.\r\n534 5.7.9 https://support.google.com/mail/?p=WebLoginRequired",
        "idx 71578147044",
        "2026-10",
    ),
    answer(&["[webalert"], Cause::WebSignInRequired).unmistakable().seen(
        "* NO [WEBALERT https://accounts.google.com/signin/continue?sarp=1]",
        "idx 1812229568",
        "2026-11",
    ),
    answer(&["534", "5.7.14"], Cause::WebSignInRequired).seen(
        "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1&scc=1&plt=AKgnsbsQ1x9rT2qQh7Yq3bZr>",
        "idx 69033120634",
        "2026-08",
    ),
    // Switches: the user's own, the administrator's, a parent's (Family Link).
    answer(&["not enabled for imap use"], Cause::ImapOff).unmistakable().seen(
        "[ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["imap access is disabled for your domain"], Cause::AdminBlocked).unmistakable().seen(
        "[ALERT] IMAP access is disabled for your domain. Please contact your domain administrator for questions about this feature. (Failure)",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["imap access is not allowed for this account"], Cause::AdminBlocked)
        .unmistakable()
        .seen("IMAP access is not allowed for this account.", "FairEmail FAQ 6", "2026-08"),
    answer(&["exceeded command or bandwidth limits"], Cause::RateLimited).unmistakable().seen(
        "[ALERT] Account exceeded command or bandwidth limits. (Failure)",
        "idx 70899659449; the wording is known, not re-read",
        "2026-11",
    ),
    answer(&["sending limit exceeded"], Cause::RateLimited).seen(
        "550 5.4.5 Daily user sending limit exceeded.",
        "Gmail help, SMTP error reference; known, not re-read",
        "2026-11",
    ),
    hung_up(&["closed", "auth"]).seen(
        "smtp.gmail.com: connection closed by the server during AUTH",
        "idx 70977666646, in other words",
        "2026-09",
    ),
    hung_up(&["auth", "closed"]).seen(
        "in auth_plain: smtplib.SMTPServerDisconnected: Connection unexpectedly closed",
        "idx 70977666646; Python 3.11 against a server that hangs up",
        "2026-11",
    ),
    hung_up(&["disconnected", "auth"]).seen(
        "disconnected during AUTH",
        "idx 70977666646, in other words",
        "2026-09",
    ),
    hung_up(&["auth", "disconnected"]).seen(
        "AUTH LOGIN: server disconnected",
        "idx 70977666646, in other words",
        "2026-09",
    ),
    hung_up(&["smtp.gmail.com", "closed", "auth"]).unmistakable().seen(
        "smtp.gmail.com:465: connection closed during AUTH",
        "idx 70977666646, in other words",
        "2026-09",
    ),
    hung_up(&["smtp.gmail.com", "disconnected", "auth"]).unmistakable().seen(
        "smtp.gmail.com:465: disconnected during AUTH",
        "idx 70977666646, in other words",
        "2026-09",
    ),
];
