//! What a mail server answers: for each cause a reply that was really seen, of the best-known provider that says it.

use std::cmp::Reverse;
use std::error::Error;

use app_password::cause_of;
use app_password::model::cause::Cause;
use app_password::model::reply::Reply;
use serde_json::{Value, json};

use crate::files::Data;

/// What happened, for a list to choose from.
fn title(cause: Cause) -> &'static str {
    match cause {
        Cause::AccountPasswordUsed => "It was the account's own password",
        Cause::WrongCode => "The code is wrong",
        Cause::ImapOff => "IMAP is switched off",
        Cause::OauthOnly => "Only the provider's own sign-in counts",
        Cause::AdminBlocked => "An administrator has blocked it",
        Cause::NotYetActive => "It is too new",
        Cause::RateLimited => "Too many attempts",
        Cause::WebSignInRequired => "A sign-in in the browser is needed first",
        Cause::WrongUsername => "The user name is wrong",
        Cause::WrongServer => "It is another provider's server",
        Cause::PlanNeeded => "The mailbox's plan does not include it",
        Cause::SenderRefused => "Not allowed to send as this address",
        Cause::Network => "The server cannot be reached",
        Cause::Tls => "The connection is not secure",
        Cause::Timeout => "The server does not answer",
        Cause::Unknown => "Nobody knows this answer",
    }
}

/// Whether Google says so, or nobody in particular, in words that lead to this cause.
fn says(row: &Reply, cause: Cause) -> bool {
    let of_google = row.providers.is_empty() || row.providers.iter().any(|id| id == "google");
    row.cause == cause && of_google && cause_of(Some("google"), &row.sample) == cause
}

/// By cause. Where no known server says so there is no reply, and hosts that know it say the cause itself.
pub fn all(data: &Data) -> Result<Value, Box<dyn Error>> {
    let answers = Cause::ALL.iter().map(|cause| {
        let mut rows: Vec<&Reply> = { data.replies.iter() }
            .filter(|row| says(row, *cause))
            .collect();
        // Its own words before those that everybody says, and a server's words before those of a program between.
        rows.sort_by_key(|row| (row.providers.is_empty(), Reverse(row.evidence as u8)));
        let reply = rows.first().map(|row| row.sample.as_str());
        json!({ "id": cause, "title": title(*cause), "reply": reply })
    });
    Ok(answers.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    #[test]
    fn each_reply_leads_to_its_cause() {
        let all = all(&files::read().expect("data")).expect("answers");
        let answers = all.as_array().expect("a list");
        assert_eq!(answers.len(), Cause::ALL.len());
        for answer in answers {
            let cause = answer["id"].as_str().expect("an id");
            let Some(reply) = answer["reply"].as_str() else {
                continue;
            };
            assert_eq!(cause_of(Some("google"), reply).id(), cause, "{reply}");
        }
        let told = answers
            .iter()
            .filter(|answer| answer["reply"].is_string())
            .count();
        assert!(
            told > Cause::ALL.len() / 2,
            "only {told} causes have a reply"
        );
    }
}
