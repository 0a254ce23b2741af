//! Reads `data/`. A mistake is reported with its file and line, what was found, and what was expected.

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use app_password::model::exchangers::Exchangers;
use app_password::model::provider::Provider;
use app_password::model::reply::{Replies, Reply};
use schemars::JsonSchema;

use crate::parse::{line, parse};

/// The content of all files.
pub struct Data {
    /// The best-known providers, in the order in which they are offered.
    pub core: Vec<Provider>,
    /// All others, sorted by name, as they are listed.
    pub others: Vec<Provider>,
    /// The rows of replies, in the order of the files.
    pub replies: Vec<Reply>,
    /// What exchangers say that are no provider's own.
    pub exchangers: Exchangers,
}

impl Data {
    /// Every provider, by id.
    pub fn providers(&self) -> Vec<&Provider> {
        let mut all: Vec<&Provider> = self.core.iter().chain(&self.others).collect();
        all.sort_by(|a, b| a.id.cmp(&b.id));
        all
    }
}

/// The project's own folder.
pub fn root() -> PathBuf {
    let own =
        env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&own).join("../..")
}

#[derive(serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Core {
    order: Vec<String>,
}

/// Reads all files.
pub fn read() -> Result<Data, Box<dyn Error>> {
    let mut faults = Vec::new();
    let mut providers = BTreeMap::new();
    for (path, text) in texts("data/providers")? {
        match parse::<Provider>(&path, &text) {
            Ok(provider) if path.ends_with(&format!("/{}.toml", provider.id)) => {
                providers.insert(provider.id.clone(), provider);
            }
            Ok(provider) => faults.push(format!(
                "{path}:{}: id: found \"{}\", expected the name of the file",
                line_of(&text, "id"),
                provider.id
            )),
            Err(fault) => faults.push(fault),
        }
    }
    let mut replies = Vec::new();
    for (path, text) in texts("data/replies")? {
        match parse::<Replies>(&path, &text) {
            Ok(file) => {
                let named = file.reply.iter().flat_map(|row| &row.providers);
                faults.extend(strangers(&path, &text, named, &providers));
                replies.extend(file.reply);
            }
            Err(fault) => faults.push(fault),
        }
    }
    let text = text_of("data/exchangers.toml")?;
    let exchangers = parse::<Exchangers>("data/exchangers.toml", &text).unwrap_or_else(|fault| {
        faults.push(fault);
        Exchangers::default()
    });
    let Exchangers {
        behind,
        gateway,
        ambiguous,
        ..
    } = &exchangers;
    let named = behind.iter().chain(ambiguous).flat_map(|it| &it.providers);
    faults.extend(strangers("data/exchangers.toml", &text, named, &providers));
    for nameless in gateway.iter().filter(|it| it.name.is_empty()) {
        let of = nameless.mx.concat();
        faults.push(format!(
            "data/exchangers.toml: gateway {of}: found no name, expected what people know it by"
        ));
    }
    if !faults.is_empty() {
        return Err(faults.join("\n").into());
    }
    let text = text_of("data/core.toml")?;
    let order: Core = parse("data/core.toml", &text)?;
    let mut core = Vec::new();
    for (at, id) in order.order.iter().enumerate() {
        let known = providers.remove(id).ok_or_else(|| {
            let line = line_of(&text, &format!("\"{id}\""));
            let expected = "the name of a file in data/providers, once";
            format!("data/core.toml:{line}: order[{at}]: found \"{id}\", expected {expected}")
        });
        core.push(known?);
    }
    let mut others: Vec<Provider> = providers.into_values().collect();
    others.sort_by_key(|provider| provider.name.to_ascii_lowercase());
    Ok(Data {
        core,
        others,
        replies,
        exchangers,
    })
}

/// What is wrong with the ids that a file names: no provider has them.
fn strangers<'a>(
    path: &str,
    text: &str,
    ids: impl Iterator<Item = &'a String>,
    providers: &BTreeMap<String, Provider>,
) -> Vec<String> {
    let said = |id: &String| {
        let line = line_of(text, &format!("\"{id}\""));
        format!(
            "{path}:{line}: providers: found \"{id}\", expected the name of a file in data/providers"
        )
    };
    ids.filter(|id| !providers.contains_key(*id))
        .map(said)
        .collect()
}

/// The files of a folder by name: the path from the project's folder, and the text. What editors and
/// file managers leave there is ignored.
fn texts(folder: &str) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut texts = Vec::new();
    for file in fs::read_dir(root().join(folder)).map_err(|error| format!("{folder}: {error}"))? {
        let name = file?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".toml") && !name.starts_with('.') {
            let path = format!("{folder}/{name}");
            texts.push((path.clone(), text_of(&path)?));
        }
    }
    texts.sort();
    Ok(texts)
}

fn text_of(path: &str) -> Result<String, Box<dyn Error>> {
    Ok(fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))?)
}

/// The first line that contains these words, counted from 1.
fn line_of(text: &str, words: &str) -> usize {
    line(text, text.find(words).unwrap_or_default())
}
