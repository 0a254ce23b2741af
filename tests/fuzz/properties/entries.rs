//! A host's own providers, as a backend reads them.

use app_password::catalog::codec::{self, Content};
use app_password::i18n::explanation::{Mailbox, explain_cause};
use app_password::i18n::sentence;
use app_password::i18n::texts::Texts;
use app_password::model::account::Account;
use app_password::model::cause::Cause;
use app_password::model::page::PageKind;
use app_password::{PasswordKind, Provider, ProviderConfig};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{BoxedStrategy, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::runner::{Holds, Property, property};
use super::texts::{NAMES, must, text};
use crate::data;

pub fn properties() -> Vec<Property> {
    vec![
        property("entries", 10, || whole().boxed(), is_the_same_again),
        property(
            "faults",
            10,
            || (whole(), any::<usize>(), fault()).boxed(),
            is_refused_at_its_path,
        ),
    ]
}

/// One of ours as JSON, with parts of others in the place of its own.
fn whole() -> BoxedStrategy<Value> {
    let ours: Vec<Value> = data::all()
        .map(|it| serde_json::to_value(it).unwrap_or_default())
        .collect();
    let count = ours.len();
    let label = (
        text(NAMES, 4),
        option::of(text(NAMES, 2)),
        option::of((select(vec!["de", "nb", "pt-BR"]), text(NAMES, 3))),
    );
    let label = label.prop_map(|(en, or, known)| {
        let mut label = Map::from_iter([("en".to_owned(), Value::from(en))]);
        label.extend(or.map(|or| ("or".to_owned(), or.into())));
        label.extend(known.map(|(lang, text)| ("known".to_owned(), json!({lang: text}))));
        Value::Object(label)
    });
    let step = (
        select(vec![
            "two-step", "choose", "type", "invent", "press", "copy",
        ]),
        label,
    )
        .prop_map(|(kind, label)| json!({"kind": kind, "label": label}));
    let step = prop_oneof![4 => step, 1 => any::<u8>().prop_map(|hours| json!({"kind": "wait", "hours": hours}))];
    let parts = vec((0..count, any::<usize>()), 0..6);
    (
        0..count,
        parts,
        option::of(vec(step, 0..5)),
        option::of(text(NAMES, 3)),
    )
        .prop_map(move |(of, parts, steps, name)| {
            let mut entry = ours[of].clone();
            let Some(object) = entry.as_object_mut() else {
                return entry;
            };
            for (other, field) in parts {
                let other = ours[other].as_object();
                if let Some((name, value)) = other.and_then(|it| it.iter().nth(field % it.len())) {
                    object.insert(name.clone(), value.clone());
                }
            }
            object.extend(steps.map(|it| ("steps".to_owned(), it.into())));
            object.extend(name.map(|it| ("name".to_owned(), it.into())));
            entry
        })
        .boxed()
}

fn is_the_same_again(entry: Value) -> Holds {
    let read: Provider =
        serde_json::from_value(entry).map_err(|error| format!("refused: {error}"))?;
    let json = serde_json::to_string(&read).map_err(|error| error.to_string())?;
    let again: Provider = serde_json::from_str(&json).map_err(|error| error.to_string())?;
    must(again == read, || "another one after JSON".into())?;
    let content = Content {
        providers: vec![read],
        ..Content::default()
    };
    let again = codec::read(&codec::write(&content)).map_err(|error| error.to_string())?;
    must(again == content, || "another one after postcard".into())?;
    let [provider] = again.providers.as_slice() else {
        return Err("not one".into());
    };
    for lang in ["en", "nb", "xx"] {
        let texts = Texts::new(lang, |_| None);
        for step in provider.steps_for(Account::Work, PasswordKind::Code) {
            let label = step.label().map_or("12", |label| label.shown_in(lang));
            let slots = [
                ("label", label),
                ("n", label),
                ("provider", "P"),
                ("email", "E"),
                ("app", "A"),
                ("name", "N"),
            ];
            let said = texts.say(sentence::step(step, true), &slots);
            must(
                !said.is_empty() && (label.contains(['{', '}']) || !said.contains(['{', '}'])),
                || format!("{step:?}: {said}"),
            )?;
        }
        let mailbox = Mailbox {
            provider: Some(provider),
            email: "me@acme.example",
            region: provider.ending(0),
            ..Mailbox::default()
        };
        for &cause in Cause::ALL {
            let said = explain_cause(cause, mailbox, &texts);
            must(said.advice.iter().all(|it| !it.is_empty()), || {
                format!("{cause:?}")
            })?;
        }
    }
    for &kind in PageKind::ALL {
        let page = provider
            .page(kind)
            .map(|page| page.address("me@acme.example", provider.ending(0)));
        must(
            page.is_none_or(|url| url.starts_with("https://") && !url.contains(['{', '}'])),
            || format!("{kind:?}"),
        )?;
    }
    for region in 0..=provider.regions.len() {
        for server in [provider.imap_in(region), provider.smtp_in(region)]
            .into_iter()
            .flatten()
        {
            let host = server.host_for(provider.ending(region), Account::Work, &provider.work);
            must(
                !host.contains("{region}") && !host.contains("{work}"),
                || host,
            )?;
        }
    }
    Ok(())
}

/// What no field may be.
fn fault() -> BoxedStrategy<Value> {
    select(vec![
        json!({"nobody": [7]}),
        json!([[["x"]]]),
        json!(-1.5),
        json!([{"kind": "jump"}]),
    ])
    .boxed()
}

/// The paths of all values that are in this one.
fn paths(of: &Value, path: &str, all: &mut Vec<String>) {
    match of {
        Value::Object(fields) => {
            for (name, value) in fields {
                all.push(format!("{path}/{name}"));
                paths(value, &format!("{path}/{name}"), all);
            }
        }
        Value::Array(list) => {
            for (at, value) in list.iter().enumerate() {
                all.push(format!("{path}/{at}"));
                paths(value, &format!("{path}/{at}"), all);
            }
        }
        _ => {}
    }
}

/// A path as serde tells it: `add[0].steps[1].kind`.
fn told(pointer: &str) -> String {
    pointer
        .split('/')
        .filter(|it| !it.is_empty())
        .fold(String::new(), |path, part| match part.parse::<usize>() {
            Ok(at) => format!("{path}[{at}]"),
            Err(_) if path.is_empty() => part.to_owned(),
            Err(_) => format!("{path}.{part}"),
        })
}

fn is_refused_at_its_path((entry, at, fault): (Value, usize, Value)) -> Holds {
    let mut config = json!({"add": [entry]});
    let mut all = Vec::new();
    paths(&config, "", &mut all);
    let path = &all[at % all.len()];
    if let Some(place) = config.pointer_mut(path) {
        *place = fault;
    }
    let text = config.to_string();
    let read: Result<ProviderConfig, _> =
        serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(&text));
    let Err(mistake) = read else { return Ok(()) };
    let (place, path) = (mistake.path().to_string(), told(path));
    // A step that is told by its kind is read as a whole: serde names no path within it.
    let near = place.starts_with(&path) || (path.starts_with(&place) && place.starts_with("add"));
    must(near, || {
        format!("a fault at {path} is told at {place}: {}", mistake.inner())
    })?;
    must(!mistake.inner().to_string().is_empty(), || {
        "no sentence".into()
    })
}
