//! T-Online, the mail of Deutsche Telekom.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// T-Online: a second password for mail programs, which people choose themselves.
pub static T_ONLINE: Provider = Provider {
    id: "t-online",
    name: "T-Online",
    also: &["Telekom Mail", "Telekom", "Magenta"],
    code_name: Label::new("Passwort für E-Mail-Programme"),
    credential: Credential::OwnPassword,
    domains: &["magenta.de", "t-online.de"],
    mx: &["t-online.de"],
    pages: &[
        Page::new(
            PageKind::Create,
            "https://email.t-online.de/pr?a=globalsettings.passwords",
        ),
        Page::new(
            PageKind::Help,
            "https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-verwalten",
        ),
        Page::new(
            PageKind::Manage,
            "https://email.t-online.de/pr?a=globalsettings.passwords",
        ),
        Page::new(PageKind::Webmail, "https://email.t-online.de"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Passwort für E-Mail-Programme")),
        Step::Press(Label::new("Jetzt ändern").or("Jetzt einrichten")),
        Step::Invent(Label::new("Passwort für E-Mail-Programme")),
        Step::Press(Label::new("Speichern")),
    ],
    imap: Some(Server::tls("secureimap.t-online.de", 993)),
    smtp: Some(Server::tls("securesmtp.t-online.de", 465)),
    checked: "2026-11",
    sources: &[
        "https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-definition",
        "https://www.telekom.de/hilfe/apps-dienste/e-mail/programme/passwort-verwalten",
        "https://github.com/chatmail/provider-db/blob/master/_providers/t-online.md",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
