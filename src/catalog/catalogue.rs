//! The providers that one widget offers: ours, shaped by the host.

use std::slice;
use std::sync::{Arc, LazyLock, OnceLock};

use super::address::domain_of;
use super::index::Index;
use super::packed::PACKED_CORE;
use super::provider::{Provider, host_name};
use super::unpack::Unpack;
use crate::check::closed_set::closed_set;

closed_set! {
    /// How a provider was recognised.
    pub enum By {
        /// By the address's own domain.
        Domain = "domain",
        /// By the mail exchanger of that domain.
        Mx = "mx",
    }
}

/// What a host changes about the list. Entries are `'static`: a host's entries live as long as the
/// page, as ours do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Offer these ids and no others.
    pub only: Option<Vec<String>>,
    /// Do not offer these ids.
    pub hide: Vec<String>,
    /// Offer these ids first, in this order.
    pub first: Vec<String>,
    /// Entries of the host's own; one with an id of ours takes its place.
    pub own: Vec<&'static Provider>,
}

/// An ordered list of providers with its look-ups. Cheap to clone.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    offer: Arc<Offer>,
}

#[derive(Debug)]
struct Offer {
    list: Vec<&'static Provider>,
    ids: Index,
    domains: Index,
    exchangers: Index,
}

/// The names follow from the list, but for one that two entries share.
impl PartialEq for Offer {
    fn eq(&self, other: &Offer) -> bool {
        self.list == other.list
    }
}

/// The core of ours, unpacked at the first use.
static CORE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::with(&[], PACKED_CORE));

/// All of ours, once they are known.
static ALL: OnceLock<Catalogue> = OnceLock::new();

/// Adds our other providers to the core, from their packed form: in the widget alone, whose program has
/// the core only. The first text counts.
pub fn learn(packed: &'static str) {
    ALL.get_or_init(|| Catalogue::with(CORE.providers(), packed));
}

/// All of ours; in the widget, those that it has learned of.
impl Default for Catalogue {
    fn default() -> Catalogue {
        #[cfg(not(all(feature = "widget", target_arch = "wasm32")))]
        learn(super::packed::PACKED_REST);
        ALL.get().unwrap_or(&CORE).clone()
    }
}

impl Catalogue {
    /// Our providers with a host's changes. Ids that nobody has are passed over: see
    /// [`Catalogue::has`] for telling the host.
    ///
    /// ```
    /// use app_password::catalog::catalogue::{Catalogue, Changes};
    /// let first = vec!["posteo".to_owned(), "fastmail".to_owned()];
    /// let catalogue = Catalogue::new(&Changes { first, ..Changes::default() });
    /// assert_eq!(catalogue.providers()[0].name, "Posteo");
    /// let imap = catalogue.find("fastmail").and_then(|provider| provider.imap).expect("an IMAP server");
    /// assert_eq!((imap.host, imap.port), ("imap.fastmail.com", 993));
    /// ```
    pub fn new(changes: &Changes) -> Catalogue {
        let Changes {
            only,
            hide,
            first,
            own,
        } = changes;
        if only.is_none() && hide.is_empty() && first.is_empty() && own.is_empty() {
            return Catalogue::default();
        }
        let mut list = Catalogue::default().providers().to_vec();
        for &own in own {
            match list.iter_mut().find(|known| known.id == own.id) {
                Some(place) => *place = own,
                None => list.push(own),
            }
        }
        if let Some(only) = only {
            list = drawn(&mut list, only);
        }
        drawn(&mut list, hide);
        let mut ordered = drawn(&mut list, first);
        ordered.append(&mut list);
        Catalogue::of(ordered, own)
    }

    /// These providers, and those of a packed text behind them.
    fn with(known: &[&'static Provider], packed: &'static str) -> Catalogue {
        let (mut list, mut packed) = (known.to_vec(), Unpack::new(packed));
        while !packed.is_empty() {
            list.push(Box::leak(Box::new(packed.provider(&Provider::BLANK))));
        }
        Catalogue::of(list, &[])
    }

    /// The entries of `own` go first where two claim a name.
    fn of(list: Vec<&'static Provider>, own: &[&'static Provider]) -> Catalogue {
        let (mut ids, mut domains, mut exchangers) =
            (Index::default(), Index::default(), Index::default());
        let own = own.iter().filter(|own| list.contains(own));
        for provider in own.chain(&list) {
            ids.add(slice::from_ref(&provider.id), provider);
            domains.add(provider.domains, provider);
            exchangers.add(provider.mx, provider);
        }
        Catalogue {
            offer: Arc::new(Offer {
                list,
                ids,
                domains,
                exchangers,
            }),
        }
    }

    /// The providers in the order in which they are offered.
    pub fn providers(&self) -> &[&'static Provider] {
        &self.offer.list
    }

    /// Whether this id is offered.
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// The provider with this id.
    pub fn find(&self, id: &str) -> Option<&'static Provider> {
        self.offer.ids.find(id)
    }

    /// The provider of an address (lower or upper case; its domain in ASCII, that is in punycode
    /// where it is international) or, failing that, of its domain's mail exchangers, given in the
    /// order of their preference.
    ///
    /// ```
    /// use app_password::catalog::catalogue::{By, Catalogue};
    /// let (provider, by) = Catalogue::default().detect("Someone@GMail.com", &[]).expect("known");
    /// assert_eq!((provider.id, by), ("google", By::Domain));
    /// let (provider, by) = Catalogue::default().detect("me@acme.example", &["mx2.zoho.eu."]).expect("known");
    /// assert_eq!((provider.id, by), ("zoho", By::Mx));
    /// ```
    pub fn detect(&self, address: &str, mx: &[&str]) -> Option<(&'static Provider, By)> {
        let domain = host_name(domain_of(address)?);
        let by_host = |host: &&str| self.offer.exchangers.find_ending(&host_name(host));
        let by_domain = self.offer.domains.find(&domain);
        let by_mx = || mx.iter().find_map(by_host);
        match by_domain {
            None => Some((by_mx()?, By::Mx)),
            // Mailboxes on the move: the exchangers tell whether they have arrived.
            Some(from) if from.is_moving() => match by_mx() {
                Some(to) if to.id == from.moves_to => Some((to, By::Mx)),
                _ => Some((from, By::Domain)),
            },
            Some(provider) => Some((provider, By::Domain)),
        }
    }
}

/// Takes the providers with these ids out of the list, in the order of the ids.
fn drawn(list: &mut Vec<&'static Provider>, ids: &[String]) -> Vec<&'static Provider> {
    let place = |list: &[&Provider], id: &str| list.iter().position(|provider| provider.id == id);
    let mut drawn = Vec::new();
    for id in ids {
        if let Some(at) = place(list, id) {
            drawn.push(list.remove(at));
        }
    }
    drawn
}
