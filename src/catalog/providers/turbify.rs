//! Turbify, the former Yahoo Small Business: mailboxes at domains of one's own, which Yahoo runs.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Turbify: an app password. Its exchangers cannot be told from Yahoo's, so it is chosen by name.
pub static TURBIFY: Provider = Provider {
    id: "turbify",
    name: "Turbify",
    also: &["Yahoo Small Business", "Aabaco", "Bizmail"],
    code_name: Label::new("App password"),
    credential: Credential::AppPassword,
    shape: super::yahoo::SHAPE,
    pages: &[
        Page::new(PageKind::Create, "https://mail.turbify.com/accountinfo"),
        Page::new(
            PageKind::Help,
            "https://turbify.powerappsportals.com/articles/SLN29264",
        ),
        Page::new(PageKind::Manage, "https://mail.turbify.com/accountinfo"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Press(Label::new("Manage App Passwords")),
        Step::Choose(Label::new("Other")),
        Step::Press(Label::new("Generate")),
        Step::Press(Label::new("Click to copy password").or("Click to copy")),
        Step::Copy(Label::new("Done")),
    ],
    imap: Some(Server::tls("imap.bizmail.yahoo.com", 993)),
    smtp: Some(Server::tls("smtp.bizmail.yahoo.com", 465)),
    checked: "2026-11",
    sources: &["https://turbify.powerappsportals.com/articles/SLN29264"],
    ..Provider::BLANK
};
