//! A host's own entries in the catalogue: `providers.add` and `providers.change`.
//!
//! An entry lives as long as the page, as ours do. So each distinct one is read and kept once, however
//! often the host sets it.

use std::cell::RefCell;

use super::fields::fill;
use super::reader::Reader;
use crate::catalog::catalogue::Catalogue;
use crate::catalog::provider::Provider;

/// What came of an entry: the provider, or what was wrong with it.
type Read = Result<&'static Provider, Vec<String>>;

thread_local! {
    /// Every entry that was read, by its path and its JSON.
    static KEPT: RefCell<Vec<(String, Read)>> = const { RefCell::new(Vec::new()) };
}

/// The entries that the host adds, and ours with its changes.
pub fn own(providers: &mut Reader<'_>, base: &Catalogue) -> Vec<&'static Provider> {
    let mut own = Vec::new();
    let mut add = providers.child("add");
    if add.is_list() {
        for (place, value) in add.entries() {
            own.extend(kept(&mut add.entry(&place, value), Provider::BLANK));
        }
    } else if !add.is_absent() {
        add.say("a list of providers");
    }
    let mut change = providers.child("change");
    if change.is_object() {
        for (place, value) in change.entries() {
            let mut entry = change.entry(&place, value);
            match base.find(place.trim_start_matches('.')) {
                Some(provider) => own.extend(kept(&mut entry, *provider)),
                None => entry.say("an id of ours before it; use providers.add for a new one"),
            }
        }
    } else if !change.is_absent() {
        change.say("an object of changes by id");
    }
    own
}

/// The entry, read now or before; told again each time if something is wrong with it.
fn kept(entry: &mut Reader<'_>, from: Provider) -> Option<&'static Provider> {
    let json = js_sys::JSON::stringify(entry.value()).ok().and_then(|json| json.as_string())?;
    let name = [entry.path(), "=", &json].concat();
    let known = KEPT.with_borrow(|kept| kept.iter().find(|(known, _)| *known == name).map(|(_, read)| read.clone()));
    let read = known.unwrap_or_else(|| {
        let mut wrong = Vec::new();
        let filled = fill(&mut Reader::new(entry.path(), entry.value().clone(), &mut |text| wrong.push(text)), from);
        let read: Read = match filled {
            Some(provider) if wrong.is_empty() => Ok(Box::leak(Box::new(provider))),
            _ => Err(wrong),
        };
        KEPT.with_borrow_mut(|kept| kept.push((name, read.clone())));
        read
    });
    match read {
        Ok(provider) => Some(provider),
        Err(wrong) => {
            wrong.iter().for_each(|text| entry.tell(text));
            None
        }
    }
}
