//! Mail.ru and its other domains, run by VK.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Mail.ru: a password for external applications, and a switch beside it. Its shape is not published:
/// sources say sixteen and twenty.
pub static MAIL_RU: Provider = Provider {
    id: "mail-ru",
    name: "Mail.ru",
    also: &["Почта Mail.ru", "VK Mail", "VK WorkSpace"],
    code_name: Label::new("Password for external application")
        .known(&[("ru", "Пароль для внешнего приложения")]),
    credential: Credential::AppPassword,
    domains: &[
        "bk.ru",
        "inbox.ru",
        "internet.ru",
        "list.ru",
        "mail.ru",
        "vk.com",
    ],
    mx: &["emx.mail.ru"],
    pages: &[
        Page::new(
            PageKind::Create,
            "https://account.mail.ru/user/2-step-auth/passwords",
        ),
        Page::new(
            PageKind::Help,
            "https://help.mail.ru/mail/security/protection/external",
        ),
        Page::new(
            PageKind::Manage,
            "https://account.mail.ru/user/2-step-auth/passwords",
        ),
        Page::new(PageKind::Imap, "https://id.mail.ru/security"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Press(
            Label::new("Create")
                .or("Добавить")
                .known(&[("ru", "Создать")]),
        ),
        Step::Type(Label::new("Password name").known(&[("ru", "Название пароля")])),
        Step::Choose(
            Label::new("Full access to Mail")
                .or("IMAP, POP, SMTP")
                .known(&[("ru", "Полный доступ к Почте")]),
        ),
        Step::Press(Label::new("Continue")),
        Step::Copy(Label::new("Close")),
    ],
    imap_steps: &[Step::Switch(
        PageKind::Imap,
        Label::new("Access to Mail via IMAP, POP, and SMTP")
            .known(&[("ru", "Доступ к Почте по IMAP, POP и SMTP")]),
    )],
    missing: &[Reason::PhoneMissing],
    imap: Some(Server::tls("imap.mail.ru", 993)),
    smtp: Some(Server::tls("smtp.mail.ru", 465)),
    checked: "2026-11",
    sources: &[
        "https://help.mail.ru/mail/login/mailer/",
        "https://docs.sherparpa.ru/En/sherpa-rpa/sherpa-designer/spravochnik-blokov/elektronnaya-pochta-mail/otpravit-pismo-sendmailmessage",
        "https://github.com/chatmail/provider-db/blob/master/_providers/mail.ru.md",
        "https://github.com/thunderbird/thunderbird-android/issues/9069",
    ],
    ..Provider::BLANK
};
