//! What a provider's app passwords look like, as data.

use serde::{Deserialize, Serialize};

use super::closed_set::closed_set;

closed_set! {
    /// The characters that a code is made of, after case folding and without separators.
    pub enum Alphabet {
        /// `a`–`z`.
        Lower = "lower",
        /// `a`–`z` and `0`–`9`.
        LowerDigit = "lower-digit",
        /// `a`–`z`, `A`–`Z` and `0`–`9`.
        AlphaNumeric = "alphanumeric",
        /// Everything but white space.
        Any = "any",
    }
}

closed_set! {
    /// What happens to capitals.
    pub enum Case {
        /// They are significant: the code is sent as it was typed.
        Keep = "keep",
        /// They come from a phone's keyboard: folded to lower case before checking and sending.
        Lower = "lower",
    }
}

closed_set! {
    /// How sure something is. Of the format of codes: below `high` only `empty`, `address` and `link` are ever rejected.
    pub enum Confidence {
        /// Certain: for a format, the provider documents it, or every code ever seen follows it.
        High = "high",
        /// Likely: for a format, sources agree, and the provider says nothing.
        Medium = "medium",
        /// A guess, or nothing known.
        Low = "low",
    }
}

/// What a code looks like. A field that is left out is not checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("expected" = "an object such as {lengths: [16]}")))]
pub struct CodeFormat {
    /// The characters that codes are made of, after case folding and without separators.
    pub alphabet: Alphabet,
    /// Every length that occurs, in characters without separators, the official one first. Empty when the
    /// provider publishes none.
    #[cfg_attr(feature = "schema", schemars(inner(range(max = 128))))]
    pub lengths: Vec<usize>,
    /// Characters in a group as displayed; 0 for one run.
    #[cfg_attr(feature = "schema", schemars(range(max = 128)))]
    pub group: usize,
    /// What stands between two groups as displayed.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Separator"))]
    pub separator: char,
    /// Whether the code is sent with its separators.
    pub sends_separator: bool,
    /// Whether dashes that a person typed are separators and no part of the code.
    pub drops_dashes: bool,
    /// What happens to capitals.
    pub case: Case,
    /// How sure this format is. Only with `high` may the widget reject a code because of it.
    pub certainty: Confidence,
    /// Whether the provider issues 8-digit backup codes for two-step sign-in.
    pub backup_codes: bool,
}

impl CodeFormat {
    /// For providers without a published format, or where people choose the password themselves: any text is
    /// a code, only its ends are trimmed.
    pub const FREE: CodeFormat = CodeFormat {
        alphabet: Alphabet::Any,
        lengths: Vec::new(),
        group: 0,
        separator: ' ',
        sends_separator: false,
        drops_dashes: false,
        case: Case::Keep,
        certainty: Confidence::Low,
        backup_codes: false,
    };
}

impl Default for CodeFormat {
    fn default() -> CodeFormat {
        CodeFormat::FREE
    }
}
