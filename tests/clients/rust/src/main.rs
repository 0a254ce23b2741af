//! Runs one snippet at the servers that stand in its input, and prints what it hands over, with the cause that the
//! crate finds for it.

#[path = "../../../../examples/start/rust/src/async_imap_login.rs"]
mod async_imap_login;
#[path = "../../../../examples/start/rust/src/lettre_login.rs"]
mod lettre_login;

use std::collections::BTreeMap;
use std::env::args;
use std::error::Error;
use std::io::stdin;

use app_password::{Catalogue, Login, explain};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::runtime::Builder;

#[derive(Deserialize)]
struct Given {
    logins: BTreeMap<String, Login>,
    /// Whose mailboxes they are.
    providers: BTreeMap<String, String>,
    code: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let given: Given = serde_json::from_reader(stdin())?;
    let runtime = Builder::new_current_thread().enable_io().build()?;
    let attempt = |login: &Login| match args().nth(1).as_deref() {
        Some("lettre_login") => lettre_login::try_smtp(login, &given.code),
        _ => runtime.block_on(async_imap_login::try_imap(login, &given.code)),
    };
    let outcome = |(name, login): (&String, &Login)| {
        let Err(reply) = attempt(login) else {
            return (name.clone(), json!({ "ok": true }));
        };
        let provider = given.providers.get(name);
        let provider = provider.and_then(|id| Catalogue::default().find(id));
        let cause = explain(provider, &reply).cause;
        (
            name.clone(),
            json!({ "ok": false, "reply": reply, "explained": cause }),
        )
    };
    let outcomes: BTreeMap<String, Value> = given.logins.iter().map(outcome).collect();
    println!("{}", json!(outcomes));
    Ok(())
}
