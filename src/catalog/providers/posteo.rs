//! Posteo, under the ending of many a country.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Posteo: an app password. Its help tells people to use one and does not say whether the mailbox
/// password still works (read 2026-09); a tester found it refused (2026-02). An app password works for
/// all.
pub static POSTEO: Provider = Provider {
    id: "posteo",
    name: "Posteo",
    code_name: Label::new("App password").known(&[("de", "Anwendungs-Passwort")]),
    credential: Credential::AppPassword,
    domains: &[
        "posteo.af",
        "posteo.at",
        "posteo.be",
        "posteo.ca",
        "posteo.ch",
        "posteo.cl",
        "posteo.co",
        "posteo.co.uk",
        "posteo.com",
        "posteo.com.br",
        "posteo.cr",
        "posteo.cz",
        "posteo.de",
        "posteo.dk",
        "posteo.ee",
        "posteo.es",
        "posteo.eu",
        "posteo.fi",
        "posteo.gl",
        "posteo.gr",
        "posteo.hn",
        "posteo.hr",
        "posteo.hu",
        "posteo.ie",
        "posteo.in",
        "posteo.is",
        "posteo.it",
        "posteo.jp",
        "posteo.la",
        "posteo.li",
        "posteo.lt",
        "posteo.lu",
        "posteo.me",
        "posteo.mx",
        "posteo.my",
        "posteo.net",
        "posteo.nl",
        "posteo.no",
        "posteo.nz",
        "posteo.org",
        "posteo.pe",
        "posteo.pl",
        "posteo.pm",
        "posteo.pt",
        "posteo.ro",
        "posteo.ru",
        "posteo.se",
        "posteo.sg",
        "posteo.si",
        "posteo.tn",
        "posteo.uk",
        "posteo.us",
    ],
    pages: &[
        Page::new(PageKind::Create, "https://posteo.de/"),
        Page::new(PageKind::Help, "https://posteo.de/en/help/app-passwords"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings").known(&[("de", "Einstellungen")])),
        Step::Choose(Label::new("My account").known(&[("de", "Mein Konto")])),
        Step::Choose(
            Label::new("Password and security").known(&[("de", "Passwort und Sicherheit")]),
        ),
        Step::Choose(Label::new("App passwords").known(&[("de", "Anwendungs-Passwörter")])),
        Step::Copy(Label::new("Close")),
    ],
    missing: &[Reason::TooManyCodes],
    imap: Some(Server::tls("posteo.de", 993)),
    smtp: Some(Server::tls("posteo.de", 465)),
    checked: "2026-11",
    sources: &[
        "https://posteo.de/en/help/app-passwords",
        "https://posteo.de/hilfe/anwendungs-passwoerter",
        "https://posteo.de/en/help/activating-additional-email-account-protection",
        "https://github.com/chatmail/provider-db/pull/334",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
