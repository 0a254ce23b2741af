//! The rows that replies are compared with, and which one wins if several match.

use std::sync::LazyLock;

use crate::model::reply::Reply;

/// All rows, without their sources: written by `tools/generate` from `data/replies`.
pub static ROWS: LazyLock<Vec<Reply>> =
    LazyLock::new(|| postcard::from_bytes(include_bytes!("replies.bin")).unwrap_or_default());

/// Writes rows as [`ROWS`] reads them.
#[cfg(feature = "internals")]
pub fn write(rows: &[Reply]) -> Vec<u8> {
    // Writing to memory fails only for sequences of unknown length, and there are none here.
    postcard::to_allocvec(rows).unwrap_or_default()
}

impl Reply {
    /// If several rows match a reply, the greatest rank wins. First counts the kind of evidence, then whether
    /// the words are a provider's own, then their length, which is below 256.
    pub fn rank(&self) -> usize {
        let own = usize::from(!self.providers.is_empty());
        let gaps = self.words.len().saturating_sub(1);
        let length = self.words.iter().map(String::len).sum::<usize>() + gaps;
        // Every row ranks above 0, which is no match.
        (self.evidence as usize * 2 + own) * 256 + length
    }

    /// Whether the row applies to this provider.
    pub fn concerns(&self, provider: Option<&str>) -> bool {
        self.providers.is_empty()
            || provider.map_or(self.unmistakable, |id| {
                self.providers.iter().any(|its| its == id)
            })
    }
}
