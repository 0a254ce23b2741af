//! The providers that one widget offers: ours, shaped by the host.

use std::hint::black_box;
use std::slice;
use std::sync::{Arc, LazyLock, OnceLock};

use super::address::host_name;
use super::codec::{self, CodecError, Content};
use super::index::Index;
use crate::model::config::ProviderConfig;
use crate::model::provider::Provider;

/// An ordered list of providers with its indexes. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    offer: Arc<Offer>,
}

/// The list, and what it is looked up by.
#[derive(Debug)]
pub(super) struct Offer {
    list: Vec<&'static Provider>,
    ids: Index,
    /// By the domain of an address.
    pub(super) domains: Index,
    /// By the ending of an exchanger's name.
    pub(super) exchangers: Index,
    /// What was read: here for what exchangers say that are no provider's own, and for the replies.
    pub(super) content: &'static Content,
    /// Ours without the host's changes, if it has made any.
    ours: Option<Catalogue>,
}

/// The indexes follow from the list, except for a name that two entries share.
impl PartialEq for Offer {
    fn eq(&self, other: &Offer) -> bool {
        let same = |(one, other): (&&Provider, &&Provider)| one.is(other);
        self.list.len() == other.list.len() && self.list.iter().zip(&other.list).all(same)
    }
}

/// The best-known providers, which are part of the widget's wasm.
static BEST_KNOWN: LazyLock<Catalogue> =
    LazyLock::new(|| Catalogue::after(&[], codec::read(CORE).unwrap_or_default()));

/// Our whole catalogue.
static ALL: LazyLock<Catalogue> = LazyLock::new(|| {
    let others = codec::whole(include_bytes!("catalogue.bin")).and_then(codec::read);
    Catalogue::after(BEST_KNOWN.providers(), others.unwrap_or_default())
});

/// Our whole catalogue, once the widget has loaded the file.
static COMPLETE: OnceLock<Catalogue> = OnceLock::new();

/// The best-known providers, encoded.
const CORE: &[u8] = include_bytes!("core.bin");

/// Adds the other providers to the best-known ones, from `catalogue.bin`. Only the widget needs this: its wasm
/// has only the best known. Once it has succeeded, further calls change nothing.
///
/// # Errors
/// If the file is damaged or of another kind.
pub fn load_rest(file: &[u8]) -> Result<(), CodecError> {
    let others = codec::whole(file)?;
    // Memory grows once for everything that is read, not a dozen times: saves 0.8 ms of 2.0 in the widget.
    black_box(Vec::<u8>::with_capacity(others.len() * 6));
    let content = codec::read(others)?;
    COMPLETE.get_or_init(|| Catalogue::after(BEST_KNOWN.providers(), content));
    Ok(())
}

/// Whether the widget has loaded the whole catalogue.
pub fn is_complete() -> bool {
    COMPLETE.get().is_some()
}

/// What the widget has so far: the best-known providers, or the whole catalogue once it is loaded.
pub fn loaded() -> Catalogue {
    COMPLETE.get().unwrap_or(&BEST_KNOWN).clone()
}

/// These providers, as the generator has read them from their files: its own tests are about what it makes of them.
#[cfg(feature = "internals")]
#[cfg_attr(false, mutants::skip)]
pub fn of_file(providers: Vec<Provider>) -> Catalogue {
    let content = Content {
        providers,
        ..Content::default()
    };
    Catalogue::after(&[], content)
}

/// These providers with the host's changes.
pub fn with(these: Catalogue, config: &'static ProviderConfig) -> Catalogue {
    let ProviderConfig {
        only,
        hide,
        first,
        add,
    } = config;
    if only.is_none() && hide.is_empty() && first.is_empty() && add.is_empty() {
        return these;
    }
    let mut list = these.providers().to_vec();
    let mut own: Vec<&'static Provider> = Vec::new();
    for entry in add {
        if own.iter().all(|known| known.id != entry.id) {
            own.push(entry);
        }
    }
    for &own in &own {
        match list.iter_mut().find(|known| known.id == own.id) {
            Some(place) => *place = own,
            None => list.push(own),
        }
    }
    if let Some(only) = only {
        list = take_by_id(&mut list, only);
    }
    take_by_id(&mut list, hide);
    let mut ordered = take_by_id(&mut list, first);
    ordered.append(&mut list);
    let content = these.offer.content;
    Catalogue::of(ordered, &own, content, Some(these))
}

