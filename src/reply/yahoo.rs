//! What the Yahoo platform's servers say: Yahoo, AOL, and the access providers it hosts.
//! Must never hold words that the platform shares with others: those are general.

use super::cause::Cause;
use super::row::{Evidence, Row};

const PLATFORM: &[&str] = &[
    "yahoo",
    "aol",
    "att",
    "comcast-xfinity",
    "cox-yahoo",
    "frontier",
    "rogers-yahoo",
    "sky-yahoo",
    "turbify",
];

const fn answer(needles: &'static [&'static str], cause: Cause) -> Row {
    Row::new(Evidence::Answer, PLATFORM, needles, cause)
}

/// The platform's rows. "Too many bad auth attempts" comes on the very first try with the account's
/// own password, and an app password cures it (nodemailer#1112, maildroid#17): it is not a limit.
pub const ROWS: &[Row] = &[
    answer(&["#auth005"], Cause::AccountPasswordUsed)
        .unmistakable()
        .seen(
            "535 5.7.0 (#AUTH005) Bad credentials",
            "idx 69033120634",
            "2026-08",
        ),
    answer(&["too many bad auth attempts"], Cause::AccountPasswordUsed)
        .unmistakable()
        .seen(
            "535 5.7.0 (#AUTH005) Too many bad auth attempts.",
            "https://github.com/PHPMailer/PHPMailer/issues/3291",
            "2026-01",
        ),
    answer(&["#auth012"], Cause::WrongCode).unmistakable().seen(
        "[AUTHENTICATIONFAILED] (#AUTH012) Incorrect username or password.",
        "idx 3947371397",
        "2026-11",
    ),
    answer(&["#mbr1212"], Cause::WrongCode).unmistakable().seen(
        "[AUTHORIZATIONFAILED] (#MBR1212)",
        "idx 3947371397",
        "2026-11",
    ),
    answer(&["login rate limit hit"], Cause::RateLimited)
        .unmistakable()
        .seen(
            "Login Rate Limit Hit",
            "FairEmail FAQ (idx 5587639997)",
            "2026-11",
        ),
    answer(&["server error please try again later"], Cause::Network).seen(
        "UID FETCH Server error - Please try again later",
        "https://github.com/joeyates/imap-backup/issues/218",
        "2024-11",
    ),
];
