//! QQ Mail and Foxmail: Tencent's mail for persons.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{End, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Certainty, Shape};

/// QQ: since 2022-11 an authorisation code and nothing else. To get one is what opens the mailbox.
pub static QQ: Provider = Provider {
    id: "qq",
    name: "QQ Mail",
    also: &["QQ邮箱", "Foxmail", "Tencent Mail"],
    code_name: Label::new("Authorization code").known(&[("zh", "授权码")]),
    credential: Credential::AppPassword,
    domains: &["foxmail.com", "qq.com", "vip.qq.com"],
    shape: Shape {
        // Sixteen by Tencent's own notice; that all are small letters is what everybody sees.
        alphabet: Alphabet::Lower,
        lengths: &[16],
        certainty: Certainty::Medium,
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://mail.qq.com/"),
        Page::new(PageKind::Help, "https://service.mail.qq.com/detail/0/75"),
        Page::new(PageKind::Manage, "https://mail.qq.com/"),
        Page::new(PageKind::Webmail, "https://mail.qq.com/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings").known(&[("zh", "设置")])),
        Step::Choose(
            Label::new("Account")
                .or("账号与安全")
                .known(&[("zh", "账户")]),
        ),
        Step::Press(Label::new("Enable").known(&[("zh", "开启服务")])),
        Step::Press(Label::new("Generate authorization code").known(&[("zh", "生成授权码")])),
        Step::Copy(Label::new("Close")),
    ],
    missing: &[Reason::PhoneMissing, Reason::DesktopOnly],
    ends: &[End::PasswordChanged],
    imap: Some(Server::tls("imap.qq.com", 993)),
    smtp: Some(Server::tls("smtp.qq.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://service.mail.qq.com/detail/0/75",
        "https://ashea.com.cn/guandian/2022/1011/707174.html",
        "https://blog.zhheo.com/p/6124d6aa.html",
        "https://www.topmailsender.com/en/youxiang/106-tengxun-qqyouxiang-tencent-personal-email",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
