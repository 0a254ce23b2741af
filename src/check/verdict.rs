//! The answer to a paste: send it, doubt it, or do not send it.
//!
//! The order of the questions is decided here, and so is how hard each finding stops a person.
//! A shape that we are not sure of must never stop anyone.

use crate::check::candidate::find;
use crate::check::decoy::{Asked, address, link};
use crate::check::kind::BLANK;
use crate::check::letters::{Letters, trimmed};
use crate::check::mistake;
use crate::check::normal::{bare_ends, joined, one_line, plain, skeleton};
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
        name: skeleton(&plain(about.app_name.unwrap_or_default())),
        email: plain(about.email.unwrap_or_default().trim()),
    };
    let letters = joined(shape, bare_ends(shape, text));
    let free = shape.lengths.is_empty();
    let (finding, code) = if free {
        chosen(&asked, text)
    } else {
        judged(&asked, text, &letters)
    };
    let code = code.unwrap_or_else(|| shape.sent(&letters, letters.len()));
    let have = match finding {
        _ if free => code.len(),
        None => joined(shape, &code).len(),
        Some(_) => letters.len(),
    };
    let answer = finding.map_or(VerdictKind::Ok, |finding| answer(finding, shape.certainty));
    Assessment {
        answer,
        finding,
        code: (answer != VerdictKind::Reject).then(|| Code::of(&code)),
        have,
        want: shape.lengths.first().copied().unwrap_or_default(),
    }
}

/// What a text is, and what would be sent: nothing stands for its letters.
type Judged = (Option<Finding>, Option<Letters>);

/// Where no shape is published, people may have chosen any text at all.
fn chosen(asked: &Asked<'_>, text: &[char]) -> Judged {
    let finding = if text.is_empty() {
        Some(Finding::Empty)
    } else if address(text, &asked.email) {
        Some(Finding::Address)
    } else {
        link(text).then_some(Finding::Link)
    };
    (finding, Some(one_line(text)))
}

fn judged(asked: &Asked<'_>, text: &[char], letters: &[char]) -> Judged {
    if text.is_empty() {
        return (Some(Finding::Empty), None);
    }
    if let Some(finding) = asked.decoy(text) {
        return (Some(finding), None);
    }
    let found = find(asked, text);
    if found.code.is_some() && !found.several {
        return (None, found.code);
    }
    if link(bare_ends(asked.shape, text)) {
        return (Some(Finding::Link), None);
    }
    if let (Some((finding, code)), false) = (found.decoy, found.several) {
        return (Some(finding), Some(code));
    }
    match mistake::finding(asked.shape, text, letters, found.several) {
        // It may be meant as it stands, so nothing is taken out of it.
        Finding::AccountPassword => (Some(Finding::AccountPassword), Some(one_line(text))),
        finding => (Some(finding), None),
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
