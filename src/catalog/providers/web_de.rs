//! WEB.DE, run by the same company as GMX.

use super::gmx_net::{IMAP_STEPS, STEPS};
use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::{Server, Username};

/// WEB.DE: as GMX, with a user name of its own kind.
pub static WEB_DE: Provider = Provider {
    id: "web-de",
    name: "WEB.DE",
    also: &["WEB.DE FreeMail", "WEB.DE Club", "email.de"],
    code_name: Label::new("Anwendungsspezifisches Passwort"),
    credential: Credential::AppPasswordWith2fa,
    domains: &[
        "action.ms",
        "clever.ms",
        "cool.ms",
        "deutschland.ms",
        "email.de",
        "flirt.ms",
        "fussball.ms",
        "genial.ms",
        "hallo.ms",
        "ich.ms",
        "joker.ms",
        "kanzler.ms",
        "kuss.ms",
        "love.ms",
        "magic.ms",
        "okay.ms",
        "online.ms",
        "party.ms",
        "planet.ms",
        "pop.ms",
        "power.ms",
        "singles.ms",
        "smart.ms",
        "stars.ms",
        "techno.ms",
        "web.de",
        "wichtig.ms",
    ],
    mx: &["web.de"],
    pages: &[
        Page::new(PageKind::Create, "https://web.de/"),
        Page::new(
            PageKind::Help,
            "https://hilfe.web.de/sicherheit/2fa/anwendungsspezifisches-passwort.html",
        ),
        Page::new(
            PageKind::Imap,
            "https://hilfe.web.de/pop-imap/einschalten.html",
        ),
        Page::new(PageKind::Webmail, "https://web.de/"),
    ],
    steps: STEPS,
    imap_steps: IMAP_STEPS,
    missing: &[Reason::TwoStepOff, Reason::DesktopOnly],
    cautions: &[Caution::SwitchLapses],
    imap: Some(Server {
        username: Username::LocalPart,
        ..Server::tls("imap.web.de", 993)
    }),
    smtp: Some(Server {
        username: Username::LocalPart,
        ..Server::tls("smtp.web.de", 465)
    }),
    checked: "2026-11",
    sources: &[
        "https://hilfe.web.de/sicherheit/2fa/anwendungsspezifisches-passwort.html",
        "https://hilfe.web.de/pop-imap/einschalten.html",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};
