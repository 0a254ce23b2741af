//! Generates everything that follows from `data/`, from the types in `src/model` and from the first screen.
//!
//! ```text
//! generate                writes what is checked in: the data that ships, the schemas, the validator's rules,
//!                         the attributes, the first screen
//! generate check          fails if any of that is stale
//! generate package DIR    writes what is not checked in: providers.json, catalogue.bin, labels in locales/*.json;
//!                         without DIR, into Trunk's staging folder
//! generate site DIR       writes what the site is told: providers and states, as JSON
//! generate facts          lists what to check again, the oldest and least certain first
//! generate dataset        prints providers.json, for tools that look at the facts
//! ```

mod attributes;
mod dataset;
mod facts;
mod files;
mod first;
mod labels;
mod made;
mod parse;
mod replies;
mod rules;
mod schemas;
mod site;
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
            // If standard error is closed, nobody can be told.
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // For the tests of the page's validator: prints as JSON what the validator has written.
    if words == ["read"] {
        return Ok(print(&dataset::read(io::stdin())?)?);
    }
    let data = files::read()?;
    match *words {
        [] => made::write(&data),
        ["check"] => made::check(&data),
        // Otherwise stale files would be packed, and nobody would see why a change has no effect.
        ["package", folder] => {
            made::check(&data).and_then(|()| dataset::write(&data, Path::new(folder)))
        }
        ["package"] => {
            let folder = env::var("TRUNK_STAGING_DIR")?;
            made::check(&data).and_then(|()| dataset::write(&data, Path::new(&folder)))
        }
        ["site", folder] => site::write(&data, Path::new(folder)),
        ["facts"] => Ok(print(&facts::list(&data.providers()))?),
        ["dataset"] => Ok(print(&dataset::json(&data)?)?),
        _ => Err(
            "generate, generate check, generate package [DIR], generate site DIR, generate facts or generate dataset?"
                .into(),
        ),
    }
}

/// Prints a text. A reader such as `head` may close the pipe early.
fn print(text: &str) -> io::Result<()> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
