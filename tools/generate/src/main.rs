//! Makes everything that follows from `data/` and from the shapes in `src/model`.
//!
//! ```text
//! generate                what is checked in: the data that ships, the schemas, the validator's rules, the
//!                         attributes, the first screen
//! generate check          whether that is fresh
//! generate package DIR    what is not checked in: providers.json, catalogue.bin, labels in locales/*.json;
//!                         without DIR into Trunk's staging folder
//! generate facts          what to check again, the oldest and least sure first
//! ```

mod attributes;
mod dataset;
mod facts;
mod files;
mod first;
mod labels;
mod made;
mod rules;
mod schemas;
mod validate;

use std::error::Error;
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, io};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // A closed end has nobody to tell.
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // For the tests of the page's validator: what it has written, as JSON.
    if words == ["read"] {
        return Ok(print(&dataset::read(io::stdin())?)?);
    }
    let data = files::read()?;
    match *words {
        [] => made::write(&data),
        ["check"] => made::check(&data),
        // What is stale would be packed as it is, and nobody would see why a change does not show.
        ["package", folder] => {
            made::check(&data).and_then(|()| dataset::write(&data, Path::new(folder)))
        }
        ["package"] => {
            let folder = env::var("TRUNK_STAGING_DIR")?;
            made::check(&data).and_then(|()| dataset::write(&data, Path::new(&folder)))
        }
        ["facts"] => Ok(print(&facts::list(&data.providers()))?),
        _ => Err("generate, generate check, generate package [DIR] or generate facts?".into()),
    }
}

/// Whoever has read enough, as `head` has, may close its end.
fn print(text: &str) -> io::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
