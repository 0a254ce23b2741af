//! The provider of an address: recognised while it is typed, by its domain or its mail exchangers.

use super::config::Config;
use crate::catalog::address::{address_of, host_name};
use crate::catalog::detect::Found;
use crate::catalog::provider::OTHER;
use crate::flow::state::{Session, Told};
use crate::model::provider::Provider;

/// How many providers have a tile where there is a search for the others.
const TILES: usize = 6;
/// How many at most have one where there are no others.
const MOST_TILES: usize = 8;

/// How far the look-up of the address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookupState {
    /// Nothing to say.
    Idle,
    /// It belongs to the provider that is chosen.
    Found,
    /// The other providers are being loaded, or the host looks up the domain's mail exchangers.
    Pending,
    /// No provider was found: the person has to choose one.
    Unknown,
    /// What was typed is not an address.
    NoAddress,
    /// The button was pressed and no provider is chosen.
    ProviderNeeded,
}

/// What may help to recognise an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookupRequest {
    /// The providers that are not loaded yet.
    More,
    /// The mail exchangers of this domain.
    Exchangers(String),
}

/// The look-up so far.
#[derive(Clone, Debug, PartialEq)]
pub struct AddressLookup {
    /// The address as typed or given.
    pub email: String,
    /// The provider that is chosen or recognised.
    pub chosen: Option<&'static Provider>,
    /// How far the look-up is.
    pub state: LookupState,
    /// Whether the person wants to go on as soon as the provider is recognised.
    pub goes_on: bool,
    /// What the address and its domain's records say.
    pub found: Found,
    /// The exchangers of the address's domain, once the host has found them.
    pub(super) exchangers: Vec<String>,
    /// Its TXT records.
    pub(super) txt: Vec<String>,
    /// The domain (ASCII) that was looked up last.
    asked: String,
}

impl AddressLookup {
    /// A look-up that begins with this address.
    pub fn new(email: &str) -> AddressLookup {
        AddressLookup {
            email: email.trim().to_owned(),
            chosen: None,
            state: LookupState::Idle,
            goes_on: false,
            found: Found::default(),
            exchangers: Vec::new(),
            txt: Vec::new(),
            asked: String::new(),
        }
    }

    /// The address is another one now, its domain in ASCII this one.
    pub fn edit(&mut self, email: String, ascii: &str, config: &Config) {
        self.email = email;
        self.goes_on = false;
        if ascii != self.asked {
            self.exchangers.clear();
            self.txt.clear();
            self.asked.clear();
        }
        let by_address = self.state == LookupState::Found;
        match self.detect(ascii, config) {
            Some(provider) => {
                self.chosen = Some(provider);
                self.state = LookupState::Found;
            }
            None => {
                // A provider that the person chose by hand stays chosen while they type on.
                self.chosen = self.chosen.filter(|_| !by_address);
                self.state = LookupState::Idle;
            }
        }
    }

    /// Whether this is an address at a domain that no provider has, nor one that begins as it does: more
    /// may be typed.
    pub fn is_unknown(&self, ascii: &str, config: &Config) -> bool {
        let begins = |provider: &&Provider| provider.domains.iter().any(|it| it.starts_with(ascii));
        self.chosen.is_none()
            && self.is_address()
            && !config.catalogue.providers().iter().any(begins)
    }

    /// The address is complete. Returns what may help to recognise it.
    pub fn complete(&mut self, ascii: &str, config: &Config) -> Option<LookupRequest> {
        let moving = self.chosen.is_some_and(Provider::is_moving);
        if self.email.trim().is_empty() || self.chosen.is_some() && !moving && self.is_address() {
            return None;
        }
        if !self.is_address() {
            self.state = LookupState::NoAddress;
            return None;
        }
        if config.more {
            self.state = LookupState::Pending;
            return Some(LookupRequest::More);
        }
        if config.mx && self.asked != ascii {
            self.asked = ascii.to_owned();
            self.state = LookupState::Pending;
            return Some(LookupRequest::Exchangers(self.asked.clone()));
        }
        if self.state != LookupState::Pending && !moving {
            self.state = LookupState::Unknown;
        }
        None
    }

