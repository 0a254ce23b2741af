//! What Zoho Mail's servers say, for personal and organisation accounts.
//! Must never hold words that Zoho shares with others: those are general.

use super::cause::Cause;
use super::row::{Evidence, Row};

const ZOHO: &[&str] = &["zoho"];

const fn answer(needles: &'static [&'static str], cause: Cause) -> Row {
    Row::new(Evidence::Answer, ZOHO, needles, cause).unmistakable()
}

/// Zoho's rows.
pub const ROWS: &[Row] = &[
    answer(&["yet to enable imap"], Cause::ImapOff).seen(
        "NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator (Failure)",
        "idx 61523746919, 69285569957",
        "2026-08",
    ),
    // imap and imappro (personal, organisation) swapped, or another data centre.
    answer(&["server details", "seems incorrect"], Cause::WrongServer).seen(
        "[ALERT] The server details you are using seems incorrect. For more details, check this announcement: https://help.zoho.com/portal/en/community/topic/zoho-mail-server-details",
        "idx 71112661419",
        "2026-10",
    ),
    answer(&["553", "relaying disallowed as"], Cause::SenderRefused).seen(
        "553 Relaying disallowed as test@gmail.com",
        "https://github.com/frappe/erpnext/issues/19057",
        "2019-10",
    ),
];
