//! Forward Email: mailboxes at domains of one's own.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Caution;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Forward Email: a password generated for each address ("alias"); that of the account is refused.
pub static FORWARD_EMAIL: Provider = Provider {
    id: "forward-email",
    name: "Forward Email",
    also: &["forwardemail.net"],
    code_name: Label::new("Generated password"),
    credential: Credential::AppPassword,
    mx: &["forwardemail.net"],
    pages: &[
        Page::new(
            PageKind::Create,
            "https://forwardemail.net/my-account/domains",
        ),
        Page::new(PageKind::Help, "https://forwardemail.net/en/faq"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Aliases")),
        Step::Press(Label::new("Generate Password")),
        Step::Copy(Label::new("Close")),
    ],
    cautions: &[Caution::PaidPlan],
    imap: Some(Server::tls("imap.forwardemail.net", 993)),
    smtp: Some(Server::tls("smtp.forwardemail.net", 465)),
    checked: "2026-11",
    sources: &[
        "https://forwardemail.net/en/faq",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
