//! Claims about the page that an explanation leads to.

use app_password::i18n::explanation::{Mailbox, explain};
use app_password::i18n::texts::Texts;
use app_password::model::cause::Cause;
use app_password::model::reply::Detail;
use app_password::reply::explain::Meaning;

use crate::data::of;

/// The page that is offered for this cause at this provider.
fn leads_to(provider: &str, cause: Cause, detail: Option<Detail>) -> Option<String> {
    let meaning = Meaning {
        detail,
        ..Meaning::from(cause)
    };
    let mailbox = Mailbox {
        provider: Some(of(provider)),
        region: "zoho.eu",
        ..Mailbox::default()
    };
    explain(meaning, mailbox, &Texts::default())
        .link
        .map(|link| link.url)
}

#[test]
fn an_explanation_leads_to_where_it_can_be_mended_or_near_it() {
    use Cause::{ImapOff, WebSignInRequired, WrongCode, WrongServer};
    for (provider, cause, detail, page) in [
        (
            "google",
            WrongCode,
            None,
            Some("https://myaccount.google.com/apppasswords"),
        ),
        // The settings, or else the mailbox they are in, or else the instructions.
        (
            "zoho",
            ImapOff,
            None,
            Some("https://mail.zoho.eu/zm/#settings/mailaccounts"),
        ),
        (
            "google",
            ImapOff,
            None,
            Some("https://mail.google.com/mail/"),
        ),
        (
            "posteo",
            ImapOff,
            None,
            Some("https://posteo.de/en/help/app-passwords"),
        ),
        (
            "google",
            WebSignInRequired,
            None,
            Some("https://mail.google.com/mail/"),
        ),
        ("google", WrongServer, None, None),
        // Who has a code that works needs no other.
        ("google", WrongCode, Some(Detail::RightCode), None),
    ] {
        let found = leads_to(provider, cause, detail);
        assert_eq!(found.as_deref(), page, "{provider}: {cause:?}, {detail:?}");
    }
}
