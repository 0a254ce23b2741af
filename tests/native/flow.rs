//! Claims about the machine: its table holds every arrow, and nothing else ever happens.

mod table;

use app_password::catalog::account::{Account, Credential, Way};
use app_password::catalog::provider::{OTHER, Provider};
use app_password::catalog::providers::apple::APPLE;
use app_password::catalog::providers::google::GOOGLE;
use app_password::catalog::providers::zoho::ZOHO;
use app_password::check::finding::Finding;
use app_password::check::verdict::{About, Answer, check};
use app_password::flow::event::Event;
use app_password::flow::machine::Flow;
use app_password::flow::state::{Look, Nudge, Place};

use table::{
    BAD, GOOD, HASTY, MEANT, NOWHERE, REFUSED, TABLE, UNSURE, WALK, after, chose, events, name,
    row, states, word,
};

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
fn an_answer_after_the_end_of_its_attempt_changes_nothing() {
    let ends = [
        ("cancel", Event::Cancelled),
        ("reset", Event::Reset),
        ("another mailbox", chose(&APPLE)),
        ("an answer", Event::Answered(1, Err(REFUSED))),
        ("success", Event::Answered(1, Ok(()))),
    ];
    for (end, event) in ends {
        for answer in [Ok(()), Err(REFUSED)] {
            let mut flow = after(&[
                Event::Looked(Some(GOOD)),
                Event::Pressed(MEANT),
                event.clone(),
            ]);
            let before = flow.clone();
            assert_eq!(flow.take(Event::Answered(1, answer)), [], "after {end}");
            assert!(flow == before, "after {end}");
        }
    }
}

#[test]
fn an_answer_to_the_first_attempt_does_not_end_the_second() {
    let mut flow = after(&[
        Event::Looked(Some(GOOD)),
        Event::Pressed(MEANT),
        Event::Cancelled,
    ]);
    assert_eq!(
        said(&mut flow, Event::Pressed(MEANT)),
        "tell:submit deliver:2"
    );
    assert_eq!(said(&mut flow, Event::Answered(1, Ok(()))), "");
    assert_eq!(flow.state().word(), "sending");
    assert_eq!(
        said(&mut flow, Event::Answered(2, Ok(()))),
        "wipe-code tell:success focus:title"
    );
}

#[test]
fn attempts_are_numbered_on_after_the_beginning_of_a_new_way() {
    let mut flow = after(&[
        Event::Looked(Some(GOOD)),
        Event::Pressed(MEANT),
        Event::Reset,
    ]);
    flow.take(chose(&APPLE));
    flow.take(Event::Looked(Some(GOOD)));
    assert_eq!(
        said(&mut flow, Event::Pressed(MEANT)),
        "tell:submit deliver:2"
    );
}

#[test]
fn a_double_press_sends_once() {
    let mut flow = after(&[Event::Looked(Some(GOOD))]);
    let pressed = [(); 3].map(|()| said(&mut flow, Event::Pressed(MEANT)));
    assert_eq!(pressed, ["tell:submit deliver:1", "", ""]);
}

#[test]
fn a_hasty_press_never_sends_a_doubt_and_a_later_one_does() {
    let mut flow = after(&[Event::Looked(Some(UNSURE))]);
    for _ in 0..5 {
        assert_eq!(said(&mut flow, Event::Pressed(HASTY)), "");
        assert_eq!(nudge(&flow), Some(Nudge::Doubt));
    }
    assert_eq!(
        said(&mut flow, Event::Pressed(MEANT)),
        "tell:submit deliver:1"
    );
}

#[test]
fn a_doubt_is_asked_again_of_a_text_that_has_changed_though_it_looks_the_same() {
    let mut flow = after(&[Event::Looked(Some(UNSURE)), Event::Pressed(MEANT)]);
    flow.take(Event::Edited);
    flow.take(Event::Looked(Some(UNSURE)));
    assert_eq!(
        (said(&mut flow, Event::Pressed(MEANT)), nudge(&flow)),
        (String::new(), Some(Nudge::Doubt))
    );
}

