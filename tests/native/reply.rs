//! Claims about what the library makes of mail servers' replies.

mod clients;
mod facts;
mod field;
mod folds;
mod rank;
mod recorded;
mod unwraps;
mod wraps;

use std::collections::BTreeSet;

use app_password::catalog::catalogue::Catalogue;
use app_password::model::cause::Cause;
use app_password::model::reply::{Detail, Reply};
use app_password::reply::explain::cause_of;
use app_password::reply::row::{Best, Row, Rows, best};
use app_password::reply::unwrap::folded;

use crate::data::rows;

/// A provider that has no rows of its own.
const NOBODY: Option<&str> = Some("a-provider-without-rows");

/// A row as it ships, in UTF-8.
pub fn shipped(row: &Reply) -> Row<'static> {
    let words = row.words.iter().map(|words| words.clone().into_bytes());
    Row::of(row, &words.collect::<Vec<_>>())
}

/// Whether the words of a row stand in a reply, whoever's they are.
fn matches(row: &Reply, reply: &str) -> bool {
    let anybodys = Reply {
        providers: Vec::new(),
        ..row.clone()
    };
    let rows = Rows::of(vec![shipped(&anybodys)]);
    let found = best(
        [Some(&rows), None],
        folded(reply).bytes(),
        None,
        Best::default(),
    );
    found.row.is_some()
}

/// A text as replies are folded.
fn fold(text: &str) -> String {
    String::from_utf8_lossy(folded(text).bytes()).into_owned()
}

/// Every provider under which a row may be asked.
fn providers_of(row: &Reply) -> Vec<Option<&str>> {
    let mut providers: Vec<_> = row.providers.iter().map(|id| Some(id.as_str())).collect();
    if row.providers.is_empty() || row.unmistakable {
        providers.push(None);
    }
    if row.providers.is_empty() {
        providers.push(NOBODY);
    }
    providers
}

fn mixed_case(text: &str) -> String {
    let swap = |(at, c): (usize, char)| {
        if at % 2 == 0 {
            c.to_ascii_uppercase()
        } else {
            c.to_ascii_lowercase()
        }
    };
    text.chars().enumerate().map(swap).collect()
}

#[test]
fn every_row_has_a_sample_a_source_and_a_date() {
    for row in rows() {
        assert!(!row.sample.is_empty() && !row.source.is_empty(), "{row:?}");
        let date: Vec<_> = row.seen.split('-').collect();
        assert!(
            matches!(date[..], [year, month] if year.len() == 4
                && ("2000".."2100").contains(&year)
                && month.len() == 2
                && ("01"..="12").contains(&month)),
            "{row:?}"
        );
    }
    assert!(rows().count() >= 150);
}

#[test]
fn every_row_is_of_providers_that_there_are() {
    let catalogue = Catalogue::default();
    for row in rows() {
        for id in &row.providers {
            assert!(catalogue.find(id).is_some(), "{id}: {row:?}");
        }
    }
}

#[test]
fn every_needle_is_written_as_replies_are_folded_and_stands_in_its_sample() {
    for row in rows() {
        assert!(!row.words.is_empty(), "{row:?}");
        for needle in &row.words {
            assert!(
                // They are looked for by their first two bytes.
                needle.len() >= 2 && fold(needle) == *needle,
                "{needle:?} of {row:?}"
            );
        }
        assert!(matches(row, &row.sample), "{row:?}");
    }
}

#[test]
fn every_sample_has_its_cause_in_any_case() {
    for row in rows() {
        for provider in providers_of(row) {
            for reply in [
                row.sample.to_string(),
                row.sample.to_uppercase(),
                row.sample.to_lowercase(),
                mixed_case(&row.sample),
            ] {
                assert_eq!(
                    cause_of(provider, &reply),
                    row.cause,
                    "{provider:?} {reply}"
                );
            }
        }
    }
}

#[test]
fn no_two_rows_contend_for_a_reply() {
    for row in rows() {
        let matching: Vec<_> = rows().filter(|other| matches(other, &row.sample)).collect();
        for provider in providers_of(row) {
            let asked: Vec<_> = (matching.iter())
                .filter(|other| shipped(other).concerns(provider))
                .collect();
            for one in &asked {
                for other in &asked {
                    let tie = shipped(one).rank() == shipped(other).rank();
                    let same = (one.cause, one.detail) == (other.cause, other.detail);
                    assert!(!tie || same, "{one:?}\n{other:?}\n{}", row.sample);
                }
            }
        }
    }
}

#[test]
fn every_detail_is_said_by_some_row() {
    for &detail in Detail::ALL {
        // Only the other login says that the code is right, and only the page that it is not set up.
        let said = rows().any(|row| row.detail == Some(detail));
        let elsewhere = matches!(detail, Detail::RightCode | Detail::NotSetUp);
        assert_eq!(said, !elsewhere, "{detail:?}");
    }
}

#[test]
fn no_row_is_written_twice() {
    let all: Vec<_> = rows().collect();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let same = one.words == other.words && one.providers == other.providers;
            assert!(!same, "{one:?}\n{other:?}");
        }
    }
}

#[test]
fn a_row_of_another_provider_never_counts() {
    let named: BTreeSet<&String> = rows().flat_map(|row| &row.providers).collect();
    for row in rows().filter(|row| !row.providers.is_empty()) {
        // What is left of the sample without that provider's rows must be what anybody would hear.
        let general = cause_of(NOBODY, &row.sample);
        let matching: Vec<_> = rows().filter(|r| matches(r, &row.sample)).collect();
        for other in named.iter().filter(|id| !row.providers.contains(*id)) {
            let own = matching.iter().any(|r| r.providers.contains(other));
            if !own {
                assert_eq!(
                    cause_of(Some(other), &row.sample),
                    general,
                    "{other}: {row:?}"
                );
            }
        }
    }
    for (provider, reply, cause) in [
        ("google", "NO LOGIN failed.", Cause::WrongCode),
        (
            "microsoft",
            "[ALERT] Application-specific password required",
            Cause::Unknown,
        ),
        (
            "apple",
            "You are yet to enable IMAP for your account.",
            Cause::Unknown,
        ),
        (
            "zoho",
            "535 5.7.0 (#AUTH005) Bad credentials",
            Cause::WrongCode,
        ),
    ] {
        assert_eq!(
            cause_of(Some(provider), reply),
            cause,
            "{provider}: {reply}"
        );
    }
}

#[test]
fn the_ids_are_the_contracts_and_lead_back() {
    let ids: Vec<_> = Cause::ALL.iter().map(|cause| cause.id()).collect();
    assert_eq!(
        ids.join(" "),
        "account-password-used wrong-code imap-off oauth-only admin-blocked not-yet-active \
         rate-limited web-sign-in-required wrong-username wrong-server plan-needed sender-refused \
         network tls timeout unknown"
    );
    for cause in Cause::ALL {
        assert_eq!(Cause::from_id(cause.id()), Some(*cause));
    }
    for id in ["", "Unknown", "wrong_code", " tls", "wrong-code "] {
        assert_eq!(Cause::from_id(id), None, "{id:?}");
    }
}
