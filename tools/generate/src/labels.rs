//! Labels in languages other than English ship with the file of that language, not in the wasm: people who read English
//! load none of them. Notes, which are our own words, stand in that file as they are (`note.google`).

use app_password::model::label::Label;
use app_password::model::provider::Provider;
use app_password::model::step::Step;
use serde_json::{Map, Value};

/// The labels of a provider, and its note.
fn labels(provider: &mut Provider) -> impl Iterator<Item = &mut Label> {
    let Provider {
        code_name,
        work_steps,
        steps,
        imap_steps,
        note,
        ..
    } = provider;
    let steps = work_steps.iter_mut().chain(steps).chain(imap_steps);
    [code_name, note]
        .into_iter()
        .chain(steps.filter_map(of_step))
}

fn of_step(step: &mut Step) -> Option<&mut Label> {
    match step {
        Step::TwoStep { label }
        | Step::Choose { label }
        | Step::Type { label }
        | Step::Invent { label }
        | Step::Press { label }
        | Step::Copy { label }
        | Step::Switch { label, .. } => Some(label),
        Step::AskAdmin {} | Step::Open { .. } | Step::Wait { .. } => None,
    }
}

/// A provider as it ships: without labels in other languages, and without what only maintainers read.
pub fn english(provider: &Provider) -> Provider {
    let mut english = Provider {
        sources: Vec::new(),
        replies_searched: String::new(),
        ..provider.clone()
    };
    labels(&mut english).for_each(|label| label.known.clear());
    english
}

/// The labels in a language, by their key in its file.
pub fn known<'a>(
    providers: impl IntoIterator<Item = &'a Provider>,
    lang: &str,
) -> Map<String, Value> {
    let mut all = Map::new();
    for provider in providers {
        let (id, mut provider) = (&provider.id, provider.clone());
        provider.note = Label::default();
        for label in labels(&mut provider) {
            // A file for Brazil gets labels in Portuguese.
            let shown = label.shown_in(lang);
            if shown != label.en {
                all.insert(label.key(id), shown.into());
            }
        }
    }
    all
}
