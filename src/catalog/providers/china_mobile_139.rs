//! 139 Mail, of China Mobile.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// 139: a client password that people think up themselves, after a switch.
pub static CHINA_MOBILE_139: Provider = Provider {
    id: "china-mobile-139",
    name: "139 Mail",
    also: &["139邮箱", "China Mobile", "中国移动"],
    code_name: Label::new("Client password").known(&[("zh", "客户端密码")]),
    credential: Credential::OwnPassword,
    domains: &["139.com"],
    pages: &[
        Page::new(PageKind::Create, "https://mail.139.com/"),
        Page::new(PageKind::Manage, "https://mail.139.com/"),
        Page::new(PageKind::Webmail, "https://mail.139.com/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings").known(&[("zh", "设置")])),
        Step::Choose(Label::new("Account and security").known(&[("zh", "账户与安全")])),
        Step::Choose(Label::new("Client password").known(&[("zh", "客户端密码")])),
        Step::Invent(Label::new("Client password").known(&[("zh", "客户端密码")])),
    ],
    // On the same page, under 邮箱协议设置.
    imap_steps: &[Step::Switch(
        PageKind::Create,
        Label::new("IMAP/SMTP service").known(&[("zh", "IMAP/SMTP服务")]),
    )],
    missing: &[Reason::PhoneMissing],
    imap: Some(Server::tls("imap.139.com", 993)),
    smtp: Some(Server::tls("smtp.139.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://github.com/suxuemi/laifaxin",
        "https://www.topmailsender.com/en/youxiang/110-yidong-139youxiang-china-mobile-personal-email",
    ],
    ..Provider::BLANK
};
