//! What kind of letter a letter is.
//!
//! Kinds are bits, so that "small letters or digits" is one number, and one function asks it of any
//! text: a closure for each question would cost a loop each.

/// A set of kinds.
pub(super) type Kinds = u16;

pub(super) const SMALL: Kinds = 1;
pub(super) const CAPITAL: Kinds = 1 << 1;
pub(super) const DIGIT: Kinds = 1 << 2;
/// Everything beyond ASCII. It counts as letters where words are, since the table of scripts is large.
pub(super) const BEYOND: Kinds = 1 << 3;
pub(super) const SPACE: Kinds = 1 << 4;
pub(super) const LINE_END: Kinds = 1 << 5;
pub(super) const DASH: Kinds = 1 << 6;
pub(super) const DOT: Kinds = 1 << 7;
/// Comma and semicolon.
pub(super) const STOP: Kinds = 1 << 8;
/// Colon and equals sign: the end of a label.
pub(super) const LABEL_END: Kinds = 1 << 9;
/// Quotes, and the brackets that stand in for them.
pub(super) const QUOTE: Kinds = 1 << 10;
/// Those beyond ASCII.
pub(super) const FINE_QUOTE: Kinds = 1 << 11;
pub(super) const APOSTROPHE: Kinds = 1 << 12;
pub(super) const PLUS: Kinds = 1 << 13;
/// Other signs that addresses may hold.
pub(super) const SIGN: Kinds = 1 << 14;
const OTHER: Kinds = 1 << 15;

/// White space, of which a normalised text has two kinds.
pub(super) const BLANK: Kinds = SPACE | LINE_END;
/// ASCII letters.
pub(super) const LETTER: Kinds = SMALL | CAPITAL;
/// What words are made of.
pub(super) const WORD: Kinds = LETTER | BEYOND | FINE_QUOTE;
/// What labels of host names are made of.
pub(super) const HOST: Kinds = WORD | DIGIT | DASH;
/// What stands around a text that is quoted.
pub(super) const QUOTES: Kinds = QUOTE | FINE_QUOTE | APOSTROPHE;

/// The kind of a letter. ASCII is looked up: one look instead of a dozen comparisons.
pub(super) fn kind(letter: char) -> Kinds {
    let ascii = ASCII.get(letter as usize).copied();
    ascii.unwrap_or_else(|| compared(letter))
}

static ASCII: [Kinds; 128] = {
    let (mut kinds, mut at) = ([0; 128], 0);
    while at < kinds.len() {
        kinds[at] = compared(at as u8 as char);
        at += 1;
    }
    kinds
};

const fn compared(letter: char) -> Kinds {
    match letter {
        'a'..='z' => SMALL,
        'A'..='Z' => CAPITAL,
        '0'..='9' => DIGIT,
        ' ' => SPACE,
        '\n' => LINE_END,
        '-' => DASH,
        '.' => DOT,
        ',' | ';' => STOP,
        ':' | '=' => LABEL_END,
        '\'' => APOSTROPHE,
        '+' => PLUS,
        '_' | '%' => SIGN,
        '"' | '`' | '(' | ')' | '[' | ']' | '<' | '>' => QUOTE,
        '\0'..='\u{7f}' => OTHER,
        '´'
        | '«'
        | '»'
        | '\u{02bc}'
        | '\u{2018}'..='\u{201f}'
        | '\u{2032}'..='\u{2036}'
        | '\u{2039}'
        | '\u{203a}'
        | '\u{275b}'..='\u{275e}'
        | '\u{3008}'..='\u{300f}'
        | '\u{301d}'..='\u{301f}'
        | '\u{ff62}'
        | '\u{ff63}' => FINE_QUOTE,
        _ => BEYOND,
    }
}

/// Whether the letter is of one of these kinds.
pub(super) fn is(letter: char, kinds: Kinds) -> bool {
    kind(letter) & kinds != 0
}

/// All the kinds that there are in a text.
pub(super) fn kinds(text: &[char]) -> Kinds {
    text.iter().fold(0, |kinds, &letter| kinds | kind(letter))
}

/// Whether all letters are.
pub(super) fn all(text: &[char], kinds: Kinds) -> bool {
    text.iter().all(|&letter| is(letter, kinds))
}

/// Whether any letter is.
pub(super) fn any(text: &[char], kinds: Kinds) -> bool {
    !all(text, !kinds)
}

/// Whether there is a first letter, and it is.
pub(super) fn begins(text: &[char], kinds: Kinds) -> bool {
    text.first().is_some_and(|&letter| is(letter, kinds))
}
