//! Claims about what a host changes: who is on offer, in which order, and whose entry counts.

use app_password::catalog::catalogue::{Catalogue, with};
use app_password::model::config::ProviderConfig;
use app_password::model::provider::Provider;
use app_password::model::server::Server;
use app_password::model::verdict::DetectedBy;

use super::lookup::id;
use super::offered;

fn ids(catalogue: &Catalogue) -> Vec<&'static str> {
    let ids = catalogue.providers().iter();
    ids.map(|provider| provider.id.as_str()).collect()
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn only(ids: &[&str]) -> ProviderConfig {
    ProviderConfig {
        only: Some(owned(ids)),
        ..ProviderConfig::default()
    }
}

fn hide(ids: &[&str]) -> ProviderConfig {
    ProviderConfig {
        hide: owned(ids),
        ..ProviderConfig::default()
    }
}

fn first(ids: &[&str]) -> ProviderConfig {
    ProviderConfig {
        first: owned(ids),
        ..ProviderConfig::default()
    }
}

fn add(entries: &[Provider]) -> ProviderConfig {
    ProviderConfig {
        add: entries.to_vec(),
        ..ProviderConfig::default()
    }
}

/// An entry of a host's.
fn entry(id: &str, domain: &str) -> Provider {
    Provider {
        id: id.to_owned(),
        name: id.to_owned(),
        domains: owned(&[domain]),
        mx: owned(&[domain]),
        ..Provider::default()
    }
}

/// Ours without these.
fn without(gone: &[&str]) -> Vec<&'static str> {
    let all = ids(&Catalogue::default());
    all.into_iter().filter(|id| !gone.contains(id)).collect()
}

#[test]
fn a_host_that_changes_nothing_offers_ours() {
    let unchanged = Catalogue::new(ProviderConfig::default());
    assert_eq!(unchanged, Catalogue::default());
}

#[test]
fn a_host_offers_what_it_likes_in_the_order_it_likes() {
    let some = Catalogue::new(only(&["zoho", "nobody", "google", "zoho"]));
    assert_eq!(ids(&some), ["zoho", "google"]);
    let hidden = Catalogue::new(hide(&["google", "nobody", "google"]));
    assert_eq!(ids(&hidden), without(&["google"]));
    let ordered = Catalogue::new(first(&["posteo", "nobody", "aol", "posteo"]));
    let expected = [vec!["posteo", "aol"], without(&["posteo", "aol"])].concat();
    assert_eq!(ids(&ordered), expected);
    // All at once: what is hidden is neither among the only ones nor first.
    let all = Catalogue::new(ProviderConfig {
        hide: owned(&["zoho"]),
        first: owned(&["apple", "zoho"]),
        add: vec![entry("acme", "acme.example")],
        ..only(&["google", "zoho", "acme", "apple"])
    });
    assert_eq!(ids(&all), ["apple", "google", "acme"]);
}

#[test]
fn only_a_list_that_names_nobody_offers_nobody() {
    for nobody in [&[][..], &["nobody"], &[""]] {
        let catalogue = Catalogue::new(only(nobody));
        assert!(catalogue.providers().is_empty(), "{nobody:?}");
        assert!(catalogue.detect("a@gmail.com", &["mx.zoho.eu"]).is_none());
        assert!(catalogue.find("google").is_none());
    }
    assert!(!ids(&Catalogue::new(ProviderConfig::default())).is_empty());
}

#[test]
fn who_is_not_offered_is_not_found() {
    let catalogue = Catalogue::new(hide(&["google"]));
    assert!(catalogue.find("google").is_none() && catalogue.find("zoho").is_some());
    assert_eq!(id(catalogue.detect("a@gmail.com", &[])), None);
    let by_mx = catalogue.detect("a@gmail.com", &["google.com", "mx.zoho.eu"]);
    assert_eq!(id(by_mx), Some(("zoho", "mx")));
}

