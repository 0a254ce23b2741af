//! Claims about `seeds.tsv`: what the two seed documents say is said today, or there is a reason why not.
//!
//! A place is the key of a text, a file (`src/view/parts/picture.rs`), or a field of a provider and what it
//! holds there: `google.steps=App name`, `google.pages=help`, `apple.missing=two-step-off`.

use std::path::Path;

use crate::data::all;
use app_password::i18n::english::ENGLISH;
use app_password::i18n::key::Key;
use app_password::i18n::sentence;
use app_password::model::account::{Account, PasswordKind};
use app_password::model::label::Label;
use app_password::model::provider::Provider;
use app_password::model::step::Step;

const TABLE: &str = include_str!("seeds.tsv");

/// The seed documents, and how many statements each one makes at least.
const SEEDS: &[(&str, usize)] = &[("dealer-system", 78), ("superoffice-inbox", 49)];

struct Row {
    line: usize,
    seed: &'static str,
    statement: &'static str,
    status: &'static str,
    places: &'static str,
    why: &'static str,
}

fn rows() -> Vec<Row> {
    let row = |(at, line): (usize, &'static str)| {
        let cells: Vec<&str> = line.split('\t').collect();
        match cells[..] {
            [seed, statement, status, places, why] => Some(Row {
                line: at + 1,
                seed,
                statement,
                status,
                places,
                why,
            }),
            _ => None,
        }
    };
    TABLE.lines().enumerate().skip(1).filter_map(row).collect()
}

fn reads(label: &Label, words: &str) -> bool {
    !words.is_empty() && (label.en == words || label.or == words)
}

/// Whether this is the text of that name, such as `missing.two-step-off`.
fn is_text(key: Key, room: &str, word: &str) -> bool {
    let name = ENGLISH.get(key.index()).map_or("", |&(name, _)| name);
    name.strip_prefix(room) == Some(word)
}

/// Whether the field holds this; a field that is not listed here holds nothing.
fn holds(provider: &Provider, field: &str, claim: &str) -> bool {
    match field {
        "steps" => {
            let mut labels = provider
                .steps_for(Account::Work, PasswordKind::Code)
                .filter_map(Step::label);
            labels.any(|label| reads(label, claim))
        }
        "pages" => provider.pages.iter().any(|(kind, _)| kind.id() == claim),
        "missing" => {
            let mut reasons = provider
                .missing
                .iter()
                .map(|&it| sentence::missing_reason(it).what);
            reasons.any(|key| is_text(key, "missing.", claim))
        }
        "ended" => provider.ended == claim,
        "cautions" => {
            let mut cautions = provider.cautions.iter();
            cautions.any(|&caution| is_text(sentence::warning(caution), "caution.", claim))
        }
        "code_name" => reads(&provider.code_name, claim),
        "also" => provider.also.iter().any(|name| name == claim),
        "shape" => provider
            .code
            .lengths
            .iter()
            .any(|length| length.to_string() == claim),
        "credential" => provider.credential.id() == claim,
        "regions" => provider.regions.iter().any(|region| region.ending == claim),
        "name" => claim.is_empty() && !provider.name.is_empty(),
        "checked" => claim.is_empty() && provider.checked.len() == "2026-11".len(),
        _ => false,
    }
}

/// Whether there is such a place.
fn exists(place: &str) -> bool {
    if ENGLISH.iter().any(|&(key, _)| key == place) {
        return true;
    }
    if place.contains('/') {
        return Path::new(env!("CARGO_MANIFEST_DIR")).join(place).is_file();
    }
    let (path, claim) = place.split_once('=').unwrap_or((place, ""));
    let (id, field) = path.split_once('.').unwrap_or_default();
    let provider = all().find(|provider| provider.id == id);
    provider.is_some_and(|provider| holds(provider, field, claim))
}

#[test]
fn every_line_of_the_table_has_its_five_cells() {
    assert!(TABLE.starts_with("seed\tstatement\tstatus\twhere\twhy\n"));
    assert_eq!(rows().len(), TABLE.lines().count() - 1);
    for row in rows() {
        for cell in [row.seed, row.statement, row.status, row.places, row.why] {
            assert!(
                !cell.is_empty() && cell == cell.trim(),
                "line {}: {cell:?}",
                row.line
            );
        }
    }
}

#[test]
fn every_seed_document_was_read_to_its_end() {
    for &(seed, least) in SEEDS {
        let count = rows().iter().filter(|row| row.seed == seed).count();
        assert!(count >= least, "{seed}: {count} statements of {least}");
    }
    for row in rows() {
        assert!(
            SEEDS.iter().any(|&(seed, _)| seed == row.seed),
            "line {}: {}",
            row.line,
            row.seed
        );
    }
}

#[test]
fn no_statement_stands_there_twice() {
    let rows = rows();
    for (at, row) in rows.iter().enumerate() {
        let twice = |other: &&Row| (other.seed, other.statement) == (row.seed, row.statement);
        let before = rows.iter().take(at).find(twice).map(|other| other.line);
        assert_eq!(before, None, "line {}: {}", row.line, row.statement);
    }
}

#[test]
fn what_is_said_has_a_place_and_what_is_not_has_a_reason() {
    for row in rows() {
        let (placed, reasoned) = (row.places != "-", row.why != "-");
        let expected = match row.status {
            "said" => Some((true, false)),
            "changed" => Some((true, true)),
            "dropped" => Some((false, true)),
            _ => None,
        };
        assert_eq!(
            Some((placed, reasoned)),
            expected,
            "line {}: {}",
            row.line,
            row.status
        );
    }
}

#[test]
fn every_place_exists_and_holds_what_is_claimed() {
    for row in rows().iter().filter(|row| row.status != "dropped") {
        for place in row.places.split("; ") {
            assert!(exists(place), "line {}: there is no {place}", row.line);
        }
    }
}

#[test]
fn a_place_that_does_not_exist_is_noticed() {
    for place in [
        "guide.nothing",
        "google.steps=Select device",
        "apple.missing=link-hidden",
        "nobody.steps=Done",
    ] {
        assert!(!exists(place), "{place}");
    }
    for place in [
        "aol.pages=imap",
        "google.steps",
        "zoho.nothing=Done",
        "src/view/nothing.rs",
        "",
    ] {
        assert!(!exists(place), "{place}");
    }
}

#[test]
fn every_provider_of_the_seeds_has_its_steps_in_the_table() {
    for id in ["google", "apple", "yahoo", "zoho", "aol", "microsoft"] {
        let steps = format!("{id}.steps=");
        assert!(TABLE.contains(&steps), "{steps}");
    }
}
