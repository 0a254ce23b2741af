//! The host of a widget: what it offers, and how what it hears is told apart.

use app_password::catalog::catalogue::Catalogue;
use app_password::model::config::ProviderConfig;
use app_password::model::event::PublicEvent;
use app_password::model::submission::Submission;
use app_password::view::out::Out;
use app_password::view::settings::Settings;

/// How it prints that the page is told this.
pub fn told(event: PublicEvent) -> String {
    format!("{:?}", Out::Tell(event))
}

/// The code of a submission.
pub fn sent(submission: &Submission) -> &str {
    submission.code.as_ref().expect("a code").expose()
}

/// What the page has before it has loaded the others.
const BEST_KNOWN: [&str; 6] = ["google", "microsoft", "apple", "yahoo", "zoho", "aol"];

/// A host's settings with its own providers and the best known, where the page has loaded no others.
pub fn offering(config: ProviderConfig) -> Settings {
    let own = config.add.iter().map(|entry| entry.id.clone());
    let only = BEST_KNOWN.into_iter().map(str::to_owned).chain(own);
    Settings {
        catalogue: Catalogue::new(ProviderConfig {
            only: Some(only.collect()),
            ..config
        }),
        ..Settings::default()
    }
}

/// A host's settings that offer these providers only.
pub fn only(ids: &[&str]) -> Settings {
    let only = ids.iter().map(|&id| id.to_owned()).collect();
    Settings {
        catalogue: Catalogue::new(ProviderConfig {
            only: Some(only),
            ..ProviderConfig::default()
        }),
        ..Settings::default()
    }
}
