//! Who may ask. A browser sends to this machine whatever any page tells it to, and says which page it
//! was: a page of another site is turned away, and so is one whose name only points here (DNS
//! rebinding), for its browser takes it and the CRM for the same site.
//!
//! A program that is no browser says what it likes. Against those helps the sign-in, which this example
//! leaves out.

use std::collections::HashSet;
use std::net::Ipv6Addr;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{AsHeaderName, HOST, ORIGIN};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::names;

const NOT_THIS_HOST: (StatusCode, &str) = (
    StatusCode::MISDIRECTED_REQUEST,
    "This CRM does not go by that name. Whoever runs it lists its names in CRM_HOSTS.\n",
);
const ANOTHER_SITE: (StatusCode, &str) = (
    StatusCode::FORBIDDEN,
    "The page of another site asked for this.\n",
);

/// The names that the CRM goes by.
pub struct Guard(HashSet<String>);

impl Guard {
    /// Those of this machine, which nobody else's page can have, and these.
    pub fn new(port: u16, more: &[String]) -> Guard {
        let own = ["127.0.0.1", "localhost", "[::1]"];
        let mut names: HashSet<String> = own.map(|name| format!("{name}:{port}")).into();
        if port == 80 {
            names.extend(own.map(str::to_owned));
        }
        names.extend(more.iter().cloned());
        Guard(names)
    }

    /// The name that is asked for, if it is one of the CRM's.
    fn host<'a>(&self, request: &'a Request) -> Option<&'a str> {
        let host = only(request.headers(), HOST).ok()??;
        // A request may name the host in its first line as well, and some would go by that.
        let first = request.uri().authority();
        let same = first.is_none_or(|first| first.as_str().eq_ignore_ascii_case(host));
        (same && self.0.contains(&host.to_ascii_lowercase())).then_some(host)
    }
}

/// A name as a browser says it: in ASCII and small letters, with a port unless it is the usual one.
pub fn name(text: &str) -> Option<String> {
    let port = text
        .rsplit_once(':')
        .filter(|(_, port)| !port.ends_with(']'));
    let name = names::host(port.map_or(text, |(name, _)| name));
    let v6 = name
        .strip_prefix('[')
        .and_then(|name| name.strip_suffix(']'))
        .and_then(|name| name.parse::<Ipv6Addr>().ok());
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    let is_name = v6.is_some() || (!name.is_empty() && name.bytes().all(letter));
    let name = v6.map_or(name, |address| format!("[{address}]"));
    match port {
        None => is_name.then_some(name),
        Some((_, port)) => {
            let port: u16 = port.parse().ok()?;
            is_name.then(|| format!("{name}:{port}"))
        }
    }
}

/// Lets through what is meant for one of the CRM's names.
pub async fn by_its_name(
    State(guard): State<Arc<Guard>>,
    request: Request,
    next: Next,
) -> Response {
    match guard.host(&request) {
        Some(_) => next.run(request).await,
        None => NOT_THIS_HOST.into_response(),
    }
}

/// Lets through what the CRM's own page asks for, and what no browser sends.
pub async fn by_its_page(request: Request, next: Next) -> Response {
    match is_own_page(request.method(), request.headers()) {
        Some(true) => next.run(request).await,
        _ => ANOTHER_SITE.into_response(),
    }
}

/// Nothing if it cannot be told.
fn is_own_page(method: &Method, headers: &HeaderMap) -> Option<bool> {
    let host = only(headers, HOST).ok()??;
    let origin = only(headers, ORIGIN).ok()?.is_none_or(|origin| {
        let (scheme, name) = origin.split_once("://").unwrap_or_default();
        matches!(scheme, "http" | "https") && name.eq_ignore_ascii_case(host)
    });
    // What a person types into the address bar comes from no site.
    let site = match only(headers, "sec-fetch-site").ok()? {
        None | Some("same-origin") => true,
        Some("none") => *method == Method::GET,
        Some(_) => false,
    };
    Some(origin && site)
}

/// The value of a header that must not be there twice.
fn only(headers: &HeaderMap, name: impl AsHeaderName) -> Result<Option<&str>, ()> {
    let mut values = headers.get_all(name).into_iter();
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value.to_str().map(Some).map_err(drop),
        _ => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_name_is_what_a_browser_says() {
        for (set, said) in [
            ("crm", "crm"),
            ("CRM.example.com", "crm.example.com"),
            ("crm.bücher.example:8443", "crm.xn--bcher-kva.example:8443"),
            ("192.0.2.7:8080", "192.0.2.7:8080"),
            ("[2001:DB8::7]", "[2001:db8::7]"),
            ("[2001:db8::7]:8080", "[2001:db8::7]:8080"),
            ("[2001:0db8:0:0::7]:8080", "[2001:db8::7]:8080"),
        ] {
            assert_eq!(name(set).as_deref(), Some(said));
        }
        for wrong in [
            "",
            ":80",
            "*",
            "https://crm.example",
            "crm.example/",
            "crm.example:https",
            "crm.example:99999",
            "2001:db8::7",
            "a b",
        ] {
            assert_eq!(name(wrong), None, "{wrong}");
        }
    }
}
