//! TIM, the former Telecom Italia: three mail services, each with servers of its own.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;

/// The page that names the servers of all three, and the common webmail.
const PAGES: &[Page] = &[
    Page::new(
        PageKind::Help,
        "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
    ),
    Page::new(PageKind::Webmail, "https://mail.tim.it"),
];

/// By name. Sources say `STARTTLS` for all of them; lists of less care say 993 and 465. FairEmail has
/// called their password an app password since 2020, which nobody else confirms.
pub static TIM: &[Provider] = &[
    Provider {
        id: "alice-it",
        name: "Alice",
        also: &["Alice Mail", "TIM Alice"],
        domains: &["alice.it"],
        pages: PAGES,
        imap: Some(Server::start_tls("in.alice.it", 143)),
        smtp: Some(Server::start_tls("out.alice.it", 587)),
        checked: "2026-11",
        sources: &[
            "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
            "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "tim-it",
        name: "TIM",
        also: &["TIM Mail", "Telecom Italia"],
        domains: &["tim.it"],
        pages: PAGES,
        imap: Some(Server::start_tls("imap.tim.it", 143)),
        smtp: Some(Server::start_tls("smtp.tim.it", 587)),
        checked: "2026-11",
        sources: &[
            "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
            "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    // A newer list sends these mailboxes to the servers of Virgilio.
    Provider {
        id: "tin-it",
        name: "Tin.it",
        also: &["TIM Tin"],
        domains: &["tin.it"],
        pages: PAGES,
        imap: Some(Server::start_tls("imaps.tin.it", 143)),
        smtp: Some(Server::start_tls("smtps.tin.it", 587)),
        checked: "2026-11",
        sources: &[
            "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
];
