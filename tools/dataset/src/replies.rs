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
        "source": row.source,
        "seen": row.seen,
    })
}

const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Phrase => "phrase",
        Evidence::Attempt => "attempt",
        Evidence::Fault => "fault",
        Evidence::Answer => "answer",
    }
}
