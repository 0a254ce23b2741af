//! Writes the catalogue as files.
//!
//! ```text
//! app-password-dataset write [DIR]   catalogue.txt, which the widget loads when it needs more than the
//!                                    core, and providers.json, the open data set; without DIR into
//!                                    Trunk's staging folder
//! app-password-dataset facts         what to check again, the oldest and least sure first
//! app-password-dataset read          a host's entries, as `src/host/provider.js` packs them, as JSON again:
//!                                    for the tests
//! ```

mod facts;
mod form;
mod replies;

use std::error::Error;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::{env, fs, io};

use app_password::catalog::catalogue::Catalogue;
use app_password::catalog::pack::END;
use app_password::catalog::packed::PACKED_REST;
use app_password::catalog::provider::Provider;
use app_password::catalog::providers::all;
use app_password::catalog::unpack::Unpack;
use serde_json::{Value, json};

/// Between lines, as `src/host/wire.js` has it.
const LINE: char = '\u{1e}';

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut providers: Vec<&Provider> = all().collect();
    providers.sort_by_key(|provider| provider.id);
    match *words {
        ["write", folder] => write(&providers, Path::new(folder))?,
        ["write"] => write(&providers, Path::new(&env::var("TRUNK_STAGING_DIR")?))?,
        ["facts"] => print(&facts::list(&providers))?,
        ["read"] => print(&read(&io::read_to_string(io::stdin())?).to_string())?,
        _ => return Err("write [DIR], facts, or read?".into()),
    }
    Ok(())
}

/// Whoever has read enough, as `head` has, may close its end.
fn print(text: &str) -> io::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

fn write(providers: &[&Provider], folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::write(folder.join("catalogue.txt"), catalogue())?;
    let json = serde_json::to_string_pretty(&dataset(providers))?;
    fs::write(folder.join("providers.json"), json + "\n")?;
    Ok(())
}

/// The packed providers behind a line that says of which version they are and how long: `src/host/core.js`
/// takes no other, and no half of it. JavaScript counts in UTF-16.
fn catalogue() -> String {
    let length = PACKED_REST.encode_utf16().count();
    format!("app-password {} {length}\n{PACKED_REST}", version())
}

fn dataset(providers: &[&Provider]) -> Value {
    let checked = || providers.iter().map(|provider| provider.checked);
    json!({
        "version": version(),
        "license": "CC0-1.0",
        "checked": { "from": checked().min(), "to": checked().max() },
        "providers": providers.iter().copied().map(form::provider).collect::<Vec<_>>(),
        "replies": replies::all(),
    })
}

/// Each line is the id of ours that an entry stands on, and what it says: see `src/host/entry.rs`.
fn read(lines: &str) -> Value {
    let ours = Catalogue::default();
    let lines = String::leak(lines.to_owned()).split(LINE);
    let entry = |line: &'static str| {
        let (id, packed) = line.split_once(END).unwrap_or_default();
        let from = ours.find(id).unwrap_or(&Provider::BLANK);
        form::provider(&Unpack::new(packed).provider(from))
    };
    lines.map(entry).collect()
}

/// The crate's version, from the one place that says it.
fn version() -> &'static str {
    let lines = include_str!("../../../Cargo.toml").lines();
    let mut versions = lines.filter_map(|line| line.strip_prefix("version = \""));
    versions.next().unwrap_or_default().trim_end_matches('"')
}
