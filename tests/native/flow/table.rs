//! The table of the machine's arrows in words, and what its words stand for.

use app_password::flow::event::{Effect, Event, Press};
use app_password::flow::failure::Failure;
use app_password::flow::machine::Flow;
use app_password::flow::state::{CodeStatus, Session};
use app_password::model::account::{Account, PasswordKind};
use app_password::model::cause::Cause;
use app_password::model::event::PublicEvent;
use app_password::model::finding::Finding;
use app_password::model::outcome::{Outcome, Protocol, ProtocolOutcome};
use app_password::model::provider::Provider;
use app_password::model::verdict::VerdictKind;
use app_password::reply::explain::Meaning;

use crate::data::of;

/// From these states | at this event | to a state of this word | with these effects.
pub const TABLE: &str = "
pick WALK done received                            | chose        | guide   | wipe tell:apple tell:1/7 focus:title
lost STOPPED                                       | chose        | refused | wipe tell:apple tell:1/7 focus:title
sending                                            | chose        | guide   | abort:1 wipe tell:apple tell:1/7 focus:title
WALK STOPPED done received                         | left         | pick    | wipe tell:nobody focus:title
sending                                            | left         | pick    | abort:1 wipe tell:nobody focus:title
pick lost                                          | reset        | pick    | wipe
WALK STOPPED done received                         | reset        | pick    | wipe tell:nobody
sending                                            | reset        | pick    | abort:1 wipe tell:nobody

guide                                              | ticked       | guide   | tell:2/5
good unsure asked bad                              | ticked       | paste   | tell:2/5
refused STOPPED                                    | ticked       | refused | tell:2/5
refusal forced                                     | ticked       | guide   | tell:2/4
guide                                              | opened       | guide   | tell:3/5
good unsure asked bad                              | opened       | paste   | tell:3/5
refused STOPPED                                    | opened       | refused | tell:3/5
refusal forced                                     | opened       | guide   | tell:3/4
guide                                              | at-work      | guide   | tell:1/6
good unsure asked bad                              | at-work      | paste   | tell:1/6
refused STOPPED                                    | at-work      | refused | tell:1/6
refusal forced                                     | at-work      | guide   |
guide                                              | unfolded     | guide   |
good unsure asked bad                              | unfolded     | paste   |
refused STOPPED                                    | unfolded     | refused |
refusal forced                                     | unfolded     | guide   |
guide                                              | all-unfolded | guide   |
good unsure asked bad                              | all-unfolded | paste   |
refused STOPPED                                    | all-unfolded | refused |
refusal forced                                     | all-unfolded | guide   |
guide                                              | reopened     | guide   | focus:answer
good unsure asked bad                              | reopened     | paste   | focus:answer
refused STOPPED                                    | reopened     | refused | focus:answer
refusal forced                                     | reopened     | guide   | focus:answer
refusal                                            | insisted     | guide   | focus:title
refusal                                            | continued    | guide   | continue
refused                                            | continued    | refused | continue

guide forced unsure asked bad stopped              | looks-good   | paste   | tell:ok
refused untried                                    | looks-good   | paste   |
guide forced good bad refused STOPPED              | looks-unsure | paste   | tell:doubt,account-password
guide forced good unsure asked refused STOPPED     | looks-bad    | paste   | tell:reject,link
good unsure asked bad refused                      | emptied      | guide   | tell:reject,empty
untried                                            | emptied      | refused | tell:reject,empty

guide forced                                       | pressed      | guide   | focus:code
stopped                                            | pressed      | refused | focus:code
bad                                                | pressed      | paste   | focus:code
unsure                                             | pressed      | paste   |
good asked untried                                 | pressed      | sending | tell:submit deliver:1
refused                                            | pressed      | sending | tell:submit deliver:2
guide forced                                       | no-address   | guide   | focus:address
stopped                                            | no-address   | refused | focus:address
good unsure asked bad refused untried              | no-address   | paste   | focus:address
guide forced                                       | bad-server   | guide   | focus:code
stopped                                            | bad-server   | refused | focus:code
bad                                                | bad-server   | paste   | focus:code
good unsure asked refused untried                  | bad-server   | paste   | focus:server

asked                                              | edited       | paste   |
unsure                                             | hasty        | paste   |
good untried                                       | hasty        | sending | tell:submit deliver:1
refused                                            | hasty        | sending | tell:submit deliver:2
guide forced                                       | hasty        | guide   | focus:code
stopped                                            | hasty        | refused | focus:code
bad                                                | hasty        | paste   | focus:code

sending                                            | taken        | done    | wipe-code tell:success focus:title
sending                                            | received     | done    | wipe-code focus:title
sending                                            | not-taken    | refused | tell:wrong-code,smtp focus:title
sending                                            | cancelled    | paste   | abort:1 focus:code
done received                                      | rated        | done    | tell:helpful

