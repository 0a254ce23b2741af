//! What mail servers answer, as JSON.

use app_password::reply::row::{Evidence, Row};
use app_password::reply::rows::ROWS;
use serde_json::{Value, json};

/// Every pattern, in the order of the files.
pub fn all() -> Vec<Value> {
    ROWS.iter().copied().flatten().map(reply).collect()
}

fn reply(row: &Row) -> Value {
    json!({
        "providers": row.providers,
        "needles": row.needles,
        "evidence": evidence(row.evidence),
        "unmistakable": row.unmistakable,
        "cause": row.cause.id(),
        "sample": row.sample,
        "source": source(row.source),
        "seen": row.seen,
    })
}

/// Where it was read. Numbers of our own notes say nothing to others.
fn source(noted: &str) -> &str {
    if noted.contains("idx ") || noted.starts_with("facts/") {
        "public source code or documentation; the address was not kept"
    } else {
        noted
    }
}

const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Phrase => "phrase",
        Evidence::Attempt => "attempt",
        Evidence::Fault => "fault",
        Evidence::Answer => "answer",
    }
}
