//! Whose mailbox an address is: what the catalogue, the address and its domain's records say together.

use super::address::{domain_of, ends_at_label, host_name};
use super::catalogue::Catalogue;
use super::exchangers::{BEHIND, MISTYPED, Meaning, is_forwarded, is_slip, meaning, rows};
use crate::model::code_format::Confidence;
use crate::model::provider::Provider;
use crate::model::verdict::{DetectedBy, Detection, DetectionNote};

/// What is found out about a mailbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its provider; if there are several, the likeliest.
    pub provider: Option<&'static Provider>,
    /// How that was recognised.
    pub by: Option<DetectedBy>,
    /// How sure it is.
    pub confidence: Confidence,
    /// What else is to be said.
    pub note: Option<DetectionNote>,
    /// Who it may be with, and what people call that where it is not the provider's own name; for a person to choose.
    pub candidates: Vec<(&'static Provider, &'static str)>,
    /// The name of the filter in front of it.
    pub gateway: &'static str,
    /// The likely server, or the likely domain; empty if there is none.
    pub suggestion: String,
}

/// Nothing was found.
impl Default for Found {
    fn default() -> Found {
        Found {
            provider: None,
            by: None,
            confidence: Confidence::Low,
            note: None,
            candidates: Vec::new(),
            gateway: "",
            suggestion: String::new(),
        }
    }
}

impl Found {
    /// Its provider, unless a person has to say which of several it is. The products of one are told apart beside its
    /// steps.
    pub fn settled(&self) -> Option<&'static Provider> {
        let asks = match self.candidates.as_slice() {
            _ if self.note != Some(DetectionNote::Ambiguous) => false,
            [(only, _)] => only.regions.is_empty(),
            _ => true,
        };
        self.provider.filter(|_| !asks)
    }

    /// The same as it is answered.
    pub fn detection(self) -> Detection {
        Detection {
            provider: self.provider.map(|provider| provider.id.clone()),
            by: self.by,
            confidence: self.confidence,
            note: self.note,
            suggestion: Some(self.suggestion).filter(|it| !it.is_empty()),
        }
    }

    fn may_be(&mut self, provider: Option<&'static Provider>, name: &'static str) {
        self.candidates
            .extend(provider.map(|provider| (provider, name)));
    }

    fn is(&mut self, provider: &'static Provider, by: DetectedBy, confidence: Confidence) {
        (self.provider, self.by, self.confidence) = (Some(provider), Some(by), confidence);
    }
}

impl Catalogue {
    /// Which provider runs the mailbox of an address, by its id: see [`detect`](Catalogue::detect).
    pub fn detection(&self, address: &str, mx: &[&str]) -> Detection {
        self.detection_with_txt(address, mx, &[])
    }

    /// The same with the TXT records of the address's domain, which settle what its exchangers leave open.
    ///
    /// ```
    /// use app_password::{Catalogue, DetectedBy, DetectionNote};
    ///
    /// let (mx, spf) = (["us-smtp-inbound-1.mimecast.com."], ["v=spf1 include:_spf.google.com ~all"]);
    /// let found = Catalogue::default().detection_with_txt("me@acme.example", &mx, &spf);
    /// assert_eq!((found.provider.as_deref(), found.by), (Some("google"), Some(DetectedBy::Txt)));
    /// assert_eq!(found.note, Some(DetectionNote::Gateway));
    /// ```
    pub fn detection_with_txt(&self, address: &str, mx: &[&str], txt: &[&str]) -> Detection {
        let found = self.of_records(address, mx, txt);
        found.detection()
    }

    /// The provider of an address, by its domain (in any letter case, in punycode if it is international) or
    /// else by its domain's mail exchangers, given in order of preference.
    ///
    /// ```
    /// use app_password::{Catalogue, DetectedBy};
    ///
    /// let (provider, by) = Catalogue::default().detect("Someone@GMail.com", &[]).expect("known");
    /// assert_eq!((provider.id.as_str(), by), ("google", DetectedBy::Domain));
    /// let (provider, by) = Catalogue::default().detect("me@acme.example", &["mx2.zoho.eu."]).expect("known");
    /// assert_eq!((provider.id.as_str(), by), ("zoho", DetectedBy::Mx));
    /// ```
    pub fn detect(&self, address: &str, mx: &[&str]) -> Option<(&'static Provider, DetectedBy)> {
        let found = self.of_records(address, mx, &[]);
        found.provider.zip(found.by)
    }

    fn of_records(&self, address: &str, mx: &[&str], txt: &[&str]) -> Found {
        let domain = domain_of(address).map(host_name).unwrap_or_default();
        let owned = |list: &[&str]| list.iter().map(|&it| it.to_owned()).collect::<Vec<_>>();
        self.find_mailbox(&domain, &owned(mx), &owned(txt))
    }

