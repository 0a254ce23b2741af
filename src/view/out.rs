//! What leaves the widget, for the host's side to carry out.

use crate::catalog::provider::{Provider, host_name};
use crate::catalog::server::{Security, Server, Username};
use crate::check::code::Code;
use crate::flow::event::Notice;
use crate::flow::state::{Attempt, Place};

/// Something for the host's side to do.
#[derive(Debug)]
pub enum Out {
    /// The person sees this now: the word of the public contract.
    State(&'static str),
    /// Tell the page; the provider's id goes with it.
    Tell(Option<&'static str>, Notice),
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

/// A code on its way to the host's backend, with where and how it is to be used.
#[derive(Debug)]
pub struct Submission {
    /// The provider's id.
    pub provider: &'static str,
    /// The address of the mailbox.
    pub email: String,
    /// The code, normalised.
    pub code: Code,
    /// Where mail is read.
    pub imap: Option<Endpoint>,
    /// Where mail is sent.
    pub smtp: Option<Endpoint>,
}

/// A server with every placeholder filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Host name.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// `tls` or `starttls`.
    pub security: &'static str,
    /// User name.
    pub username: String,
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

impl Submission {
    /// The submission for this place.
    pub fn new(place: &Place, email: &str, code: Code, typed: &Typed) -> Submission {
        let provider: &Provider = place.provider;
        let endpoint = |server: &Server| Endpoint {
            host: server.host_for(provider.ending(place.region), place.account, provider.work),
            port: server.port,
            security: server.security.id(),
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
            provider: provider.id,
            email: email.to_owned(),
            code,
            imap: server(provider.imap_in(place.region), &typed.imap, 993),
            smtp: server(provider.smtp_in(place.region), &typed.smtp, 465),
        }
    }
}

/// The server that the person typed, if they did. The ports that begin without TLS are known.
fn endpoint_typed(typed: &str, usual: u16, username: &str) -> Option<Endpoint> {
    let (host, port) = typed.split_once(':').unwrap_or((typed, ""));
    let port = port.trim().parse().unwrap_or(usual);
    let security = match port {
        143 | 25 | 587 => Security::StartTls,
        _ => Security::Tls,
    };
    let host = host_name(host);
    (!host.is_empty()).then(|| Endpoint {
        host,
        port,
        security: security.id(),
        username: username.to_owned(),
    })
}
