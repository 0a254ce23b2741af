//! The rows that replies are held against, and what decides between two that both fit.

use std::sync::LazyLock;

use crate::model::reply::Reply;

/// All rows, without their proof: written by `tools/generate` from `data/replies`.
pub static ROWS: LazyLock<Vec<Reply>> =
    LazyLock::new(|| postcard::from_bytes(include_bytes!("replies.bin")).unwrap_or_default());

/// Rows as [`ROWS`] reads them.
#[cfg(feature = "internals")]
pub fn write(rows: &[Reply]) -> Vec<u8> {
    // Writing to memory fails for what has no length beforehand, and nothing here is such.
    postcard::to_allocvec(rows).unwrap_or_default()
}

impl Reply {
    /// What decides between rows that all stand in a reply; the greatest wins. First the kind of evidence,
    /// then a provider's own words before anybody's, then the length of the words, which is below 256.
    pub fn rank(&self) -> usize {
        let own = usize::from(!self.providers.is_empty());
        let gaps = self.words.len().saturating_sub(1);
        let length = self.words.iter().map(String::len).sum::<usize>() + gaps;
        // A row that finds nothing is below this.
        (self.evidence as usize * 2 + own) * 256 + length
    }

    /// Whether the row may be asked about this provider.
    pub fn concerns(&self, provider: Option<&str>) -> bool {
        self.providers.is_empty()
            || provider.map_or(self.unmistakable, |id| {
                self.providers.iter().any(|its| its == id)
            })
    }
}