    /// The host has found the records of a domain: its exchangers and its texts. An answer about another domain is
    /// late. Returns whether they tell the provider.
    pub fn found(
        &mut self,
        domain: &str,
        (exchangers, txt): (Vec<String>, Vec<String>),
        config: &Config,
    ) -> bool {
        if domain != self.asked || self.state != LookupState::Pending {
            return false;
        }
        self.exchangers = exchangers.iter().map(|host| host_name(host)).collect();
        self.txt = txt;
        let found = self.detect(domain, config);
        self.chosen = found.or(self.chosen);
        self.state = if found.is_some() {
            LookupState::Found
        } else {
            LookupState::Unknown
        };
        found.is_some()
    }

    /// Other providers are on offer now. What was typed and chosen stays, where it is still on offer.
    pub fn offered(&mut self, ascii: &str, config: &Config) {
        if self.state == LookupState::Pending && self.asked != ascii {
            self.state = LookupState::Idle;
        }
        let catalogue = &config.catalogue;
        self.chosen = self.chosen.and_then(|chosen| catalogue.find(&chosen.id));
        if self.chosen.is_none()
            && let Some(found) = self.detect(ascii, config)
        {
            self.chosen = Some(found);
            self.state = LookupState::Found;
        }
    }

    /// The providers that have a tile: the first ones on offer, and the one chosen.
    pub fn tiles(&self, config: &Config) -> Vec<&'static Provider> {
        let mut tiles = config.catalogue.providers().to_vec();
        if self.asks() {
            let candidates = self.found.candidates.iter();
            tiles = candidates.map(|&(provider, _)| provider).collect();
            if !config.closed {
                tiles.push(&OTHER);
            }
        }
        if self.asks() || !config.closed || tiles.len() > MOST_TILES {
            tiles.truncate(TILES);
            tiles.extend(
                self.chosen
                    .filter(|chosen| !tiles.iter().any(|tile| tile.is(chosen))),
            );
        }
        tiles
    }

    /// Whether something was typed that is not an address; the state says so then.
    pub fn is_wrong(&mut self) -> bool {
        let wrong = !self.email.trim().is_empty() && !self.is_address();
        if wrong {
            self.state = LookupState::NoAddress;
        }
        wrong
    }

    /// Whether this is an address.
    pub fn is_address(&self) -> bool {
        address_of(&self.email).is_some()
    }

    /// The address as it is handed over; empty as long as it is none.
    pub fn address(&self) -> &str {
        address_of(&self.email).unwrap_or_default()
    }

    /// The mailbox at this provider, with the kind of account and the data centre that
    /// the address tells.
    pub fn session(&self, provider: &'static Provider) -> Session {
        let region = self.told_region(provider);
        let account = provider.account_of(&self.email);
        Session {
            told: Told {
                account: self.is_address(),
                region: region.is_some(),
            },
            ..Session::start(provider, account, region.unwrap_or(0))
        }
    }

    /// The data centre at this provider that the address or its exchangers tell.
    pub fn told_region(&self, provider: &Provider) -> Option<usize> {
        let exchangers: Vec<&str> = self.exchangers.iter().map(String::as_str).collect();
        provider.told_region(&self.email, &exchangers)
    }

    /// A tile was chosen.
    pub fn choose(&mut self, provider: &'static Provider) {
        self.chosen = Some(provider);
        self.goes_on = false;
        if self.state != LookupState::NoAddress && !self.asks() {
            self.state = LookupState::Idle;
        }
    }

    /// For a letter pressed on the tiles: the next provider with a name that begins with it.
    pub fn tile_by_letter(
        &self,
        key: &str,
        providers: &[&'static Provider],
    ) -> Option<&'static Provider> {
        let &[letter] = key.as_bytes() else {
            return None;
        };
        let begins = |name: &String| {
            name.as_bytes()
                .first()
                .is_some_and(|first| first.eq_ignore_ascii_case(&letter))
        };
        let named = |provider: &&&'static Provider| {
            begins(&provider.name) || provider.also.iter().any(begins)
        };
        let at = self
            .chosen
            .and_then(|chosen| providers.iter().position(|known| known.id == chosen.id));
        let after = at.map_or(0, |at| at + 1);
        providers
            .iter()
            .cycle()
            .skip(after)
            .take(providers.len())
            .find(named)
            .copied()
    }
}

/// Whether both are the same entry, or none.
pub fn is_same(one: Option<&Provider>, other: Option<&Provider>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one.is(other),
        (one, other) => one.is_none() && other.is_none(),
    }
}
