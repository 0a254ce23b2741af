//! What goes to a host's backend and comes back, as JSON.

use app_password::flow::failure::Failure;
use app_password::i18n::explanation::{Mailbox, explain};
use app_password::i18n::texts::Texts;
use app_password::i18n::wait::{Wait, wait};
use app_password::model::cause::Cause;
use app_password::{Outcome, Submission};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::runner::{Holds, Property, property};
use super::texts::{SAID, must, text};

pub fn properties() -> Vec<Property> {
    vec![
        property(
            "submissions",
            12,
            || (document(), harm()).boxed(),
            quotes_nothing,
        ),
        property("outcomes", 12, outcomes, can_be_explained),
    ]
}

/// An invented code: no word of any message.
const CODE: &str = "zqxjkvwzqxjkvwzq";

/// Any value of JSON, with the code in it here and there.
fn value() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        1 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        3 => Just(Value::from(CODE)),
        1 => text(SAID, 4).prop_map(Value::from),
        1 => select(vec!["imap.acme.example", "tls", "starttls", "me@acme.example", "google"]).prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        let name = select(vec!["host", "port", "security", "username", "code", CODE]);
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec((name, inner), 0..4).prop_map(|all| Value::Object(
                all.into_iter()
                    .map(|(name, it)| (name.to_owned(), it))
                    .collect::<Map<_, _>>()
            )),
        ]
    })
    .boxed()
}

/// A submission that is right, with some fields of another kind, gone or too many.
fn document() -> BoxedStrategy<Value> {
    let field = select(vec![
        "provider",
        "email",
        "code",
        "sealed",
        "imap",
        "smtp",
        "imap.host",
        "imap.port",
        "imap.security",
        "smtp.username",
        "other",
        CODE,
    ]);
    vec((field, option::weighted(0.8, value())), 0..3)
        .prop_map(|changes| {
            let server = json!({"host": "mail.acme.example", "port": 993, "security": "tls", "username": "me@acme.example"});
            let mut whole = json!({"provider": "other", "email": "me@acme.example", "code": CODE, "imap": server, "smtp": server});
            for (path, change) in changes {
                let (of, name) = path.split_once('.').map_or((None, path), |(of, name)| (Some(of), name));
                let object = match of {
                    Some(of) => whole.get_mut(of).and_then(Value::as_object_mut),
                    None => whole.as_object_mut(),
                };
                let Some(object) = object else { continue };
                match change {
                    Some(value) => drop(object.insert(name.to_owned(), value)),
                    None => drop(object.remove(name)),
                }
            }
            whole
        })
        .boxed()
}

/// Where the text is cut, and a letter that comes in the place of another one.
fn harm() -> BoxedStrategy<Option<(usize, Option<char>)>> {
    option::weighted(0.3, (any::<usize>(), option::of(any::<char>()))).boxed()
}

fn quotes_nothing((document, harm): (Value, Option<(usize, Option<char>)>)) -> Holds {
    let mut text: Vec<char> = document.to_string().chars().collect();
    if let Some((at, letter)) = harm {
        let at = at % text.len();
        match letter {
            Some(letter) => text[at] = letter,
            None => text.truncate(at),
        }
    }
    let text = String::from_iter(text);
    let read: Result<Submission, _> = serde_json::from_str(&text);
    let by_path: Result<Submission, _> =
        serde_path_to_error::deserialize(&mut serde_json::Deserializer::from_str(&text));
    let by_value: Result<Submission, _> = serde_json::from_value(document);
    let messages = [
        read.as_ref().err().map(ToString::to_string),
        by_path.err().map(|error| error.inner().to_string()),
        by_value.err().map(|error| format!("{error} {error:?}")),
        read.as_ref().ok().map(|read| format!("{:?}", read.secret)),
    ];
    for message in messages.into_iter().flatten() {
        let parts = CODE
            .as_bytes()
            .windows(4)
            .filter_map(|part| str::from_utf8(part).ok());
        must(
            !parts.into_iter().any(|part| message.contains(part)),
            || "the code stands in a message".into(),
        )?;
    }
    let Ok(read) = read else { return Ok(()) };
    let written = serde_json::to_string(&read).map_err(|error| error.to_string())?;
    let again: Submission = serde_json::from_str(&written).map_err(|error| error.to_string())?;
    must(serde_json::to_string(&again).ok() == Some(written), || {
        "another one after JSON".into()
    })
}

fn outcomes() -> BoxedStrategy<Value> {
    let cause = select(Cause::ALL).prop_map(|it| Value::from(it.id()));
    let reply = || option::of(text(SAID, 6));
    let half = option::of((any::<bool>(), reply(), option::of(cause.clone()))).prop_map(|half| {
        half.map(|(ok, reply, cause)| {
            let mut half = json!({"ok": ok});
            if let Some(reply) = reply {
                half["reply"] = reply.into();
            }
            if let Some(cause) = cause {
                half["cause"] = cause;
            }
            half
        })
    });
    // JSON's numbers of which serde_json reads the very same again.
    let seconds = prop_oneof![
        any::<i32>().prop_map(|eighths| Value::from(f64::from(eighths) / 8.0)),
        (0..700_000_u32).prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        select(vec![0.0, -0.0, 1e300, -1e300, 604_800.5]).prop_map(Value::from),
    ];
    let all = (
        any::<bool>(),
        half.clone(),
        half,
        reply(),
        option::of(cause),
        reply(),
        option::of(seconds),
    );
    all.prop_map(|(ok, imap, smtp, reply, cause, message, seconds)| {
        json!({"ok": ok, "imap": imap, "smtp": smtp, "reply": reply, "cause": cause, "message": message, "retryAfter": seconds})
    })
    .boxed()
}

fn can_be_explained(document: Value) -> Holds {
    let outcome: Outcome = serde_json::from_value(document).map_err(|error| error.to_string())?;
    let written = serde_json::to_string(&outcome).map_err(|error| error.to_string())?;
    let again: Outcome = serde_json::from_str(&written).map_err(|error| error.to_string())?;
    must(again == outcome, || {
        format!("{outcome:?} and after JSON {again:?}")
    })?;
    let failure = Failure::of("google", &outcome);
    let meanings = [Some(failure.why), failure.other.and_then(Result::err)];
    for meaning in meanings.into_iter().flatten() {
        let mailbox = Mailbox {
            protocol: failure.protocol,
            ..Mailbox::default()
        };
        let said = explain(meaning, mailbox, &Texts::ENGLISH);
        let all = said.advice.iter().chain([&said.title]);
        must(
            all.clone().count() > 1 && all.clone().all(|it| !it.is_empty() && !it.contains('{')),
            || format!("{said:?}"),
        )?;
    }
    must(failure.message.is_none_or(|it| !it.is_empty()), || {
        "a message without words".into()
    })?;
    waits_long_enough(failure.retry_after)
}

/// A time to wait is never said shorter than it is, and never twice as long.
fn waits_long_enough(seconds: Option<f64>) -> Holds {
    let Some((seconds, Some(Wait::In(count, unit)))) = seconds.map(|it| (it, wait(it))) else {
        return Ok(());
    };
    let lengths = [
        ("second", 1),
        ("minute", 60),
        ("hour", 3_600),
        ("day", 86_400),
    ];
    let found = lengths.iter().find(|(name, _)| *name == unit);
    let length = found.map(|(_, length)| *length).ok_or(unit)?;
    let said = (count * length) as f64;
    must(said >= seconds && said < seconds.ceil() * 2.0, || {
        format!("{seconds} seconds are said as {count} {unit}")
    })
}
