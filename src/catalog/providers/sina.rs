//! Sina Mail, with servers of its own for each of its domains.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::{Region, Server};
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Certainty, Shape};

/// Sina: a client authorisation code. To get one is what opens the mailbox.
pub static SINA: Provider = Provider {
    id: "sina",
    name: "Sina Mail",
    also: &["新浪邮箱", "sina.com", "sina.cn"],
    code_name: Label::new("Client authorization code").known(&[("zh", "客户端授权码")]),
    credential: Credential::AppPassword,
    domains: &["sina.cn", "sina.com", "vip.sina.cn", "vip.sina.com"],
    shape: Shape {
        alphabet: Alphabet::AlphaNumeric,
        lengths: &[16],
        certainty: Certainty::Medium,
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://mail.sina.com.cn"),
        Page::new(
            PageKind::Help,
            "https://help.sina.com.cn/comquestiondetail/view/1566/",
        ),
        Page::new(PageKind::Manage, "https://mail.sina.com.cn"),
        Page::new(PageKind::Webmail, "https://mail.sina.com.cn"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings").known(&[("zh", "设置")])),
        Step::Choose(Label::new("Client POP/IMAP/SMTP").known(&[("zh", "客户端POP/IMAP/SMTP")])),
        Step::Switch(
            PageKind::Create,
            Label::new("IMAP4/SMTP service").known(&[("zh", "IMAP4/SMTP服务")]),
        ),
        Step::Press(Label::new("OK").known(&[("zh", "确定")])),
        Step::Copy(Label::new("Close")),
    ],
    missing: &[Reason::PhoneMissing],
    imap: Some(Server::tls("imap.{region}", 993)),
    smtp: Some(Server::tls("smtp.{region}", 465)),
    regions: &[
        Region::named("sina.com", &["sina.com"]),
        Region::named("sina.cn", &["sina.cn"]),
        Region::named("vip.sina.com", &["vip.sina.com"]),
        Region::named("vip.sina.cn", &["vip.sina.cn"]),
    ],
    checked: "2026-11",
    sources: &[
        "https://github.com/suxuemi/laifaxin",
        "https://help.sina.com.cn/comquestiondetail/view/1566/",
        "https://www.topmailsender.com/en/youxiang/109-xinlang-sinayouxiang-sina-personal-email",
    ],
    ..Provider::BLANK
};
