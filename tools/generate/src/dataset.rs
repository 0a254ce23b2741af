//! Writes the open data set, and the other data files of the package.

use std::error::Error;
use std::fs;
use std::io::Read;
use std::path::Path;

use app_password::catalog::codec;
use app_password::model::provider::Provider;
use app_password::model::reply::Reply;
use serde_json::{Map, Value, json};

use crate::files::{Data, root};
use crate::labels;

/// Fields that every entry has, even if they are empty.
const ALWAYS: &[&str] = &[
    "id",
    "name",
    "credential",
    "domains",
    "imap",
    "smtp",
    "checked",
    "sources",
];
/// The same for the parts of an entry.
const ALWAYS_WITHIN: &[&str] = &[
    "host", "port", "security", "username", "ending", "en", "kind", "page", "hours", "label",
];

/// Writes providers.json and catalogue.bin, and adds the labels to the languages in this folder.
pub fn write(data: &Data, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::copy(
        root().join("src/catalog/catalogue.bin"),
        folder.join("catalogue.bin"),
    )?;
    fs::write(folder.join("providers.json"), json(data)?)?;
    for file in fs::read_dir(folder.join("locales"))? {
        let path = file?.path();
        // The texts of the first screen have no labels.
        if path.is_dir() {
            continue;
        }
        let lang = path
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or_default()
            .to_owned();
        let mut texts: Map<String, Value> = serde_json::from_str(&fs::read_to_string(&path)?)?;
        texts.retain(|key, _| !key.starts_with("label."));
        texts.extend(labels::known(data.core.iter().chain(&data.others), &lang));
        fs::write(&path, serde_json::to_string(&texts)?)?;
    }
    Ok(())
}

/// The text of providers.json.
pub fn json(data: &Data) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(&dataset(data))? + "\n")
}

fn dataset(data: &Data) -> Value {
    let providers = data.providers();
    let months = providers.iter().map(|provider| &provider.checked);
    // What nobody has read at its provider has no month.
    let checked = || months.clone().filter(|month| !month.is_empty());
    json!({
        "version": codec::VERSION,
        "license": "CC0-1.0",
        "checked": { "from": checked().min(), "to": checked().max() },
        "providers": providers.iter().map(|provider| entry(provider)).collect::<Vec<_>>(),
        "exchangers": data.exchangers,
        "replies": data.replies.iter().map(reply).collect::<Vec<_>>(),
    })
}

/// A `ProviderConfig` in postcard as JSON, its entries as those of the data set.
///
/// # Errors
/// If it is not one, or differs in any byte from what Rust writes.
pub fn read(mut from: impl Read) -> Result<String, Box<dyn Error>> {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    let providers: Vec<Provider> = postcard::from_bytes(&bytes)?;
    if postcard::to_allocvec(&providers)? != bytes {
        return Err("postcard would have written it in other bytes".into());
    }
    let entries: Vec<Value> = providers.iter().map(entry).collect();
    Ok(json!(entries).to_string() + "\n")
}

/// An entry, without fields that have their default.
pub fn entry(provider: &Provider) -> Value {
    let whole = serde_json::to_value(provider).unwrap_or_default();
    let blank = serde_json::to_value(Provider::default()).unwrap_or_default();
    shortened(&whole, &blank, ALWAYS)
}

fn shortened(whole: &Value, blank: &Value, always: &[&str]) -> Value {
    match whole {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, value)| {
                let empty = [Value::Null, json!(""), json!([]), json!({}), json!(false)];
                always.contains(&name.as_str())
                    || **value != blank[name.as_str()] && !empty.contains(value)
            });
            kept.map(|(name, value)| {
                (
                    name.clone(),
                    shortened(value, &blank[name.as_str()], ALWAYS_WITHIN),
                )
            })
            .collect()
        }
        Value::Array(list) => list
            .iter()
            .map(|value| shortened(value, &Value::Null, ALWAYS_WITHIN))
            .collect(),
        other => other.clone(),
    }
}

fn reply(row: &Reply) -> Value {
    json!({
        "providers": row.providers,
        "needles": row.words,
        "evidence": row.evidence,
        "unmistakable": row.unmistakable,
        "cause": row.cause,
        "sample": row.sample,
        "source": source(&row.source),
        "seen": row.seen,
    })
}

/// Where it was read. The numbers of our own notes mean nothing to others.
fn source(noted: &str) -> &str {
    if noted.contains("idx ") || noted.starts_with("facts/") {
        "public source code or documentation; the address was not kept"
    } else {
        noted
    }
}
