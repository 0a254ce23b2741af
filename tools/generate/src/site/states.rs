//! Everything that may be the matter, for the gallery: the names of the findings, the causes and the kinds of
//! credentials.

use std::error::Error;

use app_password::model::account::Credential;
use app_password::model::cause::Cause;
use app_password::model::finding::Finding;
use serde_json::json;

use crate::files::Data;

/// The text of states.json.
pub fn json(_data: &Data) -> Result<String, Box<dyn Error>> {
    let file = json!({
        "findings": Finding::ALL,
        "causes": Cause::ALL,
        "credentials": Credential::ALL,
    });
    Ok(format!("{file}\n"))
}
