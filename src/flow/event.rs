//! What happens to the machine, and what it asks to be done outside.

use super::state::{Attempt, Failure, Look, Place};
use crate::model::account::{Account, PasswordKind};
use crate::model::cause::Cause;
use crate::model::event::PublicEvent;
use crate::model::finding::Finding;
use crate::model::verdict::VerdictKind;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// A provider was chosen or recognised.
    Chose(Place),
    /// The person wants another mailbox.
    Left,
    /// A step was ticked off, or its tick taken back.
    Ticked(usize),
    /// This step's link was followed: it and all before it are done.
    Opened(usize),
    /// The kind of account was said.
    Placed(Account),
    /// How one signs in was said.
    Went(PasswordKind),
    /// The data centre was said.
    Moved(usize),
    /// The person wants the steps although the provider refuses app passwords.
    Insisted,
    /// The field changed; nothing if it is empty now.
    Looked(Option<Look>),
    /// The person changed what the field holds, be it by a letter.
    Edited,
    /// The button was pressed.
    Pressed(Press),
    /// The host answered this attempt.
    Answered(Attempt, Result<(), Failure>),
    /// The person does not want to wait.
    Cancelled,
    /// The person goes on with the provider's own sign-in window.
    Continued,
    /// The person said whether this helped.
    Rated(bool),
    /// Back to the beginning.
    Reset,
}

/// A press of the button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Press {
    /// Whether the address of the mailbox is known.
    pub address: bool,
    /// Whether the person meant this press by itself: it is no part of a double click, of a key that is
    /// held down, or of a trembling hand.
    pub deliberate: bool,
}

/// What must be done outside.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Hand the code to the host.
    Deliver(Attempt),
    /// Tell the host that this attempt is no longer wanted.
    Abort(Attempt),
    /// Empty the field for the code.
    WipeCode,
    /// Empty that and the fields for what else is known of a mailbox only: it is another one now.
    Wipe,
    /// Put the focus there.
    Focus(Spot),
    /// Let the host sign in with the provider's own window.
    Continue,
    /// Tell the page.
    Tell(Notice),
}

/// A place for the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The heading of the new screen.
    Title,
    /// The field for the address.
    Address,
    /// The field for the code.
    Code,
}

/// What the page is told. None of it holds anything that was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Notice {
    /// The provider is now this one, or none.
    Provider(Option<&'static str>),
    /// The current step, from 1, and how many there are.
    Step(usize, usize),
    /// What the field holds now; nothing if it was emptied.
    Verdict(VerdictKind, Option<Finding>),
    /// The code is on its way.
    Submit,
    /// The host took it.
    Success,
    /// The host did not take it.
    Failure(Cause),
    /// Whether this helped.
    Feedback(bool),
}

impl Notice {
    /// The event of the public contract, at this provider.
    pub fn event(self, provider: Option<&str>) -> PublicEvent {
        let provider = || provider.unwrap_or_default().to_owned();
        match self {
            Notice::Provider(id) => PublicEvent::ProviderChange {
                provider: id.map(str::to_owned),
            },
            Notice::Step(step, of) => PublicEvent::StepChange {
                provider: provider(),
                step: step as u32,
                of: of as u32,
            },
            Notice::Verdict(verdict, finding) => PublicEvent::VerdictChange { verdict, finding },
            Notice::Submit => PublicEvent::Submit {
                provider: provider(),
            },
            Notice::Success => PublicEvent::Success {
                provider: provider(),
            },
            Notice::Failure(cause) => PublicEvent::Failure {
                provider: provider(),
                cause,
            },
            Notice::Feedback(helpful) => PublicEvent::Feedback {
                provider: provider(),
                helpful,
            },
        }
    }
}
