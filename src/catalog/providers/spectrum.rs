//! Spectrum: the mail of Charter, Time Warner Cable and Bright House, which are one company now and
//! kept their servers. All are opened with the mailbox password. FairEmail flags an app password, from
//! 2021; Spectrum's own page of 2026 asks for "the password you use to sign in to your email account".

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Region, Server};

const PAGES: &[Page] = &[Page::new(
    PageKind::Help,
    "https://www.spectrum.net/support/internet/spectrum-email-server-settings",
)];

const SOURCES: &[&str] = &[
    "https://www.spectrum.net/support/internet/spectrum-email-server-settings",
    "https://www.spectrum.net/support/internet/spectrum-email-switching-pop-imap/",
    "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
];

/// By name.
pub static SPECTRUM: &[Provider] = &[
    Provider {
        id: "spectrum-brighthouse",
        name: "Spectrum (Bright House)",
        also: &["Bright House Networks", "brighthouse.com"],
        domains: &[
            "bak.rr.com",
            "bham.rr.com",
            "brighthouse.com",
            "cfl.rr.com",
            "emore.rr.com",
            "eufala.rr.com",
            "indy.rr.com",
            "mi.rr.com",
            "panhandle.rr.com",
            "tampabay.rr.com",
        ],
        pages: PAGES,
        imap: Some(Server::tls("mail.brighthouse.com", 993)),
        // As at Charter.
        smtp: Some(Server::tls("mail.brighthouse.com", 587)),
        checked: "2026-11",
        sources: SOURCES,
        ..Provider::BLANK
    },
    Provider {
        id: "spectrum-charter",
        name: "Spectrum (Charter)",
        also: &["Charter", "charter.net", "spectrum.net"],
        domains: &["bresnan.net", "charter.net", "spectrum.net"],
        pages: PAGES,
        imap: Some(Server::tls("mobile.charter.net", 993)),
        // TLS from the first byte on a port that is meant for STARTTLS: no slip, two databases and
        // Spectrum's "SSL: on" say so.
        smtp: Some(Server::tls("mobile.charter.net", 587)),
        checked: "2026-11",
        sources: SOURCES,
        ..Provider::BLANK
    },
    Provider {
        id: "spectrum-rr",
        name: "Spectrum (Roadrunner)",
        also: &["Roadrunner", "Road Runner", "rr.com"],
        domains: &["roadrunner.com", "rr.com"],
        pages: PAGES,
        imap: Some(Server::tls("{region}", 993)),
        smtp: Some(Server::start_tls("{region}", 587)),
        // The address does not say which company's it was; most were Time Warner's.
        regions: &[
            Region {
                name: "Time Warner Cable",
                ..Region::new("mail.twc.com")
            },
            Region {
                name: "Bright House",
                smtp: Some(Server::tls("mail.brighthouse.com", 587)),
                ..Region::new("mail.brighthouse.com")
            },
            Region {
                name: "Charter",
                smtp: Some(Server::tls("mobile.charter.net", 587)),
                ..Region::new("mobile.charter.net")
            },
        ],
        checked: "2026-11",
        sources: SOURCES,
        ..Provider::BLANK
    },
    Provider {
        id: "spectrum-twc",
        name: "Spectrum (Time Warner)",
        also: &["Time Warner Cable", "TWC", "twc.com"],
        domains: &["twc.com"],
        pages: PAGES,
        imap: Some(Server::tls("mail.twc.com", 993)),
        smtp: Some(Server::start_tls("mail.twc.com", 587)),
        checked: "2026-11",
        sources: SOURCES,
        ..Provider::BLANK
    },
];
