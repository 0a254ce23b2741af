//! freenet Mail.

use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// freenet: the mailbox password, after a switch.
pub static FREENET: Provider = Provider {
    id: "freenet",
    name: "freenet",
    also: &["freenet Mail", "freenet.de"],
    domains: &[
        "bossmail.de",
        "fn.de",
        "freenet.de",
        "freenetmail.de",
        "justmail.de",
    ],
    pages: &[
        Page::new(
            PageKind::Help,
            "https://kundenservice.freenet.de/artikel/1685",
        ),
        Page::new(PageKind::Webmail, "https://www.freenet.de/index.html"),
    ],
    imap_steps: &[
        Step::Open(PageKind::Webmail),
        Step::Choose(Label::new("Postfach-Einstellungen")),
        Step::Choose(Label::new("POP3/IMAP/SMTP")),
        Step::Choose(Label::new("Jetzt POP3, IMAP und SMTP aktivieren")),
        Step::Press(Label::new("Speichern")),
    ],
    imap: Some(Server::tls("mx.freenet.de", 993)),
    smtp: Some(Server::tls("mx.freenet.de", 465)),
    checked: "2026-11",
    sources: &[
        "https://kundenservice.freenet.de/artikel/1685",
        "https://github.com/chatmail/provider-db/blob/master/_providers/freenet.de.md",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
