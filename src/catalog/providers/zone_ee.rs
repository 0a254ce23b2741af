//! Zone, the Estonian hosting company (zone.ee, zone.eu).

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Certainty, Shape};

/// Zone: the mailbox password; with two-factor authentication an application password, which works at
/// once.
pub static ZONE_EE: Provider = Provider {
    id: "zone-ee",
    name: "Zone",
    also: &["Zone.ee", "Zone.eu", "webmail.ee"],
    code_name: Label::new("Application password"),
    credential: Credential::AppPasswordWith2fa,
    mx: &["zone.eu", "zonemx.eu"],
    shape: Shape {
        lengths: &[16],
        certainty: Certainty::Medium,
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://webmail.ee"),
        Page::new(
            PageKind::Help,
            "https://help.zone.eu/en/kb/mailbox-application-passwords",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("View all settings")),
        Step::Choose(Label::new("Security")),
        Step::Choose(Label::new("Application passwords")),
        Step::Press(Label::new("Add password")),
        Step::Type(Label::new("Description")),
        Step::Press(Label::new("Create")),
        Step::Copy(Label::new("Close")),
    ],
    imap: Some(Server::tls("mail.zone.ee", 993)),
    smtp: Some(Server::tls("smtp.zone.ee", 465)),
    checked: "2026-11",
    sources: &[
        "https://help.zone.eu/en/kb/mailbox-application-passwords",
        "https://tuki.zone.fi/en/kb/email-application-passwords/",
        "https://github.com/postalsys/emailengine",
    ],
    ..Provider::BLANK
};
