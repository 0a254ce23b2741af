//! Classifies a text that holds no code.
//!
//! It must never be called for a text that fits the format: sixteen digits may well be a code somewhere.
//! The order matters, from the most to the least distinctive form. The last answer, the account's own
//! password, is what most people paste.

use crate::check::char_class::{
    BLANK, CAPITAL, DASH, DIGIT, LETTER, SMALL, WORD, all, any, begins, is,
};
use crate::check::normal::bare_ends;
use crate::check::secret_chars::{after, labelled, parts, trimmed};
use crate::model::code_format::{Case, CodeFormat};
use crate::model::finding::Finding;

/// What the text is, given without quotes and stops at its ends. `several` says whether it holds more than
/// one code.
pub(super) fn classify(format: &CodeFormat, bare: &[char], several: bool) -> Finding {
    if let Some(finding) = digits(format, bare) {
        finding
    } else if recovery_key(bare) || recovery_phrase(bare) {
        Finding::RecoveryKey
    } else if several {
        Finding::TooLong
    } else {
        nearly(format, bare)
    }
}

/// A sign-in or backup code: alone, after a label, or as `G-123456` in Google's message.
fn digits(format: &CodeFormat, text: &[char]) -> Option<Finding> {
    if !any(text, DIGIT) {
        return None;
    }
    let labelled = labelled(text).filter(|_| any(text, BLANK));
    let found =
        digit_code(format, text).or_else(|| digit_code(format, bare_ends(format, labelled?)));
    found.or_else(|| {
        let google =
            |word: &[char]| word.starts_with(&['G', '-']) && digit_code(format, word).is_some();
        parts(text, BLANK)
            .any(|word| google(bare_ends(format, word)))
            .then_some(Finding::SignInCode)
    })
}

/// 6 to 8 digits with at most one gap.
fn digit_code(format: &CodeFormat, text: &[char]) -> Option<Finding> {
    let numbered = after(text, "G-");
    let (mut digits, mut gaps, mut gap_at) = (0_usize, 0_usize, 0);
    for c in numbered.unwrap_or(text) {
        if c.is_ascii_digit() {
            digits += 1;
        } else if !is(*c, BLANK | DASH) {
            return None;
        } else if gap_at != digits {
            gaps += 1;
            gap_at = digits;
        }
    }
    if !(6..=8).contains(&digits) || gaps > 1 {
        return None;
    }
    let halves = gaps == 1 && gap_at == 4;
    let backup =
        digits == 8 && numbered.is_none() && (halves || (gaps == 0 && format.backup_codes));
    Some(if backup {
        Finding::BackupCode
    } else {
        Finding::SignInCode
    })
}

/// Apple's key of 7 × 4 and Microsoft's code of 5 × 5 capitals and digits, also in one run.
fn recovery_key(text: &[char]) -> bool {
    let (mut count, mut groups, mut longest) = (0_usize, 0_usize, 0_usize);
    for group in parts(text, BLANK | DASH) {
        groups += 1;
        count += group.len();
        longest = longest.max(group.len());
    }
    let sized = [(28, 7, 4), (25, 5, 5)]
        .iter()
        .any(|&key| (count, groups, longest) == key || (count, groups) == (key.0, 1));
    if !sized || !all(text, CAPITAL | DIGIT | BLANK | DASH) {
        return false;
    }
    // Without dashes only a mix of digits and capitals tells a key from shouting or from a number.
    let mixed = any(text, DIGIT) && any(text, CAPITAL);
    mixed || (groups > 1 && !any(text, BLANK))
}

/// Eight words or more with only spaces between them, perhaps numbered. Prose has short words,
/// punctuation and capitals; the groups of a code all have the same length.
fn recovery_phrase(text: &[char]) -> bool {
    let (mut count, mut size, mut even, mut capitals) = (0_usize, 0, true, false);
    for word in parts(text, BLANK) {
        let number = match word {
            [number @ .., '.' | ')'] => number,
            _ => word,
        };
        if !number.is_empty() && all(number, DIGIT) {
            continue;
        }
        if word.len() < 3 || !all(word, WORD) {
            return false;
        }
        even &= count == 0 || word.len() == size;
        capitals |= count > 0 && any(word, CAPITAL);
        size = word.len();
        count += 1;
    }
    !even && (count == 12 || count == 24 || (count >= 8 && !capitals))
}

/// How far the text is from a code of this format.
fn nearly(format: &CodeFormat, text: &[char]) -> Finding {
    let (count, foreign) = format.counts(text);
    let official = format.lengths.first().copied().unwrap_or_default();
    let longest = format.lengths.iter().copied().fold(0, usize::max);
    let exact = format.length_that(|length| length == count);
    let close = count.abs_diff(official) <= 1;
    if any(text, BLANK) && count / 2 >= longest {
        // A page or a dialog, copied without its code.
        Finding::TooLong
    } else if count == 0 || chosen_by_a_person(format, text) {
        Finding::AccountPassword
    } else if foreign == 0 && count < official {
        Finding::Partial
    } else if foreign == 0 {
        Finding::TooLong
    } else if (foreign <= 2 && exact.is_some()) || (foreign == 1 && close) {
        Finding::ForeignCharacter
    } else {
        Finding::AccountPassword
    }
}

/// Whether a text of the right characters still looks like a chosen password: "Summer2026", or "MyDogRex"
/// where codes have no capitals.
fn chosen_by_a_person(format: &CodeFormat, text: &[char]) -> bool {
    let hump =
        |pair: &[char]| begins(pair, SMALL) && begins(pair.get(1..).unwrap_or_default(), CAPITAL);
    if format.case == Case::Lower && text.windows(2).any(hump) {
        return true;
    }
    // A word, then a tail of digits and symbols. A short tail after lower-case letters may just as well
    // be the misread end of a code.
    let word = trimmed(text, 0, !LETTER);
    let tail = text.len() - word.len();
    let simple = all(word.get(1..).unwrap_or_default(), SMALL);
    word.len() > 2 && simple && (tail > 2 || (tail > 0 && begins(word, CAPITAL)))
}
