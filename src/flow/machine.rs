//! The table: state × event → state and effects. An event that the present state has no row for changes
//! nothing.

use super::event::{Effect, Event, Notice, Press, Spot};
use super::state::{Attempt, Look, Nudge, Place, State};
use crate::model::account::Credential;
use crate::model::finding::Finding;
use crate::model::verdict::VerdictKind;

/// The machine: a state, and how many hand-overs there were.
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

    /// Takes an event; returns what must be done outside, in order.
    pub fn take(&mut self, event: Event) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.next(event, &mut effects);
        effects
    }

    /// The table.
    fn next(&mut self, event: Event, effects: &mut Vec<Effect>) {
        use Effect::{Abort, Continue, Deliver, Focus, Tell, Wipe, WipeCode};
        use State::{Done, Guide, Paste, Pick, Refused, Sending};
        match (&mut self.state, event) {
            (Sending(place, look, attempt), Event::Cancelled) => {
                effects.extend_from_slice(&[Abort(*attempt), Focus(Spot::Code)]);
                self.state = Paste(*place, *look);
            }
            (Sending(place, _, attempt), Event::Answered(to, Ok(()))) if to == *attempt => {
                effects.extend_from_slice(&[WipeCode, Tell(Notice::Success), Focus(Spot::Title)]);
                self.state = Done(*place);
            }
            (Sending(place, look, attempt), Event::Answered(to, Err(failure)))
                if to == *attempt =>
            {
                effects
                    .extend_from_slice(&[Tell(Notice::Failure(failure.cause)), Focus(Spot::Title)]);
                self.state = Refused(*place, *look, failure);
            }
            // What ends the way ends the hand-over first. Choosing is the host's here: it names another
            // mailbox.
            (
                Sending(place, look, attempt),
                event @ (Event::Left | Event::Reset | Event::Chose(_)),
            ) => {
                effects.push(Abort(*attempt));
                self.state = Paste(*place, *look);
                self.next(event, effects);
            }
            (Sending(..), _) => {}

            (_, Event::Chose(place)) => {
                let provider = Notice::Provider(Some(&place.provider.id));
                effects.extend_from_slice(&[Wipe, Tell(provider)]);
                tell_step(1, place.of(), effects);
                effects.push(Focus(Spot::Title));
                self.state = Guide(place);
            }
            (Pick, Event::Reset) => effects.push(Wipe),
            (Pick, _) => {}
            (_, Event::Left) => {
                effects.extend_from_slice(&[
                    Wipe,
                    Tell(Notice::Provider(None)),
                    Focus(Spot::Title),
                ]);
                self.state = Pick;
            }
            (_, Event::Reset) => {
                effects.extend_from_slice(&[Wipe, Tell(Notice::Provider(None))]);
                self.state = Pick;
            }

            (Done(_), Event::Rated(helpful)) => effects.push(Tell(Notice::Feedback(helpful))),
            (Done(_), _) => {}

            (Guide(place), Event::Continued) if !place.takes_code() => effects.push(Continue),
            (Refused(..), Event::Continued) => effects.push(Continue),
            (Guide(place), Event::Insisted) if !place.takes_code() => {
                effects.push(Focus(Spot::Title));
                place.insisted = true;
            }

            (Guide(place), Event::Looked(look)) if place.takes_code() => {
                self.state = looked(*place, None, look, effects);
            }
            (Paste(place, before) | Refused(place, before, _), Event::Looked(look)) => {
                self.state = looked(*place, Some(*before), look, effects);
            }
            // A doubt that the person has agreed to was about another text.
            (Paste(place, _) | Refused(place, ..), Event::Edited) => {
                place.nudge = place.nudge.filter(|nudge| *nudge != Nudge::Doubt);
            }
            (Guide(place), Event::Pressed(press)) if place.takes_code() => {
                let nudge = if press.address {
                    Nudge::Code
                } else {
                    Nudge::Address
                };
                effects.push(Focus(spot(nudge)));
                place.nudge = Some(nudge);
            }
            (Paste(place, look) | Refused(place, look, _), Event::Pressed(press)) => {
                place.nudge = hurdle(place, look, press);
                match place.nudge {
                    Some(nudge) => {
                        // The second press on a doubt must find the button where it was.
                        if nudge != Nudge::Doubt {
                            effects.push(Focus(spot(nudge)));
                        }
                        self.state = Paste(*place, *look);
                    }
                    None => {
                        self.attempts = self.attempts.wrapping_add(1);
                        effects.extend_from_slice(&[Tell(Notice::Submit), Deliver(self.attempts)]);
                        self.state = Sending(*place, *look, self.attempts);
                    }
                }
            }
            (Guide(place) | Paste(place, _) | Refused(place, ..), event) => {
                walked(place, &event, effects);
            }
        }
    }
}

/// The field changed. Only what the page can see of it is told, and only when that changes.
fn looked(
    mut place: Place,
    before: Option<Look>,
    now: Option<Look>,
    effects: &mut Vec<Effect>,
) -> State {
    let seen = |look: Look| (look.answer, look.finding);
    if before.map(seen) != now.map(seen) {
        let (answer, finding) = now.map_or((VerdictKind::Reject, Some(Finding::Empty)), seen);
        effects.push(Effect::Tell(Notice::Verdict(answer, finding)));
        place.nudge = None;
    }
    match now {
        None => State::Guide(place),
        Some(look) => State::Paste(place, look),
    }
}

/// What stands between the button and the hand-over.
fn hurdle(place: &Place, look: &Look, press: Press) -> Option<Nudge> {
    let agreed = place.nudge == Some(Nudge::Doubt) && press.deliberate;
    match look.answer {
        _ if !press.address => Some(Nudge::Address),
        VerdictKind::Reject => Some(Nudge::Reject),
        VerdictKind::Doubt if !agreed => Some(Nudge::Doubt),
        VerdictKind::Doubt | VerdictKind::Ok => None,
    }
}

/// Where it is mended.
fn spot(nudge: Nudge) -> Spot {
    match nudge {
        Nudge::Address => Spot::Address,
        Nudge::Code | Nudge::Reject | Nudge::Doubt => Spot::Code,
    }
}

/// A step on the way; tells the page if the current step is another one now.
fn walked(place: &mut Place, event: &Event, effects: &mut Vec<Effect>) {
    let current = |place: &Place| ((place.step() + 1).min(place.of()), place.of());
    let before = current(place);
    let within = |step: usize| step < place.of() && step < 31;
    match *event {
        Event::Ticked(step) if within(step) => place.ticked ^= 1 << step,
        Event::Opened(step) if within(step) => place.ticked |= (2 << step) - 1,
        // The steps are other ones then, so no tick holds.
        Event::Placed(account) if account != place.account => {
            (place.account, place.ticked) = (account, 0);
        }
        Event::Went(way)
            if way != place.way && place.provider.credential == Credential::AppPasswordWith2fa =>
        {
            (place.way, place.ticked, place.nudge) = (way, 0, None);
        }
        Event::Moved(region) if region < place.provider.regions.len() => place.region = region,
        _ => {}
    }
    let (step, of) = current(place);
    if (step, of) != before {
        tell_step(step, of, effects);
    }
}

/// Where there are no steps, none of them is the current one.
fn tell_step(step: usize, of: usize, effects: &mut Vec<Effect>) {
    if of > 0 {
        effects.push(Effect::Tell(Notice::Step(step, of)));
    }
}
