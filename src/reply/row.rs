//! What a row is: words of a reply, and the cause they stand for.
//!
//! Must never carry what nobody has seen: every row has a sample, a source and a date. Those stand
//! in native builds only, for the tests; the wasm is spared them.

use super::cause::Cause;

/// How much words prove, from the weakest to the surest. Any row of a surer kind wins over any row
/// of a weaker one, so that what a client library wraps around an answer never outweighs the answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Evidence {
    /// Words that servers and client libraries share for "the login was refused".
    Phrase,
    /// A client's "could not connect" or "closed", which it also says when it knows more.
    Attempt,
    /// What went wrong on the way, as operating systems and TLS libraries print it.
    Fault,
    /// What only a mail server says. A server that answered was reached.
    Answer,
}

/// The providers of a row that is true of any.
pub const ANY: &[&str] = &[];

/// Words of a reply, and the cause they stand for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row {
    /// How much the words prove.
    pub evidence: Evidence,
    /// Ids of the providers whose words these are; empty for any.
    pub providers: &'static [&'static str],
    /// Whether the words are so much the provider's own that they count even when nobody says which
    /// provider it is. They never count for another provider.
    pub unmistakable: bool,
    /// Folded words (see `fold`) that must all stand in the reply, in this order.
    pub needles: &'static [&'static str],
    /// What they stand for.
    pub cause: Cause,
    /// The wording as the source has it, in full or its beginning.
    #[cfg(not(target_arch = "wasm32"))]
    pub sample: &'static str,
    /// Where it was read. `idx` is a public source file known to the facts by number only.
    #[cfg(not(target_arch = "wasm32"))]
    pub source: &'static str,
    /// Year and month (`YYYY-MM`) of the source; of one without a date, the month it was read in.
    #[cfg(not(target_arch = "wasm32"))]
    pub seen: &'static str,
}

impl Row {
    /// A row, still without its proof.
    pub const fn new(
        evidence: Evidence,
        providers: &'static [&'static str],
        needles: &'static [&'static str],
        cause: Cause,
    ) -> Row {
        Row {
            evidence,
            providers,
            unmistakable: false,
            needles,
            cause,
            #[cfg(not(target_arch = "wasm32"))]
            sample: "",
            #[cfg(not(target_arch = "wasm32"))]
            source: "",
            #[cfg(not(target_arch = "wasm32"))]
            seen: "",
        }
    }

    /// The same row, counting also when nobody says which provider it is.
    pub const fn unmistakable(mut self) -> Row {
        self.unmistakable = true;
        self
    }

    /// The same row with its proof: sample, source, year and month.
    #[cfg(not(target_arch = "wasm32"))]
    pub const fn seen(
        mut self,
        sample: &'static str,
        source: &'static str,
        seen: &'static str,
    ) -> Row {
        self.sample = sample;
        self.source = source;
        self.seen = seen;
        self
    }

    /// The same row; its proof stays out of the wasm.
    #[cfg(target_arch = "wasm32")]
    pub const fn seen(self, _sample: &str, _source: &str, _seen: &str) -> Row {
        self
    }

    /// What decides between rows that all stand in a reply: see [`rank`].
    pub fn rank(&self) -> usize {
        rank(
            self.evidence as usize,
            !self.providers.is_empty(),
            self.needles.join(" ").len(),
        )
    }

    /// Whether the row may be asked about this provider.
    pub fn concerns(&self, provider: Option<&str>) -> bool {
        self.providers.is_empty()
            || provider.map_or(self.unmistakable, |id| self.providers.contains(&id))
    }
}

/// What decides between rows that all stand in a reply; the greatest wins. First the kind of evidence,
/// then a provider's own words before anybody's, then the length of the needles, which is below 256.
pub fn rank(evidence: usize, own: bool, length: usize) -> usize {
    (evidence * 2 + usize::from(own)) * 256 + length
}