#[test]
fn a_hosts_own_entry_stands_last_or_in_the_place_of_ours() {
    let (new, ours) = (entry("acme", "acme.example"), entry("google", "gmail.com"));
    let catalogue = Catalogue::new(add(&[new, ours.clone()]));
    let expected = [without(&[]), vec!["acme"]].concat();
    assert_eq!(ids(&catalogue), expected);
    assert_eq!(catalogue.find("google"), Some(&ours));
    for (address, mx, provider) in [
        ("a@acme.example", &[][..], Some("acme")),
        ("a@other.example", &["mx.acme.example"], Some("acme")),
        ("a@gmail.com", &[], Some("google")),
        // The entry in Google's place has no other domain.
        ("a@googlemail.com", &[], None),
    ] {
        let found = id(catalogue.detect(address, mx)).map(|(id, _)| id);
        assert_eq!(found, provider, "{address}");
    }
}

#[test]
fn of_two_entries_with_one_id_the_first_counts() {
    for id_of_both in ["acme", "google"] {
        let one = entry(id_of_both, "one.example");
        let catalogue = Catalogue::new(add(&[one.clone(), entry(id_of_both, "two.example")]));
        assert_eq!(catalogue.find(id_of_both), Some(&one));
        let times = ids(&catalogue).into_iter().filter(|id| *id == id_of_both);
        assert_eq!(times.count(), 1, "{id_of_both}");
        let found = |address| id(catalogue.detect(address, &[])).map(|(id, _)| id);
        assert_eq!(found("a@one.example"), Some(id_of_both));
        assert_eq!(found("a@two.example"), None);
    }
}

#[test]
fn a_hosts_own_entry_goes_first_where_two_claim_a_domain() {
    let own = entry("acme", "gmail.com");
    let catalogue = Catalogue::new(add(std::slice::from_ref(&own)));
    let found = catalogue.detect("a@gmail.com", &[]);
    assert_eq!(found, Some((&own, DetectedBy::Domain)));
    let hidden = Catalogue::new(ProviderConfig {
        add: vec![own],
        ..hide(&["acme"])
    });
    let found = id(hidden.detect("a@gmail.com", &[]));
    assert_eq!(found, Some(("google", "domain")));
}

/// What JavaScript writes as `change` is a clone of ours in Rust.
#[test]
fn a_change_of_ours_keeps_the_rest() {
    let google = offered("google");
    let changed = Provider {
        name: "Acme Mail".to_owned(),
        smtp: None,
        ..google.clone()
    };
    let catalogue = Catalogue::new(add(std::slice::from_ref(&changed)));
    assert_eq!(ids(&catalogue), without(&[]));
    let found = catalogue.detect("someone@gmail.com", &[]);
    assert_eq!(found, Some((&changed, DetectedBy::Domain)));
    let host = |server: &Option<Server>| server.as_ref().map(|server| server.host.clone());
    let found = catalogue.find("google").unwrap();
    assert_eq!(host(&found.imap), host(&google.imap));
    assert_eq!(found.steps, google.steps);
    // Ours is as it was.
    assert_eq!(offered("google").name, "Google");
}

/// The widget asks whether it has to start anew.
#[test]
fn a_catalogue_equals_one_of_the_same_entries_and_no_other_though_it_reads_the_same() {
    let config = || -> &'static ProviderConfig {
        Box::leak(Box::new(add(&[entry("acme", "acme.example")])))
    };
    let (one, other) = (config(), config());
    assert_eq!(one, other);
    let with = |config| with(Catalogue::default(), config);
    assert_eq!(with(one), with(one));
    assert_ne!(with(one), with(other));
    assert!(one.add[0].is(&one.add[0]) && !one.add[0].is(&other.add[0]));
    let ordered = [first(&["zoho"]), first(&["aol"])].map(Catalogue::new);
    assert_ne!(ordered[0], ordered[1]);
}

#[test]
fn a_domain_is_found_whatever_its_case_and_with_the_dot_that_some_programs_print() {
    let entry = Provider {
        id: "acme".to_owned(),
        domains: vec!["ACME.example".to_owned(), "dot.example.".to_owned()],
        mx: vec!["MX.acme.example.".to_owned()],
        ..Provider::default()
    };
    let catalogue = Catalogue::new(ProviderConfig {
        add: vec![entry],
        ..ProviderConfig::default()
    });
    for (address, mx) in [
        ("x@acme.example", &[][..]),
        ("x@dot.example", &[]),
        ("x@fjord.example", &["mx.acme.example."]),
    ] {
        let found = catalogue.detection(address, mx).provider;
        assert_eq!(found.as_deref(), Some("acme"), "{address}");
    }
}
