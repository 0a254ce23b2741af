//! Why a person does not find the option, why a code dies, what to be warned of.
//!
//! Closed sets: each variant has its sentences in the locales, and a provider lists those that apply.

use super::closed_set::closed_set;

closed_set! {
    /// Why the option to make an app password is missing, or what was made does not work.
    pub enum MissingReason {
        /// Two-step sign-in is off.
        TwoStepOff = "two-step-off",
        /// Two-step sign-in uses nothing but security keys.
        SecurityKeysOnly = "security-keys-only",
        /// The menu does not show the link although everything is set up; the direct address works.
        LinkHidden = "link-hidden",
        /// This browser is signed in to another account.
        OtherAccount = "other-account",
        /// The account belongs to an organisation whose administrator does not allow it.
        WorkAccount = "work-account",
        /// The account has the provider's strictest protection.
        AdvancedProtection = "advanced-protection",
        /// A child's account.
        ChildAccount = "child-account",
        /// The account already has as many codes as the provider allows.
        TooManyCodes = "too-many-codes",
        /// An account that a company or a school manages.
        ManagedAccount = "managed-account",
        /// The account has no mailbox at this provider.
        NoMailbox = "no-mailbox",
        /// The provider does not trust this browser, or a private window is open.
        BrowserNotTrusted = "browser-not-trusted",
        /// The account is new.
        NewAccount = "new-account",
        /// The account has no password at all (a passkey or a key app only).
        NoPasswordYet = "no-password-yet",
        /// The plan does not include access for mail programs.
        PlanWithoutImap = "plan-without-imap",
        /// The organisation's rules forbid access for mail programs.
        ImapForbidden = "imap-forbidden",
        /// The code belongs to another data centre than the one chosen.
        OtherRegion = "other-region",
        /// The account has no phone number, which the provider wants first.
        PhoneMissing = "phone-missing",
        /// The page does not show it on a phone.
        DesktopOnly = "desktop-only",
    }
}

closed_set! {
    /// What makes a code stop working.
    pub enum Revocation {
        /// Changing the account's own password revokes every code.
        PasswordChanged = "password-changed",
        /// Changing the account's own password revokes none: codes must be deleted by hand.
        OnlyDeleted = "only-deleted",
        /// Switching two-step sign-in off revokes every code.
        TwoStepOff = "two-step-off",
        /// Making a new one revokes the one before.
        Replaced = "replaced",
        /// It expires by itself after some months.
        Expires = "expires",
    }
}

closed_set! {
    /// What a person should know before they begin.
    pub enum Warning {
        /// The provider is withdrawing password sign-in for some accounts.
        MayRefuse = "may-refuse",
        /// Signing in needs the main address, not an alias or an address at a custom domain.
        MainAddress = "main-address",
        /// Only a paid plan lets mail programs in.
        PaidPlan = "paid-plan",
        /// The setting for mail programs switches itself off when it is not used for a long time.
        SwitchLapses = "switch-lapses",
        /// New codes can no longer be made; old ones still work.
        NoNewCodes = "no-new-codes",
        /// The mailboxes are moving to the provider that `movesTo` names.
        Moving = "moving",
        /// The administrator decides whether mail programs are let in.
        AdminDecides = "admin-decides",
        /// Mail programs may be let in from the provider's own country or network only.
        OwnNetwork = "own-network",
        /// With two-step sign-in no mail program gets in at all.
        TwoStepShutsOut = "two-step-shuts-out",
        /// The mailbox opens only in the provider's own apps.
        OwnAppsOnly = "own-apps-only",
        /// The mailbox opens only through a program on the person's own computer, which a host cannot reach.
        BridgeOnly = "bridge-only",
        /// The mailbox opens only by POP, with which a host cannot stay in sync.
        PopOnly = "pop-only",
    }
}
