//! Claims about a mailbox that has stopped working: it is said until a code works, and nothing that the person has done
//! is lost over it.

use app_password::flow::event::Event;
use app_password::flow::machine::Flow;
use app_password::flow::state::State;
use app_password::model::cause::Cause;
use app_password::model::outcome::Outcome;

use super::table::{GOOD, MEANT, REFUSED, after, chose};
use crate::data::of;

fn why(cause: Cause) -> Event {
    Event::Stopped(Some(Box::new(Outcome {
        cause: Some(cause),
        ..Outcome::default()
    })))
}

/// Why it has stopped, as far as that is still said.
fn said(flow: &Flow) -> Option<Option<Cause>> {
    flow.stopped().map(|outcome| outcome.cause)
}

/// Hands a good code over.
fn send(flow: &mut Flow) {
    flow.take(Event::CodeChanged(Some(GOOD)));
    flow.take(Event::SubmitPressed(MEANT));
    assert_eq!(flow.state().word(), "sending");
}

#[test]
fn it_is_said_until_a_code_works_or_is_taken() {
    for end in [Event::Answered(2, Ok(())), Event::Received(2)] {
        let mut flow = after(&[why(Cause::ImapOff)]);
        send(&mut flow);
        flow.take(Event::Answered(1, Err(REFUSED)));
        assert_eq!(flow.state().word(), "refused");
        send(&mut flow);
        assert_eq!(said(&flow), Some(Some(Cause::ImapOff)));
        flow.take(end);
        assert_eq!((flow.state().word(), said(&flow)), ("done", None));
        // The next mailbox begins as any does.
        flow.take(chose(of("apple")));
        assert_eq!(flow.state().word(), "guide");
    }
}

#[test]
fn the_start_says_it_again_and_it_waits_for_the_mailbox() {
    let mut flow = Flow::default();
    flow.take(why(Cause::ImapOff));
    assert_eq!(flow.state().word(), "pick");
    for back in [Event::Reset, Event::ProviderCleared] {
        flow.take(chose(of("google")));
        assert!(matches!(flow.state(), State::Guide(session) if session.stopped));
        flow.take(Event::CodeChanged(Some(GOOD)));
        flow.take(back);
        assert_eq!(flow.state().word(), "pick");
        assert_eq!(said(&flow), Some(Some(Cause::ImapOff)));
    }
    flow.take(Event::Recovered);
    flow.take(chose(of("google")));
    assert_eq!(flow.state().word(), "guide");
}

#[test]
fn what_is_said_last_counts_and_no_reason_counts_less_than_one() {
    let mut flow = after(&[Event::Stopped(None)]);
    assert_eq!(said(&flow), Some(None));
    for cause in [Cause::ImapOff, Cause::Tls] {
        flow.take(why(cause));
        flow.take(Event::Stopped(None));
        assert_eq!(said(&flow), Some(Some(cause)));
    }
}

#[test]
fn an_empty_field_says_it_again_and_steps_that_are_done_stay_done() {
    let mut flow = after(&[Event::StepTicked(0), why(Cause::WrongCode)]);
    flow.take(Event::StepTicked(1));
    flow.take(Event::CodeChanged(Some(GOOD)));
    assert_eq!(flow.state().word(), "paste");
    flow.take(why(Cause::Tls));
    assert!(matches!(flow.state(), State::Paste(session, GOOD) if session.stopped));
    flow.take(Event::CodeChanged(None));
    assert!(matches!(flow.state(), State::Guide(session) if session.stopped));
    assert_eq!(flow.state().session().map(|it| it.ticked), Some(0b11));
    // What was connected begins with the first step.
    send(&mut flow);
    flow.take(Event::Answered(1, Ok(())));
    flow.take(why(Cause::Tls));
    assert_eq!(flow.state().session().map(|it| it.ticked), Some(0));
}
