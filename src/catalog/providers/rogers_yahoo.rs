//! Rogers, an access provider in Canada whose mailboxes are at Yahoo.

use super::yahoo::YAHOO;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Caution;

/// Rogers: Yahoo's servers and an app password, but Rogers has ended the making of new ones. So there
/// are no steps to show; who has a code can use it.
pub static ROGERS_YAHOO: Provider = Provider {
    id: "rogers-yahoo",
    name: "Rogers",
    also: &["Rogers Yahoo"],
    domains: &["nl.rogers.com", "rogers.com"],
    mx: &[],
    pages: &[
        Page::new(
            PageKind::Help,
            "https://www.rogers.com/support/internet/rogers-member-centre-faq",
        ),
        Page::new(
            PageKind::SignInHelp,
            "https://www.rogers.com/support/internet/change-your-yahoo-email-password",
        ),
    ],
    steps: &[],
    missing: &[],
    cautions: &[Caution::NoNewCodes],
    sources: &[
        "https://rogers.com/support/internet/mfa-for-rogers-yahoo-email",
        "https://www.rogers.com/support/internet/rogers-member-centre-faq",
        "https://www.rogers.com/support/internet/set-up-a-yahoo-account-on-a-device-or-email-program",
    ],
    ..YAHOO
};
