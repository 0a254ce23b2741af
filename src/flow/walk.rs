//! The person's way through the steps at a provider.

use super::event::{Effect, Event, FocusTarget};
use super::state::Session;
use crate::model::account::Credential;
use crate::model::event::PublicEvent;

/// Progress through the steps, and answers to the questions about the mailbox. Emits an event if the current
/// step changes.
pub fn walk(session: &mut Session, event: &Event, effects: &mut Vec<Effect>) {
    let (before, ticked, was_current) = (position(session), session.ticked, current(session));
    let within = |step: usize| step < session.step_count() && step < 31;
    match *event {
        Event::StepTicked(step) if within(step) => session.ticked ^= 1 << step,
        Event::StepOpened(step) if within(step) => session.ticked |= (2 << step) - 1,
        Event::StepUnfolded(step) if within(step) => session.unfolded ^= 1 << step,
        Event::AllUnfolded if session.is_all_unfolded() => session.unfolded = current(session),
        Event::AllUnfolded => session.unfolded = u32::MAX,
        Event::AnswersReopened => {
            session.corrects = true;
            effects.push(Effect::Focus(FocusTarget::Answer));
        }
        // Other steps apply now, so the ticks are cleared.
        Event::AccountChosen(account) if account != session.account => {
            (session.account, session.ticked) = (account, 0);
            session.unfolded = anew(session);
        }
        Event::KindChosen(kind)
            if kind != session.kind
                && session.provider.credential == Credential::AppPasswordWith2fa =>
        {
            (session.kind, session.ticked, session.blocker) = (kind, 0, None);
            session.unfolded = anew(session);
        }
        Event::RegionChosen(region) if region < session.provider.regions.len() => {
            (session.region, session.region_chosen) = (region, true);
        }
        Event::RegionTold(region)
            if !session.region_chosen && region < session.provider.regions.len() =>
        {
            session.region = region;
        }
        _ => {}
    }
    // What is done folds, what comes now opens. Who has opened all wants to see all.
    if session.ticked != ticked && !session.is_all_unfolded() {
        let over = session.ticked & !ticked | was_current;
        session.unfolded = session.unfolded & !over | current(session);
    }
    if position(session) != before {
        emit_step(session, effects);
    }
}

/// Which steps are open at the beginning of other ones: the first, or all if all were.
fn anew(session: &Session) -> u32 {
    if session.unfolded == u32::MAX {
        session.unfolded
    } else {
        1
    }
}

/// The bit of the current step; none if all are done.
fn current(session: &Session) -> u32 {
    let step = session.current_step();
    u32::from(step < session.step_count()) << step.min(31)
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
