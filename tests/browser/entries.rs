//! Providers of a host's own.

use app_password::model::account::Credential;
use app_password::model::label::Label;
use app_password::model::page::PageKind;
use app_password::model::provider::Provider;
use app_password::model::reason::Warning;
use app_password::model::server::{Security, Server, Username};
use app_password::model::step::Step;

/// An entry that says where it is and no more.
fn entry(id: &str, name: &str, domain: &str) -> Provider {
    Provider {
        id: id.to_owned(),
        name: name.to_owned(),
        domains: vec![domain.to_owned()],
        ..Provider::default()
    }
}

/// A server of TLS from the first byte.
fn server(host: &str, port: u16) -> Option<Server> {
    Some(Server {
        host: host.to_owned(),
        port,
        ..Server::default()
    })
}

/// Entries as a long list has them: one of each kind.
pub fn entries() -> Vec<Provider> {
    let page = |kind, address: &str| (kind, address.to_owned());
    let open = || Step::Open {
        page: PageKind::Create,
    };
    vec![
        Provider {
            also: vec!["Télé".to_owned(), "邮箱".to_owned()],
            credential: Credential::MailboxPassword,
            imap: server("imap.tele.example", 993).map(|server| Server {
                username: Username::Own,
                ..server
            }),
            smtp: server("smtp.tele.example", 587).map(|server| Server {
                security: Security::StartTls,
                ..server
            }),
            ..entry("tele", "Tele Mail", "tele.example")
        },
        Provider {
            credential: Credential::AppPasswordWith2fa,
            pages: vec![
                page(PageKind::Create, "https://data.example/codes"),
                page(PageKind::Imap, "https://data.example/imap"),
            ],
            steps: vec![
                open(),
                Step::Copy {
                    label: Label::from("Close"),
                },
            ],
            imap_steps: vec![Step::Switch {
                page: PageKind::Imap,
                label: Label::from("IMAP"),
            }],
            imap: server("imap.data.example", 993),
            smtp: server("smtp.data.example", 465),
            ..entry("teledata", "Teledata", "data.example")
        },
        Provider {
            credential: Credential::None,
            cautions: vec![Warning::OwnAppsOnly],
            ..entry("locked", "Locked", "locked.example")
        },
        Provider {
            credential: Credential::OwnPassword,
            pages: vec![page(PageKind::Create, "https://second.example/p")],
            steps: vec![
                open(),
                Step::Invent {
                    label: Label::from("Mail password"),
                },
            ],
            imap: server("imap.second.example", 993),
            ..entry("second", "Second", "second.example")
        },
    ]
}
