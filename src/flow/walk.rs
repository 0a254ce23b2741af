//! The person's way through the steps at a provider.

use super::event::{Effect, Event};
use super::state::Session;
use crate::model::account::Credential;
use crate::model::event::PublicEvent;

/// Progress through the steps, and answers to the questions about the mailbox. Emits an event if the current
/// step changes.
pub fn walk(session: &mut Session, event: &Event, effects: &mut Vec<Effect>) {
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
pub fn emit_step(session: &Session, effects: &mut Vec<Effect>) {
    let (step, of) = position(session);
    if of > 0 {
        effects.push(Effect::Emit(PublicEvent::StepChange {
            provider: session.provider.id.clone(),
            step: step as u32,
            of: of as u32,
        }));
    }
}
