//! The catalogue as a work list for maintainers: the oldest and least certain facts first, each provider with
//! every address to look at.

use std::fmt::Write;

use app_password::catalog::page::Page;
use app_password::model::account::PasswordKind;
use app_password::model::code_format::Confidence;
use app_password::model::provider::Provider;

/// The list, formatted for a terminal.
pub fn list(providers: &[&Provider]) -> String {
    let mut providers = providers.to_vec();
    providers.sort_by(|a, b| order(a).cmp(&order(b)));
    let mut list = String::new();
    for provider in providers {
        // A `String` takes whatever is written to it.
        let _ = entry(&mut list, provider);
    }
    list
}

/// Its position in the list.
fn order(provider: &Provider) -> (&str, u8, usize, &str) {
    let sources = provider.sources.len();
    (&provider.checked, sureness(provider), sources, &provider.id)
}

/// The least certain first. If there are no codes, there is no format to be certain of.
fn sureness(provider: &Provider) -> u8 {
    match (has_codes(provider), provider.code.certainty) {
        (true, Confidence::Low) => 0,
        (true, Confidence::Medium) => 1,
        (false, _) => 2,
        (true, Confidence::High) => 3,
    }
}

fn has_codes(provider: &Provider) -> bool {
    let credential = provider.credential;
    credential.takes_password() && credential.password_kind() == PasswordKind::Code
}

fn entry(list: &mut String, provider: &Provider) -> std::fmt::Result {
    let certainty = if has_codes(provider) {
        provider.code.certainty.id()
    } else {
        "–"
    };
    writeln!(
        list,
        "{}  {certainty:8} {:22} {} ({})",
        provider.checked,
        provider.id,
        provider.name,
        provider.credential.id()
    )?;
    for (kind, url) in &provider.pages {
        let address = Page { url }.address("", provider.ending(0));
        writeln!(list, "         {:10} {address}", kind.id())?;
    }
    for source in &provider.sources {
        writeln!(list, "         source     {source}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::list;
    use crate::files;
    use app_password::model::account::Credential;
    use app_password::model::code_format::{CodeFormat, Confidence};
    use app_password::model::page::PageKind;
    use app_password::model::provider::Provider;

    fn of(id: &str, checked: &str, certainty: Confidence) -> Provider {
        Provider {
            id: id.to_owned(),
            checked: checked.to_owned(),
            credential: Credential::AppPassword,
            code: CodeFormat {
                certainty,
                ..CodeFormat::FREE
            },
            ..Provider::default()
        }
    }

    #[test]
    fn the_oldest_come_first_and_among_them_the_least_sure() {
        let [new, sure, unsure] = [
            of("new", "2026-11", Confidence::Low),
            of("sure", "2026-09", Confidence::High),
            of("unsure", "2026-09", Confidence::Low),
        ];
        let mailbox = Provider {
            credential: Credential::MailboxPassword,
            ..of("mailbox", "2026-09", Confidence::Low)
        };
        let list = list(&[&new, &mailbox, &sure, &unsure]);
        let ids: Vec<&str> = list
            .lines()
            .filter_map(|line| line.split_whitespace().nth(2))
            .collect();
        assert_eq!(ids, ["unsure", "mailbox", "sure", "new"]);
    }

    #[test]
    fn an_address_can_be_opened_as_it_stands() {
        let provider = Provider {
            pages: vec![(
                PageKind::Create,
                "https://a.example/app?for={email}".to_owned(),
            )],
            sources: vec!["https://a.example/help".to_owned()],
            ..of("a", "2026-11", Confidence::Low)
        };
        let list = list(&[&provider]);
        let addresses: Vec<&str> = list
            .split_whitespace()
            .filter(|word| word.starts_with("https://"))
            .collect();
        assert_eq!(
            addresses,
            ["https://a.example/app", "https://a.example/help"]
        );
    }

    #[test]
    fn nobody_is_left_out() {
        let data = files::read().expect("the files");
        let list = list(&data.providers());
        assert!(!list.contains('{'), "an address with a gap");
        for provider in data.providers() {
            assert!(list.contains(&format!(" {} ", provider.id)));
        }
    }
}