#[test]
fn a_doubt_asks_once_and_a_new_look_asks_again() {
    let mut flow = after(&[Event::Looked(Some(UNSURE))]);
    assert_eq!(said(&mut flow, Event::Pressed(MEANT)), "");
    assert_eq!(nudge(&flow), Some(Nudge::Doubt));
    // What is typed on looks the same to the page: the question stands.
    flow.take(Event::Looked(Some(Look { have: 10, ..UNSURE })));
    assert_eq!(nudge(&flow), Some(Nudge::Doubt));

    let partial = Look {
        finding: Some(Finding::Partial),
        ..UNSURE
    };
    flow.take(Event::Looked(Some(partial)));
    assert_eq!(
        (said(&mut flow, Event::Pressed(MEANT)), nudge(&flow)),
        (String::new(), Some(Nudge::Doubt))
    );
    assert_eq!(
        said(&mut flow, Event::Pressed(MEANT)),
        "tell:submit deliver:1"
    );
    assert_eq!(nudge(&flow), None);
}

#[test]
fn a_doubt_is_asked_even_after_the_address_was() {
    let mut flow = after(&[Event::Looked(Some(UNSURE)), Event::Pressed(NOWHERE)]);
    assert_eq!(said(&mut flow, Event::Pressed(MEANT)), "");
    assert_eq!(nudge(&flow), Some(Nudge::Doubt));
    assert_eq!(
        said(&mut flow, Event::Pressed(MEANT)),
        "tell:submit deliver:1"
    );
}

#[test]
fn a_doubt_that_was_sent_and_refused_asks_again() {
    let sent = [
        Event::Looked(Some(UNSURE)),
        Event::Pressed(MEANT),
        Event::Pressed(MEANT),
    ];
    let mut flow = after(&[&sent[..], &[Event::Answered(1, Err(REFUSED))]].concat());
    assert_eq!(
        (
            said(&mut flow, Event::Pressed(MEANT)).as_str(),
            nudge(&flow)
        ),
        ("", Some(Nudge::Doubt))
    );
    assert_eq!(
        said(&mut flow, Event::Pressed(MEANT)),
        "tell:submit deliver:2"
    );
}

#[test]
fn what_is_rejected_is_never_sent_however_often_one_presses() {
    let mut flow = after(&[Event::Looked(Some(BAD))]);
    for _ in 0..5 {
        assert_eq!(said(&mut flow, Event::Pressed(MEANT)), "focus:code");
        assert_eq!(
            (flow.state().word(), nudge(&flow)),
            ("paste", Some(Nudge::Reject))
        );
    }
}

#[test]
fn no_code_is_sent_without_an_address() {
    for look in [GOOD, UNSURE, BAD] {
        let mut flow = after(&[Event::Looked(Some(look))]);
        for _ in 0..3 {
            assert_eq!(said(&mut flow, Event::Pressed(NOWHERE)), "focus:address");
            assert_eq!(
                (flow.state().word(), nudge(&flow)),
                ("paste", Some(Nudge::Address))
            );
        }
    }
}

#[test]
fn the_whole_way_delivers_once_and_wipes_at_both_ends() {
    let mut flow = Flow::default();
    let mut effects = Vec::new();
    let way = [
        chose(&GOOGLE),
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
        imap_steps: &[],
        ..GOOGLE
    }));
    let mut flow = Flow::default();
    flow.take(chose(either));
    assert_eq!(said(&mut flow, Event::Went(Way::Password)), "");
    assert_eq!(said(&mut flow, Event::Went(Way::Code)), "tell:1/5");
}

#[test]
fn another_region_keeps_the_ticks_and_one_that_is_none_changes_nothing() {
    let mut flow = after(&[chose(&ZOHO), Event::Ticked(0)]);
    for region in 0..ZOHO.regions.len() {
        assert_eq!(said(&mut flow, Event::Moved(region)), "");
        let place = flow
            .state()
            .place()
            .map(|place| (place.region, place.ticked));
        assert_eq!(place, Some((region, 1)));
    }
    let before = flow.clone();
    assert_eq!(said(&mut flow, Event::Moved(ZOHO.regions.len())), "");
    assert!(flow == before);
}

#[test]
fn a_verdict_is_told_only_when_the_page_can_see_a_change() {
    let partial = |have| Look {
        answer: Answer::Doubt,
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
    let verdict = check(&GOOGLE.shape, code, About::default());
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
        chose(&GOOGLE),
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
