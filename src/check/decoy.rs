//! Texts that are certainly something else, even where they would fit a shape: an address, a
//! link, the name given to the app password, an example.
//!
//! Each question stands alone and never looks at the shape. "SuperOffice Inbox" has sixteen
//! letters, so these questions are asked before any text is taken for a code.

use crate::check::finding::Finding;
use crate::check::letters::{Letters, after, around, broken, parts};
use crate::check::normal::{bare_ends, skeleton};
use crate::check::shape::{Certainty, Shape};

/// Examples that help pages print, as skeletons. The first is this widget's own, the second
/// Google's.
const SAMPLES: [&str; 2] = ["abcdefghijklmnop", "ohghuylvxkwdzgbz"];

/// What a text is held against.
pub(super) struct Asked<'a> {
    /// The shape of a code.
    pub(super) shape: &'a Shape,
    /// The name given to the app password.
    pub(super) name: Letters,
    /// The mailbox.
    pub(super) email: Letters,
}

impl Asked<'_> {
    /// What a text is that would not be taken for a code even if it fits.
    pub(super) fn decoy(&self, text: &[char]) -> Option<Finding> {
        let certain = self.shape.certainty == Certainty::High;
        let text = bare_ends(self.shape, text);
        if address(text, &self.email) {
            Some(Finding::Address)
        } else if (!broken(text) && link(text)) || (certain && bare_link(text)) {
            Some(Finding::Link)
        } else if own_name(text, &self.name) {
            Some(Finding::OwnName)
        } else {
            sample(text).then_some(Finding::Sample)
        }
    }
}

/// Whether the whole text is one e-mail address: the mailbox's own, or anything that has the
/// form of one.
pub(super) fn address(text: &[char], own: &[char]) -> bool {
    let text = after(text, "mailto:").unwrap_or(text);
    if own.contains(&'@') && same(text, own) {
        return true;
    }
    let Some((local, host)) = around(text, '@') else {
        return false;
    };
    // "P@ssword.Something" is a password that someone chose, and must not be refused.
    if same(local, &['p']) && after(host, "ss").is_some() {
        return false;
    }
    let atom = |c: &char| {
        wordly(c) || c.is_ascii_digit() || matches!(c, '.' | '_' | '%' | '+' | '-' | '\'')
    };
    !local.is_empty() && local.iter().all(atom) && is_host(host)
}

/// Whether the text is a link, or prose that begins with one.
pub(super) fn link(text: &[char]) -> bool {
    if after(text, "www.").is_some_and(|rest| rest.first().is_some_and(host_letter)) {
        return true;
    }
    let Some(at) = text.windows(3).position(|three| three == [':', '/', '/']) else {
        return false;
    };
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at + 3));
    let scheme = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let begins = before.first().is_some_and(char::is_ascii_alphabetic) && before.iter().all(scheme);
    let inside = !broken(text) && before.last().is_some_and(char::is_ascii_alphabetic);
    (begins || inside) && after.is_some_and(|c| matches!(c, '[' | '/') || host_letter(c))
}

/// Whether the text is a link without its scheme, such as `myaccount.google.com/apppasswords`.
/// A password may look like this too, so it is only asked where the shape is certain.
fn bare_link(text: &[char]) -> bool {
    !broken(text) && around(text, '/').is_some_and(|(host, _)| is_host(host))
}

/// Whether the text is the name, in any spelling.
fn own_name(text: &[char], name: &[char]) -> bool {
    let name = skeleton(name);
    !name.is_empty() && *skeleton(text) == *name
}

/// Whether the text is a known example, or one letter over and over.
fn sample(text: &[char]) -> bool {
    let letters = skeleton(text);
    let known = |sample: &&str| after(&letters, sample).is_some_and(<[char]>::is_empty);
    let repeated =
        |first: &char| first.is_ascii_alphabetic() && letters.iter().all(|letter| letter == first);
    SAMPLES.iter().any(known) || (letters.len() > 3 && letters.first().is_some_and(repeated))
}

/// A host name as people paste it: two labels or more, the last one a word.
fn is_host(host: &[char]) -> bool {
    let (mut labels, mut last): (_, &[char]) = (0_usize, &[]);
    for label in parts(host, |&letter| letter == '.') {
        if label.is_empty() || !label.iter().all(host_letter) {
            return false;
        }
        labels += 1;
        last = label;
    }
    let word = last.iter().all(wordly) || last.starts_with(&['x', 'n', '-', '-']);
    labels > 1 && word && last.len() > 1
}

fn host_letter(letter: &char) -> bool {
    wordly(letter) || letter.is_ascii_digit() || *letter == '-'
}

/// A letter. Everything beyond ASCII counts as one, since addresses may be written in any script
/// and the table of scripts is large.
fn wordly(letter: &char) -> bool {
    letter.is_ascii_alphabetic() || !letter.is_ascii()
}

/// Whether two texts are the same but for capitals.
fn same(a: &[char], b: &[char]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.eq_ignore_ascii_case(b))
}
