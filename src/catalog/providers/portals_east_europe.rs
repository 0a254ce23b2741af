//! Portals of Russia and Ukraine whose mail is opened with the mailbox password, or not at all.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// By name.
pub static PORTALS_EAST_EUROPE: &[Provider] = &[
    Provider {
        id: "i-ua",
        name: "I.UA",
        also: &["i.ua"],
        credential: Credential::None,
        domains: &["i.ua"],
        checked: "2026-11",
        sources: &["https://github.com/chatmail/provider-db/blob/master/_providers/i.ua.md"],
        ..Provider::BLANK
    },
    Provider {
        id: "rambler",
        name: "Rambler",
        also: &["Рамблер/почта", "Lenta.ru", "autorambler.ru"],
        domains: &[
            "autorambler.ru",
            "lenta.ru",
            "myrambler.ru",
            "r0.ru",
            "rambler.ru",
            "rambler.ua",
            "ro.ru",
        ],
        pages: &[
            Page::new(
                PageKind::Help,
                "https://help.rambler.ru/mail/mail-nastrojki-pochtovogo-yashika/2129/",
            ),
            Page::new(PageKind::Imap, "https://mail.rambler.ru/settings/mailapps"),
            Page::new(PageKind::Webmail, "https://mail.rambler.ru/"),
        ],
        imap_steps: &[Step::Open(PageKind::Imap), Step::Press(Label::new("Вкл"))],
        imap: Some(Server::tls("imap.rambler.ru", 993)),
        smtp: Some(Server::tls("smtp.rambler.ru", 465)),
        checked: "2026-11",
        sources: &[
            "https://help.rambler.ru/mail/mail-nastrojki-pochtovogo-yashika/2129/",
            "https://help.rambler.ru/mail/mail-pochtovye-klienty/1275/",
            "https://github.com/chatmail/provider-db/blob/master/_providers/rambler.ru.md",
            "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
        ],
        ..Provider::BLANK
    },
];
