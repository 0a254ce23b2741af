//! Inbox.lv, and the same service under Inbox.lt, Inbox.eu and Inbox.la.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, End};
use crate::catalog::server::{Region, Server};
use crate::catalog::step::Step;

/// Inbox: switching the access for mail programs on shows the password for them; it goes off by itself
/// after two months without use, and then a new one is made.
pub static INBOX_LV: Provider = Provider {
    id: "inbox-lv",
    name: "Inbox.lv",
    also: &["Inbox.lt", "Inbox.eu"],
    code_name: Label::new("Password for mail programs"),
    credential: Credential::AppPassword,
    domains: &["inbox.eu", "inbox.la", "inbox.lt", "inbox.lv"],
    pages: &[
        Page::new(PageKind::Create, "https://login.{region}"),
        Page::new(
            PageKind::Help,
            "https://help.inbox.lv/?keyword=email_clients_access",
        ),
    ],
    steps: STEPS,
    ends: &[End::Replaced],
    cautions: &[Caution::SwitchLapses],
    imap: Some(Server::tls("mail.{region}", 993)),
    smtp: Some(Server::tls("mail.{region}", 465)),
    regions: &[
        Region {
            domains: &["inbox.lv"],
            ..Region::new("inbox.lv")
        },
        Region {
            domains: &["inbox.lt"],
            ..Region::new("inbox.lt")
        },
        Region {
            domains: &["inbox.eu"],
            ..Region::new("inbox.eu")
        },
        Region {
            domains: &["inbox.la"],
            ..Region::new("inbox.la")
        },
    ],
    checked: "2026-11",
    sources: &[
        "https://help.inbox.lv/?keyword=email_clients_access",
        "https://help.inbox.lt/category/10200",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};

/// The way at Inbox and Mail.ee.
pub(super) const STEPS: &[Step] = &[
    Step::Open(PageKind::Create),
    Step::Choose(Label::new("Options").known(&[("et", "Valikud")])),
    Step::Choose(
        Label::new("Email forwarding, mail programs, SMS alerts").known(&[(
            "et",
            "E-kirja edastamine, e-posti programmid, SMS hoiatused",
        )]),
    ),
    Step::Press(
        Label::new("Enable external POP3/IMAP and SMTP access").known(&[
            ("et", "Võimalda väline POP3 ja SMTP ligipääs"),
            ("lv", "Atļaut ārējo POP3\\IMAP un SMTP pieeju"),
        ]),
    ),
    Step::Copy(Label::new("Close")),
];
