//! Runbox, for its own domains and for domains of one's own.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Runbox: the account password until two-factor authentication or app passwords are switched on; then
/// an app password.
pub static RUNBOX: Provider = Provider {
    id: "runbox",
    name: "Runbox",
    code_name: Label::new("App password"),
    credential: Credential::AppPasswordWith2fa,
    domains: &["runbox.com", "runbox.no"],
    mx: &["runbox.com"],
    pages: &[
        Page::new(PageKind::Create, "https://runbox.com"),
        Page::new(PageKind::Help, "https://help.runbox.com/account-security/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Account")),
        Step::Choose(Label::new("Account Security")),
        Step::Choose(Label::new("App Passwords")),
        Step::Copy(Label::new("Close")),
    ],
    imap: Some(Server::tls("mail.runbox.com", 993)),
    smtp: Some(Server::tls("mail.runbox.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://help.runbox.com/account-security/",
        "https://help.runbox.com/more-about-two-factor-authentication-and-app-passwords/",
        "https://help.runbox.com/runbox-7-security",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
