//! Claims about what every entry must be.

use std::collections::BTreeSet;

use app_password::catalog::server::whole_host;
use app_password::model::account::{Account, Credential};
use app_password::model::code_format::Confidence;
use app_password::model::provider::Provider;
use app_password::model::reason::Warning;
use app_password::model::server::Server;
use app_password::model::step::Step;

use super::{offered, steps};
use crate::data::{all, core, files};

/// The names in braces.
fn slots(text: &str) -> Vec<&str> {
    let after = text.split('{').skip(1);
    after
        .map(|part| part.split('}').next().unwrap_or(part))
        .collect()
}

fn is_domain(name: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let label = |label: &str| {
        !label.is_empty()
            && label.chars().all(letter)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.contains('.') && name.split('.').all(label)
}

fn is_month(text: &str) -> bool {
    let month = text.split_once('-');
    month.is_some_and(|(year, month)| {
        year.len() == 4
            && ("2000".."2100").contains(&year)
            && month.len() == 2
            && ("01"..="12").contains(&month)
    })
}

#[test]
fn each_provider_has_a_file_of_its_name_and_each_of_the_core_is_one() {
    for (name, provider) in files::<Provider>("providers") {
        assert_eq!(name, provider.id, "data/providers/{name}.toml");
    }
    let all_ids: BTreeSet<&str> = all().map(|provider| provider.id.as_str()).collect();
    assert_eq!(all_ids.len(), all().count(), "an id stands twice");
    let names: BTreeSet<String> = all().map(|it| it.name.to_lowercase()).collect();
    assert_eq!(names.len(), all().count(), "a name stands twice");
    let core: BTreeSet<&str> = core().iter().map(String::as_str).collect();
    assert!(core.is_subset(&all_ids), "data/core.toml: {core:?}");
    assert_eq!(
        core.len(),
        crate::data::core().len(),
        "one stands there twice"
    );
}

#[test]
fn an_id_is_a_slug_and_a_name_is_there() {
    for provider in all() {
        let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(!provider.id.is_empty() && provider.id.chars().all(slug));
        let names = provider.also.iter().chain([&provider.name]);
        for name in names {
            assert!(!name.is_empty() && name.trim() == name, "{}", provider.id);
        }
        assert!(!provider.also.contains(&provider.name), "{}", provider.id);
    }
}

#[test]
fn each_domain_is_lower_case_ascii_and_belongs_to_one_provider() {
    let mut seen = BTreeSet::new();
    for provider in all() {
        assert!(
            provider.domains.is_sorted_by(|a, b| a < b),
            "{}",
            provider.id
        );
        for domain in &provider.domains {
            // `*.` before a domain is everything below it.
            let name = domain.strip_prefix("*.").unwrap_or(domain);
            assert!(is_domain(name), "{}: {domain}", provider.id);
            assert!(seen.insert(domain), "{domain} stands twice");
        }
    }
}

#[test]
fn each_ending_of_an_exchanger_is_lower_case_ascii_and_belongs_to_one_provider() {
    let mut seen = BTreeSet::new();
    for provider in all() {
        assert!(provider.mx.is_sorted_by(|a, b| a < b), "{}", provider.id);
        for ending in &provider.mx {
            assert!(is_domain(ending), "{}: {ending}", provider.id);
            assert!(seen.insert(ending), "{ending} stands twice");
        }
    }
}

#[test]
fn each_spf_domain_is_lower_case_ascii_and_belongs_to_one_provider() {
    let mut seen = BTreeSet::new();
    for provider in all() {
        for name in &provider.spf {
            // A name that only records have may begin with a line (RFC 8552).
            assert!(is_domain(&name.replace('_', "")), "{}: {name}", provider.id);
            assert!(seen.insert(name), "{name} stands twice");
        }
    }
}

#[test]
fn each_page_is_an_https_address_with_known_placeholders() {
    for provider in all() {
        let mut kinds = Vec::new();
        for (kind, url) in &provider.pages {
            assert!(!kinds.contains(kind), "{}: two of {kind:?}", provider.id);
            kinds.push(*kind);
            assert!(url.starts_with("https://"), "{url}");
            assert!(!url.contains(char::is_whitespace), "{url}");
            for slot in slots(url) {
                let fits = match slot {
                    "region" => !provider.regions.is_empty(),
                    // Last of all, so that the page opens without it as well.
                    "email" => url.contains('?') && url.ends_with("={email}"),
                    _ => false,
                };
                assert!(fits, "{url}: {slot}");
            }
        }
    }
}

#[test]
fn a_step_opens_a_page_that_the_provider_has() {
    for provider in all() {
        for step in steps(provider) {
            if let Step::Open { page } | Step::Switch { page, .. } = step {
                assert!(provider.page(*page).is_some(), "{}: {step:?}", provider.id);
            }
        }
        let has = |wanted: fn(&Step) -> bool| provider.steps.iter().any(wanted);
        let got = match provider.credential {
            // Where no new ones are made, there is no way to show.
            Credential::AppPassword if provider.cautions.contains(&Warning::NoNewCodes) => true,
            Credential::AppPassword => has(|step| matches!(step, Step::Copy { .. })),
            // Either the provider makes it or the person thinks it up.
            Credential::AppPasswordWith2fa | Credential::OwnPassword => {
                has(|step| matches!(step, Step::Copy { .. } | Step::Invent { .. }))
            }
            Credential::MailboxPassword => provider.steps.is_empty(),
            Credential::OauthOnly | Credential::None => true,
        };
        assert!(got, "{}: how does one get the code?", provider.id);
    }
}

#[test]
fn each_entry_says_when_and_where_it_was_read() {
    for provider in all() {
        let id = &provider.id;
        if provider.checked.is_empty() {
            // Nobody has read it at the provider, so that nothing is certain, and perhaps there is no source either.
            assert_eq!(provider.code.certainty, Confidence::Low, "{id}");
        } else {
            assert!(is_month(&provider.checked), "{id}");
            assert!(!provider.sources.is_empty(), "{id}");
        }
        for source in &provider.sources {
            assert!(source.starts_with("https://"), "{}: {source}", provider.id);
        }
    }
}

#[test]
fn what_has_moved_or_ended_says_where_to_and_since_when() {
    for provider in all() {
        let id = &provider.id;
        let moves = provider.cautions.contains(&Warning::Moving);
        assert_eq!(moves, !provider.moves_to.is_empty(), "{id}");
        assert!(!moves || offered(&provider.moves_to).id != *id, "{id}");
        // Of a provider that takes no passwords it is known since when, and of the others there is no such month.
        let ended = provider.credential == Credential::OauthOnly;
        assert_eq!(ended, is_month(&provider.ended), "{id}: {}", provider.ended);
        assert!(ended || provider.ended.is_empty(), "{id}");
    }
}

#[test]
fn a_server_has_a_name_and_a_port() {
    for provider in all() {
        let places = provider.regions.iter();
        let own = places.flat_map(|region| region.imap.iter().chain(&region.smtp));
        for server in provider.imap.iter().chain(&provider.smtp).chain(own) {
            let Server { host, port, .. } = server;
            assert!([993, 143, 465, 587].contains(port), "{host}: {port}");
            for slot in slots(host) {
                let fits = match slot {
                    "region" => !provider.regions.is_empty(),
                    "work" => !provider.work.is_empty(),
                    // Who is recognised by no exchanger would always be asked for the server.
                    "mx" => !provider.mx.is_empty(),
                    "domain" => true,
                    _ => false,
                };
                assert!(fits, "{host}: {slot}");
            }
            for account in [Account::Personal, Account::Work] {
                let filled = server.host_for(provider.ending(0), account, &provider.work);
                let whole = whole_host(&filled, "acme.example", "mx.example");
                let fits = whole.as_deref().is_some_and(is_domain);
                assert!(fits, "{}: {filled}", provider.id);
            }
        }
        let none = provider.credential == Credential::None;
        assert_eq!(provider.imap.is_none(), none, "{}", provider.id);
    }
}

#[test]
fn a_region_has_an_ending_and_public_domains_of_its_provider() {
    for provider in all() {
        for region in &provider.regions {
            assert!(is_domain(&region.ending), "{}", region.ending);
            for domain in &region.domains {
                assert!(provider.domains.contains(domain), "{domain}");
            }
        }
    }
}
