//! What an address and its domain's records have told, for the screens.

use super::address_lookup::{AddressLookup, LookupState};
use super::config::Config;
use crate::catalog::address::ends_at_label;
use crate::catalog::provider::OTHER;
use crate::model::provider::Provider;
use crate::model::verdict::DetectionNote;

impl AddressLookup {
    /// Whether the person is asked which of a few providers it is.
    pub fn asks(&self) -> bool {
        self.state == LookupState::Unknown && !self.found.candidates.is_empty()
    }

    /// What people know this provider by where that is not its own name.
    pub fn called(&self, provider: &Provider) -> String {
        let mut candidates = self.found.candidates.iter();
        match candidates.find(|(it, _)| self.asks() && it.is(provider)) {
            Some((_, name)) if !name.is_empty() => (*name).to_owned(),
            _ => provider.also_shown(),
        }
    }

    /// The address with the domain that was most likely meant.
    pub fn corrected(&self) -> Option<String> {
        let is_slip = self.found.note == Some(DetectionNote::Misspelt);
        let (local, _) = self.address().split_once('@').filter(|_| is_slip)?;
        Some([local, "@", &self.found.suggestion].concat())
    }

    /// The server that a domain of one's own most likely has; empty if nothing tells.
    pub fn likely_server(&self) -> &str {
        match self.found.note {
            Some(DetectionNote::OwnServer) => &self.found.suggestion,
            _ => "",
        }
    }

    /// The exchanger of the address's domain that is this provider's; empty if none is known.
    pub fn exchanger_at(&self, provider: &Provider) -> &str {
        let is_its = |host: &&String| provider.mx.iter().any(|its| ends_at_label(host, its));
        self.exchangers.iter().find(is_its).map_or("", |it| it)
    }

    /// The provider of the address, if it is recognised. A server of one's own is with none of them.
    pub fn detect(&mut self, ascii: &str, config: &Config) -> Option<&'static Provider> {
        let (mx, txt) = (&self.exchangers, &self.txt);
        self.found = config.catalogue.find_mailbox(ascii, mx, txt);
        let own = !config.closed && !self.likely_server().is_empty();
        self.found.settled().or(own.then_some(&*OTHER))
    }
}
