//! StartMail.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::End;
use crate::catalog::server::Server;
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Certainty, Shape};

/// StartMail: a password for each device, sixteen letters and digits; the account password is refused.
pub static STARTMAIL: Provider = Provider {
    id: "startmail",
    name: "StartMail",
    code_name: Label::new("IMAP password").or("Device password"),
    credential: Credential::AppPassword,
    domains: &["startmail.com"],
    shape: Shape {
        alphabet: Alphabet::AlphaNumeric,
        lengths: &[16],
        certainty: Certainty::Medium,
        ..Shape::FREE
    },
    pages: &[
        Page::new(PageKind::Create, "https://mail.startmail.com"),
        Page::new(
            PageKind::Help,
            "https://support.startmail.com/hc/en-us/articles/360006536217",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings")),
        Step::Choose(Label::new("IMAP/SMTP").or("Mobile/IMAP")),
        Step::Press(Label::new("Add device")),
        Step::Type(Label::new("Device name")),
        Step::Press(Label::new("Add device")),
        Step::Copy(Label::new("Close")),
    ],
    // "If you should change your account password, your IMAP configuration will not be affected."
    ends: &[End::OnlyDeleted],
    imap: Some(Server::tls("imap.startmail.com", 993)),
    smtp: Some(Server::tls("smtp.startmail.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://support.startmail.com/hc/en-us/articles/360006536217",
        "https://support.startmail.com/index.php?/Knowledgebase/Article/View/207/17/how-do-i-change-my-imap-password",
        "https://support.startmail.com/index.php?/Knowledgebase/Article/View/531/26/i-cant-configure-my-startmail-imap-account---what-can-i-do",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
