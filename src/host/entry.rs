//! A host's own entries in the catalogue: `providers.add` and `providers.change`.
//!
//! `provider.js` has judged and packed them, so they are read as ours are. An entry lives as long as the
//! page, as ours do, so each distinct one is kept once, however often the host sets it.

use std::cell::RefCell;

use super::wire::Fields;
use crate::catalog::catalogue::Catalogue;
use crate::catalog::provider::Provider;
use crate::catalog::unpack::Unpack;

thread_local! {
    /// Every entry that was read, by its line.
    static KEPT: RefCell<Vec<(&'static str, &'static Provider)>> = const { RefCell::new(Vec::new()) };
}

/// The entry of this line: the id of ours that it stands on, empty if it stands alone, and what it says,
/// packed.
pub fn kept(line: &str) -> &'static Provider {
    KEPT.with_borrow_mut(|kept| {
        if let Some((_, entry)) = kept.iter().find(|(known, _)| *known == line) {
            return *entry;
        }
        let line: &'static str = String::leak(line.to_owned());
        let entry: &'static Provider = Box::leak(Box::new(read(line)));
        kept.push((line, entry));
        entry
    })
}

fn read(line: &'static str) -> Provider {
    let mut fields = Fields::new(line);
    let ours = Catalogue::default().find(fields.take());
    Unpack::new(fields.rest()).provider(ours.unwrap_or(&Provider::BLANK))
}
