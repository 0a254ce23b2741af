//! Logins at servers that are odd, old or hostile: what they are told of the code, and what comes of it.

mod before_tls;
mod refusals;
mod ways;

use std::collections::HashMap;

use app_password::{Code, Security};
use app_password_crm::dialer::Dialer;
use app_password_crm::failure::Failure;
use app_password_crm::resolver::Resolver;
use app_password_crm::submission::Server;
use app_password_crm::tls_trust::TlsTrust;
use app_password_crm::{imap, smtp};

use crate::dns;
use crate::mail::CODE;
use crate::script::Step::{Hears, Says, Tls};
use crate::script::{HOST, Script, Step};

/// `\0ola\0qwertyuiopasdfgh` in Base64.
pub const PLAIN: &str = "AG9sYQBxd2VydHl1aW9wYXNkZmdo";

/// The same, one after the other.
pub const LOGIN: [&str; 2] = ["b2xh", "cXdlcnR5dWlvcGFzZGZnaA=="];

/// What it speaks.
#[derive(Clone, Copy)]
pub enum Kind {
    /// Reading mail.
    Imap,
    /// Sending mail.
    Smtp,
}

/// Signs in by this name and code: how it went, and what the server heard.
pub async fn sign_in_as(
    (username, code): (&str, &str),
    kind: Kind,
    security: Security,
    steps: &[Step],
) -> (Result<(), Failure>, Vec<String>) {
    let script = Script::start(steps);
    let overrides = HashMap::from([((HOST.to_owned(), 1), script.address)]);
    let dialer = Dialer {
        overrides: &overrides,
        resolver: &Resolver::new(Some(dns::SERVER.address)).expect("a resolver"),
    };
    let trust = TlsTrust::new(Some(&script.authority())).expect("an authority");
    let server = Server {
        host: HOST.to_owned(),
        port: 1,
        security,
        username: username.to_owned(),
    };
    let code = Code::new(code.to_owned());
    let result = match kind {
        Kind::Imap => imap::sign_in(&dialer, &trust, &server, &code).await,
        Kind::Smtp => smtp::sign_in(&dialer, &trust, &server, &code).await,
    };
    (result, script.heard())
}

/// Signs in as `ola`.
pub async fn sign_in(
    kind: Kind,
    security: Security,
    steps: &[Step],
) -> (Result<(), Failure>, Vec<String>) {
    sign_in_as(("ola", CODE), kind, security, steps).await
}

/// What a client says of itself and of the code, after what it says anyway.
pub fn told(heard: Vec<String>) -> Vec<String> {
    let anyway = |line: &str| {
        line.starts_with("EHLO ")
            || ["CAPABILITY", "EXAMINE INBOX", "LOGOUT", "QUIT", "STARTTLS"]
                .iter()
                .any(|end| line.ends_with(end))
    };
    heard.into_iter().filter(|line| !anyway(line)).collect()
}

/// An IMAP server that greets, has these capabilities, and then does this.
pub fn imap_server(capabilities: &'static [u8], then: &[Step]) -> Vec<Step> {
    let greets = [Tls, Says(b"* OK hello\r\n"), Hears, Says(capabilities)];
    [&greets, then].concat()
}
