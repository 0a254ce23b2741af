//! Cox: its mailboxes have been Yahoo's since 2024.

use super::yahoo::YAHOO;
use crate::catalog::provider::Provider;

/// Cox: signing in, the app password and the servers are all Yahoo's. imap.cox.net, which FairEmail
/// still has, is what was there before.
pub static COX_YAHOO: Provider = Provider {
    id: "cox-yahoo",
    name: "Cox",
    also: &["Cox Email", "cox.net"],
    domains: &["cox.net"],
    mx: &[],
    sources: &[
        "https://help.yahoo.com/kb/SLN15241.html",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..YAHOO
};
