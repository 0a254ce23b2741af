//! The schemas, generated from the types in `src/model`.

use app_password::model::config::ProviderConfig;
use app_password::model::event::PublicEvent;
use app_password::model::exchangers::Exchangers;
use app_password::model::explanation::Explanation;
use app_password::model::outcome::Outcome;
use app_password::model::provider::Provider;
use app_password::model::reply::Replies;
use app_password::model::submission::Submission;
use app_password::model::verdict::{Detection, ProviderSummary, Verdict};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Value, json};

/// The schema of one type.
pub fn of<T: JsonSchema>() -> Value {
    SchemaGenerator::new(SchemaSettings::draft2020_12())
        .into_root_schema_for::<T>()
        .to_value()
}

fn file(id: &str, mut schema: Value) -> Vec<u8> {
    if let Some(schema) = schema.as_object_mut() {
        schema.shift_insert(1, "$id".to_owned(), format!("urn:app-password:{id}").into());
    }
    let text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    (text + "\n").into_bytes()
}

/// The schema of a catalogue entry.
pub fn provider() -> Vec<u8> {
    file("provider", of::<Provider>())
}

/// The schema of a file of replies.
pub fn replies() -> Vec<u8> {
    file("replies", of::<Replies>())
}

/// The schema of the file of exchangers.
pub fn exchangers() -> Vec<u8> {
    file("exchangers", of::<Exchangers>())
}

/// All types that a host uses; `tools/types.mjs` generates `package/shapes.d.ts` from them.
pub fn shapes() -> Vec<u8> {
    let mut to = SchemaGenerator::new(SchemaSettings::draft2020_12().for_serialize());
    let mut shapes = vec![
        to.subschema_for::<ProviderSummary>(),
        to.subschema_for::<Detection>(),
        to.subschema_for::<Verdict>(),
        to.subschema_for::<Explanation>(),
        to.subschema_for::<Submission>(),
        to.subschema_for::<Outcome>(),
        to.subschema_for::<PublicEvent>(),
    ];
    // People may leave out fields that have a default.
    let mut written = SchemaGenerator::new(SchemaSettings::draft2020_12());
    shapes.push(written.subschema_for::<ProviderConfig>());
    let mut definitions = to.take_definitions(true);
    for (name, schema) in written.take_definitions(true) {
        definitions.insert(name, schema);
    }
    file(
        "shapes",
        json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "anyOf": shapes, "$defs": definitions }),
    )
}
