//! What a mail exchanger says that is no provider's own, and which domain was meant.
//!
//! `catalogue.bin` has it as one text, a row a line: a letter for its kind, what it is about, and after a tab what is
//! said of that. To read it as the shapes that it is written from would weigh half a kilobyte more in the wasm.

use super::address::ends_at_label;
#[cfg(feature = "internals")]
use crate::model::exchangers::Exchangers;
use crate::model::verdict::DetectionNote;

/// A domain that people mistype.
pub const MISTYPED: char = 'm';
/// The id of a provider that may stand behind a filter, and what organisations call it.
pub const BEHIND: char = 'b';
/// A domain that only forwards.
const FORWARDED: char = 'd';

/// An exchanger's ending, and what it says.
pub struct Meaning {
    /// What it says.
    pub note: DetectionNote,
    /// The name of the filter, or the ids of the providers that it may be, separated by spaces.
    pub about: &'static str,
    /// How long the ending is.
    pub length: usize,
}

/// The rows of a kind: what they are about, and what is said of it.
pub fn rows(all: &'static str, kind: char) -> impl Iterator<Item = (&'static str, &'static str)> {
    all.split('\n')
        .filter_map(move |row| row.strip_prefix(kind)?.split_once('\t'))
}

/// What this exchanger says: the longest ending wins.
pub fn meaning(all: &'static str, host: &str) -> Option<Meaning> {
    let mut best: Option<Meaning> = None;
    for row in all.split('\n') {
        let note = match row.as_bytes().first() {
            Some(b'g') => DetectionNote::Gateway,
            Some(b'f') => DetectionNote::Forwarder,
            Some(b'a') => DetectionNote::Ambiguous,
            Some(b'h') => DetectionNote::OwnServer,
            _ => continue,
        };
        let Some((ending, about)) = row.get(1..).and_then(|row| row.split_once('\t')) else {
            continue;
        };
        let length = ending.len();
        let longer = best.as_ref().is_none_or(|best| length > best.length);
        if longer && is_of(host, ending) {
            best = Some(Meaning {
                note,
                about,
                length,
            });
        }
    }
    best
}

/// Whether mail to this domain is only forwarded.
pub fn is_forwarded(all: &'static str, domain: &str) -> bool {
    rows(all, FORWARDED).any(|(its, _)| ends_at_label(domain, its))
}

/// Whether a host has this ending, or is the name that a `*` leaves open.
fn is_of(host: &str, ending: &str) -> bool {
    match ending.split_once('*') {
        None => ends_at_label(host, ending),
        Some((before, after)) => host
            .strip_prefix(before)
            .is_some_and(|rest| rest.ends_with(after)),
    }
}

/// Whether one letter is another one, missing or too many, or two have changed places. Short names are somebody's.
pub fn is_slip(typed: &str, meant: &str) -> bool {
    let same = typed.bytes().zip(meant.bytes());
    let same = same.take_while(|(typed, meant)| typed == meant).count();
    let rest = |text| str::as_bytes(text).get(same..).unwrap_or_default();
    let is_one_off = match (rest(typed), rest(meant)) {
        ([_, typed @ ..], [_, meant @ ..]) if typed == meant => true,
        ([_, typed @ ..], meant) | (meant, [_, typed @ ..]) if typed == meant => true,
        ([a, b, typed @ ..], [c, d, meant @ ..]) => (a, b, typed) == (d, c, meant),
        _ => false,
    };
    is_one_off && typed.len() >= 6
}

/// The text that ships.
#[cfg(feature = "internals")]
pub fn written(all: &Exchangers) -> String {
    let mut text = String::new();
    let mut row = |kind: char, what: &str, about: &str| {
        text.extend([kind.to_string().as_str(), what, "\t", about, "\n"]);
    };
    for domain in &all.mistyped {
        row(MISTYPED, domain, "");
    }
    for it in &all.behind {
        for id in &it.providers {
            row(BEHIND, id, &it.name);
        }
    }
    for it in &all.gateway {
        it.mx.iter().for_each(|ending| row('g', ending, &it.name));
    }
    for it in &all.forwarder {
        it.mx.iter().for_each(|ending| row('f', ending, ""));
        it.domains
            .iter()
            .for_each(|domain| row(FORWARDED, domain, ""));
    }
    for it in &all.ambiguous {
        let ids = it.providers.join(" ");
        it.mx.iter().for_each(|ending| row('a', ending, &ids));
    }
    for it in &all.hosting {
        it.mx.iter().for_each(|ending| row('h', ending, ""));
    }
    text
}
