//! What the provider must be told apart for: kind of account, kind of credential, data centre.

/// Whose account it is. Steps, causes and servers can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// The person's own account.
    Personal,
    /// An account that a company or a school gave them, with an administrator behind it.
    Work,
}

/// What a mail program must show the mail server (contract, section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credential {
    /// An app password; the account's own password is refused.
    AppPassword,
    /// An app password where two-step sign-in is on, otherwise the mailbox password.
    AppPasswordWith2fa,
    /// A second password that people choose themselves.
    OwnPassword,
    /// The mailbox password itself.
    MailboxPassword,
    /// No password at all: the provider's own sign-in window.
    OauthOnly,
    /// No IMAP.
    None,
}

impl Credential {
    /// Every kind there is.
    pub const ALL: &'static [Credential] = &[
        Credential::AppPassword,
        Credential::AppPasswordWith2fa,
        Credential::OwnPassword,
        Credential::MailboxPassword,
        Credential::OauthOnly,
        Credential::None,
    ];

    /// The name in the public contract.
    pub const fn id(self) -> &'static str {
        match self {
            Credential::AppPassword => "app-password",
            Credential::AppPasswordWith2fa => "app-password-with-2fa",
            Credential::OwnPassword => "own-password",
            Credential::MailboxPassword => "mailbox-password",
            Credential::OauthOnly => "oauth-only",
            Credential::None => "none",
        }
    }

    /// The kind of this name, if it is one.
    pub fn from_id(id: &str) -> Option<Credential> {
        Credential::ALL.iter().copied().find(|kind| kind.id() == id)
    }

    /// Whether a password of any kind gets a mail program in.
    pub const fn takes_password(self) -> bool {
        !matches!(self, Credential::OauthOnly | Credential::None)
    }
}
