//! NAVER WORKS, in Japan LINE WORKS: mail of organisations.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// NAVER WORKS: since 2023-02 a password for third-party apps, which everybody makes for themselves.
pub static NAVER_WORKS: Provider = Provider {
    id: "naver-works",
    name: "NAVER WORKS",
    also: &["LINE WORKS", "네이버웍스", "Works Mobile"],
    code_name: Label::new("Third-party app password").known(&[("ko", "외부 앱 비밀번호")]),
    credential: Credential::AppPassword,
    mx: &["worksmobile.com"],
    pages: &[
        Page::new(PageKind::Create, "https://mail.worksmobile.com/"),
        Page::new(
            PageKind::Help,
            "https://guide.worksmobile.com/en/settings/settings-guide/security/3rd-party-app-password/",
        ),
        Page::new(
            PageKind::Imap,
            "https://help.worksmobile.com/ja/use-guides/mail/settings/pop3-imap-smtp",
        ),
    ],
    // The page of the password differs by organisation and country: they begin where they read their
    // mail.
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Security").known(&[("ko", "보안")])),
        Step::Press(
            Label::new("Create a third-party app password")
                .known(&[("ko", "외부 앱 비밀번호 생성하기")]),
        ),
        Step::Press(Label::new("Create new password").known(&[("ko", "새 비밀번호 생성")])),
        Step::Type(Label::new("App name")),
        Step::Press(Label::new("Create password").known(&[("ko", "비밀번호 생성")])),
        Step::Copy(Label::new("Close")),
    ],
    missing: &[Reason::TooManyCodes, Reason::ImapForbidden],
    cautions: &[Caution::AdminDecides],
    imap: Some(Server::tls("imap.worksmobile.com", 993)),
    smtp: Some(Server::tls("smtp.worksmobile.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://guide.worksmobile.com/en/settings/settings-guide/security/3rd-party-app-password/",
        "https://gov-naverworks.com/notice/48240/",
        "https://help.worksmobile.com/ja/use-guides/mail/settings/pop3-imap-smtp",
    ],
    ..Provider::BLANK
};
