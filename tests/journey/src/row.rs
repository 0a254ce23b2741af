//! A row of a table: what was done to the element, and what follows: what the person sees, what the host is
//! told, whether the code is still there.

use serde_json::{Value, json};

use crate::host::Host;
use crate::page::Page;

/// A code as it stands in the field of a row that begins with one.
pub const CODE: &str = "qwer tyui opas dfgh";

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The host's page has no element yet.
    Nothing,
    /// No mailbox is known.
    Pick,
    /// At Google's steps.
    Guide,
    /// With a code in the field.
    Code,
    /// While the host tries it.
    Sending,
    /// The host has refused it.
    Refused,
    /// The host has taken it.
    Done,
}

/// A row.
pub struct Row {
    /// What was done, in words.
    pub done: &'static str,
    /// Where it begins.
    pub from: From,
    /// The same as a script of the host's page.
    pub script: &'static str,
    /// The state in which it ends.
    pub state: &'static str,
    /// What the host is told meanwhile: name and the word that matters of its detail, in order.
    pub told: &'static [(&'static str, &'static str)],
    /// Whether the code is still in its field.
    pub kept: bool,
    /// How the signals of the hand-overs ended; empty where one did not.
    pub signals: &'static [&'static str],
}

impl Row {
    /// Something done to an element that is at this place.
    pub const fn new(
        done: &'static str,
        from: From,
        script: &'static str,
        state: &'static str,
    ) -> Row {
        Row {
            done,
            from,
            script,
            state,
            told: &[],
            kept: false,
            signals: &[],
        }
    }

    /// What the host is told.
    #[must_use]
    pub const fn told(self, told: &'static [(&'static str, &'static str)]) -> Row {
        Row { told, ..self }
    }

    /// The code stays.
    #[must_use]
    pub const fn kept(self) -> Row {
        Row { kept: true, ..self }
    }

    /// The signals end so.
    #[must_use]
    pub const fn signals(self, signals: &'static [&'static str]) -> Row {
        Row { signals, ..self }
    }

    /// Does it and looks.
    pub fn holds(&self, host: Host) {
        println!("{}", self.done);
        host.walk(async |page| {
            self.begins(page).await;
            page.run("record.events.length = 0", &[]).await;
            page.promised(self.script, &[]).await;
            page.reaches(self.state).await;
            page.settles().await;
            assert_eq!(page.state().await, self.state, "{}", self.done);
            let told: Vec<Value> = page.recorded("events").await.iter().map(essence).collect();
            assert_eq!(
                json!(told),
                json!(self.told),
                "{}: what the host is told",
                self.done
            );
            let code = if self.kept { CODE } else { "" };
            assert_eq!(page.code().await, code, "{}: the code", self.done);
            let ended = page.recorded("signals").await;
            let ended: Vec<&str> = ended
                .iter()
                .map(|signal| signal["reason"].as_str().unwrap_or_default())
                .collect();
            assert_eq!(ended, self.signals, "{}: the signals", self.done);
        });
    }

    /// Goes where it begins.
    pub async fn begins(&self, page: &Page) {
        if self.from == From::Nothing {
            return;
        }
        let address = if self.from == From::Pick {
            json!({})
        } else {
            json!({ "email": "someone@gmail.com" })
        };
        page.put(address, json!({})).await;
        let code = "host.paste(arguments[0]); await host.is('paste');";
        let send = |answer: &str, state: &str| {
            format!("{code} host.answers = [{answer}]; host.press(); await host.is('{state}')")
        };
        let script = match self.from {
            From::Nothing | From::Pick | From::Guide => return,
            From::Code => code.to_owned(),
            From::Sending => send("'waits'", "sending"),
            From::Refused => send("{ ok: false, cause: 'wrong-code' }", "refused"),
            From::Done => send("{ ok: true }", "done"),
        };
        page.promised(&script, &[json!(CODE)]).await;
    }
}

/// An event's name and the word that matters of its detail.
fn essence(event: &Value) -> Value {
    let detail = &event["detail"];
    let word = ["reason", "cause", "verdict", "step", "provider"]
        .iter()
        .find_map(|name| detail.get(name));
    let word = match word {
        Some(Value::String(word)) => word.clone(),
        Some(word) => word.to_string(),
        None => String::new(),
    };
    json!([event["name"], word])
}
