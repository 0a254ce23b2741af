//! A verdict in words.

use super::explanation::judged;
use super::subject::Subject;
use super::texts::Texts;
use crate::check::verdict::{About, check};
use crate::key;
use crate::model::provider::Provider;
use crate::model::verdict::Verdict;

/// What was pasted in the place of this provider's code.
pub fn verdict(provider: &Provider, pasted: &str, about: About<'_>, texts: &Texts) -> Verdict {
    let way = provider.credential.way();
    let found = check(provider.shape_for(way), pasted, about);
    let subject = Subject {
        provider: &provider.name,
        ..Subject::default()
    };
    let text = match found.finding {
        None => texts.say(key!("paste.ok"), &[]),
        Some(finding) => judged(finding, (found.have, found.want), way, subject, texts).join(" "),
    };
    Verdict {
        verdict: found.answer,
        finding: found.finding,
        code: found.code,
        text,
    }
}
