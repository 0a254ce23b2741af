//! Who can mend why the option is missing, and where.

use crate::model::page::PageKind;
use crate::model::reason::MissingReason;

/// Who can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixer {
    /// The person themselves.
    Person,
    /// Whoever runs the organisation's mail.
    Admin,
    /// Nobody: this account cannot have an app password.
    Nobody,
}

impl MissingReason {
    /// Who can mend it.
    pub const fn fixer(self) -> Fixer {
        match self {
            MissingReason::WorkAccount | MissingReason::ImapForbidden => Fixer::Admin,
            MissingReason::AdvancedProtection
            | MissingReason::ChildAccount
            | MissingReason::ManagedAccount => Fixer::Nobody,
            _ => Fixer::Person,
        }
    }

    /// The page where it is mended, if there is one.
    pub const fn page(self) -> Option<PageKind> {
        match self {
            MissingReason::TwoStepOff | MissingReason::SecurityKeysOnly => Some(PageKind::TwoStep),
            MissingReason::LinkHidden | MissingReason::OtherAccount => Some(PageKind::Create),
            MissingReason::TooManyCodes => Some(PageKind::Manage),
            _ => None,
        }
    }
}
