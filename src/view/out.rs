//! What leaves the widget, for the host's side to carry out.

use crate::catalog::provider::Provider;
use crate::catalog::server::Server;
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

impl Submission {
    /// The submission for this place.
    pub fn new(place: &Place, email: &str, code: Code) -> Submission {
        let provider: &Provider = place.provider;
        let endpoint = |server: &Server| Endpoint {
            host: server.host_for(provider.ending(place.region), place.account, provider.work),
            port: server.port,
            security: server.security.id(),
            username: server.username_for(email).to_owned(),
        };
        Submission {
            provider: provider.id,
            email: email.to_owned(),
            code,
            imap: provider.imap.as_ref().map(endpoint),
            smtp: provider.smtp.as_ref().map(endpoint),
        }
    }
}
