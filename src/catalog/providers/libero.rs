//! Libero Mail, run by Italiaonline with the older names Iol, Inwind, Blu and Giallo.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Libero: the mailbox password; with "Password Sicura" (a second step by SMS) on, a password for
/// applications. The pages are in Italian only.
pub static LIBERO: Provider = Provider {
    id: "libero",
    name: "Libero",
    also: &["Libero Mail", "Iol", "Inwind"],
    code_name: Label::new("Password specifica per applicazioni"),
    credential: Credential::AppPasswordWith2fa,
    domains: &["blu.it", "giallo.it", "inwind.it", "iol.it", "libero.it"],
    pages: &[
        Page::new(PageKind::Create, "https://login.libero.it/"),
        Page::new(
            PageKind::Help,
            "https://aiuto.libero.it/articolo/sicurezza/password-sicura-specifica-applicazioni-client/",
        ),
        Page::new(PageKind::Webmail, "https://login.libero.it/"),
    ],
    steps: STEPS,
    imap: Some(Server::tls("imapmail.libero.it", 993)),
    smtp: Some(Server::tls("smtp.libero.it", 465)),
    checked: "2026-11",
    sources: &[
        "https://aiuto.libero.it/articolo/sicurezza/password-sicura-specifica-applicazioni-client/",
        "https://liberomail.libero.it/blog/mail-sicura/come-proteggere-la-tua-mail-con-password-sicura-230",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};

/// The way at Libero and Virgilio. What the last button is called no source says.
pub(super) const STEPS: &[Step] = &[
    Step::Open(PageKind::Create),
    Step::Choose(Label::new("Impostazioni")),
    Step::Choose(Label::new("Password Sicura")),
    Step::Choose(Label::new("Password specifica per applicazioni/client")),
    Step::Press(Label::new("Genera")),
    Step::Copy(Label::new("Close")),
];
