//! Comcast's Xfinity mail.

use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Caution;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Xfinity: the mailbox password, after a switch, as long as the mailbox has not been moved to Yahoo,
/// which goes on since 2025-06, one mailbox at a time.
pub static COMCAST_XFINITY: Provider = Provider {
    id: "comcast-xfinity",
    name: "Xfinity",
    also: &["Comcast", "Comcast.net"],
    domains: &["comcast.net", "xfinity.com"],
    pages: &[
        Page::new(
            PageKind::Help,
            "https://www.xfinity.com/support/articles/third-party-email-access",
        ),
        Page::new(PageKind::Webmail, "https://connect.xfinity.com"),
    ],
    imap_steps: &[
        Step::Open(PageKind::Webmail),
        Step::Choose(Label::new("Settings")),
        Step::Choose(Label::new("Security")),
        Step::Choose(Label::new(
            "Allow access to my Xfinity Email through third-party programs",
        )),
    ],
    cautions: &[Caution::Moving],
    moves_to: "yahoo",
    imap: Some(Server::tls("imap.comcast.net", 993)),
    smtp: Some(Server::tls("smtp.comcast.net", 465)),
    checked: "2026-11",
    sources: &[
        "https://www.xfinity.com/support/articles/third-party-email-access",
        "https://www.xfinity.com/support/articles/yahoo-email-migration-overview",
        "https://help.yahoo.com/kb/SLN36803",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
