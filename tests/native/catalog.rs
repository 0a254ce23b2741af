//! Claims about the catalogue: that what is offered is what the files say.

mod address;
mod codec;
mod corrected;
mod detect;
mod entries;
mod host;
mod languages;
mod lookup;
mod names;
mod reached;
mod round;
mod servers;
mod services;
mod settled;
mod shown;
mod typed_server;
mod unlabelled;

use app_password::catalog::catalogue::{Catalogue, loaded};
use app_password::catalog::provider::OTHER;
use app_password::check::verdict::{About, check};
use app_password::model::account::Credential;
use app_password::model::code::Code;
use app_password::model::code_format::Alphabet;
use app_password::model::label::Label;
use app_password::model::provider::Provider;
use app_password::model::step::Step;
use app_password::model::verdict::VerdictKind;

use crate::data::{all, core};

/// The entry as it is offered, read back from what ships.
#[track_caller]
pub fn offered(id: &str) -> &'static Provider {
    let found = Catalogue::default().find(id);
    assert!(found.is_some(), "nobody has the id {id}");
    found.unwrap_or(&OTHER)
}

/// Everything that a step of this provider shows or opens.
pub fn steps(provider: &Provider) -> impl Iterator<Item = &Step> {
    let ways = provider.work_steps.iter().chain(&provider.steps);
    ways.chain(&provider.imap_steps)
}

/// Every label of a provider's, and its note, which ships in the same way.
pub fn labels(provider: &Provider) -> impl Iterator<Item = &Label> {
    let labels = steps(provider).filter_map(Step::label);
    let note = Some(&provider.note).filter(|note| !note.en.is_empty());
    labels.chain([provider.code_name()]).chain(note)
}

/// An entry as it ships: without what only maintainers read, and without what its pages say in other languages than English.
pub fn shipped(source: &Provider) -> Provider {
    let mut shipped = Provider {
        sources: Vec::new(),
        replies_searched: String::new(),
        ..source.clone()
    };
    shipped.code_name.known.clear();
    shipped.note.known.clear();
    let steps = [&mut shipped.work_steps, &mut shipped.steps];
    for step in steps.into_iter().chain([&mut shipped.imap_steps]).flatten() {
        if let Step::TwoStep { label }
        | Step::Choose { label }
        | Step::Type { label }
        | Step::Invent { label }
        | Step::Press { label }
        | Step::Copy { label }
        | Step::Switch { label, .. } = step
        {
            label.known.clear();
        }
    }
    shipped
}

#[test]
fn what_ships_is_what_the_files_say() {
    let catalogue = Catalogue::default();
    assert_eq!(catalogue.providers().len(), all().count());
    for source in all() {
        assert_eq!(*offered(&source.id), shipped(source));
    }
}

#[test]
fn the_core_stands_first_in_its_order_and_the_others_by_name() {
    let known = loaded();
    let ids = |catalogue: &Catalogue| {
        let providers = catalogue.providers().iter();
        providers.map(|it| it.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&known), core(), "what is part of the program");
    let (first, others) = {
        let all = Catalogue::default().providers().to_vec();
        let (first, others) = all.split_at(core().len());
        (first.to_vec(), others.to_vec())
    };
    assert_eq!(first, known.providers());
    let names: Vec<_> = others.iter().map(|it| it.name.to_lowercase()).collect();
    assert!(names.is_sorted(), "{names:?}");
}

#[test]
fn the_catalogue_is_not_smaller_than_was_promised() {
    let domains: usize = all().map(|provider| provider.domains.len()).sum();
    assert!(all().count() >= 150 && domains >= 1_200, "{domains}");
    for credential in Credential::ALL {
        let one = all().any(|provider| provider.credential == *credential);
        assert!(one, "nobody has {}", credential.id());
    }
}

#[test]
fn a_code_of_each_provider_passes_its_own_check() {
    for provider in all() {
        for &length in &provider.code.lengths {
            let letters = match provider.code.alphabet {
                Alphabet::Lower => "qhxmzvkprtbwnfds",
                Alphabet::LowerDigit => "q7hx2mzv9kprtb4w",
                Alphabet::AlphaNumeric | Alphabet::Any => "q7Hx2mZv9kPrTb4w",
            };
            let code: String = letters.chars().cycle().take(length).collect();
            for pasted in [
                code.clone(),
                provider.code.grouped(&Code::new(code)).expose().to_owned(),
            ] {
                let assessed = check(&provider.code, &pasted, About::default());
                assert_eq!(
                    assessed.verdict,
                    VerdictKind::Ok,
                    "{}: {length}",
                    provider.id
                );
            }
        }
    }
}
