//! What happens to the machine, and what it asks to be done outside.

use super::state::{Attempt, CodeStatus, Failure, Session};
use crate::model::account::{Account, PasswordKind};
use crate::model::event::PublicEvent;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A provider was chosen or recognised.
    ProviderChosen(Session),
    /// The person wants another mailbox.
    ProviderCleared,
    /// A step was ticked off, or its tick taken back.
    StepTicked(usize),
    /// This step's link was opened: the step and all before it are done.
    StepOpened(usize),
    /// The person said what kind of account it is.
    AccountChosen(Account),
    /// The person said which password they have.
    KindChosen(PasswordKind),
    /// The person said in which data centre their mailbox is.
    RegionChosen(usize),
    /// The person wants the steps although the provider refuses app passwords.
    StepsForced,
    /// What the code field holds has another status; none if the field is empty now.
    CodeChanged(Option<CodeStatus>),
    /// The person changed the code field, be it by one character.
    CodeEdited,
    /// The button was pressed.
    SubmitPressed(Press),
    /// The host answered this attempt.
    Answered(Attempt, Result<(), Failure>),
    /// The host has taken the code of this attempt, and says nothing of whether it works.
    Received(Attempt),
    /// The person does not want to wait.
    Cancelled,
    /// The person goes on with the provider's own sign-in window.
    OauthContinued,
    /// The person said whether this helped.
    FeedbackGiven(bool),
    /// Back to the beginning.
    Reset,
}

/// A press of the button, with what the machine cannot see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    /// Whether the address of the mailbox is known.
    pub address: bool,
    /// Whether every server that the person typed was understood.
    pub servers: bool,
    /// Whether the person meant this press by itself: it is not part of a double click, of a key held
    /// down, or of a tremor.
    pub deliberate: bool,
}

/// What must be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Hand the code to the host.
    Deliver(Attempt),
    /// Tell the host that this attempt is no longer wanted.
    Abort(Attempt),
    /// Empty the code field.
    WipeCode,
    /// Empty the code field and all others that belong to one mailbox: it is another one now.
    Wipe,
    /// Move the focus there.
    Focus(FocusTarget),
    /// Let the host sign in with the provider's own window.
    ContinueWithOauth,
    /// Send the page an event.
    Emit(PublicEvent),
}

/// Where the focus goes. The last two are the view's own: the machine never asks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The heading of the new screen.
    Title,
    /// The address field.
    Address,
    /// The code field.
    Code,
    /// The first server that was not understood.
    Server,
    /// The provider's tile that is chosen.
    Tile,
    /// The field of the provider search.
    Search,
}
