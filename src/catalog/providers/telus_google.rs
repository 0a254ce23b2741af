//! TELUS, an access provider in Canada whose mailboxes are at Google.

use super::google::GOOGLE;
use crate::catalog::provider::Provider;

/// TELUS: Google's servers, and an app password made in the Google account of that address.
pub static TELUS_GOOGLE: Provider = Provider {
    id: "telus-google",
    name: "TELUS",
    also: &["TELUS email by Google"],
    domains: &["telus.net"],
    mx: &[],
    asks_account: false,
    work_steps: &[],
    sources: &[
        "https://www.telus.com/en/support/article/telus-email-by-google",
        "https://support.google.com/accounts/answer/185833",
    ],
    ..GOOGLE
};
