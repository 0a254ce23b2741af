//! One SMTP login: TLS, `EHLO`, `AUTH`. Nothing is sent.

use std::time::Duration;

use app_password::{Code, Security};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use zeroize::Zeroizing;

use crate::dialer::Dialer;
use crate::failure::Failure;
use crate::lines::Lines;
use crate::sasl::{Way, base64, plain, way};
use crate::submission::Server;
use crate::tls_trust::TlsTrust;

/// How long a goodbye may take: nothing depends on it.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(1);
/// Who is there. A program without a name of its own says an address (RFC 5321, section 4.1.3).
const EHLO: &str = "EHLO [127.0.0.1]";

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
    let mut smtp = Smtp(Lines::new(trust.over(stream, &server.host).await?));
    if !greeted {
        smtp.reply().await?.expect(220)?;
    }
    // What was said before TLS is forgotten: anybody on the way could have said it.
    let offered = smtp.command(EHLO).await?.expect(250)?.mechanisms();
    let answer = smtp.identify(&offered, &server.username, code);
    answer.await.map_err(|failure| match failure {
        // Some servers say no by hanging up (Gmail's does): then this is the answer.
        Failure::Network => {
            Failure::Said(format!("{}: connection closed during AUTH", server.host))
        }
        other => other,
    })?;
    let _ = timeout(CLOSE_TIMEOUT, smtp.command("QUIT")).await;
    Ok(())
}

/// A plain connection on which the server is ready for TLS. Nobody can know who has spoken until then,
/// so the words are not handed on.
async fn start_tls(stream: TcpStream) -> Result<TcpStream, Failure> {
    let mut smtp = Smtp(Lines::new(stream));
    let unwelcome = |_| Failure::Network;
    smtp.reply().await?.expect(220).map_err(unwelcome)?;
    let offered = smtp.command(EHLO).await?.expect(250).map_err(unwelcome)?;
    if !offered.keywords().any(|words| words == ["STARTTLS"]) {
        return Err(Failure::Tls);
    }
    let ready = smtp.command("STARTTLS").await?.expect(220);
    ready.map_err(|_| Failure::Tls)?;
    smtp.0.quiet()
}

/// A dialogue of commands and replies.
struct Smtp<S>(Lines<S>);

impl<S: AsyncRead + AsyncWrite + Unpin> Smtp<S> {
    async fn command(&mut self, command: &str) -> Result<Reply, Failure> {
        self.0.send(command).await?;
        self.reply().await
    }

    /// A reply: all its lines begin with the same code, and all but the last go on with a hyphen.
    async fn reply(&mut self) -> Result<Reply, Failure> {
        let mut lines = Vec::new();
        loop {
            let line = self.0.next().await?;
            let code = line.get(..3).and_then(|code| code.parse().ok());
            let code: u16 = code.ok_or(Failure::Network)?;
            let goes_on = line.as_bytes().get(3) == Some(&b'-');
            lines.push(line);
            if !goes_on {
                return Ok(Reply { code, lines });
            }
        }
    }

    /// Says who wants in, on the best way that there is.
    async fn identify(
        &mut self,
        mechanisms: &[String],
        username: &str,
        code: &Code,
    ) -> Result<(), Failure> {
        let reply = match way(mechanisms, false)? {
            Way::Plain => {
                let response = plain(username, code);
                let command = Zeroizing::new(["AUTH PLAIN ", &response].concat());
                self.command(&command).await?
            }
            // The questions are not read: servers word them as they like, and ask in this order.
            Way::Login | Way::Command => {
                self.command("AUTH LOGIN").await?.expect(334)?;
                self.command(&base64(username)).await?.expect(334)?;
                self.command(&base64(code.expose())).await?
            }
        };
        reply.expect(235).map(drop)
    }
}

/// What a server said to a command.
struct Reply {
    code: u16,
    lines: Vec<String>,
}

impl Reply {
    /// The reply if it has this code, and otherwise its words, a line behind its code each.
    fn expect(self, code: u16) -> Result<Reply, Failure> {
        if self.code == code {
            return Ok(self);
        }
        let lines: Vec<String> = self
            .lines
            .iter()
            .map(|line| format!("{} {}", &line[..3], line.get(4..).unwrap_or_default()))
            .collect();
        Err(Failure::said(&lines))
    }

    /// What is offered in reply to `EHLO`: a keyword and its parameters each, in capital letters.
    fn keywords(&self) -> impl Iterator<Item = Vec<String>> {
        let lines = self.lines.iter().skip(1);
        let offers = lines.map(|line| line.get(4..).unwrap_or_default().to_ascii_uppercase());
        // Some write the mechanisms behind an equals sign, as a draft of the standard once had it.
        offers.map(|offer| {
            let words = offer.split([' ', '=']).filter(|word| !word.is_empty());
            words.map(str::to_owned).collect()
        })
    }

    fn mechanisms(&self) -> Vec<String> {
        let auth = self
            .keywords()
            .filter(|words| words.first().is_some_and(|it| it == "AUTH"));
        auth.flat_map(|words| words.into_iter().skip(1)).collect()
    }
}
