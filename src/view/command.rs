//! What leaves the widget, for the host's side to carry out.

use super::action::Copied;
use crate::catalog::server::whole_host;
use crate::catalog::typed_server::TypedServer;
use crate::flow::state::{Attempt, Session};
use crate::model::code::Code;
use crate::model::event::PublicEvent;
use crate::model::provider::Provider;
use crate::model::server::{Security, Server, Username};
use crate::model::submission::{Login, Secret, Submission};

/// Something for the host's side to do.
#[derive(Debug)]
pub enum Command {
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
    /// The person wants this language.
    Speak(String),
    /// Put this on the clipboard. Never a code.
    Copy(Copied, String),
}

/// What the person knows of a mailbox and the catalogue does not; empty where they do not either.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ManualEntry {
    /// The user name, where it is one of its own.
    pub username: String,
    /// The IMAP server.
    pub imap: Option<TypedServer>,
    /// The submission server.
    pub smtp: Option<TypedServer>,
}

/// The submission for this mailbox. Of its domain, the name in ASCII and the provider's exchanger are known.
pub fn submission(
    session: &Session,
    email: &str,
    code: Code,
    (domain, exchanger): (&str, &str),
    typed: ManualEntry,
) -> Submission {
    let provider: &Provider = session.provider;
    let login = |server: &Server| {
        let ending = provider.ending(session.region);
        let host = server.host_for(ending, session.account, &provider.work);
        let username = match (server.username, typed.username.as_str()) {
            (Username::Own, name) if !name.is_empty() => name,
            _ => server.username_for(email),
        };
        Some(Login {
            host: whole_host(&host, domain, exchanger)?,
            port: server.port,
            security: server.security,
            username: username.to_owned(),
        })
    };
    let known = [
        provider.imap_in(session.region),
        provider.smtp_in(session.region),
    ];
    let [imap, smtp] = known.map(|server| server.and_then(login));
    Submission {
        provider: provider.id.clone(),
        email: email.to_owned(),
        secret: Secret::Code(code),
        imap: imap.or_else(|| typed.imap.map(|it| typed_login(it, 993, email))),
        smtp: smtp.or_else(|| typed.smtp.map(|it| typed_login(it, 465, email))),
    }
}

/// The login at a server that the person typed. The ports that begin without TLS are known.
fn typed_login(server: TypedServer, usual_port: u16, username: &str) -> Login {
    let port = server.port.unwrap_or(usual_port);
    let security = match port {
        143 | 25 | 587 => Security::StartTls,
        _ => Security::Tls,
    };
    Login {
        host: server.host,
        port,
        security,
        username: username.to_owned(),
    }
}
