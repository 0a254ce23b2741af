//! Who runs the mailbox of an address: recognised while it is typed, by its domain or its exchangers.

use super::settings::Settings;
use crate::catalog::provider::{Provider, domain_of};
use crate::flow::state::Place;

/// How far the recognising of the address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// Nothing to say.
    Nothing,
    /// It is the provider picked.
    Found,
    /// The host looks up the domain's mail exchangers.
    Looking,
    /// Nobody knows: the person has to say it.
    Unknown,
    /// What was typed is no address.
    NoAddress,
    /// The button was pressed and no provider is chosen.
    Needed,
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
            exchangers: Vec::new(),
            asked: String::new(),
        }
    }

    /// The address is another one now, its domain in ASCII this one.
    pub fn typed(&mut self, email: String, ascii: &str, settings: &Settings) {
        self.email = email;
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

    /// The address is complete. Returns the domain that the host should look up, if that would help.
    pub fn complete(&mut self, ascii: &str, settings: &Settings) -> Option<String> {
        if self.email.trim().is_empty() || self.picked.is_some() && self.is_address() {
            return None;
        }
        if !self.is_address() {
            self.recognised = Recognised::NoAddress;
            return None;
        }
        if settings.mx && self.asked != ascii {
            self.asked = ascii.to_owned();
            self.recognised = Recognised::Looking;
            return Some(self.asked.clone());
        }
        if self.recognised != Recognised::Looking {
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

    /// The provider of the address, if it is recognised.
    pub fn detect(&self, ascii: &str, settings: &Settings) -> Option<&'static Provider> {
        let exchangers: Vec<&str> = self.exchangers.iter().map(String::as_str).collect();
        let address = ["x@", ascii].concat();
        settings
            .catalogue
            .detect(&address, &exchangers)
            .map(|(provider, _)| provider)
    }

    /// Whether this is an address that mail can be sent to, as far as one can tell by looking.
    pub fn is_address(&self) -> bool {
        let email = self.email.trim();
        let whole = domain_of(email).is_some_and(|domain| {
            domain.split('.').count() > 1 && domain.split('.').all(|label| !label.is_empty())
        });
        whole && !email.contains(char::is_whitespace) && email.matches('@').count() == 1
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
        if self.recognised != Recognised::NoAddress {
            self.recognised = Recognised::Nothing;
        }
    }

    /// A letter on the tiles: the next provider after the one picked of which a name begins with it.
    pub fn ahead(&self, key: &str, providers: &[&'static Provider]) -> Option<&'static Provider> {
        let &[letter] = key.as_bytes() else {
            return None;
        };
        let begins = |name: &&str| {
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
