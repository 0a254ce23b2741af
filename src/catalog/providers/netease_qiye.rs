//! NetEase Qiye: mail of organisations.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, End, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Shape};

/// NetEase Qiye: a client authorisation code where it is switched on, by the person or by the
/// administrator; otherwise the mailbox password.
pub static NETEASE_QIYE: Provider = Provider {
    id: "netease-qiye",
    name: "NetEase Enterprise Mail",
    also: &["网易企业邮箱", "NetEase Qiye", "网易灵犀"],
    code_name: Label::new("Client authorization password").known(&[("zh", "客户端授权码")]),
    credential: Credential::AppPasswordWith2fa,
    mx: &["mxmail.netease.com"],
    shape: Shape {
        alphabet: Alphabet::AlphaNumeric,
        lengths: &[16],
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://qy.163.com/login/"),
        Page::new(
            PageKind::Help,
            "https://qiye.163.com/help/client-profile.html",
        ),
        Page::new(PageKind::Manage, "https://qy.163.com/login/"),
        Page::new(PageKind::Webmail, "https://qy.163.com/login/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Mailbox Settings").known(&[("zh", "邮箱设置")])),
        Step::Choose(Label::new("Client Settings").known(&[("zh", "客户端设置")])),
        Step::Choose(
            Label::new("Set client authorization password").known(&[("zh", "设置客户端授权密码")]),
        ),
        Step::Press(Label::new("Generate authorization password").known(&[("zh", "生成授权密码")])),
        Step::Copy(Label::new("OK").known(&[("zh", "确定")])),
    ],
    missing: &[Reason::PhoneMissing, Reason::ImapForbidden],
    ends: &[End::Expires],
    cautions: &[Caution::AdminDecides],
    // NetEase has these in Beijing and others (imaphz, hwhzimap) in Hangzhou, which an address does not
    // tell apart; both open every mailbox.
    imap: Some(Server::tls("imap.qiye.163.com", 993)),
    smtp: Some(Server::tls("smtp.qiye.163.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://github.com/suxuemi/laifaxin",
        "https://qiye.163.com/help/client-profile.html",
        "https://netlinks.cc/article-64047-108300.html",
        "https://www.topmailsender.com/en/youxiang/204-wangyi-qiyeyouxiang-netease-enterprise-mailbox",
    ],
    ..Provider::BLANK
};
