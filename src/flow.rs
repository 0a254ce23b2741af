//! The machine: what the person sees, what may happen, what follows from it.
//!
//! Decides everything and touches nothing: no clock, no page, no code. What must be done outside is
//! an [`Effect`]. An event that the present state has no row for changes nothing.

use crate::catalog::account::Account;
use crate::catalog::provider::Provider;
use crate::check::finding::Finding;
use crate::check::verdict::Answer;
use crate::reply::cause::Cause;

/// Where a person is on their way at one provider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Whose steps.
    pub provider: &'static Provider,
    /// The kind of account the steps are for.
    pub account: Account,
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
            region,
            ticked: 0,
            insisted: false,
            nudge: None,
        }
    }

    /// How many steps there are.
    pub fn of(&self) -> usize {
        self.provider.steps_for(self.account).count()
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
    /// It does not look like one: a second press sends it.
    Doubt,
}

/// What the field holds, without any of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether it may be sent.
    pub answer: Answer,
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
    /// Seconds to wait before another try.
    pub retry_after: Option<u32>,
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
    /// The data centre was said.
    Moved(usize),
    /// The person wants the steps although the provider refuses app passwords.
    Insisted,
    /// The field changed; nothing if it is empty now.
    Looked(Option<Look>),
    /// The button was pressed. Says whether the address of the mailbox is known.
    Pressed(bool),
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

/// What must be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Hand the code to the host.
    Deliver(Attempt),
    /// Tell the host that this attempt is no longer wanted.
    Abort(Attempt),
    /// Empty the field.
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
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The provider is now this one, or none.
    Provider(Option<&'static str>),
    /// The current step, from 1, and how many there are.
    Step(usize, usize),
    /// What the field holds now; nothing if it was emptied.
    Verdict(Answer, Option<Finding>),
    /// The code is on its way.
    Submit,
    /// The host took it.
    Success,
    /// The host did not take it.
    Failure(Cause),
    /// Whether this helped.
    Feedback(bool),
}

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
            (Sending(_, _, attempt), Event::Reset) => (
                Pick,
                vec![Abort(attempt), Wipe, Tell(Notice::Provider(None))],
            ),
            (Sending(_, _, attempt), Event::Left) => (
                Pick,
                vec![
                    Abort(attempt),
                    Wipe,
                    Tell(Notice::Provider(None)),
                    Focus(Spot::Title),
                ],
            ),
            // Only the host can do this meanwhile, by naming another mailbox.
            (Sending(_, _, attempt), Event::Chose(place)) => {
                let mut effects = vec![Abort(attempt)];
                effects.append(&mut chosen(&place));
                (Guide(place), effects)
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
                vec![],
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
