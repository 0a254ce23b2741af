//! Why a person does not find the option, why a code dies, what to be warned of.
//!
//! Closed sets: each variant has its sentences in the locales, and the provider lists which apply.

use super::closed_set::closed_set;

closed_set! {
    /// Why the option to make an app password is missing, or what was made does not work.
    pub enum MissingReason {
        /// Two-step sign-in is off.
        TwoStepOff = "two-step-off",
        /// Two-step sign-in uses nothing but security keys.
        SecurityKeysOnly = "security-keys-only",
        /// The menu does not show the link although all is right; the direct address works.
        LinkHidden = "link-hidden",
        /// Another account is signed in in this browser.
        OtherAccount = "other-account",
        /// The account belongs to an organisation whose administrator does not allow it.
        WorkAccount = "work-account",
        /// The account has the provider's strictest protection.
        AdvancedProtection = "advanced-protection",
        /// A child's account.
        ChildAccount = "child-account",
        /// As many codes as the provider allows are in use.
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
        /// The plan has no access for mail programs.
        PlanWithoutImap = "plan-without-imap",
        /// The organisation's rules forbid access for mail programs.
        ImapForbidden = "imap-forbidden",
        /// The code belongs to another data centre than the one chosen.
        OtherRegion = "other-region",
        /// The account has no phone number, which the provider wants first.
        PhoneMissing = "phone-missing",
        /// A phone's view of the page does not show it.
        DesktopOnly = "desktop-only",
    }
}

closed_set! {
    /// What ends a code's life.
    pub enum Revocation {
        /// A change of the account's own password ends every code.
        PasswordChanged = "password-changed",
        /// A change of the account's own password ends none: they must be deleted by hand.
        OnlyDeleted = "only-deleted",
        /// Switching two-step sign-in off ends every code.
        TwoStepOff = "two-step-off",
        /// Making a new one ends the one before.
        Replaced = "replaced",
        /// It ends by itself after some months.
        Expires = "expires",
    }
}

closed_set! {
    /// What a person should know before they begin.
    pub enum Warning {
        /// The provider is withdrawing password sign-in for some accounts.
        MayRefuse = "may-refuse",
        /// The main address must be used to sign in, not an alias or a domain of one's own.
        MainAddress = "main-address",
        /// Only a paid plan lets mail programs in.
        PaidPlan = "paid-plan",
        /// The switch for mail programs goes off by itself when it is not used for long.
        SwitchLapses = "switch-lapses",
        /// New codes can no longer be made; old ones still work.
        NoNewCodes = "no-new-codes",
        /// The mailboxes are moving to the provider that `movesTo` names.
        Moving = "moving",
        /// The administrator decides whether mail programs are let in.
        AdminDecides = "admin-decides",
        /// Mail programs may be let in from the provider's own country or network only.
        OwnNetwork = "own-network",
        /// Two-step sign-in shuts mail programs out altogether.
        TwoStepShutsOut = "two-step-shuts-out",
        /// The mailbox opens in the provider's own apps only.
        OwnAppsOnly = "own-apps-only",
        /// The mailbox opens through a program on the person's own computer only, which a host cannot
        /// reach.
        BridgeOnly = "bridge-only",
        /// The mailbox opens by POP only, which a host cannot keep in step with.
        PopOnly = "pop-only",
    }
}
