//! Claims about the machine: its table holds every arrow, and nothing else ever happens.

mod attempts;
mod table;

use app_password::catalog::provider::OTHER;
use app_password::check::verdict::{About, check};
use app_password::flow::event::Event;
use app_password::flow::machine::Flow;
use app_password::flow::state::{Look, Nudge, Place};
use app_password::model::account::{Account, Credential, PasswordKind};
use app_password::model::finding::Finding;
use app_password::model::provider::Provider;
use app_password::model::verdict::VerdictKind;

use crate::data::of;

use table::{
    GOOD, MEANT, REFUSED, TABLE, UNSURE, WALK, after, chose, events, name, row, states, word,
};

fn said(flow: &mut Flow, event: Event) -> String {
    flow.take(event)
        .iter()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

fn nudge(flow: &Flow) -> Option<Nudge> {
    flow.state().place().and_then(|place| place.nudge)
}

#[test]
fn the_table_holds_every_arrow_and_nothing_else_ever_happens() {
    let mut seen = 0;
    for (state, before) in states() {
        for event in events() {
            let (mut flow, at) = (before.clone(), name(&event));
            let effects = flow.take(event.clone());
            let said = effects.iter().map(word).collect::<Vec<_>>().join(" ");
            match row(state, at) {
                Some((to, expected)) => {
                    assert_eq!(
                        (flow.state().word(), said.as_str()),
                        (to, expected),
                        "{state} at {at}"
                    );
                    assert!(
                        flow != before || !effects.is_empty(),
                        "{state} at {at} is no arrow"
                    );
                    seen += 1;
                }
                None => {
                    assert_eq!(said, "", "{state} at {event:?}");
                    assert!(flow == before, "{state} at {event:?} changed the state");
                }
            }
        }
    }
    let arrows = TABLE
        .lines()
        .filter_map(|line| line.split('|').next())
        .flat_map(|from| {
            let from = from.replace("WALK", WALK);
            from.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        });
    assert_eq!(
        seen,
        arrows.count(),
        "a row of the table names a state or an event that is none"
    );
}

#[test]
fn the_whole_way_delivers_once_and_wipes_at_both_ends() {
    let mut flow = Flow::default();
    let mut effects = Vec::new();
    let way = [
        chose(of("google")),
        Event::Opened(1),
        Event::Ticked(2),
        Event::Looked(Some(UNSURE)),
        Event::Looked(Some(GOOD)),
        Event::Looked(Some(GOOD)),
        Event::Pressed(MEANT),
        Event::Pressed(MEANT),
        Event::Answered(1, Ok(())),
        Event::Answered(1, Ok(())),
    ];
    for event in way {
        effects.extend(flow.take(event).iter().map(word));
    }
    let expected = "wipe tell:google tell:1/5 focus:title tell:3/5 tell:4/5 tell:doubt,account-password \
        tell:ok tell:submit deliver:1 wipe-code tell:success focus:title";
    assert_eq!(effects.join(" "), expected);
    assert_eq!(flow.state().word(), "done");
}

#[test]
fn a_tick_is_taken_back_by_a_second_one_and_the_first_open_step_is_the_current_one() {
    let mut flow = after(&[]);
    let told: Vec<String> = [1, 0, 1, 0]
        .map(|step| said(&mut flow, Event::Ticked(step)))
        .into();
    assert_eq!(told, ["", "tell:3/5", "tell:2/5", "tell:1/5"]);
    assert!(flow == after(&[]));
}

#[test]
fn a_followed_link_ticks_all_steps_up_to_it_and_unticks_none() {
    let mut flow = after(&[Event::Ticked(3)]);
    assert_eq!(said(&mut flow, Event::Opened(1)), "tell:3/5");
    assert_eq!(flow.state().place().map(|place| place.ticked), Some(0b1011));
    assert_eq!(said(&mut flow, Event::Opened(1)), "");
    assert_eq!(said(&mut flow, Event::Ticked(2)), "tell:5/5");
}

#[test]
fn with_all_steps_done_the_last_one_stays_the_current_one_and_is_not_told_twice() {
    let mut flow = after(&[Event::Opened(3)]);
    assert_eq!(said(&mut flow, Event::Ticked(4)), "");
    assert_eq!(flow.state().place().map(Place::step), Some(5));
}

#[test]
fn another_account_has_other_steps_so_no_tick_holds() {
    let mut flow = after(&[Event::Opened(1)]);
    assert_eq!(said(&mut flow, Event::Placed(Account::Work)), "tell:1/6");
    assert_eq!(flow.state().place().map(|place| place.ticked), Some(0));
    flow.take(Event::Ticked(0));
    assert_eq!(
        said(&mut flow, Event::Placed(Account::Personal)),
        "tell:1/5"
    );
}

#[test]
fn without_steps_no_step_is_told() {
    let mut flow = Flow::default();
    assert_eq!(
        said(&mut flow, chose(&OTHER)),
        "wipe tell:other focus:title"
    );

    // A way that has steps, beside one that has none.
    let either: &'static Provider = Box::leak(Box::new(Provider {
        credential: Credential::AppPasswordWith2fa,
        imap_steps: Vec::new(),
        ..of("google").clone()
    }));
    let mut flow = Flow::default();
    flow.take(chose(either));
    assert_eq!(said(&mut flow, Event::Went(PasswordKind::Password)), "");
    assert_eq!(said(&mut flow, Event::Went(PasswordKind::Code)), "tell:1/5");
}

