//! How a code is written: what can be derived from a provider's [`CodeFormat`].

use crate::check::char_class::{
    BLANK, CAPITAL, CharClass, DASH, DIGIT, LETTER, SMALL, class_of, is,
};
use crate::check::secret_chars::SecretChars;
use crate::model::code::Code;
use crate::model::code_format::{Alphabet, Case, CodeFormat};

impl Alphabet {
    /// The classes of characters in codes of this alphabet.
    pub(super) fn classes(self) -> CharClass {
        match self {
            Alphabet::Lower => SMALL,
            Alphabet::LowerDigit => SMALL | DIGIT,
            Alphabet::AlphaNumeric => LETTER | DIGIT,
            Alphabet::Any => !BLANK,
        }
    }
}

impl CodeFormat {
    /// The code as the provider displays it: `abcd efgh ijkl mnop`. A format without groups changes
    /// nothing.
    pub fn grouped(&self, code: &Code) -> Code {
        let chars = SecretChars::of(code.expose(), Some);
        self.spaced(&chars, self.group).into_code()
    }

    /// The first `count` characters of a joined code as they are sent: with separators where the provider
    /// wants them.
    pub(super) fn sent(&self, chars: &[char], count: usize) -> SecretChars {
        let chars = chars.get(..count).unwrap_or(chars);
        self.spaced(chars, if self.sends_separator { self.group } else { 0 })
    }

    /// The first accepted length for which `fits` is true.
    pub(super) fn length_that(&self, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let mut lengths = self.lengths.iter().copied();
        lengths.find(|&length| fits(length))
    }

    /// The classes of characters that only separate groups.
    pub(super) fn separators(&self) -> CharClass {
        let dash = if self.drops_dashes { DASH } else { 0 };
        let own = if self.sends_separator {
            class_of(self.separator)
        } else {
            0
        };
        BLANK | dash | own
    }

    /// The character as it is checked and sent.
    pub(super) fn folded(&self, c: char) -> char {
        match (self.case, c) {
            (Case::Keep, _) => c,
            // A Turkish phone keyboard capitalises the i of a code to this.
            (Case::Lower, 'İ') => 'i',
            (Case::Lower, _) => c.to_ascii_lowercase(),
        }
    }

    /// How many characters would be sent, separators not counted, and how many of those never occur in a code
    /// of this format.
    pub(super) fn counts(&self, text: &[char]) -> (usize, usize) {
        let (separators, alphabet) = (self.separators(), self.alphabet.classes());
        let (mut count, mut foreign) = (0, 0);
        for &c in text {
            let class = class_of(c);
            if class & separators == 0 {
                count += 1;
                foreign += usize::from(self.class_as_sent(c, class) & alphabet == 0);
            }
        }
        (count, foreign)
    }

    /// The class of a character after [`folded`](CodeFormat::folded), given its class before.
    fn class_as_sent(&self, c: char, class: CharClass) -> CharClass {
        match self.case {
            Case::Lower if class == CAPITAL || c == 'İ' => SMALL,
            _ => class,
        }
    }

    fn spaced(&self, chars: &[char], group: usize) -> SecretChars {
        let mut spaced = SecretChars::with_room(chars.len() * 2);
        let mut count = 0;
        for &c in chars {
            if group > 0 {
                if is(c, self.separators()) {
                    continue;
                }
                if count > 0 && count % group == 0 {
                    spaced.push(self.separator);
                }
            }
            spaced.push(c);
            count += 1;
        }
        spaced
    }
}
