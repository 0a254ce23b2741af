//! The table of the machine's arrows in words, and what its words stand for.

use app_password::flow::event::{Effect, Event, Notice, Press, Spot};
use app_password::flow::machine::Flow;
use app_password::flow::state::{Failure, Look, Place};
use app_password::model::account::{Account, PasswordKind};
use app_password::model::cause::Cause;
use app_password::model::finding::Finding;
use app_password::model::provider::Provider;
use app_password::model::verdict::VerdictKind;

use crate::data::of;

/// From these states | at this event | to a state of this word | with these effects.
pub const TABLE: &str = "
pick WALK done                                     | chose        | guide   | wipe tell:apple tell:1/7 focus:title
sending                                            | chose        | guide   | abort:1 wipe tell:apple tell:1/7 focus:title
WALK done                                          | left         | pick    | wipe tell:nobody focus:title
sending                                            | left         | pick    | abort:1 wipe tell:nobody focus:title
pick                                               | reset        | pick    | wipe
WALK done                                          | reset        | pick    | wipe tell:nobody
sending                                            | reset        | pick    | abort:1 wipe tell:nobody

guide                                              | ticked       | guide   | tell:2/5
good unsure asked bad                              | ticked       | paste   | tell:2/5
refused                                            | ticked       | refused | tell:2/5
refusal insisted                                   | ticked       | guide   | tell:2/4
guide                                              | opened       | guide   | tell:3/5
good unsure asked bad                              | opened       | paste   | tell:3/5
refused                                            | opened       | refused | tell:3/5
refusal insisted                                   | opened       | guide   | tell:3/4
guide                                              | at-work      | guide   | tell:1/6
good unsure asked bad                              | at-work      | paste   | tell:1/6
refused                                            | at-work      | refused | tell:1/6
refusal insisted                                   | at-work      | guide   |
refusal                                            | insisted     | guide   | focus:title
refusal                                            | continued    | guide   | continue
refused                                            | continued    | refused | continue

guide insisted unsure asked bad                    | looks-good   | paste   | tell:ok
refused                                            | looks-good   | paste   |
guide insisted good bad refused                    | looks-unsure | paste   | tell:doubt,account-password
guide insisted good unsure asked refused           | looks-bad    | paste   | tell:reject,link
good unsure asked bad refused                      | emptied      | guide   | tell:reject,empty

guide insisted                                     | pressed      | guide   | focus:code
bad                                                | pressed      | paste   | focus:code
unsure                                             | pressed      | paste   |
good asked                                         | pressed      | sending | tell:submit deliver:1
refused                                            | pressed      | sending | tell:submit deliver:2
guide insisted                                     | no-address   | guide   | focus:address
good unsure asked bad refused                      | no-address   | paste   | focus:address

asked                                              | edited       | paste   |
unsure                                             | hasty        | paste   |
good                                               | hasty        | sending | tell:submit deliver:1
refused                                            | hasty        | sending | tell:submit deliver:2
guide insisted                                     | hasty        | guide   | focus:code
bad                                                | hasty        | paste   | focus:code

sending                                            | taken        | done    | wipe-code tell:success focus:title
sending                                            | not-taken    | refused | tell:wrong-code focus:title
sending                                            | cancelled    | paste   | abort:1 focus:code
done                                               | rated        | done    | tell:helpful
";

/// Everywhere between the choice of a provider and the hand-over.
pub const WALK: &str = "guide refusal insisted good unsure asked bad refused";

pub const GOOD: Look = Look {
    answer: VerdictKind::Ok,
    finding: None,
    have: 16,
    want: 16,
    settled: true,
};
pub const UNSURE: Look = Look {
    answer: VerdictKind::Doubt,
    finding: Some(Finding::AccountPassword),
    have: 9,
    ..GOOD
};
pub const BAD: Look = Look {
    answer: VerdictKind::Reject,
    finding: Some(Finding::Link),
    have: 20,
    ..GOOD
};
pub const REFUSED: Failure = Failure {
    cause: Cause::WrongCode,
    message: None,
    retry_after: None,
};

