//! Parses a mail server as a person types it, or says what is wrong.

use super::address::{host_name, is_domain};

/// A parsed server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedServer {
    /// Its name, lower case as far as it is ASCII; other letters are accepted too.
    pub host: String,
    /// The port after the colon, if there was one.
    pub port: Option<u16>,
}

/// Why the text is not a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerMistake {
    /// An e-mail address.
    Email,
    /// A page on the web.
    WebPage,
    /// The port is not a number from 1 to 65535.
    Port,
    /// An IP address: certificates are issued for names.
    Number,
    /// Anything else that cannot be a host name.
    Name,
}

/// The server named by this text; `None` if the text is empty. What people copy along with the name, such as
/// `imaps://` before it, is dropped.
///
/// # Errors
/// If the text is not a server.
pub fn typed_server(text: &str) -> Result<Option<TypedServer>, ServerMistake> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let scheme_end = text.split_once(':');
    let text = scheme_end
        .and_then(|(_, rest)| rest.strip_prefix("//"))
        .unwrap_or(text);
    let text = text.strip_suffix('/').unwrap_or(text);
    let has = |signs: &[u8]| text.bytes().any(|byte| signs.contains(&byte));
    if has(b"@") {
        return Err(ServerMistake::Email);
    }
    if has(b"/?#") {
        return Err(ServerMistake::WebPage);
    }
    let (host, port) = match text.split_once(':') {
        None => (text, None),
        Some((_, rest)) if has(b"[") || rest.bytes().any(|byte| byte == b':') => {
            return Err(ServerMistake::Number);
        }
        Some((host, port)) => (host, Some(port_of(port).ok_or(ServerMistake::Port)?)),
    };
    let host = host_name(host);
    if is_domain(&host) {
        return Ok(Some(TypedServer { host, port }));
    }
    let is_number = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    Err(if !host.is_empty() && host.bytes().all(is_number) {
        ServerMistake::Number
    } else {
        ServerMistake::Name
    })
}

fn port_of(text: &str) -> Option<u16> {
    let text = text.trim();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|&port| digits && port > 0)
}
