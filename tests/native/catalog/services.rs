//! Claims about services where one wrong fact looks to people like a wrong password.

use app_password::catalog::catalogue::Catalogue;
use app_password::catalog::provider::OTHER;
use app_password::check::verdict::{About, check};
use app_password::model::account::{Credential, PasswordKind};
use app_password::model::code::Code;
use app_password::model::server::{Security, Username};
use app_password::model::step::Step;

use super::lookup::id;
use super::offered;
use crate::data::all;

#[test]
fn a_customers_own_domain_below_the_providers_is_known() {
    for (address, provider) in [
        ("someone@smith.plus.com", Some("plusnet")),
        ("someone@a.b.plus.com", Some("plusnet")),
        ("someone@plus.com", Some("plusnet")),
        ("someone@plus.net", Some("plusnet")),
        ("someone@smith.force9.co.uk", Some("plusnet-force9")),
        ("someone@smith.free-online.net", Some("plusnet-free-online")),
        ("someone@acme.onmicrosoft.com", Some("microsoft")),
        ("someone@surplus.com", None),
        ("someone@smith.plus.com.example", None),
        ("someone@force9.co.uk", None),
    ] {
        let found = id(Catalogue::default().detect(address, &[]));
        assert_eq!(found, provider.map(|id| (id, "domain")), "{address}");
    }
}

#[test]
fn the_server_takes_the_user_name_that_its_provider_names() {
    for (provider, username) in [
        ("online-no", Username::LocalPart),
        ("softbank-jp", Username::LocalPart),
        ("mopera-u", Username::LocalPart),
        ("gwdg", Username::LocalPart),
        ("plusnet", Username::Own),
        ("plusnet-force9", Username::Own),
        ("legalmail", Username::Own),
        ("au-kddi", Username::Own),
        ("easyname", Username::Own),
        ("altibox", Username::Address),
        ("forpsi", Username::Address),
        ("home-pl", Username::Address),
    ] {
        let offered = offered(provider);
        for server in offered.imap.iter().chain(&offered.smtp) {
            assert_eq!(server.username, username, "{provider}: {}", server.host);
        }
    }
}

#[test]
fn servers_whose_names_nobody_would_guess_are_named() {
    let known = |address: &str| {
        let found = Catalogue::default().detect(address, &[]);
        found.map_or(&*OTHER, |(provider, _)| provider)
    };
    for (address, imap, smtp, port, security) in [
        (
            "a@online.no",
            "imap.online.no",
            "smtp.online.no",
            465,
            Security::Tls,
        ),
        (
            "a@smith.plus.com",
            "imap.plus.net",
            "relay.plus.net",
            465,
            Security::Tls,
        ),
        (
            "a@x.force9.co.uk",
            "imap.force9.net",
            "relay.force9.net",
            465,
            Security::Tls,
        ),
        (
            "a@atlas.cz",
            "imap.atlas.cz",
            "smtp.atlas.cz",
            465,
            Security::Tls,
        ),
        (
            "a@volny.cz",
            "imap.volny.cz",
            "smtp.volny.cz",
            465,
            Security::Tls,
        ),
        (
            "a@pobox.sk",
            "imap.pobox.sk",
            "smtp.pobox.sk",
            465,
            Security::Tls,
        ),
        (
            "a@gwdg.de",
            "email.gwdg.de",
            "email.gwdg.de",
            587,
            Security::StartTls,
        ),
        (
            "a@legalmail.it",
            "mbox.cert.legalmail.it",
            "sendm.cert.legalmail.it",
            465,
            Security::Tls,
        ),
    ] {
        let provider = known(address);
        let ending = provider.ending(provider.region_of(address, &[]));
        let host = |host: &str| host.replace("{region}", ending);
        let (reads, sends) = (provider.imap.as_ref(), provider.smtp.as_ref());
        assert_eq!(
            reads.map(|it| host(&it.host)).as_deref(),
            Some(imap),
            "{address}"
        );
        let sends = sends.map(|it| (host(&it.host), it.port, it.security));
        assert_eq!(sends, Some((smtp.to_owned(), port, security)), "{address}");
    }
}

#[test]
fn a_domain_of_ones_own_at_a_new_service_is_known_by_its_exchanger() {
    for (exchanger, provider) in [
        ("mx.simply.com", "simply-com"),
        ("mx1.unoeuro.com", "simply-com"),
        ("mx.stackmail.com", "20i-stackmail"),
        ("mx1.hostpoint.ch", "hostpoint"),
        ("mx2.transip.email", "transip"),
        ("mx.cert.legalmail.it", "legalmail"),
        ("mx1.wedos.net", "wedos"),
        ("mx10.webhouse.sk", "webhouse-sk"),
        ("mx1.mx-hub.sk", "webglobe"),
        ("mx.b.locaweb.com.br", "locaweb"),
        ("mx1.spacemail.com", "spacemail"),
        ("mx.us2.mailhostbox.com", "mailhostbox"),
    ] {
        let found = id(Catalogue::default().detect("someone@acme.example", &[exchanger]));
        assert_eq!(found, Some((provider, "mx")), "{exchanger}");
    }
}

#[test]
fn a_server_that_depends_on_the_mailbox_is_told_by_its_domain_or_its_exchanger() {
    for (provider, host) in [
        ("all-inkl", "{mx}"),
        ("generic-cpanel", "mail.{domain}"),
        ("generic-plesk", "{domain}"),
    ] {
        let offered = offered(provider);
        let servers = offered.imap.iter().chain(&offered.smtp);
        let hosts: Vec<_> = servers.map(|server| server.host.as_str()).collect();
        assert_eq!(hosts, [host, host], "{provider}");
    }
    let exchanger = ["w0123456.kasserver.com"];
    let found = id(Catalogue::default().detect("someone@acme.example", &exchanger));
    assert_eq!(found, Some(("all-inkl", "mx")));
}

#[test]
fn telenor_asks_for_the_mailboxs_own_password_and_for_the_switch() {
    let telenor = offered("online-no");
    assert_eq!(telenor.credential, Credential::OwnPassword);
    assert!(matches!(telenor.steps.last(), Some(Step::Invent { .. })));
    assert!(matches!(
        telenor.imap_steps.as_slice(),
        [Step::Switch { .. }]
    ));
}

#[test]
fn hushmails_passphrase_with_its_security_code_is_sent_with_its_spaces() {
    let hushmail = offered("hushmail");
    let typed = "tundra-maple-7 abcde fghij klmno pqrst";
    for kind in [PasswordKind::Code, PasswordKind::Password] {
        let assessed = check(
            hushmail.format_for(kind),
            &format!(" {typed} "),
            About::default(),
        );
        assert_eq!(assessed.code.as_ref().map(Code::expose), Some(typed));
    }
}

#[test]
fn what_nobody_has_read_at_its_provider_says_so_in_the_file_only() {
    let unread: Vec<_> = all().filter(|it| it.checked.is_empty()).collect();
    assert!(!unread.is_empty());
    for provider in unread {
        let offered = offered(&provider.id);
        assert!(offered.checked.is_empty(), "{}", provider.id);
        assert!(offered.imap.is_some(), "{}: what for?", provider.id);
    }
}
