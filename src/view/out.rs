//! What leaves the widget, for the host's side to carry out.

use crate::catalog::address::host_name;
use crate::flow::state::{Attempt, Place};
use crate::model::code::Code;
use crate::model::event::PublicEvent;
use crate::model::provider::Provider;
use crate::model::server::{Security, Server, Username};
use crate::model::submission::{Login, Submission};

/// Something for the host's side to do.
#[derive(Debug)]
pub enum Out {
    /// The person sees this now: the word of the public contract.
    State(&'static str),
    /// Tell the page.
    Tell(PublicEvent),
    /// Hand this to the backend.
    Deliver(Attempt, Submission),
    /// This hand-over is no longer wanted.
    Abort(Attempt),
    /// Sign in with the provider's own window.
    Continue(&'static str, String),
    /// Find the mail exchangers of this domain.
    LookUp(String),
    /// Load the providers that are not known yet.
    More,
    /// Put this on the clipboard. Never a code.
    Copy(String),
}

/// What the person knows of a mailbox and the catalogue does not; empty where they do not either.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// The user name, where it is one of its own.
    pub username: String,
    /// The IMAP server: a host name, with `:` and a port behind it if that is not the usual one.
    pub imap: String,
    /// The submission server, in the same way.
    pub smtp: String,
}

/// The submission for this place.
pub fn submission(place: &Place, email: &str, code: Code, typed: &Typed) -> Submission {
    let provider: &Provider = place.provider;
    let endpoint = |server: &Server| Login {
        host: server.host_for(provider.ending(place.region), place.account, &provider.work),
        port: server.port,
        security: server.security,
        username: match (server.username, typed.username.as_str()) {
            (Username::Own, name) if !name.is_empty() => name,
            _ => server.username_for(email),
        }
        .to_owned(),
    };
    let server = |known: Option<&Server>, typed: &str, port: u16| match known {
        Some(server) => Some(endpoint(server)),
        None => endpoint_typed(typed, port, email),
    };
    Submission {
        provider: provider.id.clone(),
        email: email.to_owned(),
        code: Some(code),
        sealed: None,
        imap: server(provider.imap_in(place.region), &typed.imap, 993),
        smtp: server(provider.smtp_in(place.region), &typed.smtp, 465),
    }
}

/// The server that the person typed, if they did. The ports that begin without TLS are known.
fn endpoint_typed(typed: &str, usual: u16, username: &str) -> Option<Login> {
    let (host, port) = typed.split_once(':').unwrap_or((typed, ""));
    let port = port.trim().parse().unwrap_or(usual);
    let security = match port {
        143 | 25 | 587 => Security::StartTls,
        _ => Security::Tls,
    };
    let host = host_name(host);
    (!host.is_empty()).then(|| Login {
        host,
        port,
        security,
        username: username.to_owned(),
    })
}
