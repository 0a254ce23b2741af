//! Hosting companies in Germany and Austria: mailboxes at domains of one's own, opened with the mailbox
//! password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Region, Server};
use crate::catalog::source::{FAIREMAIL, ISPDB};

/// By name.
pub static HOSTING_GERMANY: &[Provider] = &[
    Provider {
        id: "1blu",
        name: "1blu",
        pages: &[Page::new(
            PageKind::Help,
            "https://faq.1blu.de/content/467/882/de/e_mail_einrichtung-_-wie-lauten-die-einstellungen-fuer-mein-e_mail_system.html",
        )],
        imap: Some(Server::tls("imap.1blu.de", 993)),
        smtp: Some(Server::tls("smtp.1blu.de", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "clustermail",
        name: "Clustermail",
        also: &["ratiokontakt"],
        mx: &["clustermail.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://ratiokontakt.de/news/2015/01/01/faq-wie-muss-mein-e-mail-client-konfiguriert-werden/",
        )],
        imap: Some(Server::tls("mail.clustermail.de", 993)),
        smtp: Some(Server::start_tls("mail.clustermail.de", 587)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "domainfactory",
        name: "domainFACTORY",
        also: &["df.eu"],
        mx: &["ispgateway.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.df.eu/de/support/df-faq/e-mail/pop3-imap-postfaecher/mail-programme/",
        )],
        imap: Some(Server::tls("sslin.df.eu", 993)),
        smtp: Some(Server::tls("sslout.df.eu", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "goneo",
        name: "goneo",
        pages: &[Page::new(
            PageKind::Help,
            "https://wiki.goneo.de/e_mail_allgemein",
        )],
        imap: Some(Server::tls("imap.goneo.de", 993)),
        smtp: Some(Server::tls("smtp.goneo.de", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "greensta",
        name: "Greensta",
        mx: &["greensta.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.greensta.de/help/de-de/4-e-mail/55-wie-kann-ich-mein-e-mail-programm-z-b-outlook-thunderbird-einrichten",
        )],
        imap: Some(Server::tls("mail.greensta.de", 993)),
        smtp: Some(Server::tls("mail.greensta.de", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "hetzner-webhosting",
        name: "Hetzner",
        also: &["Hetzner Webhosting", "konsoleH"],
        mx: &["your-server.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://wiki.hetzner.de/index.php/KonsoleH:Email-Konto_einrichten/en",
        )],
        imap: Some(Server::tls("mail.your-server.de", 993)),
        smtp: Some(Server::tls("mail.your-server.de", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    // The password of the mailbox, not that of the customer account. German exchangers have the old
    // names too, so that Germany comes first.
    Provider {
        id: "ionos",
        name: "IONOS",
        also: &["1&1", "1and1", "online.de"],
        domains: &[
            "go4more.de",
            "ionos.com",
            "ionos.de",
            "online.de",
            "onlinehome.de",
            "sofort-start.de",
            "sofort-surf.de",
            "sofortstart.de",
            "sofortsurf.de",
        ],
        mx: &[
            "1and1.co.uk",
            "1and1.com",
            "1and1.fr",
            "ionos.co.uk",
            "ionos.com",
            "ionos.de",
            "ionos.es",
            "ionos.fr",
            "kundenserver.de",
            "perfora.net",
            "schlund.de",
        ],
        pages: &[
            Page::new(
                PageKind::Help,
                "https://www.ionos.com/help/email/general-topics/settings-for-your-email-programs-imap-pop3/",
            ),
            Page::new(
                PageKind::SignInHelp,
                "https://www.ionos.com/help/email/troubleshooting-mail-basicmail-business/changing-a-11-ionos-email-account-password/",
            ),
        ],
        imap: Some(Server::tls("imap.{region}", 993)),
        smtp: Some(Server::tls("smtp.{region}", 465)),
        regions: &[
            Region {
                domains: &[
                    "go4more.de",
                    "ionos.de",
                    "online.de",
                    "onlinehome.de",
                    "sofort-start.de",
                    "sofort-surf.de",
                    "sofortstart.de",
                    "sofortsurf.de",
                ],
                ..Region::new("ionos.de")
            },
            Region {
                domains: &["ionos.com"],
                ..Region::new("ionos.com")
            },
            Region::new("ionos.co.uk"),
            Region::new("ionos.fr"),
            Region::new("ionos.es"),
        ],
        checked: "2026-11",
        sources: &[
            "https://www.ionos.de/hilfe/e-mail/allgemeine-themen/serverinformationen-fuer-imap-pop3-und-smtp/",
            "https://www.ionos.com/help/email/general-topics/settings-for-your-email-programs-imap-pop3/",
            "https://www.ionos.co.uk/help/email/general-topics/settings-for-your-email-programs-imap-pop3/",
            "https://www.ionos.fr/assistance/email/sujets-generaux/parametres-pour-les-programmes-de-messagerie/",
            FAIREMAIL,
            ISPDB,
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "ipax",
        name: "IPAX",
        mx: &["ipax.at"],
        imap: Some(Server::tls("mail.ipax.at", 993)),
        smtp: Some(Server::tls("mail.ipax.at", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "minuskel",
        name: "minuskel",
        domains: &["minuskel.de"],
        mx: &["mail.ipn.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.minuskel.de/mail-einstellungen.html",
        )],
        imap: Some(Server::tls("home.minuskel.de", 993)),
        smtp: Some(Server::start_tls("mail.minuskel.de", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "mittwald",
        name: "mittwald",
        mx: &["agenturserver.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.mittwald.de/faq/e-mail/webmailer/e-mail-einrichtung-thunderbird",
        )],
        imap: Some(Server::tls("mail.agenturserver.de", 993)),
        smtp: Some(Server::tls("mail.agenturserver.de", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "netbeat",
        name: "netbeat",
        imap: Some(Server::tls("mail.netbeat.de", 993)),
        smtp: Some(Server::start_tls("smtp.netbeat.de", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "servercow",
        name: "Servercow",
        pages: &[Page::new(
            PageKind::Help,
            "https://cp.servercow.de/plugin/support_manager/knowledgebase/view/13/imap-pop3-und-smtp-zugriff/3/",
        )],
        imap: Some(Server::tls("hosted.mailcow.de", 993)),
        smtp: Some(Server::tls("hosted.mailcow.de", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "strato",
        name: "STRATO",
        mx: &["rzone.de"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.strato.de/faq/mail/externes-e-mail-programm-mit-strato-e-mail-adresse-nutzen/",
        )],
        imap: Some(Server::tls("imap.strato.de", 993)),
        smtp: Some(Server::tls("smtp.strato.de", 465)),
        checked: "2026-11",
        sources: &[
            ISPDB,
            FAIREMAIL,
            "https://www.strato.de/faq/mail/externes-e-mail-programm-mit-strato-e-mail-adresse-nutzen/",
        ],
        ..Provider::BLANK
    },
];
