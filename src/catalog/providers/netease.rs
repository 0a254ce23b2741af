//! NetEase's mail for persons: 163, 126, yeah.net, 188, each with servers of its own.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{End, Reason};
use crate::catalog::server::{Region, Server};
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Certainty, Shape};

/// NetEase: an authorisation code. Its servers want to be told who is calling (RFC 2971 `ID`) before
/// they open a mailbox, which is the host's affair.
pub static NETEASE: Provider = Provider {
    id: "netease",
    name: "NetEase Mail",
    also: &["网易邮箱", "163 Mail", "126 Mail", "yeah.net", "188 Mail"],
    code_name: Label::new("Authorization code").known(&[("zh", "客户端授权密码")]),
    credential: Credential::AppPassword,
    domains: &[
        "126.com",
        "163.com",
        "188.com",
        "vip.126.com",
        "vip.163.com",
        "vip.188.com",
        "yeah.net",
    ],
    shape: Shape {
        // Older ones are all capitals, so that nothing may be folded.
        alphabet: Alphabet::AlphaNumeric,
        lengths: &[16],
        certainty: Certainty::Medium,
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://email.163.com/"),
        Page::new(
            PageKind::Help,
            "https://help.mail.163.com/faqDetail.do?code=d7a5dc8471cd0c0e8b4b8f4f8e49998b374173cfe9171305fa1ce630d7f67ac2a5feb28b66796d3b",
        ),
        Page::new(PageKind::Manage, "https://email.163.com/"),
        Page::new(PageKind::Webmail, "https://email.163.com/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings").known(&[("zh", "设置")])),
        Step::Choose(Label::new("POP3/SMTP/IMAP")),
        Step::Press(Label::new("Enable").known(&[("zh", "开启")])),
        Step::Press(Label::new("Add authorization password").known(&[("zh", "新增授权密码")])),
        Step::Copy(Label::new("Close")),
    ],
    // A free mailbox has two codes at a time.
    missing: &[Reason::PhoneMissing, Reason::TooManyCodes],
    ends: &[End::Expires],
    imap: Some(Server::tls("imap.{region}", 993)),
    smtp: Some(Server::tls("smtp.{region}", 465)),
    regions: &[
        Region::named("163.com", &["163.com"]),
        Region::named("126.com", &["126.com"]),
        Region::named("yeah.net", &["yeah.net"]),
        Region::named("188.com", &["188.com"]),
        Region::named("vip.163.com", &["vip.163.com"]),
        Region::named("vip.126.com", &["vip.126.com"]),
        Region::named("vip.188.com", &["vip.188.com"]),
    ],
    checked: "2026-11",
    sources: &[
        "https://github.com/chatmail/provider-db/blob/master/_providers/163.md",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
        "https://www.topmailsender.com/en/youxiang/107-wangyi-163youxiang-netease-personal-email",
    ],
    ..Provider::BLANK
};
