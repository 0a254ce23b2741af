//! The closed set of things that a person does on a provider's pages.
//!
//! A kind carries what differs between providers, most of all the label. Its sentence stands once in
//! each language, its picture once in `view`.

use super::label::Label;
use super::page::PageKind;
use crate::check::closed_set::closed_set;

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Have the administrator allow it: work accounts only. There is a message to copy for them.
    AskAdmin,
    /// See that two-step sign-in is on, which the provider calls by this name.
    TwoStep(Label),
    /// Open this page in a new tab and sign in there.
    Open(PageKind),
    /// Choose this entry of a menu, a list or a section.
    Choose(Label),
    /// Type the suggested name into this field.
    Type(Label),
    /// Think up a new password, and type it into this field.
    Invent(Label),
    /// Press this button.
    Press(Label),
    /// Copy the code that is now shown, which happens only once, and then press this button.
    Copy(Label),
    /// Switch this setting on, at this page.
    Switch(PageKind, Label),
    /// Wait this many hours before the code works.
    Wait(u8),
}

closed_set! {
    /// The kinds of steps by the names that a host gives them.
    pub enum StepKind {
        /// [`Step::AskAdmin`].
        AskAdmin = "ask-admin",
        /// [`Step::TwoStep`].
        TwoStep = "two-step",
        /// [`Step::Open`].
        Open = "open",
        /// [`Step::Choose`].
        Choose = "choose",
        /// [`Step::Type`].
        Type = "type",
        /// [`Step::Invent`].
        Invent = "invent",
        /// [`Step::Press`].
        Press = "press",
        /// [`Step::Copy`].
        Copy = "copy",
        /// [`Step::Switch`].
        Switch = "switch",
        /// [`Step::Wait`].
        Wait = "wait",
    }
}
