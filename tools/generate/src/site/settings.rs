//! The servers of a provider, as one types them into a mail program.

use app_password::catalog::server::whole_host;
use app_password::key;
use app_password::model::account::Account;
use app_password::model::provider::Provider;
use app_password::model::server::{Server, Username};
use app_password::view::context::ViewContext;
use serde_json::{Value, json};

use super::plain;

/// Stands for a domain of the reader's own. (RFC 2606 keeps it free.)
pub const OWN_DOMAIN: &str = "your-domain.example";

/// The servers of each data centre and, where they differ, of each kind of account.
pub fn settings(provider: &Provider) -> Vec<Value> {
    let accounts = match provider.work.as_str() {
        "" => &[Account::Personal][..],
        _ => Account::ALL,
    };
    let mut all = Vec::new();
    for region in 0..provider.regions.len().max(1) {
        for &account in accounts {
            let server = |server: Option<&Server>| {
                let host = server?.host_for(provider.ending(region), account, &provider.work);
                Some(said(server?, &host))
            };
            let place = provider.regions.get(region);
            all.push(json!({
                "place": place.map_or("", |it| it.shown()),
                "domains": place.map(|it| &it.domains),
                "account": match (accounts, account) {
                    ([_], _) => "",
                    (_, Account::Personal) => "your own account",
                    (_, Account::Work) => "an organisation",
                },
                "imap": server(provider.imap_in(region)),
                "smtp": server(provider.smtp_in(region)),
            }));
        }
    }
    all
}

fn said(server: &Server, host: &str) -> Value {
    json!({
        // The mail exchanger of the reader's own domain has no name that one could write down.
        "host": whole_host(host, OWN_DOMAIN, ""),
        "port": server.port,
        "security": plain::security(server.security),
        "username": username(server.username),
    })
}

const fn username(username: Username) -> &'static str {
    match username {
        Username::Address => "Your whole address",
        Username::LocalPart => "The part of your address before the @",
        Username::Own => "A name of its own",
    }
}

/// The domain that most people know the provider by, as far as its names tell: of Outlook's many, outlook.com.
pub fn example(provider: &Provider) -> Option<&str> {
    let domains = || {
        provider
            .domains
            .iter()
            .filter(|domain| !domain.contains('*'))
    };
    let names = std::iter::once(&provider.name).chain(&provider.also);
    let named = names.flat_map(|name| {
        let stem = name.to_lowercase().replace(' ', "");
        domains().filter(move |domain| {
            let ending = domain.strip_prefix(&stem);
            **domain == stem || ending.is_some_and(|ending| ending.starts_with('.'))
        })
    });
    let named: Vec<&String> = named.collect();
    let com = named.iter().find(|domain| domain.ends_with(".com"));
    let best = com.or(named.first()).copied();
    best.or_else(|| domains().next()).map(String::as_str)
}

/// The user name of a mailbox's servers in a sentence of its own: an example, or where it is found.
pub fn username_in_full(provider: &Provider, context: ViewContext<'_>) -> Option<String> {
    let domain = example(provider).unwrap_or(OWN_DOMAIN);
    let server = provider.imap_in(0).or(provider.smtp_in(0))?;
    Some(match server.username {
        Username::Address => format!("Your whole address is the user name: name@{domain}."),
        Username::LocalPart => format!("Of name@{domain}, the user name is: name."),
        Username::Own => context.say(key!("paste.username-hint")),
    })
}
