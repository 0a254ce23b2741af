//! The names of what may have been pasted instead of a code.
//!
//! Names only: how a finding is recognised stands in `mistake`, what it means for the person in
//! `verdict`, and what is said about it in the locales.

/// What was pasted, when it is not an app password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Nothing but white space.
    Empty,
    /// The right alphabet, too short.
    Partial,
    /// The right alphabet, too long, and no single code to be found in it.
    TooLong,
    /// Nearly a code: one or two characters that this provider never uses.
    ForeignCharacter,
    /// Looks like the account's own password.
    AccountPassword,
    /// A two-step sign-in code: 6 to 8 digits, or `G-123456`.
    SignInCode,
    /// A backup code: `1234 5678`.
    BackupCode,
    /// An Apple recovery key, a Microsoft recovery code, a recovery phrase.
    RecoveryKey,
    /// The example text of a help page or of the widget.
    Sample,
    /// The name given to the app password.
    OwnName,
    /// An e-mail address.
    Address,
    /// A web address.
    Link,
}

impl Finding {
    /// Every finding, in the order of the contract's table.
    pub const ALL: &'static [Finding] = &[
        Finding::Empty,
        Finding::Partial,
        Finding::TooLong,
        Finding::ForeignCharacter,
        Finding::AccountPassword,
        Finding::SignInCode,
        Finding::BackupCode,
        Finding::RecoveryKey,
        Finding::Sample,
        Finding::OwnName,
        Finding::Address,
        Finding::Link,
    ];

    /// The public name, kebab-case; never renamed.
    pub fn id(self) -> &'static str {
        match self {
            Finding::Empty => "empty",
            Finding::Partial => "partial",
            Finding::TooLong => "too-long",
            Finding::ForeignCharacter => "foreign-character",
            Finding::AccountPassword => "account-password",
            Finding::SignInCode => "sign-in-code",
            Finding::BackupCode => "backup-code",
            Finding::RecoveryKey => "recovery-key",
            Finding::Sample => "sample",
            Finding::OwnName => "own-name",
            Finding::Address => "address",
            Finding::Link => "link",
        }
    }
}
