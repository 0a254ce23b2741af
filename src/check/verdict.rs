//! The answer to a paste: send it, doubt it, or do not send it.
//!
//! The order of the questions is decided here, and so is how hard each finding stops a person.
//! A shape that we are not sure of must never stop anyone.

use crate::check::candidate::find;
use crate::check::decoy::{Asked, address, link};
use crate::check::kind::BLANK;
use crate::check::letters::{Letters, trimmed};
use crate::check::mistake;
use crate::check::normal::{bare_ends, joined, one_line, plain};
use crate::model::code::Code;
use crate::model::code_format::{CodeFormat, Confidence};
use crate::model::finding::Finding;
use crate::model::verdict::VerdictKind;

/// What the host knows about the person's case; all of it optional.
#[derive(Clone, Copy, Default)]
pub struct About<'a> {
    /// The name suggested for the new app password.
    pub app_name: Option<&'a str>,
    /// The mailbox.
    pub email: Option<&'a str>,
}

/// What a paste is. Its `Debug` does not show the code.
#[derive(Debug)]
pub struct Assessment {
    /// What to do with it.
    pub answer: VerdictKind,
    /// What it is instead of a code; `None` exactly when the answer is [`VerdictKind::Ok`].
    pub finding: Option<Finding>,
    /// What would be sent; `None` exactly when the answer is [`VerdictKind::Reject`].
    pub code: Option<Code>,
    /// Characters counted without separators.
    pub have: usize,
    /// Characters that the provider's codes have; 0 when it publishes no shape.
    pub want: usize,
}

/// Judges what was pasted into the code field.
///
/// Never panics, whatever the text, and judges the code of a [`VerdictKind::Ok`] the same again.
pub fn check(shape: &CodeFormat, pasted: &str, about: About<'_>) -> Assessment {
    let normal = plain(pasted);
    let text = trimmed(&normal, BLANK, BLANK);
    let asked = Asked {
        shape,
        name: about.app_name.unwrap_or_default(),
        email: about.email.unwrap_or_default(),
    };
    let (finding, sent) = if shape.lengths.is_empty() {
        chosen(&asked, text)
    } else {
        judged(&asked, text)
    };
    let bare = bare_ends(shape, text);
    let have = match (&finding, &sent) {
        (None, Sent::Found(code)) => shape.counts(code).0,
        _ if shape.lengths.is_empty() => one_line(text).count(),
        _ => shape.counts(bare).0,
    };
    let answer = finding.map_or(VerdictKind::Ok, |finding| answer(finding, shape.certainty));
    let code = || match sent {
        Sent::Found(code) => code.into_code(),
        Sent::AsTyped => Code::of(text.len(), one_line(text)),
        Sent::Joined => {
            let letters = joined(shape, bare);
            shape.sent(&letters, letters.len()).into_code()
        }
    };
    Assessment {
        answer,
        finding,
        // What is not sent is not even made.
        code: (answer != VerdictKind::Reject).then(code),
        have,
        want: shape.lengths.first().copied().unwrap_or_default(),
    }
}

/// What would be sent of a text.
enum Sent {
    /// The code that was found in it.
    Found(Letters),
    /// All of it, on one line.
    AsTyped,
    /// Its letters without separators.
    Joined,
}

/// What a text is, and what would be sent.
type Judged = (Option<Finding>, Sent);

/// Where no shape is published, people may have chosen any text at all.
fn chosen(asked: &Asked<'_>, text: &[char]) -> Judged {
    let finding = if text.is_empty() {
        Some(Finding::Empty)
    } else if address(text, asked.email) {
        Some(Finding::Address)
    } else {
        link(text).then_some(Finding::Link)
    };
    (finding, Sent::AsTyped)
}

fn judged(asked: &Asked<'_>, text: &[char]) -> Judged {
    if text.is_empty() {
        return (Some(Finding::Empty), Sent::Joined);
    }
    if let Some(finding) = asked.decoy(text) {
        return (Some(finding), Sent::Joined);
    }
    let found = find(asked, text);
    if let (Some(code), false) = (found.code, found.several) {
        return (None, Sent::Found(code));
    }
    let bare = bare_ends(asked.shape, text);
    if link(bare) {
        return (Some(Finding::Link), Sent::Joined);
    }
    if let (Some((finding, code)), false) = (found.decoy, found.several) {
        return (Some(finding), Sent::Found(code));
    }
    match mistake::finding(asked.shape, bare, found.several) {
        // It may be meant as it stands, so nothing is taken out of it.
        Finding::AccountPassword => (Some(Finding::AccountPassword), Sent::AsTyped),
        finding => (Some(finding), Sent::Joined),
    }
}

/// How hard a finding stops a person: what fits a shape that is not certain may be a code after all.
fn answer(finding: Finding, certainty: Confidence) -> VerdictKind {
    let certain = match finding {
        Finding::Empty | Finding::Address | Finding::Link => true,
        Finding::Sample
        | Finding::OwnName
        | Finding::SignInCode
        | Finding::BackupCode
        | Finding::RecoveryKey => certainty == Confidence::High,
        _ => false,
    };
    if certain {
        VerdictKind::Reject
    } else {
        VerdictKind::Doubt
    }
}
