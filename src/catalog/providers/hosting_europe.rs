//! Hosting companies in the rest of Europe: mailboxes at domains of one's own, opened with the mailbox
//! password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::source::{FAIREMAIL, ISPDB};

/// By name.
pub static HOSTING_EUROPE: &[Provider] = &[
    Provider {
        id: "active24",
        name: "ACTIVE 24",
        mx: &["active24.com", "smtp.cz"],
        imap: Some(Server::tls("email.active24.com", 993)),
        smtp: Some(Server::tls("email.active24.com", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "aruba",
        name: "Aruba",
        mx: &["aruba.it"],
        pages: &[Page::new(
            PageKind::Help,
            "https://guide.hosting.aruba.it/email/servizi-opzionali-email/email-imap.aspx",
        )],
        imap: Some(Server::tls("imaps.aruba.it", 993)),
        smtp: Some(Server::tls("smtps.aruba.it", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "combell",
        name: "Combell",
        mx: &["mailprotect.be"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.combell.com/en/help/kb/set-up-a-basic-mailbox-on-your-devices/",
        )],
        imap: Some(Server::tls("imap.mailprotect.be", 993)),
        smtp: Some(Server::tls("smtp-auth.mailprotect.be", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "dondominio",
        name: "DonDominio",
        also: &["MrDomain"],
        mx: &["dondominio.com"],
        imap: Some(Server::tls("imap.dondominio.com", 993)),
        smtp: Some(Server::tls("smtp.dondominio.com", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "gandi",
        name: "Gandi",
        also: &["Gandi Mail"],
        mx: &["mail.gandi.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://docs.gandi.net/en/gandimail/standard_email_settings/",
        )],
        imap: Some(Server::tls("mail.gandi.net", 993)),
        smtp: Some(Server::tls("mail.gandi.net", 465)),
        checked: "2026-11",
        sources: &[
            ISPDB,
            FAIREMAIL,
            "https://docs.gandi.net/en/gandimail/standard_email_settings/",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "globenet",
        name: "Globenet",
        mx: &["globenet.org"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.globenet.org/Problemes-de-connexion-a-vos.html",
        )],
        imap: Some(Server::tls("mail.globenet.org", 993)),
        smtp: Some(Server::start_tls("mail.globenet.org", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "gransy",
        name: "Gransy",
        also: &["G-Hosting.cz", "Station.cz"],
        mx: &["gransy.com", "internetserver.cz"],
        pages: &[Page::new(PageKind::Help, "https://emaily.eu/")],
        imap: Some(Server::tls("imap.gransy.com", 993)),
        smtp: Some(Server::tls("smtp.gransy.com", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "mijndomein",
        name: "Mijndomein",
        mx: &["mijndomein.nl"],
        pages: &[Page::new(
            PageKind::Help,
            "https://mijndomein.zendesk.com/hc/nl/articles/200448252-E-mail-instellen-in-een-eigen-e-mailprogramma-met-IMAP",
        )],
        imap: Some(Server::tls("mail.mijndomein.nl", 993)),
        smtp: Some(Server::tls("mail.mijndomein.nl", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // FairEmail says that a password for the program may be needed, which this page explains; what its
    // buttons are called is not known.
    Provider {
        id: "namirial-pec",
        name: "Namirial PEC",
        also: &["Sicurezza Postale"],
        mx: &["sicurezzapostale.it"],
        pages: &[Page::new(
            PageKind::Help,
            "https://servicedesk.namirial.com/hc/it/articles/4406869586065-Come-si-configura-in-un-client-di-posta",
        )],
        imap: Some(Server::tls("imaps.sicurezzapostale.it", 993)),
        smtp: Some(Server::tls("smtps.sicurezzapostale.it", 465)),
        checked: "2026-11",
        sources: &[
            FAIREMAIL,
            "https://servicedesk.namirial.com/hc/it/articles/4406869586065-Come-si-configura-in-un-client-di-posta",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "netim",
        name: "NETIM",
        pages: &[Page::new(
            PageKind::Help,
            "https://support.netim.com/en/wiki/Setup_your_messaging_software",
        )],
        imap: Some(Server::tls("mail1.netim.hosting", 993)),
        smtp: Some(Server::tls("mail1.netim.hosting", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // MX Plan. Email Pro and Exchange have servers of their own, which only their customers know.
    Provider {
        id: "ovh",
        name: "OVHcloud",
        also: &["OVH", "MX Plan"],
        domains: &["ovh.net"],
        mx: &["mail.ovh.net", "ovh.net"],
        imap: Some(Server::tls("ssl0.ovh.net", 993)),
        smtp: Some(Server::tls("ssl0.ovh.net", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "postecert",
        name: "PosteCert",
        also: &["Poste Italiane PEC"],
        domains: &["postecert.it"],
        pages: &[Page::new(
            PageKind::Help,
            "https://postecert.poste.it/pec/configurazione.shtml",
        )],
        imap: Some(Server::tls("mail.postecert.it", 993)),
        smtp: Some(Server::tls("mail.postecert.it", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "registrator-cz",
        name: "Registrator.cz",
        mx: &["one.cz"],
        imap: Some(Server::tls("imap.registrator.cz", 993)),
        smtp: Some(Server::start_tls("smtp.registrator.cz", 587)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "sohosted",
        name: "SoHosted",
        domains: &["sohosted.com"],
        mx: &["sohosted.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.hoasted.com/article/235-e-mail-instellen-op-google-android",
        )],
        imap: Some(Server::tls("hostingsecure.email", 993)),
        smtp: Some(Server::tls("hostingsecure.email", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "websupport-sk",
        name: "WebSupport",
        mx: &["websupport.sk"],
        imap: Some(Server::tls("imap.websupport.sk", 993)),
        smtp: Some(Server::tls("smtp.websupport.sk", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "yourhosting-nl",
        name: "Yourhosting",
        domains: &["yourhosting.nl"],
        mx: &["yourfilter.nl"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.yourhosting.nl/kennisbank/e-mail/gegevens-om-mail-in-te-stellen/",
        )],
        imap: Some(Server::tls("mail.yourhosting.nl", 993)),
        smtp: Some(Server::tls("mail.yourhosting.nl", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "cesky-hosting",
        name: "Český hosting",
        also: &["THINline"],
        mx: &["thinline.cz"],
        imap: Some(Server::tls("mail.cesky-hosting.cz", 993)),
        smtp: Some(Server::tls("smtp.cesky-hosting.cz", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
];
