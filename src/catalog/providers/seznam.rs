//! Seznam Email, with Email.cz, Post.cz and Spolužáci; domains of one's own as Email Profi.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::End;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Seznam: the mailbox password; with two-factor authentication a second one that people choose. There
/// is one an account, for all programs.
pub static SEZNAM: Provider = Provider {
    id: "seznam",
    name: "Seznam",
    also: &["Seznam Email", "Email.cz", "Email Profi"],
    code_name: Label::new("Application password").known(&[("cs", "Heslo pro aplikace")]),
    credential: Credential::AppPasswordWith2fa,
    domains: &["email.cz", "post.cz", "seznam.cz", "spoluzaci.cz"],
    mx: &["seznam.cz"],
    pages: &[
        Page::new(PageKind::Create, "https://ucet.seznam.cz"),
        Page::new(
            PageKind::Help,
            "https://o-seznam.cz/napoveda/ucet/en/dvoufazove-overeni/postovni-programy/",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(
            Label::new("Two-Factor Authentication").known(&[("cs", "Dvoufázové ověření")]),
        ),
        Step::Choose(Label::new("Application Password").known(&[("cs", "Heslo pro aplikace")])),
        Step::Press(Label::new("Set")),
        Step::Invent(Label::new("New password for IMAP/POP3, SMTP, and CalDAV")),
        Step::Press(Label::new("Save changes")),
    ],
    ends: &[End::TwoStepOff],
    imap: Some(Server::tls("imap.seznam.cz", 993)),
    smtp: Some(Server::tls("smtp.seznam.cz", 465)),
    checked: "2026-11",
    sources: &[
        "https://o-seznam.cz/napoveda/ucet/en/dvoufazove-overeni/postovni-programy/",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
