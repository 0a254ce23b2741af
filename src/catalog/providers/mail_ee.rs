//! Mail.ee, on the platform of Inbox.lv.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, End};
use crate::catalog::server::Server;

/// Mail.ee: as Inbox, under one name.
pub static MAIL_EE: Provider = Provider {
    id: "mail-ee",
    name: "Mail.ee",
    code_name: Label::new("Password for mail programs"),
    credential: Credential::AppPassword,
    domains: &["mail.ee"],
    pages: &[
        Page::new(PageKind::Create, "https://login.mail.ee"),
        Page::new(
            PageKind::Help,
            "https://help.mail.ee/?keyword=email_clients_access",
        ),
    ],
    steps: super::inbox_lv::STEPS,
    ends: &[End::Replaced],
    cautions: &[Caution::SwitchLapses],
    imap: Some(Server::tls("mail.ee", 993)),
    smtp: Some(Server::tls("mail.ee", 465)),
    checked: "2026-11",
    sources: &[
        "https://help.mail.ee/?keyword=email_clients_access",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
