//! What a provider's app passwords look like, as data.
//!
//! A shape says how a code is written, never which provider it belongs to: a difference between
//! two providers is a field here, not an `if` elsewhere.

use crate::check::code::Code;

/// The characters that a code is made of, after case folding and without separators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// `a`–`z`.
    Lower,
    /// `a`–`z` and `0`–`9`.
    LowerDigit,
    /// `a`–`z`, `A`–`Z` and `0`–`9`.
    AlphaNumeric,
    /// Everything but white space.
    Any,
}

impl Alphabet {
    /// Whether codes of this alphabet may hold the character.
    pub(crate) fn has(self, letter: char) -> bool {
        match self {
            Alphabet::Lower => letter.is_ascii_lowercase(),
            Alphabet::LowerDigit => letter.is_ascii_lowercase() || letter.is_ascii_digit(),
            Alphabet::AlphaNumeric => letter.is_ascii_alphanumeric(),
            Alphabet::Any => !letter.is_whitespace(),
        }
    }
}

/// What happens to capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// They mean something: the code is sent as it was typed.
    Keep,
    /// They came from a phone's keyboard: folded to lower case before checking and sending.
    Lower,
}

/// How sure we are of a shape. Below [`Certainty::High`] only `empty`, `address` and `link` are
/// ever rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The provider documents it, or every code ever seen has it.
    High,
    /// Sources agree, the provider is silent.
    Medium,
    /// A guess, or nothing published.
    Low,
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
        self.spaced(code.expose(), self.group)
    }

    /// So many letters of a joined code, as they are sent: with separators where the provider
    /// wants them.
    pub(crate) fn sent(&self, letters: &str, count: usize) -> Code {
        let end = letters.char_indices().nth(count).map(|(at, _)| at);
        let letters = end.and_then(|end| letters.get(..end)).unwrap_or(letters);
        self.spaced(letters, if self.sends_separator { self.group } else { 0 })
    }

    /// Whether the character only separates groups.
    pub(crate) fn separates(&self, letter: char) -> bool {
        match letter {
            ' ' | '\n' => true,
            '-' if self.drops_dashes => true,
            _ => self.sends_separator && letter == self.separator,
        }
    }

    /// The character as it is checked and sent.
    pub(crate) fn folded(&self, letter: char) -> char {
        match (self.case, letter) {
            (Case::Keep, _) => letter,
            // A Turkish phone keyboard capitalises the i of a code to this.
            (Case::Lower, 'İ') => 'i',
            (Case::Lower, _) => letter.to_ascii_lowercase(),
        }
    }

    fn spaced(&self, letters: &str, group: usize) -> Code {
        let mut code = Code::with_room(letters.len() * 2);
        let mut count = 0;
        for letter in letters.chars() {
            if group > 0 {
                if self.separates(letter) {
                    continue;
                }
                if count > 0 && count % group == 0 {
                    code.push(self.separator);
                }
            }
            code.push(letter);
            count += 1;
        }
        code
    }
}
