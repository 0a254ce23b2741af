//! How a code is written: what follows from a provider's [`CodeFormat`].

use crate::check::kind::{BLANK, DASH, DIGIT, Kinds, LETTER, SMALL, is, kind};
use crate::check::letters::Letters;
use crate::model::code::Code;
use crate::model::code_format::{Alphabet, Case, CodeFormat};

impl Alphabet {
    /// The kinds of letters that codes of this alphabet hold.
    pub(super) fn kinds(self) -> Kinds {
        match self {
            Alphabet::Lower => SMALL,
            Alphabet::LowerDigit => SMALL | DIGIT,
            Alphabet::AlphaNumeric => LETTER | DIGIT,
            Alphabet::Any => !BLANK,
        }
    }
}

impl CodeFormat {
    /// The code as the provider displays it, for showing: `abcd efgh ijkl mnop`. A shape without
    /// groups changes nothing.
    pub fn grouped(&self, code: &Code) -> Code {
        Code::of(&self.spaced(&Letters::of(code.expose()), self.group))
    }

    /// So many letters of a joined code, as they are sent: with separators where the provider
    /// wants them.
    pub(super) fn sent(&self, letters: &[char], count: usize) -> Letters {
        let letters = letters.get(..count).unwrap_or(letters);
        self.spaced(letters, if self.sends_separator { self.group } else { 0 })
    }

    /// The first accepted length of which this is true.
    pub(super) fn length_that(&self, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let mut lengths = self.lengths.iter().copied();
        lengths.find(|&length| fits(length))
    }

    /// The kinds of letters that only separate groups.
    pub(super) fn separators(&self) -> Kinds {
        let dash = if self.drops_dashes { DASH } else { 0 };
        let own = if self.sends_separator {
            kind(self.separator)
        } else {
            0
        };
        BLANK | dash | own
    }

    /// The character as it is checked and sent.
    pub(super) fn folded(&self, letter: char) -> char {
        match (self.case, letter) {
            (Case::Keep, _) => letter,
            // A Turkish phone keyboard capitalises the i of a code to this.
            (Case::Lower, 'İ') => 'i',
            (Case::Lower, _) => letter.to_ascii_lowercase(),
        }
    }

    fn spaced(&self, letters: &[char], group: usize) -> Letters {
        let mut spaced = Letters::with_room(letters.len() * 2);
        let mut count = 0;
        for &letter in letters {
            if group > 0 {
                if is(letter, self.separators()) {
                    continue;
                }
                if count > 0 && count % group == 0 {
                    spaced.push(self.separator);
                }
            }
            spaced.push(letter);
            count += 1;
        }
        spaced
    }
}
