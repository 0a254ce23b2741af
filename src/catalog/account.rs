//! Which password an account is opened with.

use crate::model::account::{Credential, PasswordKind};

impl Credential {
    /// The way that is taken unless the person says otherwise: the one that works for everybody.
    pub const fn way(self) -> PasswordKind {
        match self {
            Credential::MailboxPassword => PasswordKind::Password,
            _ => PasswordKind::Code,
        }
    }

    /// Whether a password of any kind gets a mail program in.
    pub const fn takes_password(self) -> bool {
        !matches!(self, Credential::OauthOnly | Credential::None)
    }
}