pick                                               | failed       | pick    |
guide refusal forced stopped done received refused | failed       | refused | tell:imap-off,imap focus:title
good unsure asked bad untried                      | failed       | refused | tell:imap-off,imap
pick                                               | lapsed       | pick    |
guide refusal forced done received refused         | lapsed       | refused | focus:title
good unsure asked bad                              | lapsed       | refused |
sending                                            | lapsed       | sending |
lost                                               | works-again  | pick    |
stopped                                            | works-again  | guide   |
untried                                            | works-again  | paste   |
";

/// Everywhere between the choice of a provider and the hand-over.
pub const WALK: &str = "guide refusal forced good unsure asked bad refused";

/// The mailbox has stopped working, with nothing or something in the field.
pub const STOPPED: &str = "stopped untried";

pub const GOOD: CodeStatus = CodeStatus {
    verdict: VerdictKind::Ok,
    finding: None,
    have: 16,
    want: 16,
    settled: true,
};
pub const UNSURE: CodeStatus = CodeStatus {
    verdict: VerdictKind::Doubt,
    finding: Some(Finding::AccountPassword),
    have: 9,
    ..GOOD
};
pub const BAD: CodeStatus = CodeStatus {
    verdict: VerdictKind::Reject,
    finding: Some(Finding::Link),
    have: 20,
    ..GOOD
};
pub const REFUSED: Failure = Failure {
    why: Meaning {
        cause: Cause::WrongCode,
        detail: None,
        hint: "",
    },
    protocol: Some(Protocol::Smtp),
    other: None,
    message: None,
    retry_after: None,
};

/// A press that the person meant, one that came too soon after another, one without an address, one with a
/// server that was not understood.
pub const MEANT: Press = Press {
    address: true,
    servers: true,
    deliberate: true,
};
pub const HASTY: Press = Press {
    deliberate: false,
    ..MEANT
};
pub const NOWHERE: Press = Press {
    address: false,
    ..MEANT
};
pub const BAD_SERVER: Press = Press {
    servers: false,
    ..MEANT
};

pub fn chose(provider: &'static Provider) -> Event {
    Event::ProviderChosen(Session::start(provider, Account::Personal, 0))
}

/// A machine that has come this way, at Google or the provider chosen last.
pub fn after(way: &[Event]) -> Flow {
    let mut flow = Flow::default();
    flow.take(chose(of("google")));
    for event in way {
        flow.take(event.clone());
    }
    flow
}

/// Every state of the table, each reached as a person would.
pub fn states() -> Vec<(&'static str, Flow)> {
    let looked = |look| Event::CodeChanged(Some(look));
    let sent = [looked(GOOD), Event::SubmitPressed(MEANT)];
    let answered = |answer| after(&[&sent[..], &[Event::Answered(1, answer)]].concat());
    vec![
        ("pick", Flow::default()),
        ("guide", after(&[])),
        ("refusal", after(&[chose(of("microsoft"))])),
        (
            "forced",
            after(&[chose(of("microsoft")), Event::StepsForced]),
        ),
        ("good", after(&[looked(GOOD)])),
        ("unsure", after(&[looked(UNSURE)])),
        (
            "asked",
            after(&[looked(UNSURE), Event::SubmitPressed(MEANT)]),
        ),
        ("bad", after(&[looked(BAD)])),
        ("sending", after(&sent)),
        ("refused", answered(Err(REFUSED))),
        ("done", answered(Ok(()))),
        ("lost", lost()),
        ("stopped", after(&[failed()])),
        ("untried", after(&[looked(GOOD), failed()])),
        (
            "received",
            after(&[&sent[..], &[Event::Received(1)]].concat()),
        ),
    ]
}

/// What the host says of a mailbox that has stopped working.
fn failed() -> Event {
    let imap = Some(ProtocolOutcome {
        cause: Some(Cause::ImapOff),
        ..ProtocolOutcome::default()
    });
    Event::Stopped(Some(Box::new(Outcome {
        imap,
        ..Outcome::default()
    })))
}

/// A machine that heard so before anybody knew whose mailbox it is.
fn lost() -> Flow {
    let mut flow = Flow::default();
    flow.take(failed());
    flow
}

/// Every event of the table, and some that no state has a row for.
pub fn events() -> Vec<Event> {
    vec![
        chose(of("apple")),
        Event::ProviderCleared,
        Event::StepTicked(0),
        Event::StepTicked(5),
        Event::StepTicked(31),
        Event::StepTicked(usize::MAX),
        Event::StepOpened(1),
        Event::StepOpened(5),
        Event::StepOpened(31),
        Event::StepOpened(usize::MAX),
        Event::StepUnfolded(1),
        Event::StepUnfolded(31),
        Event::StepUnfolded(usize::MAX),
        Event::AllUnfolded,
        Event::AnswersReopened,
        Event::AccountChosen(Account::Work),
        Event::AccountChosen(Account::Personal),
        Event::KindChosen(PasswordKind::Password),
        Event::RegionChosen(0),
        Event::RegionChosen(usize::MAX),
        Event::RegionTold(0),
        Event::StepsForced,
        Event::CodeChanged(None),
        Event::CodeChanged(Some(GOOD)),
        Event::CodeChanged(Some(UNSURE)),
        Event::CodeChanged(Some(BAD)),
        Event::CodeEdited,
        Event::SubmitPressed(MEANT),
        Event::SubmitPressed(HASTY),
        Event::SubmitPressed(NOWHERE),
        Event::SubmitPressed(BAD_SERVER),
        Event::Answered(1, Ok(())),
        Event::Answered(1, Err(REFUSED)),
        Event::Received(1),
        Event::Received(2),
        Event::Answered(0, Ok(())),
        Event::Answered(2, Err(REFUSED)),
        Event::Cancelled,
        Event::OauthContinued,
        Event::FeedbackGiven(true),
        Event::Reset,
        failed(),
        Event::Stopped(None),
        Event::Recovered,
    ]
}

