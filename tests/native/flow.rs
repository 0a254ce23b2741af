//! Claims about the machine: its table holds every arrow, and nothing else ever happens.

mod attempts;
mod failures;
mod folding;
mod steps;
mod stopped;
mod table;

use app_password::catalog::provider::OTHER;
use app_password::check::verdict::{About, check};
use app_password::flow::event::{Effect, Event};
use app_password::flow::machine::Flow;
use app_password::flow::state::{Blocker, CodeStatus, Session};
use app_password::model::account::{Account, Credential, PasswordKind};
use app_password::model::finding::Finding;
use app_password::model::provider::Provider;
use app_password::model::verdict::VerdictKind;

use crate::data::of;

use table::{
    GOOD, MEANT, REFUSED, STOPPED, TABLE, UNSURE, WALK, after, chose, events, name, row, states,
    word,
};

fn said(flow: &mut Flow, event: Event) -> String {
    flow.take(event)
        .iter()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

fn blocker(flow: &Flow) -> Option<Blocker> {
    flow.state().session().and_then(|session| session.blocker)
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
            let from = from.replace("WALK", WALK).replace("STOPPED", STOPPED);
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
        Event::StepOpened(1),
        Event::StepTicked(2),
        Event::CodeChanged(Some(UNSURE)),
        Event::CodeChanged(Some(GOOD)),
        Event::CodeChanged(Some(GOOD)),
        Event::SubmitPressed(MEANT),
        Event::SubmitPressed(MEANT),
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
        .map(|step| said(&mut flow, Event::StepTicked(step)))
        .into();
    assert_eq!(told, ["", "tell:3/5", "tell:2/5", "tell:1/5"]);
    assert!(flow == after(&[]));
}

#[test]
fn a_followed_link_ticks_all_steps_up_to_it_and_unticks_none() {
    let mut flow = after(&[Event::StepTicked(3)]);
    assert_eq!(said(&mut flow, Event::StepOpened(1)), "tell:3/5");
    assert_eq!(
        flow.state().session().map(|session| session.ticked),
        Some(0b1011)
    );
    assert_eq!(said(&mut flow, Event::StepOpened(1)), "");
    assert_eq!(said(&mut flow, Event::StepTicked(2)), "tell:5/5");
}

#[test]
fn with_all_steps_done_the_last_one_stays_the_current_one_and_is_not_told_twice() {
    let mut flow = after(&[Event::StepOpened(3)]);
    assert_eq!(said(&mut flow, Event::StepTicked(4)), "");
    assert_eq!(flow.state().session().map(Session::current_step), Some(5));
}

#[test]
fn another_account_has_other_steps_so_no_tick_holds() {
    let mut flow = after(&[Event::StepOpened(1)]);
    assert_eq!(
        said(&mut flow, Event::AccountChosen(Account::Work)),
        "tell:1/6"
    );
    assert_eq!(
        flow.state().session().map(|session| session.ticked),
        Some(0)
    );
    flow.take(Event::StepTicked(0));
    assert_eq!(
        said(&mut flow, Event::AccountChosen(Account::Personal)),
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
    assert_eq!(
        said(&mut flow, Event::KindChosen(PasswordKind::Password)),
        ""
    );
    assert_eq!(
        said(&mut flow, Event::KindChosen(PasswordKind::Code)),
        "tell:1/5"
    );
}

#[test]
fn another_region_keeps_the_ticks_and_one_that_is_none_changes_nothing() {
    let mut flow = after(&[chose(of("zoho")), Event::StepTicked(0)]);
    for region in 0..of("zoho").regions.len() {
        assert_eq!(said(&mut flow, Event::RegionChosen(region)), "");
        let place = flow
            .state()
            .session()
            .map(|session| (session.region, session.ticked));
        assert_eq!(place, Some((region, 1)));
    }
    let before = flow.clone();
    assert_eq!(
        said(&mut flow, Event::RegionChosen(of("zoho").regions.len())),
        ""
    );
    assert!(flow == before);
}

#[test]
fn a_verdict_is_told_only_when_the_page_can_see_a_change() {
    let partial = |have| CodeStatus {
        verdict: VerdictKind::Doubt,
        finding: Some(Finding::Partial),
        have,
        ..GOOD
    };
    let mut flow = after(&[]);
    let looks = [
        (Some(partial(1)), "tell:doubt,partial"),
        (Some(partial(2)), ""),
        (
            Some(CodeStatus {
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
        assert_eq!(said(&mut flow, Event::CodeChanged(look)), told, "{look:?}");
    }
}

#[test]
fn nothing_of_what_was_pasted_stands_in_a_state_an_event_or_an_effect() {
    // By type: a look is copied from hand to hand, and none of its parts can hold a text.
    fn holds_no_text(_: impl Copy + 'static) {}
    let CodeStatus {
        verdict,
        finding,
        have,
        want,
        settled,
    } = GOOD;
    holds_no_text((verdict, finding, have, want, settled));

    let code = "zqxjkvzqxjkvzqxj";
    let verdict = check(&of("google").code, code, About::default());
    let look = CodeStatus {
        verdict: verdict.verdict,
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
        Event::CodeChanged(Some(look)),
        Event::SubmitPressed(MEANT),
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

#[test]
fn every_event_names_the_provider_of_the_mailbox() {
    let mut flow = Flow::default();
    let way = [
        chose(of("google")),
        Event::StepTicked(0),
        Event::CodeChanged(Some(GOOD)),
        Event::SubmitPressed(MEANT),
        Event::Answered(1, Err(REFUSED)),
        Event::SubmitPressed(MEANT),
        Event::Answered(2, Ok(())),
        Event::FeedbackGiven(true),
    ];
    let mut named = Vec::new();
    for event in way {
        for effect in flow.take(event) {
            let Effect::Emit(event) = effect else {
                continue;
            };
            let json = serde_json::to_value(&event).unwrap();
            if let Some(provider) = json["detail"].get("provider") {
                assert_eq!(provider, "google", "{json}");
                named.push(json["type"].as_str().unwrap().to_owned());
            }
        }
    }
    named.dedup();
    let expected = [
        "ap-provider-change",
        "ap-step-change",
        "ap-submit",
        "ap-failure",
        "ap-submit",
        "ap-success",
        "ap-feedback",
    ];
    assert_eq!(named, expected);
}
