//! Google: Gmail and Google Workspace.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{End, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Case, Certainty, Shape};

/// Google: since 2022-05 (personal) and 2025-05 (Workspace) an app password or OAuth, nothing else.
pub static GOOGLE: Provider = Provider {
    id: "google",
    name: "Google",
    also: &["Gmail", "Google Workspace", "Googlemail"],
    code_name: Label::new("App password").known(&[
        ("da", "App-adgangskode"),
        ("de", "App-Passwort"),
        ("es", "Contraseña de aplicación"),
        ("fr", "Mot de passe d'application"),
        ("it", "Password per le app"),
        ("nb", "App-passord"),
        ("nl", "App-wachtwoord"),
        ("pt", "Senha de app"),
        ("sv", "Applösenord"),
    ]),
    credential: Credential::AppPassword,
    domains: &["gmail.com", "googlemail.com"],
    mx: &["google.com", "googlemail.com"],
    shape: Shape {
        alphabet: Alphabet::Lower,
        lengths: &[16],
        group: 4,
        separator: ' ',
        sends_separator: false,
        drops_dashes: true,
        case: Case::Lower,
        certainty: Certainty::High,
        backup_codes: true,
    },
    pages: &[
        // `authuser` opens the right one of several accounts that are signed in.
        Page::new(
            PageKind::Create,
            "https://myaccount.google.com/apppasswords?authuser={email}",
        ),
        Page::new(
            PageKind::Help,
            "https://support.google.com/accounts/answer/185833",
        ),
        Page::new(
            PageKind::TwoStep,
            "https://myaccount.google.com/signinoptions/twosv?authuser={email}",
        ),
        Page::new(
            PageKind::Manage,
            "https://myaccount.google.com/apppasswords?authuser={email}",
        ),
        Page::new(
            PageKind::SignInHelp,
            "https://support.google.com/accounts/answer/185834",
        ),
        Page::new(
            PageKind::Webmail,
            "https://mail.google.com/mail/?authuser={email}",
        ),
    ],
    asks_account: true,
    work_steps: &[Step::AskAdmin],
    steps: &[
        Step::TwoStep(Label::new("2-Step Verification").known(&[
            ("da", "Totrinsbekræftelse"),
            ("de", "2‑Faktor-Authentifizierung"),
            ("es", "Verificación en dos pasos"),
            ("fr", "Validation en deux étapes"),
            ("it", "Verifica in due passaggi"),
            ("nb", "Totrinnsbekreftelse"),
            ("nl", "Verificatie in 2 stappen"),
            ("pt", "Verificação em duas etapas"),
            ("sv", "Tvåstegsverifiering"),
        ])),
        Step::Open(PageKind::Create),
        Step::Type(Label::new("App name")),
        Step::Press(Label::new("Create").known(&[("nl", "Maken")])),
        Step::Copy(Label::new("Done").known(&[("es", "Listo")])),
    ],
    missing: &[
        Reason::TwoStepOff,
        Reason::LinkHidden,
        Reason::OtherAccount,
        Reason::SecurityKeysOnly,
        Reason::WorkAccount,
        Reason::AdvancedProtection,
        Reason::ChildAccount,
    ],
    ends: &[End::PasswordChanged, End::TwoStepOff],
    imap: Some(Server::tls("imap.gmail.com", 993)),
    smtp: Some(Server::tls("smtp.gmail.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://support.google.com/accounts/answer/185833",
        "https://support.google.com/a/answer/9176599",
        "https://support.google.com/a/answer/14114704",
        "https://nanopo.st/reference/lsa-app-passwords-2026/",
        "https://portal.smartertools.com/kb/a3703",
    ],
    ..Provider::BLANK
};
