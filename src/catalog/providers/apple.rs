//! Apple: iCloud Mail, with its older names and domains of one's own.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, End, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Case, Certainty, Shape};

/// What Apple calls the section and, in the singular, the code.
const SECTION: &[(&str, &str)] = &[
    ("de", "App-spezifische Passwörter"),
    ("es", "Contraseñas específicas de app"),
    ("fr", "Mots de passe pour application"),
    ("it", "Password specifiche per le app"),
    ("nb", "App-spesifikke passord"),
    ("pt", "Senhas específicas de app"),
    ("sv", "Appspecifika lösenord"),
];

/// Apple: an app-specific password since 2017-06; the Apple Account's password is refused.
pub static APPLE: Provider = Provider {
    id: "apple",
    name: "Apple",
    also: &["iCloud Mail", "me.com", "mac.com"],
    code_name: Label::new("App-specific password").known(&[
        ("de", "App-spezifisches Passwort"),
        ("nb", "App-spesifikt passord"),
    ]),
    credential: Credential::AppPassword,
    domains: &["icloud.com", "mac.com", "me.com"],
    mx: &["mail.icloud.com"],
    shape: Shape {
        alphabet: Alphabet::Lower,
        lengths: &[16],
        group: 4,
        separator: '-',
        // Whether the server needs the dashes is not documented: what Apple shows is safest.
        sends_separator: true,
        drops_dashes: true,
        case: Case::Lower,
        certainty: Certainty::High,
        backup_codes: false,
    },
    pages: &[
        Page::new(PageKind::Create, "https://account.apple.com/account/manage"),
        Page::new(PageKind::Help, "https://support.apple.com/102654"),
        Page::new(PageKind::TwoStep, "https://support.apple.com/102660"),
        Page::new(PageKind::Manage, "https://account.apple.com/account/manage"),
        Page::new(PageKind::SignInHelp, "https://iforgot.apple.com"),
        Page::new(PageKind::Webmail, "https://www.icloud.com/mail"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Sign-In and Security").known(&[
            ("de", "Anmelden und Sicherheit"),
            ("es", "Inicio de sesión y seguridad"),
            ("fr", "Connexion et sécurité"),
            ("it", "Accesso e sicurezza"),
            ("nb", "Pålogging og sikkerhet"),
            ("pt", "Início de sessão e segurança"),
        ])),
        Step::Choose(Label::new("App-Specific Passwords").known(SECTION)),
        Step::Press(
            Label::new("Generate an app-specific password")
                .or("+")
                .known(&[
                    ("de", "App-spezifisches Passwort erstellen"),
                    ("nb", "Generer et app-spesifikt passord"),
                ]),
        ),
        Step::Type(Label::new("App name")),
        Step::Press(Label::new("Create")),
        Step::Copy(Label::new("Done")),
    ],
    missing: &[
        Reason::TwoStepOff,
        Reason::TooManyCodes,
        Reason::NoMailbox,
        Reason::ManagedAccount,
    ],
    ends: &[End::PasswordChanged],
    cautions: &[Caution::MainAddress],
    imap: Some(Server::tls("imap.mail.me.com", 993)),
    smtp: Some(Server::start_tls("smtp.mail.me.com", 587)),
    checked: "2026-11",
    sources: &[
        "https://support.apple.com/102654",
        "https://support.apple.com/102525",
        "https://support.apple.com/en-gb/121539",
        "https://www.technobezz.com/how-to-create-app-specific-password-icloud-mail",
    ],
    ..Provider::BLANK
};
