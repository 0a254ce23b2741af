//! Sky in Britain: Yahoo runs the mail, Sky the sign-in.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Caution;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Sky: an app password, made at an address of Sky's own. Since 2026 FairEmail reaches it by OAuth only.
pub static SKY_YAHOO: Provider = Provider {
    id: "sky-yahoo",
    name: "Sky",
    also: &["Sky Yahoo Mail", "Sky Mail"],
    code_name: Label::new("App password"),
    credential: Credential::AppPassword,
    domains: &["sky.com"],
    shape: super::yahoo::SHAPE,
    pages: &[
        Page::new(
            PageKind::Create,
            "https://www.sky.com/sky-yahoo-mail/manage-apps",
        ),
        Page::new(
            PageKind::Help,
            "https://www.sky.com/help/articles/getting-started-with-sky-yahoo-mail",
        ),
        Page::new(
            PageKind::Manage,
            "https://www.sky.com/sky-yahoo-mail/manage-apps",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Press(Label::new("Generate app password")),
        // The field as Yahoo's own form calls it.
        Step::Type(Label::new("App name")),
        Step::Press(Label::new("Generate")),
        Step::Copy(Label::new("Done")),
    ],
    cautions: &[Caution::MayRefuse],
    imap: Some(Server::tls("imap.tools.sky.com", 993)),
    smtp: Some(Server::tls("smtp.tools.sky.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://skymigrate.com/sky-email-settings-imap-smtp-pop3-app-password/",
        "https://github.com/M66B/FairEmail/blob/master/FAQ.md",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
