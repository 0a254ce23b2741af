//! Bluewin, the mail of Swisscom.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::source::{FAIREMAIL, ISPDB};
use crate::catalog::step::Step;

/// Bluewin: a password of its own for the mailbox, kept in My Swisscom; the Swisscom login opens the
/// mailbox in the browser only.
pub static SWISSCOM_BLUEWIN: Provider = Provider {
    id: "swisscom-bluewin",
    name: "Bluewin",
    also: &["Swisscom", "Bluemail"],
    code_name: Label::new("Bluewin e-mail password"),
    credential: Credential::OwnPassword,
    domains: &["bluemail.ch", "bluewin.ch"],
    pages: &[
        Page::new(PageKind::Create, "https://emailsetup.swisscom.ch/guide/"),
        Page::new(
            PageKind::Help,
            "https://www.swisscom.ch/en/residential/help/data-and-bills/the-swisscom-login.html",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Invent(Label::new("Bluewin e-mail password")),
    ],
    imap: Some(Server::tls("imaps.bluewin.ch", 993)),
    smtp: Some(Server::tls("smtpauths.bluewin.ch", 465)),
    checked: "2026-11",
    sources: &[
        "https://www.swisscom.ch/en/residential/help/data-and-bills/the-swisscom-login.html",
        ISPDB,
        FAIREMAIL,
    ],
    ..Provider::BLANK
};
