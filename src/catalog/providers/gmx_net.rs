//! GMX for Germany, Austria and Switzerland; everywhere else it is `gmx_com`.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// GMX: an application-specific password, which needs two-step sign-in; without it the mailbox password
/// works, though since 2026-05 no longer from everywhere. Its pages are German whatever the browser says.
pub static GMX_NET: Provider = Provider {
    id: "gmx-net",
    name: "GMX",
    also: &["GMX.net", "GMX.de", "GMX.at", "GMX.ch"],
    code_name: Label::new("Anwendungsspezifisches Passwort"),
    credential: Credential::AppPasswordWith2fa,
    domains: &[
        "email.gmx",
        "gmx.at",
        "gmx.biz",
        "gmx.ch",
        "gmx.de",
        "gmx.eu",
        "gmx.info",
        "gmx.net",
        "gmx.org",
        "mail.gmx",
        "mein.gmx",
    ],
    mx: &["gmx.net"],
    pages: &[
        Page::new(PageKind::Create, "https://www.gmx.net/"),
        Page::new(
            PageKind::Help,
            "https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html",
        ),
        Page::new(
            PageKind::TwoStep,
            "https://hilfe.gmx.net/sicherheit/2fa/index.html",
        ),
        Page::new(
            PageKind::Imap,
            "https://hilfe.gmx.net/pop-imap/einschalten.html",
        ),
        Page::new(PageKind::Webmail, "https://www.gmx.net/"),
    ],
    steps: STEPS,
    imap_steps: IMAP_STEPS,
    missing: &[Reason::TwoStepOff, Reason::DesktopOnly],
    cautions: &[Caution::SwitchLapses],
    imap: Some(Server::tls("imap.gmx.net", 993)),
    smtp: Some(Server::tls("mail.gmx.net", 465)),
    checked: "2026-11",
    sources: &[
        "https://hilfe.gmx.net/sicherheit/2fa/anwendungsspezifisches-passwort.html",
        "https://hilfe.gmx.net/account/logindaten/passwort-aendern.html",
        "https://hilfe.gmx.net/pop-imap/einschalten.html",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};

/// The way through pages that GMX shares with WEB.DE. To switch two-step sign-in on closes the mailbox
/// to mail programs, so that the other switch comes last.
pub(super) static STEPS: &[Step] = &[
    Step::TwoStep(Label::new("Zwei-Faktor-Authentifizierung")),
    Step::Open(PageKind::Create),
    Step::Choose(Label::new("Mein Account").or("Account")),
    Step::Choose(Label::new("Sicherheit").or("Login & Sicherheit")),
    Step::Choose(Label::new("Anwendungsspezifische Passwörter")),
    Step::Press(Label::new(
        "Jetzt anwendungsspezifisches Passwort einrichten",
    )),
    Step::Copy(Label::new("Close")),
];

/// The switch that both have, with their own pictures of the way to it.
pub(super) static IMAP_STEPS: &[Step] = &[Step::Switch(
    PageKind::Imap,
    Label::new("POP3- und IMAP-Zugriff erlauben"),
)];