    /// All that is found out about a mailbox at this domain (in ASCII and small letters), from the names of its
    /// exchangers and from its TXT records.
    pub fn find_mailbox(&self, domain: &str, mx: &[String], txt: &[String]) -> Found {
        let mut found = Found::default();
        let offer = self.offer();
        if let Some(from) = offer.domains.find_domain(domain) {
            found.is(from, DetectedBy::Domain, Confidence::High);
            // Mailboxes that are being moved: the exchangers show whether this domain has moved already.
            let by_mx = |host: &String| offer.exchangers.find_ending(&host_name(host));
            if from.is_moving()
                && let Some((to, _)) = mx.iter().find_map(by_mx)
                && to.id == from.moves_to
            {
                found.is(to, DetectedBy::Mx, Confidence::High);
            }
            return found;
        }
        if domain.is_empty() || is_forwarded(&offer.content.exchangers, domain) {
            found.note = (!domain.is_empty()).then_some(DetectionNote::Forwarder);
            return found;
        }
        let (mut is_null, mut is_own) = (!mx.is_empty(), false);
        for (at, host) in mx.iter().enumerate() {
            let host = host_name(host);
            // The first that is known: the others stand in for it.
            if self.by_exchanger(&mut found, &host, at > 0) {
                (is_null, is_own) = (false, false);
                break;
            }
            is_null &= host.is_empty();
            is_own |= ends_at_label(&host, domain);
        }
        if is_null {
            found.note = Some(DetectionNote::NoMail);
        } else {
            if is_own {
                found.note = Some(DetectionNote::OwnServer);
            }
            self.by_senders(&mut found, txt);
        }
        if found.note == Some(DetectionNote::OwnServer) {
            found.suggestion = ["mail.", domain].concat();
        }
        if found.provider.is_none()
            && (is_null || mx.is_empty())
            && found.note != Some(DetectionNote::Ambiguous)
            && !self.is_ours(domain)
        {
            // A slip of a well-known domain, and nobody has that domain too.
            for (meant, _) in rows(&offer.content.exchangers, MISTYPED) {
                if is_slip(domain, meant) && offer.domains.find(meant).is_some() {
                    found.note = Some(DetectionNote::Misspelt);
                    found.suggestion = meant.to_owned();
                    break;
                }
            }
        }
        found
    }

    /// What an exchanger says. Returns whether it is known.
    fn by_exchanger(&self, found: &mut Found, host: &str, is_later: bool) -> bool {
        let offer = self.offer();
        let known = offer.exchangers.find_ending(host);
        let meaning = meaning(&offer.content.exchangers, host).filter(|meaning| {
            known.is_none_or(|(provider, ending)| {
                meaning.length > ending || meaning.about.split(' ').any(|id| id == provider.id)
            })
        });
        let Some(Meaning { note, about, .. }) = meaning else {
            if let Some((provider, _)) = known {
                let sure = if is_later {
                    Confidence::Medium
                } else {
                    Confidence::High
                };
                found.is(provider, DetectedBy::Mx, sure);
            }
            return known.is_some();
        };
        found.note = Some(note);
        if note == DetectionNote::Gateway {
            found.gateway = about;
            for (id, name) in rows(&offer.content.exchangers, BEHIND) {
                found.may_be(self.find(id), name);
            }
        } else {
            for id in about.split(' ') {
                found.may_be(self.find(id), "");
            }
            if let Some(&(likely, _)) = found.candidates.first() {
                found.is(likely, DetectedBy::Mx, Confidence::Low);
            }
        }
        true
    }

    /// Who may send in the domain's name (RFC 7208) has its mailboxes most likely, if only one mail provider may.
    fn by_senders(&self, found: &mut Found, txt: &[String]) {
        // Of one provider's products, none can be told by it; and who is known for sure needs no telling.
        if found.note == Some(DetectionNote::Forwarder)
            || found.provider.is_some() && found.candidates.len() < 2
        {
            return;
        }
        let mut senders = Found::default();
        for record in txt {
            // Compared as host names are: in small letters.
            let record = host_name(record);
            let Some(terms) = record.strip_prefix("v=spf1 ") else {
                continue;
            };
            for term in terms.split(' ') {
                let term = term.strip_prefix(['+', '~', '?']).unwrap_or(term);
                let named = term.strip_prefix("include:");
                let Some(name) = named.or_else(|| term.strip_prefix("redirect=")) else {
                    continue;
                };
                let name = host_name(name);
                for &provider in self.providers() {
                    let known = senders
                        .candidates
                        .iter()
                        .any(|(known, _)| known.is(provider));
                    if !known && provider.spf.iter().any(|its| ends_at_label(&name, its)) {
                        senders.may_be(Some(provider), "");
                    }
                }
            }
        }
        match senders.candidates.as_slice() {
            [] => {}
            &[(provider, _)] => {
                found.is(provider, DetectedBy::Txt, Confidence::Medium);
                found.note = found.note.filter(|note| *note == DetectionNote::Gateway);
            }
            _ => {
                senders.note = Some(DetectionNote::Ambiguous);
                *found = senders;
            }
        }
    }
}
