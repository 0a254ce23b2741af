//! A server for one mailbox: every placeholder filled in.

use super::template::fill;
use crate::model::account::Account;
use crate::model::server::{Region, Server, Username};

impl Server {
    /// The host name of this server for a mailbox of this kind in this region.
    pub fn host_for(&self, region: &str, account: Account, work: &str) -> String {
        let work = if account == Account::Work { work } else { "" };
        fill(&self.host, &[("region", region), ("work", work)])
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
