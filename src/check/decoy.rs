//! Texts that are certainly something else, even where they would fit a format: an address, a
//! link, the name given to the app password, an example.
//!
//! Each test stands alone and ignores the format. "SuperOffice Inbox" has sixteen letters, so these
//! tests run before any text is taken for a code.

use crate::check::char_class::{
    APOSTROPHE, BLANK, DASH, DIGIT, DOT, HOST, LETTER, PLUS, SIGN, WORD, all, any, begins, is,
};
use crate::check::normal::{bare_ends, seen, skeleton};
use crate::check::secret_chars::{after, around, parts};
use crate::model::code_format::{CodeFormat, Confidence};
use crate::model::finding::Finding;

/// Examples printed on help pages, as skeletons. The first is the widget's own, the second Google's.
const SAMPLES: [&str; 2] = ["abcdefghijklmnop", "ohghuylvxkwdzgbz"];

/// What a text is compared with.
pub(super) struct Asked<'a> {
    /// The format of a code.
    pub(super) format: &'a CodeFormat,
    /// The name suggested for the app password. It is normalised only when needed, which is rare.
    pub(super) name: &'a str,
    /// The mailbox.
    pub(super) email: &'a str,
}

impl Asked<'_> {
    /// What the text is, if it must not be taken for a code even though it may fit the format.
    pub(super) fn decoy(&self, text: &[char]) -> Option<Finding> {
        let certain = self.format.certainty == Confidence::High;
        let text = bare_ends(self.format, text);
        if address(text, self.email) {
            return Some(Finding::Address);
        }
        if !any(text, BLANK) && (link(text) || (certain && bare_link(text))) {
            return Some(Finding::Link);
        }
        if own_name(text, self.name) {
            Some(Finding::OwnName)
        } else {
            sample(text).then_some(Finding::Sample)
        }
    }
}

/// Whether the whole text is one e-mail address: the mailbox's own, or anything that has the
/// form of one.
pub(super) fn address(text: &[char], own: &str) -> bool {
    let text = after(text, "mailto:").unwrap_or(text);
    let Some((local, host)) = around(text, '@') else {
        return false;
    };
    let small = |c: char| c.to_ascii_lowercase();
    let own = own.trim().chars().filter_map(seen).map(small);
    if text.iter().copied().map(small).eq(own) {
        return true;
    }
    // "P@ssword.Something" is a password that someone chose, and must not be refused.
    if matches!(local, ['p' | 'P']) && after(host, "ss").is_some() {
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
    let colons = text.iter().enumerate().filter(|(_, c)| **c == ':');
    let scheme = |&(at, _): &(usize, _)| matches!(text.get(at + 1..), Some(['/', '/', ..]));
    let Some((at, _)) = { colons }.find(scheme) else {
        return false;
    };
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + 3..).unwrap_or_default();
    let alone = begins(before, LETTER) && all(before, LETTER | DIGIT | PLUS | DASH | DOT);
    let inside = !any(text, BLANK) && before.last().is_some_and(char::is_ascii_alphabetic);
    (alone || inside) && (begins(after, HOST) || matches!(after, ['[' | '/', ..]))
}

/// Whether the text is a link without its scheme, such as `myaccount.google.com/apppasswords`.
/// A password may look like this too, so this is tested only where the format is certain.
fn bare_link(text: &[char]) -> bool {
    around(text, '/').is_some_and(|(host, _)| is_host(host))
}

/// Whether the text has the skeleton of this name.
fn own_name(text: &[char], name: &str) -> bool {
    let mut own = skeleton(name.chars().filter_map(seen)).peekable();
    own.peek().is_some() && skeleton(text.iter().copied()).eq(own)
}

/// Whether the text has the skeleton of a known example, or repeats one letter.
fn sample(text: &[char]) -> bool {
    let skeleton = || skeleton(text.iter().copied());
    let repeated = |first| is(first, LETTER) && skeleton().all(|c| c == first);
    SAMPLES.iter().any(|sample| skeleton().eq(sample.chars()))
        || (skeleton().nth(3).is_some() && skeleton().next().is_some_and(repeated))
}

/// A host name as people paste it: two labels or more, the last one a word.
fn is_host(host: &[char]) -> bool {
    let (mut last, mut labels, mut dots) = (host, 0, host.len());
    for label in parts(host, DOT) {
        labels += 1;
        dots -= label.len();
        last = label;
    }
    let word = all(last, WORD) || after(last, "xn--").is_some();
    // One dot fewer than there are labels: no label is empty.
    labels > 1 && labels == dots + 1 && last.len() > 1 && word && all(host, HOST | DOT)
}
