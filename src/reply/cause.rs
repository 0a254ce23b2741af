//! The closed set of causes, by the names that the public contract (section 4) gives them.
//!
//! Must never say anything to a person: a cause is a value, its sentences stand in the locales.

/// Why a mailbox could not be connected. The names are those of the contract, section 4.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// The account's own password came where only an app password is taken.
    AccountPasswordUsed,
    /// The code is not right: a typo, revoked, or made in another account.
    WrongCode,
    /// The code may be right, but the mailbox does not let mail programs in: a switch of its owner.
    ImapOff,
    /// The provider takes no passwords at all from mail programs, only its own sign-in page.
    OauthOnly,
    /// Somebody other than the mailbox's user has switched this off: an administrator, a parent.
    AdminBlocked,
    /// The code or the switch is too new. No server is known to say so; hosts may.
    NotYetActive,
    /// Too many attempts or connections; waiting helps, trying again at once does not.
    RateLimited,
    /// The provider wants to see the person sign in with a browser first.
    WebSignInRequired,
    /// The code may be right, but not for this user name.
    WrongUsername,
    /// A mail server answered, but not the one that this mailbox lives on.
    WrongServer,
    /// The mailbox's plan has no access for mail programs. No server is known to say so; hosts may.
    PlanNeeded,
    /// Signed in, but not allowed to send under this address.
    SenderRefused,
    /// The server was not reached, went away, or is itself out of order for now.
    Network,
    /// The encrypted connection could not be made or was not trusted.
    Tls,
    /// The server did not answer in time.
    Timeout,
    /// None of the others for certain.
    Unknown,
}

impl Cause {
    /// Every cause, in the order of the contract.
    pub const ALL: &'static [Cause] = &[
        Cause::AccountPasswordUsed,
        Cause::WrongCode,
        Cause::ImapOff,
        Cause::OauthOnly,
        Cause::AdminBlocked,
        Cause::NotYetActive,
        Cause::RateLimited,
        Cause::WebSignInRequired,
        Cause::WrongUsername,
        Cause::WrongServer,
        Cause::PlanNeeded,
        Cause::SenderRefused,
        Cause::Network,
        Cause::Tls,
        Cause::Timeout,
        Cause::Unknown,
    ];

    /// The public id (contract, section 4): lower case, hyphens. Never renamed.
    pub fn id(self) -> &'static str {
        match self {
            Cause::AccountPasswordUsed => "account-password-used",
            Cause::WrongCode => "wrong-code",
            Cause::ImapOff => "imap-off",
            Cause::OauthOnly => "oauth-only",
            Cause::AdminBlocked => "admin-blocked",
            Cause::NotYetActive => "not-yet-active",
            Cause::RateLimited => "rate-limited",
            Cause::WebSignInRequired => "web-sign-in-required",
            Cause::WrongUsername => "wrong-username",
            Cause::WrongServer => "wrong-server",
            Cause::PlanNeeded => "plan-needed",
            Cause::SenderRefused => "sender-refused",
            Cause::Network => "network",
            Cause::Tls => "tls",
            Cause::Timeout => "timeout",
            Cause::Unknown => "unknown",
        }
    }

    /// The cause of this public id, written exactly so; none for any other text.
    pub fn from_id(id: &str) -> Option<Cause> {
        Cause::ALL.iter().copied().find(|cause| cause.id() == id)
    }
}
