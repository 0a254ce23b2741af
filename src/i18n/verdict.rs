//! A verdict in words.

use super::explanation::judged;
use super::subject::Subject;
use super::texts::Texts;
use crate::check::verdict::{About, check};
use crate::key;
use crate::model::provider::Provider;
use crate::model::verdict::Verdict;

/// Checks a text that was pasted as this provider's code.
pub fn verdict(provider: &Provider, pasted: &str, about: About<'_>, texts: &Texts) -> Verdict {
    let kind = provider.credential.password_kind();
    let found = check(provider.format_for(kind), pasted, about);
    let subject = Subject {
        provider: &provider.name,
        ..Subject::default()
    };
    let text = match found.finding {
        None => texts.say(key!("paste.ok"), &[]),
        Some(finding) => judged(finding, (found.have, found.want), kind, subject, texts).join(" "),
    };
    Verdict {
        verdict: found.verdict,
        finding: found.finding,
        code: found.code,
        text,
    }
}
