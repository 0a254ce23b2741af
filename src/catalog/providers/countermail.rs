//! CounterMail.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// CounterMail: an "IMAP-key" in place of the password. Its page tells where it is made; no other source
/// names the buttons.
pub static COUNTERMAIL: Provider = Provider {
    id: "countermail",
    name: "CounterMail",
    code_name: Label::new("IMAP-key"),
    credential: Credential::AppPassword,
    domains: &["countermail.com"],
    pages: &[Page::new(
        PageKind::Help,
        "https://support.countermail.com/kb/faq.php?id=14",
    )],
    steps: &[Step::Open(PageKind::Help), Step::Copy(Label::new("Close"))],
    imap: Some(Server::tls("imap1.countermail.com", 993)),
    smtp: Some(Server::tls("imap1.countermail.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://support.countermail.com/kb/faq.php?id=14",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
