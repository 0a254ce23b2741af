//! The rows as one text, written by the compiler from the files that hold them: see `catalog::pack`.
//!
//! A row is a byte for its [`Kind`] and its needles. One that begins with [`OF`] says whose the rows are
//! that follow.

use super::row::Row;
use super::rows::ROWS;
use crate::catalog::pack::{Pack, each, same};

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
        let start = self.len;
        self.texts(row.needles);
        assert!(
            self.len - start <= 256,
            "so long a row outranks a surer one"
        );
    }
}

/// What is said of a row in one byte.
pub struct Kind {
    /// The place of its evidence.
    pub evidence: usize,
    /// The place of its cause.
    pub cause: usize,
    /// Whether it counts when nobody says which provider it is.
    pub unmistakable: bool,
}

impl Kind {
    /// What this byte says.
    pub fn of(byte: u8) -> Kind {
        Kind {
            evidence: usize::from(byte >> 5 & 3),
            cause: usize::from(byte & 15),
            unmistakable: byte & 16 != 0,
        }
    }
}

const fn same_texts(a: &[&str], b: &[&str]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && same(a[at], b[at]) {
        at += 1;
    }
    at == a.len() && at == b.len()
}
