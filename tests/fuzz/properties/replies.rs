//! What mail servers answer, and what libraries make of it.

use std::sync::LazyLock;

use app_password::model::cause::Cause;
use app_password::model::provider::Provider;
use app_password::model::reply::{Evidence, Reply};
use app_password::reply::explain::cause_of;
use app_password::{Catalogue, explain};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{BoxedStrategy, Strategy, any, prop_oneof};
use proptest::sample::select;

use super::runner::{Holds, Property, property};
use super::texts::{SAID, must, other_case, pieces, text};
use crate::data;

/// How many characters of a reply count.
const LOOKED_AT: usize = 16_384;

/// What servers say, each with its row: not what libraries say on their own.
static SAMPLES: LazyLock<Vec<&Reply>> = LazyLock::new(|| {
    data::rows()
        .filter(|row| row.evidence != Evidence::Wrapper)
        .collect()
});

pub fn properties() -> Vec<Property> {
    vec![
        property("replies", 20, replies, same_in_any_case),
        property("long-replies", 1, long_replies, same_as_its_beginning),
        property("known-replies", 20, known_replies, keeps_its_cause),
        property("untaught", 5, untaught, is_unknown),
        property("explanations", 8, replies, is_said),
    ]
}

/// A provider's id, or that of nobody, or none.
fn provider() -> BoxedStrategy<Option<String>> {
    let ids: Vec<String> = data::all()
        .map(|it| it.id.clone())
        .chain(["nobody".to_owned()])
        .collect();
    option::of(select(ids)).boxed()
}

/// Pieces of replies, or a known one with pieces around it or cut somewhere.
fn replies() -> BoxedStrategy<(Option<String>, String)> {
    let samples: Vec<String> = data::rows().map(|row| row.sample.clone()).collect();
    let near = (
        pieces(SAID, 4),
        select(samples),
        any::<usize>(),
        pieces(SAID, 4),
    );
    let near = near.prop_map(|(before, sample, at, after)| {
        let cut: String = sample
            .chars()
            .take(at % (sample.chars().count() + 1))
            .collect();
        [before, cut, after].concat()
    });
    (provider(), prop_oneof![text(SAID, 16), near]).boxed()
}

fn same_in_any_case((provider, reply): (Option<String>, String)) -> Holds {
    let cause = cause_of(provider.as_deref(), &reply);
    // In Japanese a letter is half a character.
    if reply.contains('\u{1b}')
        || ["\\x1b", "\\x1B", "\\033", "\\u001b"]
            .iter()
            .any(|it| reply.contains(it))
    {
        return Ok(());
    }
    for other in [
        other_case(&reply),
        reply.to_ascii_uppercase(),
        reply.to_ascii_lowercase(),
    ] {
        let found = cause_of(provider.as_deref(), &other);
        must(found == cause, || {
            format!("{cause:?}, and {found:?} for {other:?}")
        })?;
    }
    Ok(())
}

fn long_replies() -> BoxedStrategy<(String, u16, String)> {
    (prop_oneof![3 => pieces(SAID, 40), 1 => select(vec!["5".to_owned(), "\\".to_owned(), "&amp;".to_owned(), "a ".to_owned(), "\u{1b}$B".to_owned(), "=E4".to_owned()])], 15_000..18_000_u16, pieces(SAID, 30)).boxed()
}

fn same_as_its_beginning((pieces, length, end): (String, u16, String)) -> Holds {
    if pieces.is_empty() {
        return Ok(());
    }
    let long: String = pieces
        .chars()
        .cycle()
        .take(usize::from(length))
        .chain(end.chars())
        .collect();
    let cut: String = long.chars().take(LOOKED_AT).collect();
    let (one, other) = (cause_of(None, &long), cause_of(None, &cut));
    must(one == other, || {
        format!("{one:?}, and {other:?} of its first 16,384 characters")
    })
}

/// A row, which of its providers, and what is wrapped around its sample: at most one encoding, then others.
fn known_replies() -> BoxedStrategy<(usize, usize, u8, Vec<u8>)> {
    (
        any::<usize>(),
        any::<usize>(),
        any::<u8>(),
        vec(any::<u8>(), 0..4),
    )
        .boxed()
}

fn keeps_its_cause((row, provider, encoding, wrappers): (usize, usize, u8, Vec<u8>)) -> Holds {
    let row = SAMPLES[row % SAMPLES.len()];
    let provider = match row.providers.len() {
        0 => None,
        count => Some(row.providers[provider % count].as_str()),
    };
    let mut reply = encoded(&row.sample, encoding);
    for wrapper in wrappers {
        reply = wrapped(&reply, wrapper);
    }
    let found = cause_of(provider, &reply);
    must(found == row.cause, || {
        format!("{:?} became {found:?} in {reply:?}", row.cause)
    })
}

