//! Thundermail, of Thunderbird Pro.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::End;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Thundermail: OAuth or an "app password", which people choose themselves; there is one an account, and
/// it cannot be read again.
pub static THUNDERMAIL: Provider = Provider {
    id: "thundermail",
    name: "Thundermail",
    also: &["Thunderbird Pro", "tb.pro"],
    code_name: Label::new("App password"),
    credential: Credential::OwnPassword,
    domains: &["tb.pro", "thundermail.com"],
    pages: &[Page::new(PageKind::Create, "https://accounts.tb.pro")],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Email Settings")),
        Step::Press(Label::new("Add app password").or("Change app password")),
        Step::Invent(Label::new("New password")),
        Step::Press(Label::new("Save")),
    ],
    ends: &[End::Replaced],
    imap: Some(Server::tls("mail.thundermail.com", 993)),
    smtp: Some(Server::tls("mail.thundermail.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://github.com/thunderbird/thunderbird-accounts/blob/main/assets/app/vue/locales/en.json",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
