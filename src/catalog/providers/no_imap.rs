//! Providers whose mailboxes no other program opens from afar.

use crate::catalog::account::Credential;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Caution;

/// By name.
pub static NO_IMAP: &[Provider] = &[
    Provider {
        id: "hey",
        name: "HEY",
        also: &["hey.com"],
        credential: Credential::None,
        domains: &["hey.com"],
        cautions: &[Caution::OwnAppsOnly],
        checked: "2026-11",
        sources: &["https://github.com/chatmail/provider-db"],
        ..Provider::BLANK
    },
    // It has IMAP, reached from within Cuba only.
    Provider {
        id: "nauta-cu",
        name: "Nauta",
        also: &["Nauta Cuba", "ETECSA"],
        credential: Credential::None,
        domains: &["nauta.cu"],
        cautions: &[Caution::OwnNetwork],
        checked: "2026-11",
        sources: &["https://github.com/chatmail/provider-db"],
        ..Provider::BLANK
    },
    // Some paid plans let an address at a domain of one's own send by SMTP; none is read by IMAP.
    Provider {
        id: "proton",
        name: "Proton Mail",
        also: &["ProtonMail", "Proton"],
        credential: Credential::None,
        domains: &["pm.me", "proton.me", "protonmail.ch", "protonmail.com"],
        mx: &["protonmail.ch"],
        pages: &[Page::new(
            PageKind::Help,
            "https://proton.me/support/imap-smtp-and-pop3-setup",
        )],
        cautions: &[Caution::BridgeOnly],
        checked: "2026-11",
        sources: &[
            "https://proton.me/support/imap-smtp-and-pop3-setup",
            "https://proton.me/support/smtp-submission",
            "https://github.com/chatmail/provider-db",
        ],
        ..Provider::BLANK
    },
    // Its paid Rediffmail Pro, at domains of one's own, has IMAP.
    Provider {
        id: "rediff",
        name: "Rediffmail",
        also: &["Rediff"],
        credential: Credential::None,
        domains: &["rediffmail.com"],
        cautions: &[Caution::PopOnly],
        checked: "2026-11",
        sources: &[
            "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "tuta",
        name: "Tuta",
        also: &["Tutanota", "Tuta Mail"],
        credential: Credential::None,
        domains: &[
            "keemail.me",
            "tuta.com",
            "tuta.io",
            "tutamail.com",
            "tutanota.com",
            "tutanota.de",
        ],
        mx: &["tutanota.de"],
        cautions: &[Caution::OwnAppsOnly],
        checked: "2026-11",
        sources: &[
            "https://tuta.com/support",
            "https://github.com/chatmail/provider-db",
        ],
        ..Provider::BLANK
    },
];
