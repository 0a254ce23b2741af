//! The table: state × event → state and effects. An event without a row for the current state changes nothing.

use super::event::{Effect, Event, FocusTarget, Press};
use super::failure::Failure;
use super::state::{Attempt, Blocker, CodeStatus, Session, State};
use super::walk::{emit_step, walk};
use crate::model::cause::Cause;
use crate::model::event::PublicEvent;
use crate::model::finding::Finding;
use crate::model::outcome::Outcome;
use crate::model::verdict::VerdictKind;

/// The machine: a state, the number of attempts so far, and what is known of a mailbox that has stopped working until it
/// works again.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    state: State,
    attempts: Attempt,
    stopped: Option<Box<Outcome>>,
}

impl Default for Flow {
    fn default() -> Flow {
        Flow {
            state: State::Pick,
            attempts: 0,
            stopped: None,
        }
    }
}

impl Flow {
    /// What the person sees.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Why the mailbox has stopped working, if that is what brought the person here.
    pub fn stopped(&self) -> Option<&Outcome> {
        self.stopped.as_deref()
    }

    /// Takes an event; returns the effects, in order.
    pub fn take(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.next(event, &mut effects);
        if let State::Guide(session) = &mut self.state {
            session.stopped = self.stopped.is_some();
        }
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
                self.stopped = None;
            }
            (Sending(session, _, attempt), Event::Received(to)) if to == *attempt => {
                effects.extend([WipeCode, Focus(FocusTarget::Title)]);
                self.state = Received(*session);
                self.stopped = None;
            }
            (Sending(session, status, attempt), Event::Answered(to, Err(failure)))
                if to == *attempt =>
            {
                effects.extend([tell(session, &failure), Focus(FocusTarget::Title)]);
                // What the mailbox was thought to tell may be wrong.
                session.corrects |= failure.why.cause == Cause::WrongServer;
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
            (state, Event::Recovered) => {
                if let Paste(session, _) = state {
                    session.stopped = false;
                }
                self.stopped = None;
            }
            // What the host has said counts more than that it has said nothing.
            (_, Event::Stopped(None)) if self.stopped.is_some() => {}
            // The answer that is awaited says more.
            (Sending(..), Event::Stopped(Some(_))) => {}
            (state, Event::Stopped(why)) => {
                if let Some(session) = state.session()
                    && let Some(why) = &why
                {
                    effects.push(tell(session, &Failure::of(&session.provider.id, why)));
                }
                stop(state, effects);
                self.stopped = Some(why.unwrap_or_default());
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
                if matches!(event, Event::ProviderCleared) {
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
                session.stopped = false;
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

/// Tells the page of a failure.
fn tell(session: &Session, failure: &Failure) -> Effect {
    Effect::Emit(PublicEvent::Failure {
        provider: session.provider.id.clone(),
        cause: failure.why.cause,
        protocol: failure.protocol,
    })
}

/// What follows when the mailbox has stopped working. What the person has put into the field stays there, and so does
/// the focus then.
fn stop(state: &mut State, effects: &mut Vec<Effect>) {
    // The heading that had the focus goes.
    let was_refused = matches!(state, State::Refused(..));
    *state = match *state {
        State::Pick | State::Sending(..) => return,
        State::Paste(mut session, status) | State::Refused(mut session, status, _) => {
            session.stopped = true;
            State::Paste(session, status)
        }
        State::Guide(session) => State::Guide(session),
        State::Done(session) | State::Received(session) => State::Guide(session.anew()),
    };
    if was_refused || matches!(state, State::Guide(_)) {
        effects.push(Effect::Focus(FocusTarget::Title));
    }
}

/// The code field changed. The page gets an event only if the verdict or the finding changes.
fn code_changed(
    mut session: Session,
    before: Option<CodeStatus>,
    now: Option<CodeStatus>,
    effects: &mut Vec<Effect>,
) -> State {
    session.stopped = false;
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
