//! Access providers and portals in Italy and Portugal: opened with the mailbox password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::source::{FAIREMAIL, ISPDB, PROVIDER_DB};

/// By name.
pub static ISP_SOUTH: &[Provider] = &[
    Provider {
        id: "email-it",
        name: "Email.it",
        domains: &["email.it"],
        pages: &[Page::new(
            PageKind::Help,
            "https://assistenza.email.it/configurazione-caselle-email-it.php",
        )],
        imap: Some(Server::tls("in.email.it", 993)),
        smtp: Some(Server::tls("out.email.it", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "fastweb-it",
        name: "Fastweb",
        also: &["Fastmail di Fastweb"],
        domains: &["fastwebnet.it"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.fastweb.it/fastmail/guida/mail_POPeIMAP/",
        )],
        imap: Some(Server::tls("imap.fastwebnet.it", 993)),
        smtp: Some(Server::start_tls("smtp.fastwebnet.it", 587)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "sapo",
        name: "SAPO",
        also: &["SAPO Mail", "MEO"],
        domains: &[
            "meo.pt", "sapo.ao", "sapo.cv", "sapo.mz", "sapo.pt", "sapo.tl",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://ajuda.sapo.pt/configurar-programa-de-email-70015",
        )],
        imap: Some(Server::tls("imap.sapo.pt", 993)),
        smtp: Some(Server::tls("smtp.sapo.pt", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "tiscali-it",
        name: "Tiscali",
        also: &["Tiscali Mail"],
        domains: &["tiscali.it"],
        pages: &[Page::new(
            PageKind::Help,
            "https://assistenza.tiscali.it/servizi/guida/posta-elettronica/",
        )],
        imap: Some(Server::tls("imap.tiscali.it", 993)),
        smtp: Some(Server::tls("smtp.tiscali.it", 465)),
        checked: "2026-11",
        sources: &[ISPDB, PROVIDER_DB],
        ..Provider::BLANK
    },
];
