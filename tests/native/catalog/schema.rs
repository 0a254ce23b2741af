//! Claims about `package/provider.schema.json` and `src/host/provider.js`: what a host may write in an entry
//! is what the catalogue knows.

use std::fs;
use std::path::Path;

use app_password::catalog::account::Credential;
use app_password::catalog::page::PageKind;
use app_password::catalog::reason::{Caution, End, Reason};
use app_password::catalog::server::{Security, Username};
use app_password::catalog::step::StepKind;
use app_password::check::shape::{Alphabet, Case, Certainty};

const SETS: &[&str] = &[
    Credential::NAMES,
    PageKind::NAMES,
    StepKind::NAMES,
    Reason::NAMES,
    End::NAMES,
    Caution::NAMES,
    Alphabet::NAMES,
    Case::NAMES,
    Certainty::NAMES,
    Security::NAMES,
    Username::NAMES,
];

/// A file of the project, with one space for all white space.
fn text(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let text = fs::read_to_string(path).unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_schema_has_each_name_of_each_closed_set_and_no_other() {
    let schema = text("package/provider.schema.json")
        .replace("[ ", "[")
        .replace(" ]", "]");
    for names in SETS {
        let names = names.replace(", ", "\", \"");
        let set = format!("\"enum\": [\"{names}\"]");
        assert!(schema.contains(&set), "the schema lacks {set}");
    }
}

/// The place of a name is what is packed.
#[test]
fn the_judge_of_a_hosts_entries_has_each_closed_set_in_its_order() {
    let judge = text("src/host/provider.js");
    for names in SETS {
        assert!(
            judge.contains(&format!(" \"{names}\";")),
            "provider.js lacks {names}"
        );
    }
}
