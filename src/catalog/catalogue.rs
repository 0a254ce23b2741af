//! The providers that one widget offers: ours, shaped by the host.

use super::index;
use super::provider::{Provider, domain_of};
use super::providers::ALL;

/// How a provider was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By the address's own domain.
    Domain,
    /// By the mail exchanger of that domain.
    Mx,
}

impl By {
    /// The name in the public contract.
    pub const fn id(self) -> &'static str {
        match self {
            By::Domain => "domain",
            By::Mx => "mx",
        }
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

/// An ordered list of providers with its look-ups.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    list: Vec<&'static Provider>,
    own: Vec<&'static Provider>,
}

impl Default for Catalogue {
    fn default() -> Catalogue {
        Catalogue {
            list: ALL.to_vec(),
            own: Vec::new(),
        }
    }
}

impl Catalogue {
    /// Our providers with a host's changes. Ids that nobody has are passed over: see
    /// [`Catalogue::has`] for telling the host.
    pub fn new(changes: &Changes) -> Catalogue {
        let named = |ids: &[String], id: &str| ids.iter().any(|known| known == id);
        let mut list = ALL.to_vec();
        for &own in &changes.own {
            match list.iter_mut().find(|known| known.id == own.id) {
                Some(place) => *place = own,
                None => list.push(own),
            }
        }
        list.retain(|provider| {
            changes
                .only
                .as_ref()
                .is_none_or(|only| named(only, provider.id))
                && !named(&changes.hide, provider.id)
        });
        let rank = |id: &str| {
            changes
                .first
                .iter()
                .position(|first| first == id)
                .unwrap_or(usize::MAX)
        };
        list.sort_by_key(|provider| rank(provider.id));
        Catalogue {
            list,
            own: changes.own.clone(),
        }
    }

    /// The providers in the order in which they are offered.
    pub fn providers(&self) -> &[&'static Provider] {
        &self.list
    }

    /// Whether this id is offered.
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// The provider with this id.
    pub fn find(&self, id: &str) -> Option<&'static Provider> {
        self.list.iter().copied().find(|provider| provider.id == id)
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
        let domain = domain_of(address)?
            .trim_end_matches('.')
            .to_ascii_lowercase();
        if let Some(found) = self.by_domain(&domain) {
            return Some((found, By::Domain));
        }
        let found = mx.iter().find_map(|host| {
            let host = host.trim().trim_end_matches('.').to_ascii_lowercase();
            self.by_exchanger(&host)
        });
        found.map(|provider| (provider, By::Mx))
    }

    fn by_domain(&self, domain: &str) -> Option<&'static Provider> {
        let own = self
            .own
            .iter()
            .find(|provider| provider.domains.contains(&domain));
        let id = own
            .map(|provider| provider.id)
            .or_else(|| Some(ALL.get(index::by_domain(domain)?)?.id));
        self.find(id?)
    }

    fn by_exchanger(&self, host: &str) -> Option<&'static Provider> {
        let ends = |ending: &&str| {
            host.strip_suffix(ending)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        let own = self
            .own
            .iter()
            .find(|provider| provider.mx.iter().any(ends));
        let id = own
            .map(|provider| provider.id)
            .or_else(|| Some(ALL.get(index::by_exchanger(host)?)?.id));
        self.find(id?)
    }
}
