//! The names of what may have been pasted instead of a code.
//!
//! Names only: `check::classify` and `check::decoy` recognise them, `check::verdict` decides what follows,
//! and the locales have the sentences.

use super::closed_set::closed_set;

closed_set! {
    /// What was pasted, when it is not an app password.
    pub enum Finding {
        /// Nothing but white space.
        Empty = "empty",
        /// The right alphabet, too short.
        Partial = "partial",
        /// The right alphabet, but too long, and it does not contain exactly one code; or any text of more than 4,096
        /// characters.
        TooLong = "too-long",
        /// Nearly a code: one or two characters that this provider never uses.
        ForeignCharacter = "foreign-character",
        /// Looks like the account's own password.
        AccountPassword = "account-password",
        /// A two-step sign-in code: 6 to 8 digits, or `G-123456`.
        SignInCode = "sign-in-code",
        /// A backup code: `1234 5678`.
        BackupCode = "backup-code",
        /// An Apple recovery key, a Microsoft recovery code, a recovery phrase.
        RecoveryKey = "recovery-key",
        /// The example text of a help page or of the widget.
        Sample = "sample",
        /// The name given to the app password.
        OwnName = "own-name",
        /// An e-mail address.
        Address = "address",
        /// A web address.
        Link = "link",
    }
}
