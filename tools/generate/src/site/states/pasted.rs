//! What may be pasted: invented texts for each finding, and codes. Which of them a provider's check takes for what is
//! asked of the check itself.

use app_password::model::finding::Finding;
use serde_json::{Value, json};

/// Codes, as the providers show them: whichever a provider's check has nothing against.
pub const CODES: &[&str] = &[
    "qwer tyui opas dfgh",
    "Qw3eRt6yUi9oPa2s",
    "Qw3e Rt6y Ui9o",
    "fjord-7-boats",
];

/// A title, and texts of which one gets this finding. `{app}` and `{email}` stand for the app's name and the mailbox.
pub fn about(finding: Finding) -> (&'static str, &'static [&'static str]) {
    match finding {
        Finding::Empty => ("Nothing", &[" "]),
        Finding::Partial => ("Part of a code", &["qwer tyui", "Qw3eRt6y"]),
        Finding::TooLong => (
            "More than a code",
            &["qwer tyui opas dfgh jklz xcvb", "Qw3eRt6yUi9oPa2sDf4gHj5k"],
        ),
        Finding::ForeignCharacter => (
            "A code with a character that is never in one",
            &["qwer tyu1 opas dfgh", "qwer tyuæ opas dfgh"],
        ),
        Finding::AccountPassword => (
            "The account's own password",
            &["Fjord-7-boats", "Fjord7boats!"],
        ),
        Finding::SignInCode => ("A sign-in code", &["123456", "G-123456"]),
        Finding::BackupCode => ("A backup code", &["1234 5678"]),
        Finding::RecoveryKey => ("A recovery key", &["AB1C-DE2F-GH3I-JK4L-MN5O-PQ6R-ST7U"]),
        Finding::Sample => ("The example of a help page", &["abcd efgh ijkl mnop"]),
        Finding::OwnName => ("The name of the app password", &["{app}"]),
        Finding::Address => ("An e-mail address", &["{email}"]),
        Finding::Link => (
            "A web address",
            &["https://myaccount.google.com/apppasswords"],
        ),
    }
}

/// By finding, with the codes first.
pub fn all() -> Value {
    let codes = json!({ "id": "code", "title": "A code", "texts": CODES });
    let findings = Finding::ALL.iter().map(|finding| {
        let (title, texts) = about(*finding);
        json!({ "id": finding, "title": title, "texts": texts })
    });
    std::iter::once(codes).chain(findings).collect()
}

#[cfg(test)]
mod tests {
    use app_password::model::verdict::VerdictKind;
    use app_password::{About, check};

    use super::*;
    use crate::files;

    const ABOUT: About<'_> = About {
        app_name: Some("Acme CRM"),
        email: Some("someone@gmail.com"),
    };

    #[test]
    fn each_finding_has_a_text_that_gets_it_at_a_provider() {
        let data = files::read().expect("data");
        for finding in Finding::ALL {
            let texts = about(*finding).1.iter().map(|text| {
                text.replace("{app}", "Acme CRM")
                    .replace("{email}", "someone@gmail.com")
            });
            let gets = texts.clone().any(|text| {
                data.core
                    .iter()
                    .any(|it| check(it, &text, ABOUT).finding == Some(*finding))
            });
            assert!(
                gets,
                "no provider's check finds {finding:?} in {:?}",
                texts.collect::<Vec<_>>()
            );
        }
    }

    #[test]
    fn each_provider_takes_one_of_the_codes() {
        for provider in files::read().expect("data").providers() {
            let takes = CODES
                .iter()
                .any(|code| check(provider, code, ABOUT).verdict == VerdictKind::Ok);
            assert!(takes, "{} takes none of {CODES:?}", provider.id);
        }
    }
}
