//! The table: state × event → state and effects. An event without a row for the current state changes nothing.

use super::event::{Effect, Event, FocusTarget, Press};
use super::state::{Attempt, Blocker, CodeStatus, Session, State};
use crate::model::account::Credential;
use crate::model::event::PublicEvent;
use crate::model::finding::Finding;
use crate::model::verdict::VerdictKind;

/// The machine: a state, and the number of attempts so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    state: State,
    attempts: Attempt,
}

impl Default for Flow {
    fn default() -> Flow {
        Flow {
            state: State::Pick,
            attempts: 0,
        }
    }
}

impl Flow {
    /// What the person sees.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Takes an event; returns the effects, in order.
    pub fn take(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.next(event, &mut effects);
        effects
    }

    /// The table.
    fn next(&mut self, event: Event, effects: &mut Vec<Effect>) {
        use Effect::{Abort, ContinueWithOauth, Deliver, Emit, Focus, Wipe, WipeCode};
        use State::{Done, Guide, Paste, Pick, Received, Refused, Sending};
        match (&mut self.state, event) {
            (Sending(session, status, attempt), Event::Cancelled) => {
                effects.extend([Abort(*attempt), Focus(FocusTarget::Code)]);
                self.state = Paste(*session, *status);
            }
            (Sending(session, _, attempt), Event::Answered(to, Ok(()))) if to == *attempt => {
                let provider = session.provider.id.clone();
                let success = PublicEvent::Success { provider };
                effects.extend([WipeCode, Emit(success), Focus(FocusTarget::Title)]);
                self.state = Done(*session);
            }
            (Sending(session, _, attempt), Event::Received(to)) if to == *attempt => {
                effects.extend([WipeCode, Focus(FocusTarget::Title)]);
                self.state = Received(*session);
            }
            (Sending(session, status, attempt), Event::Answered(to, Err(failure)))
                if to == *attempt =>
            {
                let (provider, cause) = (session.provider.id.clone(), failure.cause);
                let refusal = PublicEvent::Failure { provider, cause };
                effects.extend([Emit(refusal), Focus(FocusTarget::Title)]);
                self.state = Refused(*session, *status, failure);
            }
            // Whatever ends the session aborts the attempt first. A provider chosen here comes from the host,
            // which has set another mailbox.
            (
                Sending(session, status, attempt),
                event @ (Event::ProviderCleared | Event::Reset | Event::ProviderChosen(_)),
            ) => {
                effects.push(Abort(*attempt));
                self.state = Paste(*session, *status);
                self.next(event, effects);
            }
            (Sending(..), _) => {}

            (_, Event::ProviderChosen(session)) => {
                let provider = Some(session.provider.id.clone());
                effects.extend([Wipe, Emit(PublicEvent::ProviderChange { provider })]);
                emit_step(&session, effects);
                effects.push(Focus(FocusTarget::Title));
                self.state = Guide(session);
            }
            (Pick, Event::Reset) => effects.push(Wipe),
            (Pick, _) => {}
            (_, event @ (Event::ProviderCleared | Event::Reset)) => {
                let provider = None;
                effects.extend([Wipe, Emit(PublicEvent::ProviderChange { provider })]);
                if event == Event::ProviderCleared {
                    effects.push(Focus(FocusTarget::Title));
                }
                self.state = Pick;
            }

            (Done(session) | Received(session), Event::FeedbackGiven(helpful)) => {
                let provider = session.provider.id.clone();
                effects.push(Emit(PublicEvent::Feedback { provider, helpful }));
            }
            (Done(_) | Received(_), _) => {}

            (Guide(session), Event::OauthContinued) if !session.takes_code() => {
                effects.push(ContinueWithOauth);
            }
            (Refused(..), Event::OauthContinued) => effects.push(ContinueWithOauth),
            (Guide(session), Event::StepsForced) if !session.takes_code() => {
                effects.push(Focus(FocusTarget::Title));
                session.steps_forced = true;
            }

            (Guide(session), Event::CodeChanged(status)) if session.takes_code() => {
                self.state = code_changed(*session, None, status, effects);
            }
            (Paste(session, before) | Refused(session, before, _), Event::CodeChanged(status)) => {
                self.state = code_changed(*session, Some(*before), status, effects);
            }
            // The doubt that the person accepted was about another text.
            (Paste(session, _) | Refused(session, ..), Event::CodeEdited) => {
                session.blocker = session.blocker.filter(|it| *it != Blocker::Doubt);
            }
            (Guide(session), Event::SubmitPressed(press)) if session.takes_code() => {
                let blocker = if press.address {
                    Blocker::Code
                } else {
                    Blocker::Address
                };
                effects.push(Focus(focus_for(blocker)));
                session.blocker = Some(blocker);
            }
            (Paste(session, status) | Refused(session, status, _), Event::SubmitPressed(press)) => {
                session.blocker = blocker_for(session, status, press);
                match session.blocker {
                    Some(blocker) => {
                        // The second press on a doubt must find the button where it was.
                        if blocker != Blocker::Doubt {
                            effects.push(Focus(focus_for(blocker)));
                        }
                        self.state = Paste(*session, *status);
                    }
                    None => {
                        self.attempts = self.attempts.wrapping_add(1);
                        let provider = session.provider.id.clone();
                        let submit = PublicEvent::Submit { provider };
                        effects.extend([Emit(submit), Deliver(self.attempts)]);
                        self.state = Sending(*session, *status, self.attempts);
                    }
                }
            }
            (Guide(session) | Paste(session, _) | Refused(session, ..), event) => {
                walk(session, &event, effects);
            }
        }
    }
}

