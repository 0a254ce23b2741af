//! What any mail server may say: response codes of IMAP (RFC 5530), replies and enhanced status
//! codes of SMTP (RFC 3463, 4954, 5248), sentences of widespread servers.
//!
//! Must never hold what clients print on their own: those words prove less, see `transport` and
//! `phrases`. Left out because they do not tell one cause from another: a bare `534 5.7.9` (Gmail
//! means two other things by it than the RFC), `503 authentication not enabled` (another server, or
//! no TLS yet), `530 authentication required` (the client did not log in at all).

use super::cause::Cause;
use super::row::{ANY, Evidence, Row};

const fn answer(needles: &'static [&'static str], cause: Cause) -> Row {
    Row::new(Evidence::Answer, ANY, needles, cause)
}

/// The general answers. What is the server's own trouble for now (`[UNAVAILABLE]`, 454, 451) counts
/// as `network`: the code is not at fault, and trying again later is right.
pub const ROWS: &[Row] = &[
    answer(&["[authenticationfailed]"], Cause::WrongCode).seen(
        "b NO [AUTHENTICATIONFAILED] Authentication failed",
        "RFC 5530, section 3",
        "2009-05",
    ),
    answer(&["[expired]"], Cause::WrongCode).seen(
        "d NO [EXPIRED] That password isn't valid any more",
        "RFC 5530, section 3",
        "2009-05",
    ),
    answer(&["[authorizationfailed]"], Cause::WrongUsername).seen(
        "c1 NO [AUTHORIZATIONFAILED] No such authorization-ID",
        "RFC 5530, section 3",
        "2009-05",
    ),
    answer(&["[privacyrequired]"], Cause::Tls).seen(
        "d NO [PRIVACYREQUIRED] Connection offers no privacy",
        "RFC 5530, section 3",
        "2009-05",
    ),
    answer(&["[contactadmin]"], Cause::AdminBlocked).seen(
        "e NO [CONTACTADMIN]",
        "RFC 5530, section 3",
        "2009-05",
    ),
    answer(&["[inuse]"], Cause::RateLimited).seen(
        "g NO [INUSE] Mailbox in use",
        "RFC 5530, section 3",
        "2009-05",
    ),
    answer(&["[limit]"], Cause::RateLimited).seen(
        "m NO [LIMIT] At most 32 flags in one mailbox supported",
        "RFC 5530, section 3",
        "2009-05",
    ),
    answer(&["[unavailable]"], Cause::Network).seen(
        "a NO [UNAVAILABLE] User's backend down for maintenance",
        "RFC 5530, section 3",
        "2009-05",
    ),
    // SMTP's refusals. `(535` is how Python and lettre print the code apart from the rest.
    answer(&["535 5.7"], Cause::WrongCode).seen(
        "535 5.7.8 Error: authentication failed: (reason unavailable)",
        "RFC 4954, section 6; https://github.com/sebadob/rauthy/issues/802",
        "2025-03",
    ),
    answer(&["(535", "5.7"], Cause::WrongCode).seen(
        "smtplib.SMTPAuthenticationError: (535, b'5.7.3 Authentication unsuccessful')",
        "Python 3.11, run against a server that refuses",
        "2026-11",
    ),
    answer(&["username and password not accepted"], Cause::WrongCode).seen(
        "535-5.7.8 Username and Password not accepted.",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["authentication credentials invalid"], Cause::WrongCode).seen(
        "535 Authentication credentials invalid",
        "RFC 4954, section 6 (GMX, WEB.DE: facts/providers-tail.md)",
        "2026-11",
    ),
    answer(&["incorrect authentication data"], Cause::WrongCode).seen(
        "535 Incorrect authentication data",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["authentication mechanism is too weak"], Cause::OauthOnly).seen(
        "534 5.7.9 Authentication mechanism is too weak",
        "RFC 4954, section 6",
        "2007-07",
    ),
    answer(&["account disabled"], Cause::AdminBlocked).seen(
        "535 Authentication failed: account disabled",
        "idx 69033120634 (GoDaddy)",
        "2026-08",
    ),
    answer(&["525", "5.7.13"], Cause::AdminBlocked).seen(
        "525 5.7.13 User Account Disabled",
        "RFC 5248, section 2.4",
        "2008-06",
    ),
    answer(&["imap access is disabled"], Cause::ImapOff).seen(
        "IMAP access is disabled",
        "idx 55393917853",
        "2026-11",
    ),
    answer(&["sender address rejected"], Cause::SenderRefused).seen(
        "553 5.7.1 <user@example.com>: Sender address rejected: not owned by user other@example.com",
        "https://github.com/mailcow/mailcow-dockerized/issues/683",
        "2017-10",
    ),
    answer(&["permissions to send as this sender"], Cause::SenderRefused).seen(
        "550 5.7.60 SMTP; Client does not have permissions to send as this sender.",
        "https://github.com/gophish/gophish/issues/1600",
        "2019-09",
    ),
    // Too much at once, or the server's own trouble.
    answer(&["421", "4.7"], Cause::RateLimited).seen(
        "421-4.7.0 Try again later, closing connection.",
        "idx 68972150937",
        "2026-09",
    ),
    answer(&["too many", "attempts"], Cause::RateLimited).seen(
        "454-4.7.0 Too many login attempts, please try again later. For more information, go to\r\n454 4.7.0 https://support.google.com/mail/answer/7126229 - gsmtp",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["too many", "connections"], Cause::RateLimited).seen(
        "[ALERT] Too many simultaneous connections. (Failure)",
        "idx 69033120634",
        "2026-08",
    ),
    answer(&["maximum number of connections"], Cause::RateLimited).seen(
        "[UNAVAILABLE] Maximum number of connections from user+IP exceeded (mail_max_userip_connections=10)",
        "Dovecot, mail_max_userip_connections; known, not re-read",
        "2026-11",
    ),
    answer(&["454", "4.7.0"], Cause::Network).seen(
        "454 4.7.0 Temporary authentication failure",
        "RFC 4954, section 6",
        "2007-07",
    ),
    answer(&["451", "4.3.0"], Cause::Network).seen(
        "451 4.3.0 Temporary server error",
        "idx 69033120634",
        "2026-08",
    ),
    // The server wants TLS first.
    answer(&["must issue a starttls command first"], Cause::Tls).seen(
        "530 5.7.0 Must issue a STARTTLS command first",
        "RFC 3207, section 4; idx 69033120634",
        "2026-08",
    ),
    answer(&["encryption required for requested authentication"], Cause::Tls).seen(
        "538 5.7.11 Encryption required for requested authentication mechanism",
        "RFC 4954, section 6",
        "2007-07",
    ),
    answer(&["plaintext authentication disallowed"], Cause::Tls).seen(
        "Plaintext authentication disallowed on non-secure (SSL/TLS) connections.",
        "nChurn/msg-stack, ProtocolErrors.py",
        "2026-11",
    ),
];
