//! mailbox.org, for its own domain and for domains of one's own.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Caution;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// mailbox.org: the mailbox password; with two-factor authentication a mail app password.
pub static MAILBOX_ORG: Provider = Provider {
    id: "mailbox-org",
    name: "mailbox.org",
    also: &["mailbox"],
    code_name: Label::new("Mail app password"),
    credential: Credential::AppPasswordWith2fa,
    domains: &["mailbox.org", "secure.mailbox.org"],
    mx: &["mailbox.org"],
    pages: &[
        Page::new(PageKind::Create, "https://office.mailbox.org"),
        Page::new(
            PageKind::Help,
            "https://kb.mailbox.org/en/private/security-and-privacy/e-mail-password",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("All settings")),
        Step::Choose(Label::new("Security")),
        // "Application passwords" beside it are for calendars and files as well.
        Step::Choose(Label::new("Mail app passwords").or("Email app-passwords")),
        Step::Type(Label::new("Password name").or("New Memo")),
        Step::Choose(Label::new("IMAP, SMTP")),
        Step::Press(Label::new("Generate password")),
        Step::Copy(Label::new("Close")),
    ],
    cautions: &[Caution::MainAddress],
    imap: Some(Server::tls("imap.mailbox.org", 993)),
    smtp: Some(Server::tls("smtp.mailbox.org", 465)),
    checked: "2026-11",
    sources: &[
        "https://kb.mailbox.org/en/private/security-and-privacy/e-mail-password",
        "https://kb.mailbox.org/en/private/e-mail/e-mail-configuration",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
