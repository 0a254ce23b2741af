//! Alibaba Mail: mail of organisations at Alibaba Cloud. What it gives persons is `aliyun`.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Certainty, Shape};

/// Alibaba Mail: a security password for third-party clients where it is switched on, by the person or
/// by the administrator; otherwise the mailbox password. For new customers all mail programs are shut
/// out until the administrator lets them in.
pub static ALIYUN_QIYE: Provider = Provider {
    id: "aliyun-qiye",
    name: "Alibaba Mail",
    also: &[
        "阿里企业邮箱",
        "Aliyun Enterprise Mail",
        "Alimail",
        "DingTalk Mail",
    ],
    code_name: Label::new("Third-party client security password")
        .known(&[("zh", "三方客户端安全密码")]),
    credential: Credential::AppPasswordWith2fa,
    mx: &["mxhichina.com", "qiye.aliyun.com"],
    shape: Shape {
        // "A 16-digit security password", by Alibaba's help, and letters by those who have one.
        alphabet: Alphabet::AlphaNumeric,
        lengths: &[16],
        certainty: Certainty::Medium,
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://qiye.aliyun.com/"),
        Page::new(
            PageKind::Help,
            "https://help.aliyun.com/en/document_detail/444269.html",
        ),
        Page::new(PageKind::Manage, "https://qiye.aliyun.com/"),
        Page::new(PageKind::Webmail, "https://qiye.aliyun.com/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings").known(&[("zh", "设置")])),
        Step::Choose(Label::new("Account and Security").known(&[("zh", "账户与安全")])),
        Step::Switch(
            PageKind::Create,
            Label::new("Third-Party Client Security Password")
                .known(&[("zh", "三方客户端安全密码")]),
        ),
        Step::Press(Label::new("Generate New Password").known(&[("zh", "生成新密码")])),
        Step::Type(Label::new("Device").known(&[("zh", "设备名称")])),
        Step::Copy(Label::new("OK").known(&[("zh", "确定")])),
    ],
    missing: &[Reason::ImapForbidden, Reason::PhoneMissing],
    cautions: &[Caution::AdminDecides],
    imap: Some(Server::tls("imap.qiye.aliyun.com", 993)),
    smtp: Some(Server::tls("smtp.qiye.aliyun.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://help.aliyun.com/en/document_detail/444269.html",
        "https://alibabacloud.com/help/en/alibaba-mail/latest/the-third-party-client-password",
        "https://www.alibabacloud.com/help/en/alibaba-mail/latest/how-to-prohibit-the-use-of-three-party-clients",
        "https://aliyunyh.com/492290.html",
    ],
    ..Provider::BLANK
};
