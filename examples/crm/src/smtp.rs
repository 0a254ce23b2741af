//! One SMTP login: TLS, `EHLO`, `AUTH`. Nothing is sent.

use std::error::Error as _;

use app_password::Code;
use app_password::Security;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::extension::ClientId;

use crate::dialer::Dialer;
use crate::failure::Failure;
use crate::submission::Server;
use crate::tls_trust::TlsTrust;

/// Tries the code at this server.
///
/// # Errors
///
/// Why it did not succeed; where the server answered, in its own words.
pub async fn sign_in(
    dialer: &Dialer<'_>,
    trust: &TlsTrust,
    server: &Server,
    code: &Code,
) -> Result<(), Failure> {
    let addresses = dialer.addresses(&server.host, server.port).await?;
    let parameters = trust.parameters(&server.host)?;
    let (first, later) = match server.security {
        Security::Tls => (Some(parameters), None),
        Security::StartTls => (None, Some(parameters)),
    };
    let me = ClientId::default();
    let connection = AsyncSmtpConnection::connect_tokio1(&addresses[..], None, &me, first, None);
    let mut connection = connection.await.map_err(|error| failure(&error))?;
    if let Some(parameters) = later {
        if !connection.can_starttls() {
            return Err(Failure::Tls);
        }
        connection
            .starttls(parameters, &me)
            .await
            .map_err(|error| failure(&error))?;
    }
    let credentials = Credentials::new(server.username.clone(), code.expose().to_owned());
    let answer = connection
        .auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
        .await;
    answer.map_err(|error| match failure(&error) {
        // Some servers say no by hanging up (Gmail's does): then this is the answer.
        Failure::Network => {
            Failure::Said(format!("{}: connection closed during AUTH", server.host))
        }
        other => other,
    })?;
    connection.abort().await;
    Ok(())
}

/// The server's words, a line behind its code each, or else what the error is about.
fn failure(error: &Error) -> Failure {
    let Some(code) = error.status() else {
        return Failure::of(error);
    };
    let words = error.source().map(ToString::to_string).unwrap_or_default();
    let lines: Vec<String> = words.lines().map(|line| format!("{code} {line}")).collect();
    Failure::Said(if lines.is_empty() {
        code.to_string()
    } else {
        lines.join("\n")
    })
}
