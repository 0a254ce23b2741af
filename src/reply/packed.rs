//! The rows as one text, written by the compiler from the files that hold them: see `catalog::pack`.
//!
//! A row is a digit for its evidence, one for its cause, one for whether it is unmistakable, two for the
//! length of what follows, and its needles: a row that does not count is passed over at one step. A text
//! that begins with [`OF`] says whose the rows are that follow.

use super::row::Row;
use super::rows::ROWS;
use crate::catalog::pack::{BETWEEN, Pack, ZERO, each, same};

/// Begins a list of provider ids; without any, the rows that follow are true of all.
pub const OF: u8 = b'@';

/// All rows.
pub static PACKED: &[u8] = &BYTES;

static BYTES: [u8; written::<0>().len] = written().bytes;

const fn written<const ROOM: usize>() -> Pack<ROOM> {
    let mut pack = Pack::EMPTY;
    let mut whose: &[&str] = &[];
    each!(rows in ROWS => each!(row in rows => {
        if !same_texts(whose, row.providers) {
            whose = row.providers;
            pack.byte(OF);
            pack.texts(whose);
        }
        pack.row(row)
    }));
    pack
}

impl<const ROOM: usize> Pack<ROOM> {
    const fn row(&mut self, row: &Row) {
        self.digit(row.evidence as usize);
        self.digit(row.cause as usize);
        self.digit(row.unmistakable as usize);
        let mut length = row.needles.len() - 1;
        each!(needle in row.needles => length += needle.len());
        self.digit(length / 64);
        self.digit(length % 64);
        each!(needle in row.needles => {
            self.letters(needle);
            length -= needle.len();
            if length > 0 {
                self.byte(BETWEEN as u8);
                length -= 1;
            }
        });
    }
}

/// A row as it is packed.
pub struct PackedRow {
    /// The place of its evidence.
    pub evidence: usize,
    /// The place of its cause.
    pub cause: usize,
    /// Whether it counts when nobody says which provider it is.
    pub unmistakable: bool,
    /// Its needles, with [`BETWEEN`] between them.
    pub needles: &'static [u8],
}

impl PackedRow {
    /// Takes the next row off the text, if there is one.
    pub fn next(rest: &mut &'static [u8]) -> Option<PackedRow> {
        let (head, needles) = rest.split_first_chunk::<5>()?;
        let [evidence, cause, unmistakable, high, low] = head.map(|it| usize::from(it - ZERO));
        let (needles, others) = needles.split_at_checked(high * 64 + low)?;
        *rest = others;
        Some(PackedRow {
            evidence,
            cause,
            unmistakable: unmistakable > 0,
            needles,
        })
    }
}

const fn same_texts(a: &[&str], b: &[&str]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && same(a[at], b[at]) {
        at += 1;
    }
    at == a.len() && at == b.len()
}
