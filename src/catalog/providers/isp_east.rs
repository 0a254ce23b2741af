//! Access providers and portals in Poland and the east of Europe: opened with the mailbox password.

use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Server, Username};
use crate::catalog::source::{FAIREMAIL, ISPDB};
use crate::catalog::step::Step;

/// By name.
pub static ISP_EAST: &[Provider] = &[
    Provider {
        id: "cablenet-cy",
        name: "Cablenet",
        also: &["Cytanet"],
        domains: &["cablenet.com.cy"],
        imap: Some(Server::start_tls("mail.cytanet.com.cy", 143)),
        smtp: Some(Server::start_tls("mail-out.cytanet.com.cy", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "interia",
        name: "Interia",
        also: &["Poczta Interia"],
        domains: &[
            "adresik.net",
            "interia.com",
            "interia.eu",
            "interia.pl",
            "interiowy.pl",
            "intmail.pl",
            "ogarnij.se",
            "pacz.to",
            "pisz.to",
            "poczta.fm",
            "vip.interia.pl",
        ],
        pages: &[
            Page::new(
                PageKind::Help,
                "https://pomoc.poczta.interia.pl/news-parametry-do-konfiguracji-programow-pocztowych,nId,2136275",
            ),
            Page::new(
                PageKind::Imap,
                "https://pomoc.poczta.interia.pl/news-parametry-do-konfiguracji-programow-pocztowych,nId,2136275",
            ),
        ],
        imap_steps: &[Step::Switch(PageKind::Imap, Label::new("IMAP"))],
        imap: Some(Server::tls("poczta.interia.pl", 993)),
        smtp: Some(Server::tls("poczta.interia.pl", 465)),
        checked: "2026-11",
        sources: &[
            FAIREMAIL,
            "https://pomoc.poczta.interia.pl/news-parametry-do-konfiguracji-programow-pocztowych,nId,2136275",
        ],
        ..Provider::BLANK
    },
    // Thunderbird's list has the part before the @ as the user name; what o2 itself writes to a new
    // mailbox, and FairEmail, is the whole address.
    Provider {
        id: "o2-pl",
        name: "o2",
        also: &["Poczta o2", "Tlen", "go2"],
        domains: &["go2.pl", "o2.pl", "prokonto.pl", "tlen.pl"],
        pages: &[
            Page::new(
                PageKind::Help,
                "https://pomoc.o2.pl/jak-skonfigurowac-program-pocztowy",
            ),
            Page::new(
                PageKind::Imap,
                "https://pomoc.o2.pl/aktywacja-dostepu-dla-programow-pocztowych",
            ),
        ],
        imap_steps: &[Step::Switch(
            PageKind::Imap,
            Label::new("Dostęp dla programów pocztowych"),
        )],
        imap: Some(Server::tls("poczta.o2.pl", 993)),
        smtp: Some(Server::tls("poczta.o2.pl", 465)),
        checked: "2026-11",
        sources: &[
            FAIREMAIL,
            ISPDB,
            "https://pomoc.o2.pl/aktywacja-dostepu-dla-programow-pocztowych",
            "https://pomoc.o2.pl/jak-skonfigurowac-program-pocztowy",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "onet",
        name: "Onet",
        also: &["Onet Poczta"],
        domains: &[
            "adres.pl",
            "amorki.pl",
            "autograf.pl",
            "buziaczek.pl",
            "cyberia.pl",
            "onet.com.pl",
            "onet.eu",
            "onet.pl",
            "op.pl",
            "opoczta.pl",
            "poczta.onet.eu",
            "poczta.onet.pl",
            "pseudonim.pl",
            "republika.pl",
            "spoko.pl",
            "vip.onet.pl",
            "vp.pl",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://pomoc.poczta.onet.pl/baza-wiedzy/konfiguracja-poczty-w-programie-mozilla-thunderbird/",
        )],
        imap: Some(Server::tls("imap.poczta.onet.pl", 993)),
        smtp: Some(Server::tls("smtp.poczta.onet.pl", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "teol",
        name: "TEOL",
        also: &["m:tel"],
        domains: &["mtel.tel", "teol.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://hostingpodrska.teol.net/osticket/kb/faq.php?id=29",
        )],
        imap: Some(Server::tls("imap.teol.net", 993)),
        smtp: Some(Server::tls("smtp.teol.net", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "vodafone-hu",
        name: "Vodafone Hungary",
        domains: &["vodafone.hu"],
        imap: Some(Server::tls("mail.vodamail.hu", 993)),
        smtp: Some(Server::start_tls("mail.vodamail.hu", 587)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // FairEmail speaks of an app password (2021), which two-step sign-in may need; WP's own pages show
    // none.
    Provider {
        id: "wp-pl",
        name: "WP",
        also: &["WP Poczta", "Wirtualna Polska"],
        domains: &["wp.pl"],
        pages: &[Page::new(
            PageKind::Help,
            "https://pomoc.wp.pl/jak-skonfigurowac-program-pocztowy",
        )],
        imap: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("imap.wp.pl", 993)
        }),
        smtp: Some(Server {
            username: Username::LocalPart,
            ..Server::tls("smtp.wp.pl", 465)
        }),
        checked: "2026-11",
        sources: &[
            ISPDB,
            FAIREMAIL,
            "https://pomoc.wp.pl/Bezpieczenstwo-w-WP-Poczcie",
        ],
        ..Provider::BLANK
    },
];
