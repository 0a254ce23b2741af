//! The providers, for a page about each of them.

use std::error::Error;

use crate::dataset;
use crate::files::Data;

/// The text of providers.json.
pub fn json(data: &Data) -> Result<String, Box<dyn Error>> {
    Ok(dataset::json(data)?)
}
