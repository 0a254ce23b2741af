//! The answer to a paste: send it, doubt it, or do not send it.
//!
//! The order of the questions is decided here, and so is how hard each finding stops a person.
//! A shape that we are not sure of must never stop anyone.

use crate::check::candidate::find;
use crate::check::closed_set::closed_set;
use crate::check::code::Code;
use crate::check::decoy::{Asked, address, link};
use crate::check::finding::Finding;
use crate::check::kind::BLANK;
use crate::check::letters::{Letters, trimmed};
use crate::check::mistake;
use crate::check::normal::{bare_ends, joined, one_line, plain, skeleton};
use crate::check::shape::{Certainty, Shape};

closed_set! {
    /// What to do with a paste.
    pub enum Answer {
        /// Send it.
        Ok = "ok",
        /// It does not look right, but only the provider can know: a second, deliberate click sends
        /// it.
        Doubt = "doubt",
        /// Certainly not an app password: not sent.
        Reject = "reject",
    }
}

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
pub struct Verdict {
    /// What to do with it.
    pub answer: Answer,
    /// What it is instead of a code; `None` exactly when the answer is [`Answer::Ok`].
    pub finding: Option<Finding>,
    /// What would be sent; `None` exactly when the answer is [`Answer::Reject`].
    pub code: Option<Code>,
    /// Characters counted without separators.
    pub have: usize,
    /// Characters that the provider's codes have; 0 when it publishes no shape.
    pub want: usize,
}

/// Judges what was pasted into the code field.
///
/// Never panics, whatever the text, and judges the code of an [`Answer::Ok`] the same again.
///
/// ```
/// use app_password::check::finding::Finding;
/// use app_password::check::shape::Shape;
/// use app_password::check::verdict::{About, Answer, check};
///
/// // Nothing is known about the shape, so only what is certainly no password is refused.
/// let chosen = check(&Shape::FREE, " correct horse ", About::default());
/// assert_eq!(chosen.code.as_ref().map(|code| code.expose()), Some("correct horse"));
///
/// let address = check(&Shape::FREE, "ola@example.no", About::default());
/// assert_eq!(address.answer, Answer::Reject);
/// assert_eq!(address.finding, Some(Finding::Address));
/// ```
pub fn check(shape: &Shape, pasted: &str, about: About<'_>) -> Verdict {
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
    let answer = finding.map_or(Answer::Ok, |finding| answer(finding, shape.certainty));
    Verdict {
        answer,
        finding,
        code: (answer != Answer::Reject).then(|| Code::of(&code)),
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
fn answer(finding: Finding, certainty: Certainty) -> Answer {
    let certain = match finding {
        Finding::Empty | Finding::Address | Finding::Link => true,
        Finding::Sample
        | Finding::OwnName
        | Finding::SignInCode
        | Finding::BackupCode
        | Finding::RecoveryKey => certainty == Certainty::High,
        _ => false,
    };
    if certain {
        Answer::Reject
    } else {
        Answer::Doubt
    }
}
