//! What a provider's mail servers answer when they refuse a login, and what that means, as `explain` says it.

use app_password::i18n::explanation::explain_reply;
use app_password::i18n::texts::Texts;
use app_password::model::account::Credential;
use app_password::model::cause::Cause;
use app_password::model::explanation::Explanation;
use app_password::model::provider::Provider;
use app_password::model::reply::{Evidence, Reply};
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
    "Connection timeout",
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

/// Each explanation once, with all that it explains. Those that servers say themselves come first.
fn explained<'a>(
    provider: &Provider,
    rows: impl Iterator<Item = &'a Reply>,
    texts: &Texts,
) -> Vec<Value> {
    let mut all: Vec<Answers> = Vec::new();
    for row in rows {
        let meaning = meaning_of(Some(&provider.id), &row.sample);
        let said = explain_reply(Some(provider), meaning, None, texts);
        let same = |it: &Answers| {
            (&it.said.title, &it.said.advice) == (&said.title, &said.advice)
                && it.said.cause == said.cause
        };
        let at = all.iter().position(same).unwrap_or_else(|| {
            all.push(Answers::of(said));
            all.len() - 1
        });
        if let Some(answers) = all.get_mut(at) {
            answers.add(row);
        }
    }
    all.sort_by_key(|answers| answers.servers.is_empty());
    let made = made_of(provider.credential);
    let told = |Answers {
                    said,
                    servers,
                    apps,
                }| {
        let to_make = matches!(said.cause, Cause::WrongCode | Cause::AccountPasswordUsed);
        let link = said.link.filter(|_| made || !to_make);
        json!({
            "cause": said.cause,
            "title": said.title,
            "advice": said.advice,
            "link": link,
            "samples": servers,
            "apps": apps,
        })
    };
    all.into_iter().map(told).collect()
}

/// Whether there is a page where one makes the password: a link to it would send others to what does not help.
const fn made_of(credential: Credential) -> bool {
    match credential {
        Credential::AppPassword | Credential::AppPasswordWith2fa | Credential::OwnPassword => true,
        Credential::MailboxPassword | Credential::OauthOnly | Credential::None => false,
    }
}

/// What has one explanation.
struct Answers {
    said: Explanation,
    servers: Vec<String>,
    apps: Vec<String>,
}

impl Answers {
    const fn of(said: Explanation) -> Answers {
        Answers {
            said,
            servers: Vec::new(),
            apps: Vec::new(),
        }
    }

    fn add(&mut self, row: &Reply) {
        let (list, sample) = if is_servers(row) {
            (&mut self.servers, row.sample.clone())
        } else {
            (&mut self.apps, without_machines(&row.sample))
        };
        if !list.contains(&sample) {
            list.push(sample);
        }
    }
}

/// Whether a server has said it, and not an app of it: an SMTP or IMAP answer begins like one, and other words are
/// a server's if the row says so and no library's exception is around them.
fn is_servers(row: &Reply) -> bool {
    let mut words = row.sample.split_whitespace();
    let first = words.next().unwrap_or_default();
    let code = first.get(..3).unwrap_or_default();
    let status = |word: &str| matches!(word, "NO" | "BAD" | "BYE");
    code.chars().filter(char::is_ascii_digit).count() == 3
        || first.starts_with('[')
        || status(first)
        || words.next().is_some_and(status)
        || (matches!(row.evidence, Evidence::Answer | Evidence::Phrase)
            && !first.ends_with("Exception:"))
}

/// An app's words without the addresses of machines in them, which are other ones for everybody.
fn without_machines(sample: &str) -> String {
    let words = sample.split(' ').filter(|word| !is_machine(word));
    words.collect::<Vec<_>>().join(" ")
}

fn is_machine(word: &str) -> bool {
    let word = word.trim_end_matches(':');
    let host = match word.rsplit_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() => host,
        _ => word,
    };
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        let known = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
        !label.is_empty() && label.chars().all(known)
    };
    let numbers = labels.iter().all(|label| label.parse::<u8>().is_ok());
    // `5.7.0` is a status.
    labels.len() > 1 && labels.iter().all(is_label) && (!numbers || labels.len() == 4)
}

