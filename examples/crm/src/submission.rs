//! What the page sent, checked again with the widget's own core: nothing of it is believed. The
//! servers are the catalogue's; the page's are only compared with them, so that nobody makes this
//! machine connect elsewhere.

use std::fmt;

use app_password::catalog::account::Account;
use app_password::catalog::catalogue::Catalogue;
use app_password::catalog::provider::{Provider, domain_of};
use app_password::catalog::server::{self, Security};
use app_password::check::code::Code;
use app_password::check::verdict::{About, check};
use app_password::reply::cause::Cause;
use serde::{Deserialize, Deserializer};

use crate::names::is_domain;

/// The submission as it arrives.
#[derive(Deserialize)]
pub struct Submission {
    provider: String,
    email: String,
    #[serde(deserialize_with = "code")]
    code: Code,
    imap: Sent,
    smtp: Sent,
}

/// A server as the page names it.
#[derive(Deserialize)]
struct Sent {
    host: String,
    port: u16,
    security: String,
    username: String,
}

/// No `String` of the code is left behind.
fn code<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Code, D::Error> {
    String::deserialize(deserializer).map(Code::new)
}

/// A submission that may be tried.
#[derive(Debug)]
pub struct Checked {
    /// Whose mailbox it is.
    pub provider: &'static Provider,
    /// The address, in small letters: one mailbox, one row, one count of attempts.
    pub email: String,
    /// What is sent to the servers.
    pub code: Code,
    /// Where mail is read.
    pub imap: Server,
    /// Where mail is sent.
    pub smtp: Server,
}

/// One server, as the catalogue has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Host name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// Who signs in.
    pub username: String,
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} {}:{} {}",
            self.security.id(),
            self.host,
            self.port,
            self.username
        )
    }
}

impl Submission {
    /// Reads a request's body. An error says nothing, for it could quote the code.
    pub fn read(body: &[u8]) -> Option<Submission> {
        serde_json::from_slice(body).ok()
    }

    /// Holds it against the catalogue.
    ///
    /// # Errors
    ///
    /// What is wrong with it: a cause for the person, a sentence for the developer.
    pub fn checked(self) -> Result<Checked, (Cause, &'static str)> {
        let catalogue = Catalogue::default();
        let provider = catalogue
            .find(&self.provider)
            .ok_or((Cause::Unknown, "There is no such provider."))?;
        if !provider.credential.takes_password() {
            return Err((Cause::OauthOnly, "This provider takes no passwords."));
        }
        let email = self.email.trim().to_lowercase();
        let plain = email.len() <= 254
            && !email
                .chars()
                .any(|letter| letter.is_whitespace() || letter.is_control());
        if !plain || !domain_of(&email).is_some_and(is_domain) {
            return Err((Cause::WrongUsername, "This is not an address."));
        }
        let wrong = (
            Cause::WrongServer,
            "These are not the servers of this provider.",
        );
        let imap = known(provider, Provider::imap_in, &email, &self.imap).ok_or(wrong)?;
        let smtp = known(provider, Provider::smtp_in, &email, &self.smtp).ok_or(wrong)?;
        let about = About {
            email: Some(&email),
            ..About::default()
        };
        let verdict = check(&provider.shape, self.code.expose(), about);
        let code = verdict
            .code
            .ok_or((Cause::WrongCode, "This is certainly no app password."))?;
        Ok(Checked {
            provider,
            email,
            code,
            imap,
            smtp,
        })
    }
}

/// The catalogue's server for this mailbox, if the page named it. A provider may have several: one a
/// data centre, and others for organisations.
fn known(
    provider: &Provider,
    server_in: fn(&Provider, usize) -> Option<&server::Server>,
    email: &str,
    sent: &Sent,
) -> Option<Server> {
    let is_sent = |&(region, server): &(usize, &server::Server)| {
        let host = |account| server.host_for(provider.ending(region), account, provider.work);
        [Account::Personal, Account::Work]
            .map(host)
            .contains(&sent.host)
            && sent.port == server.port
            && sent.security == server.security.id()
    };
    let (_, server) = (0..provider.regions.len().max(1))
        .filter_map(|region| Some((region, server_in(provider, region)?)))
        .find(is_sent)?;
    // A name that only the person knows can be any; what stands for the others follows from the address.
    let sent_name = sent.username.trim();
    let username = match server.username {
        server::Username::Own => sent_name,
        _ => server.username_for(email),
    };
    (sent_name.to_lowercase() == username.to_lowercase()).then(|| Server {
        host: sent.host.clone(),
        port: server.port,
        security: server.security,
        username: username.to_owned(),
    })
}
