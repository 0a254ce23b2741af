//! Classes of characters: lower case, digit, white space, quote …
//!
//! A class is a bit, so "lower case or digit" is one number and the same few functions test any text for
//! it. A closure for each question would compile to a loop of its own.

/// A set of character classes.
pub(super) type CharClass = u16;

pub(super) const SMALL: CharClass = 1;
pub(super) const CAPITAL: CharClass = 1 << 1;
pub(super) const DIGIT: CharClass = 1 << 2;
/// Everything beyond ASCII. It counts as letters inside words: a table of scripts would be too large.
pub(super) const BEYOND: CharClass = 1 << 3;
pub(super) const SPACE: CharClass = 1 << 4;
pub(super) const LINE_END: CharClass = 1 << 5;
pub(super) const DASH: CharClass = 1 << 6;
pub(super) const DOT: CharClass = 1 << 7;
/// Comma and semicolon.
pub(super) const STOP: CharClass = 1 << 8;
/// Colon and equals sign: the end of a label.
pub(super) const LABEL_END: CharClass = 1 << 9;
/// Quotes, and the brackets that stand in for them.
pub(super) const QUOTE: CharClass = 1 << 10;
/// The quotes beyond ASCII.
pub(super) const FINE_QUOTE: CharClass = 1 << 11;
pub(super) const APOSTROPHE: CharClass = 1 << 12;
pub(super) const PLUS: CharClass = 1 << 13;
/// Other characters that addresses may contain.
pub(super) const SIGN: CharClass = 1 << 14;
const OTHER: CharClass = 1 << 15;

/// White space. A normalised text has only these two kinds.
pub(super) const BLANK: CharClass = SPACE | LINE_END;
/// ASCII letters.
pub(super) const LETTER: CharClass = SMALL | CAPITAL;
/// What words are made of.
pub(super) const WORD: CharClass = LETTER | BEYOND | FINE_QUOTE;
/// What labels of host names are made of.
pub(super) const HOST: CharClass = WORD | DIGIT | DASH;
/// What may surround a quoted text.
pub(super) const QUOTES: CharClass = QUOTE | FINE_QUOTE | APOSTROPHE;

/// The class of a character. ASCII is looked up in a table, instead of a dozen comparisons.
pub(super) fn class_of(c: char) -> CharClass {
    let ascii = ASCII.get(c as usize).copied();
    ascii.unwrap_or_else(|| compared(c))
}

static ASCII: [CharClass; 128] = {
    let (mut classes, mut at) = ([0; 128], 0);
    while at < classes.len() {
        classes[at] = compared(at as u8 as char);
        at += 1;
    }
    classes
};

const fn compared(c: char) -> CharClass {
    match c {
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

/// Whether the character is in one of these classes.
pub(super) fn is(c: char, classes: CharClass) -> bool {
    class_of(c) & classes != 0
}

/// Whether all characters are.
pub(super) fn all(text: &[char], classes: CharClass) -> bool {
    text.iter().all(|&c| is(c, classes))
}

/// Whether any character is.
pub(super) fn any(text: &[char], classes: CharClass) -> bool {
    !all(text, !classes)
}

/// Whether there is a first character, and it is.
pub(super) fn begins(text: &[char], classes: CharClass) -> bool {
    text.first().is_some_and(|&c| is(c, classes))
}
