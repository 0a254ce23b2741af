//! What the person sees, and where they are on their way.

use crate::model::account::{Account, PasswordKind};
use crate::model::cause::Cause;
use crate::model::finding::Finding;
use crate::model::provider::Provider;
use crate::model::verdict::VerdictKind;

/// Where a person is on their way at one provider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Whose steps.
    pub provider: &'static Provider,
    /// The kind of account the steps are for.
    pub account: Account,
    /// Which password the person gives.
    pub way: PasswordKind,
    /// The data centre: a place in the provider's regions.
    pub region: usize,
    /// The steps that are done: bit 0 is the first.
    pub ticked: u32,
    /// Whether the steps are shown although the provider takes no app passwords.
    pub insisted: bool,
    /// What the screen asks for before it goes on.
    pub nudge: Option<Nudge>,
}

impl Place {
    /// The beginning of the way.
    pub fn start(provider: &'static Provider, account: Account, region: usize) -> Place {
        Place {
            provider,
            account,
            way: provider.credential.way(),
            region,
            ticked: 0,
            insisted: false,
            nudge: None,
        }
    }

    /// How many steps there are.
    pub fn of(&self) -> usize {
        self.provider.steps_for(self.account, self.way).count()
    }

    /// The first step that is not done, from 0; the number of steps if all are.
    pub fn step(&self) -> usize {
        (0..self.of())
            .find(|step| self.ticked & (1 << step) == 0)
            .unwrap_or(self.of())
    }

    /// Whether there is anything to paste: the provider takes a password, or the person insists.
    pub fn takes_code(&self) -> bool {
        self.provider.credential.takes_password() || self.insisted
    }
}

/// What the screen asks for after the button was pressed too early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nudge {
    /// The address of the mailbox is missing.
    Address,
    /// The field is empty.
    Code,
    /// What the field holds is certainly not a code.
    Reject,
    /// It does not look like one: a second, deliberate press sends it.
    Doubt,
}

/// What the field holds, without any of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether it may be sent.
    pub answer: VerdictKind,
    /// What it looks like.
    pub finding: Option<Finding>,
    /// Characters, separators left out.
    pub have: usize,
    /// Characters of a whole code; 0 where none is known.
    pub want: usize,
    /// Whether the person has finished with it: it was pasted, or the field was left.
    pub settled: bool,
}

/// Why the host's backend did not take the code.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// The cause, for the explanation.
    pub cause: Cause,
    /// The host's own words, shown as they are.
    pub message: Option<String>,
    /// Seconds to wait before another try, as the host says them: any number at all. See `i18n::wait`.
    pub retry_after: Option<f64>,
}

/// The number of a hand-over: an answer to another one is late.
pub type Attempt = u32;

/// What the person sees.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// The question whose mailbox it is.
    Pick,
    /// The steps, and an empty field.
    Guide(Place),
    /// The steps, and a field that holds something.
    Paste(Place, Look),
    /// The host tries the code.
    Sending(Place, Look, Attempt),
    /// It did not work; what was pasted is still there.
    Refused(Place, Look, Failure),
    /// It worked.
    Done(Place),
}

impl State {
    /// The word of the public contract.
    pub fn word(&self) -> &'static str {
        match self {
            State::Pick => "pick",
            State::Guide(_) => "guide",
            State::Paste(..) => "paste",
            State::Sending(..) => "sending",
            State::Refused(..) => "refused",
            State::Done(_) => "done",
        }
    }

    /// Where the person is, unless they have not chosen yet.
    pub fn place(&self) -> Option<&Place> {
        match self {
            State::Pick => None,
            State::Guide(place)
            | State::Paste(place, _)
            | State::Sending(place, ..)
            | State::Refused(place, ..)
            | State::Done(place) => Some(place),
        }
    }
}
