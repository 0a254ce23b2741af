//! Claims about what follows from an entry for one mailbox: its account, its servers, its pages.

use app_password::catalog::page::Page;
use app_password::catalog::server::whole_host;
use app_password::model::account::Account;
use app_password::model::server::{Region, Server};

use super::offered;

#[test]
fn a_public_domain_is_a_persons_and_any_other_an_organisations() {
    for (provider, email, account) in [
        ("google", "someone@gmail.com", Account::Personal),
        ("google", "Someone@GMail.com", Account::Personal),
        ("google", "someone@acme.example", Account::Work),
        ("zoho", "someone@zohomail.eu", Account::Personal),
        ("google", "", Account::Personal),
        ("google", "someone", Account::Personal),
    ] {
        assert_eq!(offered(provider).account_of(email), account, "{email}");
    }
}

#[test]
fn zohos_servers_follow_data_centre_and_account() {
    let zoho = offered("zoho");
    for (email, mx, imap, smtp) in [
        ("a@zohomail.com", &[][..], "imap.zoho.com", "smtp.zoho.com"),
        ("a@zoho.eu", &[], "imap.zoho.eu", "smtp.zoho.eu"),
        ("a@ZohoMail.eu.", &[], "imap.zoho.eu", "smtp.zoho.eu"),
        ("a@zohomail.in", &[], "imap.zoho.in", "smtp.zoho.in"),
        (
            "a@zohomailcloud.ca",
            &[],
            "imap.zohocloud.ca",
            "smtp.zohocloud.ca",
        ),
        (
            "a@acme.example",
            &["mx.zoho.eu."],
            "imappro.zoho.eu",
            "smtppro.zoho.eu",
        ),
        (
            "a@acme.example",
            &["MX2.ZOHO.COM.AU"],
            "imappro.zoho.com.au",
            "smtppro.zoho.com.au",
        ),
        (
            "a@acme.example",
            &["mx.acme.example", "mx.zohocloud.ca"],
            "imappro.zohocloud.ca",
            "smtppro.zohocloud.ca",
        ),
        (
            "a@acme.example",
            &["mail.evilzoho.eu"],
            "imappro.zoho.com",
            "smtppro.zoho.com",
        ),
        (
            "a@acme.example",
            &[],
            "imappro.zoho.com",
            "smtppro.zoho.com",
        ),
    ] {
        let region = zoho.ending(zoho.region_of(email, mx));
        let account = zoho.account_of(email);
        let host = |server: Option<&Server>| {
            server.map(|server| server.host_for(region, account, &zoho.work))
        };
        assert_eq!(
            host(zoho.imap.as_ref()).as_deref(),
            Some(imap),
            "{email} {mx:?}"
        );
        assert_eq!(
            host(zoho.smtp.as_ref()).as_deref(),
            Some(smtp),
            "{email} {mx:?}"
        );
    }
}

#[test]
fn a_region_may_have_servers_of_its_own_and_the_longer_ending_wins() {
    for (id, email, mx, imap, smtp) in [
        ("tim-it", "a@tim.it", &[][..], "imap.tim.it", "smtp.tim.it"),
        ("tim-it", "a@alice.it", &[], "in.alice.it", "out.alice.it"),
        (
            "opensrs",
            "a@acme.example",
            &["mx.acme.example.cust.b.hostedemail.com"],
            "mail.b.hostedemail.com",
            "mail.b.hostedemail.com",
        ),
        (
            "opensrs",
            "a@acme.example",
            &["mx.acme.example.cust.a.hostedemail.com"],
            "mail.hostedemail.com",
            "mail.hostedemail.com",
        ),
    ] {
        let provider = offered(id);
        let region = provider.region_of(email, mx);
        let host = |server: Option<&Server>| {
            let ending = provider.ending(region);
            server.map(|server| server.host_for(ending, Account::Personal, ""))
        };
        assert_eq!(
            host(provider.imap_in(region)).as_deref(),
            Some(imap),
            "{email}"
        );
        assert_eq!(
            host(provider.smtp_in(region)).as_deref(),
            Some(smtp),
            "{email}"
        );
    }
}

#[test]
fn a_page_opens_for_the_mailbox_and_reads_as_in_the_address_bar() {
    const CREATE: &str = "https://a.example/app?authuser={email}";
    for (url, email, region, opened, read) in [
        (
            CREATE,
            "a+b@c.no",
            "",
            "https://a.example/app?authuser=a%2Bb%40c.no",
            "a.example/app",
        ),
        (CREATE, "", "", "https://a.example/app", "a.example/app"),
        (
            CREATE,
            "{region}@c.no",
            "",
            "https://a.example/app?authuser=%7Bregion%7D%40c.no",
            "a.example/app",
        ),
        (
            "https://a.{region}/home#x",
            "a@c.no",
            "zoho.eu",
            "https://a.zoho.eu/home#x",
            "a.zoho.eu/home",
        ),
        (
            "https://a.example/?a=1",
            "",
            "",
            "https://a.example/?a=1",
            "a.example",
        ),
    ] {
        let page = Page { url };
        assert_eq!(page.address(email, region), opened);
        assert_eq!(page.readable(region), read);
    }
}

#[test]
fn a_host_is_whole_only_with_all_that_it_wants() {
    for (host, domain, exchanger, whole) in [
        ("imap.acme.example", "", "", Some("imap.acme.example")),
        (
            "mail.{domain}",
            "acme.example",
            "",
            Some("mail.acme.example"),
        ),
        (
            "{mx}",
            "acme.example",
            "w0123.kasserver.com",
            Some("w0123.kasserver.com"),
        ),
        ("{mx}", "acme.example", "", None),
    ] {
        let found = whole_host(host, domain, exchanger);
        assert_eq!(found.as_deref(), whole, "{host} {domain} {exchanger}");
    }
}

#[test]
fn a_user_name_is_the_address_or_what_stands_before_its_at_sign() {
    for (id, email, username) in [
        ("google", "ola@gmail.com", "ola@gmail.com"),
        ("riseup", "ola@riseup.net", "ola"),
        // Whose name only the person knows: the address until they say.
        ("plusnet", "ola@plus.com", "ola@plus.com"),
        ("riseup", "ola", "ola"),
    ] {
        let provider = offered(id);
        for server in provider.imap.iter().chain(&provider.smtp) {
            assert_eq!(server.username_for(email), username, "{id} {email}");
        }
    }
}

#[test]
fn a_region_is_shown_by_its_name_or_else_by_its_ending() {
    let region = |name: &str| Region {
        ending: "zoho.eu".to_owned(),
        name: name.to_owned(),
        ..Region::default()
    };
    assert_eq!(region("").shown(), "zoho.eu");
    assert_eq!(region("Europe").shown(), "Europe");
}

#[test]
fn only_what_stands_for_the_exchanger_is_one() {
    for (host, is) in [("{mx}", true), ("imap.acme.example", false), ("", false)] {
        let host = host.to_owned();
        let server = Server {
            host,
            ..Server::default()
        };
        assert_eq!(server.is_exchanger(), is, "{}", server.host);
    }
}
