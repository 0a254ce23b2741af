//! Access providers and portals in France, Belgium and the Netherlands: opened with the mailbox password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Caution;
use crate::catalog::server::{Server, Username};
use crate::catalog::source::{FAIREMAIL, ISPDB, PROVIDER_DB};

/// By name.
pub static ISP_WEST: &[Provider] = &[
    Provider {
        id: "bouygues",
        name: "Bbox",
        also: &["Bouygues Telecom"],
        domains: &["bbox.fr"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.assistance.bouyguestelecom.fr/s/article/logiciel-messagerie-emails-bbox",
        )],
        imap: Some(Server::tls("imap.bbox.fr", 993)),
        smtp: Some(Server::tls("smtp.bbox.fr", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "ecomail",
        name: "Ecomail",
        domains: &["apiculteur.me", "asso-nature.fr", "ecomail.fr"],
        pages: &[Page::new(PageKind::Help, "https://sav.ecomail.earth/")],
        imap: Some(Server::tls("imap.ecomail.fr", 993)),
        smtp: Some(Server::start_tls("smtp.ecomail.fr", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // Sending is off until it is switched on in the customer's area, where this page leads
    // (FairEmail).
    Provider {
        id: "free-fr",
        name: "Free",
        also: &["Freebox", "Libertysurf"],
        domains: &["free.fr", "libertysurf.fr"],
        pages: &[Page::new(
            PageKind::Help,
            "https://assistance.free.fr/articles/configurer-de-maniere-avancee-mon-logiciel-de-messagerie-609",
        )],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("imap.free.fr", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("smtp.free.fr", 465)
        }),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "freedom-nl",
        name: "Freedom Internet",
        domains: &["freedom.nl"],
        pages: &[Page::new(PageKind::Help, "https://www.freedom.nl/support")],
        imap: Some(Server::tls("imap.freedom.nl", 993)),
        smtp: Some(Server::tls("smtp.freedom.nl", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "hccnet",
        name: "HCCnet",
        domains: &["hcc.nl", "hccnet.nl", "kader.hcc.nl"],
        pages: &[Page::new(PageKind::Help, "https://www.hcc.nl/hccnet")],
        imap: Some(Server::tls("pop.hccnet.nl", 993)),
        smtp: Some(Server::tls("smtp.hccnet.nl", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "kpn",
        name: "KPN",
        also: &[
            "KPN Mail",
            "XS4ALL",
            "Planet",
            "Hetnet",
            "Telfort",
            "Tiscali NL",
        ],
        domains: &[
            "freeler.nl",
            "hetnet.nl",
            "kpnmail.nl",
            "kpnplanet.nl",
            "on.nl",
            "onsbrabantnet.nl",
            "onsmail.nl",
            "onsnet.nu",
            "onsneteindhoven.nl",
            "onsnetnuenen.nl",
            "planet.nl",
            "snelnet.net",
            "telfort.nl",
            "tip.nl",
            "tiscali.nl",
            "tiscalimail.nl",
            "wxs.nl",
            "xs4all.nl",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.kpn.com/service/internet/e-mail/instellen-laptop-pc.htm",
        )],
        imap: Some(Server::tls("imap.kpnmail.nl", 993)),
        smtp: Some(Server::tls("smtp.kpnmail.nl", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    // Thunderbird's list has the part before the @ as the user name; FairEmail, which is newer, the
    // whole main address.
    Provider {
        id: "laposte",
        name: "La Poste",
        also: &["laposte.net"],
        domains: &["laposte.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://aide.laposte.net/contents/comment-parametrer-un-logiciel-de-messagerie-pour-envoyer-et-recevoir-mes-courriers-electroniques",
        )],
        cautions: &[Caution::MainAddress],
        imap: Some(Server::tls("imap.laposte.net", 993)),
        smtp: Some(Server::tls("smtp.laposte.net", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL, ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "lilo",
        name: "Lilo",
        domains: &["lilo.org"],
        pages: &[Page::new(PageKind::Help, "https://mail.lilo.org/imap")],
        imap: Some(Server::start_tls("mail.lilo.org", 143)),
        smtp: Some(Server::start_tls("mail.lilo.org", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "ouvaton",
        name: "Ouvaton",
        domains: &["ouvaton.org"],
        imap: Some(Server::tls("imap.ouvaton.coop", 993)),
        smtp: Some(Server::tls("smtp.ouvaton.coop", 465)),
        checked: "2026-11",
        sources: &[PROVIDER_DB],
        ..Provider::BLANK
    },
    Provider {
        id: "proximus",
        name: "Proximus",
        also: &["Skynet", "Belgacom"],
        domains: &["belgacom.net", "kidcity.be", "proximus.be", "skynet.be"],
        imap: Some(Server::tls("imap.proximus.be", 993)),
        smtp: Some(Server::start_tls("relay.proximus.be", 587)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "scarlet",
        name: "Scarlet",
        domains: &["scarlet.be"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.scarlet.be/scarlet-support/en/id_sfaqr_mailbox/personal/support/internet/e-mail-website/e-mail-setup/scarlet-mailbox-guide-settings-and-tips.html",
        )],
        imap: Some(Server::tls("imap.scarlet.be", 993)),
        smtp: Some(Server::tls("smtp.scarlet.be", 465)),
        checked: "2026-11",
        sources: &[
            FAIREMAIL,
            "https://www.scarlet.be/scarlet-support/en/id_sfaqr_mailbox/personal/support/internet/e-mail-website/e-mail-setup/scarlet-mailbox-guide-settings-and-tips.html",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "sfr",
        name: "SFR",
        also: &["Neuf", "Club Internet", "Cegetel", "9online"],
        domains: &[
            "9online.fr",
            "cegetel.net",
            "club-internet.fr",
            "neuf.fr",
            "sfr.fr",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://assistance.sfr.fr/service-et-accessoire/sfr-mail/serveurs-messagerie-sfr.html",
        )],
        imap: Some(Server::tls("imap.sfr.fr", 993)),
        smtp: Some(Server::tls("smtp.sfr.fr", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "solcon",
        name: "Solcon",
        domains: &["solcon.nl"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.solcon.nl/zakelijk/klantenservice/e-mail/wat-zijn-de-e-mail-instellingen-voor-solcon/",
        )],
        imap: Some(Server::tls("mail.solcon.nl", 993)),
        smtp: Some(Server::start_tls("mail.solcon.nl", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "telenet-be",
        name: "Telenet",
        domains: &["telenet.be"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www2.telenet.be/nl/klantenservice/e-mails-versturen/",
        )],
        imap: Some(Server::tls("imap.telenet.be", 993)),
        smtp: Some(Server::start_tls("smtp.telenet.be", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "zeelandnet",
        name: "ZeelandNet",
        domains: &["zeelandnet.nl"],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("mail.zeelandnet.nl", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("mail.zeelandnet.nl", 465)
        }),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "ziggo",
        name: "Ziggo",
        also: &["Ziggo Mail", "UPC Nederland", "@Home", "Casema", "Quicknet"],
        domains: &[
            "a2000.nl",
            "casema.nl",
            "chello.nl",
            "hahah.nl",
            "home.nl",
            "multiweb.nl",
            "quicknet.nl",
            "razcall.com",
            "razcall.nl",
            "upcmail.nl",
            "zeggis.com",
            "zeggis.nl",
            "ziggo.nl",
            "ziggomail.com",
            "zinders.nl",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.ziggo.nl/klantenservice/internet/e-mail/serverinstellingen",
        )],
        imap: Some(Server::tls("imap.ziggo.nl", 993)),
        smtp: Some(Server::start_tls("smtp.ziggo.nl", 587)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
];
