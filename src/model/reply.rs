//! A row of the replies: words of a mail server's answer, and the cause they stand for.

use serde::{Deserialize, Serialize};

use super::cause::Cause;
use super::closed_set::closed_set;

closed_set! {
    /// How much the words prove, from weakest to strongest. A row of a stronger kind always wins over one of a
    /// weaker kind, so that what a client library wraps around an answer never outweighs the answer.
    pub enum Evidence {
        /// A client library's own sentence, which it prints whatever the server said.
        Wrapper = "wrapper",
        /// Words that servers and client libraries alike use for "the login was refused".
        Phrase = "phrase",
        /// A client's "could not connect" or "closed", which it also prints when it knows more.
        Attempt = "attempt",
        /// A failure of the connection, as operating systems and TLS libraries print it.
        Fault = "fault",
        /// What only a mail server says. If it answered, it was reached.
        Answer = "answer",
    }
}

closed_set! {
    /// What the cause alone does not say; it has sentences of its own.
    pub enum Detail {
        /// The server has a problem of its own, which passes.
        ServerTrouble = "server-trouble",
        /// What was sent has a character that no code has.
        ForeignCharacter = "foreign-character",
        /// The provider has stopped this mailbox from sending.
        SendingStopped = "sending-stopped",
        /// The same code has worked for the other login. No reply says so.
        RightCode = "right-code",
        /// The host's page cannot hand over any code. No reply says so.
        NotSetUp = "not-set-up",
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
    /// What the cause alone does not say.
    #[serde(default)]
    pub detail: Option<Detail>,
    /// For the host's developer, where the words are a client library's own and the server's are missing: an English
    /// sentence that says what to hand over instead.
    #[serde(default)]
    pub hint: String,
    /// Ids of the providers that use these words; left out where any server may.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Id>"))]
    pub providers: Vec<String>,
    /// How much the words prove.
    pub evidence: Evidence,
    /// Whether the words identify the provider, so that they count even when the provider is not known.
    /// They never count for another provider.
    #[serde(default)]
    pub unmistakable: bool,
    /// The wording in the source, in full or its beginning. For maintainers, as are the next two fields:
    /// they are not shipped.
    pub sample: String,
    /// Where it was read. `idx` is a public source file that the facts know only by number.
    pub source: String,
    /// Year and month (`YYYY-MM`) of the source; if it has no date, the month in which it was read.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Month"))]
    pub seen: String,
}

/// A file of `data/replies`.
#[cfg(feature = "internals")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Replies {
    /// Its rows. Their order does not matter: a test makes sure that no two rows compete.
    pub reply: Vec<Reply>,
}
