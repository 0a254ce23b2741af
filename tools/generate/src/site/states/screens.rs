//! The screens, and the way of a person to each: `docs/gallery/screens.toml`, which says what the fields mean.

use std::collections::BTreeMap;
use std::fs;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::files::root;
use crate::parse::parse;

/// The file.
const PATH: &str = "docs/gallery/screens.toml";

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct File {
    screen: Vec<Screen>,
}

/// A screen. What has its default is left out of what is written.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Screen {
    id: String,
    title: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    asks: Vec<Asked>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    attributes: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "is_false")]
    signs_in: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    waits: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    way: Vec<Deed>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    answer: String,
    #[serde(default, skip_serializing_if = "is_false")]
    fails: bool,
    shows: String,
    state: String,
}

/// What the controls of the gallery are about.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Asked {
    Mailbox,
    Paste,
    Cause,
}

/// One thing that a person does.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Deed {
    on: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(default, skip_serializing_if = "is_false")]
    each: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// All of them, in the order of the file.
pub fn all() -> Result<Vec<Screen>, String> {
    let text = fs::read_to_string(root().join(PATH)).map_err(|error| format!("{PATH}: {error}"))?;
    Ok(parse::<File>(PATH, &text)?.screen)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// What the element's `state` may be: the public contract, section 2.
    const STATES: [&str; 8] = [
        "loading", "pick", "guide", "paste", "sending", "done", "refused", "error",
    ];

    #[test]
    fn each_state_of_the_element_has_a_screen_and_no_screen_has_another() {
        let states = all().expect("screens").into_iter().map(|it| it.state);
        let states: BTreeSet<String> = states.collect();
        let known: BTreeSet<String> = STATES.iter().map(|it| (*it).to_owned()).collect();
        assert_eq!(states, known);
    }
}
