//! The events that the machine takes, and the effects it asks for.

use super::failure::Failure;
use super::state::{Attempt, CodeStatus, Session};
use crate::model::account::{Account, PasswordKind};
use crate::model::event::PublicEvent;
use crate::model::outcome::Outcome;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A provider was chosen or recognised.
    ProviderChosen(Session),
    /// The person wants another mailbox.
    ProviderCleared,
    /// A step was ticked or unticked.
    StepTicked(usize),
    /// This step's link was opened: the step and all before it are done.
    StepOpened(usize),
    /// A step was opened, or folded away again, where there is no room for all of them.
    StepUnfolded(usize),
    /// All steps were opened there, or all but the current one folded away again.
    AllUnfolded,
    /// The person wants to say otherwise than the mailbox tells.
    AnswersReopened,
    /// The person chose the kind of account.
    AccountChosen(Account),
    /// The person chose which kind of password they have.
    KindChosen(PasswordKind),
    /// The person chose the data centre of their mailbox.
    RegionChosen(usize),
    /// The address that was typed beside the code tells it.
    RegionTold(usize),
    /// The person wants the steps although the provider refuses app passwords.
    StepsForced,
    /// The status of the code field has changed; `None` if the field is empty now.
    CodeChanged(Option<CodeStatus>),
    /// The person changed the code field, if only by one character.
    CodeEdited,
    /// The button was pressed.
    SubmitPressed(Press),
    /// The host answered this attempt.
    Answered(Attempt, Result<(), Failure>),
    /// The host has taken the code of this attempt without saying whether it works.
    Received(Attempt),
    /// The person cancelled the attempt.
    Cancelled,
    /// The person continues with the provider's own sign-in window.
    OauthContinued,
    /// The person answered whether this helped.
    FeedbackGiven(bool),
    /// The mailbox has stopped working: the host says why, or only that it has.
    Stopped(Option<Box<Outcome>>),
    /// That is no longer so, or it was another mailbox.
    Recovered,
    /// Back to the beginning.
    Reset,
}

/// A press of the button, with what the machine cannot know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    /// Whether the address of the mailbox is known.
    pub address: bool,
    /// Whether every server that the person typed was understood.
    pub servers: bool,
    /// Whether this press is deliberate: not part of a double click, a key held down, or a tremor.
    pub deliberate: bool,
}

/// What the outside must do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Hand the code to the host.
    Deliver(Attempt),
    /// Tell the host that this attempt is no longer wanted.
    Abort(Attempt),
    /// Empty the code field.
    WipeCode,
    /// Empty the code field and all others that belong to one mailbox, because the mailbox has changed.
    Wipe,
    /// Move the focus there.
    Focus(FocusTarget),
    /// Let the host sign in with the provider's own window.
    ContinueWithOauth,
    /// Send the page an event.
    Emit(PublicEvent),
}

/// Where the focus goes. Only the view uses the last three.
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
    /// The first question about the mailbox.
    Answer,
    /// The current step.
    Step,
    /// The tile of the chosen provider.
    Tile,
    /// The field of the provider search.
    Search,
}
