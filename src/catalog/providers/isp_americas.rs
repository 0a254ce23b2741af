//! Access providers and portals in the United States and Brazil: opened with the mailbox password.

use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Server, Username};
use crate::catalog::source::{FAIREMAIL, ISPDB, PROVIDER_DB};
use crate::catalog::step::Step;

/// By name.
pub static ISP_AMERICAS: &[Provider] = &[
    Provider {
        id: "bol-br",
        name: "BOL",
        also: &["Brasil Online"],
        domains: &["bol.com.br"],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("imap.bol.com.br", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("smtps.bol.com.br", 465)
        }),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    // Thunderbird's list has other names for q.com and elpasotel.net, and POP only for the CenturyTel
    // addresses; FairEmail these servers for all.
    Provider {
        id: "centurylink",
        name: "CenturyLink",
        also: &["Qwest", "CenturyTel", "Embarq"],
        domains: &[
            "centurylink.net",
            "centurytel.net",
            "clds.net",
            "coastalnow.net",
            "cochill.net",
            "cswnet.com",
            "elpasotel.net",
            "emadisonriver.com",
            "emadisonriver.net",
            "embarqmail.com",
            "gallatinriver.net",
            "grics.net",
            "gulftel.com",
            "madisonriver.biz",
            "mebtel.net",
            "q.com",
            "qwest.net",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.centurylink.com/home/help/internet/email/how-to-set-up-your-email-server-settings-to-go-through-pop-and-smtp.html",
        )],
        imap: Some(Server::tls("mail.centurylink.net", 993)),
        smtp: Some(Server::start_tls("smtp.centurylink.net", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL, ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "earthlink",
        name: "EarthLink",
        also: &["MindSpring", "Netcom"],
        domains: &["earthlink.net", "ix.netcom.com", "mindspring.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://help.earthlink.net/portal/en/kb/articles/email-server-settings",
        )],
        imap: Some(Server::tls("imap.earthlink.net", 993)),
        smtp: Some(Server::start_tls("smtpauth.earthlink.net", 587)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "ilj",
        name: "ILJ Mail",
        domains: &[
            "1fj.com",
            "christianlady.com",
            "christianman.com",
            "friday.tv",
            "ilj.com",
            "ilovejesus.com",
            "militaryproud.com",
            "oicu812.com",
            "righttackle.com",
            "saturday.tv",
            "tidetalk.com",
            "whatacool.com",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.iljmail.com/knowledge-base/incoming-outgoing-mail-server-settings-2/",
        )],
        imap: Some(Server::tls("secure.iljmail.com", 993)),
        smtp: Some(Server::start_tls("secure.iljmail.com", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // FairEmail also has the servers that optonline.net and suddenlink.net had of their own.
    Provider {
        id: "optimum",
        name: "Optimum",
        also: &["Optonline", "Suddenlink", "Altice"],
        domains: &["optimum.net", "optonline.net", "suddenlink.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://faq.optimum.net/node/7327",
        )],
        imap: Some(Server::tls("mail.optimum.net", 993)),
        smtp: Some(Server::tls("mail.optimum.net", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "penteledata",
        name: "PenTeleData",
        domains: &["ptd.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.ptd.net/support/email-communication/how-setup-your-email",
        )],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("promail.ptd.net", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("promail.ptd.net", 465)
        }),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "sonic",
        name: "Sonic",
        domains: &["sonic.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://wiki.sonic.net/wiki/IMAP_FAQ",
        )],
        imap: Some(Server::tls("imap.sonic.net", 993)),
        smtp: Some(Server::start_tls("smtp.sonic.net", 587)),
        checked: "2026-11",
        sources: &[PROVIDER_DB, "https://wiki.sonic.net/wiki/IMAP_FAQ"],
        ..Provider::BLANK
    },
    Provider {
        id: "terra-br",
        name: "Terra",
        also: &["Terra Mail"],
        domains: &["terra.com.br"],
        imap: Some(Server::tls("imap.terra.com.br", 993)),
        smtp: Some(Server::start_tls("smtp.terra.com.br", 587)),
        checked: "2026-11",
        sources: &[
            "https://github.com/linux-profile/email-profile",
            "https://bugzilla.mozilla.org/show_bug.cgi?id=567687",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "uol",
        name: "UOL",
        also: &["UOL Mail"],
        domains: &["uol.com.br"],
        pages: &[Page::new(
            PageKind::Imap,
            "https://bmail.uol.com.br/configuration/imap_access_config",
        )],
        imap_steps: &[Step::Switch(
            PageKind::Imap,
            Label::new("Activate IMAP").known(&[("pt", "Ativar IMAP")]),
        )],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("imap.uol.com.br", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::start_tls("smtps.uol.com.br", 587)
        }),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "usfamily",
        name: "USFamily.Net",
        domains: &["usfamily.net"],
        imap: Some(Server::tls("mail.usgo.net", 993)),
        smtp: Some(Server::tls("mail.usgo.net", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "windstream",
        name: "Windstream",
        also: &["Kinetic"],
        domains: &["windstream.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.windstream.com/support/my-account/email-101/what-server-settings-do-i-use-for-windstream-email",
        )],
        imap: Some(Server::tls("imap.windstream.net", 993)),
        smtp: Some(Server::tls("smtp.windstream.net", 465)),
        checked: "2026-11",
        sources: &[
            "https://www.windstream.com/support/my-account/email-101/what-server-settings-do-i-use-for-windstream-email",
        ],
        ..Provider::BLANK
    },
];
