//! What the page sent, checked again with the widget's own core: nothing of it is believed. The
//! servers are the catalogue's, or stand on the operators' list; what the page sent is only compared
//! with them, so that nobody makes this machine connect elsewhere.

use std::collections::HashSet;
use std::fmt;

use app_password::{
    About, Account, Catalogue, Cause, Code, Credential, Login, OTHER, PasswordKind, Provider,
    Secret, Security, Submission, Username, VerdictKind, assess, domain_of,
};

use crate::names;

/// Hosts and ports.
pub type Hosts = HashSet<(String, u16)>;

/// Why something is not tried: a cause, and a sentence.
pub type Refusal = (Cause, &'static str);

/// What came cannot be read as a submission.
pub const NO_SUBMISSION: Refusal = (Cause::Unknown, "This is not a submission.");

const WRONG_SERVER: Refusal = (
    Cause::WrongServer,
    "Fjord CRM does not connect to these servers.",
);

/// A submission that may be tried.
#[derive(Debug)]
pub struct Checked {
    /// Whose mailbox it is.
    pub provider: &'static Provider,
    /// The address in its one form: one mailbox, one row, one count of attempts.
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

/// Reads a request's body.
///
/// # Errors
///
/// What is wrong with it. The reader's own words for it are kept out, for they could quote the code.
pub fn read(body: &[u8]) -> Result<Submission, Refusal> {
    let mut json = serde_json::Deserializer::from_slice(body);
    let sent: Submission = serde_path_to_error::deserialize(&mut json).map_err(|mistake| {
        match &*mistake.path().to_string() {
            "imap.security" | "smtp.security" => WRONG_SERVER,
            _ => NO_SUBMISSION,
        }
    })?;
    json.end().map(|()| sent).map_err(|_| NO_SUBMISSION)
}

/// Holds it against the catalogue and against the servers that the operators allow besides.
///
/// # Errors
///
/// What is wrong with it.
pub fn checked(sent: Submission, allowed: &Hosts) -> Result<Checked, Refusal> {
    let catalogue = Catalogue::default();
    let other = (sent.provider == OTHER.id).then_some(&*OTHER);
    let provider = catalogue
        .find(&sent.provider)
        .or(other)
        .ok_or((Cause::Unknown, "There is no such provider."))?;
    if !provider.credential.takes_password() {
        return Err((Cause::OauthOnly, "This provider takes no passwords."));
    }
    let email =
        names::mailbox(&sent.email).ok_or((Cause::WrongUsername, "This is not an address."))?;
    let server =
        |server_in, login: Option<Login>| known(provider, server_in, &email, login?, allowed);
    let imap = server(Provider::imap_in, sent.imap).ok_or(WRONG_SERVER)?;
    let smtp = server(Provider::smtp_in, sent.smtp).ok_or(WRONG_SERVER)?;
    // See `sealing`.
    let Secret::Code(code) = sent.secret else {
        return Err(NO_SUBMISSION);
    };
    if !may_be(provider, code.expose(), &email) {
        return Err((Cause::WrongCode, "This is certainly no password."));
    }
    Ok(Checked {
        provider,
        email,
        code,
        imap,
        smtp,
    })
}

/// Whether this may be what the provider wants, on one of the ways that it has. It is tried as it came:
/// the page has brought it into shape, and a mailbox password has none.
fn may_be(provider: &Provider, code: &str, email: &str) -> bool {
    let about = About {
        email: Some(email),
        ..About::default()
    };
    let is = |way| assess(provider.format_for(way), code, about).verdict != VerdictKind::Reject;
    // What ends a line would begin another command.
    !code.contains(char::is_control)
        && (is(PasswordKind::Code)
            || (provider.credential != Credential::AppPassword && is(PasswordKind::Password)))
}

/// The catalogue's servers of one kind, by region.
type ServerIn = fn(&Provider, usize) -> Option<&app_password::Server>;

/// The server that the page named, if it is one of the provider's: there may be one a data centre, and
/// others for organisations. Where the catalogue knows none, the operators' list counts.
fn known(
    provider: &Provider,
    server_in: ServerIn,
    email: &str,
    sent: Login,
    allowed: &Hosts,
) -> Option<Server> {
    let regions = 0..provider.regions.len().max(1);
    let mut servers = regions
        .filter_map(|region| Some((provider.ending(region), server_in(provider, region)?)))
        .peekable();
    if servers.peek().is_none() {
        return of_operators(allowed, sent);
    }
    let is_sent = |&(ending, server): &(&str, &app_password::Server)| {
        let is_it = |account| {
            let host = server.host_for(ending, account, &provider.work);
            is_host(&host, provider, email, &sent.host)
        };
        [Account::Personal, Account::Work].into_iter().any(is_it)
            && sent.port == server.port
            && sent.security == server.security
    };
    let (_, server) = servers.find(is_sent)?;
    // A name that only the person knows can be any; what stands for the others follows from the address.
    let name = match server.username {
        Username::Own => names::username(&sent.username),
        _ => Some(server.username_for(email).to_owned())
            .filter(|known| names::is_username(&sent.username, known)),
    };
    name.map(|name| named(sent, server.security, name))
}

/// Whether this is the host that the catalogue names. An exchanger that stands in its place is one of the provider's.
fn is_host(named: &str, provider: &Provider, email: &str, sent: &str) -> bool {
    if named == "{mx}" {
        let is_name = names::domain(sent).is_some_and(|name| name == sent);
        return is_name
            && provider.mx.iter().any(|ending| {
                sent.strip_suffix(ending.as_str())
                    .is_some_and(|rest| rest.ends_with('.'))
            });
    }
    named.replace("{domain}", domain_of(email).unwrap_or_default()) == sent
}

/// A server that the catalogue does not know, if the operators allow it.
fn of_operators(allowed: &Hosts, mut sent: Login) -> Option<Server> {
    sent.host = names::host(&sent.host);
    let listed = allowed.contains(&(sent.host.clone(), sent.port));
    let name = names::username(&sent.username).filter(|_| listed)?;
    let security = sent.security;
    Some(named(sent, security, name))
}

fn named(sent: Login, security: Security, username: String) -> Server {
    Server {
        host: sent.host,
        port: sent.port,
        security,
        username,
    }
}