/// A press that the person meant, one that came too soon after another, one without an address.
pub const MEANT: Press = Press {
    address: true,
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

pub fn chose(provider: &'static Provider) -> Event {
    Event::Chose(Place::start(provider, Account::Personal, 0))
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
    let looked = |look| Event::Looked(Some(look));
    let sent = [looked(GOOD), Event::Pressed(MEANT)];
    let answered = |answer| after(&[&sent[..], &[Event::Answered(1, answer)]].concat());
    vec![
        ("pick", Flow::default()),
        ("guide", after(&[])),
        ("refusal", after(&[chose(of("microsoft"))])),
        (
            "insisted",
            after(&[chose(of("microsoft")), Event::Insisted]),
        ),
        ("good", after(&[looked(GOOD)])),
        ("unsure", after(&[looked(UNSURE)])),
        ("asked", after(&[looked(UNSURE), Event::Pressed(MEANT)])),
        ("bad", after(&[looked(BAD)])),
        ("sending", after(&sent)),
        ("refused", answered(Err(REFUSED))),
        ("done", answered(Ok(()))),
    ]
}

/// Every event of the table, and some that no state has a row for.
pub fn events() -> Vec<Event> {
    vec![
        chose(of("apple")),
        Event::Left,
        Event::Ticked(0),
        Event::Ticked(6),
        Event::Ticked(31),
        Event::Ticked(usize::MAX),
        Event::Opened(1),
        Event::Opened(6),
        Event::Opened(31),
        Event::Opened(usize::MAX),
        Event::Placed(Account::Work),
        Event::Placed(Account::Personal),
        Event::Went(PasswordKind::Password),
        Event::Moved(0),
        Event::Moved(usize::MAX),
        Event::Insisted,
        Event::Looked(None),
        Event::Looked(Some(GOOD)),
        Event::Looked(Some(UNSURE)),
        Event::Looked(Some(BAD)),
        Event::Edited,
        Event::Pressed(MEANT),
        Event::Pressed(HASTY),
        Event::Pressed(NOWHERE),
        Event::Answered(1, Ok(())),
        Event::Answered(1, Err(REFUSED)),
        Event::Answered(0, Ok(())),
        Event::Answered(2, Err(REFUSED)),
        Event::Cancelled,
        Event::Continued,
        Event::Rated(true),
        Event::Reset,
    ]
}

pub fn name(event: &Event) -> &'static str {
    match event {
        Event::Chose(_) => "chose",
        Event::Left => "left",
        Event::Ticked(0) => "ticked",
        Event::Opened(1) => "opened",
        Event::Placed(Account::Work) => "at-work",
        Event::Insisted => "insisted",
        Event::Looked(None) => "emptied",
        Event::Looked(Some(GOOD)) => "looks-good",
        Event::Looked(Some(UNSURE)) => "looks-unsure",
        Event::Looked(Some(_)) => "looks-bad",
        Event::Edited => "edited",
        Event::Pressed(NOWHERE) => "no-address",
        Event::Pressed(HASTY) => "hasty",
        Event::Pressed(_) => "pressed",
        Event::Answered(1, Ok(())) => "taken",
        Event::Answered(1, Err(_)) => "not-taken",
        Event::Cancelled => "cancelled",
        Event::Continued => "continued",
        Event::Rated(_) => "rated",
        Event::Reset => "reset",
        Event::Ticked(_) | Event::Opened(_) => "no-such-step",
        Event::Placed(Account::Personal) => "the-same-account",
        Event::Went(_) => "no-other-way",
        Event::Moved(_) => "no-such-region",
        Event::Answered(..) => "late",
    }
}

pub fn word(effect: &Effect) -> String {
    match effect {
        Effect::Deliver(attempt) => format!("deliver:{attempt}"),
        Effect::Abort(attempt) => format!("abort:{attempt}"),
        Effect::Wipe => "wipe".to_owned(),
        Effect::WipeCode => "wipe-code".to_owned(),
        Effect::Focus(Spot::Title) => "focus:title".to_owned(),
        Effect::Focus(Spot::Address) => "focus:address".to_owned(),
        Effect::Focus(Spot::Code) => "focus:code".to_owned(),
        Effect::Continue => "continue".to_owned(),
        Effect::Tell(Notice::Provider(id)) => format!("tell:{}", id.unwrap_or("nobody")),
        Effect::Tell(Notice::Step(step, of)) => format!("tell:{step}/{of}"),
        Effect::Tell(Notice::Verdict(answer, None)) => format!("tell:{}", answer.id()),
        Effect::Tell(Notice::Verdict(answer, Some(finding))) => {
            format!("tell:{},{}", answer.id(), finding.id())
        }
        Effect::Tell(Notice::Submit) => "tell:submit".to_owned(),
        Effect::Tell(Notice::Success) => "tell:success".to_owned(),
        Effect::Tell(Notice::Failure(cause)) => format!("tell:{}", cause.id()),
        Effect::Tell(Notice::Feedback(true)) => "tell:helpful".to_owned(),
        Effect::Tell(Notice::Feedback(false)) => "tell:no-help".to_owned(),
    }
}

/// What the table says for this state and this event: the word that follows, and the effects.
pub fn row(state: &str, event: &str) -> Option<(&'static str, &'static str)> {
    TABLE.lines().find_map(|line| {
        let cells: Vec<&'static str> = line.split('|').map(str::trim).collect();
        let &[from, at, to, effects] = cells.as_slice() else {
            return None;
        };
        let from = from.replace("WALK", WALK);
        let begins = from.split(' ').any(|known| known == state);
        (begins && at == event).then_some((to, effects))
    })
}
