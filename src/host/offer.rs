//! Who is on offer: the host's `providers`. What is wrong in them is named and left out; the rest works. But who
//! says which providers to offer `only` never gets others: if none of them is left, none is offered.

use wasm_bindgen::JsValue;

use super::kept::kept;
use super::shell::Shell;
use super::value::{get, is_nothing, joined, keys, list, sentence, string, texts, value};
use crate::catalog::catalogue::{Catalogue, is_complete, loaded, with};
use crate::i18n::texts::digits;
use crate::model::config::MOST_ENTRIES;
use crate::model::provider::Provider;

const LEFT_OUT: &str = "It is left out.";
const CLOSED: &str = "Only another service is offered.";
const UNREADABLE: &str = "providers: an entry could not be read. It is left out.";

/// Who hears of a mistake. A sentence up to this place says what it is; behind that, what would be right, which
/// may be another list of ids by the time that it is found again.
pub type Wrong<'a> = &'a dyn Fn(String, usize);

/// Who is on offer.
#[derive(Clone)]
pub struct Offer {
    /// The providers.
    pub catalogue: Catalogue,
    /// Whether the host offers some only.
    pub closed: bool,
}

/// How far our own providers are known.
#[derive(Clone, Copy, PartialEq)]
pub struct Progress {
    /// No more will be asked for.
    pub complete: bool,
    /// More are on their way.
    pub awaited: bool,
}

/// Reads what a host has said. `wrong` hears of each mistake.
pub fn read(said: &JsValue, progress: Progress, shell: &Shell, wrong: Wrong<'_>) -> Offer {
    let mut reader = Reader {
        ours: loaded(),
        said: JsValue::UNDEFINED,
        own: Vec::new(),
        pending: false,
        progress,
        shell,
        wrong,
    };
    if !is_nothing(said) {
        reader.take(said);
    }
    reader.added();
    reader.changed();
    let only = reader.list("only", CLOSED);
    let readable = !matches!(&only, Some(None));
    let closed = only.is_some();
    let only = only.map(|ids| reader.known("only", ids.unwrap_or_default()));
    let (hide, first) = (reader.ids("hide"), reader.ids("first"));
    let config = kept(only, hide, first, std::mem::take(&mut reader.own));
    let catalogue = with(reader.ours.clone(), config);
    let nobody = catalogue.providers().is_empty() && !reader.pending;
    if nobody && readable && (closed || progress.complete) {
        let (path, found) = match reader.part("only") {
            Ok(Some(listed)) => ("providers.only", listed),
            _ => ("providers", said.clone()),
        };
        reader.fault(path, &found, "at least one provider left to offer", CLOSED);
    }
    Offer { catalogue, closed }
}

/// The ids that a host names anywhere, and those of entries that it adds: all that may need ours to be known.
pub fn needs_more(said: &JsValue) -> bool {
    let field = |of: &JsValue, name: &str| get(of, name).unwrap_or_default();
    let id = |entry: JsValue| string(&field(&entry, "id"));
    let add = list(&field(said, "add")).unwrap_or_default();
    let own: Vec<String> = add.into_iter().filter_map(id).collect();
    let mut named = keys(&field(said, "change")).unwrap_or_default();
    for name in ["only", "hide", "first"] {
        named.append(&mut texts(&field(said, name)).unwrap_or_default());
    }
    let ours = loaded();
    let is_known = |id: &String| ours.find(id).is_some() || own.contains(id);
    !is_complete() && !named.iter().all(is_known)
}

/// What may be written, of a long list its beginning.
pub fn list_ids<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    const SOME: usize = 12;
    let ids: Vec<&str> = ids.collect();
    let mut text = joined(&["one of ", &ids.get(..SOME).unwrap_or(&ids).join(", ")]);
    if ids.len() > SOME {
        text.push_str(" and so on (providers() lists them all)");
    }
    text
}

/// The ids of providers.
pub fn ids(catalogue: &Catalogue) -> impl Iterator<Item = &str> {
    catalogue
        .providers()
        .iter()
        .map(|provider| provider.id.as_str())
}

struct Reader<'a> {
    ours: Catalogue,
    said: JsValue,
    /// Entries of the host's own, each with its bytes.
    own: Vec<(Provider, Vec<u8>)>,
    /// Whether an id was met that may be one of those to come.
    pending: bool,
    progress: Progress,
    shell: &'a Shell,
    wrong: Wrong<'a>,
}

