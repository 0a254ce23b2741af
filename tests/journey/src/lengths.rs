//! Words, addresses and a provider as long as they may be, without a blank.

use serde_json::{Value, json};

/// The most letters that the part of an address before its `@` may have.
pub const LOCAL: usize = 64;

/// So many letters without a blank.
pub fn word(beginning: &str, length: usize) -> String {
    let filling = "nevertheless".chars().cycle();
    beginning.chars().chain(filling).take(length).collect()
}

/// As long as an address may be.
pub fn address() -> String {
    let label = word("domain", 59);
    let local = word("ola", LOCAL);
    format!("{local}@{label}.{label}.{label}.example")
}

/// An address at this domain.
pub fn at(domain: &str) -> String {
    format!("{}@{domain}", word("ola", LOCAL))
}

/// A provider of the host's own that is as long as it can be.
pub fn provider() -> Value {
    let label = |about| json!({ "en": word(about, 120), "or": word("or", 120) });
    json!({
        "id": "long", "name": word("Provider", 200), "also": [word("Also", 200), word("Known", 200)],
        "credential": "app-password-with-2fa", "codeName": word("Code", 120), "asksAccount": true,
        "domains": ["long.example"],
        "code": { "alphabet": "lower", "lengths": [8], "certainty": "high" },
        "pages": { "create": format!("https://long.example/{}?for={{email}}", word("page", 200)), "help": "https://long.example/help",
                   "twoStep": "https://long.example/two", "manage": "https://long.example/codes", "signInHelp": "https://long.example/in" },
        "workSteps": [{ "kind": "ask-admin" }],
        "steps": [
            { "kind": "two-step", "label": label("Two") }, { "kind": "open", "page": "create" },
            { "kind": "choose", "label": label("Choose") }, { "kind": "type", "label": label("Type") },
            { "kind": "invent", "label": label("Invent") }, { "kind": "press", "label": label("Press") },
            { "kind": "copy", "label": label("Copy") }, { "kind": "wait", "hours": 200 },
        ],
        "imapSteps": [{ "kind": "switch", "page": "manage", "label": label("Switch") }],
        "missing": ["two-step-off", "work-account", "other-account"], "ends": ["password-changed"], "cautions": ["may-refuse"],
        "note": word("Note", 300),
        "regions": [{ "ending": "long.example", "name": word("Region", 100) }, { "ending": "far.example", "name": word("Far", 100) }],
        "imap": { "host": "imap.long.example", "port": 993, "security": "tls", "username": "own" },
        "smtp": null, "checked": "2026-11", "sources": ["https://long.example/help"],
    })
}
