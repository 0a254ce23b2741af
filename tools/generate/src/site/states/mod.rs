//! Everything that a person may see, for the gallery and for the test of looks: the screens and the way to each, a text
//! for each finding, a mail server's answer for each cause, a provider for each kind of credential, and the states that
//! have a name and a picture.

mod answers;
mod named;
mod pasted;
mod screens;

use std::error::Error;

use serde_json::json;

use crate::files::Data;

/// The text of states.json.
pub fn json(data: &Data) -> Result<String, Box<dyn Error>> {
    let file = json!({
        "screens": screens::all()?,
        "pasted": pasted::all(),
        "answers": answers::all(data)?,
        "credentials": named::credentials(data)?,
        "groups": named::groups()?,
    });
    Ok(format!("{file}\n"))
}
