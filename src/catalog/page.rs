//! The pages of a provider that a person is sent to, and how an address of one is filled in.

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// Where the app password is made.
    Create,
    /// The provider's own explanation.
    Help,
    /// Where two-step sign-in is switched on.
    TwoStep,
    /// The list of the app passwords made so far, where one is deleted.
    Manage,
    /// Where IMAP is switched on.
    Imap,
    /// Help for people who cannot sign in.
    SignInHelp,
    /// The mailbox in the browser: signing in there lifts some blocks.
    Webmail,
}

impl PageKind {
    /// The name that a host's JSON gives this page.
    pub const fn id(self) -> &'static str {
        match self {
            PageKind::Create => "create",
            PageKind::Help => "help",
            PageKind::TwoStep => "twoStep",
            PageKind::Manage => "manage",
            PageKind::Imap => "imap",
            PageKind::SignInHelp => "signInHelp",
            PageKind::Webmail => "webmail",
        }
    }

    /// Every kind there is.
    pub const ALL: &'static [PageKind] = &[
        PageKind::Create,
        PageKind::Help,
        PageKind::TwoStep,
        PageKind::Manage,
        PageKind::Imap,
        PageKind::SignInHelp,
        PageKind::Webmail,
    ];
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
        let url = self.url.replace("{region}", region);
        match url.split_once("{email}") {
            None => url,
            Some((before, after)) if email.contains('@') => {
                let mut filled = String::from(before);
                percent_encode(email, &mut filled);
                filled.push_str(after);
                filled
            }
            Some((before, _)) => before.split('?').next().unwrap_or(before).to_owned(),
        }
    }

    /// The address as a person reads it in the browser's bar: no scheme, no query, no fragment.
    pub fn readable(&self, region: &str) -> String {
        let url = self.url.replace("{region}", region);
        let bare = url.trim_start_matches("https://");
        let end = bare.find(['?', '#']).unwrap_or(bare.len());
        bare.get(..end)
            .unwrap_or(bare)
            .trim_end_matches('/')
            .to_owned()
    }
}

/// Appends `text` as it may stand in a query (RFC 3986, unreserved characters kept).
fn percent_encode(text: &str, into: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            into.push(char::from(byte));
        } else {
            into.push('%');
            for nibble in [byte >> 4, byte & 15] {
                into.push(
                    HEX.get(usize::from(nibble))
                        .map_or('0', |&digit| char::from(digit)),
                );
            }
        }
    }
}
