//! Under which names an attempt is counted. A login is one at a server under a user name, and a user name
//! can be written in many ways: whoever guesses would walk round a count that takes each for another.
//!
//! Two accounts may share a count, which costs a namesake a wait. One account has one count as far as can be known
//! from here: that hosts of two providers are one service, or that a name has an alias, only the service knows.

use std::collections::BTreeSet;

use app_password::{DetectedBy, OTHER, Provider, Username, detect};
use serde_json::json;
use unicode_normalization::UnicodeNormalization;

use crate::submission::{Checked, Server};

/// The logins of an attempt, each once: where both servers are one host, it is one login.
pub fn logins(mailbox: &Checked) -> BTreeSet<String> {
    let servers = [&mailbox.imap, &mailbox.smtp].into_iter();
    servers
        .flat_map(|server| names(mailbox.provider, server))
        .collect()
}

/// What a user name is counted as at this server: in small letters and without what mail systems overlook in a
/// name (dots, `+tags`, characters that only look different).
fn names(provider: &Provider, server: &Server) -> Vec<String> {
    let name: String = server.username.trim().nfkc().collect();
    let name = name.to_lowercase();
    let mut names = Vec::new();
    let address = name.rsplit_once('@');
    if let Some((local, domain)) = address {
        // There is one such mailbox in the world, whichever of a service's hosts is asked, and by whichever of
        // its brands that host is named.
        let address = format!("{}@{}", plain(local), service(domain));
        names.push(json!(["address", address]).to_string());
    }
    if address.is_none() || is_free(provider) {
        // A host is one, whichever provider names it, and a provider's hosts are one service.
        for account in bare(&name).map(plain) {
            names.push(json!(["host", server.host.to_lowercase(), account]).to_string());
            if provider.id != OTHER.id {
                names.push(json!(["provider", provider.id, account]).to_string());
            }
        }
    }
    names
}

/// A service may have several domains for one account, such as gmail.com and googlemail.com.
fn service(domain: &str) -> String {
    let found = detect(&format!("someone@{domain}"), &[]);
    let known = found
        .provider
        .filter(|_| found.by == Some(DetectedBy::Domain));
    known.unwrap_or_else(|| domain.to_owned())
}

/// Nobody says that a server looks at more of a name: `victim@a`, `victim%b` and `C\victim` may all be victim, who also
/// opens the mailbox of somebody else as `C\victim\else` (Exchange). So two parts of it count.
fn bare(name: &str) -> [&str; 2] {
    let name = name.rsplit_once('@').map_or(name, |(local, _)| local);
    let mut parts = name.split(['\\', '/']).filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or(name);
    let second = parts.next().unwrap_or(first);
    [second, parts.next_back().unwrap_or(second)]
        .map(|part| part.split(['@', '%']).next().unwrap_or(part))
}

/// Whether people type their user name themselves.
fn is_free(provider: &Provider) -> bool {
    let regions = provider.regions.iter().flat_map(|it| [&it.imap, &it.smtp]);
    let mut servers = [&provider.imap, &provider.smtp]
        .into_iter()
        .chain(regions)
        .flatten();
    provider.id == OTHER.id || servers.any(|server| server.username == Username::Own)
}

/// Letters and digits, without the tag behind a plus.
fn plain(local: &str) -> String {
    let letters =
        |text: &str| -> String { text.chars().filter(|it| it.is_alphanumeric()).collect() };
    let untagged = letters(local.split('+').next().unwrap_or(local));
    match untagged.is_empty() {
        // A telephone number begins with a plus.
        true if !letters(local).is_empty() => letters(local),
        true => local.to_owned(),
        false => untagged,
    }
}

#[cfg(test)]
mod tests {
    use app_password::{Catalogue, Code, Security};

    use super::*;

    fn tried(provider: &str, host: &str, username: &str) -> BTreeSet<String> {
        let catalogue = Catalogue::default();
        let server = Server {
            host: host.to_owned(),
            port: 993,
            security: Security::Tls,
            username: username.to_owned(),
        };
        logins(&Checked {
            provider: catalogue.find(provider).unwrap_or(&OTHER),
            email: username.to_owned(),
            code: Code::new(String::new()),
            imap: server.clone(),
            smtp: server,
        })
    }

