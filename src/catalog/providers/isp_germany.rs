//! Access providers and portals in Germany, Austria and Switzerland: opened with the mailbox password.

use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::source::{FAIREMAIL, ISPDB, PROVIDER_DB};
use crate::catalog::step::Step;

/// By name.
pub static ISP_GERMANY: &[Provider] = &[
    Provider {
        id: "24-mail",
        name: "24-mail",
        domains: &["24-mail.com", "24-mail.de"],
        imap: Some(Server::tls("24-mail.com", 993)),
        smtp: Some(Server::start_tls("24-mail.com", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "a1-at",
        name: "A1",
        also: &["aon", "Telekom Austria"],
        domains: &["a1.net", "aon.at"],
        imap: Some(Server::tls("securemail.a1.net", 993)),
        smtp: Some(Server::start_tls("securemail.a1.net", 587)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "alice-de",
        name: "Alice DSL",
        also: &["Alice"],
        domains: &["alice-dsl.de", "alice-dsl.net", "alice.de"],
        pages: &[Page::new(PageKind::Help, "https://maildienste.de/alice/")],
        imap: Some(Server::tls("imap.alice.de", 993)),
        smtp: Some(Server::start_tls("smtp.alice.de", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "drei-at",
        name: "Drei",
        also: &["3 Österreich"],
        domains: &["drei.at"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.drei.at/de/info/support/e-mail-einstellungen/",
        )],
        imap: Some(Server::tls("imap.drei.at", 993)),
        smtp: Some(Server::tls("smtp.drei.at", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "emailn",
        name: "emailn.de",
        domains: &["emailn.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.emailn.de/blog/imap-einrichten",
        )],
        imap: Some(Server::start_tls("imap.emailn.de", 143)),
        smtp: Some(Server::start_tls("smtp.emailn.de", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "ewe",
        name: "EWE",
        also: &["EWE TEL"],
        domains: &["ewe.net", "ewetel.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://service.ewe.de/internet/faq-internet-und-telefon",
        )],
        imap: Some(Server::tls("imap.ewe.net", 993)),
        smtp: Some(Server::start_tls("smtp.ewe.net", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "free-de",
        name: "FREE!",
        domains: &["free.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://faq.free.de/content/310251/44/de/wie-lauten-die-einstellungen-fuer-den-zugriff-auf-mein-free-@freede-mailkonto.html",
        )],
        imap: Some(Server::tls("pop.free.de", 993)),
        smtp: Some(Server::tls("smtp.free.de", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "gelsen-net",
        name: "GELSEN-NET",
        domains: &["gelsennet.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://help.gelsennet.de/faq.php",
        )],
        imap: Some(Server::tls("mx.gelsennet.de", 993)),
        smtp: Some(Server::tls("mx.gelsennet.de", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "m-net",
        name: "M-net",
        domains: &["mnet-mail.de", "mnet-online.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.m-net.de/hilfe-service/anleitungen/webmailer/",
        )],
        imap: Some(Server::tls("imap.mnet-online.de", 993)),
        smtp: Some(Server::start_tls("mail.mnet-online.de", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "magenta-at",
        name: "Magenta",
        also: &["UPC Austria", "chello", "inode"],
        domains: &["chello.at", "inode.at", "mymagenta.at"],
        imap: Some(Server::tls("mail.mymagenta.at", 993)),
        smtp: Some(Server::tls("mail.mymagenta.at", 465)),
        checked: "2026-11",
        sources: &[PROVIDER_DB],
        ..Provider::BLANK
    },
    Provider {
        id: "ok-de",
        name: "OK.de",
        domains: &["ok.de"],
        pages: &[
            Page::new(
                PageKind::Help,
                "https://kb.ok.de/de/support/solutions/articles/48001237314",
            ),
            Page::new(
                PageKind::Imap,
                "https://kb.ok.de/de/support/solutions/articles/48001237314",
            ),
        ],
        imap_steps: &[Step::Switch(PageKind::Imap, Label::new("IMAP/POP-Zugriff"))],
        imap: Some(Server::tls("imap.ok.de", 993)),
        smtp: Some(Server::start_tls("smtp.ok.de", 587)),
        checked: "2026-11",
        sources: &[
            FAIREMAIL,
            "https://kb.ok.de/de/support/solutions/articles/48001237314",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "schwaz-net",
        name: "schwaz.net",
        also: &["Stadtwerke Schwaz"],
        domains: &["schwaz.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://stadtwerkeschwaz.at/schwaz-net/anleitungen#Einstellungen",
        )],
        imap: Some(Server::tls("imap.schwaz.net", 993)),
        smtp: Some(Server::tls("mail.schwaz.net", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "sunrise-ch",
        name: "Sunrise",
        also: &["Sunrise Mail"],
        domains: &["sunrise.ch"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.sunrise.ch/de/privatkunden/hilfe/nutzung-und-dienste/sunrise-mail.html",
        )],
        imap: Some(Server::tls("imap.sunrise.ch", 993)),
        smtp: Some(Server::tls("smtp2.sunrise.ch", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // The e-mail password, not that of the customer account (FairEmail, 2020). FairEmail has other
    // servers for kabelmail.de; Thunderbird's list, which is newer, has these.
    Provider {
        id: "vodafone-de",
        name: "Vodafone",
        also: &["Arcor", "Kabelmail", "Unitymedia", "Nexgo"],
        domains: &[
            "arcor.de",
            "kabelmail.de",
            "nexgo.de",
            "unity-mail.de",
            "vodafone.de",
            "vodafonemail.de",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.vodafone.de/hilfe/vodafone-e-mail-cloud.html",
        )],
        imap: Some(Server::tls("imap.vodafonemail.de", 993)),
        smtp: Some(Server::tls("smtp.vodafonemail.de", 465)),
        checked: "2026-11",
        sources: &[
            ISPDB,
            FAIREMAIL,
            "https://www.vodafone.de/hilfe/vodafone-e-mail-cloud.html",
        ],
        ..Provider::BLANK
    },
];
