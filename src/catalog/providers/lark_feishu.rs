//! Lark Mail, in China Feishu: mail of organisations.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::{Region, Server};
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Certainty, Shape};

/// Lark and Feishu: a password for third-party programs, made in Lark's own program on a computer once
/// the administrator allows it. One company, but two services with servers of their own.
pub static LARK_FEISHU: Provider = Provider {
    id: "lark-feishu",
    name: "Lark",
    also: &["Feishu", "飞书邮箱", "Lark Mail"],
    code_name: Label::new("Third-party email client password"),
    credential: Credential::AppPassword,
    mx: &["feishu.cn", "larksuite.com"],
    shape: Shape {
        alphabet: Alphabet::AlphaNumeric,
        lengths: &[16],
        certainty: Certainty::Low,
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://www.{region}/"),
        Page::new(
            PageKind::Help,
            "https://www.larksuite.com/hc/en-US/articles/378111206512-log-in-to-lark-mail-through-a-third-party-email-client",
        ),
        Page::new(PageKind::Manage, "https://www.{region}/"),
    ],
    // In Lark's program, under one's picture; the page is where one signs in, and gets the program.
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings").known(&[("zh", "设置")])),
        Step::Choose(Label::new("Email").known(&[("zh", "邮箱设置")])),
        Step::Choose(
            Label::new("Third-party email client login").known(&[("zh", "第三方邮箱客户端登录")]),
        ),
        Step::Press(Label::new("Set Up Now").known(&[("zh", "立即设置")])),
        Step::Press(Label::new("Generate").known(&[("zh", "生成")])),
        Step::Copy(Label::new("Close")),
    ],
    missing: &[Reason::ImapForbidden, Reason::DesktopOnly],
    cautions: &[Caution::AdminDecides],
    imap: Some(Server::tls("imap.{region}", 993)),
    smtp: Some(Server::tls("smtp.{region}", 465)),
    regions: &[
        Region {
            name: "Lark",
            ..Region::new("larksuite.com")
        },
        Region {
            name: "Feishu",
            ..Region::new("feishu.cn")
        },
    ],
    checked: "2026-11",
    sources: &[
        "https://www.larksuite.com/hc/en-US/articles/378111206512-log-in-to-lark-mail-through-a-third-party-email-client",
        "https://github.com/Akbarsait/cashlifydocs",
        "https://github.com/suxuemi/laifaxin",
    ],
    ..Provider::BLANK
};
