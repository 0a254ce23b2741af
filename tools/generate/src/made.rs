//! Generated files that are checked in, so that the published crate needs no build script and the package no Rust.

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;

use app_password::catalog::codec::{self, Content};
use app_password::catalog::exchangers::written;
use app_password::model::provider::Provider;
use app_password::reply::row;
use serde_json::json;

use crate::files::{Data, root};
use crate::{attributes, first, labels, replies, rules, schemas};

/// A generated file: its path from the project's folder, and its content.
type File = (&'static str, Vec<u8>);

/// All generated files.
fn all(data: &Data) -> Result<Vec<File>, Box<dyn Error>> {
    let english = |providers: &[Provider], exchangers, replies| {
        let providers = providers.iter().map(labels::english).collect();
        codec::write(&Content {
            providers,
            exchangers,
            replies,
        })
    };
    let (general, others) = replies::shipped(data);
    Ok(vec![
        (
            "src/catalog/core.bin",
            english(&data.core, String::new(), Vec::new()),
        ),
        (
            "src/catalog/catalogue.bin",
            codec::file(&english(
                &data.others,
                written(&data.exchangers),
                row::write(&others),
            )),
        ),
        ("src/reply/replies.bin", row::write(&general)),
        ("package/provider.schema.json", schemas::provider()),
        ("package/replies.schema.json", schemas::replies()),
        ("package/exchangers.schema.json", schemas::exchangers()),
        ("package/shapes.schema.json", schemas::shapes()),
        ("package/best-known.json", best_known(&data.core)?),
        ("package/rules.js", rules::script()?),
        ("package/attributes.js", attributes::script()?),
        (
            "package/first-screen.json",
            first::screen(data.core.clone())?,
        ),
    ])
}

/// Lets the page's script see, before the wasm is there, that a mailbox needs no catalogue: the ids of the
/// best-known providers, and what their domains begin with.
fn best_known(core: &[Provider]) -> Result<Vec<u8>, Box<dyn Error>> {
    let ids: Vec<&str> = core.iter().map(|provider| provider.id.as_str()).collect();
    let domains = core.iter().flat_map(|provider| &provider.domains);
    let first = domains.filter_map(|it| it.split('.').next());
    // A wildcard is a domain that begins with anything: whoever has one waits for the catalogue.
    let names: BTreeSet<&str> = first.filter(|name| *name != "*").collect();
    Ok((json!({ "ids": ids, "names": names }).to_string() + "\n").into_bytes())
}

/// Writes all of them.
pub fn write(data: &Data) -> Result<(), Box<dyn Error>> {
    for (path, bytes) in all(data)? {
        fs::write(root().join(path), bytes)?;
    }
    Ok(())
}

/// Fails if one of them is not what would be written.
pub fn check(data: &Data) -> Result<(), Box<dyn Error>> {
    let stale = |(path, bytes): &File| fs::read(root().join(path)).ok().as_ref() != Some(bytes);
    let stale: Vec<&str> = all(data)?
        .iter()
        .filter(|file| stale(file))
        .map(|(path, _)| *path)
        .collect();
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{} is not what data/, src/model and src/view say: run `make generate`",
        stale.join(", ")
    )
    .into())
}
