//! Hosting companies in Britain and the north of Europe: mailboxes at domains of one's own, opened with
//! the mailbox password.

use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Server, Username};
use crate::catalog::source::{FAIREMAIL, ISPDB};

/// By name.
pub static HOSTING_NORTH: &[Provider] = &[
    Provider {
        id: "123-reg",
        name: "123 Reg",
        pages: &[Page::new(
            PageKind::Help,
            "https://www.123-reg.co.uk/support/email/how-do-i-set-up-an-email-client-with-123-mail/",
        )],
        imap: Some(Server::tls("imap.123-reg.co.uk", 993)),
        smtp: Some(Server::tls("smtp.123-reg.co.uk", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    // Mailboxes are "e-mail users" with names of their own, to which addresses are led.
    Provider {
        id: "domeneshop",
        name: "Domeneshop",
        also: &["Domainnameshop", "Domene.shop"],
        mx: &["domeneshop.no"],
        pages: &[Page::new(
            PageKind::Help,
            "https://domene.shop/faq?section=13&id=40&currency=NOK&lang=no",
        )],
        imap: Some(Server {
            username: Username::Own,
            ..Server::tls("imap.domeneshop.no", 993)
        }),
        smtp: Some(Server {
            username: Username::Own,
            ..Server::tls("smtp.domeneshop.no", 465)
        }),
        checked: "2026-11",
        sources: &["https://domene.shop/faq?section=13&id=40&currency=NOK&lang=no"],
        ..Provider::BLANK
    },
    Provider {
        id: "gigahost",
        name: "Gigahost",
        mx: &["gigahost.dk"],
        imap: Some(Server::tls("mail.gigahost.dk", 993)),
        smtp: Some(Server::start_tls("smtp.gigahost.dk", 587)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
    Provider {
        id: "loopia",
        name: "Loopia",
        mx: &["mailcluster.loopia.se"],
        imap: Some(Server::tls("mailcluster.loopia.se", 993)),
        smtp: Some(Server::tls("mailcluster.loopia.se", 465)),
        checked: "2026-11",
        sources: &[
            "https://github.com/nodemailer/nodemailer/blob/master/lib/well-known/services.json",
        ],
        ..Provider::BLANK
    },
    Provider {
        id: "one-com",
        name: "one.com",
        mx: &["one.com"],
        pages: &[Page::new(
            PageKind::Help,
            "https://help.one.com/hc/en-us/articles/115005586769-Setting-up-a-Mobile-Phone",
        )],
        imap: Some(Server::tls("imap.one.com", 993)),
        smtp: Some(Server::tls("send.one.com", 465)),
        checked: "2026-11",
        sources: &[ISPDB, FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "uk2",
        name: "UK2",
        pages: &[Page::new(
            PageKind::Help,
            "https://www.uk2.net/knowledgebase/pages/viewpage.action?pageId=1016358",
        )],
        imap: Some(Server::tls("mail.uk2.net", 993)),
        smtp: Some(Server::tls("mail.uk2.net", 465)),
        checked: "2026-11",
        sources: &[FAIREMAIL],
        ..Provider::BLANK
    },
    Provider {
        id: "webhuset",
        name: "Webhuset",
        mx: &["webhuset.no"],
        pages: &[Page::new(
            PageKind::Help,
            "https://www.webhuset.no/kb/8/oppsett-for-epost-hos-oss",
        )],
        imap: Some(Server::tls("imap.webhuset.no", 993)),
        smtp: Some(Server::tls("smtp.webhuset.no", 465)),
        checked: "2026-11",
        sources: &[ISPDB],
        ..Provider::BLANK
    },
];
