//! The catalogue as a work list for whoever keeps it true: what was checked longest ago, and is least
//! sure, comes first, each with every address that there is to look at.

use std::fmt::Write;

use app_password::catalog::account::Way;
use app_password::catalog::provider::Provider;
use app_password::check::shape::Certainty;

/// The list, as a person reads it in a terminal.
pub fn list(providers: &[&Provider]) -> String {
    let mut providers = providers.to_vec();
    providers.sort_by_key(|provider| {
        let sources = provider.sources.len();
        (provider.checked, sureness(provider), sources, provider.id)
    });
    let mut list = String::new();
    for provider in providers {
        // A `String` takes whatever is written to it.
        let _ = entry(&mut list, provider);
    }
    list
}

/// From the least sure; where there are no codes, there is no shape to be sure of.
fn sureness(provider: &Provider) -> u8 {
    match (has_codes(provider), provider.shape.certainty) {
        (true, Certainty::Low) => 0,
        (true, Certainty::Medium) => 1,
        (false, _) => 2,
        (true, Certainty::High) => 3,
    }
}

fn has_codes(provider: &Provider) -> bool {
    let credential = provider.credential;
    credential.takes_password() && credential.way() == Way::Code
}

fn entry(list: &mut String, provider: &Provider) -> std::fmt::Result {
    let certainty = if has_codes(provider) {
        provider.shape.certainty.id()
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
    for page in provider.pages {
        let address = page.address("", provider.ending(0));
        writeln!(list, "         {:10} {address}", page.kind.id())?;
    }
    for source in provider.sources {
        writeln!(list, "         source     {source}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::list;
    use app_password::catalog::account::Credential;
    use app_password::catalog::page::{Page, PageKind};
    use app_password::catalog::provider::Provider;
    use app_password::catalog::providers::all;
    use app_password::check::shape::{Certainty, Shape};

    const fn of(id: &'static str, checked: &'static str, certainty: Certainty) -> Provider {
        Provider {
            id,
            checked,
            credential: Credential::AppPassword,
            shape: Shape {
                certainty,
                ..Shape::FREE
            },
            ..Provider::BLANK
        }
    }

    #[test]
    fn the_oldest_come_first_and_among_them_the_least_sure() {
        let [new, sure, unsure] = [
            of("new", "2026-11", Certainty::Low),
            of("sure", "2026-09", Certainty::High),
            of("unsure", "2026-09", Certainty::Low),
        ];
        let mailbox = Provider {
            credential: Credential::MailboxPassword,
            ..of("mailbox", "2026-09", Certainty::Low)
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
        const PAGES: &[Page] = &[Page::new(
            PageKind::Create,
            "https://a.example/app?for={email}",
        )];
        let provider = Provider {
            pages: PAGES,
            sources: &["https://a.example/help"],
            ..of("a", "2026-11", Certainty::Low)
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
        let providers: Vec<&Provider> = all().collect();
        let list = list(&providers);
        assert!(!list.contains('{'), "an address with a gap");
        for provider in providers {
            assert!(list.contains(&format!(" {} ", provider.id)));
        }
    }
}