    fn is_counted_as_one(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
        one.intersection(other).next().is_some()
    }

    #[test]
    fn ways_to_write_one_account_are_counted_as_one() {
        for (provider, host, names) in [
            (
                "google",
                "imap.gmail.com",
                &[
                    "victim@gmail.com",
                    "Victim@Gmail.com",
                    "v.i.c.t.i.m@gmail.com",
                    "victim+2@gmail.com",
                    "victim@googlemail.com",
                    "ｖictim@gmail.com",
                    "vic\u{ad}tim@gmail.com",
                    "vic\u{200b}tim@gmail.com",
                ][..],
            ),
            (
                "google",
                "imap.gmail.com",
                &["me@acme.example", "ME@ACME.EXAMPLE", "me+x@acme.example"],
            ),
            (
                "free-fr",
                "imap.free.fr",
                &["victim", "Victim", "vic.tim", " victim"],
            ),
            (
                "domeneshop",
                "imap.domeneshop.no",
                &[
                    "victim",
                    "VICTIM",
                    "victim@a1.example",
                    "victim@a2.example",
                    "a\\victim",
                    "victim%a3",
                    "x@y@z\\victim@b",
                    "victim+a",
                ],
            ),
            (
                "other",
                "mail.acme.example",
                &[
                    "victim",
                    "victim@a1.example",
                    "Victim@a2.example",
                    "ACME\\victim",
                    "ACME\\victim\\another",
                    "ACME/victim/a.third@acme.example",
                    "ACME\\\\victim",
                ],
            ),
            (
                "other",
                "mail.acme.example",
                &["+47 99 88 77 66", "+4799887766"],
            ),
            ("other", "mail.acme.example", &["étienne", "e\u{301}tienne"]),
        ] {
            let first = tried(provider, host, names[0]);
            for name in names {
                let other = tried(provider, host, name);
                assert!(
                    is_counted_as_one(&first, &other),
                    "{name}: {first:?} {other:?}"
                );
            }
        }
    }

    #[test]
    fn an_address_is_one_wherever_it_is_tried() {
        let at = |provider, host| tried(provider, host, "victim@att.net");
        let own = at("att", "imap.mail.att.net");
        for (provider, host) in [
            ("yahoo", "imap.mail.yahoo.com"),
            ("other", "imap.mail.yahoo.com"),
            ("sky-yahoo", "imap.tools.sky.com"),
        ] {
            assert!(
                is_counted_as_one(&own, &at(provider, host)),
                "{provider} {host}"
            );
        }
    }

    #[test]
    fn a_providers_hosts_are_one_service_and_a_host_is_one_for_all_providers() {
        let at = |provider, host| tried(provider, host, "victim");
        let free = at("free-fr", "imap.free.fr");
        assert!(is_counted_as_one(&free, &at("free-fr", "smtp.free.fr")));
        let (one, other) = (
            at("riseup", "mail.shared.example"),
            at("disroot", "MAIL.shared.example"),
        );
        assert!(is_counted_as_one(&one, &other), "{one:?} {other:?}");
    }

    #[test]
    fn other_accounts_are_counted_for_themselves() {
        for (one, other) in [
            (
                tried("google", "imap.gmail.com", "a@gmail.com"),
                tried("google", "imap.gmail.com", "b@gmail.com"),
            ),
            (
                tried("google", "imap.gmail.com", "post@a.example"),
                tried("google", "imap.gmail.com", "post@b.example"),
            ),
            (
                tried("google", "imap.gmail.com", "a@gmail.com"),
                tried("yahoo", "imap.mail.yahoo.com", "a@yahoo.com"),
            ),
            (
                tried("other", "mail.a.example", "post"),
                tried("other", "mail.b.example", "post"),
            ),
            (
                tried("other", "mail.a.example", "."),
                tried("other", "mail.a.example", "-"),
            ),
        ] {
            assert!(!is_counted_as_one(&one, &other), "{one:?} {other:?}");
        }
    }
}
