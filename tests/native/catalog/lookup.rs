//! Claims about the look-up: who is found by an address, its exchangers, an id, and who is on offer.

use app_password::catalog::catalogue::{By, Catalogue, Changes};
use app_password::catalog::provider::Provider;
use app_password::catalog::providers::all;

use super::offered;

/// The id found, and by what.
pub fn id(found: Option<(&'static Provider, By)>) -> Option<(&'static str, &'static str)> {
    found.map(|(provider, by)| (provider.id, by.id()))
}

fn ids(catalogue: &Catalogue) -> Vec<&'static str> {
    let ids = catalogue.providers().iter().map(|provider| provider.id);
    ids.collect()
}

fn owned(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

/// An entry of a host's, as long as the test lives.
fn entry(id: &'static str, domain: &'static str) -> &'static Provider {
    Box::leak(Box::new(Provider {
        id,
        name: id,
        domains: Vec::leak(vec![domain]),
        mx: Vec::leak(vec![domain]),
        ..Provider::BLANK
    }))
}

#[test]
fn an_address_is_known_by_its_domain() {
    let catalogue = Catalogue::default();
    for (address, provider) in [
        ("someone@gmail.com", Some("google")),
        ("Someone@GMAIL.com", Some("google")),
        (" someone@googlemail.com ", Some("google")),
        ("someone@gmail.com.", Some("google")),
        ("a@b@gmail.com", None),
        ("someone@hotmail.co.uk", Some("microsoft")),
        ("someone@me.com", Some("apple")),
        ("someone@ymail.com", Some("yahoo")),
        ("someone@verizon.net", Some("aol")),
        ("someone@zohomail.eu", Some("zoho")),
        ("someone@mail.gmail.com", None),
        ("someone@gmail.co", None),
        ("someone@evilgmail.com", None),
        ("someone@gmail.com.evil.example", None),
        ("someone@gmail", None),
        ("someone@xn--gmil-1na.com", None),
        ("someone@gmaıl.com", None),
        ("someone@", None),
        ("@gmail.com", None),
        ("gmail.com", None),
        ("", None),
        ("@", None),
        ("someone@.", None),
    ] {
        let found = id(catalogue.detect(address, &[]));
        assert_eq!(found, provider.map(|id| (id, "domain")), "{address:?}");
    }
    for provider in all() {
        for domain in provider.domains {
            let found = id(catalogue.detect(&format!("someone@{domain}"), &[]));
            assert_eq!(found, Some((provider.id, "domain")), "{domain}");
        }
    }
}

#[test]
fn a_domain_of_ones_own_is_known_by_its_exchangers() {
    let catalogue = Catalogue::default();
    let found = |mx: &[&str]| id(catalogue.detect("me@acme.example", mx)).map(|(id, _)| id);
    for (mx, provider) in [
        (&["aspmx.l.google.com"][..], Some("google")),
        (&["ASPMX.L.GOOGLE.COM."], Some("google")),
        (&["google.com"], Some("google")),
        (&["mail.evilgoogle.com"], None),
        (&["google.com.evil.example"], None),
        (&["mx01.mail.icloud.com."], Some("apple")),
        (
            &["acme-example.mail.protection.outlook.com"],
            Some("microsoft"),
        ),
        (&["mx3.zoho.eu"], Some("zoho")),
        (&["mx3.zoho.com.au"], Some("zoho")),
        // The longest ending wins: AOL's exchangers are named below Yahoo's.
        (&["mx-aol.mail.gm0.yahoodns.net"], Some("aol")),
        (&["mta5.am0.yahoodns.net"], Some("yahoo")),
        // The first that anybody knows.
        (
            &["mx.acme.example", "mx.zoho.in", "google.com"],
            Some("zoho"),
        ),
        (&["mx.aruba.it"], Some("aruba")),
        (&["mx.pec.aruba.it"], Some("aruba-pec")),
        (
            &["inbound-smtp.eu-west-1.amazonaws.com"],
            Some("amazon-workmail"),
        ),
        (&["xn--mx-xka.example"], None),
        (&["", ".", "..", "com"], None),
        (&[], None),
    ] {
        assert_eq!(found(mx), provider, "{mx:?}");
    }
    for provider in all() {
        for ending in provider.mx {
            let host = format!("mx1.{ending}.");
            assert_eq!(found(&[&host]), Some(provider.id), "{ending}");
        }
    }
    // The address's own domain says more than any exchanger.
    let both = catalogue.detect("me@gmail.com", &["mx.zoho.eu"]);
    assert_eq!(id(both), Some(("google", "domain")));
}

