//! One IMAP login: TLS, `LOGIN`, `ID` for the servers that want it, and a look at the inbox, because
//! some servers only refuse there.

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use app_password::Code;
use app_password::Security;
use async_imap::Client;
use async_imap::error::Error;
use async_imap::imap_proto::{Response, Status};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::dialer::Dialer;
use crate::failure::Failure;
use crate::submission::Server;
use crate::tls_trust::TlsTrust;

/// How long a goodbye may take: nothing depends on it.
const GOODBYE: Duration = Duration::from_secs(1);

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
    let stream = dialer.connect(&server.host, server.port).await?;
    let greeted = server.security == Security::StartTls;
    let stream = if greeted {
        start_tls(stream).await?
    } else {
        stream
    };
    let transcript = Transcript::default();
    let stream = Recording {
        stream: trust.over(stream, &server.host).await?,
        transcript: transcript.clone(),
    };

    let mut client = Client::new(stream);
    if !greeted {
        greeting(&mut client)
            .await
            .map_err(|error| transcript.or(error))?;
    }
    transcript.forget();
    let mut session = match client.login(&server.username, code.expose()).await {
        Ok(session) => session,
        Err((error, _)) => return Err(transcript.or(error)),
    };
    let look = async {
        if session.capabilities().await?.has_str("ID") {
            session.id([("name", Some("Fjord CRM"))]).await?;
        }
        transcript.forget();
        session.examine("INBOX").await
    };
    look.await.map_err(|error| transcript.or(error))?;
    let _ = timeout(GOODBYE, session.logout()).await;
    Ok(())
}

/// A plain connection on which the server is ready for TLS. What it sent before that is thrown away.
async fn start_tls(stream: TcpStream) -> Result<TcpStream, Failure> {
    let mut client = Client::new(stream);
    let ready = async {
        greeting(&mut client).await?;
        client.run_command_and_check_ok("STARTTLS", None).await
    };
    match ready.await {
        Ok(()) => Ok(client.into_inner()),
        Err(Error::No(_) | Error::Bad(_)) => Err(Failure::Tls),
        Err(error) => Err(Failure::of(&error)),
    }
}

async fn greeting<T: AsyncRead + AsyncWrite + Unpin + std::fmt::Debug + Send>(
    client: &mut Client<T>,
) -> Result<(), Error> {
    let greeting = client.read_response().await?.ok_or(Error::ConnectionLost)?;
    match greeting.parsed() {
        Response::Data {
            status: Status::Bye,
            ..
        } => Err(Error::No(String::new())),
        _ => Ok(()),
    }
}

/// What the server said lately: its own words, where the library has only parts of them.
#[derive(Clone, Debug, Default)]
struct Transcript(Arc<Mutex<Vec<u8>>>);

impl Transcript {
    /// As much as anybody looks at.
    const KEPT: usize = 4000;

    fn forget(&self) {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    fn hear(&self, bytes: &[u8]) {
        let mut transcript = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let room = Self::KEPT.saturating_sub(transcript.len()).min(bytes.len());
        transcript.extend_from_slice(&bytes[..room]);
    }

    /// The server's words if it said any, otherwise what the error is about.
    fn or(&self, error: Error) -> Failure {
        let transcript = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let words = String::from_utf8_lossy(&transcript).trim().to_owned();
        match Failure::of(&error) {
            Failure::Network if !words.is_empty() => Failure::Said(words),
            other => other,
        }
    }
}

/// A stream whose one direction is remembered: what comes in, never what goes out.
#[derive(Debug)]
struct Recording<S> {
    stream: S,
    transcript: Transcript,
}

impl<S: AsyncRead + Unpin> AsyncRead for Recording<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.transcript.hear(&buffer.filled()[before..]);
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Recording<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
