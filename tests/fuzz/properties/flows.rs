//! The machine: any events in any order.

use app_password::catalog::provider::OTHER;
use app_password::flow::event::{Effect, Event, Press};
use app_password::flow::failure::Failure;
use app_password::flow::machine::Flow;
use app_password::flow::state::{Attempt, CodeStatus, Session, State};
use app_password::model::account::{Account, PasswordKind};
use app_password::model::cause::Cause;
use app_password::model::event::PublicEvent;
use app_password::model::finding::Finding;
use app_password::model::outcome::Outcome;
use app_password::model::provider::Provider;
use app_password::model::verdict::VerdictKind;
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy, any};

use super::runner::{Holds, Property, property};
use super::texts::must;
use crate::data;

/// What `state` may say.
const WORDS: [&str; 8] = [
    "loading", "pick", "guide", "paste", "sending", "done", "refused", "error",
];

pub fn properties() -> Vec<Property> {
    vec![property("flows", 30, moves, keeps_its_promises)]
}

/// Each event is two numbers: which one, and with what.
fn moves() -> BoxedStrategy<Vec<(u8, u8)>> {
    vec((any::<u8>(), any::<u8>()), 0..40).boxed()
}

/// What has happened, as somebody sees it who knows nothing of the table.
#[derive(Default)]
struct Watcher {
    /// What the field held last, unless it is empty.
    code: Option<CodeStatus>,
    /// Whether a press on the doubt that is shown has been answered with the question.
    asked: bool,
    attempt: Attempt,
    under_way: bool,
    numbers: Vec<Attempt>,
}

fn keeps_its_promises(moves: Vec<(u8, u8)>) -> Holds {
    let (mut flow, mut watcher) = (Flow::default(), Watcher::default());
    for (at, &(kind, with)) in moves.iter().enumerate() {
        let event = event(kind, with, &flow, &watcher);
        let before = flow.clone();
        let effects = flow.take(event.clone());
        watcher
            .watch(&before, &event, &effects, &flow)
            .map_err(|why| format!("event {at}, {event:?}: {why}"))?;
    }
    Ok(())
}

fn provider(with: u8) -> &'static Provider {
    let all: Vec<&str> = [
        "google",
        "apple",
        "microsoft",
        "zoho",
        "yahoo",
        "fastmail",
        "proton",
        "other",
    ]
    .to_vec();
    match all[usize::from(with) % all.len()] {
        "other" => &OTHER,
        id => data::all().find(|it| it.id == id).unwrap_or(&OTHER),
    }
}

fn status(with: u8) -> CodeStatus {
    let finding = Finding::ALL[usize::from(with >> 2) % Finding::ALL.len()];
    let (verdict, finding) = match with % 4 {
        0 => (VerdictKind::Reject, Some(finding)),
        1 => (VerdictKind::Ok, None),
        _ => (VerdictKind::Doubt, Some(finding)),
    };
    CodeStatus {
        verdict,
        finding,
        have: usize::from(with),
        want: 16,
        settled: with & 64 == 64,
    }
}

fn failure(with: u8) -> Failure {
    let cause = Cause::ALL[usize::from(with) % Cause::ALL.len()];
    Failure::of(
        "google",
        &Outcome {
            cause: Some(cause),
            ..Outcome::default()
        },
    )
}

/// The event, the likely ones more often. What cannot be at all in front of a person is left out: the field changes
/// only where there is one, and the session that begins is a new one.
fn event(kind: u8, with: u8, flow: &Flow, watcher: &Watcher) -> Event {
    let attempt = watcher.attempt.wrapping_add(if with.is_multiple_of(5) {
        u32::from(with / 5 % 3).wrapping_sub(1)
    } else {
        0
    });
    let account = Account::ALL[usize::from(with % 2)];
    let step = if with > 250 {
        usize::MAX
    } else {
        usize::from(with % 34)
    };
    let takes_code = flow.state().session().is_some_and(Session::takes_code);
    match kind % 32 {
        0 | 1 => Event::ProviderChosen(Session::start(
            provider(with),
            account,
            usize::from(with % 3),
        )),
        2 => Event::ProviderCleared,
        3 => Event::StepTicked(step),
        4 => Event::StepOpened(step),
        5 => Event::AccountChosen(account),
        6 => Event::KindChosen([PasswordKind::Code, PasswordKind::Password][usize::from(with % 2)]),
        7 if with.is_multiple_of(3) => Event::RegionTold(usize::from(with % 8)),
        7 => Event::RegionChosen(step),
        8 => Event::StepsForced,
        9 | 10 if takes_code => Event::CodeChanged(None),
        11..=16 if takes_code => Event::CodeChanged(Some(status(with))),
        17 => Event::CodeEdited,
        18..=24 => Event::SubmitPressed(Press {
            address: !with.is_multiple_of(8),
            servers: !with.is_multiple_of(9),
            deliberate: with % 4 != 3,
        }),
        25 => Event::Answered(attempt, Ok(())),
        26 => Event::Answered(attempt, Err(failure(with))),
        27 => Event::Received(attempt),
        28 => Event::Cancelled,
        29 => Event::Stopped(with.is_multiple_of(2).then(|| Box::new(Outcome::default()))),
        30 => Event::Recovered,
        31 if with.is_multiple_of(4) => Event::Reset,
        31 if with % 4 == 1 => Event::OauthContinued,
        31 if with % 8 == 2 => Event::StepUnfolded(step),
        31 if with % 8 == 3 => Event::AllUnfolded,
        31 if with % 8 == 6 => Event::AnswersReopened,
        _ => Event::FeedbackGiven(with.is_multiple_of(2)),
    }
}

