//! Daum and Hanmail.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::{Server, Username};
use crate::catalog::step::Step;

/// Daum: since 2025-01 an app password, which needs two-step sign-in. Its accounts have left Kakao's
/// pages for its own.
pub static DAUM: Provider = Provider {
    id: "daum",
    name: "Daum",
    also: &["다음메일", "Hanmail", "한메일"],
    code_name: Label::new("App password").known(&[("ko", "앱 비밀번호")]),
    credential: Credential::AppPassword,
    domains: &["daum.net", "hanmail.net"],
    pages: &[
        Page::new(PageKind::Create, "https://member.daum.net/my/security"),
        Page::new(
            PageKind::Help,
            "https://cs.daum.net/faq/service/43/category/9234/detail/35945",
        ),
        Page::new(PageKind::TwoStep, "https://member.daum.net/my/security"),
        Page::new(PageKind::Manage, "https://member.daum.net/my/security"),
        Page::new(PageKind::Imap, "https://mail.daum.net/setting/POP3IMAP"),
        Page::new(PageKind::Webmail, "https://mail.daum.net/"),
    ],
    steps: &[
        Step::TwoStep(Label::new("2-Step Verification").known(&[("ko", "2단계 인증")])),
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("앱 비밀번호")),
        Step::Copy(Label::new("Close")),
    ],
    imap_steps: &[
        Step::Switch(PageKind::Imap, Label::new("IMAP/SMTP 사용")),
        Step::Press(Label::new("저장")),
    ],
    missing: &[Reason::TwoStepOff, Reason::DesktopOnly],
    // Daum names its own ID, the part before the @; Thunderbird's database has the whole address.
    imap: Some(Server {
        username: Username::LocalPart,
        ..Server::tls("imap.daum.net", 993)
    }),
    smtp: Some(Server {
        username: Username::LocalPart,
        ..Server::tls("smtp.daum.net", 465)
    }),
    checked: "2026-11",
    sources: &[
        "https://cs.daum.net/faq/266/12145.html",
        "https://hanmail-notice.daum.net/list/907",
        "https://github.com/jstedfast/MailKit/issues/1470",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
