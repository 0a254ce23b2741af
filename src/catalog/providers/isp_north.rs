//! Access providers and portals in Britain and the north of Europe: opened with the mailbox password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::source::{FAIREMAIL, ISPDB};

/// By name.
pub static ISP_NORTH: &[Provider] = &[
    Provider {
        id: "bahnhof",
        name: "Bahnhof",
        domains: &["bahnhof.se"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.bahnhof.se/support/category/bahnhofmejl/fragor-och-svar-om-din-bahnhofmejl/1546",
        )],
        imap: Some(Server::tls("imap.privat.bahnhof.se", 993)),
        smtp: Some(Server::tls("mailout.privat.bahnhof.se", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // Of app passwords at BT only pages without a source speak.
    Provider {
        id: "bt",
        name: "BT",
        also: &["BT Mail", "BT Internet"],
        domains: &["btinternet.com", "btopenworld.com", "talk21.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.bt.com/help/email/manage-email-account/manual-settings/what-are-the-settings-for-outgoing-and-incoming-bt-email-servers",
        )],
        imap: Some(Server::tls("mail.btinternet.com", 993)),
        smtp: Some(Server::tls("mail.btinternet.com", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "talktalk",
        name: "TalkTalk",
        also: &["TalkTalk Mail", "Tiscali UK", "Pipex", "Onetel"],
        domains: &[
            "dial.pipex.co.uk",
            "dial.pipex.com",
            "dial.pipex.net",
            "dsl.pipex.co.uk",
            "dsl.pipex.com",
            "homecall.co.uk",
            "homechoice.co.uk",
            "lineone.net",
            "onetel.com",
            "onetel.net",
            "onetel.net.uk",
            "oneteldsl.net",
            "pipex.com",
            "screaming.net",
            "solo.pipex.com",
            "talktalk.net",
            "telco4u.net",
            "tinyonline.co.uk",
            "tinyworld.co.uk",
            "tiscali.co.uk",
            "toucansurf.com",
            "ukgateway.net",
            "worldonline.co.uk",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://community.talktalk.co.uk/t5/Articles/Email-settings-IMAP-amp-POP3/ta-p/2204399",
        )],
        imap: Some(Server::tls("mail.talktalk.net", 993)),
        smtp: Some(Server::start_tls("smtp.talktalk.net", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "telia",
        name: "Telia",
        domains: &["telia.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.telia.se/privat/support/info/konfigurera-e-post-android",
        )],
        imap: Some(Server::tls("mailin.telia.com", 993)),
        smtp: Some(Server::tls("mailout.telia.com", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "yousee-dk",
        name: "YouSee",
        also: &["YouSee Mail", "TDC"],
        domains: &["mail.dk"],
        pages: &[Page::new(
            PageKind::Help,
            "https://yousee.dk/hjaelp/artikler/hvad-er-mine-serveroplysninger-til-yousee-mail",
        )],
        imap: Some(Server::tls("imap.mail.dk", 993)),
        smtp: Some(Server::start_tls("asmtp.mail.dk", 587)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
];
