//! What the person sees, and how far they have got.

use super::failure::Failure;
use crate::model::account::{Account, Credential, PasswordKind};
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
    /// Which kind of password the person enters.
    pub kind: PasswordKind,
    /// The data centre: an index into the provider's regions.
    pub region: usize,
    /// What of that the mailbox itself tells.
    pub told: Told,
    /// Whether the person wants to say otherwise.
    pub corrects: bool,
    /// Whether the person has said which data centre it is.
    pub region_chosen: bool,
    /// The steps that are done: bit 0 is the first.
    pub ticked: u32,
    /// The steps that are open where there is no room for all of them, likewise.
    pub unfolded: u32,
    /// Whether the steps are shown although the provider takes no app passwords.
    pub steps_forced: bool,
    /// Whether the mailbox has stopped working and the person has done nothing about the code since.
    pub stopped: bool,
    /// What still blocks the hand-over, once the button was pressed.
    pub blocker: Option<Blocker>,
}

impl Session {
    /// A new session, of whose mailbox nothing is known.
    pub fn start(provider: &'static Provider, account: Account, region: usize) -> Session {
        Session {
            provider,
            account,
            kind: provider.credential.password_kind(),
            region,
            told: Told::default(),
            corrects: false,
            region_chosen: false,
            ticked: 0,
            unfolded: 1,
            steps_forced: false,
            stopped: false,
            blocker: None,
        }
    }

    /// The same mailbox from the beginning.
    pub fn anew(self) -> Session {
        Session {
            told: self.told,
            ..Session::start(self.provider, self.account, self.region)
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

    /// Whether this step is open where there is no room for all of them.
    pub fn is_unfolded(&self, step: usize) -> bool {
        // More steps than there are bits: those stay open.
        let bits = u32::try_from(step)
            .ok()
            .and_then(|step| self.unfolded.checked_shr(step));
        bits.is_none_or(|bits| bits & 1 != 0)
    }

    /// Whether all of them are.
    pub fn is_all_unfolded(&self) -> bool {
        (0..self.step_count()).all(|step| self.is_unfolded(step))
    }

    /// Whether there is anything to paste: the provider accepts a password, or the person wants the steps anyway.
    pub fn takes_code(&self) -> bool {
        self.provider.credential.takes_password() || self.steps_forced
    }

    /// Whether the person is asked for a password that they know, not for a code that the provider shows.
    pub fn asks_password(&self) -> bool {
        self.kind == PasswordKind::Password || self.provider.credential == Credential::OwnPassword
    }
}

/// What the address and its exchangers tell of a mailbox, so that nobody has to be asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The kind of account.
    pub account: bool,
    /// The data centre.
    pub region: bool,
}

/// What blocks the hand-over: the screen asks for it once the button was pressed.
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

/// What is known about the content of the code field, without the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeStatus {
    /// Whether it may be sent.
    pub verdict: VerdictKind,
    /// What it looks like.
    pub finding: Option<Finding>,
    /// Characters, separators not counted.
    pub have: usize,
    /// Characters of a whole code; 0 if not known.
    pub want: usize,
    /// Whether the person has finished with it: it was pasted, or the field was left.
    pub settled: bool,
}

/// The number of an attempt. An answer to an earlier attempt is ignored.
pub type Attempt = u32;

/// What the person sees.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// The choice of a mailbox.
    Pick,
    /// The steps, and an empty field.
    Guide(Session),
    /// The steps, and a field that is not empty.
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
    /// Its public name.
    pub fn word(&self) -> &'static str {
        match self {
            State::Guide(session) | State::Paste(session, _) if session.stopped => "refused",
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