/// The code field changed. The page gets an event only if the verdict or the finding changes.
fn code_changed(
    mut session: Session,
    before: Option<CodeStatus>,
    now: Option<CodeStatus>,
    effects: &mut Vec<Effect>,
) -> State {
    let seen = |status: CodeStatus| (status.verdict, status.finding);
    if before.map(seen) != now.map(seen) {
        let (verdict, finding) = now.map_or((VerdictKind::Reject, Some(Finding::Empty)), seen);
        effects.push(Effect::Emit(PublicEvent::VerdictChange {
            verdict,
            finding,
        }));
        session.blocker = None;
    }
    match now {
        None => State::Guide(session),
        Some(status) => State::Paste(session, status),
    }
}

/// What blocks the hand-over.
fn blocker_for(session: &Session, status: &CodeStatus, press: Press) -> Option<Blocker> {
    let agreed = session.blocker == Some(Blocker::Doubt) && press.deliberate;
    match status.verdict {
        _ if !press.address => Some(Blocker::Address),
        VerdictKind::Reject => Some(Blocker::Reject),
        _ if !press.servers => Some(Blocker::Server),
        VerdictKind::Doubt if !agreed => Some(Blocker::Doubt),
        VerdictKind::Doubt | VerdictKind::Ok => None,
    }
}

/// Where the person can fix it.
fn focus_for(blocker: Blocker) -> FocusTarget {
    match blocker {
        Blocker::Address => FocusTarget::Address,
        Blocker::Server => FocusTarget::Server,
        Blocker::Code | Blocker::Reject | Blocker::Doubt => FocusTarget::Code,
    }
}

/// Progress through the steps, and answers to the questions about the mailbox. Emits an event if the current
/// step changes.
fn walk(session: &mut Session, event: &Event, effects: &mut Vec<Effect>) {
    let before = position(session);
    let within = |step: usize| step < session.step_count() && step < 31;
    match *event {
        Event::StepTicked(step) if within(step) => session.ticked ^= 1 << step,
        Event::StepOpened(step) if within(step) => session.ticked |= (2 << step) - 1,
        // Other steps apply now, so the ticks are cleared.
        Event::AccountChosen(account) if account != session.account => {
            (session.account, session.ticked) = (account, 0);
        }
        Event::KindChosen(kind)
            if kind != session.kind
                && session.provider.credential == Credential::AppPasswordWith2fa =>
        {
            (session.kind, session.ticked, session.blocker) = (kind, 0, None);
        }
        Event::RegionChosen(region) if region < session.provider.regions.len() => {
            session.region = region;
        }
        _ => {}
    }
    if position(session) != before {
        emit_step(session, effects);
    }
}

/// The current step, from 1, and how many there are. With all steps done the last one stays current.
fn position(session: &Session) -> (usize, usize) {
    let count = session.step_count();
    ((session.current_step() + 1).min(count), count)
}

/// Without steps there is no current step and no event.
fn emit_step(session: &Session, effects: &mut Vec<Effect>) {
    let (step, of) = position(session);
    if of > 0 {
        effects.push(Effect::Emit(PublicEvent::StepChange {
            provider: session.provider.id.clone(),
            step: step as u32,
            of: of as u32,
        }));
    }
}
