//! A server for one mailbox: every placeholder filled in.

use super::template::fill;
use crate::model::account::Account;
use crate::model::server::{Region, Server, Username};

impl Server {
    /// The host name of this server for a mailbox of this kind in this region. What its domain tells stays open:
    /// that is filled in when it is known.
    pub fn host_for(&self, region: &str, account: Account, work: &str) -> String {
        let work = if account == Account::Work { work } else { "" };
        fill(&self.host, &[("region", region), ("work", work)])
    }

    /// Whether it is the exchanger itself of the mailbox's domain.
    pub fn is_exchanger(&self) -> bool {
        self.host == "{mx}"
    }

    /// The user name for this mailbox. If only the person knows it, the address is used until they say.
    pub fn username_for<'a>(&self, email: &'a str) -> &'a str {
        match self.username {
            Username::Address | Username::Own => email,
            Username::LocalPart => email.split_once('@').map_or(email, |(local, _)| local),
        }
    }
}

impl Region {
    /// The name that the person sees.
    pub fn shown(&self) -> &str {
        if self.name.is_empty() {
            &self.ending
        } else {
            &self.name
        }
    }
}

/// A host name with the mailbox's own domain and its exchanger filled in; none if it is an exchanger not known.
pub fn whole_host(host: &str, domain: &str, exchanger: &str) -> Option<String> {
    let whole = fill(host, &[("domain", domain), ("mx", exchanger)]);
    (!whole.is_empty()).then_some(whole)
}
