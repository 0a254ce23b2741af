//! Which password opens an account.

use crate::model::account::{Credential, PasswordKind};

impl Credential {
    /// The kind that is assumed until the person says otherwise: the one that works for everybody.
    pub const fn password_kind(self) -> PasswordKind {
        match self {
            Credential::MailboxPassword => PasswordKind::Password,
            _ => PasswordKind::Code,
        }
    }

    /// Whether a mail program can sign in with any kind of password.
    pub const fn takes_password(self) -> bool {
        !matches!(self, Credential::OauthOnly | Credential::None)
    }
}
