//! Claims about steps that are not there, or that are more than anybody counts.

use app_password::catalog::provider::OTHER;
use app_password::flow::event::Event;
use app_password::flow::state::Session;
use app_password::model::account::{Account, PasswordKind};
use app_password::model::provider::Provider;
use app_password::model::step::Step;

use super::{after, said};
use crate::data::all;

fn at(provider: &'static Provider) -> Event {
    Event::ProviderChosen(Session::start(provider, Account::Personal, 0))
}

#[test]
fn the_last_step_of_each_provider_can_be_ticked_and_none_behind_it() {
    for provider in all() {
        let begun = after(&[at(provider)]);
        let count = begun.state().session().map_or(0, Session::step_count);
        for (event, takes) in [
            (Event::StepTicked(count), false),
            (Event::StepOpened(count), false),
            (Event::StepTicked(count.saturating_sub(1)), count > 0),
            (Event::StepOpened(count.saturating_sub(1)), count > 0),
        ] {
            let mut flow = begun.clone();
            flow.take(event.clone());
            assert_eq!(flow != begun, takes, "{}: {event:?}", provider.id);
        }
    }
}

#[test]
fn of_a_hosts_forty_steps_the_first_thirty_one_can_be_ticked() {
    let forty: &'static Provider = Box::leak(Box::new(Provider {
        steps: (0..40).map(|_| Step::AskAdmin {}).collect(),
        ..Provider::default()
    }));
    let mut flow = after(&[at(forty)]);
    assert_eq!(said(&mut flow, Event::StepOpened(29)), "tell:31/40");
    assert_eq!(said(&mut flow, Event::StepTicked(30)), "tell:32/40");
    for step in 31..41 {
        for event in [Event::StepTicked(step), Event::StepOpened(step)] {
            assert_eq!(said(&mut flow, event), "", "{step}");
        }
    }
    assert_eq!(said(&mut flow, Event::StepTicked(0)), "tell:1/40");
    assert_eq!(said(&mut flow, Event::StepOpened(30)), "tell:32/40");
}

#[test]
fn at_a_service_that_nobody_knows_a_person_says_which_password_they_have() {
    let mut flow = after(&[at(&OTHER), Event::KindChosen(PasswordKind::Password)]);
    let kind = |session: &Session| session.kind;
    assert_eq!(
        flow.state().session().map(kind),
        Some(PasswordKind::Password)
    );
    flow.take(Event::KindChosen(PasswordKind::Code));
    assert_eq!(flow.state().session().map(kind), Some(PasswordKind::Code));
}
