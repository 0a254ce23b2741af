//! What a session recorder has of a person's way through the widget: what was sent of it, and what that tells of
//! the code.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::collector::{Collector, Taken};
use crate::page::{BREATH, Page};
use crate::unpacked::unpacked;

/// What is typed, and what stands on the clipboard; invented. No four letters of it stand in a row elsewhere.
pub const CODE: &str = "qzwk fjtn bvxm rhdp";
/// Whose mailbox it is.
pub const ADDRESS: &str = "someone@gmail.com";
/// What is typed into a field of the page's own.
pub const NAME: &str = "Erika";
/// So many letters in a row are no chance.
const GIVEN_AWAY: usize = 4;
/// What tools write in the place of a letter.
const MASKS: &str = "*•●▪█·xX?#";
/// How long a tool has to send what it was asked for.
const BETWEEN: Duration = Duration::from_secs(2);
/// Recorders send every few seconds, one of them twice a minute.
const PATIENCE: Duration = Duration::from_secs(90);

/// Something that nobody should have heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leak {
    /// Letters of the code.
    Code,
    /// How many letters it has, or how they are grouped.
    Length,
    /// That something was put into the field, or a key was pressed, each time.
    Input,
    /// The address of the mailbox.
    Address,
}

/// What a tool has sent so far, unpacked.
pub struct Recording {
    collector: Collector,
    read: RefCell<Vec<Value>>,
}

impl Recording {
    /// Of what comes to this collector.
    pub fn of(collector: Collector) -> Recording {
        Recording {
            collector,
            read: RefCell::default(),
        }
    }

    /// Where the tool has to send to.
    pub fn url(&self) -> String {
        self.collector.url()
    }

    fn read(&self) {
        let mut read = self.read.borrow_mut();
        for taken in self.collector.taken().into_iter().skip(read.len()) {
            let said = [unpacked(taken.target.as_bytes()), unpacked(&taken.body)];
            read.push(Value::Array(said.into()));
        }
    }

    /// Whether these words were sent.
    pub fn holds(&self, words: &str) -> bool {
        self.read();
        let mut found = false;
        for_each_text(&self.read.borrow(), &mut |text| {
            found |= text.contains(words)
        });
        found
    }

