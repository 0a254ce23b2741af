//! Sohu Mail.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{End, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Sohu: an "independent password". To get one is what opens the mailbox.
pub static SOHU: Provider = Provider {
    id: "sohu",
    name: "Sohu Mail",
    also: &["搜狐邮箱", "sohu.com"],
    code_name: Label::new("Independent password").known(&[("zh", "独立密码")]),
    credential: Credential::AppPassword,
    domains: &["sohu.com", "vip.sohu.com"],
    pages: &[
        Page::new(PageKind::Create, "https://mail.sohu.com/"),
        Page::new(PageKind::Webmail, "https://mail.sohu.com/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Options").known(&[("zh", "选项")])),
        Step::Choose(Label::new("Settings").known(&[("zh", "设置")])),
        Step::Choose(Label::new("POP3/SMTP/IMAP")),
        Step::Choose(Label::new("IMAP/SMTP Service").known(&[("zh", "IMAP/SMTP服务")])),
        Step::Press(Label::new("Get verification code").known(&[("zh", "获取验证码")])),
        Step::Copy(Label::new("Close")),
    ],
    missing: &[Reason::PhoneMissing],
    ends: &[End::Replaced],
    imap: Some(Server::tls("imap.sohu.com", 993)),
    smtp: Some(Server::tls("smtp.sohu.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://github.com/suxuemi/laifaxin",
        "https://www.topmailsender.com/en/youxiang/105-souhu-sohuyouxiang-sohu-personal-email",
    ],
    ..Provider::BLANK
};
