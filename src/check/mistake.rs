//! Says what a text is that holds no code.
//!
//! It must never be asked about a text that fits: sixteen digits may well be a code somewhere.
//! Order matters here, from the most to the least distinctive form; the last answer, the
//! account's own password, is the one most people paste.

use crate::check::code::Code;
use crate::check::decoy::broken;
use crate::check::finding::Finding;
use crate::check::normal::bare_ends;
use crate::check::shape::{Case, Shape};

/// What the text is. `letters` is the text as it would be sent, `several` whether it holds
/// different codes.
pub(super) fn finding(shape: &Shape, text: &str, letters: &Code, several: bool) -> Finding {
    let bare = bare_ends(shape, text);
    if let Some(finding) = digits(shape, bare) {
        finding
    } else if recovery_key(bare) || recovery_phrase(bare) {
        Finding::RecoveryKey
    } else if several {
        Finding::TooLong
    } else {
        nearly(shape, bare, letters)
    }
}

/// A sign-in or backup code: alone, after a label, or as `G-123456` in Google's message.
fn digits(shape: &Shape, text: &str) -> Option<Finding> {
    let label = text.rsplit_once(':').filter(|_| broken(text));
    let labelled = label.map(|(_, rest)| bare_ends(shape, rest));
    let found = digit_code(shape, text).or_else(|| digit_code(shape, labelled?));
    found.or_else(|| {
        let mut words = text.split([' ', '\n']);
        let google = |word: &str| word.starts_with("G-") && digit_code(shape, word).is_some();
        words
            .any(|word| google(bare_ends(shape, word)))
            .then_some(Finding::SignInCode)
    })
}

/// 6 to 8 digits with at most one gap.
fn digit_code(shape: &Shape, text: &str) -> Option<Finding> {
    let numbered = text.strip_prefix("G-").or_else(|| text.strip_prefix("g-"));
    let (mut digits, mut gaps, mut gap_at) = (0_usize, 0_usize, 0);
    for letter in numbered.unwrap_or(text).chars() {
        if letter.is_ascii_digit() {
            digits += 1;
        } else if !matches!(letter, ' ' | '\n' | '-') {
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
    let backup = digits == 8 && numbered.is_none() && (halves || (gaps == 0 && shape.backup_codes));
    Some(if backup {
        Finding::BackupCode
    } else {
        Finding::SignInCode
    })
}

/// Apple's key of 7 × 4 and Microsoft's code of 5 × 5 capitals and digits, also in one run.
fn recovery_key(text: &str) -> bool {
    let (mut count, mut groups, mut longest) = (0_usize, 0_usize, 0_usize);
    for group in text
        .split([' ', '\n', '-'])
        .filter(|group| !group.is_empty())
    {
        groups += 1;
        count += group.len();
        longest = longest.max(group.len());
    }
    let key =
        |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, ' ' | '\n' | '-');
    let sized = match count {
        28 => groups == 1 || (groups == 7 && longest == 4),
        25 => groups == 1 || (groups == 5 && longest == 5),
        _ => false,
    };
    // Without dashes it takes both kinds of character to tell a key from shouting or a number.
    let mixed = text.contains(|c: char| c.is_ascii_digit())
        && text.contains(|c: char| c.is_ascii_uppercase());
    sized && text.chars().all(key) && (mixed || (groups > 1 && !broken(text)))
}

/// Eight words or more with nothing between them but spaces and perhaps their numbers. Prose has
/// short words, punctuation and capitals; groups of a code all have one length.
fn recovery_phrase(text: &str) -> bool {
    let (mut words, mut size, mut even, mut capitals) = (0_usize, 0, true, false);
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let number = word.trim_end_matches(['.', ')']);
        if !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()) {
            continue;
        }
        if !word
            .chars()
            .all(|c| c.is_ascii_alphabetic() || !c.is_ascii())
        {
            return false;
        }
        let count = word.chars().count();
        if count < 3 {
            return false;
        }
        even &= words == 0 || count == size;
        capitals |= words > 0 && word.contains(|c: char| c.is_ascii_uppercase());
        size = count;
        words += 1;
    }
    !even && (words == 12 || words == 24 || (words >= 8 && !capitals))
}

/// How far the text is from a code of this shape.
fn nearly(shape: &Shape, text: &str, letters: &Code) -> Finding {
    let count = letters.len();
    let official = shape.lengths.first().copied().unwrap_or_default();
    let longest = shape.lengths.iter().copied().max().unwrap_or_default();
    let strange = |&letter: &char| !shape.alphabet.has(letter);
    let foreign = letters.expose().chars().filter(strange).count();
    let close = count.abs_diff(official) <= 1;
    if broken(text) && count / 2 >= longest && foreign > 0 && count > 0 {
        // A page or a dialog, copied without its code.
        Finding::TooLong
    } else if count == 0 || chosen_by_a_person(shape, text) {
        Finding::AccountPassword
    } else if foreign == 0 && count < official {
        Finding::Partial
    } else if foreign == 0 {
        Finding::TooLong
    } else if (foreign <= 2 && shape.lengths.contains(&count)) || (foreign == 1 && close) {
        Finding::ForeignCharacter
    } else {
        Finding::AccountPassword
    }
}

/// Whether a text of the right characters still looks chosen: "Summer2026", or "MyDogRex" where
/// codes have no capitals.
fn chosen_by_a_person(shape: &Shape, text: &str) -> bool {
    let folds = shape.case == Case::Lower;
    let pairs = text.chars().zip(text.chars().skip(1));
    let hump = |(a, b): (char, char)| a.is_ascii_lowercase() && b.is_ascii_uppercase();
    if folds && pairs.into_iter().any(hump) {
        return true;
    }
    // A word, then a tail of digits and signs. A short tail after small letters may as well be
    // the misread end of a code.
    let word = text.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
    let tail = text.chars().count() - word.chars().count();
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    let simple = word.chars().skip(1).all(|c| c.is_ascii_lowercase());
    word.len() > 2 && simple && (tail > 2 || (tail > 0 && capital))
}
