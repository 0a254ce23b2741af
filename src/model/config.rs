//! What a host changes about the list of providers.

use serde::{Deserialize, Serialize};

use super::provider::Provider;

/// Shapes the catalogue. A wrong entry is named and left out; the rest works.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProviderConfig {
    /// Offer these ids and no others, in this order. If nobody has one of them, only another service is offered.
    #[cfg_attr(feature = "schema", schemars(extend("expected" = "a list of ids")))]
    pub only: Option<Vec<String>>,
    /// Do not offer these ids.
    #[cfg_attr(feature = "schema", schemars(extend("expected" = "a list of ids")))]
    pub hide: Vec<String>,
    /// Offer these ids first, in this order.
    #[cfg_attr(feature = "schema", schemars(extend("expected" = "a list of ids")))]
    pub first: Vec<String>,
    /// Entries of the host's own; one with an id of ours takes its place.
    // What JavaScript writes as `change` is merged before it comes here: in Rust, a clone of our entry with
    // other fields.
    #[cfg_attr(feature = "schema", schemars(length(max = 500), extend("expected" = "a list of providers")))]
    pub add: Vec<Provider>,
}
