//! What hosts change about the providers, kept as long as the page lives, as our own providers are.

use std::cell::RefCell;

use crate::model::config::ProviderConfig;
use crate::model::provider::Provider;

/// What a host changes, by the bytes that it was made from.
type Kept = (Vec<u8>, &'static ProviderConfig);

thread_local! {
    /// Every change that was read. Its entries live as long as the page, as ours do, so each distinct change is
    /// kept once, however often a host makes it.
    static KEPT: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// A change, made of lists of ids and of entries with the bytes that they were read from.
pub fn kept(
    only: Option<Vec<String>>,
    hide: Vec<String>,
    first: Vec<String>,
    own: Vec<(Provider, Vec<u8>)>,
) -> &'static ProviderConfig {
    let mut key = vec![u8::from(only.is_some())];
    let lists = [only.as_deref().unwrap_or_default(), &hide, &first];
    for ids in lists {
        key.extend_from_slice(ids.join(",").as_bytes());
        key.push(b';');
    }
    for (_, bytes) in &own {
        key.extend_from_slice(bytes);
    }
    KEPT.with_borrow_mut(|kept| {
        if let Some((_, config)) = kept.iter().find(|(known, _)| *known == key) {
            return *config;
        }
        let add = own.into_iter().map(|(provider, _)| provider).collect();
        let config: &'static ProviderConfig = Box::leak(Box::new(ProviderConfig {
            only,
            hide,
            first,
            add,
        }));
        kept.push((key, config));
        config
    })
}
