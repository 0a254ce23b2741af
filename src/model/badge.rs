//! The badge by which people find a provider among others: no picture of its own, and no copy of it.

use serde::{Deserialize, Serialize};

use super::closed_set::closed_set;

closed_set! {
    // `styles/tones.css` has the colours, `tests/native/badges.rs` measures them.
    /// A colour of a badge. Any two of the eight are told apart also by people who see no red, no green or no blue.
    pub enum Tone {
        /// None: the host's accent.
        Plain = "plain",
        /// Yellow.
        Sun = "sun",
        /// Orange.
        Rust = "rust",
        /// Dark brown.
        Cocoa = "cocoa",
        /// Greyish green.
        Sage = "sage",
        /// Bluish green.
        Teal = "teal",
        /// Light blue.
        Sky = "sky",
        /// Dark blue.
        Indigo = "indigo",
        /// Light purple.
        Orchid = "orchid",
    }
}

/// How a provider is told from others at a glance: up to two letters on a ground of its own, with a band below.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("expected" = "an object such as {letters: \"Ac\"}")))]
pub struct Badge {
    /// One or two letters; empty for the first one of the name.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Letters"))]
    pub letters: String,
    /// The ground.
    pub tone: Tone,
    /// The band; `plain` for none.
    pub band: Tone,
}