#[test]
fn a_host_offers_what_it_likes_in_the_order_it_likes() {
    let all = ids(&Catalogue::default());
    let named = |names: &[&str]| owned(names);
    let without = |gone: &str| {
        all.iter()
            .copied()
            .filter(|id| *id != gone)
            .collect::<Vec<_>>()
    };
    let only = Changes {
        only: Some(named(&["zoho", "nobody", "google", "zoho"])),
        ..Changes::default()
    };
    assert_eq!(ids(&Catalogue::new(&only)), ["zoho", "google"]);
    let hide = Changes {
        hide: named(&["google", "nobody"]),
        ..Changes::default()
    };
    assert_eq!(ids(&Catalogue::new(&hide)), without("google"));
    let first = Changes {
        first: named(&["aol", "nobody"]),
        ..Changes::default()
    };
    let rest = without("aol");
    let expected: Vec<_> = ["aol"].into_iter().chain(rest).collect();
    assert_eq!(ids(&Catalogue::new(&first)), expected);
    let none = Changes {
        only: Some(Vec::new()),
        ..Changes::default()
    };
    assert!(ids(&Catalogue::new(&none)).is_empty());
    assert_eq!(Catalogue::new(&Changes::default()), Catalogue::default());
}

#[test]
fn who_is_not_offered_is_not_found() {
    let changes = Changes {
        hide: owned(&["google"]),
        ..Changes::default()
    };
    let catalogue = Catalogue::new(&changes);
    assert!(!catalogue.has("google") && catalogue.has("zoho"));
    assert_eq!(id(catalogue.detect("a@gmail.com", &[])), None);
    let by_mx = catalogue.detect("a@gmail.com", &["google.com", "mx.zoho.eu"]);
    assert_eq!(id(by_mx), Some(("zoho", "mx")));
}

#[test]
fn a_hosts_own_entry_stands_last_or_in_the_place_of_ours() {
    let (new, ours) = (entry("acme", "acme.example"), entry("google", "gmail.com"));
    let changes = Changes {
        own: vec![new, ours],
        ..Changes::default()
    };
    let catalogue = Catalogue::new(&changes);
    let mut expected = ids(&Catalogue::default());
    expected.push("acme");
    assert_eq!(ids(&catalogue), expected);
    assert_eq!(catalogue.find("google"), Some(ours));
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
fn a_hosts_own_entry_goes_first_where_two_claim_a_domain() {
    let own = entry("acme", "gmail.com");
    let changes = Changes {
        own: vec![own],
        ..Changes::default()
    };
    let catalogue = Catalogue::new(&changes);
    assert_eq!(
        catalogue.detect("a@gmail.com", &[]),
        Some((own, By::Domain))
    );
    let hidden = Changes {
        hide: owned(&["acme"]),
        ..changes
    };
    let found = Catalogue::new(&hidden).detect("a@gmail.com", &[]);
    assert_eq!(id(found), Some(("google", "domain")));
}

#[test]
fn an_entry_equals_itself_alone() {
    let (one, other) = (entry("acme", "acme.example"), entry("acme", "acme.example"));
    assert_ne!(one, other);
    assert_eq!(Some(offered("google")), Catalogue::default().find("google"));
    let with = |own| {
        Catalogue::new(&Changes {
            own: vec![own],
            ..Changes::default()
        })
    };
    assert_eq!(with(one), with(one));
    assert_ne!(with(one), with(other));
}
