//! Hosting companies: mailboxes at domains of one's own, opened with the mailbox password.

use crate::catalog::provider::Provider;
use crate::catalog::server::Server;

/// By name.
pub static HOSTING: &[Provider] = &[Provider {
    id: "strato",
    name: "STRATO",
    mx: &["rzone.de"],
    imap: Some(Server::tls("imap.strato.de", 993)),
    smtp: Some(Server::tls("smtp.strato.de", 465)),
    checked: "2026-11",
    sources: &["https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml"],
    ..Provider::BLANK
}];
