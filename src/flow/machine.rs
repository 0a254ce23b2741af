//! The table: state × event → state and effects. An event that the present state has no row for changes
//! nothing.

use super::event::{Effect, Event, Notice, Spot};
use super::state::{Attempt, Look, Nudge, Place, State};
use crate::catalog::account::Credential;
use crate::check::finding::Finding;
use crate::check::verdict::Answer;

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
        let before = std::mem::replace(&mut self.state, State::Pick);
        let (after, effects) = self.next(before, event);
        self.state = after;
        effects
    }

    /// The table.
    fn next(&mut self, state: State, event: Event) -> (State, Vec<Effect>) {
        use Effect::{Abort, Continue, Deliver, Focus, Tell, Wipe};
        use State::{Done, Guide, Paste, Pick, Refused, Sending};
        match (state, event) {
            (Sending(place, look, attempt), Event::Cancelled) => {
                (Paste(place, look), vec![Abort(attempt), Focus(Spot::Code)])
            }
            (Sending(place, look, attempt), Event::Answered(to, answer)) if to == attempt => {
                match answer {
                    Ok(()) => (
                        Done(place),
                        vec![Wipe, Tell(Notice::Success), Focus(Spot::Title)],
                    ),
                    Err(failure) => {
                        let told = Tell(Notice::Failure(failure.cause));
                        (
                            Refused(place, look, failure),
                            vec![told, Focus(Spot::Title)],
                        )
                    }
                }
            }
            // What ends the way ends the hand-over first. Choosing is the host's here: it names another
            // mailbox.
            (
                Sending(place, look, attempt),
                event @ (Event::Left | Event::Reset | Event::Chose(_)),
            ) => {
                let (after, effects) = self.next(Paste(place, look), event);
                (after, [vec![Abort(attempt)], effects].concat())
            }
            (Sending(place, look, attempt), _) => (Sending(place, look, attempt), vec![]),

            (_, Event::Chose(place)) => {
                let effects = chosen(&place);
                (Guide(place), effects)
            }
            (Pick, Event::Reset) => (Pick, vec![Wipe]),
            (Pick, _) => (Pick, vec![]),
            (_, Event::Left) => (
                Pick,
                vec![Wipe, Tell(Notice::Provider(None)), Focus(Spot::Title)],
            ),
            (_, Event::Reset) => (Pick, vec![Wipe, Tell(Notice::Provider(None))]),

            (Done(place), Event::Rated(helpful)) => {
                (Done(place), vec![Tell(Notice::Feedback(helpful))])
            }
            (Done(place), _) => (Done(place), vec![]),

            (Guide(place), Event::Continued) if !place.takes_code() => {
                (Guide(place), vec![Continue])
            }
            (Refused(place, look, failure), Event::Continued) => {
                (Refused(place, look, failure), vec![Continue])
            }
            (Guide(place), Event::Insisted) if !place.takes_code() => (
                Guide(Place {
                    insisted: true,
                    ..place
                }),
                vec![Focus(Spot::Title)],
            ),

            (Guide(place), Event::Looked(look)) if place.takes_code() => looked(place, None, look),
            (Paste(place, before) | Refused(place, before, _), Event::Looked(look)) => {
                looked(place, Some(before), look)
            }
            (Guide(place), Event::Pressed(address)) if place.takes_code() => {
                let (nudge, spot) = if address {
                    (Nudge::Code, Spot::Code)
                } else {
                    (Nudge::Address, Spot::Address)
                };
                (
                    Guide(Place {
                        nudge: Some(nudge),
                        ..place
                    }),
                    vec![Focus(spot)],
                )
            }
            (Paste(place, look) | Refused(place, look, _), Event::Pressed(address)) => {
                match hurdle(&place, &look, address) {
                    Some(nudge) => {
                        let spot = if nudge == Nudge::Address {
                            Spot::Address
                        } else {
                            Spot::Code
                        };
                        // The second press on a doubt must find the button where it was.
                        let focus = if nudge == Nudge::Doubt {
                            vec![]
                        } else {
                            vec![Focus(spot)]
                        };
                        (
                            Paste(
                                Place {
                                    nudge: Some(nudge),
                                    ..place
                                },
                                look,
                            ),
                            focus,
                        )
                    }
                    None => {
                        self.attempts = self.attempts.wrapping_add(1);
                        let place = Place {
                            nudge: None,
                            ..place
                        };
                        let effects = vec![Tell(Notice::Submit), Deliver(self.attempts)];
                        (Sending(place, look, self.attempts), effects)
                    }
                }
            }
            (Guide(place), event) => {
                let (place, told) = walked(place, &event);
                (Guide(place), told)
            }
            (Paste(place, look), event) => {
                let (place, told) = walked(place, &event);
                (Paste(place, look), told)
            }
            (Refused(place, look, failure), event) => {
                let (place, told) = walked(place, &event);
                (Refused(place, look, failure), told)
            }
        }
    }
}

/// The way begins.
fn chosen(place: &Place) -> Vec<Effect> {
    vec![
        Effect::Wipe,
        Effect::Tell(Notice::Provider(Some(place.provider.id))),
        Effect::Tell(Notice::Step(1, place.of())),
        Effect::Focus(Spot::Title),
    ]
}

/// The field changed. Only what the page can see of it is told, and only when that changes.
fn looked(place: Place, before: Option<Look>, now: Option<Look>) -> (State, Vec<Effect>) {
    let seen = |look: &Look| (look.answer, look.finding);
    let same = before.as_ref().map(seen) == now.as_ref().map(seen);
    let place = if same {
        place
    } else {
        Place {
            nudge: None,
            ..place
        }
    };
    let (answer, finding) = now
        .as_ref()
        .map_or((Answer::Reject, Some(Finding::Empty)), seen);
    let told = if same {
        vec![]
    } else {
        vec![Effect::Tell(Notice::Verdict(answer, finding))]
    };
    match now {
        None => (State::Guide(place), told),
        Some(look) => (State::Paste(place, look), told),
    }
}

/// What stands between the button and the hand-over.
fn hurdle(place: &Place, look: &Look, address: bool) -> Option<Nudge> {
    match look.answer {
        _ if !address => Some(Nudge::Address),
        Answer::Reject => Some(Nudge::Reject),
        Answer::Doubt if place.nudge != Some(Nudge::Doubt) => Some(Nudge::Doubt),
        Answer::Doubt | Answer::Ok => None,
    }
}

/// A step on the way; tells the page if the current step is another one now.
fn walked(place: Place, event: &Event) -> (Place, Vec<Effect>) {
    let current = |place: &Place| ((place.step() + 1).min(place.of()), place.of());
    let before = current(&place);
    let within = |step: usize| step < place.of() && step < 31;
    let place = match *event {
        Event::Ticked(step) if within(step) => Place {
            ticked: place.ticked ^ (1 << step),
            ..place
        },
        Event::Opened(step) if within(step) => Place {
            ticked: place.ticked | ((2 << step) - 1),
            ..place
        },
        // The steps are other ones then, so no tick holds.
        Event::Placed(account) if account != place.account => Place {
            account,
            ticked: 0,
            ..place
        },
        Event::Went(way)
            if way != place.way && place.provider.credential == Credential::AppPasswordWith2fa =>
        {
            Place {
                way,
                ticked: 0,
                nudge: None,
                ..place
            }
        }
        Event::Moved(region) if region < place.provider.regions.len() => Place { region, ..place },
        _ => place,
    };
    let (step, of) = current(&place);
    let told = if (step, of) == before {
        vec![]
    } else {
        vec![Effect::Tell(Notice::Step(step, of))]
    };
    (place, told)
}
