//! Texts that are certainly something else, even where they would fit a shape: an address, a
//! link, the name given to the app password, an example.
//!
//! Each question stands alone and never looks at the shape. "SuperOffice Inbox" has sixteen
//! letters, so these questions are asked before any text is taken for a code.

use crate::check::finding::Finding;
use crate::check::kind::{
    APOSTROPHE, BLANK, DASH, DIGIT, DOT, HOST, LETTER, PLUS, SIGN, WORD, all, any, begins,
};
use crate::check::letters::{Letters, after, around, parts};
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
        } else if (!any(text, BLANK) && link(text)) || (certain && bare_link(text)) {
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
    let atom = WORD | DIGIT | DOT | SIGN | PLUS | DASH | APOSTROPHE;
    !local.is_empty() && all(local, atom) && is_host(host)
}

/// Whether the text is a link, or prose that begins with one.
pub(super) fn link(text: &[char]) -> bool {
    if after(text, "www.").is_some_and(|rest| begins(rest, HOST)) {
        return true;
    }
    let scheme = |three: &[char]| three == [':', '/', '/'];
    let Some(at) = text.windows(3).position(scheme) else {
        return false;
    };
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + 3..).unwrap_or_default();
    let alone = begins(before, LETTER) && all(before, LETTER | DIGIT | PLUS | DASH | DOT);
    let inside = !any(text, BLANK) && before.last().is_some_and(char::is_ascii_alphabetic);
    (alone || inside) && (begins(after, HOST) || matches!(after, ['[' | '/', ..]))
}

/// Whether the text is a link without its scheme, such as `myaccount.google.com/apppasswords`.
/// A password may look like this too, so it is only asked where the shape is certain.
fn bare_link(text: &[char]) -> bool {
    !any(text, BLANK) && around(text, '/').is_some_and(|(host, _)| is_host(host))
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
        begins(&letters, LETTER) && letters.iter().all(|letter| letters.first() == Some(letter));
    SAMPLES.iter().any(known) || (letters.len() > 3 && repeated)
}

/// A host name as people paste it: two labels or more, the last one a word.
fn is_host(host: &[char]) -> bool {
    let dots = host.iter().filter(|&&letter| letter == '.').count();
    let last = parts(host, DOT).last().unwrap_or_default();
    let word = all(last, WORD) || after(last, "xn--").is_some();
    // As many dots as there are labels behind the first: none is empty.
    let labels = dots > 0 && parts(host, DOT).count() == dots + 1;
    labels && last.len() > 1 && word && all(host, HOST | DOT)
}

/// Whether two texts are the same but for capitals.
fn same(a: &[char], b: &[char]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.eq_ignore_ascii_case(b))
}
