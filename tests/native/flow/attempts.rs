//! Claims about presses and hand-overs: what is sent, when, and whose answer counts.

use app_password::flow::event::Event;
use app_password::flow::state::{Blocker, CodeStatus};
use app_password::model::finding::Finding;

use super::table::{BAD, GOOD, HASTY, MEANT, NOWHERE, REFUSED, UNSURE, after, chose};
use super::{blocker, said};
use crate::data::of;

#[test]
fn an_answer_after_the_end_of_its_attempt_changes_nothing() {
    let ends = [
        ("cancel", Event::Cancelled),
        ("reset", Event::Reset),
        ("another mailbox", chose(of("apple"))),
        ("an answer", Event::Answered(1, Err(REFUSED))),
        ("success", Event::Answered(1, Ok(()))),
    ];
    for (end, event) in ends {
        for answer in [Ok(()), Err(REFUSED)] {
            let mut flow = after(&[
                Event::CodeChanged(Some(GOOD)),
                Event::SubmitPressed(MEANT),
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
        Event::CodeChanged(Some(GOOD)),
        Event::SubmitPressed(MEANT),
        Event::Cancelled,
    ]);
    assert_eq!(
        said(&mut flow, Event::SubmitPressed(MEANT)),
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
        Event::CodeChanged(Some(GOOD)),
        Event::SubmitPressed(MEANT),
        Event::Reset,
    ]);
    flow.take(chose(of("apple")));
    flow.take(Event::CodeChanged(Some(GOOD)));
    assert_eq!(
        said(&mut flow, Event::SubmitPressed(MEANT)),
        "tell:submit deliver:2"
    );
}

#[test]
fn a_double_press_sends_once() {
    let mut flow = after(&[Event::CodeChanged(Some(GOOD))]);
    let pressed = [(); 3].map(|()| said(&mut flow, Event::SubmitPressed(MEANT)));
    assert_eq!(pressed, ["tell:submit deliver:1", "", ""]);
}

#[test]
fn a_hasty_press_never_sends_a_doubt_and_a_later_one_does() {
    let mut flow = after(&[Event::CodeChanged(Some(UNSURE))]);
    for _ in 0..5 {
        assert_eq!(said(&mut flow, Event::SubmitPressed(HASTY)), "");
        assert_eq!(blocker(&flow), Some(Blocker::Doubt));
    }
    assert_eq!(
        said(&mut flow, Event::SubmitPressed(MEANT)),
        "tell:submit deliver:1"
    );
}

#[test]
fn a_doubt_is_asked_again_of_a_text_that_has_changed_though_it_looks_the_same() {
    let mut flow = after(&[
        Event::CodeChanged(Some(UNSURE)),
        Event::SubmitPressed(MEANT),
    ]);
    flow.take(Event::CodeEdited);
    flow.take(Event::CodeChanged(Some(UNSURE)));
    assert_eq!(
        (said(&mut flow, Event::SubmitPressed(MEANT)), blocker(&flow)),
        (String::new(), Some(Blocker::Doubt))
    );
}

#[test]
fn a_doubt_asks_once_and_a_new_look_asks_again() {
    let mut flow = after(&[Event::CodeChanged(Some(UNSURE))]);
    assert_eq!(said(&mut flow, Event::SubmitPressed(MEANT)), "");
    assert_eq!(blocker(&flow), Some(Blocker::Doubt));
    // What is typed on looks the same to the page: the question stands.
    flow.take(Event::CodeChanged(Some(CodeStatus { have: 10, ..UNSURE })));
    assert_eq!(blocker(&flow), Some(Blocker::Doubt));

    let partial = CodeStatus {
        finding: Some(Finding::Partial),
        ..UNSURE
    };
    flow.take(Event::CodeChanged(Some(partial)));
    assert_eq!(
        (said(&mut flow, Event::SubmitPressed(MEANT)), blocker(&flow)),
        (String::new(), Some(Blocker::Doubt))
    );
    assert_eq!(
        said(&mut flow, Event::SubmitPressed(MEANT)),
        "tell:submit deliver:1"
    );
    assert_eq!(blocker(&flow), None);
}

#[test]
fn a_doubt_is_asked_even_after_the_address_was() {
    let mut flow = after(&[
        Event::CodeChanged(Some(UNSURE)),
        Event::SubmitPressed(NOWHERE),
    ]);
    assert_eq!(said(&mut flow, Event::SubmitPressed(MEANT)), "");
    assert_eq!(blocker(&flow), Some(Blocker::Doubt));
    assert_eq!(
        said(&mut flow, Event::SubmitPressed(MEANT)),
        "tell:submit deliver:1"
    );
}

#[test]
fn a_doubt_that_was_sent_and_refused_asks_again() {
    let sent = [
        Event::CodeChanged(Some(UNSURE)),
        Event::SubmitPressed(MEANT),
        Event::SubmitPressed(MEANT),
    ];
    let mut flow = after(&[&sent[..], &[Event::Answered(1, Err(REFUSED))]].concat());
    assert_eq!(
        (
            said(&mut flow, Event::SubmitPressed(MEANT)).as_str(),
            blocker(&flow)
        ),
        ("", Some(Blocker::Doubt))
    );
    assert_eq!(
        said(&mut flow, Event::SubmitPressed(MEANT)),
        "tell:submit deliver:2"
    );
}

#[test]
fn what_is_rejected_is_never_sent_however_often_one_presses() {
    let mut flow = after(&[Event::CodeChanged(Some(BAD))]);
    for _ in 0..5 {
        assert_eq!(said(&mut flow, Event::SubmitPressed(MEANT)), "focus:code");
        assert_eq!(
            (flow.state().word(), blocker(&flow)),
            ("paste", Some(Blocker::Reject))
        );
    }
}

#[test]
fn no_code_is_sent_without_an_address() {
    for look in [GOOD, UNSURE, BAD] {
        let mut flow = after(&[Event::CodeChanged(Some(look))]);
        for _ in 0..3 {
            assert_eq!(
                said(&mut flow, Event::SubmitPressed(NOWHERE)),
                "focus:address"
            );
            assert_eq!(
                (flow.state().word(), blocker(&flow)),
                ("paste", Some(Blocker::Address))
            );
        }
    }
}
