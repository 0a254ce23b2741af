//! The pages of a provider that a person is sent to, and how an address of one is filled in.

use super::template::fill;
use crate::check::closed_set::closed_set;

closed_set! {
    /// What a page is for.
    pub enum PageKind {
        /// Where the app password is made.
        Create = "create",
        /// The provider's own explanation.
        Help = "help",
        /// Where two-step sign-in is switched on.
        TwoStep = "twoStep",
        /// The list of the app passwords made so far, where one is deleted.
        Manage = "manage",
        /// Where IMAP is switched on.
        Imap = "imap",
        /// Help for people who cannot sign in.
        SignInHelp = "signInHelp",
        /// The mailbox in the browser: signing in there lifts some blocks.
        Webmail = "webmail",
    }
}

/// One page: an `https` address that may hold `{region}` (the ending of the data centre) and, last of
/// all and behind a `?`, `{email}`, so that the provider opens the right one of several accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// What the page is for.
    pub kind: PageKind,
    /// Its address, with the placeholders above.
    pub url: &'static str,
}

impl Page {
    /// A page of this kind at this address.
    pub const fn new(kind: PageKind, url: &'static str) -> Page {
        Page { kind, url }
    }

    /// The address to open for this mailbox. Without an e-mail address its query is left off.
    pub fn address(&self, email: &str, region: &str) -> String {
        let url = if email.contains('@') {
            self.url
        } else {
            self.without_email()
        };
        fill(
            url,
            &[("region", region), ("email", &percent_encoded(email))],
        )
    }

    /// The address as a person reads it in the browser's bar: no scheme, no query, no fragment.
    pub fn readable(&self, region: &str) -> String {
        let url = self.url.strip_prefix("https://").unwrap_or(self.url);
        let page = before(before(url, '?'), '#');
        let page = page.strip_suffix('/').unwrap_or(page);
        fill(page, &[("region", region)])
    }

    fn without_email(&self) -> &'static str {
        if self.url.ends_with("{email}") {
            before(self.url, '?')
        } else {
            self.url
        }
    }
}

/// What stands before the first such sign; all if there is none.
fn before(text: &'static str, sign: char) -> &'static str {
    text.split_once(sign).map_or(text, |(before, _)| before)
}

/// The text as it may stand in a query (RFC 3986, unreserved characters kept).
fn percent_encoded(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |nibble: u8| {
        HEX.get(usize::from(nibble))
            .map_or('0', |&digit| char::from(digit))
    };
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    encoded
}
