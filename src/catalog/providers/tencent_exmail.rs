//! Tencent Exmail, which WeCom gives organisations.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Shape};

/// Exmail: a client-specific password once secure login is on, otherwise the mailbox password; the
/// administrator says who may use mail programs at all.
pub static TENCENT_EXMAIL: Provider = Provider {
    id: "tencent-exmail",
    name: "Tencent Exmail",
    also: &["腾讯企业邮箱", "WeCom Mail", "企业微信邮箱"],
    code_name: Label::new("Client-specific password").known(&[("zh", "客户端专用密码")]),
    credential: Credential::AppPasswordWith2fa,
    mx: &["mxbiz1.qq.com", "mxbiz2.qq.com"],
    shape: Shape {
        alphabet: Alphabet::AlphaNumeric,
        lengths: &[16],
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://exmail.qq.com/login"),
        Page::new(PageKind::Manage, "https://exmail.qq.com/login"),
        Page::new(PageKind::Webmail, "https://exmail.qq.com/login"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Set").or("Settings").known(&[("zh", "设置")])),
        Step::Choose(Label::new("EmailLink").known(&[("zh", "邮箱绑定")])),
        Step::Press(Label::new("Enable secure login").known(&[("zh", "开启安全登录")])),
        Step::Press(Label::new("Generate New Password").known(&[("zh", "生成新密码")])),
        Step::Copy(Label::new("OK").known(&[("zh", "确定")])),
    ],
    // In the settings, under 收发信设置.
    imap_steps: &[Step::Switch(
        PageKind::Webmail,
        Label::new("IMAP/SMTP Service").known(&[("zh", "开启IMAP/SMTP服务")]),
    )],
    missing: &[Reason::ImapForbidden],
    cautions: &[Caution::AdminDecides],
    imap: Some(Server::tls("imap.exmail.qq.com", 993)),
    smtp: Some(Server::tls("smtp.exmail.qq.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://github.com/suxuemi/laifaxin",
        "https://www.topmailsender.com/en/youxiang/205-tengxun-qiyeyouxiang-tencent-enterprise-mailbox",
        "https://larksuite.com/hc/ja-JP/articles/308017167834",
        "https://larksuite.com/hc/zh-CN/articles/360048488465",
    ],
    ..Provider::BLANK
};
