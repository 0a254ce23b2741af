//! Infomaniak: ik.me, etik.com and hosted domains.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Infomaniak: a password for each device; that of the Infomaniak account is refused. Whoever runs a
/// hosted domain may have taken the right to make one away.
pub static INFOMANIAK: Provider = Provider {
    id: "infomaniak",
    name: "Infomaniak",
    also: &["kSuite", "ik.me", "etik.com"],
    code_name: Label::new("Device password"),
    credential: Credential::AppPassword,
    domains: &["etik.com", "ik.me", "ikmail.com"],
    mx: &["infomaniak.ch", "infomaniak.com"],
    pages: &[
        Page::new(PageKind::Create, "https://ksuite.infomaniak.com/mail"),
        Page::new(
            PageKind::Help,
            "https://www.infomaniak.com/en/support/faq/711",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Address settings")),
        Step::Choose(Label::new("Manage password").or("Manage the password")),
        Step::Press(Label::new("Add a device")),
        Step::Choose(Label::new("New device")),
        Step::Choose(Label::new("Manual configuration")),
        Step::Press(Label::new("Generate a password")),
        Step::Copy(Label::new("Close")),
    ],
    missing: &[Reason::WorkAccount],
    imap: Some(Server::tls("mail.infomaniak.com", 993)),
    smtp: Some(Server::tls("mail.infomaniak.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://www.infomaniak.com/en/support/faq/711",
        "https://www.infomaniak.com/en/support/faq/1321",
        "https://infoswitch.fr/en/blog/mot-de-passe-email-infomaniak",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
