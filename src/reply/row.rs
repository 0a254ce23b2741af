//! The rows that replies are compared with, and which of them a text matches best.

use serde::{Deserialize, Serialize};

use super::fold::joined;
use crate::model::cause::Cause;
#[cfg(feature = "internals")]
use crate::model::reply::Reply;
use crate::model::reply::{Detail, Evidence};

/// A row as it ships: without its source, and with its words in one encoding. It is read without copying anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row<'a> {
    /// Folded words that must all stand in the reply, in this order, with a 0 between them.
    words: &'a [u8],
    /// What they stand for.
    pub cause: Cause,
    /// What the cause alone does not say.
    pub detail: Option<Detail>,
    /// Ids, with a blank between them; empty if any server may say it.
    providers: &'a str,
    unmistakable: bool,
    /// If several rows match a reply, the greatest wins: see [`Row::of`]. Never 0.
    rank: u16,
    /// For the host's developer: what to hand over instead; empty if the words are a server's.
    pub hint: &'a str,
}

impl<'a> Row<'a> {
    /// A row with these words, folded and in any encoding. Its rank first counts the kind of evidence, then whether
    /// the words are a provider's own, then their length, which is below 256.
    #[cfg(feature = "internals")]
    pub fn of(row: &Reply, words: &[Vec<u8>]) -> Row<'static> {
        let own = usize::from(!row.providers.is_empty());
        let gaps = row.words.len().saturating_sub(1);
        let length = row.words.iter().map(String::len).sum::<usize>() + gaps;
        let rank = (row.evidence as usize * 2 + own) * 256 + length.clamp(1, 255);
        Row {
            words: words.join(&0).leak(),
            cause: row.cause,
            detail: row.detail,
            providers: row.providers.join(" ").leak(),
            unmistakable: row.unmistakable,
            rank: rank as u16,
            hint: row.hint.clone().leak(),
        }
    }

    /// How much it counts.
    #[cfg(feature = "internals")]
    pub fn rank(&self) -> u16 {
        self.rank
    }

    /// Whether the row applies to this provider.
    pub fn concerns(&self, provider: Option<&str>) -> bool {
        self.providers.is_empty()
            || provider.map_or(self.unmistakable, |id| {
                self.providers.split(' ').any(|its| its == id)
            })
    }

    /// How much it counts where its words are cut off: less than any that stands there whole, unless it is what this
    /// provider's own server says.
    fn rank_if_cut(&self) -> i32 {
        let own = !self.providers.is_empty() && self.rank >= OWN_ANSWER;
        i32::from(self.rank) - if own { 0 } else { CUT }
    }

    /// Whether nothing differs before the end of the text or of the first words. Most rows are ruled out here: makes
    /// long replies three times as fast.
    fn may_stand(&self, text: &[u8], at: usize) -> bool {
        let here = text.get(at..).unwrap_or_default();
        let differs = self
            .words
            .iter()
            .zip(here)
            .find(|(one, other)| one != other);
        differs.is_none_or(|(word, _)| *word == 0)
    }

    /// Whether its words stand in the text, the first of them here, each as whole words: `15350` does not contain
    /// `535`, nor `oauth` `auth`.
    fn stands(&self, text: &[u8], at: usize) -> Match {
        let mut words = self.words.split(|byte| *byte == 0).peekable();
        let (mut from, mut to, mut least) = (at, at, 14);
        let mut nowhere = Match::NotHere;
        while let Some(next) = words.next() {
            let Some(end) = (from..=to).find_map(|at| end_of(text, at, next)) else {
                // One word that is cut may be the beginning of many others; after words that match it needs less.
                let may_be_cut = words.peek().is_none() && text.len() >= SHORTEST_CUT;
                let is_cut = may_be_cut && ends_within(text, from, next, least);
                return if is_cut { Match::Cut } else { nowhere };
            };
            // What follows a number stands close to it: `421 4.7`, `(421, b'4.7`.
            let is_number = next.iter().any(u8::is_ascii_digit) && next.len() <= 4;
            let reach = if is_number { end + 8 } else { text.len() };
            (from, to, least) = (end, reach.min(text.len()), 5);
            if !is_number {
                nowhere = Match::Nowhere;
            }
        }
        Match::Whole
    }
}

/// How a row's words stand in a text.
#[derive(PartialEq, Eq)]
enum Match {
    Whole,
    /// The text ends within the last of them.
    Cut,
    NotHere,
    /// The first ones stand here, and the others nowhere behind them: so they stand behind no later place either.
    Nowhere,
}

/// Where these words end, if they stand here.
fn end_of(text: &[u8], at: usize, words: &[u8]) -> Option<usize> {
    let rest = text.get(at..)?;
    let after = rest.strip_prefix(words)?;
    let before = at.checked_sub(1).and_then(|before| text.get(before));
    let whole = !joined(before, words.first()) && !joined(words.last(), after.first());
    whole.then_some(at + words.len())
}

