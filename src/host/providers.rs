//! The host's `providers`: which to offer, in which order, which to add or change.

use wasm_bindgen::JsValue;

use super::entry;
use super::reader::Reader;
use crate::catalog::catalogue::{Catalogue, Changes};

/// The catalogue that the host wants. What is wrong is told, named by its path, and left out.
pub fn catalogue(wish: &JsValue, wrong: &mut dyn FnMut(String)) -> Catalogue {
    if wish.is_undefined() || wish.is_null() {
        return Catalogue::default();
    }
    let base = Catalogue::default();
    let mut reader = Reader::new("providers", wish.clone(), wrong);
    if !reader.is_object() {
        reader.say("an object such as {first: [\"google\"]}");
        return base;
    }
    reader.only_knows(&["only", "hide", "first", "add", "change"]);
    let own = entry::own(&mut reader, &base);
    let with_own = Catalogue::new(&Changes { own: own.clone(), ..Changes::default() });
    let mut known = |name: &str| -> Option<Vec<String>> {
        let mut list = reader.child(name);
        let ids = list.texts()?;
        let (good, bad): (Vec<String>, Vec<String>) = ids.into_iter().partition(|id| with_own.has(id));
        for id in bad {
            list.say_of(&id, &["an id of a provider: ", &self::ids(&with_own)].concat());
        }
        Some(good)
    };
    let only = known("only");
    let (hide, first) = (known("hide").unwrap_or_default(), known("first").unwrap_or_default());
    let shaped = Catalogue::new(&Changes { only, hide, first, own: own.clone() });
    if shaped.providers().is_empty() {
        reader.say("at least one provider left to offer");
        return with_own;
    }
    shaped
}

/// The ids on offer, for a sentence.
pub fn ids(catalogue: &Catalogue) -> String {
    catalogue.providers().iter().map(|provider| provider.id).collect::<Vec<_>>().join(", ")
}
