//! All that comes from the environment. Whatever is missing or wrong is said in a sentence, and then
//! the CRM does not start.

use std::collections::HashMap;
use std::env::{VarError, var};
use std::fmt::Display;
use std::net::SocketAddr;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use crate::guard;
use crate::limits::Rules;
use crate::names;
use crate::sealing::key_file;
use crate::submission::Hosts;
use crate::vault::Key;

/// The longest time, in seconds, and the most of anything: beyond, it is a mistake, and sums would overflow.
const YEAR: u64 = 365 * 24 * 3600;
const MANY: u32 = 1_000_000;

/// How the CRM runs.
pub struct Settings {
    /// `PORT`: where it listens, on the loopback interface; a free port without it.
    pub port: u16,
    /// `CRM_KEY`: 64 hexadecimal digits, under which the codes are encrypted. It has no default.
    pub key: Key,
    /// `CRM_HOSTS`: the names that the CRM is reached by besides those of this machine.
    pub hosts: Vec<String>,
    /// `CRM_REQUEST_SECONDS`: how long a request may take to arrive.
    pub request_in: Duration,
    /// `CRM_DATABASE`: the file of the database, or `postgres://…` for one that several share.
    pub database: String,
    /// `CRM_SEAL`, `CRM_SEAL_KEY`: the file of the key to which the page seals codes; none if it seals none.
    pub seal_key: Option<PathBuf>,
    /// `CRM_PKG`: the folder that `make package` wrote.
    pub package: PathBuf,
    /// How often and how many at once: `CRM_SECONDS`, `CRM_ANSWER_SECONDS`, `CRM_ATTEMPTS`,
    /// `CRM_ATTEMPTS_ALL`, `CRM_ATTEMPTS_SECONDS`, `CRM_LOGINS`, `CRM_QUEUE`.
    pub rules: Rules,
    /// `CRM_LOOKUPS`: how many look-ups of mail exchangers are made a minute.
    pub lookups: usize,
    /// `CRM_DNS`: the address and port of the name server, in place of the system's.
    pub dns: Option<SocketAddr>,
    /// `CRM_SERVERS`: servers of services that the catalogue does not know and that may be connected
    /// to: `imap.acme.example:993, smtp.acme.example:465`.
    pub servers: Hosts,
    /// `CRM_TEST_SERVERS`, for tests and staging: `imap.gmail.com:993=127.0.0.1:1993, …` connects
    /// there in place of the provider's server. What stands here may be a private address.
    pub overrides: HashMap<(String, u16), SocketAddr>,
    /// `CRM_TEST_CA`, for tests and staging: a file with one more authority to trust.
    pub authority: Option<PathBuf>,
}

impl Settings {
    /// Reads the environment.
    ///
    /// # Errors
    ///
    /// A sentence that names the variable and what was expected.
    pub fn read() -> Result<Settings, String> {
        let database = value("CRM_DATABASE")?.unwrap_or("crm.sqlite".into());
        Ok(Settings {
            seal_key: key_file(value("CRM_SEAL")?, value("CRM_SEAL_KEY")?, &database)?,
            port: number("PORT", 0, 0..=u16::MAX)?,
            key: Key::from_hex(value("CRM_KEY")?.unwrap_or_default())?,
            hosts: hosts(&value("CRM_HOSTS")?.unwrap_or_default())?,
            request_in: Duration::from_secs(number("CRM_REQUEST_SECONDS", 10, 1..=YEAR)?),
            database,
            package: value("CRM_PKG")?.unwrap_or("pkg".into()).into(),
            rules: rules()?,
            lookups: number("CRM_LOOKUPS", 60, 0..=MANY as usize)?,
            dns: value("CRM_DNS")?
                .map(|dns| address("CRM_DNS", &dns))
                .transpose()?,
            servers: servers(&value("CRM_SERVERS")?.unwrap_or_default())?,
            overrides: overrides(&value("CRM_TEST_SERVERS")?.unwrap_or_default())?,
            authority: value("CRM_TEST_CA")?.map(PathBuf::from),
        })
    }
}

fn rules() -> Result<Rules, String> {
    let patience = number("CRM_SECONDS", 20, 1..=YEAR)?;
    let answer = number("CRM_ANSWER_SECONDS", 45, 1..=YEAR)?;
    if answer <= patience {
        return Err(format!(
            "CRM_ANSWER_SECONDS is {answer}; expected more than CRM_SECONDS, which is {patience}: a login may have to wait for its turn."
        ));
    }
    Ok(Rules {
        attempts: number("CRM_ATTEMPTS", 6, 1..=MANY)?,
        all: number("CRM_ATTEMPTS_ALL", 600, 1..=MANY)?,
        during: Duration::from_secs(number("CRM_ATTEMPTS_SECONDS", 600, 1..=YEAR)?),
        logins: number("CRM_LOGINS", 4, 1..=MANY)?,
        queue: number("CRM_QUEUE", 60, 0..=MANY)?,
        wait: Duration::from_secs(answer - patience),
        patience: Duration::from_secs(patience),
    })
}

/// An empty variable is one that is not set.
fn value(name: &str) -> Result<Option<String>, String> {
    match var(name) {
        Err(VarError::NotUnicode(_)) => Err(format!("{name} is no text in UTF-8.")),
        value => Ok(value.ok().filter(|value| !value.is_empty())),
    }
}

fn number<N: FromStr + PartialOrd + Display>(
    name: &str,
    default: N,
    range: RangeInclusive<N>,
) -> Result<N, String> {
    let Some(text) = value(name)? else {
        return Ok(default);
    };
    let number = text.parse().ok().filter(|number| range.contains(number));
    number.ok_or(format!(
        "{name} is \"{text}\"; expected a number from {} to {}.",
        range.start(),
        range.end()
    ))
}

fn address(name: &str, text: &str) -> Result<SocketAddr, String> {
    let wrong = |_| {
        format!("{name} says \"{text}\"; expected an address and a port, such as 127.0.0.1:1993.")
    };
    text.trim().parse().map_err(wrong)
}

/// The names as a browser says them.
fn hosts(text: &str) -> Result<Vec<String>, String> {
    let host = |entry: &str| {
        guard::name(entry).ok_or(format!(
            "CRM_HOSTS says \"{entry}\"; expected names such as crm.example.com or crm.example.com:8443."
        ))
    };
    entries(text).map(host).collect()
}

/// The entries of a list with commas.
fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
}

fn server(name: &str, text: &str) -> Result<(String, u16), String> {
    let parts = text.trim().rsplit_once(':');
    let parts = parts.and_then(|(host, port)| Some((names::host(host), port.parse().ok()?)));
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    let is_server =
        |(host, port): &(String, u16)| !host.is_empty() && host.bytes().all(letter) && *port != 0;
    parts.filter(is_server).ok_or(format!(
        "{name} says \"{text}\"; expected a host and a port, such as imap.gmail.com:993."
    ))
}

fn servers(text: &str) -> Result<Hosts, String> {
    entries(text)
        .map(|entry| server("CRM_SERVERS", entry))
        .collect()
}

fn overrides(text: &str) -> Result<HashMap<(String, u16), SocketAddr>, String> {
    let name = "CRM_TEST_SERVERS";
    let entry = |entry: &str| {
        let (from, to) = entry.split_once('=').unwrap_or((entry, ""));
        Ok((server(name, from)?, address(name, to)?))
    };
    entries(text).map(entry).collect()
}
