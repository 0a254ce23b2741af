//! Autistici/Inventati.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Autistici/Inventati: the mailbox password; with two-factor authentication a password for one program
/// on one device. Its notice leads to where it is made; no source names the buttons.
pub static AUTISTICI: Provider = Provider {
    id: "autistici",
    name: "Autistici/Inventati",
    also: &["A/I", "Inventati"],
    code_name: Label::new("App-specific password"),
    credential: Credential::AppPasswordWith2fa,
    domains: &["autistici.org"],
    pages: &[Page::new(
        PageKind::Help,
        "https://cavallette.noblogs.org/2015/12/8929",
    )],
    steps: &[Step::Open(PageKind::Help), Step::Copy(Label::new("Close"))],
    imap: Some(Server::tls("mail.autistici.org", 993)),
    smtp: Some(Server::tls("smtp.autistici.org", 465)),
    checked: "2026-11",
    sources: &[
        "https://cavallette.noblogs.org/2015/12/8929",
        "https://github.com/chatmail/provider-db",
    ],
    ..Provider::BLANK
};