impl Reader<'_> {
    #[inline(never)]
    fn fault(&self, path: &str, found: &JsValue, expected: &str, then: &str) {
        let found = sentence("%: found %", &[path, &self.shell.describe(found)]);
        let message = sentence("%, expected %. %", &[&found, expected, then]);
        (self.wrong)(message, found.len());
    }

    /// Takes what was said, if it is an object. A field that it should not have is named.
    fn take(&mut self, said: &JsValue) {
        if !self.shell.is_object(said) {
            let expected = "an object such as {first: [\"google\"]}";
            return self.fault("providers", said, expected, LEFT_OUT);
        }
        self.said = said.clone();
        let Some(names) = keys(said) else {
            return self.unreadable();
        };
        let known = ["only", "hide", "first", "add", "change"];
        if let Some(name) = names.iter().find(|name| !known.contains(&name.as_str())) {
            let expected = joined(&["one of ", &known.join(", ")]);
            let found = get(said, name).unwrap_or_default();
            self.fault(&joined(&["providers.", name]), &found, &expected, LEFT_OUT);
        }
    }

    fn unreadable(&self) {
        (self.wrong)(UNREADABLE.to_owned(), UNREADABLE.len());
    }

    /// A part of what was said, unless it is left out.
    fn part(&self, name: &str) -> Result<Option<JsValue>, JsValue> {
        if is_nothing(&self.said) {
            return Ok(None);
        }
        let part = get(&self.said, name)?;
        Ok((!is_nothing(&part)).then_some(part))
    }

    /// A part that is a list: what is in it, or nothing if it cannot be read.
    fn list(&self, name: &str, then: &str) -> Option<Option<Vec<JsValue>>> {
        match self.part(name) {
            Err(_) => self.unreadable(),
            Ok(part) => {
                let part = part?;
                if let Some(list) = list(&part) {
                    return Some(Some(list));
                }
                let expected = if name == "add" {
                    "a list of providers"
                } else {
                    "a list of ids"
                };
                self.fault(&joined(&["providers.", name]), &part, expected, then);
            }
        }
        Some(None)
    }

    /// Whether this is one too many; that is told.
    fn is_beyond(&self, at: usize, path: &str, found: &JsValue) -> bool {
        let is_beyond = at == MOST_ENTRIES;
        if is_beyond {
            let then = "It is left out, and so are all that follow.";
            self.fault(path, found, "500 entries at most", then);
        }
        is_beyond
    }

    /// The entries of the host's own.
    fn added(&mut self) {
        let add = self.list("add", LEFT_OUT).flatten().unwrap_or_default();
        for (at, entry) in add.iter().enumerate() {
            let path = sentence("providers.add[%]", &[&digits(at)]);
            if self.is_beyond(at, &path, entry) {
                return;
            }
            self.entry(entry, path, None);
        }
    }

    /// Ours with the host's changes.
    fn changed(&mut self) {
        let change = match self.part("change") {
            Err(_) => return self.unreadable(),
            Ok(None) => return,
            Ok(Some(change)) => change,
        };
        if !self.shell.is_object(&change) {
            let expected = "an object of changes by id";
            return self.fault("providers.change", &change, expected, LEFT_OUT);
        }
        let Some(ids_changed) = keys(&change) else {
            return self.unreadable();
        };
        for (at, id) in ids_changed.iter().enumerate() {
            let path = joined(&["providers.change.", id]);
            let found = id.as_str().into();
            if self.is_beyond(at, &path, &found) {
                return;
            }
            if self.own.iter().any(|(own, _)| own.id == *id) {
                self.fault(&path, &found, "an id that no entry of add has", LEFT_OUT);
            } else if let Some(ours) = self.ours.find(id) {
                match get(&change, id) {
                    Ok(change) => self.entry(&change, path, Some(ours)),
                    Err(_) => self.unreadable(),
                }
            } else if self.progress.awaited {
                self.pending = true;
            } else {
                self.fault(&path, &found, &list_ids(ids(&self.ours)), LEFT_OUT);
            }
        }
    }

    /// One more entry: alone, or as a change of ours.
    fn entry(&mut self, entry: &JsValue, path: String, ours: Option<&Provider>) {
        let ours = ours.map_or(JsValue::UNDEFINED, value);
        let bytes = match self.shell.entry(entry, &path, &ours) {
            Ok(bytes) => bytes,
            Err(mistake) => {
                let length = mistake.len();
                return (self.wrong)(mistake, length);
            }
        };
        // The validator is made from the same shapes, so what it wrote is always read.
        let Ok(provider) = postcard::from_bytes::<Provider>(&bytes) else {
            return self.unreadable();
        };
        if self.own.iter().any(|(own, _)| own.id == provider.id) {
            let (path, id) = (joined(&[&path, ".id"]), provider.id.as_str().into());
            return self.fault(&path, &id, "an id that no entry before it has", LEFT_OUT);
        }
        self.own.push((provider, bytes));
    }

    #[inline(never)]
    fn ids(&mut self, name: &str) -> Vec<String> {
        let ids = self.list(name, LEFT_OUT).flatten();
        self.known(name, ids.unwrap_or_default())
    }

    /// The ids of a list that somebody has, or may have once all of ours are known.
    fn known(&mut self, name: &str, listed: Vec<JsValue>) -> Vec<String> {
        let path = joined(&["providers.", name]);
        let mut known = Vec::new();
        for (at, found) in listed.iter().enumerate() {
            if self.is_beyond(at, &path, found) {
                break;
            }
            let id = string(found);
            let is_one = |id: &String| {
                self.ours.find(id).is_some() || self.own.iter().any(|(own, _)| own.id == *id)
            };
            match id {
                Some(id) if is_one(&id) => known.push(id),
                Some(id) if self.progress.awaited => {
                    self.pending = true;
                    known.push(id);
                }
                _ => {
                    let new = self.own.iter().map(|(own, _)| own.id.as_str());
                    let new = new.filter(|id| self.ours.find(id).is_none());
                    let expected = list_ids(ids(&self.ours).chain(new));
                    self.fault(&path, found, &expected, LEFT_OUT);
                }
            }
        }
        known
    }
}