    /// Waits until these words were sent; the page is asked again and again to send what it holds back.
    pub async fn comes_to_hold(&self, words: &str, page: &Page) {
        let deadline = Instant::now() + PATIENCE;
        let mut asked: Option<Instant> = None;
        while !self.holds(words) {
            assert!(Instant::now() < deadline, "\"{words}\" was not recorded");
            // Not at each look: some tools begin anew when they are asked.
            if asked.is_none_or(|asked| asked.elapsed() > BETWEEN) {
                // Some send only when there is something more to record.
                let asks = "document.getElementById('mark').dataset.looks = Date.now(); await recorder.send?.()";
                page.promised(asks, &[]).await;
                asked = Some(Instant::now());
            }
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Where it was sent and how much it was: enough to see why a recorder does not record.
    pub fn summary(&self) -> String {
        let taken = self.collector.taken().into_iter();
        let line = |sent: Taken| format!("{}: {} bytes\n", sent.target, sent.body.len());
        taken.map(line).collect()
    }

    /// What it tells that it should not.
    pub fn leaks(&self) -> BTreeSet<Leak> {
        self.read();
        let read = self.read.borrow();
        let code: Vec<char> = CODE.chars().filter(|sign| !sign.is_whitespace()).collect();
        let parts: Vec<String> = code.windows(GIVEN_AWAY).map(String::from_iter).collect();
        // With and without the white space, with and without the key that comes later.
        let lengths = [code.len(), code.len() + 1, CODE.len(), CODE.len() + 1];
        let mut leaks = BTreeSet::new();
        for_each_text(&read, &mut |text| {
            let lower = text.to_lowercase();
            if parts.iter().any(|part| lower.contains(part)) {
                leaks.insert(Leak::Code);
            }
            if lower.contains(ADDRESS) || lower.contains("someone%40gmail") {
                leaks.insert(Leak::Address);
            }
            if masked(text).any(|length| lengths.contains(&length)) {
                leaks.insert(Leak::Length);
            }
        });
        let mut fields = BTreeSet::new();
        let mut single = false;
        for_each_object(&read, &mut |entries| {
            // The event of rrweb and of all that is made of it: something was put into a field. A box that is
            // ticked says "on", and a masked one nothing.
            let text = entries
                .get("text")
                .and_then(Value::as_str)
                .unwrap_or_default();
            if entries.get("source") == Some(&json!(5)) && !["", "on"].contains(&text) {
                fields.insert(entries.get("id").map(Value::to_string));
            }
            single |= entries.iter().any(|(name, value)| {
                let value = value.as_str().unwrap_or_default().to_lowercase();
                let key = value.strip_prefix("key").unwrap_or(&value);
                let mut signs = key.chars();
                let letter =
                    signs.next().is_some_and(|sign| code.contains(&sign)) && signs.next().is_none();
                letter && ["key", "code", "data", "text", "value"].contains(&name.as_str())
            });
        });
        let mut told: HashMap<u64, usize> = HashMap::new();
        for (field, length) in self
            .collector
            .taken()
            .iter()
            .flat_map(|taken| counted(&taken.body))
        {
            if lengths
                .iter()
                .any(|&known| i64::try_from(known) == Ok(length))
            {
                leaks.insert(Leak::Length);
            }
            *told.entry(field).or_default() += usize::from(length != 0);
        }
        // One of the fields is the page's own.
        let changed = told.values().filter(|&&times| times > 1).count();
        if single || fields.len() > 1 || changed > 1 {
            leaks.insert(Leak::Input);
        }
        leaks
    }
}

/// What OpenReplay tells of fields, in bytes of its own: message 18 says of which one, and in the place of
/// its text how long that is; -1 of a password.
fn counted(bytes: &[u8]) -> Vec<(u64, i64)> {
    let at = |at: usize| {
        let [18, size, 0, 0, rest @ ..] = bytes.get(at..)? else {
            return None;
        };
        let mut body = rest.get(..usize::from(*size))?.iter();
        let (field, text, length) = (number(&mut body)?, number(&mut body)?, number(&mut body)?);
        let half = i64::try_from(length >> 1).ok()?;
        let length = if length & 1 == 0 { half } else { -half - 1 };
        (text == 0 && body.next().is_none()).then_some((field, length))
    };
    (0..bytes.len()).filter_map(at).collect()
}

/// A number in seven bits a byte, the lowest first.
fn number<'a>(bytes: &mut impl Iterator<Item = &'a u8>) -> Option<u64> {
    let mut number = 0;
    for place in 0..9 {
        let byte = *bytes.next()?;
        number |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// The lengths of what is masked in a text: of each run of masks, and of all if nothing else stands there.
fn masked(text: &str) -> impl Iterator<Item = usize> {
    let runs: Vec<usize> = text
        .split(|sign| !MASKS.contains(sign))
        .map(|run| run.chars().count())
        .filter(|&length| length > 0)
        .collect();
    let only = text
        .chars()
        .all(|sign| MASKS.contains(sign) || sign.is_whitespace());
    let all = only.then(|| runs.iter().sum());
    runs.into_iter().chain(all)
}

fn for_each_text(values: &[Value], look: &mut impl FnMut(&str)) {
    for value in values {
        match value {
            Value::String(text) => look(text),
            Value::Array(list) => for_each_text(list, look),
            Value::Object(entries) => {
                for (name, value) in entries {
                    look(name);
                    for_each_text(std::slice::from_ref(value), look);
                }
            }
            _ => {}
        }
    }
}

fn for_each_object(values: &[Value], look: &mut impl FnMut(&serde_json::Map<String, Value>)) {
    for value in values {
        match value {
            Value::Array(list) => for_each_object(list, look),
            Value::Object(entries) => {
                look(entries);
                for value in entries.values() {
                    for_each_object(std::slice::from_ref(value), look);
                }
            }
            _ => {}
        }
    }
}
