//! Where a mailbox is read and where its mail is sent (RFC 9051 IMAP, RFC 6409 submission).

use super::account::Account;
use super::template::fill;
use crate::check::closed_set::closed_set;

closed_set! {
    /// How the connection is protected.
    pub enum Security {
        /// TLS from the first byte (RFC 8314 "implicit TLS").
        Tls = "tls",
        /// Plain at first, then `STARTTLS`.
        StartTls = "starttls",
    }
}

closed_set! {
    /// What the server takes as the user name.
    pub enum Username {
        /// The whole address.
        Address = "address",
        /// The part before the `@`.
        LocalPart = "local-part",
        /// A name of its own, which only the person knows.
        Own = "own",
    }
}

/// One server. The host name may hold `{region}` and `{work}`: see [`Region`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Server {
    /// Host name, with the placeholders above.
    pub host: &'static str,
    /// TCP port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// What the server takes as the user name.
    pub username: Username,
}

impl Server {
    /// A server with TLS from the first byte that takes the whole address as the user name.
    pub const fn tls(host: &'static str, port: u16) -> Server {
        Server {
            host,
            port,
            security: Security::Tls,
            username: Username::Address,
        }
    }

    /// A server with `STARTTLS` that takes the whole address as the user name.
    pub const fn start_tls(host: &'static str, port: u16) -> Server {
        Server {
            host,
            port,
            security: Security::StartTls,
            username: Username::Address,
        }
    }

    /// The host name of this server for a mailbox of this kind in this region.
    pub fn host_for(&self, region: &str, account: Account, work: &str) -> String {
        let work = if account == Account::Work { work } else { "" };
        fill(self.host, &[("region", region), ("work", work)])
    }

    /// The user name for this mailbox; the address stands in for one that only the person knows.
    pub fn username_for<'a>(&self, email: &'a str) -> &'a str {
        match self.username {
            Username::Address | Username::Own => email,
            Username::LocalPart => email.split_once('@').map_or(email, |(local, _)| local),
        }
    }
}

/// A data centre with servers of its own, told by the ending of the provider's addresses or by a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// What stands for `{region}` in host names and pages, such as `zoho.eu`: also what a person
    /// sees in the address bar, and so what they are asked for.
    pub ending: &'static str,
    /// What the person knows it by; empty where that is the ending.
    pub name: &'static str,
    /// Public mail domains that live there.
    pub domains: &'static [&'static str],
    /// Its IMAP server, where that is not the provider's with `{region}` filled in.
    pub imap: Option<Server>,
    /// Its submission server, in the same way.
    pub smtp: Option<Server>,
}

impl Region {
    /// A region that is known by its ending, for struct update.
    pub const fn new(ending: &'static str) -> Region {
        Region {
            ending,
            name: "",
            domains: &[],
            imap: None,
            smtp: None,
        }
    }

    /// A region whose ending is part of a person's address, and so the name they know it by.
    pub const fn named(ending: &'static str, domains: &'static [&'static str]) -> Region {
        Region {
            name: ending,
            domains,
            ..Region::new(ending)
        }
    }

    /// What the person sees of it.
    pub fn shown(&self) -> &'static str {
        if self.name.is_empty() {
            self.ending
        } else {
            self.name
        }
    }
}
