//! Who can fix a missing option, and where.

use crate::model::page::PageKind;
use crate::model::reason::MissingReason;

/// Who can fix it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixer {
    /// The person themselves.
    Person,
    /// The administrator of the organisation's mail.
    Admin,
    /// Nobody: this account cannot have an app password.
    Nobody,
}

impl MissingReason {
    /// Who can fix it.
    pub const fn fixer(self) -> Fixer {
        match self {
            MissingReason::WorkAccount | MissingReason::ImapForbidden => Fixer::Admin,
            MissingReason::AdvancedProtection
            | MissingReason::ChildAccount
            | MissingReason::ManagedAccount => Fixer::Nobody,
            _ => Fixer::Person,
        }
    }

    /// The page where it is fixed, if there is one.
    pub const fn page(self) -> Option<PageKind> {
        match self {
            MissingReason::TwoStepOff | MissingReason::SecurityKeysOnly => Some(PageKind::TwoStep),
            MissingReason::LinkHidden | MissingReason::OtherAccount => Some(PageKind::Create),
            MissingReason::TooManyCodes => Some(PageKind::Manage),
            _ => None,
        }
    }
}
