//! Hosting companies all over the world: mailboxes at domains of one's own, opened with the mailbox
//! password.

use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::Caution;
use crate::catalog::server::{Region, Server};
use crate::catalog::source::{FAIREMAIL, ISPDB};
use crate::catalog::step::Step;

/// By name.
pub static HOSTING: &[Provider] = &[
    // Its exchangers stand at amazonaws.com, so that they tell the provider and not the region, which is
    // asked. Amazon ends the service on 2027-03-31.
    Provider {
        id: "amazon-workmail",
        name: "Amazon WorkMail",
        also: &["AWS WorkMail"],
        mx: &[
            "inbound-smtp.eu-west-1.amazonaws.com",
            "inbound-smtp.us-east-1.amazonaws.com",
            "inbound-smtp.us-west-2.amazonaws.com",
        ],
        pages: &[Page::new(
            PageKind::Help,
            "https://docs.aws.amazon.com/workmail/latest/userguide/using_IMAP.html",
        )],
        imap: Some(Server::tls("imap.mail.{region}", 993)),
        smtp: Some(Server::tls("smtp.mail.{region}", 465)),
        regions: &[
            Region {
                name: "US East (N. Virginia)",
                ..Region::new("us-east-1.awsapps.com")
            },
            Region {
                name: "US West (Oregon)",
                ..Region::new("us-west-2.awsapps.com")
            },
            Region {
                name: "Europe (Ireland)",
                ..Region::new("eu-west-1.awsapps.com")
            },
        ],
        checked: "2026-11",
        sources: &[
            "https://docs.aws.amazon.com/workmail/latest/userguide/using_IMAP.html",
            "https://docs.aws.amazon.com/workmail/latest/adminguide/workmail-end-of-support.html",
            "https://github.com/postalsys/emailengine/blob/master/lib/autodetect-imap-settings.js",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "dreamhost",
        name: "DreamHost",
        mx: &["dreamhost.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://help.dreamhost.com/hc/en-us/articles/214918038-Email-client-configuration-overview",
        )],
        imap: Some(Server::tls("imap.dreamhost.com", 993)),
        smtp: Some(Server::tls("smtp.dreamhost.com", 465)),
        checked: "2026-11",
        sources: &[
            FAIREMAIL,
            "https://help.dreamhost.com/hc/en-us/articles/214918038-Email-client-configuration-overview",
        ],
        ..Provider::BLANK
    },
    // Microsoft 365 bought from GoDaddy has the exchangers of Microsoft, and is found there.
    Provider {
        id: "godaddy-workspace-or-professional",
        name: "GoDaddy",
        also: &["GoDaddy Professional Email", "Workspace Email"],
        mx: &["secureserver.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.godaddy.com/help/use-imap-settings-to-add-my-professional-email-to-a-client-32204",
        )],
        imap: Some(Server::tls("imap.secureserver.net", 993)),
        smtp: Some(Server::tls("smtpout.secureserver.net", 465)),
        checked: "2026-11",
        sources: &[
            "https://www.godaddy.com/help/use-imap-settings-to-add-my-professional-email-to-a-client-32204",
            FAIREMAIL,
            ISPDB,
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "hostinger",
        name: "Hostinger",
        also: &["Hostinger Email"],
        mx: &["hostinger.com", "hostinger.in"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.hostinger.com/support/4768584-how-to-set-up-hostinger-email-on-mozilla-thunderbird-desktop-windows/",
        )],
        imap: Some(Server::tls("imap.hostinger.com", 993)),
        smtp: Some(Server::tls("smtp.hostinger.com", 465)),
        checked: "2026-11",
        sources: &[
            FAIREMAIL,
            "https://github.com/jace/mxsniff/blob/master/mxsniff/providers.py",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "mxroute",
        name: "MXroute",
        mx: &["mxroute.com"],
        pages: &[Page::new(PageKind::Help, "https://mxroute.com/support/")],
        imap: Some(Server::tls("mail.mxlogin.com", 993)),
        smtp: Some(Server::tls("mail.mxlogin.com", 465)),
        checked: "2026-11",
        sources: &[
            FAIREMAIL,
            "https://github.com/jace/mxsniff/blob/master/mxsniff/providers.py",
        ],
        ..Provider::BLANK
    },
    // Exchangers at registrar-servers.com only forward: there is no mailbox behind them.
    Provider {
        id: "namecheap-private-email",
        name: "Namecheap Private Email",
        also: &["Private Email"],
        mx: &["privateemail.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.namecheap.com/support/knowledgebase/article.aspx/1179/2175/general-private-email-configuration-for-mail-clients-and-mobile-devices/",
        )],
        imap: Some(Server::tls("mail.privateemail.com", 993)),
        smtp: Some(Server::tls("mail.privateemail.com", 465)),
        checked: "2026-11",
        sources: &[
            "https://www.namecheap.com/support/knowledgebase/article.aspx/1179/2175/general-private-email-configuration-for-mail-clients-and-mobile-devices/",
            FAIREMAIL,
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "nili",
        name: "Nili",
        domains: &["nili.ca"],
        pages: &[Page::new(
            PageKind::Help,
            "https://nili.ca/knowledge-base/how-to-connect-email-clients-to-servers/",
        )],
        imap: Some(Server::tls("email.nili.email", 993)),
        smtp: Some(Server::tls("email.nili.email", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "onmail",
        name: "OnMail",
        domains: &["onmail.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://support.onmail.com/hc/en-us/articles/360048987651-Connecting-My-Custom-Domain-to-Edison-Mail",
        )],
        imap: Some(Server::tls("imap.onmail.com", 993)),
        smtp: Some(Server::tls("smtp.onmail.com", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "ox-cloud",
        name: "OX Cloud",
        also: &["Open-Xchange"],
        mx: &["xion.oxcs.net"],
        pages: &[Page::new(
            PageKind::Help,
            "https://confluence-public.open-xchange.com/display/OASC/OX+Cloud+%28OX+brand%29+endpoints",
        )],
        imap: Some(Server::tls("imap.{region}", 993)),
        smtp: Some(Server::start_tls("smtp.{region}", 587)),
        regions: &[
            Region {
                name: "OX Cloud EU",
                ..Region::new("eu.appsuite.cloud")
            },
            Region {
                name: "OX Cloud US",
                ..Region::new("us.appsuite.cloud")
            },
        ],
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "prxy",
        name: "prxy.com",
        mx: &["mxof.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://my.prxy.com/knowledgebase/52/Summary-of-Email-Settings.html",
        )],
        imap: Some(Server::tls("secure.prxy.com", 993)),
        smtp: Some(Server::tls("secure.prxy.com", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // Reagan.com is a name of its own on the same servers (FairEmail).
    Provider {
        id: "rackspace",
        name: "Rackspace Email",
        also: &["Rackspace", "Reagan.com"],
        domains: &["reagan.com"],
        mx: &["emailsrvr.com"],
        imap: Some(Server::tls("secure.emailsrvr.com", 993)),
        smtp: Some(Server::tls("secure.emailsrvr.com", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    // Two-step sign-in shuts mail programs out by A2 Hosting's help and all who met it until mid-2026;
    // two sources of September 2026 speak of an app password in that case, and none shows where it is
    // made.
    Provider {
        id: "titan",
        name: "Titan",
        also: &[
            "Titan Email",
            "Squarespace Email",
            "Crazy Domains Email",
            "A2 Hosting Email",
        ],
        mx: &["titan.email"],
        pages: &[
            Page::new(
                PageKind::Help,
                "https://support.titan.email/hc/en-us/articles/900000215446-Configure-Titan-on-other-apps-using-IMAP-POP",
            ),
            Page::new(
                PageKind::Imap,
                "https://support.titan.email/hc/en-us/articles/900000215446-Configure-Titan-on-other-apps-using-IMAP-POP",
            ),
        ],
        imap_steps: &[Step::Switch(
            PageKind::Imap,
            Label::new("Enable Titan on other apps"),
        )],
        cautions: &[Caution::TwoStepShutsOut],
        imap: Some(Server::tls("imap.titan.email", 993)),
        smtp: Some(Server::tls("smtp.titan.email", 465)),
        checked: "2026-11",
        sources: &[
            "https://support.titan.email/hc/en-us/articles/900000215446-Configure-Titan-on-other-apps-using-IMAP-POP",
            "https://support.titan.email/hc/en-us/articles/360036853934-Setup-Titan-for-your-domain",
        ],
        ..Provider::BLANK
    },
];
