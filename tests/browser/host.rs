//! The host of a widget: what it offers, and how what it hears is told apart.

use app_password::catalog::catalogue::Catalogue;
use app_password::model::config::ProviderConfig;
use app_password::model::event::PublicEvent;
use app_password::model::submission::{Secret, Submission};
use app_password::view::command::Command;
use app_password::view::config::Config;

/// How it prints that the page is told this.
pub fn told(event: PublicEvent) -> String {
    format!("{:?}", Command::Tell(event))
}

/// The code of a submission.
pub fn sent(submission: &Submission) -> &str {
    let code = match &submission.secret {
        Secret::Code(code) => Some(code.expose()),
        Secret::Sealed(_) => None,
    };
    code.expect("the view seals nothing")
}

/// What the page has before it has loaded the others.
const BEST_KNOWN: [&str; 6] = ["google", "microsoft", "apple", "yahoo", "zoho", "aol"];

/// A host's configuration with its own providers and the best known, where the page has loaded no others.
pub fn offering(config: ProviderConfig) -> Config {
    let own = config.add.iter().map(|entry| entry.id.clone());
    let only = BEST_KNOWN.into_iter().map(str::to_owned).chain(own);
    Config {
        catalogue: Catalogue::new(ProviderConfig {
            only: Some(only.collect()),
            ..config
        }),
        ..Config::default()
    }
}

/// A host's configuration that offers these providers only.
pub fn only(ids: &[&str]) -> Config {
    let only = ids.iter().map(|&id| id.to_owned()).collect();
    Config {
        catalogue: Catalogue::new(ProviderConfig {
            only: Some(only),
            ..ProviderConfig::default()
        }),
        ..Config::default()
    }
}
