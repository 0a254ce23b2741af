//! Yandex Mail and Yandex 360.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{End, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Certainty, Shape};

/// Yandex: an app password or OAuth, after two switches; a new code needs some hours to work.
pub static YANDEX: Provider = Provider {
    id: "yandex",
    name: "Yandex",
    also: &["Яндекс Почта", "Yandex Mail", "Yandex 360"],
    code_name: Label::new("App password").known(&[("ru", "Пароль приложения")]),
    credential: Credential::AppPassword,
    domains: &[
        "narod.ru",
        "ya.ru",
        "yandex.by",
        "yandex.com",
        "yandex.kz",
        "yandex.net",
        "yandex.ru",
        "yandex.ua",
    ],
    mx: &["mx.yandex.net", "mx.yandex.ru"],
    shape: Shape {
        alphabet: Alphabet::Lower,
        lengths: &[16],
        certainty: Certainty::Medium,
        ..Shape::FREE
    },
    pages: &[
        Page::new(
            PageKind::Create,
            "https://id.yandex.com/security/app-passwords",
        ),
        Page::new(
            PageKind::Help,
            "https://yandex.com/support/id/en/authorization/app-passwords",
        ),
        Page::new(
            PageKind::Manage,
            "https://id.yandex.com/security/app-passwords",
        ),
        Page::new(PageKind::Imap, "https://mail.yandex.com/#setup/client"),
        Page::new(PageKind::Webmail, "https://mail.yandex.com/"),
    ],
    asks_account: true,
    work_steps: &[Step::AskAdmin],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Mail").known(&[("ru", "Почта")])),
        Step::Type(Label::new("Password name").known(&[("ru", "Название пароля")])),
        Step::Press(Label::new("Create").known(&[("ru", "Создать")])),
        Step::Copy(Label::new("Done").known(&[("ru", "Готово")])),
        Step::Wait(3),
    ],
    imap_steps: &[
        Step::Switch(
            PageKind::Imap,
            Label::new("From the imap.yandex.com server via IMAP")
                .known(&[("ru", "С сервера imap.yandex.ru по протоколу IMAP")]),
        ),
        Step::Choose(
            Label::new("App passwords and OAuth tokens")
                .known(&[("ru", "Пароли приложений и OAuth-токены")]),
        ),
    ],
    missing: &[Reason::PhoneMissing, Reason::ImapForbidden],
    ends: &[End::PasswordChanged, End::TwoStepOff],
    imap: Some(Server::tls("imap.yandex.com", 993)),
    smtp: Some(Server::tls("smtp.yandex.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://yandex.com/support/id/en/authorization/app-passwords",
        "https://yandex.com/support/yandex-360/customers/mail/en/mail-clients/others",
        "https://github.com/Foundry376/Mailspring/issues/2111",
    ],
    ..Provider::BLANK
};
