//! Claims about where a mailbox is reached: servers, user names, domains and exchangers that were wrong once.

use app_password::catalog::catalogue::Catalogue;
use app_password::model::account::Account;
use app_password::model::server::{Security, Server, Username};

use super::offered;

#[test]
fn each_server_is_the_one_that_answers() {
    for (id, region, imap, smtp, port, security) in [
        (
            "terra-br",
            0,
            "imap.terra.com.br",
            "smtp.terra.com.br",
            465,
            Security::Tls,
        ),
        ("ovh", 0, "ssl0.ovh.net", "ssl0.ovh.net", 465, Security::Tls),
        (
            "ovh",
            1,
            "pro1.mail.ovh.net",
            "pro1.mail.ovh.net",
            587,
            Security::StartTls,
        ),
        (
            "ovh",
            8,
            "ex5.mail.ovh.net",
            "ex5.mail.ovh.net",
            587,
            Security::StartTls,
        ),
        (
            "titan",
            0,
            "imap.titan.email",
            "smtp.titan.email",
            465,
            Security::Tls,
        ),
        (
            "titan",
            1,
            "imap0101.titan.email",
            "smtp0101.titan.email",
            465,
            Security::Tls,
        ),
        (
            "rogers-yahoo",
            0,
            "imap.broadband.rogers.com",
            "smtp.broadband.rogers.com",
            465,
            Security::Tls,
        ),
        (
            "tpg-au",
            0,
            "mail.tpg.com.au",
            "mail.tpg.com.au",
            465,
            Security::Tls,
        ),
        (
            "vivaldi",
            0,
            "imap.vivaldi.net",
            "smtp.vivaldi.net",
            465,
            Security::Tls,
        ),
        (
            "aliyun-qiye",
            1,
            "imap.sg.aliyun.com",
            "smtp.sg.aliyun.com",
            465,
            Security::Tls,
        ),
    ] {
        let provider = offered(id);
        let host = |server: Option<&Server>| {
            server.map(|it| it.host_for(provider.ending(region), Account::Personal, ""))
        };
        assert_eq!(
            host(provider.imap_in(region)).as_deref(),
            Some(imap),
            "{id}"
        );
        assert_eq!(
            host(provider.smtp_in(region)).as_deref(),
            Some(smtp),
            "{id}"
        );
        let sent = provider.smtp_in(region).map(|it| (it.port, it.security));
        assert_eq!(sent, Some((port, security)), "{id} {region}");
        assert_eq!(
            provider.imap_in(region).map(|it| it.port),
            Some(993),
            "{id}"
        );
    }
}

#[test]
fn each_server_is_given_the_user_name_that_it_takes() {
    for (id, username) in [
        ("riseup", Username::LocalPart),
        ("wp-pl", Username::Address),
        ("uol", Username::Address),
        ("bol-br", Username::Address),
        ("mailfence", Username::Address),
        ("daum", Username::Address),
    ] {
        let provider = offered(id);
        let own = [&provider.imap, &provider.smtp].map(|it| it.as_ref().map(|it| it.username));
        assert_eq!(own, [Some(username); 2], "{id}");
    }
}

#[test]
fn each_address_and_exchanger_leads_to_who_has_the_mailbox() {
    let catalogue = Catalogue::default();
    for (address, mx, id) in [
        ("a@demon.nl", "", Some("kpn")),
        ("a@worldonline.nl", "", Some("kpn")),
        ("a@kowalski.hub.pl", "", Some("interia")),
        ("a@acme.onmicrosoft.com", "", Some("microsoft")),
        ("a@btconnect.com", "", Some("btconnect")),
        ("a@iinet.net.au", "", Some("tpg-au")),
        ("a@internode.on.net", "", Some("tpg-au")),
        ("a@soverin.net", "", Some("soverin")),
        ("a@mykolab.com", "", Some("kolab-now")),
        ("a@peoplepc.com", "", Some("earthlink")),
        ("a@strato.de", "", Some("strato")),
        ("a@acme.example", "mx1.mail.ovh.net", Some("ovh")),
        ("a@acme.example", "mx.ovh.net", Some("ovh")),
        ("a@acme.example", "vps-1a2b.vps.ovh.net", None),
        (
            "a@acme.example",
            "smtp.secureserver.net",
            Some("godaddy-workspace-or-professional"),
        ),
        (
            "a@acme.example",
            "mailstore1.europe.secureserver.net",
            Some("godaddy-workspace-or-professional"),
        ),
        (
            "a@acme.example",
            "p3plcpnl0001.prod.phx3.secureserver.net",
            None,
        ),
        (
            "a@acme.example",
            "mx-biz.mail.am0.yahoodns.net",
            Some("turbify"),
        ),
        ("a@acme.example", "mta5.am0.yahoodns.net", Some("yahoo")),
        ("a@acme.example", "mx1.sg.aliyun.com", Some("aliyun-qiye")),
        ("a@acme.example", "mx00.ionos.it", Some("ionos")),
        ("a@acme.example", "mx1.naver.com", Some("naver")),
        ("a@acme.example", "primary.mail.tuta.com", Some("tuta")),
        // Filters, behind which several companies keep mailboxes.
        ("a@acme.example", "fallback.yourfilter.nl", None),
        ("a@acme.example", "mx.mailprotect.be", None),
    ] {
        let mx: &[&str] = if mx.is_empty() { &[] } else { &[mx] };
        let found = catalogue.detect(address, mx).map(|(it, _)| it.id.as_str());
        assert_eq!(found, id, "{address} {mx:?}");
    }
}
