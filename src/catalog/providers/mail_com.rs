//! mail.com and its vanity domains, run by the same company as GMX.

use super::gmx_com::{IMAP_STEPS, STEPS};
use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::Server;

/// mail.com: open to mail programs on the paid plan only; then as GMX.
pub static MAIL_COM: Provider = Provider {
    id: "mail-com",
    name: "mail.com",
    also: &["email.com", "usa.com", "post.com"],
    code_name: Label::new("Application-specific password"),
    credential: Credential::AppPasswordWith2fa,
    domains: DOMAINS,
    mx: &["mail.com"],
    pages: &[
        Page::new(PageKind::Create, "https://www.mail.com/"),
        Page::new(
            PageKind::Help,
            "https://support.mail.com/security/2fa/application-specific-passwords.html",
        ),
        Page::new(
            PageKind::Imap,
            "https://support.mail.com/pop-imap/toggle.html",
        ),
        Page::new(PageKind::Webmail, "https://www.mail.com/"),
    ],
    steps: STEPS,
    imap_steps: IMAP_STEPS,
    missing: &[
        Reason::TwoStepOff,
        Reason::PlanWithoutImap,
        Reason::DesktopOnly,
    ],
    cautions: &[Caution::PaidPlan],
    imap: Some(Server::tls("imap.mail.com", 993)),
    smtp: Some(Server::tls("smtp.mail.com", 465)),
    checked: "2026-11",
    sources: &[
        "https://support.mail.com/security/2fa/application-specific-passwords.html",
        "https://support.mail.com/pop-imap/toggle.html",
        "https://github.com/chatmail/provider-db/blob/master/_providers/mail.com.md",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
    ],
    ..Provider::BLANK
};

/// One a line would fill this file with nothing else.
#[rustfmt::skip]
const DOMAINS: &[&str] = &[
    "2die4.com", "2trom.com", "accountant.com", "acdcfan.com", "activist.com", "adexec.com",
    "africamail.com", "aircraftmail.com", "alabama.usa.com", "alaska.usa.com", "allergist.com",
    "alumni.com", "alumnidirector.com", "americamail.com", "amorous.com", "angelic.com",
    "archaeologist.com", "arcticmail.com", "arizona.usa.com", "artlover.com", "asia-mail.com",
    "asia.com", "atheist.com", "auctioneer.net", "australiamail.com", "bartender.net",
    "bellair.net", "berlin.com", "bigger.com", "bikerider.com", "birdlover.com", "blader.com",
    "boardermail.com", "brazilmail.com", "brew-master.com", "brew-meister.com", "bsdmail.com",
    "california.usa.com", "californiamail.com", "caress.com", "cash4u.com", "catlover.com",
    "cheerful.com", "chef.net", "chemist.com", "chinamail.com", "clerk.com", "cliffhanger.com",
    "clubmember.org", "collector.org", "columnist.com", "comic.com", "computer4u.com",
    "consultant.com", "contractor.net", "coolsite.net", "counsellor.com", "count.com", "couple.com",
    "cutey.com", "cyber-wizard.com", "cyberdude.com", "cybergal.com", "cyberservices.com",
    "dallasmail.com", "dbzmail.com", "deliveryman.com", "diplomats.com", "disciples.com",
    "discofan.com", "disposable.com", "doctor.com", "doglover.com", "doramail.com", "dr.com",
    "dublin.com", "dutchmail.com", "earthling.net", "elvisfan.com", "email.com", "engineer.com",
    "englandmail.com", "europe.com", "europemail.com", "execs.com", "fan.com", "fastservice.com",
    "feelings.com", "financier.com", "fireman.net", "florida.usa.com", "footballer.com",
    "galaxyhit.com", "gardener.com", "geologist.com", "germanymail.com", "graduate.org",
    "graphic-designer.com", "greenmail.net", "groupmail.com", "hackermail.com", "hairdresser.net",
    "hilarious.com", "hiphopfan.com", "hockeymail.com", "homemail.com", "hot-shot.com", "hour.com",
    "housemail.com", "humanoid.net", "illinois.usa.com", "iname.com", "innocent.com", "inorbit.com",
    "instruction.com", "instructor.net", "insurer.com", "irelandmail.com", "israelmail.com",
    "italymail.com", "japan.com", "job4u.com", "journalist.com", "keromail.com", "kissfans.com",
    "kittymail.com", "koreamail.com", "lawyer.com", "legislator.com", "linuxmail.org",
    "lobbyist.com", "london.com", "loveable.com", "lovecat.com", "mad.scientist.com",
    "madonnafan.com", "madrid.com", "mail-me.com", "mail.com", "mail.org", "marchmail.com",
    "metalfan.com", "mexicomail.com", "mindless.com", "minister.com", "mobsters.com",
    "monarchy.com", "moscowmail.com", "munich.com", "musician.org", "muslim.com", "myself.com",
    "net-shopping.com", "newyork.usa.com", "ninfan.com", "nonpartisan.com", "null.net",
    "nycmail.com", "oath.com", "optician.com", "orthodontist.net", "pacific-ocean.com",
    "pacificwest.com", "pediatrician.com", "petlover.com", "photographer.net", "physicist.net",
    "planetmail.com", "planetmail.net", "playful.com", "poetic.com", "polandmail.com",
    "politician.com", "popstar.com", "post.com", "presidency.com", "priest.com", "programmer.net",
    "protestant.com", "publicist.com", "qualityservice.com", "radiologist.net", "ravemail.com",
    "realtyagent.com", "reborn.com", "reggaefan.com", "registerednurses.com", "reincarnate.com",
    "religious.com", "repairman.com", "representative.com", "rescueteam.com", "revenue.com",
    "rocketship.com", "rockfan.com", "rome.com", "royal.net", "safrica.com", "saintly.com",
    "salesperson.net", "samerica.com", "sanfranmail.com", "scientist.com", "scotlandmail.com",
    "secretary.net", "seductive.com", "singapore.com", "snakebite.com", "socialworker.net",
    "sociologist.com", "solution4u.com", "songwriter.net", "soon.com", "spainmail.com",
    "surgical.net", "swedenmail.com", "swissmail.com", "teachers.org", "tech-center.com",
    "techie.com", "technologist.com", "texas.usa.com", "thegame.com", "theplate.com",
    "therapist.net", "toke.com", "tokyo.com", "toothfairy.com", "torontomail.com", "tvstar.com",
    "umpire.com", "usa.com", "uymail.com", "wallet.com", "webname.com", "weirdness.com", "who.net",
    "whoever.com", "winning.com", "witty.com", "worker.com", "workmail.com", "writeme.com",
    "yours.com",
];
