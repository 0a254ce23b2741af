//! TIM, the former Telecom Italia: three mail services, each with servers of its own.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Region, Server};

/// TIM: the mailbox password. Sources say `STARTTLS` for all of its servers; lists of less care say 993
/// and 465. FairEmail has called the password an app password since 2020, which nobody else confirms. A
/// newer list sends the mailboxes of tin.it to the servers of Virgilio.
pub static TIM_IT: Provider = Provider {
    id: "tim-it",
    name: "TIM",
    also: &[
        "Alice",
        "Tin.it",
        "Alice Mail",
        "TIM Mail",
        "Telecom Italia",
    ],
    domains: &["alice.it", "tim.it", "tin.it"],
    pages: &[
        Page::new(
            PageKind::Help,
            "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
        ),
        Page::new(PageKind::Webmail, "https://mail.tim.it"),
    ],
    imap: Some(Server::start_tls("imap.tim.it", 143)),
    smtp: Some(Server::start_tls("smtp.tim.it", 587)),
    regions: &[
        Region {
            domains: &["tim.it"],
            ..Region::new("tim.it")
        },
        Region {
            domains: &["alice.it"],
            imap: Some(Server::start_tls("in.alice.it", 143)),
            smtp: Some(Server::start_tls("out.alice.it", 587)),
            ..Region::new("alice.it")
        },
        Region {
            domains: &["tin.it"],
            imap: Some(Server::start_tls("imaps.tin.it", 143)),
            smtp: Some(Server::start_tls("smtps.tin.it", 587)),
            ..Region::new("tin.it")
        },
    ],
    checked: "2026-11",
    sources: &[
        "https://www.tim.it/assistenza/assistenza-tecnica/mail/configurazione/protocolli-posta",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
