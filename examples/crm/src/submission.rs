//! What the page sent, checked again with the widget's own core: nothing of it is believed. The
//! servers are the catalogue's, or stand on the operators' list; what the page sent is only compared
//! with them, so that nobody makes this machine connect elsewhere.

use std::collections::HashSet;
use std::fmt;

use app_password::catalog::account::{Account, Credential, Way};
use app_password::catalog::address::{address_of, domain_of};
use app_password::catalog::catalogue::Catalogue;
use app_password::catalog::provider::{OTHER, Provider};
use app_password::catalog::server::{self, Security, Username};
use app_password::check::code::Code;
use app_password::check::verdict::{About, Answer, check};
use app_password::reply::cause::Cause;
use serde::{Deserialize, Deserializer};

use crate::names::is_domain;

/// Hosts and ports.
pub type Hosts = HashSet<(String, u16)>;

/// The submission as it arrives.
#[derive(Deserialize)]
pub struct Submission {
    provider: String,
    email: String,
    #[serde(deserialize_with = "code")]
    code: Code,
    imap: Option<Sent>,
    smtp: Option<Sent>,
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

    /// Holds it against the catalogue and against the servers that the operators allow besides.
    ///
    /// # Errors
    ///
    /// What is wrong with it: a cause, and a sentence.
    pub fn checked(self, allowed: &Hosts) -> Result<Checked, (Cause, &'static str)> {
        let catalogue = Catalogue::default();
        let other = (self.provider == OTHER.id).then_some(&OTHER);
        let provider = catalogue
            .find(&self.provider)
            .or(other)
            .ok_or((Cause::Unknown, "There is no such provider."))?;
        if !provider.credential.takes_password() {
            return Err((Cause::OauthOnly, "This provider takes no passwords."));
        }
        let email = address_of(&self.email).unwrap_or_default().to_lowercase();
        if !is_plain(&email) || !domain_of(&email).is_some_and(is_domain) {
            return Err((Cause::WrongUsername, "This is not an address."));
        }
        let server =
            |server_in, sent: Option<Sent>| known(provider, server_in, &email, sent?, allowed);
        let wrong = (
            Cause::WrongServer,
            "Fjord CRM does not connect to these servers.",
        );
        let imap = server(Provider::imap_in, self.imap).ok_or(wrong)?;
        let smtp = server(Provider::smtp_in, self.smtp).ok_or(wrong)?;
        if !may_be(provider, self.code.expose(), &email) {
            return Err((Cause::WrongCode, "This is certainly no password."));
        }
        Ok(Checked {
            provider,
            email,
            code: self.code,
            imap,
            smtp,
        })
    }
}

/// Whether this may be what the provider wants, on one of the ways that it has. It is tried as it came:
/// the page has brought it into shape, and a mailbox password has none.
fn may_be(provider: &Provider, code: &str, email: &str) -> bool {
    let about = About {
        email: Some(email),
        ..About::default()
    };
    let is = |way| check(provider.shape_for(way), code, about).answer != Answer::Reject;
    is(Way::Code) || (provider.credential != Credential::AppPassword && is(Way::Password))
}

/// The catalogue's servers of one kind, by region.
type ServerIn = fn(&Provider, usize) -> Option<&server::Server>;

/// The server that the page named, if it is one of the provider's: there may be one a data centre, and
/// others for organisations. Where the catalogue knows none, the operators' list counts.
fn known(
    provider: &Provider,
    server_in: ServerIn,
    email: &str,
    sent: Sent,
    allowed: &Hosts,
) -> Option<Server> {
    let regions = 0..provider.regions.len().max(1);
    let mut servers = regions
        .filter_map(|region| Some((provider.ending(region), server_in(provider, region)?)))
        .peekable();
    if servers.peek().is_none() {
        return of_operators(allowed, sent);
    }
    let is_sent = |&(ending, server): &(&str, &server::Server)| {
        let host = |account| server.host_for(ending, account, provider.work);
        [Account::Personal, Account::Work]
            .map(host)
            .contains(&sent.host)
            && sent.port == server.port
            && sent.security == server.security.id()
    };
    let (_, server) = servers.find(is_sent)?;
    // A name that only the person knows can be any; what stands for the others follows from the address.
    let name = sent.username.trim().to_owned();
    let name = match server.username {
        Username::Own => Some(name).filter(|name| is_plain(name)),
        _ => Some(server.username_for(email).to_owned())
            .filter(|known| *known == name.to_lowercase()),
    };
    name.map(|name| sent.named(server.security, name))
}

/// A server that the catalogue does not know, if the operators allow it.
fn of_operators(allowed: &Hosts, sent: Sent) -> Option<Server> {
    let security = Security::from_id(&sent.security)?;
    let name = sent.username.trim().to_owned();
    let listed = is_plain(&name) && allowed.contains(&(sent.host.clone(), sent.port));
    listed.then(|| sent.named(security, name))
}

impl Sent {
    fn named(self, security: Security, username: String) -> Server {
        Server {
            host: self.host,
            port: self.port,
            security,
            username,
        }
    }
}

/// A name or an address: nothing that ends a line or a word.
fn is_plain(text: &str) -> bool {
    let strange = |letter: char| letter.is_whitespace() || letter.is_control();
    !text.is_empty() && text.len() <= 254 && !text.contains(strange)
}
