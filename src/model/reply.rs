//! What a row of the replies is: words of a mail server's answer, and the cause they stand for.

use serde::{Deserialize, Serialize};

use super::cause::Cause;
use super::closed_set::closed_set;

closed_set! {
    /// How much words prove, from the weakest to the surest. Any row of a surer kind wins over any row
    /// of a weaker one, so that what a client library wraps around an answer never outweighs the answer.
    pub enum Evidence {
        /// Words that servers and client libraries share for "the login was refused".
        Phrase = "phrase",
        /// A client's "could not connect" or "closed", which it also says when it knows more.
        Attempt = "attempt",
        /// What went wrong on the way, as operating systems and TLS libraries print it.
        Fault = "fault",
        /// What only a mail server says. A server that answered was reached.
        Answer = "answer",
    }
}

/// Words of a reply, and the cause they stand for: an entry of `data/replies`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reply {
    /// Folded words (see `reply/fold.rs`) that must all stand in the reply, in this order.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub words: Vec<String>,
    /// What they stand for.
    pub cause: Cause,
    /// Ids of the providers whose words these are; left out where any server says them.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Id>"))]
    pub providers: Vec<String>,
    /// How much the words prove.
    pub evidence: Evidence,
    /// Whether the words are so much the provider's own that they count even when nobody says which
    /// provider it is. They never count for another provider.
    #[serde(default)]
    pub unmistakable: bool,
    /// The wording as the source has it, in full or its beginning. For who maintains it, as are the next
    /// two: what ships goes without.
    pub sample: String,
    /// Where it was read. `idx` is a public source file known to the facts by number only.
    pub source: String,
    /// Year and month (`YYYY-MM`) of the source; of one without a date, the month it was read in.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Month"))]
    pub seen: String,
}

/// A file of `data/replies`.
#[cfg(feature = "internals")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Replies {
    /// Its rows. Their order decides nothing: a test makes sure that no two rows contend.
    pub reply: Vec<Reply>,
}
