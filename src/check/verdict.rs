//! The verdict on a pasted text: send it, ask whether it is right, or do not send it.
//!
//! This file decides the order of the tests, and which findings stop a person. A format that we are not
//! sure of must never stop anyone.

use crate::check::candidate::find;
use crate::check::char_class::BLANK;
use crate::check::classify::classify;
use crate::check::decoy::{Asked, address, link};
use crate::check::normal::{bare_ends, joined, one_line, plain};
use crate::check::secret_chars::{SecretChars, trimmed};
use crate::model::bounds::{MOST_TYPED, bounded};
use crate::model::code::Code;
use crate::model::code_format::{CodeFormat, Confidence};
use crate::model::finding::Finding;
use crate::model::verdict::VerdictKind;

/// What the host knows about the mailbox; all of it optional.
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
    pub verdict: VerdictKind,
    /// What it is instead of a code; `None` exactly when the verdict is [`VerdictKind::Ok`].
    pub finding: Option<Finding>,
    /// What would be sent; `None` exactly when the verdict is [`VerdictKind::Reject`].
    pub code: Option<Code>,
    /// Characters counted without separators; 4,096 if more were pasted than that.
    pub have: usize,
    /// Characters in one of the provider's codes; 0 when it publishes no format.
    pub want: usize,
}

/// Checks what was pasted into the code field.
///
/// Only its first 4,096 characters are looked at, counted as JavaScript counts them. A longer text is
/// [`Finding::TooLong`], whatever is in them: the rest may hold another code.
///
/// Never panics, whatever the text. The code of a [`VerdictKind::Ok`] passes the check again.
pub fn check(format: &CodeFormat, pasted: &str, about: About<'_>) -> Assessment {
    check_part(format, pasted, about, false)
}

/// The same for a text of which some may have been cut off already.
pub(crate) fn check_part(
    format: &CodeFormat,
    pasted: &str,
    about: About<'_>,
    is_part: bool,
) -> Assessment {
    let (pasted, is_cut) = bounded(pasted, MOST_TYPED);
    let is_cut = is_cut || is_part;
    let normal = plain(pasted);
    let text = trimmed(&normal, BLANK, BLANK);
    let asked = Asked {
        format,
        name: about.app_name.unwrap_or_default(),
        email: about.email.unwrap_or_default(),
    };
    let (finding, sent) = if format.lengths.is_empty() {
        chosen(&asked, text)
    } else {
        judged(&asked, text)
    };
    let finding = if is_cut {
        Some(Finding::TooLong)
    } else {
        finding
    };
    let bare = bare_ends(format, text);
    let have = match (&finding, &sent) {
        _ if is_cut => MOST_TYPED,
        (None, Sent::Found(code)) => format.counts(code).0,
        _ if format.lengths.is_empty() => one_line(text).count(),
        _ => format.counts(bare).0,
    };
    let verdict = finding.map_or(VerdictKind::Ok, |finding| {
        verdict_of(finding, format.certainty)
    });
    let code = || match sent {
        Sent::Found(code) => code.into_code(),
        Sent::AsTyped => Code::of(text.len(), one_line(text)),
        Sent::Joined => {
            let chars = joined(format, bare);
            format.sent(&chars, chars.len()).into_code()
        }
    };
    Assessment {
        verdict,
        finding,
        // A code that is not sent is not even built.
        code: (verdict != VerdictKind::Reject).then(code),
        have,
        want: format.lengths.first().copied().unwrap_or_default(),
    }
}

/// Which part of a text would be sent.
enum Sent {
    /// The code that was found in it.
    Found(SecretChars),
    /// All of it, on one line.
    AsTyped,
    /// Its characters without separators.
    Joined,
}

/// What the text is, and what would be sent.
type Judged = (Option<Finding>, Sent);

/// For providers without a published format: people may have chosen any text at all.
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
    let bare = bare_ends(asked.format, text);
    if link(bare) {
        return (Some(Finding::Link), Sent::Joined);
    }
    if let (Some((finding, code)), false) = (found.decoy, found.several) {
        return (Some(finding), Sent::Found(code));
    }
    match classify(asked.format, bare, found.several) {
        // The person may mean it exactly like this, so nothing is removed.
        Finding::AccountPassword => (Some(Finding::AccountPassword), Sent::AsTyped),
        finding => (Some(finding), Sent::Joined),
    }
}

/// Whether a finding stops the person. If the format is not certain, the text may be a code after all.
fn verdict_of(finding: Finding, certainty: Confidence) -> VerdictKind {
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
