//! Portals and phone companies of China, Japan and Korea whose mail is opened with the mailbox password,
//! or not at all.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// By name.
pub static PORTALS_ASIA: &[Provider] = &[
    Provider {
        id: "china-telecom-189",
        name: "189 Mail",
        also: &["189邮箱", "China Telecom", "中国电信"],
        domains: &["189.cn"],
        pages: &[Page::new(PageKind::Imap, "https://webmail30.189.cn/")],
        imap_steps: &[
            Step::Open(PageKind::Imap),
            Step::Choose(Label::new("Settings").known(&[("zh", "设置")])),
            Step::Choose(
                Label::new("IMAP/POP3/SMTP service").known(&[("zh", "IMAP/POP3/SMTP服务")]),
            ),
            Step::Choose(Label::new("IMAP/SMTP service").known(&[("zh", "IMAP/SMTP服务")])),
        ],
        imap: Some(Server::tls("imap.189.cn", 993)),
        smtp: Some(Server::tls("smtp.189.cn", 465)),
        checked: "2026-11",
        sources: &["https://github.com/suxuemi/laifaxin"],
        ..Provider::BLANK
    },
    // What Alibaba gives persons; organisations are at `aliyun-qiye`.
    Provider {
        id: "aliyun",
        name: "Aliyun Mail",
        also: &["阿里邮箱", "阿里云邮箱", "aliyun.com"],
        domains: &["aliyun.com"],
        pages: &[
            Page::new(
                PageKind::Help,
                "https://help.aliyun.com/zh/document_detail/465307.html",
            ),
            Page::new(PageKind::Webmail, "https://mail.aliyun.com/"),
        ],
        imap: Some(Server::tls("imap.aliyun.com", 993)),
        smtp: Some(Server::tls("smtp.aliyun.com", 465)),
        checked: "2026-11",
        sources: &[
            "https://help.aliyun.com/zh/document_detail/465307.html",
            "https://github.com/suxuemi/laifaxin",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "biglobe-jp",
        name: "BIGLOBE",
        also: &["BIGLOBEメール", "ビッグローブ", "biglobe.ne.jp"],
        domains: &["biglobe.ne.jp"],
        // Some 1400 domains besides: they have this exchanger in common.
        mx: &["biglobe.ne.jp"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.biglobe.ne.jp/settei/mailer/imap.html",
        )],
        imap: Some(Server::tls("mail.biglobe.ne.jp", 993)),
        smtp: Some(Server::tls("mail.biglobe.ne.jp", 465)),
        checked: "2026-11",
        sources: &[
            "https://support.biglobe.ne.jp/settei/mailer/imap.html",
            "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "hiworks",
        name: "hiworks",
        also: &["하이웍스", "Gabia"],
        credential: Credential::None,
        cautions: &[Caution::PopOnly],
        checked: "2026-11",
        sources: &["https://customer.gabia.com/manual/hiworks/128/18580"],
        ..Provider::BLANK
    },
    Provider {
        id: "nate",
        name: "Nate",
        also: &["네이트", "네이트 메일", "nate.com"],
        domains: &["nate.com"],
        pages: &[Page::new(PageKind::Webmail, "https://mail.nate.com")],
        imap: Some(Server::tls("imap.nate.com", 993)),
        smtp: Some(Server::tls("smtp.mail.nate.com", 465)),
        checked: "2026-11",
        sources: &["https://widelake.net/post/1563"],
        ..Provider::BLANK
    },
    Provider {
        id: "nifty-jp",
        name: "@nifty",
        also: &["@niftyメール", "ニフティ", "nifty.com"],
        domains: &["nifty.com"],
        missing: &[Reason::PlanWithoutImap],
        cautions: &[Caution::PaidPlan],
        // ISPDB has POP only, and the part before the @; scripts that work over IMAP give the address.
        imap: Some(Server::tls("imap.nifty.com", 993)),
        smtp: Some(Server::tls("smtp.nifty.com", 465)),
        checked: "2026-11",
        sources: &[
            "https://blog.goo.ne.jp/goosyun/e/945c794477edb36d26a1b8d6f29dd82b",
            "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "ocn-jp",
        name: "OCN",
        also: &["OCNメール", "ocn.ne.jp", "NTT"],
        domains: &["ocn.ad.jp", "ocn.ne.jp"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.ntt.com/ocn-business/support/detail/pid21000001uk9/",
        )],
        imap: Some(Server::tls("imap.ocn.ne.jp", 993)),
        smtp: Some(Server::tls("smtp.ocn.ne.jp", 465)),
        checked: "2026-11",
        sources: &[
            "https://support.ntt.com/ocn-business/support/detail/pid21000001uk9/",
            "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "so-net-jp",
        name: "So-net",
        also: &["ソネット", "NURO", "so-net.ne.jp"],
        domains: &["so-net.ne.jp"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.so-net.ne.jp/fa/faq/web/knowledge1804.html",
        )],
        missing: &[Reason::PlanWithoutImap],
        // The add-on for IMAP is closed to new customers.
        cautions: &[Caution::PaidPlan],
        imap: Some(Server::tls("imap.so-net.ne.jp", 993)),
        smtp: Some(Server::start_tls("mail.so-net.ne.jp", 587)),
        checked: "2026-11",
        sources: &[
            "https://support.so-net.ne.jp/fa/faq/web/knowledge1804.html",
            "https://www.nuro.jp/hikari/option/mail/imap/",
        ],
        ..Provider::BLANK
    },
];
