//! How a code is written: what follows from a provider's [`CodeFormat`].

use crate::check::kind::{BLANK, CAPITAL, DASH, DIGIT, Kinds, LETTER, SMALL, is, kind};
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
        let letters = Letters::of(code.expose(), Some);
        self.spaced(&letters, self.group).into_code()
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

    /// How many letters a text has as it is sent, without separators, and how many of them no code of this
    /// shape holds.
    pub(super) fn counts(&self, text: &[char]) -> (usize, usize) {
        let (separators, alphabet) = (self.separators(), self.alphabet.kinds());
        let (mut count, mut foreign) = (0, 0);
        for &letter in text {
            let kind = kind(letter);
            if kind & separators == 0 {
                count += 1;
                foreign += usize::from(self.kind_as_sent(letter, kind) & alphabet == 0);
            }
        }
        (count, foreign)
    }

    /// The kind of what [`folded`](CodeFormat::folded) makes of a letter of this kind.
    fn kind_as_sent(&self, letter: char, own: Kinds) -> Kinds {
        match self.case {
            Case::Lower if own == CAPITAL || letter == 'İ' => SMALL,
            _ => own,
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
