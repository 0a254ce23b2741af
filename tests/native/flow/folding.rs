//! Claims about the steps where there is no room for all of them, and about what a mailbox tells by itself.

use app_password::catalog::address::domain_of;
use app_password::flow::event::Event;
use app_password::flow::failure::Failure;
use app_password::flow::machine::Flow;
use app_password::model::account::Account;
use app_password::model::cause::Cause;

use super::table::{GOOD, MEANT, REFUSED, after};
use crate::data::of;

/// The numbers of the steps that are open.
fn open(flow: &Flow) -> Vec<usize> {
    let session = flow.state().session();
    let all = session
        .into_iter()
        .flat_map(|it| (0..it.step_count()).filter(|&step| it.is_unfolded(step)));
    all.map(|step| step + 1).collect()
}

#[test]
fn the_current_step_is_open_and_a_tick_folds_its_own_and_opens_the_next() {
    // Five steps.
    for (way, expected) in [
        (vec![], vec![1]),
        (vec![Event::StepTicked(0)], vec![2]),
        (vec![Event::StepTicked(0), Event::StepTicked(0)], vec![1]),
        (vec![Event::StepOpened(1)], vec![3]),
        (vec![Event::StepTicked(2)], vec![1]),
        (vec![Event::StepUnfolded(3)], vec![1, 4]),
        (vec![Event::StepUnfolded(0)], vec![]),
        (
            vec![Event::StepUnfolded(3), Event::StepTicked(0)],
            vec![2, 4],
        ),
        (vec![Event::StepUnfolded(3), Event::StepTicked(3)], vec![1]),
        (
            vec![Event::StepUnfolded(31), Event::StepUnfolded(9)],
            vec![1],
        ),
        (vec![Event::StepOpened(4)], vec![]),
        (
            vec![Event::StepTicked(0), Event::AccountChosen(Account::Work)],
            vec![1],
        ),
    ] {
        assert_eq!(open(&after(&way)), expected, "{way:?}");
    }
}

#[test]
fn who_opens_all_of_them_keeps_them_open_until_all_are_folded_again() {
    let all = vec![1, 2, 3, 4, 5];
    for (way, expected) in [
        (vec![Event::AllUnfolded], all.clone()),
        (vec![Event::AllUnfolded, Event::StepTicked(0)], all.clone()),
        (vec![Event::AllUnfolded, Event::StepOpened(1)], all),
        (vec![Event::AllUnfolded, Event::AllUnfolded], vec![1]),
        (
            vec![Event::AllUnfolded, Event::StepTicked(0), Event::AllUnfolded],
            vec![2],
        ),
        (
            vec![Event::AllUnfolded, Event::StepUnfolded(4)],
            vec![1, 2, 3, 4],
        ),
        (
            vec![
                Event::AllUnfolded,
                Event::StepUnfolded(4),
                Event::StepTicked(0),
            ],
            vec![2, 3, 4],
        ),
    ] {
        assert_eq!(open(&after(&way)), expected, "{way:?}");
    }
}

#[test]
fn where_the_server_was_wrong_the_questions_about_the_mailbox_are_open() {
    for (cause, corrects) in [(Cause::WrongServer, true), (Cause::WrongCode, false)] {
        let failure = Failure {
            why: cause.into(),
            ..REFUSED
        };
        let flow = after(&[
            Event::CodeChanged(Some(GOOD)),
            Event::SubmitPressed(MEANT),
            Event::Answered(1, Err(failure)),
        ]);
        let open = flow.state().session().map(|session| session.corrects);
        assert_eq!(open, Some(corrects), "{cause:?}");
    }
}

#[test]
fn a_domain_and_an_exchanger_tell_the_data_centre_and_nothing_else_does() {
    let zoho = of("zoho");
    for (email, mx, ending) in [
        ("ola@zoho.eu", &[][..], Some("zoho.eu")),
        ("ola@zohomail.in", &[], Some("zoho.in")),
        ("ola@zoho.com", &[], Some("zoho.com")),
        (
            "ola@acme.example",
            &["mx2.zoho.com.au"],
            Some("zoho.com.au"),
        ),
        ("ola@acme.example", &["mx.acme.example"], None),
        ("ola@acme.example", &[], None),
        ("", &[], None),
    ] {
        let told = zoho.told_region(email, mx).map(|at| zoho.ending(at));
        assert_eq!(told, ending, "{:?} by {mx:?}", domain_of(email));
    }
}
