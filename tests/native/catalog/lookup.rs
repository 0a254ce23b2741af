//! Claims about the look-up: who is found by an address and its exchangers.

use app_password::catalog::catalogue::Catalogue;
use app_password::model::provider::Provider;
use app_password::model::verdict::DetectedBy;

use crate::data::all;

/// The id found, and by what.
pub fn id(found: Option<(&'static Provider, DetectedBy)>) -> Option<(&'static str, &'static str)> {
    found.map(|(provider, by)| (provider.id.as_str(), by.id()))
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
        for domain in &provider.domains {
            // Anybody's below a domain with a wildcard.
            let domain = domain.replace('*', "anybody");
            let found = id(catalogue.detect(&format!("someone@{domain}"), &[]));
            assert_eq!(found, Some((provider.id.as_str(), "domain")), "{domain}");
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
        for ending in &provider.mx {
            let host = format!("mx1.{ending}.");
            assert_eq!(found(&[&host]), Some(provider.id.as_str()), "{ending}");
        }
    }
    // The address's own domain says more than any exchanger.
    let both = catalogue.detect("me@gmail.com", &["mx.zoho.eu"]);
    assert_eq!(id(both), Some(("google", "domain")));
}
