//! AOL Mail and what became of it: AIM, Netscape, CompuServe, Verizon.

use super::yahoo::SHAPE;
use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, End, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// AOL: an app password, on the same platform as Yahoo's and under the same doubt since mid-2026.
pub static AOL: Provider = Provider {
    id: "aol",
    name: "AOL",
    also: &["AOL Mail", "AIM", "Verizon"],
    credential: Credential::AppPassword,
    domains: &[
        "aim.com",
        "aol.at",
        "aol.be",
        "aol.ch",
        "aol.cl",
        "aol.co.nz",
        "aol.co.uk",
        "aol.com",
        "aol.com.ar",
        "aol.com.au",
        "aol.com.br",
        "aol.com.co",
        "aol.com.mx",
        "aol.com.tr",
        "aol.com.ve",
        "aol.cz",
        "aol.de",
        "aol.dk",
        "aol.es",
        "aol.fi",
        "aol.fr",
        "aol.hk",
        "aol.in",
        "aol.it",
        "aol.jp",
        "aol.kr",
        "aol.nl",
        "aol.pl",
        "aol.ru",
        "aol.se",
        "aol.tw",
        "aolchina.com",
        "aolnews.com",
        "aolvideo.com",
        "bellatlantic.net",
        "compuserve.com",
        "cs.com",
        "csi.com",
        "games.com",
        "goowy.com",
        "gte.net",
        "love.com",
        "mcom.com",
        "netscape.com",
        "netscape.net",
        "verizon.net",
        "when.com",
        "wmconnect.com",
        "wow.com",
        "ygm.com",
    ],
    mx: &["gm0.yahoodns.net"],
    shape: SHAPE,
    pages: &[
        Page::new(PageKind::Create, "https://login.aol.com/account/security"),
        Page::new(
            PageKind::Help,
            "https://help.aol.com/articles/Create-and-manage-app-password",
        ),
        Page::new(PageKind::Manage, "https://login.aol.com/account/security"),
        Page::new(
            PageKind::SignInHelp,
            "https://help.aol.com/articles/account-management-aol-account-sign-in",
        ),
        Page::new(PageKind::Webmail, "https://mail.aol.com"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Press(Label::new("Generate app password").or("Generate and manage app passwords")),
        Step::Press(Label::new("Get Started")),
        Step::Type(Label::new("App name")),
        Step::Press(Label::new("Generate password")),
        Step::Copy(Label::new("Done")),
    ],
    missing: &[
        Reason::BrowserNotTrusted,
        Reason::NewAccount,
        Reason::NoPasswordYet,
    ],
    ends: &[End::OnlyDeleted],
    cautions: &[Caution::MayRefuse],
    // For verizon.net too: ISPDB says so since 2025-08, AOL's page for it and FairEmail name
    // smtp.verizon.net.
    imap: Some(Server::tls("imap.aol.com", 993)),
    smtp: Some(Server::tls("smtp.aol.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://www.spamresource.com/",
        "https://help.aol.com/articles/Create-and-manage-app-password",
        "https://help.aol.com/articles/how-do-i-set-up-other-email-applications-to-send-and-receive-my-verizon-net-mail",
        "https://github.com/thunderbird/autoconfig/blob/master/ispdb/aol.com.xml",
        "https://github.com/thunderbird/thunderbird-android/issues/10245",
    ],
    ..Provider::BLANK
};
