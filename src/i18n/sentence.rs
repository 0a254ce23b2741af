//! Which text says which finding, cause, reason, step: one exhaustive `match` a set, so that the
//! compiler asks for the sentence of a new variant.

use super::key::Key;
use crate::catalog::page::PageKind;
use crate::catalog::reason::{Caution, End, Reason};
use crate::catalog::step::Step;
use crate::check::finding::Finding;
use crate::key;
use crate::plural;
use crate::reply::cause::Cause;

/// Two sentences that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What it is.
    pub what: Key,
    /// What to do now.
    pub advice: Key,
}

macro_rules! pair {
    ($name:literal, $advice:literal) => {
        Pair {
            what: key!($name),
            advice: key!($name, $advice),
        }
    };
}

/// What was pasted, and what to copy instead.
pub const fn finding(finding: Finding) -> Pair {
    match finding {
        Finding::Empty => pair!("finding.empty", ".do"),
        Finding::Partial => pair!("finding.partial", ".do"),
        Finding::TooLong => pair!("finding.too-long", ".do"),
        Finding::ForeignCharacter => pair!("finding.foreign-character", ".do"),
        Finding::AccountPassword => pair!("finding.account-password", ".do"),
        Finding::SignInCode => pair!("finding.sign-in-code", ".do"),
        Finding::BackupCode => pair!("finding.backup-code", ".do"),
        Finding::RecoveryKey => pair!("finding.recovery-key", ".do"),
        Finding::Sample => pair!("finding.sample", ".do"),
        Finding::OwnName => pair!("finding.own-name", ".do"),
        Finding::Address => pair!("finding.address", ".do"),
        Finding::Link => pair!("finding.link", ".do"),
    }
}

/// Why the login failed, and what helps whoever the provider is.
pub const fn cause(cause: Cause) -> Pair {
    match cause {
        Cause::AccountPasswordUsed => pair!("cause.account-password-used", ".1"),
        Cause::WrongCode => pair!("cause.wrong-code", ".1"),
        Cause::ImapOff => pair!("cause.imap-off", ".1"),
        Cause::OauthOnly => pair!("cause.oauth-only", ".1"),
        Cause::AdminBlocked => pair!("cause.admin-blocked", ".1"),
        Cause::NotYetActive => pair!("cause.not-yet-active", ".1"),
        Cause::RateLimited => pair!("cause.rate-limited", ".1"),
        Cause::WebSignInRequired => pair!("cause.web-sign-in-required", ".1"),
        Cause::WrongUsername => pair!("cause.wrong-username", ".1"),
        Cause::WrongServer => pair!("cause.wrong-server", ".1"),
        Cause::PlanNeeded => pair!("cause.plan-needed", ".1"),
        Cause::SenderRefused => pair!("cause.sender-refused", ".1"),
        Cause::Network => pair!("cause.network", ".1"),
        Cause::Tls => pair!("cause.tls", ".1"),
        Cause::Timeout => pair!("cause.timeout", ".1"),
        Cause::Unknown => pair!("cause.unknown", ".1"),
    }
}

/// The same for a code that is the mailbox password itself.
pub const WRONG_PASSWORD: Pair = pair!("cause.wrong-password", ".1");

/// Why the option is missing, and what to do about it.
pub const fn reason(reason: Reason) -> Pair {
    match reason {
        Reason::TwoStepOff => pair!("missing.two-step-off", ".do"),
        Reason::SecurityKeysOnly => pair!("missing.security-keys-only", ".do"),
        Reason::LinkHidden => pair!("missing.link-hidden", ".do"),
        Reason::OtherAccount => pair!("missing.other-account", ".do"),
        Reason::WorkAccount => pair!("missing.work-account", ".do"),
        Reason::AdvancedProtection => pair!("missing.advanced-protection", ".do"),
        Reason::ChildAccount => pair!("missing.child-account", ".do"),
        Reason::TooManyCodes => pair!("missing.too-many-codes", ".do"),
        Reason::ManagedAccount => pair!("missing.managed-account", ".do"),
        Reason::NoMailbox => pair!("missing.no-mailbox", ".do"),
        Reason::BrowserNotTrusted => pair!("missing.browser-not-trusted", ".do"),
        Reason::NewAccount => pair!("missing.new-account", ".do"),
        Reason::NoPasswordYet => pair!("missing.no-password-yet", ".do"),
        Reason::PlanWithoutImap => pair!("missing.plan-without-imap", ".do"),
        Reason::ImapForbidden => pair!("missing.imap-forbidden", ".do"),
        Reason::OtherRegion => pair!("missing.other-region", ".do"),
        Reason::PhoneMissing => pair!("missing.phone-missing", ".do"),
        Reason::DesktopOnly => pair!("missing.desktop-only", ".do"),
    }
}

/// What ends a code's life.
pub const fn end(end: End) -> Key {
    match end {
        End::PasswordChanged => key!("end.password-changed"),
        End::TwoStepOff => key!("end.two-step-off"),
        End::OnlyDeleted => key!("end.only-deleted"),
        End::Replaced => key!("end.replaced"),
        End::Expires => key!("end.expires"),
    }
}

/// What to know before beginning.
pub const fn caution(caution: Caution) -> Key {
    match caution {
        Caution::MayRefuse => key!("caution.may-refuse"),
        Caution::MainAddress => key!("caution.main-address"),
        Caution::PaidPlan => key!("caution.paid-plan"),
        Caution::SwitchLapses => key!("caution.switch-lapses"),
        Caution::NoNewCodes => key!("caution.no-new-codes"),
        Caution::Moving => key!("caution.moving"),
        Caution::AdminDecides => key!("caution.admin-decides"),
        Caution::OwnNetwork => key!("caution.own-network"),
        Caution::TwoStepShutsOut => key!("caution.two-step-shuts-out"),
        Caution::OwnAppsOnly => key!("caution.own-apps-only"),
        Caution::BridgeOnly => key!("caution.bridge-only"),
        Caution::PopOnly => key!("caution.pop-only"),
    }
}

/// What to do in this step. `known` says whether the address of the mailbox is known.
pub const fn step(step: &Step, known: bool) -> Key {
    match step {
        Step::AskAdmin => key!("step.ask-admin"),
        Step::TwoStep(_) => key!("step.two-step"),
        Step::Open(PageKind::Help) => key!("step.open-help"),
        Step::Open(_) if known => key!("step.open-as"),
        Step::Open(_) => key!("step.open"),
        Step::Choose(_) => key!("step.choose"),
        Step::Type(_) => key!("step.type"),
        Step::Invent(_) => key!("step.invent"),
        Step::Press(_) => key!("step.press"),
        Step::Copy(_) => key!("step.copy"),
        Step::Switch(..) => key!("step.switch"),
        Step::Wait(hours) => plural!("step.wait").of(*hours as usize),
    }
}
