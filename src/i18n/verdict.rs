//! A verdict in words.

use super::explanation::judged;
use super::subject::{NOTHING, Subject};
use super::texts::{Texts, digits};
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
        None => subject.say(texts, key!("paste.ok"), NOTHING),
        Some(finding) => {
            let (have, want) = (digits(found.have), digits(found.want));
            let [what, advice] = judged(finding, found.have, kind)
                .map(|key| subject.say(texts, key, &[("n", &have), ("of", &want)]));
            [&what, texts.gap(), &advice].concat()
        }
    };
    Verdict {
        verdict: found.verdict,
        finding: found.finding,
        code: found.code,
        text,
    }
}
