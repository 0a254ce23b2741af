//! What the site is told (`docs/`, tools/site): facts and texts as Rust has them, as JSON files in a folder that no
//! package holds.

mod compared;
mod drawn;
mod errors;
mod plain;
mod providers;
mod said;
mod settings;
mod states;
mod steps;
mod wording;

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::files::Data;

/// Writes all of it into this folder.
pub fn write(data: &Data, folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("providers.json"), providers::json(data)?)?;
    fs::write(folder.join("states.json"), states::json(data)?)?;
    Ok(())
}
