//! UKR.NET.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// UKR.NET: since 2020-02 a password for each program, made where the mailbox is opened to programs.
pub static UKR_NET: Provider = Provider {
    id: "ukr-net",
    name: "UKR.NET",
    also: &["Укрнет", "@ukr.net", "FREEMAIL ukr.net"],
    code_name: Label::new("Пароль для зовнішніх програм"),
    credential: Credential::AppPassword,
    domains: &["ukr.net"],
    pages: &[
        Page::new(PageKind::Create, "https://mail.ukr.net/"),
        Page::new(PageKind::Help, "https://wiki.ukr.net/ManageIMAPAccess"),
        Page::new(PageKind::Manage, "https://mail.ukr.net/"),
        Page::new(PageKind::Webmail, "https://mail.ukr.net/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Налаштування")),
        Step::Switch(PageKind::Create, Label::new("Керування IMAP-доступом")),
        Step::Type(Label::new("Назва програми")),
        Step::Press(Label::new("Створити пароль")),
        Step::Copy(Label::new("Close")),
    ],
    imap: Some(Server::tls("imap.ukr.net", 993)),
    smtp: Some(Server::tls("smtp.ukr.net", 465)),
    checked: "2026-11",
    sources: &[
        "https://wiki.ukr.net/ManageIMAPAccess",
        "https://github.com/chatmail/provider-db/blob/master/_providers/ukr.net.md",
    ],
    ..Provider::BLANK
};