/// Our whole catalogue.
impl Default for Catalogue {
    fn default() -> Catalogue {
        ALL.clone()
    }
}

impl Catalogue {
    /// Our whole catalogue with a host's changes. Unknown ids are ignored; of two entries with the same id
    /// the first counts. If no id in `only` exists, nothing is offered. Domains are given in ASCII (punycode);
    /// their case and a final dot do not matter. The host's entries live as long as the program, as ours do:
    /// make such a catalogue once.
    ///
    /// ```
    /// use app_password::{Catalogue, ProviderConfig};
    ///
    /// let first = vec!["posteo".to_owned(), "fastmail".to_owned()];
    /// let catalogue = Catalogue::new(ProviderConfig { first, ..ProviderConfig::default() });
    /// assert_eq!(catalogue.providers()[0].name, "Posteo");
    /// let imap = catalogue.find("fastmail").and_then(|provider| provider.imap.as_ref()).expect("a server");
    /// assert_eq!((imap.host.as_str(), imap.port), ("imap.fastmail.com", 993));
    /// ```
    pub fn new(mut config: ProviderConfig) -> Catalogue {
        for entry in &mut config.add {
            for name in entry.domains.iter_mut().chain(&mut entry.mx) {
                *name = host_name(name);
            }
        }
        with(Catalogue::default(), Box::leak(Box::new(config)))
    }

    /// These providers, followed by those that were read.
    fn after(first: &[&'static Provider], read: Content) -> Catalogue {
        let mut list = first.to_vec();
        let read: &'static Content = Box::leak(Box::new(read));
        list.extend(read.providers.iter());
        Catalogue::of(list, &[], read, None)
    }

    /// Where two providers claim a name, the entries of `own` win.
    fn of(
        list: Vec<&'static Provider>,
        own: &[&'static Provider],
        content: &'static Content,
        ours: Option<Catalogue>,
    ) -> Catalogue {
        let (mut ids, mut domains, mut exchangers) =
            (Index::default(), Index::default(), Index::default());
        let own = own.iter().filter(|own| list.iter().any(|it| it.is(own)));
        for provider in own.chain(&list) {
            ids.add(slice::from_ref(&provider.id), provider);
            domains.add(&provider.domains, provider);
            exchangers.add(&provider.mx, provider);
        }
        Catalogue {
            offer: Arc::new(Offer {
                list,
                ids,
                domains,
                exchangers,
                content,
                ours,
            }),
        }
    }

    /// What servers say other than those of the best known, for the room `reply`.
    pub(crate) fn replies(&self) -> &'static [u8] {
        &self.offer.content.replies
    }

    /// The providers in the order in which they are offered.
    pub fn providers(&self) -> &[&'static Provider] {
        &self.offer.list
    }

    /// The provider with this id.
    pub fn find(&self, id: &str) -> Option<&'static Provider> {
        self.offer.ids.find(id)
    }

    /// The indexes, for who looks something up.
    pub(super) fn offer(&self) -> &Offer {
        &self.offer
    }

    /// Whether a provider of ours has this domain, be it on offer or not.
    pub(super) fn is_ours(&self, domain: &str) -> bool {
        let ours = self.offer.ours.as_ref().unwrap_or(self);
        ours.offer.domains.find_domain(domain).is_some()
    }
}

/// Removes the providers with these ids from the list, and returns them in the order of the ids.
fn take_by_id(list: &mut Vec<&'static Provider>, ids: &[String]) -> Vec<&'static Provider> {
    let mut taken = Vec::new();
    for id in ids {
        if let Some(at) = list.iter().position(|provider| provider.id == *id) {
            taken.push(list.remove(at));
        }
    }
    taken
}