#[test]
fn another_region_keeps_the_ticks_and_one_that_is_none_changes_nothing() {
    let mut flow = after(&[chose(of("zoho")), Event::Ticked(0)]);
    for region in 0..of("zoho").regions.len() {
        assert_eq!(said(&mut flow, Event::Moved(region)), "");
        let place = flow
            .state()
            .place()
            .map(|place| (place.region, place.ticked));
        assert_eq!(place, Some((region, 1)));
    }
    let before = flow.clone();
    assert_eq!(said(&mut flow, Event::Moved(of("zoho").regions.len())), "");
    assert!(flow == before);
}

#[test]
fn a_verdict_is_told_only_when_the_page_can_see_a_change() {
    let partial = |have| Look {
        answer: VerdictKind::Doubt,
        finding: Some(Finding::Partial),
        have,
        ..GOOD
    };
    let mut flow = after(&[]);
    let looks = [
        (Some(partial(1)), "tell:doubt,partial"),
        (Some(partial(2)), ""),
        (
            Some(Look {
                settled: false,
                ..partial(3)
            }),
            "",
        ),
        (Some(GOOD), "tell:ok"),
        (Some(GOOD), ""),
        (None, "tell:reject,empty"),
        (None, ""),
    ];
    for (look, told) in looks {
        assert_eq!(said(&mut flow, Event::Looked(look)), told, "{look:?}");
    }
}

#[test]
fn nothing_of_what_was_pasted_stands_in_a_state_an_event_or_an_effect() {
    // By type: a look is copied from hand to hand, and none of its parts can hold a text.
    fn holds_no_text(_: impl Copy + 'static) {}
    let Look {
        answer,
        finding,
        have,
        want,
        settled,
    } = GOOD;
    holds_no_text((answer, finding, have, want, settled));

    let code = "zqxjkvzqxjkvzqxj";
    let verdict = check(&of("google").code, code, About::default());
    let look = Look {
        answer: verdict.answer,
        finding: verdict.finding,
        have: verdict.have,
        want: verdict.want,
        settled: true,
    };
    assert_eq!(look, GOOD);
    let mut flow = Flow::default();
    let mut printed = format!("{verdict:?}");
    let way = [
        chose(of("google")),
        Event::Looked(Some(look)),
        Event::Pressed(MEANT),
        Event::Answered(1, Err(REFUSED)),
    ];
    for event in way {
        printed += &format!("{event:?}{:?}", flow.clone().take(event.clone()));
        flow.take(event);
        printed += &format!("{:?}{flow:?}", flow.state());
    }
    assert!(printed.contains("Refused"));
    for at in 0..code.len() - 3 {
        assert!(
            !printed.contains(&code[at..at + 4]),
            "four letters in a row were printed"
        );
    }
}
