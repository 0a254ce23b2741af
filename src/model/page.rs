//! The pages of a provider that a person is sent to.

use super::closed_set::closed_set;

closed_set! {
    /// What a page is for.
    pub enum PageKind {
        /// Where the app password is made.
        Create = "create",
        /// The provider's own explanation.
        Help = "help",
        /// Where two-step sign-in is switched on.
        TwoStep = "twoStep",
        /// The list of the app passwords made so far, where one is deleted.
        Manage = "manage",
        /// Where IMAP is switched on.
        Imap = "imap",
        /// Help for people who cannot sign in.
        SignInHelp = "signInHelp",
        /// The mailbox in the browser: signing in there lifts some blocks.
        Webmail = "webmail",
    }
}