/// The reply as something has written its bytes.
fn encoded(reply: &str, how: u8) -> String {
    let bytes = |ascii: fn(u8) -> bool, write: &dyn Fn(u8) -> String| -> String {
        let one = |byte: u8| {
            if ascii(byte) {
                char::from(byte).to_string()
            } else {
                write(byte)
            }
        };
        reply.bytes().map(one).collect()
    };
    let is_ascii = |byte: u8| byte < 0x80;
    match how % 8 {
        // Python's bytes, C's, and JSON's.
        0 => format!(
            "b'{}'",
            bytes(|byte| (b' '..0x7f).contains(&byte), &|byte| format!(
                "\\x{byte:02x}"
            ))
        ),
        1 => bytes(is_ascii, &|byte| format!("\\{byte:03o}")),
        2 => serde_json::to_string(reply).unwrap_or_default(),
        3 => reply
            .encode_utf16()
            .map(|unit| match u8::try_from(unit) {
                Ok(ascii @ 0..=0x7f) => char::from(ascii).to_string(),
                _ => format!("\\u{unit:04x}"),
            })
            .collect(),
        // HTML's references, quoted-printable, and UTF-8 taken for Latin 1.
        4 => reply
            .chars()
            .map(|c| {
                if c.is_ascii() {
                    c.to_string()
                } else {
                    format!("&#{};", u32::from(c))
                }
            })
            .collect(),
        5 => bytes(is_ascii, &|byte| format!("={byte:02X}")),
        6 => reply.bytes().map(char::from).collect(),
        _ => reply.to_owned(),
    }
}

/// The reply in a log line or a library's error, which say nothing of why.
fn wrapped(reply: &str, how: u8) -> String {
    match how % 14 {
        0 => format!("2026-11-28T19:00:01.123Z {reply}"),
        1 => format!("[19:00:01] {reply}"),
        2 => format!("Error: {reply}\n    at Connection.onData (lib/connection.js:10:3)"),
        3 => format!("  {reply}\r\n"),
        4 => format!(
            "{{\"error\":{}}}",
            serde_json::to_string(reply).unwrap_or_default()
        ),
        5 => format!(
            "<pre>{}</pre>",
            reply.replace('&', "&amp;").replace('"', "&quot;")
        ),
        6 => format!("S: {reply}"),
        7 => format!("mailer: warn: {reply}"),
        8 => format!("('{reply}',)"),
        9 => format!("\"{reply}\""),
        10 => format!("{reply}\n\nCaused by:\n    0: see above"),
        11 => other_case(reply),
        12 => reply.replace(' ', "  "),
        _ => format!("no response: {reply}"),
    }
}

/// Words that no language has.
fn untaught() -> BoxedStrategy<(Option<String>, String)> {
    let words = [
        "qxzj", "wkvq", "zzxq", "jqkx", "xvwz", "kqjz", "7f3q", "«", "»", " ", " ", " ", "\n", "!",
        "字", "ж", "é",
    ];
    (
        provider(),
        vec(select(words.to_vec()), 0..40).prop_map(|all| all.concat()),
    )
        .boxed()
}

fn is_unknown((provider, reply): (Option<String>, String)) -> Holds {
    let found = cause_of(provider.as_deref(), &reply);
    must(found == Cause::Unknown, || format!("{found:?}"))
}

fn is_said((provider, reply): (Option<String>, String)) -> Holds {
    static ALL: LazyLock<Catalogue> = LazyLock::new(Catalogue::default);
    let provider: Option<&Provider> = provider.and_then(|id| ALL.find(&id));
    let said = explain(provider, &reply);
    must(!said.advice.is_empty(), || "no advice".into())?;
    for text in said
        .advice
        .iter()
        .chain([&said.title])
        .chain(said.link.iter().map(|it| &it.text))
    {
        must(!text.is_empty() && !text.contains(['{', '}']), || {
            format!("{text:?}")
        })?;
    }
    let https = |url: &str| url.starts_with("https://") && !url.contains(['{', '}', ' ']);
    must(said.link.iter().all(|link| https(&link.url)), || {
        format!("{:?}", said.link)
    })?;
    must(said.hint.is_none_or(|hint| !hint.is_empty()), || {
        "an empty hint".into()
    })
}