impl Watcher {
    fn watch(&mut self, before: &Flow, event: &Event, effects: &[Effect], now: &Flow) -> Holds {
        let word = now.state().word();
        must(WORDS.contains(&word), || format!("the state {word}"))?;
        let delivered: Vec<Attempt> = effects
            .iter()
            .filter_map(|it| {
                if let Effect::Deliver(it) = it {
                    Some(*it)
                } else {
                    None
                }
            })
            .collect();
        must(delivered.len() <= 1, || "delivered twice".into())?;
        if let [attempt] = *delivered.as_slice() {
            self.delivers(event, attempt)?;
        }
        self.follow(before, event, effects, now)?;
        must((word == "sending") == self.under_way, || {
            format!("{word}, and an attempt under way: {}", self.under_way)
        })?;
        for effect in effects {
            if let Effect::Emit(PublicEvent::StepChange { step, of, .. }) = effect {
                must((1..=*of).contains(step), || format!("step {step} of {of}"))?;
            }
        }
        Ok(())
    }

    /// A hand-over: nobody else's press, not of a code that is rejected, and of one in doubt not at once.
    fn delivers(&mut self, event: &Event, attempt: Attempt) -> Holds {
        let Event::SubmitPressed(press) = event else {
            return Err("delivered without a press".into());
        };
        must(press.address && press.servers, || {
            "delivered without an address or a server".into()
        })?;
        must(!self.under_way, || {
            "delivered while another attempt is under way".into()
        })?;
        must(!self.numbers.contains(&attempt), || {
            "an attempt with the number of another".into()
        })?;
        let Some(code) = self.code else {
            return Err("delivered an empty field".into());
        };
        must(code.verdict != VerdictKind::Reject, || {
            "delivered what is rejected".into()
        })?;
        let meant = code.verdict == VerdictKind::Ok || self.asked && press.deliberate;
        must(meant, || {
            "delivered a doubt without a second, deliberate press".into()
        })?;
        self.numbers.push(attempt);
        Ok(())
    }

    /// What is so after this.
    fn follow(&mut self, before: &Flow, event: &Event, effects: &[Effect], now: &Flow) -> Holds {
        for effect in effects {
            match effect {
                Effect::Deliver(attempt) => (self.attempt, self.under_way) = (*attempt, true),
                Effect::Abort(attempt) => {
                    must(self.under_way && *attempt == self.attempt, || {
                        "aborted what is not under way".into()
                    })?;
                    self.under_way = false;
                }
                Effect::Wipe | Effect::WipeCode => (self.code, self.asked) = (None, false),
                _ => {}
            }
        }
        let mine = |attempt: &Attempt| self.under_way && *attempt == self.attempt;
        match event {
            Event::Answered(attempt, Ok(())) | Event::Received(attempt) if mine(attempt) => {
                must(effects.contains(&Effect::WipeCode), || {
                    "taken, and the code stays".into()
                })?;
                self.under_way = false;
            }
            Event::Answered(attempt, Err(_)) if mine(attempt) => self.under_way = false,
            Event::Answered(..) | Event::Received(_) => {
                must(now == before && effects.is_empty(), || {
                    "a late answer changes something".into()
                })?;
            }
            // The field is not to be changed while the code is under way, nor behind the end.
            Event::CodeChanged(status)
                if !self.under_way
                    && !matches!(before.state(), State::Done(_) | State::Received(_)) =>
            {
                self.asked &= self.code.map(|it| (it.verdict, it.finding))
                    == status.map(|it| (it.verdict, it.finding));
                self.code = *status;
            }
            Event::CodeEdited => self.asked = false,
            Event::SubmitPressed(press) if press.address && press.servers => self.asked = true,
            _ => {}
        }
        if matches!(
            now.state(),
            State::Pick | State::Done(_) | State::Received(_)
        ) {
            must(self.code.is_none(), || "the code is kept".into())?;
        }
        Ok(())
    }
}
