//! Aruba PEC: certified mail (posta elettronica certificata), in Italian only.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{End, Reason};
use crate::catalog::server::Server;
use crate::catalog::source::{FAIREMAIL, ISPDB};
use crate::catalog::step::Step;

/// Aruba PEC: the mailbox password, until two-step sign-in is on; then a password for mail programs,
/// which has to be renewed every three months. IMAP is on
/// unless somebody has switched it off.
pub static ARUBA_PEC: Provider = Provider {
    id: "aruba-pec",
    name: "Aruba PEC",
    also: &["PEC.it", "Posta elettronica certificata"],
    code_name: Label::new("Password per programmi di posta"),
    credential: Credential::AppPasswordWith2fa,
    domains: &[
        "arubapec.it",
        "casellapec.com",
        "gigapec.it",
        "ingpec.eu",
        "mypec.eu",
        "pec.cloud",
        "pec.it",
        "pecditta.com",
    ],
    // Shorter than this is ordinary mail at Aruba.
    mx: &["pec.aruba.it"],
    pages: &[
        Page::new(
            PageKind::Help,
            "https://guide.pec.it/posta-pec/ripristino-cambio-password-pec/come-generare-la-password-per-il-client.aspx",
        ),
        Page::new(
            PageKind::TwoStep,
            "https://guide.pec.it/posta-pec/gestione-account/proteggere-account-pec-con-verifica-due-passaggi.aspx",
        ),
        Page::new(
            PageKind::Imap,
            "https://guide.pec.it/posta-pec/webmail/utilizzo-versione-smart/gestione-protocolli-di-posta.aspx",
        ),
        Page::new(
            PageKind::SignInHelp,
            "https://guide.pec.it/gestione-account-pec/password/programmi-di-posta/mancato-accesso-con-2fa-attiva.aspx",
        ),
        Page::new(PageKind::Webmail, "https://webmail.pec.it"),
    ],
    steps: &[
        Step::Open(PageKind::Webmail),
        Step::Choose(Label::new("Gestione account")),
        Step::Choose(
            Label::new("Password per programmi di posta").or("Password programmi di posta"),
        ),
        Step::Press(Label::new("Attiva").or("Genera nuova password")),
        Step::Copy(Label::new("Copia")),
    ],
    missing: &[Reason::TwoStepOff],
    ends: &[End::Expires],
    imap: Some(Server::tls("imaps.pec.aruba.it", 993)),
    smtp: Some(Server::tls("smtps.pec.aruba.it", 465)),
    checked: "2026-11",
    sources: &[
        "https://guide.pec.it/posta-pec/ripristino-cambio-password-pec/come-generare-la-password-per-il-client.aspx",
        "https://guide.pec.it/multiutente/gestione-account/verifica-in-2-passaggi/generare-la-password-per-client-di-posta.aspx",
        "https://guide.pec.it/gestione-account-pec/password/programmi-di-posta/mancato-accesso-con-2fa-attiva.aspx",
        "https://guide.pec.it/posta-pec/webmail/utilizzo-versione-smart/gestione-protocolli-di-posta.aspx",
        "https://guide.shellrent.com/abilitare-una-casella-pec-con-2fa-a-comunicare-con-i-client-di-posta",
        ISPDB,
        FAIREMAIL,
    ],
    ..Provider::BLANK
};