/// Whether somebody has cut the text off within these words and within a word, after so many bytes at least.
fn ends_within(text: &[u8], from: usize, words: &[u8], least: usize) -> bool {
    let from = from.max(text.len().saturating_sub(words.len()));
    (from..(text.len() + 1).saturating_sub(least)).any(|at| {
        let rest = text.get(at..).unwrap_or_default();
        let cut = words.strip_prefix(rest);
        cut.is_some_and(|cut| joined(rest.last(), cut.first()))
    })
}

/// The row that a text matches best so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Best<'a> {
    /// The row, if there is one.
    pub row: Option<&'a Row<'a>>,
    rank: i32,
}

/// More than any row's rank.
const CUT: i32 = 0x1_0000;

/// The least rank of a provider's own answer: see [`Row::of`].
const OWN_ANSWER: u16 = (Evidence::Answer as u16 * 2 + 1) * 256;

/// The shortest text that somebody may have cut off. Some libraries keep the first 80 characters.
const SHORTEST_CUT: usize = 60;

/// Rows, with an index of the words that they begin with.
#[derive(Debug)]
pub struct Rows {
    rows: Vec<Row<'static>>,
    /// For each hash of a first word (see [`words`]) its first row, counted from 1; 0 if there is none.
    first: [u16; 256],
    /// For each row the next one with the same hash.
    next: Vec<u16>,
}

impl Rows {
    /// Rows with their index.
    pub fn of(rows: Vec<Row<'static>>) -> Rows {
        let (mut first, mut next) = ([0; 256], vec![0; rows.len()]);
        for (at, row) in rows.iter().enumerate() {
            let mut hash = 0;
            words(row.words, |place, found| {
                if place == 0 {
                    hash = found;
                }
            });
            let first = &mut first[usize::from(hash)];
            next[at] = *first;
            *first = at as u16 + 1;
        }
        Rows { rows, first, next }
    }

    /// The rows whose first word has this hash.
    fn with_hash(&self, hash: u8) -> impl Iterator<Item = &Row<'static>> {
        let mut place = self.first[usize::from(hash)];
        std::iter::from_fn(move || {
            let at = usize::from(place).checked_sub(1)?;
            place = *self.next.get(at)?;
            self.rows.get(at)
        })
    }

    /// All of them.
    #[cfg(feature = "internals")]
    pub fn iter(&self) -> impl Iterator<Item = &Row<'static>> {
        self.rows.iter()
    }
}

/// The row of the greatest rank that matches a folded text, of all these and the best so far.
pub fn best<'a>(
    all: [Option<&'a Rows>; 2],
    text: &[u8],
    provider: Option<&str>,
    so_far: Best<'a>,
) -> Best<'a> {
    let mut best = so_far;
    // Rows of which later words stand nowhere. Without them the time would grow with the square of the length.
    let mut lacking: Vec<&Row<'_>> = Vec::new();
    words(text, |at, hash| {
        for rows in all.iter().flatten() {
            for row in rows.with_hash(hash) {
                let rank = i32::from(row.rank);
                let may_be_better = best.allows(rank) && row.may_stand(text, at);
                let is_lacking = || lacking.iter().any(|it| std::ptr::eq(*it, row));
                if !may_be_better || !row.concerns(provider) || is_lacking() {
                    continue;
                }
                match row.stands(text, at) {
                    Match::Whole => best.take(row, rank),
                    Match::Cut => {
                        best.take(row, row.rank_if_cut());
                        lacking.push(row);
                    }
                    Match::NotHere => {}
                    Match::Nowhere => lacking.push(row),
                }
            }
        }
    });
    best
}

impl<'a> Best<'a> {
    /// Whether a row of this rank would be better.
    fn allows(&self, rank: i32) -> bool {
        self.row.is_none() || rank > self.rank
    }

    fn take(&mut self, row: &'a Row<'a>, rank: i32) {
        if self.allows(rank) {
            (self.row, self.rank) = (Some(row), rank);
        }
    }
}

/// Tells where each word begins and its hash. A sign is a word with the byte after it.
fn words(text: &[u8], mut tell: impl FnMut(usize, u8)) {
    let (mut start, mut hash) = (0, 0_u8);
    let mut within = false;
    for (at, byte) in text.iter().enumerate() {
        let next = text.get(at + 1).copied().unwrap_or_default();
        if !within {
            (start, hash) = (at, 0);
        }
        hash = hash.wrapping_mul(31) ^ byte;
        within = byte.is_ascii_alphanumeric() && next.is_ascii_alphanumeric();
        if !byte.is_ascii_alphanumeric() {
            hash = hash.wrapping_mul(31) ^ next;
        }
        if !within {
            tell(start, hash);
        }
    }
}

/// Reads rows; none from what is no rows.
pub fn read(rows: &'static [u8]) -> Rows {
    Rows::of(postcard::from_bytes(rows).unwrap_or_default())
}

/// Writes rows as [`read`] reads them.
#[cfg(feature = "internals")]
pub fn write(rows: &[Row<'_>]) -> Vec<u8> {
    // Writing to memory fails only for sequences of unknown length, and there are none here.
    postcard::to_allocvec(rows).unwrap_or_default()
}
