//! Kakao Mail.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::{Server, Username};
use crate::catalog::step::Step;

/// Kakao: since 2025-01 an app password, made where two-step sign-in is switched on.
pub static KAKAO: Provider = Provider {
    id: "kakao",
    name: "Kakao Mail",
    also: &["카카오메일", "Kakao"],
    code_name: Label::new("App password").known(&[("ko", "앱 비밀번호")]),
    credential: Credential::AppPassword,
    domains: &["kakao.com"],
    pages: &[
        Page::new(PageKind::Create, "https://accounts.kakao.com/"),
        Page::new(
            PageKind::Help,
            "https://mail-notice.kakao.com/mboard/en/notice/79",
        ),
        Page::new(PageKind::TwoStep, "https://accounts.kakao.com/"),
        Page::new(PageKind::Manage, "https://accounts.kakao.com/"),
        Page::new(PageKind::Webmail, "https://mail.kakao.com/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("계정 보안")),
        Step::Choose(Label::new("2단계 인증")),
        Step::Choose(Label::new("앱 비밀번호")),
        Step::Copy(Label::new("Close")),
    ],
    imap_steps: &[
        Step::Open(PageKind::Webmail),
        Step::Choose(Label::new("IMAP/POP3 설정")),
        Step::Choose(Label::new("사용함")),
    ],
    missing: &[Reason::TwoStepOff],
    imap: Some(Server {
        username: Username::LocalPart,
        ..Server::tls("imap.kakao.com", 993)
    }),
    smtp: Some(Server {
        username: Username::LocalPart,
        ..Server::tls("smtp.kakao.com", 465)
    }),
    checked: "2026-11",
    sources: &[
        "https://mail-notice.kakao.com/mboard/en/notice/79",
        "https://cs.kakao.com/helps_html/1073195244?locale=ko",
        "https://cs.kakao.com/helps_html/1073200223?locale=ko",
        "https://github.com/jstedfast/MailKit/issues/1470",
    ],
    ..Provider::BLANK
};
