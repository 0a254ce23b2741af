//! How a name and a code are said to a server: by SASL PLAIN (RFC 4616) where it is offered, which
//! takes any letters, and by the older `LOGIN` where not: a command of IMAP, and a mechanism. (Dovecot, if
//! it is set to offer nothing else, has the mechanism and not the command.) Nothing else is spoken.

use app_password::Code;
use base64ct::{Base64, Encoding};
use zeroize::Zeroizing;

use crate::failure::Failure;

/// One of the ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// SASL PLAIN.
    Plain,
    /// IMAP's own command.
    Command,
    /// The SASL mechanism of the same name, which asks for one after the other.
    Login,
}

/// The way to take at a server that offers these mechanisms, in capital letters, and perhaps the command.
///
/// # Errors
///
/// If it offers none: then the code is not sent.
pub fn way(mechanisms: &[String], command: bool) -> Result<Way, Failure> {
    let offers = |name: &str| mechanisms.iter().any(|it| it == name);
    if offers("PLAIN") {
        Ok(Way::Plain)
    } else if command {
        Ok(Way::Command)
    } else if offers("LOGIN") {
        Ok(Way::Login)
    } else if offers("XOAUTH2") || offers("OAUTHBEARER") {
        Err(Failure::OauthOnly)
    } else {
        Err(Failure::NoPasswords)
    }
}

/// What SASL PLAIN says, in Base64.
pub fn plain(username: &str, code: &Code) -> Zeroizing<String> {
    let message = Zeroizing::new(["\0", username, "\0", code.expose()].concat());
    base64(&message)
}

/// A text in Base64.
pub fn base64(text: &str) -> Zeroizing<String> {
    Zeroizing::new(Base64::encode_string(text.as_bytes()))
}
