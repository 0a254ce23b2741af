//! Distinctions that one provider may need: kind of account, kind of credential, kind of password.

use super::closed_set::closed_set;

/// Whose account it is. Steps, causes and servers can differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// The person's own account.
    Personal,
    /// An account that a company or a school gave them, with an administrator behind it.
    Work,
}

impl Account {
    /// All variants, in order.
    pub const ALL: &'static [Account] = &[Account::Personal, Account::Work];
}

closed_set! {
    /// What a mail program must send to the mail server.
    pub enum Credential {
        /// An app password; the account's own password is refused.
        AppPassword = "app-password",
        /// An app password where two-step sign-in is on, otherwise the mailbox password.
        AppPasswordWith2fa = "app-password-with-2fa",
        /// A second password that people choose themselves.
        OwnPassword = "own-password",
        /// The mailbox password itself.
        MailboxPassword = "mailbox-password",
        /// No password at all: the provider's own sign-in window.
        OauthOnly = "oauth-only",
        /// No IMAP.
        None = "none",
    }
}

closed_set! {
    /// Which password the person enters.
    pub enum PasswordKind {
        /// One made for this purpose: an app password, or a second password of their own.
        Code = "code",
        /// The password of the mailbox itself.
        Password = "password",
    }
}
