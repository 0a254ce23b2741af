//! The states that have a name, a link and a picture: `docs/gallery/states.toml`. And of each kind of credential a
//! provider.

use std::error::Error;
use std::fs;

use app_password::model::account::Credential;
use app_password::model::provider::Provider;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::files::{Data, root};
use crate::parse::parse;

/// The file.
const PATH: &str = "docs/gallery/states.toml";

/// Of each kind of credential a mailbox at a provider that many people have, and what the kind is in words.
fn example(credential: Credential) -> (&'static str, &'static str) {
    match credential {
        Credential::AppPassword => ("someone@gmail.com", "an app password"),
        Credential::AppPasswordWith2fa => (
            "someone@gmx.net",
            "an app password where two-step sign-in is on",
        ),
        Credential::OwnPassword => (
            "someone@t-online.de",
            "a second password that people choose",
        ),
        Credential::MailboxPassword => ("someone@ionos.de", "the mailbox password"),
        Credential::OauthOnly => ("someone@outlook.com", "its own sign-in only"),
        Credential::None => ("someone@proton.me", "no IMAP"),
    }
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<Group>,
}

/// States that belong together in the gallery's list.
#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    title: String,
    states: Vec<Named>,
}

#[derive(Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Named {
    id: String,
    title: String,
    query: String,
    seen: String,
    #[serde(default)]
    everywhere: bool,
}

/// The groups with their states, in the order of the file.
pub fn groups() -> Result<Vec<Group>, String> {
    let text = fs::read_to_string(root().join(PATH)).map_err(|error| format!("{PATH}: {error}"))?;
    Ok(parse::<File>(PATH, &text)?.group)
}

/// Of each kind of credential the example, with its provider.
pub fn credentials(data: &Data) -> Result<Value, Box<dyn Error>> {
    let providers = data.providers();
    let each = Credential::ALL.iter().map(|credential| {
        let (email, kind) = example(*credential);
        let domain = email.trim_start_matches("someone@");
        let has = |it: &&&Provider| {
            it.credential == *credential && it.domains.iter().any(|it| it == domain)
        };
        let provider = providers.iter().find(has);
        let provider = provider.ok_or(format!("{email} is no example of {credential:?}"))?;
        let title = format!("{}: {kind}", provider.name);
        Ok(json!({ "title": title, "provider": provider.id, "email": email }))
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::json;
    use super::*;
    use crate::files;

    fn all() -> Vec<Named> {
        let groups = groups().expect("groups").into_iter();
        groups.flat_map(|group| group.states).collect()
    }

    /// What the file knows of a kind, by id.
    fn known(file: &Value, list: &str) -> BTreeSet<String> {
        let list = file[list].as_array().expect("a list");
        list.iter()
            .filter_map(|it| it["id"].as_str().map(str::to_owned))
            .collect()
    }

    /// What the states ask for by this name.
    fn asked(name: &str) -> BTreeSet<String> {
        let value = |state: &Named| {
            let pairs = state.query.split('&').filter_map(|it| it.split_once('='));
            pairs
                .filter(|it| it.0 == name)
                .map(|it| it.1.to_owned())
                .collect::<Vec<_>>()
        };
        all().iter().flat_map(value).collect()
    }

    #[test]
    fn each_state_has_an_id_an_address_and_a_picture_of_its_own() {
        let states = all();
        assert!(states.len() >= 40, "only {}", states.len());
        for part in [
            |it: &Named| it.id.clone(),
            |it: &Named| it.query.clone(),
            |it: &Named| it.seen.clone(),
        ] {
            let parts: BTreeSet<String> = states.iter().map(part).collect();
            assert_eq!(parts.len(), states.len());
        }
    }

    #[test]
    fn each_screen_and_each_finding_has_a_picture_and_no_address_asks_for_what_is_not_there() {
        let data = files::read().expect("data");
        let file: Value = serde_json::from_str(&json(&data).expect("states")).expect("JSON");
        assert_eq!(asked("screen"), known(&file, "screens"));
        assert_eq!(asked("paste"), known(&file, "pasted"));
        assert_eq!(&asked("cause") - &known(&file, "answers"), BTreeSet::new());
        let ids = data
            .providers()
            .into_iter()
            .map(|it| it.id.clone())
            .collect();
        assert_eq!(&asked("provider") - &ids, BTreeSet::new());
    }
}
