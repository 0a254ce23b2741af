//! What a provider's app passwords look like, as data.
//!
//! A shape says how a code is written, never which provider it belongs to: a difference between
//! two providers is a field here, not an `if` elsewhere.

use crate::check::closed_set::closed_set;
use crate::check::code::Code;
use crate::check::kind::{BLANK, DASH, DIGIT, Kinds, LETTER, SMALL, is, kind};
use crate::check::letters::Letters;

closed_set! {
    /// The characters that a code is made of, after case folding and without separators.
    pub enum Alphabet {
        /// `a`–`z`.
        Lower = "lower",
        /// `a`–`z` and `0`–`9`.
        LowerDigit = "lower-digit",
        /// `a`–`z`, `A`–`Z` and `0`–`9`.
        AlphaNumeric = "alphanumeric",
        /// Everything but white space.
        Any = "any",
    }
}

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

closed_set! {
    /// What happens to capitals.
    pub enum Case {
        /// They mean something: the code is sent as it was typed.
        Keep = "keep",
        /// They came from a phone's keyboard: folded to lower case before checking and sending.
        Lower = "lower",
    }
}

closed_set! {
    /// How sure we are of a shape. Below [`Certainty::High`] only `empty`, `address` and `link` are
    /// ever rejected.
    pub enum Certainty {
        /// The provider documents it, or every code ever seen has it.
        High = "high",
        /// Sources agree, the provider is silent.
        Medium = "medium",
        /// A guess, or nothing published.
        Low = "low",
    }
}

/// How a provider writes its app passwords.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The characters of a code.
    pub alphabet: Alphabet,
    /// Accepted lengths in characters without separators, the official one first. Empty when
    /// the provider publishes no shape.
    pub lengths: &'static [usize],
    /// Characters a group as displayed; 0 for one run.
    pub group: usize,
    /// What stands between two groups as displayed: `' '` or `'-'`.
    pub separator: char,
    /// Whether the code is sent with its separators (Apple).
    pub sends_separator: bool,
    /// Whether dashes that a person typed are separators and no part of the code.
    pub drops_dashes: bool,
    /// What happens to capitals.
    pub case: Case,
    /// How sure we are of all this.
    pub certainty: Certainty,
    /// Whether the provider issues 8-digit backup codes (Google).
    pub backup_codes: bool,
}

impl Shape {
    /// No published shape, or people choose the password themselves: any text is a code, only
    /// its ends are trimmed.
    pub const FREE: Shape = Shape {
        alphabet: Alphabet::Any,
        lengths: &[],
        group: 0,
        separator: ' ',
        sends_separator: false,
        drops_dashes: false,
        case: Case::Keep,
        certainty: Certainty::Low,
        backup_codes: false,
    };

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
