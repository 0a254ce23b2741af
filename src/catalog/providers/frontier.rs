//! Frontier, an access provider in the United States whose mailboxes are at Yahoo.

use super::yahoo::YAHOO;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;

/// Frontier: Yahoo's servers, and an app password made in the Yahoo account.
pub static FRONTIER: Provider = Provider {
    id: "frontier",
    name: "Frontier",
    also: &["Frontier Mail", "Citlink"],
    domains: &[
        "citlink.net",
        "epix.net",
        "frontier.com",
        "frontiernet.net",
        "myfrontiermail.com",
        "newnorth.net",
    ],
    mx: &[],
    pages: &[
        Page::new(PageKind::Create, "https://login.yahoo.com/account/security"),
        Page::new(PageKind::Help, "https://help.yahoo.com/kb/SLN15241.html"),
        Page::new(PageKind::Manage, "https://login.yahoo.com/account/security"),
    ],
    sources: &[
        "https://www.spamresource.com/",
        "https://help.yahoo.com/kb/SLN15241.html",
        "https://help.yahoo.com/kb/SLN4075.html",
    ],
    ..YAHOO
};
