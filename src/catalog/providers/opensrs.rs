//! OpenSRS Hosted Email: what resellers such as Hover, HostPapa and Exact Hosting sell under their names.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Reason;
use crate::catalog::server::{Region, Server};
use crate::catalog::step::Step;

/// OpenSRS: the mailbox password; with two-factor authentication, or as soon as there is one, an
/// app-specific password. It has two clusters, told by the exchanger (`….cust.b.hostedemail.com`) and by
/// the address of the webmail. The narrower ending stands first, for the wider one holds it.
pub static OPENSRS: Provider = Provider {
    id: "opensrs",
    name: "OpenSRS Hosted Email",
    also: &["Hover", "HostPapa", "Exact Hosting"],
    code_name: Label::new("App-specific password"),
    credential: Credential::AppPasswordWith2fa,
    mx: &["hostedemail.com"],
    pages: &[
        Page::new(PageKind::Create, "https://mail.{region}"),
        Page::new(
            PageKind::Help,
            "https://support.opensrs.com/support/solutions/articles/201000063463-setting-up-app-specific-passwords-in-webmail",
        ),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Settings")),
        Step::Choose(Label::new("Password")),
        Step::Choose(Label::new("App Passwords").or("App password")),
        Step::Press(Label::new("+")),
        Step::Copy(Label::new("Close")),
    ],
    missing: &[Reason::TooManyCodes],
    imap: Some(Server::tls("mail.{region}", 993)),
    smtp: Some(Server::tls("mail.{region}", 465)),
    regions: &[
        Region::new("b.hostedemail.com"),
        Region::new("hostedemail.com"),
    ],
    checked: "2026-11",
    sources: &[
        "https://support.opensrs.com/support/solutions/articles/201000063463-setting-up-app-specific-passwords-in-webmail",
        "https://support.opensrs.com/support/solutions/articles/201000063473-webmail-security-faq-2fa-and-app-specific-passwords",
        "https://www.hostpapa.com/knowledgebase/setting-up-app-specific-passwords-with-webmail/",
        "https://docs.gitlab.com/omnibus/settings/smtp/",
    ],
    ..Provider::BLANK
};