pub fn name(event: &Event) -> &'static str {
    match event {
        Event::ProviderChosen(_) => "chose",
        Event::ProviderCleared => "left",
        Event::StepTicked(0) => "ticked",
        Event::StepOpened(1) => "opened",
        Event::StepUnfolded(1) => "unfolded",
        Event::AllUnfolded => "all-unfolded",
        Event::AnswersReopened => "reopened",
        Event::AccountChosen(Account::Work) => "at-work",
        Event::StepsForced => "insisted",
        Event::CodeChanged(None) => "emptied",
        Event::CodeChanged(Some(GOOD)) => "looks-good",
        Event::CodeChanged(Some(UNSURE)) => "looks-unsure",
        Event::CodeChanged(Some(_)) => "looks-bad",
        Event::CodeEdited => "edited",
        Event::SubmitPressed(NOWHERE) => "no-address",
        Event::SubmitPressed(BAD_SERVER) => "bad-server",
        Event::SubmitPressed(HASTY) => "hasty",
        Event::SubmitPressed(_) => "pressed",
        Event::Answered(1, Ok(())) => "taken",
        Event::Answered(1, Err(_)) => "not-taken",
        Event::Received(1) => "received",
        Event::Cancelled => "cancelled",
        Event::OauthContinued => "continued",
        Event::FeedbackGiven(_) => "rated",
        Event::Reset => "reset",
        Event::Stopped(Some(_)) => "failed",
        Event::Stopped(None) => "lapsed",
        Event::Recovered => "works-again",
        Event::StepTicked(_) | Event::StepOpened(_) | Event::StepUnfolded(_) => "no-such-step",
        Event::AccountChosen(Account::Personal) => "the-same-account",
        Event::KindChosen(_) => "no-other-way",
        Event::RegionChosen(_) => "no-such-region",
        Event::RegionTold(_) => "no-other-region",
        Event::Answered(..) | Event::Received(_) => "late",
    }
}

pub fn word(effect: &Effect) -> String {
    match effect {
        Effect::Deliver(attempt) => format!("deliver:{attempt}"),
        Effect::Abort(attempt) => format!("abort:{attempt}"),
        Effect::Wipe => "wipe".to_owned(),
        Effect::WipeCode => "wipe-code".to_owned(),
        Effect::Focus(target) => format!("focus:{target:?}").to_lowercase(),
        Effect::ContinueWithOauth => "continue".to_owned(),
        Effect::Emit(event) => format!("tell:{}", told(event)),
    }
}

/// What the page hears, without the provider's id.
fn told(event: &PublicEvent) -> String {
    match event {
        PublicEvent::ProviderChange { provider } => provider.as_deref().unwrap_or("nobody").into(),
        PublicEvent::StepChange { step, of, .. } => format!("{step}/{of}"),
        PublicEvent::VerdictChange { verdict, finding } => match finding {
            None => verdict.id().to_owned(),
            Some(finding) => format!("{},{}", verdict.id(), finding.id()),
        },
        PublicEvent::Submit { .. } => "submit".to_owned(),
        PublicEvent::Success { .. } => "success".to_owned(),
        PublicEvent::Failure {
            cause, protocol, ..
        } => {
            let protocol = protocol.map_or("", Protocol::id);
            format!("{},{protocol}", cause.id())
        }
        PublicEvent::Feedback { helpful: true, .. } => "helpful".to_owned(),
        PublicEvent::Feedback { helpful: false, .. } => "no-help".to_owned(),
        PublicEvent::Ready {} | PublicEvent::Error { .. } | PublicEvent::LanguageChange { .. } => {
            "not the machine's".to_owned()
        }
    }
}

/// What the table says for this state and this event: the word that follows, and the effects.
pub fn row(state: &str, event: &str) -> Option<(&'static str, &'static str)> {
    TABLE.lines().find_map(|line| {
        let cells: Vec<&'static str> = line.split('|').map(str::trim).collect();
        let &[from, at, to, effects] = cells.as_slice() else {
            return None;
        };
        let from = from.replace("WALK", WALK).replace("STOPPED", STOPPED);
        let begins = from.split(' ').any(|known| known == state);
        (begins && at == event).then_some((to, effects))
    })
}
