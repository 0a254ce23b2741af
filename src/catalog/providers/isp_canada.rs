//! Access providers and portals in Canada: opened with the mailbox password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Region, Server, Username};
use crate::catalog::source::{FAIREMAIL, ISPDB};

/// By name.
pub static ISP_CANADA: &[Provider] = &[
    Provider {
        id: "bell-ca",
        name: "Bell",
        also: &["Bell Canada", "Sympatico"],
        domains: &["bell.net", "sympatico.ca"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.bell.ca/internet/email/how-to-use-bell-mail?step=5",
        )],
        imap: Some(Server::tls("imap.bell.net", 993)),
        smtp: Some(Server::start_tls("smtphm.sympatico.ca", 587)),
        checked: "2026-11",
        sources: &[
            ISPDB,
            "https://support.bell.ca/internet/email/how-to-use-bell-mail?step=5",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "cogeco",
        name: "Cogeco",
        domains: &["cgocable.ca", "cogeco.ca"],
        pages: &[Page::new(
            PageKind::Help,
            "https://help.cogeco.ca/article/how-do-i-set-up-my-cogeco-email-1548",
        )],
        imap: Some(Server::tls("imap.{region}", 993)),
        smtp: Some(Server::start_tls("smtp.{region}", 587)),
        regions: &[
            Region {
                name: "Ontario",
                domains: &["cogeco.ca"],
                ..Region::new("cogeco.ca")
            },
            Region {
                name: "Québec",
                domains: &["cgocable.ca"],
                ..Region::new("cgocable.ca")
            },
        ],
        checked: "2026-11",
        sources: &["https://help.cogeco.ca/article/how-do-i-set-up-my-cogeco-email-1548"],
        ..Provider::BLANK
    },
    Provider {
        id: "kelcom",
        name: "KELCOM",
        domains: &["kelcom.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://portal.kelcom.net/support/faq/6/",
        )],
        imap: Some(Server::tls("pop.kelcom.net", 993)),
        smtp: Some(Server::start_tls("smtp.kelcom.net", 587)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "shaw",
        name: "Shaw",
        domains: &["shaw.ca"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.rogers.com/support/internet/shaw-email/pop-and-imap-email-server-settings",
        )],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("imap.shaw.ca", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::start_tls("mail.shaw.ca", 587)
        }),
        checked: "2026-11",
        sources: &[
            "https://www.rogers.com/support/internet/shaw-email/pop-and-imap-email-server-settings",
            FAIREMAIL,
        ],
        ..Provider::BLANK
    },
];
