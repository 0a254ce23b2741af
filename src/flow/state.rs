//! What the person sees, and how far they are.

use crate::model::account::{Account, Credential, PasswordKind};
use crate::model::cause::Cause;
use crate::model::finding::Finding;
use crate::model::provider::Provider;
use crate::model::verdict::VerdictKind;

/// One mailbox that is being connected: its provider, and how far the person is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Session {
    /// Whose steps.
    pub provider: &'static Provider,
    /// The kind of account the steps are for.
    pub account: Account,
    /// Which password the person gives.
    pub kind: PasswordKind,
    /// The data centre: an index into the provider's regions.
    pub region: usize,
    /// The steps that are done: bit 0 is the first.
    pub ticked: u32,
    /// Whether the steps are shown although the provider takes no app passwords.
    pub steps_forced: bool,
    /// What the screen asks for before it goes on, once the button was pressed.
    pub blocker: Option<Blocker>,
}

impl Session {
    /// The beginning.
    pub fn start(provider: &'static Provider, account: Account, region: usize) -> Session {
        Session {
            provider,
            account,
            kind: provider.credential.way(),
            region,
            ticked: 0,
            steps_forced: false,
            blocker: None,
        }
    }

    /// How many steps there are.
    pub fn step_count(&self) -> usize {
        self.provider.steps_for(self.account, self.kind).count()
    }

    /// The first step that is not done, from 0; the number of steps if all are.
    pub fn current_step(&self) -> usize {
        (0..self.step_count())
            .find(|step| self.ticked & (1 << step) == 0)
            .unwrap_or(self.step_count())
    }

    /// Whether there is anything to paste: the provider takes a password, or the person insists.
    pub fn takes_code(&self) -> bool {
        self.provider.credential.takes_password() || self.steps_forced
    }

    /// Whether what is asked for is a password that the person knows, not a code that the provider shows.
    pub fn asks_password(&self) -> bool {
        self.kind == PasswordKind::Password || self.provider.credential == Credential::OwnPassword
    }
}

/// What stands between the button and the hand-over: the screen asks for it once the button was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocker {
    /// The address of the mailbox is missing.
    Address,
    /// A server that the person typed was not understood.
    Server,
    /// The code field is empty.
    Code,
    /// What the field holds is certainly not a code.
    Reject,
    /// It does not look like one: a second, deliberate press sends it.
    Doubt,
}

/// What is known of the code field's content, without any of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeStatus {
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
    Guide(Session),
    /// The steps, and a field that holds something.
    Paste(Session, CodeStatus),
    /// The host tries the code.
    Sending(Session, CodeStatus, Attempt),
    /// It did not work; what was pasted is still there.
    Refused(Session, CodeStatus, Failure),
    /// It worked.
    Done(Session),
    /// The host has the code, and has not said whether it works.
    Received(Session),
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
            State::Done(_) | State::Received(_) => "done",
        }
    }

    /// The mailbox that is being connected, unless none is chosen yet.
    pub fn session(&self) -> Option<&Session> {
        match self {
            State::Pick => None,
            State::Guide(session)
            | State::Paste(session, _)
            | State::Sending(session, ..)
            | State::Refused(session, ..)
            | State::Done(session)
            | State::Received(session) => Some(session),
        }
    }
}
