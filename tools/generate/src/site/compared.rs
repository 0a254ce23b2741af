//! With what a provider's facts were compared: its own pages prove more than a list that others keep.

use std::collections::BTreeSet;

use app_password::model::provider::Provider;

/// Where lists of providers are kept.
const LISTS: &str = "github.com";

/// What stands before a country's own ending, as in `co.uk`.
const SECOND_LEVEL: &[&str] = &[
    "ac", "ad", "co", "com", "edu", "go", "gov", "gr", "in", "ne", "net", "or", "org",
];

/// Whether they were compared with the provider's own pages, with pages of others, with lists alone, or never.
pub fn with(provider: &Provider) -> &'static str {
    if provider.checked.is_empty() {
        return "nobody";
    }
    let own = own_names(provider);
    let sources = || provider.sources.iter().map(|url| host_of(url));
    if sources().any(|host| own.contains(name(host))) {
        "own"
    } else if sources().all(|host| site(host) == LISTS) {
        "lists"
    } else {
        "others"
    }
}

/// The names under which the provider is on the web: of its pages, its servers and its addresses.
fn own_names(provider: &Provider) -> BTreeSet<&str> {
    let pages = provider.pages.iter().map(|(_, url)| host_of(url));
    let places = provider.regions.iter();
    let servers = places
        .flat_map(|region| [&region.imap, &region.smtp])
        .chain([&provider.imap, &provider.smtp])
        .flatten()
        .map(|server| server.host.as_str());
    let addresses = provider.domains.iter().map(String::as_str);
    let exchangers = provider.mx.iter().map(String::as_str);
    let hosts = pages.chain(servers).chain(addresses).chain(exchangers);
    hosts
        .filter(|host| !host.contains(['{', '*']) && site(host) != LISTS)
        .map(name)
        .collect()
}

/// The host of an address of a page.
fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}

/// What somebody has registered: `example.co.uk` of `help.example.co.uk`.
fn site(host: &str) -> &str {
    let mut dots = host.rmatch_indices('.').map(|(at, _)| at);
    let (last, second) = (dots.next(), dots.next());
    let (Some(last), Some(second)) = (last, second) else {
        return host;
    };
    let country = host.len() - last == 3;
    let before = host.get(second + 1..last).unwrap_or_default();
    let start = match dots.next() {
        Some(third) if country && SECOND_LEVEL.contains(&before) => third + 1,
        None if country && SECOND_LEVEL.contains(&before) => 0,
        _ => second + 1,
    };
    host.get(start..).unwrap_or(host)
}

/// The same without its ending: one provider has `example.com` for its pages and `example.net` for its mail.
fn name(host: &str) -> &str {
    site(host).split('.').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{name, site, with};
    use app_password::model::provider::Provider;

    #[test]
    fn what_is_registered_is_read_from_a_host() {
        for (host, expected) in [
            ("example.com", "example.com"),
            ("www.help.example.com", "example.com"),
            ("help.example.co.uk", "example.co.uk"),
            ("example.co.uk", "example.co.uk"),
            ("a.co.de", "a.co.de"),
            ("localhost", "localhost"),
        ] {
            assert_eq!(site(host), expected);
        }
        assert_eq!(name("www.example.co.uk"), "example");
    }

    #[test]
    fn only_a_source_of_the_providers_own_proves_its_own_pages() {
        let own = "https://help.example.org/imap";
        let list = "https://github.com/someone/list";
        let other = "https://blog.test/example.com";
        for (checked, sources, expected) in [
            ("", &[own][..], "nobody"),
            ("2026-11", &[list, own], "own"),
            ("2026-11", &[list, list], "lists"),
            ("2026-11", &[list, other], "others"),
        ] {
            let provider = Provider {
                checked: checked.to_owned(),
                domains: vec!["example.com".to_owned()],
                sources: sources.iter().map(|it| (*it).to_owned()).collect(),
                ..Provider::default()
            };
            assert_eq!(with(&provider), expected);
        }
    }
}
