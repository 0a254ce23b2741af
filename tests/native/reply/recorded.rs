//! Claims about what client libraries of many languages were seen to hand over, and what people reported: see
//! `tests/clients`. Most of these libraries do not run in this project's tests, so their texts stand as they came,
//! each with its version and month. Every text stands for a kind.

use app_password::model::cause::Cause;
use app_password::reply::explain::cause_of;
use serde::Deserialize;

const RECORDED: &str = include_str!("../../clients/recorded.jsonl");
const REPORTED: &str = include_str!("../../clients/reported.jsonl");

/// What a library said of a server's refusal.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Recorded {
    library: String,
    version: String,
    /// Which of the refusals of `tests/clients/refusals.mjs`.
    refusal: String,
    /// Where in the library's error the text was.
    field: String,
    provider: Option<String>,
    text: String,
    /// The causes that would be right.
    cause: Vec<Cause>,
    /// Whether the server's own words are still in the text.
    words: bool,
    /// The month.
    seen: String,
}

/// What somebody reported in public.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Reported {
    Reply {
        provider: Option<String>,
        reply: String,
        cause: Vec<Cause>,
        why: String,
    },
    Detect {
        provider: Option<String>,
        address: String,
        mx: Option<Vec<String>>,
        why: String,
    },
}

fn lines<T: for<'text> Deserialize<'text>>(file: &str) -> Vec<T> {
    let read =
        |line| serde_json::from_str(line).unwrap_or_else(|mistake| panic!("{mistake}: {line}"));
    file.lines().map(read).collect()
}

/// What is wrong with the answer to a text, if anything.
fn mistake(provider: Option<&str>, text: &str, right: &[Cause]) -> Option<String> {
    let cause = cause_of(provider, text);
    let wanted: Vec<_> = right.iter().map(|cause| cause.id()).collect();
    let told = || format!("{} instead of {}: {text}", cause.id(), wanted.join(" or "));
    (!right.contains(&cause)).then(told)
}

/// The rows whose server's words are there, or gone, with those that are explained wrongly.
fn tried(words: bool) -> (usize, Vec<String>) {
    let mut rows: Vec<Recorded> = lines(RECORDED);
    rows.retain(|row| row.words == words);
    let said = |row: &Recorded| {
        let mistake = mistake(row.provider.as_deref(), &row.text, &row.cause)?;
        let Recorded {
            library,
            version,
            refusal,
            field,
            ..
        } = row;
        Some(format!("{library} {version} {refusal} {field}: {mistake}"))
    };
    (rows.len(), rows.iter().filter_map(said).collect())
}

#[test]
fn at_least_95_of_100_are_explained_where_the_servers_words_stand() {
    let (all, wrong) = tried(true);
    assert!(all >= 397, "{all} rows");
    assert!(
        wrong.len() * 20 <= all,
        "{} of {all}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn none_has_a_wrong_cause_where_the_servers_words_are_gone() {
    let (all, wrong) = tried(false);
    assert!(all >= 107, "{all} rows");
    assert!(
        wrong.is_empty(),
        "{} of {all}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn all_but_one_that_people_reported_are_explained() {
    let mut all = 0;
    let mut wrong = Vec::new();
    for row in lines(REPORTED) {
        let Reported::Reply {
            provider,
            reply,
            cause,
            why,
        } = row
        else {
            continue;
        };
        all += 1;
        let told = |mistake| format!("{mistake} ({why})");
        wrong.extend(mistake(provider.as_deref(), &reply, &cause).map(told));
    }
    assert!(all >= 17, "{all} rows");
    assert!(
        // Gmail says the same to a wrong code as to the account's own password.
        wrong.len() <= 1,
        "{} of {all}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn the_mailboxes_that_people_reported_are_known() {
    let mut wrong = Vec::new();
    for row in lines(REPORTED) {
        let Reported::Detect {
            provider,
            address,
            mx,
            why,
        } = row
        else {
            continue;
        };
        let mx: Vec<_> = mx.iter().flatten().map(String::as_str).collect();
        let found = app_password::detect(&address, &mx).provider;
        if found != provider {
            wrong.push(format!(
                "{found:?} instead of {provider:?}: {address} {mx:?} ({why})"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_recorded_text_says_where_and_when_it_was_seen() {
    for row in lines::<Recorded>(RECORDED) {
        let text = !row.text.is_empty() && !row.cause.is_empty();
        let place = [&row.library, &row.version, &row.refusal, &row.field];
        let month = row.seen.len() == 7 && row.seen.starts_with("20");
        assert!(
            text && month && place.iter().all(|it| !it.is_empty()),
            "{}",
            row.text
        );
        // Where the words are gone, nobody can be blamed for knowing nothing.
        assert!(
            row.words || row.cause.contains(&Cause::Unknown),
            "{}",
            row.text
        );
    }
}
