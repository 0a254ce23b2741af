//! The address of a provider's page, filled in.

use super::template::fill;

/// The address of a page: `https`, with `{region}` (the ending of the data centre) and, at the very end after a
/// `?`, `{email}`, so that the provider opens the right one of several accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page<'a> {
    /// The address, with the placeholders above.
    pub url: &'a str,
}

impl<'a> Page<'a> {
    /// The address to open for this mailbox. Without an e-mail address its query is dropped.
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

    /// The address as the browser's address bar shows it: no scheme, no query, no fragment.
    pub fn readable(&self, region: &str) -> String {
        let url = self.url.strip_prefix("https://").unwrap_or(self.url);
        let page = before(before(url, '?'), '#');
        let page = page.strip_suffix('/').unwrap_or(page);
        fill(page, &[("region", region)])
    }

    fn without_email(&self) -> &'a str {
        if self.url.ends_with("{email}") {
            before(self.url, '?')
        } else {
            self.url
        }
    }
}

/// The text before the first such character; all of it if there is none.
fn before(text: &str, mark: char) -> &str {
    text.split_once(mark).map_or(text, |(before, _)| before)
}

/// The text encoded for a query (RFC 3986, unreserved characters kept).
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
