//! The rows as one text, written by the compiler from the files that hold them: see `catalog::pack`.
//!
//! A row is a byte for its kind, one for the length of what follows, and its needles: a row that does not
//! count is passed over at one step. A text that begins with [`OF`] says whose the rows are that follow.

use super::row::Row;
use super::rows::ROWS;
use crate::catalog::pack::{BETWEEN, Pack, each, same};

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
        let (evidence, cause) = (row.evidence as u8, row.cause as u8);
        assert!(
            evidence < 4 && cause < 16,
            "the kind of a row needs two bytes"
        );
        self.byte(128 | evidence << 5 | (row.unmistakable as u8) << 4 | cause);
        let mut length = row.needles.len() - 1;
        each!(needle in row.needles => length += needle.len());
        assert!(length < 256, "the length of a row needs two bytes");
        self.byte(length as u8);
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
        let (&[kind, length], needles) = rest.split_first_chunk()?;
        let (needles, others) = needles.split_at_checked(usize::from(length))?;
        *rest = others;
        Some(PackedRow {
            evidence: usize::from(kind >> 5 & 3),
            cause: usize::from(kind & 15),
            unmistakable: kind & 16 != 0,
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
