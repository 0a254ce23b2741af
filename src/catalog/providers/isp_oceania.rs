//! Access providers and portals in Australia and New Zealand: opened with the mailbox password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::source::{FAIREMAIL, ISPDB};

/// By name.
pub static ISP_OCEANIA: &[Provider] = &[
    // The page tells of names and passwords; the servers are what mail programs ship in 2026 without a
    // source.
    Provider {
        id: "optusnet",
        name: "Optus",
        also: &["OptusNet"],
        domains: &["optusnet.com.au"],
        imap: Some(Server::tls("mail.optusnet.com.au", 993)),
        smtp: Some(Server::tls("mail.optusnet.com.au", 465)),
        checked: "2026-11",
        sources: &["https://obadmin.optusnet.com.au/ob/help_faq.html"],
        ..Provider::BLANK
    },
    Provider {
        id: "telstra",
        name: "Telstra",
        also: &["Telstra Mail", "BigPond"],
        domains: &[
            "bigpond.com",
            "bigpond.net",
            "bigpond.net.au",
            "telstra.com",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.telstra.com.au/support/category/email/set-up/imap-pop-and-smtp-information-for-manual-email-set-up",
        )],
        imap: Some(Server::tls("imap.telstra.com", 993)),
        smtp: Some(Server::tls("smtp.telstra.com", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "tpg-au",
        name: "TPG",
        domains: &["tpg.com.au"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.tpg.com.au/email-settings#toc_4",
        )],
        imap: Some(Server::tls("mail.tpg.com.au", 993)),
        smtp: Some(Server::tls("mail.tpg.com.au", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "xtra-nz",
        name: "Xtra",
        also: &["Spark", "Xtra Mail"],
        domains: &["xtra.co.nz"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.spark.co.nz/help/get-more/xtra/xtra-mail-setup/",
        )],
        imap: Some(Server::tls("imap.xtra.co.nz", 993)),
        smtp: Some(Server::tls("send.xtra.co.nz", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
];
