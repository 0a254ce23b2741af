//! Yahoo Mail, everywhere but in Japan, where another company runs it.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, End, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Case, Certainty, Shape};

/// What Yahoo and AOL show: sixteen letters, by several sources but not by the provider's own word,
/// so that nothing is ever refused for its looks.
pub(super) const SHAPE: Shape = Shape {
    alphabet: Alphabet::LowerDigit,
    lengths: &[16],
    group: 4,
    separator: ' ',
    sends_separator: false,
    drops_dashes: true,
    case: Case::Lower,
    certainty: Certainty::Medium,
    backup_codes: false,
};

/// Yahoo: an app password; since mid-2026 some accounts are reported to take OAuth only.
pub static YAHOO: Provider = Provider {
    id: "yahoo",
    name: "Yahoo",
    also: &["Yahoo Mail", "Ymail", "Rocketmail"],
    code_name: Label::new("App password").known(&[("de", "App-Passwort")]),
    credential: Credential::AppPassword,
    domains: &[
        "geocities.com",
        "kimo.com",
        "myyahoo.com",
        "rocketmail.com",
        "y7mail.com",
        "yahoo.at",
        "yahoo.be",
        "yahoo.bg",
        "yahoo.ca",
        "yahoo.cl",
        "yahoo.cn",
        "yahoo.co.id",
        "yahoo.co.il",
        "yahoo.co.in",
        "yahoo.co.kr",
        "yahoo.co.nz",
        "yahoo.co.th",
        "yahoo.co.uk",
        "yahoo.co.za",
        "yahoo.com",
        "yahoo.com.ar",
        "yahoo.com.au",
        "yahoo.com.br",
        "yahoo.com.co",
        "yahoo.com.hk",
        "yahoo.com.hr",
        "yahoo.com.mx",
        "yahoo.com.my",
        "yahoo.com.pe",
        "yahoo.com.ph",
        "yahoo.com.sg",
        "yahoo.com.tr",
        "yahoo.com.tw",
        "yahoo.com.ua",
        "yahoo.com.ve",
        "yahoo.com.vn",
        "yahoo.cz",
        "yahoo.de",
        "yahoo.dk",
        "yahoo.ee",
        "yahoo.es",
        "yahoo.fi",
        "yahoo.fr",
        "yahoo.gr",
        "yahoo.hu",
        "yahoo.ie",
        "yahoo.in",
        "yahoo.it",
        "yahoo.lt",
        "yahoo.lv",
        "yahoo.nl",
        "yahoo.no",
        "yahoo.pl",
        "yahoo.pt",
        "yahoo.ro",
        "yahoo.se",
        "yahoo.sk",
        "ymail.com",
    ],
    mx: &["yahoodns.net"],
    shape: SHAPE,
    pages: &[
        Page::new(PageKind::Create, "https://login.yahoo.com/account/security"),
        Page::new(PageKind::Help, "https://help.yahoo.com/kb/SLN15241.html"),
        Page::new(PageKind::Manage, "https://login.yahoo.com/account/security"),
        Page::new(
            PageKind::SignInHelp,
            "https://help.yahoo.com/kb/account/sign-in-problems-sln2051.html",
        ),
        Page::new(PageKind::Webmail, "https://mail.yahoo.com"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("External connections").or("Other ways to sign in")),
        Step::Press(
            Label::new("Create app password")
                .or("Generate app password")
                .known(&[("de", "App-Passwort generieren")]),
        ),
        Step::Type(Label::new("App name")),
        Step::Press(Label::new("Generate password")),
        Step::Copy(Label::new("Done")),
    ],
    missing: &[
        Reason::BrowserNotTrusted,
        Reason::NewAccount,
        Reason::TwoStepOff,
        Reason::NoPasswordYet,
    ],
    ends: &[End::OnlyDeleted],
    cautions: &[Caution::MayRefuse],
    imap: Some(Server::tls("imap.mail.yahoo.com", 993)),
    smtp: Some(Server::tls("smtp.mail.yahoo.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://www.spamresource.com/",
        "https://help.yahoo.com/kb/SLN15241.html",
        "https://help.yahoo.com/kb/SLN4075.html",
        "https://github.com/thunderbird/thunderbird-android/issues/10245",
        "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
    ],
    ..Provider::BLANK
};
