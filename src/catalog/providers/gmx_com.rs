//! GMX outside Germany, Austria and Switzerland. Its mailboxes are not on the servers of `gmx_net`, and
//! those answer as if the password were wrong.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// GMX international: an application-specific password with two-step sign-in, otherwise the mailbox
/// password.
pub static GMX_COM: Provider = Provider {
    id: "gmx-com",
    name: "GMX.com",
    also: &[
        "GMX International",
        "GMX.us",
        "GMX.co.uk",
        "GMX.fr",
        "GMX.es",
    ],
    code_name: Label::new("Application-specific password"),
    credential: Credential::AppPasswordWith2fa,
    domains: &[
        "gmx.ca",
        "gmx.cn",
        "gmx.co.in",
        "gmx.co.uk",
        "gmx.com",
        "gmx.com.br",
        "gmx.com.my",
        "gmx.com.tr",
        "gmx.es",
        "gmx.fr",
        "gmx.hk",
        "gmx.ie",
        "gmx.it",
        "gmx.li",
        "gmx.ph",
        "gmx.pt",
        "gmx.ru",
        "gmx.se",
        "gmx.sg",
        "gmx.tm",
        "gmx.tw",
        "gmx.us",
    ],
    mx: &["gmx.com"],
    pages: &[
        Page::new(PageKind::Create, "https://account.gmx.com"),
        Page::new(
            PageKind::Help,
            "https://support.gmx.com/security/2fa/application-specific-passwords.html",
        ),
        Page::new(PageKind::TwoStep, "https://account.gmx.com"),
        Page::new(PageKind::Manage, "https://account.gmx.com"),
        Page::new(
            PageKind::Imap,
            "https://support.gmx.com/pop-imap/toggle.html",
        ),
        Page::new(PageKind::Webmail, "https://www.gmx.com"),
    ],
    steps: STEPS,
    imap_steps: IMAP_STEPS,
    missing: &[Reason::TwoStepOff, Reason::DesktopOnly],
    cautions: &[Caution::SwitchLapses],
    imap: Some(Server::tls("imap.gmx.com", 993)),
    smtp: Some(Server::tls("mail.gmx.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://support.gmx.com/security/2fa/application-specific-passwords.html",
        "https://support.gmx.com/pop-imap/toggle.html",
        "https://www.gmx.co.uk/security/2fa/",
        "https://github.com/jokob-sk/Pi.Alert/blob/main/docs/SMTP.md",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};

/// The way through pages that GMX shares with mail.com.
pub(super) static STEPS: &[Step] = &[
    Step::TwoStep(Label::new("Two-factor authentication")),
    Step::Open(PageKind::Create),
    Step::Choose(Label::new("Security Options")),
    Step::Choose(Label::new("Application-specific password")),
    Step::Copy(Label::new("Close")),
];

/// The switch that both have, with their own pictures of the way to it.
pub(super) static IMAP_STEPS: &[Step] = &[Step::Switch(
    PageKind::Imap,
    Label::new("Enable access to this account via POP3 and IMAP"),
)];
