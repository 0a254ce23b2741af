//! The answer to a paste: send it, doubt it, or do not send it.
//!
//! The order of the questions is decided here, and so is how hard each finding stops a person.
//! A shape that we are not sure of must never stop anyone.

use crate::check::candidate::find;
use crate::check::code::Code;
use crate::check::decoy::{address, bare_link, broken, link, own_name, sample};
use crate::check::finding::Finding;
use crate::check::mistake;
use crate::check::normal::{bare_ends, joined, one_line, plain};
use crate::check::shape::{Certainty, Shape};

/// What to do with a paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Send it.
    Ok,
    /// It does not look right, but only the provider can know: a second, deliberate click sends
    /// it.
    Doubt,
    /// Certainly not an app password: not sent.
    Reject,
}

impl Answer {
    /// The public name, lower case; never renamed.
    pub fn id(self) -> &'static str {
        match self {
            Answer::Ok => "ok",
            Answer::Doubt => "doubt",
            Answer::Reject => "reject",
        }
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
    let text = normal.expose().trim();
    if shape.lengths.is_empty() {
        return without_shape(text, about);
    }
    let bare = bare_ends(shape, text);
    let letters = joined(shape, bare);
    let decoy = |text: &str| elsewhere(shape, text, about);
    let judge = |finding, code: Option<Code>| {
        let answer = answer(finding, shape.certainty);
        let count = letters.len();
        let code = match answer {
            Answer::Reject => None,
            _ => code.or_else(|| Some(shape.sent(letters.expose(), count))),
        };
        verdict(answer, Some(finding), code, count, shape)
    };

    if text.is_empty() {
        return judge(Finding::Empty, None);
    }
    if let Some(finding) = decoy(text) {
        return judge(finding, None);
    }
    let found = find(shape, text, &decoy);
    if let (Some(code), false) = (found.code, found.several) {
        let have = joined(shape, code.expose()).len();
        return verdict(Answer::Ok, None, Some(code), have, shape);
    }
    if link(bare) {
        return judge(Finding::Link, None);
    }
    if let (Some((finding, code)), false) = (found.decoy, found.several) {
        return judge(finding, Some(code));
    }
    match mistake::finding(shape, text, &letters, found.several) {
        // It may be meant as it stands, so nothing is taken out of it.
        Finding::AccountPassword => judge(Finding::AccountPassword, Some(one_line(text))),
        finding => judge(finding, None),
    }
}

/// Where no shape is published, people may have chosen any text at all.
fn without_shape(text: &str, about: About<'_>) -> Verdict {
    let finding = if text.is_empty() {
        Some(Finding::Empty)
    } else if address(text, about.email) {
        Some(Finding::Address)
    } else {
        link(text).then_some(Finding::Link)
    };
    let code = one_line(text);
    let have = code.len();
    match finding {
        Some(_) => verdict(Answer::Reject, finding, None, have, &Shape::FREE),
        None => verdict(Answer::Ok, None, Some(code), have, &Shape::FREE),
    }
}

/// What a text is that would not be taken for a code even if it fits.
fn elsewhere(shape: &Shape, text: &str, about: About<'_>) -> Option<Finding> {
    let certain = shape.certainty == Certainty::High;
    let text = bare_ends(shape, text);
    if address(text, about.email) {
        Some(Finding::Address)
    } else if (!broken(text) && link(text)) || (certain && bare_link(text)) {
        Some(Finding::Link)
    } else if own_name(text, about.app_name) {
        Some(Finding::OwnName)
    } else {
        sample(text).then_some(Finding::Sample)
    }
}

fn answer(finding: Finding, certainty: Certainty) -> Answer {
    match finding {
        Finding::Empty | Finding::Address | Finding::Link => Answer::Reject,
        Finding::Sample
        | Finding::OwnName
        | Finding::SignInCode
        | Finding::BackupCode
        | Finding::RecoveryKey
            if certainty == Certainty::High =>
        {
            Answer::Reject
        }
        _ => Answer::Doubt,
    }
}

fn verdict(
    answer: Answer,
    finding: Option<Finding>,
    code: Option<Code>,
    have: usize,
    shape: &Shape,
) -> Verdict {
    let want = shape.lengths.first().copied().unwrap_or_default();
    Verdict {
        answer,
        finding,
        code,
        have,
        want,
    }
}
