//! The rows as one text, written by the compiler from the files that hold them: see `catalog::pack`.
//!
//! A row is a text: a digit for its evidence, one for its cause, one for whether it is unmistakable, and
//! its needles. A text that begins with [`OF`] says whose the rows are that follow.

use super::row::Row;
use super::rows::ROWS;
use crate::catalog::pack::{self, Pack, each, same};

/// Begins a list of provider ids; without any, the rows that follow are true of all.
pub const OF: char = '@';

/// All rows.
pub static PACKED: &str = pack::text(&BYTES);

const BYTES: [u8; written::<0>().len] = written().bytes;

const fn written<const ROOM: usize>() -> Pack<ROOM> {
    let mut pack = Pack::EMPTY;
    let mut whose: &[&str] = &[];
    each!(rows in ROWS => each!(row in rows => {
        if !same_texts(whose, row.providers) {
            whose = row.providers;
            pack.byte(OF as u8);
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
        self.texts(row.needles);
    }
}

const fn same_texts(a: &[&str], b: &[&str]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && same(a[at], b[at]) {
        at += 1;
    }
    at == a.len() && at == b.len()
}
