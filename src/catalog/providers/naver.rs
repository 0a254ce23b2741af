//! Naver: mail for persons; NAVER WORKS is `naver_works`.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Certainty, Shape};

/// Naver: since 2025-11 an application password, which needs two-step sign-in, which needs Naver's app
/// on a phone.
pub static NAVER: Provider = Provider {
    id: "naver",
    name: "Naver",
    also: &["네이버 메일", "Naver Mail"],
    code_name: Label::new("Application password").known(&[("ko", "애플리케이션 비밀번호")]),
    credential: Credential::AppPassword,
    domains: &["naver.com"],
    shape: Shape {
        // Capitals and digits, twelve by most accounts; some say eight or sixteen.
        alphabet: Alphabet::AlphaNumeric,
        lengths: &[12],
        certainty: Certainty::Medium,
        ..Shape::FREE
    },
    pages: &[
        Page::new(
            PageKind::Create,
            "https://nid.naver.com/user2/help/2StepVerif?m=viewManageSettings",
        ),
        Page::new(
            PageKind::Help,
            "https://help.naver.com/service/30029/contents/21344",
        ),
        Page::new(
            PageKind::TwoStep,
            "https://nid.naver.com/user2/help/2StepVerif",
        ),
        Page::new(
            PageKind::Manage,
            "https://nid.naver.com/user2/help/2StepVerif?m=viewManageSettings",
        ),
        Page::new(
            PageKind::Imap,
            "https://mail.naver.com/v2/settings/smtp/imap",
        ),
        Page::new(PageKind::Webmail, "https://mail.naver.com/"),
    ],
    steps: &[
        Step::TwoStep(Label::new("2-Step Verification").known(&[("ko", "2단계 인증")])),
        Step::Open(PageKind::Create),
        Step::Type(Label::new("직접 입력")),
        Step::Press(Label::new("생성하기")),
        Step::Copy(Label::new("Close")),
    ],
    imap_steps: &[
        Step::Switch(PageKind::Imap, Label::new("IMAP/SMTP 사용")),
        Step::Press(Label::new("저장")),
    ],
    missing: &[Reason::TwoStepOff],
    cautions: &[Caution::SwitchLapses],
    // Naver names the part before the @ as the user name, and takes the whole address as well.
    imap: Some(Server::tls("imap.naver.com", 993)),
    smtp: Some(Server::tls("smtp.naver.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://help.naver.com/service/30029/contents/21342",
        "https://help.naver.com/service/30029/contents/21344",
        "https://10wontips.blogspot.com/2025/08/update-your-naver-mail-password-to.html",
        "https://it-learner.tistory.com/159",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
