//! The closed set of causes, by the names that the public contract (section 4) gives them.
//!
//! Holds no sentences for people: a cause is a value, its sentences are in the locales.

use super::closed_set::closed_set;

closed_set! {
    /// Why a mailbox could not be connected.
    pub enum Cause {
        /// The account's own password was used where only an app password is accepted.
        AccountPasswordUsed = "account-password-used",
        /// The code is not right: a typo, revoked, or made in another account.
        WrongCode = "wrong-code",
        /// The code may be right, but the mailbox does not let mail programs in: a switch of its owner.
        ImapOff = "imap-off",
        /// The provider takes no passwords at all from mail programs, only its own sign-in page.
        OauthOnly = "oauth-only",
        /// Somebody other than the mailbox's user has switched this off: an administrator, a parent.
        AdminBlocked = "admin-blocked",
        /// The code or the setting is too new. No known server says so; hosts may.
        NotYetActive = "not-yet-active",
        /// Too many attempts or connections; waiting helps, trying again at once does not.
        RateLimited = "rate-limited",
        /// The provider wants to see the person sign in with a browser first.
        WebSignInRequired = "web-sign-in-required",
        /// The code may be right, but not for this user name.
        WrongUsername = "wrong-username",
        /// A mail server answered, but not the one that has this mailbox.
        WrongServer = "wrong-server",
        /// The mailbox's plan does not include access for mail programs. No known server says so; hosts may.
        PlanNeeded = "plan-needed",
        /// Signed in, but not allowed to send under this address.
        SenderRefused = "sender-refused",
        /// The server was not reached, dropped the connection, or is out of order for now.
        Network = "network",
        /// The encrypted connection could not be made or was not trusted.
        Tls = "tls",
        /// The server did not answer in time.
        Timeout = "timeout",
        /// Not certain to be any of the others.
        Unknown = "unknown",
    }
}