#[cfg(test)]
mod tests {
    use super::{ANYWHERE, explained, general, is_servers, own, without_machines};
    use crate::files;
    use crate::site::wording;
    use app_password::model::account::Credential;
    use app_password::model::provider::Provider;
    use app_password::model::reply::{Evidence, Reply};
    use app_password::reply::explain::meaning_of;
    use serde_json::Value;
    use std::collections::BTreeSet;

    #[test]
    fn what_any_server_may_say_stands_in_the_data() {
        let data = files::read().expect("the files");
        let provider = Provider::default();
        let told = general(&provider, &data.replies, &wording::reader());
        let samples = told.iter().map(|it| all_of(it, &["samples", "apps"]).len());
        assert_eq!(samples.sum::<usize>(), ANYWHERE.len());
    }

    /// All that one provider is told of its own servers.
    fn all_of(row: &Value, lists: &[&str]) -> Vec<String> {
        let lists = lists.iter().flat_map(|list| row[*list].as_array());
        let texts = lists.flatten().filter_map(Value::as_str);
        texts.map(str::to_owned).collect()
    }

    #[test]
    fn each_answer_of_a_provider_is_explained_once_as_it_is_explained_in_full() {
        let data = files::read().expect("the files");
        for provider in data.providers() {
            let told = own(provider, &data.replies, &wording::reader());
            let mut seen = BTreeSet::new();
            for row in &told {
                for sample in all_of(row, &["samples", "apps"]) {
                    let cause = meaning_of(Some(&provider.id), &sample).cause;
                    assert_eq!(row["cause"], cause.id(), "{}: {sample}", provider.id);
                    assert!(seen.insert(sample.clone()), "{}: {sample}", provider.id);
                }
            }
            let rows = data.replies.iter();
            for row in rows.filter(|row| row.providers.contains(&provider.id)) {
                let known = [row.sample.clone(), without_machines(&row.sample)];
                assert!(known.iter().any(|it| seen.contains(it)), "{}", row.sample);
            }
        }
    }

    #[test]
    fn what_an_app_adds_is_not_said_by_a_server_and_names_no_machine() {
        for (sample, evidence, servers, shown) in [
            ("535 5.7.8 Bad", Evidence::Fault, true, "535 5.7.8 Bad"),
            ("a1 NO Bad", Evidence::Attempt, true, "a1 NO Bad"),
            ("[ALERT] Bad", Evidence::Attempt, true, "[ALERT] Bad"),
            ("Bad token", Evidence::Answer, true, "Bad token"),
            (
                "Net.SmtpException: 5.7.0 Bad.",
                Evidence::Answer,
                false,
                "Net.SmtpException: 5.7.0 Bad.",
            ),
            (
                "connect ECONNREFUSED 127.0.0.1:993",
                Evidence::Fault,
                false,
                "connect ECONNREFUSED",
            ),
            (
                "smtp.example.com:465: closed",
                Evidence::Attempt,
                false,
                "closed",
            ),
        ] {
            let row = Reply {
                sample: sample.to_owned(),
                evidence,
                ..Reply::default()
            };
            assert_eq!(is_servers(&row), servers, "{sample}");
            assert_eq!(without_machines(sample), shown);
        }
    }

    #[test]
    fn who_has_no_app_password_is_told_of_none_and_of_no_code() {
        let data = files::read().expect("the files");
        let mut told = 0;
        for provider in data.providers() {
            let takes = [Credential::AppPassword, Credential::AppPasswordWith2fa];
            if takes.contains(&provider.credential) {
                continue;
            }
            // Every cause and detail, also those that no reply of today has.
            let texts = wording::answers(provider.credential);
            let rows = explained(provider, data.replies.iter(), &texts);
            for row in &rows {
                let mut said = all_of(row, &["advice"]);
                said.extend(row["title"].as_str().map(str::to_owned));
                said.extend(row["link"]["text"].as_str().map(str::to_owned));
                for text in said {
                    let words = text.to_lowercase();
                    let mut words = words.split(|it: char| !it.is_alphanumeric());
                    let code = words.any(|word| word == "code" || word == "codes");
                    let app = text.to_lowercase().contains("app password");
                    assert!(!code && !app, "{}: {text}", provider.id);
                    told += 1;
                }
            }
        }
        assert!(told > 0);
    }
}
