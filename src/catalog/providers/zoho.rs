//! Zoho Mail: a server for each data centre, and another for organisations.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{End, Reason};
use crate::catalog::server::{Region, Server};
use crate::catalog::step::Step;
use crate::check::shape::{Alphabet, Case, Certainty, Shape};

/// Zoho: an app password once two-step sign-in or the organisation's own sign-in is on; the account
/// password works without. The widget asks for an app password always, which works for all.
pub static ZOHO: Provider = Provider {
    id: "zoho",
    name: "Zoho",
    also: &["Zoho Mail", "Zoho Workplace"],
    code_name: Label::new("App password"),
    credential: Credential::AppPasswordWith2fa,
    domains: &[
        "zoho.com",
        "zoho.com.au",
        "zoho.eu",
        "zoho.in",
        "zoho.jp",
        "zoho.sa",
        "zohocloud.ca",
        "zohomail.com",
        "zohomail.com.au",
        "zohomail.com.cn",
        "zohomail.eu",
        "zohomail.in",
        "zohomail.jp",
        "zohomail.sa",
        "zohomailcloud.ca",
    ],
    mx: &[
        "zoho.com",
        "zoho.com.au",
        "zoho.com.cn",
        "zoho.eu",
        "zoho.in",
        "zoho.jp",
        "zoho.sa",
        "zohocloud.ca",
        "zohomail.com",
    ],
    shape: Shape {
        alphabet: Alphabet::AlphaNumeric,
        // Twelve by Zoho's help; a third party says sixteen.
        lengths: &[12, 16],
        group: 0,
        separator: ' ',
        sends_separator: false,
        drops_dashes: false,
        case: Case::Keep,
        certainty: Certainty::Medium,
        backup_codes: false,
    },
    pages: &[
        Page::new(PageKind::Create, "https://accounts.{region}/home#security"),
        Page::new(
            PageKind::Help,
            "https://help.zoho.com/portal/kb/articles/manage-application-specific-passwords",
        ),
        Page::new(PageKind::TwoStep, "https://accounts.{region}/home#multiTFA"),
        Page::new(PageKind::Manage, "https://accounts.{region}/home#security"),
        Page::new(
            PageKind::Imap,
            "https://mail.{region}/zm/#settings/mailaccounts",
        ),
        Page::new(
            PageKind::SignInHelp,
            "https://help.zoho.com/portal/en/kb/accounts/sign-in-za",
        ),
        Page::new(PageKind::Webmail, "https://mail.{region}"),
    ],
    asks_account: true,
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("Security")),
        Step::Choose(Label::new("App Passwords").or("Application-Specific Passwords")),
        Step::Press(Label::new("Generate New Password")),
        Step::Type(Label::new("App Name")),
        Step::Press(Label::new("Generate")),
        Step::Copy(Label::new("Close")),
    ],
    imap_steps: &[Step::Switch(PageKind::Imap, Label::new("IMAP Access"))],
    missing: &[
        Reason::TwoStepOff,
        Reason::OtherRegion,
        Reason::PlanWithoutImap,
        Reason::ImapForbidden,
    ],
    ends: &[End::OnlyDeleted],
    imap: Some(Server::tls("imap{work}.{region}", 993)),
    smtp: Some(Server::tls("smtp{work}.{region}", 465)),
    regions: &[
        Region {
            domains: &["zoho.com", "zohomail.com"],
            ..Region::new("zoho.com")
        },
        Region {
            domains: &["zoho.eu", "zohomail.eu"],
            ..Region::new("zoho.eu")
        },
        Region {
            domains: &["zoho.in", "zohomail.in"],
            ..Region::new("zoho.in")
        },
        Region {
            domains: &["zoho.com.au", "zohomail.com.au"],
            ..Region::new("zoho.com.au")
        },
        Region {
            domains: &["zoho.jp", "zohomail.jp"],
            ..Region::new("zoho.jp")
        },
        Region {
            domains: &["zohocloud.ca", "zohomailcloud.ca"],
            ..Region::new("zohocloud.ca")
        },
        Region {
            domains: &["zoho.sa", "zohomail.sa"],
            ..Region::new("zoho.sa")
        },
        Region {
            domains: &["zohomail.com.cn"],
            ..Region::new("zoho.com.cn")
        },
    ],
    work: "pro",
    checked: "2026-11",
    sources: &[
        "https://help.zoho.com/portal/kb/articles/manage-application-specific-passwords",
        "https://www.zoho.com/mail/help/imap-access.html",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
