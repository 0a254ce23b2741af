//! Virgin Media in Britain, with NTL World, Blueyonder and Virgin.net.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::End;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Virgin Media: a generated password for mail programs; the password of the Virgin Media O2 ID is
/// refused.
pub static VIRGIN_MEDIA: Provider = Provider {
    id: "virgin-media",
    name: "Virgin Media",
    also: &["Virgin Media Mail", "NTL World", "Blueyonder"],
    code_name: Label::new("Email app password"),
    credential: Credential::AppPassword,
    domains: &[
        "blueyonder.co.uk",
        "ntlworld.com",
        "virgin.net",
        "virginmedia.com",
    ],
    pages: &[
        Page::new(PageKind::Create, "https://www.virginmedia.com"),
        Page::new(
            PageKind::Help,
            "https://www.virginmedia.com/help/broadband/manage-email-account",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Account settings")),
        Step::Choose(Label::new("ID settings")),
        Step::Choose(Label::new("Manage your products")),
        Step::Press(Label::new("Manage email app password")),
        Step::Press(Label::new("Get new password")),
        Step::Copy(Label::new("Close")),
    ],
    ends: &[End::Replaced],
    // Thunderbird still lists servers of their own for the older domains; FairEmail, which is newer,
    // has these for all.
    imap: Some(Server::tls("imap.virginmedia.com", 993)),
    smtp: Some(Server::tls("smtp.virginmedia.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://community.virginmedia.com/discussions/email/locked-out-of-email/5680204",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
