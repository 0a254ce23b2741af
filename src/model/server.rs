//! Where a mailbox is read and where its mail is sent (RFC 9051 IMAP, RFC 6409 submission).

use serde::{Deserialize, Serialize};

use super::closed_set::closed_set;

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
        /// A separate name, which only the person knows.
        Own = "own",
    }
}

/// A mail server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Server {
    /// Host name. `{region}` and `{work}` are filled in for the mailbox, `{domain}` with the domain of its address, and
    /// `{mx}`, which stands alone, with the exchanger by which the provider was recognised.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::ServerHost"))]
    pub host: String,
    /// TCP port.
    #[cfg_attr(feature = "schema", schemars(range(min = 1), extend("expected" = "a port")))]
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// What the server takes as the user name.
    #[serde(default)]
    pub username: Username,
}

/// A data centre with its own servers, recognised by the ending of the provider's addresses or by a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Region {
    /// What replaces `{region}`, such as `zoho.eu`. People see it in the address bar, so this is what they are
    /// asked for.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Host"))]
    pub ending: String,
    /// The name that people know it by; left out where that is the ending.
    #[serde(default)]
    pub name: String,
    /// Public mail domains of this data centre.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Domain>"))]
    pub domains: Vec<String>,
    /// Its IMAP server, if that is not the provider's with `{region}` filled in.
    #[serde(default)]
    pub imap: Option<Server>,
    /// Its submission server, likewise.
    #[serde(default)]
    pub smtp: Option<Server>,
}
