//! Claims about what the records of a domain say of its mailboxes.

use app_password::catalog::catalogue::Catalogue;
use app_password::detect_with_txt;
use app_password::model::code_format::Confidence;
use app_password::model::config::ProviderConfig;
use app_password::model::exchangers::{Exchanger, Exchangers};
use app_password::model::verdict::{DetectedBy, DetectionNote};

use crate::data::{all, exchangers};

/// The provider, by what, and what else is said of an address at acme.example.
fn said(mx: &[&str], txt: &[&str]) -> (Option<String>, Option<&'static str>, Option<&'static str>) {
    let found = detect_with_txt("me@acme.example", mx, txt);
    (
        found.provider,
        found.by.map(DetectedBy::id),
        found.note.map(DetectionNote::id),
    )
}

/// Host names that an ending stands for.
fn hosts(ending: &str) -> Vec<String> {
    match ending.split_once('*') {
        Some((before, after)) => vec![format!("{before}1{after}."), format!("{before}X-2{after}")],
        None => vec![ending.to_owned(), format!("MX1.{ending}.")],
    }
}

fn lists(all: &Exchangers) -> [(&'static str, &[Exchanger]); 4] {
    [
        ("gateway", &all.gateway),
        ("forwarder", &all.forwarder),
        ("ambiguous", &all.ambiguous),
        ("own-server", &all.hosting),
    ]
}

#[test]
fn every_exchanger_of_the_data_is_known_for_what_it_is() {
    for (note, list) in lists(exchangers()) {
        assert!(!list.is_empty());
        for it in list {
            assert!(!it.mx.is_empty() || !it.domains.is_empty(), "{}", it.name);
            for host in it.mx.iter().flat_map(|ending| hosts(ending)) {
                let (provider, by, told) = said(&[&host], &[]);
                assert_eq!(told, Some(note), "{host}");
                assert_eq!(provider, it.providers.first().cloned(), "{host}");
                assert_eq!(by.is_some(), provider.is_some(), "{host}");
            }
            for domain in &it.domains {
                let found = detect_with_txt(&format!("me@{domain}"), &["mx.zoho.eu"], &[]);
                let told = found.note.map(DetectionNote::id);
                assert_eq!((found.provider, told), (None, Some(note)), "{domain}");
            }
        }
    }
}

#[test]
fn no_two_exchangers_have_one_ending_and_each_provider_is_one_of_ours() {
    let known = |id: &String| all().any(|provider| provider.id == *id);
    let mut endings = Vec::new();
    for it in lists(exchangers()).into_iter().flat_map(|(_, list)| list) {
        endings.extend(&it.mx);
        assert!(it.providers.iter().all(known), "{}", it.name);
    }
    let behind = &exchangers().behind;
    assert!(behind.iter().all(|it| it.providers.iter().all(known)));
    let count = endings.len();
    endings.sort();
    endings.dedup();
    assert_eq!(endings.len(), count);
}

#[test]
fn the_first_exchanger_that_says_anything_counts_and_the_longest_ending_of_it() {
    for (mx, provider, note) in [
        // Forwarding, although it ends as Google's own do.
        (&["gmr-smtp-in.l.google.com"][..], None, Some("forwarder")),
        (&["ALT1.gmr-smtp-in.l.google.com."], None, Some("forwarder")),
        (
            &["aspmx.l.google.com", "gmr-smtp-in.l.google.com"],
            Some("google"),
            None,
        ),
        (&["smtp.google.com"], Some("google"), None),
        (&["acme-example.o-v1.mx.microsoft"], Some("microsoft"), None),
        (&["mx.zoho.uk"], Some("zoho"), None),
        (&["mx.zoho.ca"], Some("zoho"), None),
        // A name of their own for a known one, or in front of it.
        (
            &["mail.acme.example", "acme.mail.protection.outlook.com"],
            Some("microsoft"),
            None,
        ),
        (
            &["acme.mail.protection.outlook.com", "mail.acme.example"],
            Some("microsoft"),
            None,
        ),
        (
            &["mx.acme.example", "mx1.mimecast.com"],
            None,
            Some("gateway"),
        ),
        (&["acme.example"], None, Some("own-server")),
        (&["notacme.example"], None, None),
        (&["mx.unknown.example", "mx.zoho.in"], Some("zoho"), None),
        (
            &["mx.unknown.example", "mail.acme.example"],
            None,
            Some("own-server"),
        ),
        (
            &["inbound-smtp.ap-south-1.amazonaws.com"],
            Some("amazon-workmail"),
            Some("ambiguous"),
        ),
        (&["inbound-smtp.amazonaws.com"], None, None),
        (&["ec2-1-2-3-4.amazonaws.com"], None, None),
        (
            &["p3plcpnl0123.prod.phx3.secureserver.net"],
            None,
            Some("own-server"),
        ),
        (&["mx-hub.cz"], Some("webglobe"), Some("ambiguous")),
        (&["mimecast.com.evil.example"], None, None),
        (&["notmimecast.com"], None, None),
        (&["."], None, Some("no-mail")),
        (&[""], None, Some("no-mail")),
        (&[".", "mx.zoho.eu"], Some("zoho"), None),
        (&[], None, None),
    ] {
        let (found, _, told) = said(mx, &[]);
        assert_eq!((found.as_deref(), told), (provider, note), "{mx:?}");
    }
}

#[test]
fn a_server_of_ones_own_is_suggested_at_ones_own_domain() {
    for (mx, suggested) in [
        ("mail.acme.example.", "mail.acme.example"),
        ("MX7.ACME.example", "mail.acme.example"),
        ("mx1.jellyfish.systems", "mail.acme.example"),
    ] {
        let found = detect_with_txt("me@ACME.example", &[mx], &[]);
        assert_eq!(found.suggestion.as_deref(), Some(suggested), "{mx}");
    }
}

#[test]
fn the_senders_of_a_domain_settle_what_its_exchangers_leave_open() {
    let filter = "mx1.hornetsecurity.com";
    let google = "v=spf1 include:_spf.google.com ~all";
    let microsoft =
        "v=spf1 ip4:192.0.2.1 include:spf.protection.outlook.com include:mail.zendesk.com -all";
    for (mx, txt, provider, by, note) in [
        (
            filter,
            &[google][..],
            Some("google"),
            Some("txt"),
            Some("gateway"),
        ),
        (
            filter,
            &[microsoft],
            Some("microsoft"),
            Some("txt"),
            Some("gateway"),
        ),
        (
            filter,
            &["x=1", " V=SPF1 +Include:_SPF.Google.com. ?all "],
            Some("google"),
            Some("txt"),
            Some("gateway"),
        ),
        (
            filter,
            &["v=spf1 redirect=_spf.google.com"],
            Some("google"),
            Some("txt"),
            Some("gateway"),
        ),
        (
            "mx.unknown.example",
            &[microsoft],
            Some("microsoft"),
            Some("txt"),
            None,
        ),
        (
            "mail.acme.example",
            &[google],
            Some("google"),
            Some("txt"),
            None,
        ),
        // Where it may be one of two, that one of them is likelier does not count.
        (
            "mx-biz.mail.am0.yahoodns.net",
            &[google],
            Some("google"),
            Some("txt"),
            None,
        ),
        // Two of them: nobody guesses.
        (filter, &[google, microsoft], None, None, Some("ambiguous")),
        (
            "mx.unknown.example",
            &["v=spf1 include:_spf.google.com include:zoho.eu ~all"],
            None,
            None,
            Some("ambiguous"),
        ),
        // Nothing about a mailbox.
        (
            filter,
            &["v=spf1 include:servers.mcsv.net include:sendgrid.net -all"],
            None,
            None,
            Some("gateway"),
        ),
        (
            filter,
            &["include:_spf.google.com", "v=spf10 include:_spf.google.com"],
            None,
            None,
            Some("gateway"),
        ),
        (
            filter,
            &["v=spf1 -include:_spf.google.com -all"],
            None,
            None,
            Some("gateway"),
        ),
        (
            filter,
            &["v=spf1 include:evil_spf.google.com -all"],
            None,
            None,
            Some("gateway"),
        ),
        (filter, &[], None, None, Some("gateway")),
        // What the exchangers say stands.
        ("mx.zoho.eu", &[google], Some("zoho"), Some("mx"), None),
        (
            "route1.mx.cloudflare.net",
            &[google],
            None,
            None,
            Some("forwarder"),
        ),
        (
            "mx1.mail.ovh.net",
            &[google],
            Some("ovh"),
            Some("mx"),
            Some("ambiguous"),
        ),
        (".", &[google], None, None, Some("no-mail")),
    ] {
        let found = said(&[mx], txt);
        let found = (found.0.as_deref(), found.1, found.2);
        assert_eq!(found, (provider, by, note), "{mx} {txt:?}");
    }
    let found = detect_with_txt("me@acme.example", &[], &[microsoft]);
    assert_eq!(found.provider.as_deref(), Some("microsoft"));
}

#[test]
fn it_says_how_sure_it_is() {
    let google = "v=spf1 include:_spf.google.com ~all";
    for (address, mx, txt, confidence) in [
        ("me@gmail.com", &[][..], &[][..], Confidence::High),
        ("me@acme.example", &["mx.zoho.eu"], &[], Confidence::High),
        (
            "me@acme.example",
            &["mx.unknown.example", "mx.zoho.eu"],
            &[],
            Confidence::Medium,
        ),
        (
            "me@acme.example",
            &["mx1.mimecast.com"],
            &[google],
            Confidence::Medium,
        ),
        (
            "me@acme.example",
            &["mx1.mail.ovh.net"],
            &[],
            Confidence::Low,
        ),
        (
            "me@acme.example",
            &["mx1.mimecast.com"],
            &[],
            Confidence::Low,
        ),
        ("me@acme.example", &[], &[], Confidence::Low),
        ("nobody", &[], &[], Confidence::Low),
    ] {
        let found = detect_with_txt(address, mx, txt);
        assert_eq!(found.confidence, confidence, "{address} {mx:?}");
    }
}

#[test]
fn a_slip_of_a_well_known_domain_is_noticed() {
    for (typed, meant) in [
        ("gmial.com", "gmail.com"),
        ("gmal.com", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("gamil.com", "gmail.com"),
        ("gnail.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.cmo", "gmail.com"),
        ("gmailcom.com", ""),
        ("GMAIL.CO", "gmail.com"),
        ("hotmial.com", "hotmail.com"),
        ("hotmai.com", "hotmail.com"),
        ("hormail.com", "hotmail.com"),
        ("outlok.com", "outlook.com"),
        ("outloook.com", "outlook.com"),
        ("yaho.com", "yahoo.com"),
        ("yhaoo.com", "yahoo.com"),
        ("icloud.co", "icloud.com"),
        ("iclould.com", "icloud.com"),
        // Too far, too short, or somebody's.
        ("gmail.example", ""),
        ("gm.com", ""),
        ("ao.com", ""),
        ("me.co", ""),
        ("gmx.com", ""),
        ("ymail.com", ""),
        ("mail.com", ""),
        ("email.com", ""),
        ("aol.com", ""),
        ("gmail.com", ""),
        ("hotmail.de", ""),
        ("yahoo.fr", ""),
        ("duck.com", ""),
        ("acme.example", ""),
    ] {
        for mx in [&[][..], &["."]] {
            let found = detect_with_txt(&format!("me@{typed}"), mx, &[]);
            let suggested = found.suggestion.unwrap_or_default();
            assert_eq!(suggested, meant, "{typed}");
            let told = found.note == Some(DetectionNote::Misspelt);
            assert_eq!(told, !meant.is_empty(), "{typed}");
        }
        // Whose exchangers answer is somebody's.
        let found = detect_with_txt(&format!("me@{typed}"), &["mx.unknown.example"], &[]);
        assert_ne!(found.note, Some(DetectionNote::Misspelt), "{typed}");
    }
    for domain in &exchangers().mistyped {
        assert!(
            all().any(|provider| provider.domains.contains(domain)),
            "{domain}"
        );
    }
}

#[test]
fn a_host_that_offers_some_only_hears_of_those() {
    let only = |id: &str| {
        Catalogue::new(ProviderConfig {
            only: Some(vec![id.to_owned()]),
            ..ProviderConfig::default()
        })
    };
    let slip = |id, address: &str| only(id).detection(address, &[]).suggestion;
    assert_eq!(slip("google", "me@gmial.com").as_deref(), Some("gmail.com"));
    assert_eq!(slip("google", "me@ymail.com"), None, "Yahoo has that one");
    assert_eq!(slip("google", "me@hotmial.com"), None);
    let behind = |id| {
        let found = only(id).find_mailbox("acme.example", &["mx1.mimecast.com".to_owned()], &[]);
        let ids = found
            .candidates
            .iter()
            .map(|(it, name)| (it.id.as_str(), *name));
        (found.gateway, ids.collect::<Vec<_>>())
    };
    assert_eq!(
        behind("google"),
        ("Mimecast", vec![("google", "Google Workspace")])
    );
    assert_eq!(behind("zoho"), ("Mimecast", vec![]));
}
