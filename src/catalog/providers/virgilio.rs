//! Virgilio Mail, run by Italiaonline as Libero is.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;

/// Virgilio: as Libero. That its "Password Sicura" works alike is told by the common operator; whoever
/// has none gives the mailbox password.
pub static VIRGILIO: Provider = Provider {
    id: "virgilio",
    name: "Virgilio",
    also: &["Virgilio Mail"],
    code_name: Label::new("Password specifica per applicazioni"),
    credential: Credential::AppPasswordWith2fa,
    domains: &["virgilio.it"],
    pages: &[
        Page::new(PageKind::Create, "https://login.virgilio.it/"),
        Page::new(
            PageKind::Help,
            "https://aiuto.virgilio.it/articolo/mail/configurare-virgilio-mail-con-client-di-posta-imap-e-smtp/",
        ),
        Page::new(PageKind::Webmail, "https://login.virgilio.it/"),
    ],
    steps: super::libero::STEPS,
    imap: Some(Server::tls("in.virgilio.it", 993)),
    smtp: Some(Server::tls("out.virgilio.it", 465)),
    checked: "2026-11",
    sources: &[
        "https://aiuto.virgilio.it/articolo/mail/configurare-virgilio-mail-con-client-di-posta-imap-e-smtp/",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
