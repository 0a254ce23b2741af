//! Small independent mail providers, opened with the mailbox password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::{Server, Username};

/// By name.
pub static INDEPENDENT: &[Provider] = &[
    Provider {
        id: "dismail",
        name: "dismail.de",
        domains: &["dismail.de"],
        pages: &[Page::new(PageKind::Help, "https://dismail.de/info.html")],
        imap: Some(Server::tls("imap.dismail.de", 993)),
        smtp: Some(Server::tls("smtp.dismail.de", 465)),
        checked: "2026-11",
        sources: &[
            "https://dismail.de/info.html",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "disroot",
        name: "Disroot",
        domains: &["disroot.org"],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("disroot.org", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("disroot.org", 465)
        }),
        checked: "2026-11",
        sources: &[
            "https://git.disroot.org/Disroot/Howto",
            "https://github.com/chatmail/provider-db",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "kolab-now",
        name: "Kolab Now",
        also: &["Kolab"],
        domains: &["kolabnow.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://kb.kolabnow.com/documentation/generic-imap-client-setup-guide",
        )],
        cautions: &[Caution::TwoStepShutsOut],
        imap: Some(Server::tls("imap.kolabnow.com", 993)),
        smtp: Some(Server::tls("smtp.kolabnow.com", 465)),
        checked: "2026-11",
        sources: &[
            "https://kb.kolabnow.com/documentation/generic-imap-client-setup-guide",
            "https://blogs.kolabnow.com/2017/10/03/experimenting-with-totp-two-factor-authentication",
            "https://github.com/nodemailer/nodemailer",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "mail-de",
        name: "mail.de",
        domains: &["mail.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://mail.de/hilfe/pop3-imap-einstellungen",
        )],
        imap: Some(Server::tls("imap.mail.de", 993)),
        smtp: Some(Server::tls("smtp.mail.de", 465)),
        checked: "2026-11",
        sources: &[
            "https://mail.de/hilfe/pop3-imap-einstellungen",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "mail-fr",
        name: "Mail.fr",
        domains: &["mail.fr"],
        pages: &[Page::new(
            PageKind::Help,
            "https://mail.fr/en/help/messages/external_e-mail_clients/pop3-imap_settings",
        )],
        imap: Some(Server::tls("imap.mail.fr", 993)),
        smtp: Some(Server::tls("smtp.mail.fr", 465)),
        checked: "2026-11",
        sources: &[
            "https://mail.fr/en/help/messages/external_e-mail_clients/pop3-imap_settings",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    // Whoever has made "service-specific passwords" gives one of those; two-step sign-in alone
    // changes nothing for mail programs.
    Provider {
        id: "mailfence",
        name: "Mailfence",
        domains: &["mailfence.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://kb.mailfence.com/kb/service-specific-passwords/",
        )],
        missing: &[Reason::PlanWithoutImap],
        cautions: &[Caution::PaidPlan],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("imap.mailfence.com", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("smtp.mailfence.com", 465)
        }),
        checked: "2026-11",
        sources: &[
            "https://kb.mailfence.com/kb/service-specific-passwords/",
            "https://kb.mailfence.com/kb/setup-2fa/",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "migadu",
        name: "Migadu",
        mx: &["migadu.com"],
        pages: &[Page::new(PageKind::Help, "https://www.migadu.com/guides/")],
        imap: Some(Server::tls("imap.migadu.com", 993)),
        smtp: Some(Server::tls("smtp.migadu.com", 465)),
        checked: "2026-11",
        sources: &[
            "https://www.migadu.com/guides/",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    // Two-step sign-in does not cover IMAP, which takes the account's own password, says its help.
    Provider {
        id: "murena",
        name: "Murena",
        also: &["Murena Workspace", "/e/ account"],
        domains: &["e.email", "murena.io"],
        pages: &[Page::new(
            PageKind::Help,
            "https://wiki.e.foundation/support-topics/two-factor-authentication",
        )],
        imap: Some(Server::tls("mail.ecloud.global", 993)),
        smtp: Some(Server::start_tls("mail.ecloud.global", 587)),
        checked: "2026-11",
        sources: &[
            "https://wiki.e.foundation/support-topics/two-factor-authentication",
            "https://gitlab.e.foundation/e/documentation/user",
            "https://github.com/chatmail/provider-db",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "riseup",
        name: "Riseup",
        domains: &["riseup.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://riseup.net/en/email/clients",
        )],
        imap: Some(Server::tls("mail.riseup.net", 993)),
        smtp: Some(Server::tls("mail.riseup.net", 465)),
        checked: "2026-11",
        sources: &[
            "https://riseup.net/en/email/clients",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
            "https://github.com/chatmail/provider-db",
        ],
        ..Provider::BLANK
    },
    // A "device-specific password" works as well; its help tells how to make one.
    Provider {
        id: "soverin",
        name: "Soverin",
        mx: &["soverin.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://soverin.com/help/device-specific-password",
        )],
        imap: Some(Server::tls("imap.soverin.net", 993)),
        smtp: Some(Server::tls("smtp.soverin.net", 465)),
        checked: "2026-11",
        sources: &[
            "https://soverin.com/help/device-specific-password",
            "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "systemli",
        name: "systemli",
        domains: &["systemli.org"],
        imap: Some(Server::tls("mail.systemli.org", 993)),
        smtp: Some(Server::tls("mail.systemli.org", 465)),
        checked: "2026-11",
        sources: &["https://github.com/chatmail/provider-db"],
        ..Provider::BLANK
    },
    Provider {
        id: "vivaldi",
        name: "Vivaldi",
        also: &["Vivaldi Webmail"],
        domains: &["vivaldi.net"],
        missing: &[Reason::NewAccount],
        imap: Some(Server::start_tls("imap.vivaldi.net", 143)),
        smtp: Some(Server::start_tls("smtp.vivaldi.net", 587)),
        checked: "2026-11",
        sources: &[
            "https://github.com/chatmail/provider-db",
            "https://vivaldi.com/blog/community/weve-rolled-out-two-factor-authentication-for-vivaldi-accounts-and-a-new-reputation-system-for-vivaldi-webmail-access/",
        ],
        ..Provider::BLANK
    },
];
