//! Purelymail, for its own domains and for domains of one's own.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Purelymail: the mailbox password; with two-factor authentication an app password, which is made in the
/// account's administration and not in its webmail.
pub static PURELYMAIL: Provider = Provider {
    id: "purelymail",
    name: "Purelymail",
    code_name: Label::new("App password"),
    credential: Credential::AppPasswordWith2fa,
    domains: &[
        "cheapermail.com",
        "placeq.com",
        "purelymail.com",
        "rethinkmail.com",
        "worldofmail.com",
    ],
    mx: &["purelymail.com"],
    pages: &[
        Page::new(PageKind::Create, "https://purelymail.com"),
        Page::new(
            PageKind::Help,
            "https://support.purelymail.com/support/solutions/articles/159000412945-how-to-create-an-app-password",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("User")),
        Step::Choose(Label::new("App Passwords")),
        Step::Press(Label::new("Add New")),
        Step::Copy(Label::new("Close")),
    ],
    imap: Some(Server::tls("imap.purelymail.com", 993)),
    smtp: Some(Server::tls("smtp.purelymail.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://support.purelymail.com/support/solutions/articles/159000412945-how-to-create-an-app-password",
        "https://imap.purelymail.com/docs/twoFactorAuthentication",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
