//! What a provider's mail servers answer when they refuse a login, and what that means, as `explain` says it.

use app_password::i18n::explanation::explain_reply;
use app_password::i18n::texts::Texts;
use app_password::model::explanation::Explanation;
use app_password::model::provider::Provider;
use app_password::model::reply::Reply;
use app_password::reply::explain::meaning_of;
use serde_json::{Value, json};

/// How samples begin that people meet at any provider. The other general ones say the same in the words of a
/// library, or are rare.
const ANYWHERE: &[&str] = &[
    "b NO [AUTHENTICATIONFAILED] Authentication failed",
    "535 5.7.8 Error: authentication failed: (reason unavailable)",
    "535 Incorrect authentication data",
    "IMAP access is disabled",
    "421 Too many auth failures, try again later",
    "550 5.7.60 SMTP; Client does not have permissions to send as this sender",
    "454 4.7.0 Temporary authentication failure",
    "connect ECONNREFUSED",
    "code: 'ETIMEDOUT'",
    "530 5.7.0 Must issue a STARTTLS command first",
];

/// What this provider's servers say in their own words.
pub fn own(provider: &Provider, replies: &[Reply], texts: &Texts) -> Vec<Value> {
    let own = replies
        .iter()
        .filter(|row| row.providers.contains(&provider.id));
    explained(provider, own, texts)
}

/// What any mail server may say.
pub fn general(provider: &Provider, replies: &[Reply], texts: &Texts) -> Vec<Value> {
    let general = ANYWHERE.iter().filter_map(|sample| {
        let mut anybodys = replies.iter().filter(|row| row.providers.is_empty());
        anybodys.find(|row| row.sample.starts_with(sample))
    });
    explained(provider, general, texts)
}

/// Each explanation once, with all that it explains.
fn explained<'a>(
    provider: &Provider,
    rows: impl Iterator<Item = &'a Reply>,
    texts: &Texts,
) -> Vec<Value> {
    let mut all: Vec<(Explanation, Vec<&str>)> = Vec::new();
    for row in rows {
        let meaning = meaning_of(Some(&provider.id), &row.sample);
        let said = explain_reply(Some(provider), meaning, None, texts);
        let known = all
            .iter_mut()
            .find(|(it, _)| (&it.title, &it.advice) == (&said.title, &said.advice));
        match known {
            Some((_, samples)) if samples.contains(&row.sample.as_str()) => {}
            Some((_, samples)) => samples.push(&row.sample),
            None => all.push((said, vec![&row.sample])),
        }
    }
    let told = |(said, samples): (Explanation, Vec<&str>)| {
        json!({
            "title": said.title,
            "advice": said.advice,
            "link": said.link,
            "samples": samples,
        })
    };
    all.into_iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::{ANYWHERE, general, own};
    use crate::files;
    use crate::site::wording;
    use app_password::model::provider::Provider;
    use serde_json::Value;

    #[test]
    fn what_any_server_may_say_stands_in_the_data() {
        let data = files::read().expect("the files");
        let provider = Provider::default();
        let told = general(&provider, &data.replies, &wording::reader());
        let samples = told.iter().map(|it| it["samples"].as_array().map(Vec::len));
        assert_eq!(samples.flatten().sum::<usize>(), ANYWHERE.len());
    }

    #[test]
    fn each_answer_of_a_provider_is_explained_once() {
        let data = files::read().expect("the files");
        for provider in data.providers() {
            let told = own(provider, &data.replies, &wording::reader());
            let samples = told.iter().flat_map(|it| it["samples"].as_array());
            let mut samples: Vec<&str> = samples.flatten().filter_map(Value::as_str).collect();
            let rows = data.replies.iter();
            let own = rows.filter(|row| row.providers.contains(&provider.id));
            let mut expected: Vec<&str> = own.map(|row| row.sample.as_str()).collect();
            samples.sort_unstable();
            expected.sort_unstable();
            expected.dedup();
            assert_eq!(samples, expected, "{}", provider.id);
        }
    }
}
