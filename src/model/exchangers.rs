//! Mail exchangers that say something else than whose mailbox it is: a filter in front of it, a service that only
//! forwards, a host that several share. And the domains that people mistype.

use serde::{Deserialize, Serialize};

/// Some exchangers with one meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exchanger {
    /// What people know it by.
    #[serde(default)]
    pub name: String,
    /// Suffixes of the exchangers' host names, on label boundaries. One with a `*` in it is a whole name, in which the
    /// `*` stands for any characters.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Exchangers>"))]
    pub mx: Vec<String>,
    /// Mail domains of the service's own.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Domain>"))]
    pub domains: Vec<String>,
    /// Ids of the providers that the mailbox may be with, the likeliest first.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Id>"))]
    pub providers: Vec<String>,
    /// Where it was read. For maintainers, as is the next field: they are not shipped. Empty where only lists say so
    /// that name no source; the person is asked in any case.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Https>"))]
    pub sources: Vec<String>,
    /// Year and month (`YYYY-MM`) in which that was read.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::MonthOrNothing"))]
    pub seen: String,
}

/// All that `data/exchangers.toml` says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exchangers {
    /// Domains that people mistype, the likeliest first. Each is a provider's.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Domain>"))]
    pub mistyped: Vec<String>,
    /// What may stand behind a filter, the likeliest first: a provider, and what an organisation calls it.
    pub behind: Vec<Exchanger>,
    /// Filters: the mailbox is elsewhere.
    pub gateway: Vec<Exchanger>,
    /// Services that only forward: there is no mailbox.
    pub forwarder: Vec<Exchanger>,
    /// Exchangers that several providers, or several products of one, have in common.
    pub ambiguous: Vec<Exchanger>,
    /// Exchangers of hosting whose mailboxes are at `mail.` and the person's own domain.
    pub hosting: Vec<Exchanger>,
}
