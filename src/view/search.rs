//! Who runs the mailbox of an address: recognised while it is typed, by its domain or its exchangers.

use super::settings::Settings;
use crate::catalog::address::address_of;
use crate::flow::state::Place;
use crate::model::provider::Provider;

/// So many providers have a tile, where others can be searched for.
const TILES: usize = 6;
/// So many have one, where they are all.
const MOST_TILES: usize = 8;

/// How far the recognising of the address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// Nothing to say.
    Nothing,
    /// It is the provider picked.
    Found,
    /// The other providers are being loaded, or the host looks up the domain's mail exchangers.
    Looking,
    /// Nobody knows: the person has to say it.
    Unknown,
    /// What was typed is no address.
    NoAddress,
    /// The button was pressed and no provider is chosen.
    Needed,
}

/// What may help to recognise an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Aid {
    /// The providers that are not known yet.
    More,
    /// The mail exchangers of this domain.
    Exchangers(String),
}

/// The search so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Search {
    /// The address as typed or given.
    pub email: String,
    /// The provider that is chosen or recognised.
    pub picked: Option<&'static Provider>,
    /// How far the recognising is.
    pub recognised: Recognised,
    /// Whether the person wants to go on as soon as the provider is recognised.
    pub going: bool,
    /// The exchangers of the address's domain, once the host has found them.
    exchangers: Vec<String>,
    /// The domain (ASCII) that was looked up last.
    asked: String,
}

impl Search {
    /// A search that begins with this address.
    pub fn new(email: &str) -> Search {
        Search {
            email: email.trim().to_owned(),
            picked: None,
            recognised: Recognised::Nothing,
            going: false,
            exchangers: Vec::new(),
            asked: String::new(),
        }
    }

    /// The address is another one now, its domain in ASCII this one.
    pub fn typed(&mut self, email: String, ascii: &str, settings: &Settings) {
        self.email = email;
        self.going = false;
        if ascii != self.asked {
            self.exchangers.clear();
        }
        let by_address = self.recognised == Recognised::Found;
        match self.detect(ascii, settings) {
            Some(provider) => {
                self.picked = Some(provider);
                self.recognised = Recognised::Found;
            }
            None => {
                // A provider that the person chose by hand stays chosen while they type on.
                self.picked = self.picked.filter(|_| !by_address);
                self.recognised = Recognised::Nothing;
            }
        }
    }

    /// Whether this is an address at a domain that no provider has, nor one that begins as it does: more
    /// may be typed.
    pub fn is_unknown(&self, ascii: &str, settings: &Settings) -> bool {
        let begins = |provider: &&Provider| provider.domains.iter().any(|it| it.starts_with(ascii));
        self.picked.is_none()
            && self.is_address()
            && !settings.catalogue.providers().iter().any(begins)
    }

    /// The address is complete. Returns what may help to recognise it.
    pub fn complete(&mut self, ascii: &str, settings: &Settings) -> Option<Aid> {
        let moving = self.picked.is_some_and(Provider::is_moving);
        if self.email.trim().is_empty() || self.picked.is_some() && !moving && self.is_address() {
            return None;
        }
        if !self.is_address() {
            self.recognised = Recognised::NoAddress;
            return None;
        }
        if settings.more {
            self.recognised = Recognised::Looking;
            return Some(Aid::More);
        }
        if settings.mx && self.asked != ascii {
            self.asked = ascii.to_owned();
            self.recognised = Recognised::Looking;
            return Some(Aid::Exchangers(self.asked.clone()));
        }
        if self.recognised != Recognised::Looking && !moving {
            self.recognised = Recognised::Unknown;
        }
        None
    }

    /// The host has found the exchangers of a domain. An answer about another domain is late.
    /// Returns whether they tell the provider.
    pub fn found(&mut self, domain: &str, exchangers: Vec<String>, settings: &Settings) -> bool {
        if domain != self.asked || self.recognised != Recognised::Looking {
            return false;
        }
        self.exchangers = exchangers;
        let found = self.detect(domain, settings);
        self.picked = found.or(self.picked);
        self.recognised = if found.is_some() {
            Recognised::Found
        } else {
            Recognised::Unknown
        };
        found.is_some()
    }

    /// Other providers are on offer now. What was typed and chosen stays, where it is still on offer.
    pub fn offered(&mut self, ascii: &str, settings: &Settings) {
        if self.recognised == Recognised::Looking && self.asked != ascii {
            self.recognised = Recognised::Nothing;
        }
        let catalogue = &settings.catalogue;
        self.picked = self.picked.and_then(|picked| catalogue.find(&picked.id));
        if self.picked.is_none()
            && let Some(found) = self.detect(ascii, settings)
        {
            self.picked = Some(found);
            self.recognised = Recognised::Found;
        }
    }

    /// The providers that have a tile: the first ones on offer, and the one picked.
    pub fn tiles(&self, settings: &Settings) -> Vec<&'static Provider> {
        let mut tiles = settings.catalogue.providers().to_vec();
        if !settings.closed || tiles.len() > MOST_TILES {
            tiles.truncate(TILES);
            tiles.extend(
                self.picked
                    .filter(|picked| !tiles.iter().any(|tile| tile.is(picked))),
            );
        }
        tiles
    }

    /// The provider of the address, if it is recognised.
    pub fn detect(&self, ascii: &str, settings: &Settings) -> Option<&'static Provider> {
        let exchangers: Vec<&str> = self.exchangers.iter().map(String::as_str).collect();
        let address = ["x@", ascii].concat();
        settings
            .catalogue
            .detect(&address, &exchangers)
            .map(|(provider, _)| provider)
    }

    /// Whether what was typed is no address; then that is said.
    pub fn is_wrong(&mut self) -> bool {
        let wrong = !self.email.trim().is_empty() && !self.is_address();
        if wrong {
            self.recognised = Recognised::NoAddress;
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

    /// The beginning of the way at this provider, with the kind of account and the data centre that
    /// the address tells.
    pub fn place(&self, provider: &'static Provider) -> Place {
        let exchangers: Vec<&str> = self.exchangers.iter().map(String::as_str).collect();
        let account = provider.account_of(&self.email);
        Place::start(
            provider,
            account,
            provider.region_of(&self.email, &exchangers),
        )
    }

    /// A tile was chosen.
    pub fn pick(&mut self, provider: &'static Provider) {
        self.picked = Some(provider);
        self.going = false;
        if self.recognised != Recognised::NoAddress {
            self.recognised = Recognised::Nothing;
        }
    }

    /// A letter on the tiles: the next provider after the one picked of which a name begins with it.
    pub fn ahead(&self, key: &str, providers: &[&'static Provider]) -> Option<&'static Provider> {
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
            .picked
            .and_then(|picked| providers.iter().position(|known| known.id == picked.id));
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
