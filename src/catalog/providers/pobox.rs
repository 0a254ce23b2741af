//! Pobox, which Fastmail runs.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Pobox: the account password; with two-step verification an app-specific one that people choose. Only
/// "Mailstore" accounts have a mailbox: the others forward.
pub static POBOX: Provider = Provider {
    id: "pobox",
    name: "Pobox",
    also: &["Pobox Mailstore"],
    code_name: Label::new("App-specific password"),
    credential: Credential::AppPasswordWith2fa,
    domains: &["pobox.com"],
    pages: &[Page::new(
        PageKind::Help,
        "https://www.pobox.com/helpspot/index.php?pg=kb.page&id=367",
    )],
    steps: &[
        Step::Open(PageKind::Help),
        Step::Invent(Label::new("App-specific password")),
    ],
    missing: &[Reason::NoMailbox],
    imap: Some(Server::tls("mail.pobox.com", 993)),
    smtp: Some(Server::tls("smtp.pobox.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://www.pobox.com/helpspot/index.php?pg=kb.page&id=367",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
