//! AT&T and the regional companies it took over; the mailboxes are Yahoo's.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Shape};

/// AT&T: a "secure mail key", made on AT&T's pages and not on Yahoo's.
pub static ATT: Provider = Provider {
    id: "att",
    name: "AT&T",
    also: &["AT&T Mail", "SBCGlobal", "BellSouth", "Currently"],
    code_name: Label::new("Secure mail key"),
    credential: Credential::AppPassword,
    domains: &[
        "ameritech.net",
        "att.net",
        "bellsouth.net",
        "currently.com",
        "flash.net",
        "nvbell.net",
        "pacbell.net",
        "prodigy.net",
        "sbcglobal.net",
        "snet.net",
        "swbell.net",
        "wans.net",
    ],
    shape: Shape {
        // As Yahoo's, by those who have one; AT&T is silent.
        alphabet: Alphabet::LowerDigit,
        lengths: &[16],
        drops_dashes: true,
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://www.att.com/my/#/profile"),
        Page::new(
            PageKind::Help,
            "https://www.att.com/support/article/email-support/KM1240308/",
        ),
        Page::new(PageKind::Manage, "https://www.att.com/my/#/profile"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Sign-in info")),
        Step::Choose(Label::new("Manage secure mail key")),
        Step::Press(Label::new("Add secure mail key")),
        Step::Type(Label::new("Nickname")),
        Step::Press(Label::new("Create secure mail key")),
        Step::Copy(Label::new("Close")),
    ],
    imap: Some(Server::tls("imap.mail.att.net", 993)),
    smtp: Some(Server::tls("smtp.mail.att.net", 465)),
    checked: "2026-11",
    sources: &[
        "https://www.att.com/support/article/email-support/KM1240308/",
        "https://www.att.com/support/article/email-support/KM1010523/",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
