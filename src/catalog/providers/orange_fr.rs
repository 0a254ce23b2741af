//! Orange in France, with the older Wanadoo.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
use crate::catalog::step::Step;

/// Orange: one reader of its help (2026-07) found a password of its own for foreign mail programs;
/// Thunderbird (2025-12) and FairEmail (2026-08) know the mailbox password only. Both ways are offered,
/// and its page must tell how the first is made: no source names the buttons.
pub static ORANGE_FR: Provider = Provider {
    id: "orange-fr",
    name: "Orange",
    also: &["Orange France", "Wanadoo", "Mail Orange"],
    code_name: Label::new("Mot de passe d'application"),
    credential: Credential::AppPasswordWith2fa,
    domains: &["orange.fr", "wanadoo.fr"],
    pages: &[Page::new(
        PageKind::Help,
        "https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/l-utilisation-du-mail-et-du-cloud/mail-orange/le-mail-orange-nouvelle-version/parametrer-la-boite-mail/mail-orange-comment-acceder-a-sa-boite-mail-orange-depuis-une-application-ou-un-logiciel-de-messagerie-non-fourni-par-orange_434630-964290",
    )],
    steps: &[Step::Open(PageKind::Help), Step::Copy(Label::new("Close"))],
    imap: Some(Server::tls("imap.orange.fr", 993)),
    smtp: Some(Server::tls("smtp.orange.fr", 465)),
    checked: "2026-11",
    sources: &[
        "https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/l-utilisation-du-mail-et-du-cloud/mail-orange/le-mail-orange-nouvelle-version/parametrer-la-boite-mail/mail-orange-comment-acceder-a-sa-boite-mail-orange-depuis-une-application-ou-un-logiciel-de-messagerie-non-fourni-par-orange_434630-964290",
        "https://assistance.orange.fr/ordinateurs-peripheriques/installer-et-utiliser/l-utilisation-du-mail-et-services-associes/mail-orange/parametrer-la-boite-mail",
        "https://github.com/thunderbird/autoconfig/tree/master/ispdb",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
