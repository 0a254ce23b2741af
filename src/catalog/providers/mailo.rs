//! Mailo, with the older NetCourrier and net-c.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;

/// Mailo: the mailbox password. People may set a password for mail programs and may switch protocols off,
/// both under "Synchronisation"; neither is needed.
pub static MAILO: Provider = Provider {
    id: "mailo",
    name: "Mailo",
    also: &["NetCourrier", "net-c"],
    domains: &[
        "africamel.net",
        "americamel.net",
        "asiamel.net",
        "brusseler.com",
        "calidifontain.be",
        "email.bzh",
        "emailasso.net",
        "europamel.net",
        "francemel.fr",
        "inmano.com",
        "lavache.com",
        "mailo.com",
        "mailoo.org",
        "monemail.com",
        "mongenie.com",
        "net-c.be",
        "net-c.ca",
        "net-c.cat",
        "net-c.com",
        "net-c.es",
        "net-c.fr",
        "net-c.it",
        "net-c.lu",
        "net-c.nl",
        "net-c.pl",
        "netc.eu",
        "netc.fr",
        "netc.it",
        "netc.lu",
        "netc.pl",
        "netcmail.com",
        "netcourrier.com",
        "perso.be",
        "postel.bzh",
        "teaser.fr",
    ],
    pages: &[Page::new(
        PageKind::Help,
        "https://blog.mailo.com/blog/securiser-les-protocoles-de-synchronisation.htm",
    )],
    imap: Some(Server::tls("mail.mailo.com", 993)),
    smtp: Some(Server::tls("mail.mailo.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://blog.mailo.com/blog/securiser-les-protocoles-de-synchronisation.htm",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
