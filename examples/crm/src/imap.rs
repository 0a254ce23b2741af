//! One IMAP login: TLS, `AUTHENTICATE PLAIN` or `LOGIN`, `ID` for the servers that want it, and a look
//! at the inbox, because some servers only refuse there.

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
    let mut imap = Imap::new(trust.over(stream, &server.host).await?);
    if !greeted {
        imap.greeting().await?;
    }
    // What was said before TLS is forgotten: anybody on the way could have said it.
    let offered = imap.capabilities().await?;
    imap.identify(&offered, &server.username, code).await?;
    if imap.capabilities().await?.iter().any(|it| it == "ID") {
        imap.command(r#"ID ("name" "Fjord CRM")"#, &[]).await?;
    }
    imap.command("EXAMINE INBOX", &[]).await?;
    let _ = timeout(CLOSE_TIMEOUT, imap.command("LOGOUT", &[])).await;
    Ok(())
}

/// A plain connection on which the server is ready for TLS. Nobody can know who has spoken until then,
/// so the words are not handed on.
async fn start_tls(stream: TcpStream) -> Result<TcpStream, Failure> {
    let mut imap = Imap::new(stream);
    imap.greeting().await.map_err(|_| Failure::Network)?;
    match imap.command("STARTTLS", &[]).await {
        Ok(_) => imap.lines.quiet(),
        Err(Failure::Said(_)) => Err(Failure::Tls),
        Err(other) => Err(other),
    }
}

/// A dialogue of commands and what is said to them.
struct Imap<S> {
    lines: Lines<S>,
    commands: u32,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Imap<S> {
    fn new(stream: S) -> Imap<S> {
        Imap {
            lines: Lines::new(stream),
            commands: 0,
        }
    }

    /// A server that turns everybody away, or takes everybody in, gets no code.
    async fn greeting(&mut self) -> Result<(), Failure> {
        let line = self.line().await?;
        let welcome = is(&line, "* OK");
        welcome.then_some(()).ok_or_else(|| Failure::said(&[line]))
    }

    /// What the server offers, in capital letters.
    async fn capabilities(&mut self) -> Result<Vec<String>, Failure> {
        let said = self.command("CAPABILITY", &[]).await?;
        let lists = said.iter().filter(|line| is(line, "* CAPABILITY"));
        let words = lists.flat_map(|line| line.split_ascii_whitespace().skip(2));
        Ok(words.map(str::to_ascii_uppercase).collect())
    }

    /// Says who wants in, on the best way that there is.
    async fn identify(
        &mut self,
        offered: &[String],
        username: &str,
        code: &Code,
    ) -> Result<(), Failure> {
        let offers = |name: &str| offered.iter().any(|it| it == name);
        let mechanisms: Vec<String> = offered
            .iter()
            .filter_map(|it| it.strip_prefix("AUTH=").map(str::to_owned))
            .collect();
        let said = match way(&mechanisms, !offers("LOGINDISABLED"))? {
            Way::Plain if offers("SASL-IR") => {
                let response = plain(username, code);
                let command = Zeroizing::new(["AUTHENTICATE PLAIN ", &response].concat());
                self.command(&command, &[]).await
            }
            Way::Plain => {
                let response = plain(username, code);
                self.command("AUTHENTICATE PLAIN", &[&response]).await
            }
            // Quotation marks are for what ASCII can print; everything else is counted first.
            Way::Command if printable(username) && printable(code.expose()) => {
                let (name, code) = (quoted(username), quoted(code.expose()));
                let command = Zeroizing::new(["LOGIN ", &name, " ", &code].concat());
                self.command(&command, &[]).await
            }
            Way::Command => {
                let name = format!("{username} {{{}}}", code.expose().len());
                let command = format!("LOGIN {{{}}}", username.len());
                self.command(&command, &[&name, code.expose()]).await
            }
            Way::Login => {
                let (name, code) = (base64(username), base64(code.expose()));
                self.command("AUTHENTICATE LOGIN", &[&name, &code]).await
            }
        };
        said.map(drop)
    }

    /// Gives a command, and these answers when the server asks for more: what it said besides.
    async fn command(&mut self, command: &str, answers: &[&str]) -> Result<Vec<String>, Failure> {
        self.commands += 1;
        let tag = format!("A{:04} ", self.commands);
        let tagged = Zeroizing::new([&tag, command].concat());
        self.lines.send(&tagged).await?;
        let mut answers = answers.iter();
        let mut said: Vec<String> = Vec::new();
        loop {
            let line = match self.line().await {
                Ok(line) => line,
                // Some say no and hang up.
                Err(Failure::Network) if said.iter().any(|line| is_no(line)) => {
                    return Err(Failure::said(&said));
                }
                Err(failure) => return Err(failure),
            };
            if line.starts_with('+') {
                // A question that no answer is left for is taken back.
                self.lines.send(answers.next().unwrap_or(&"*")).await?;
                continue;
            }
            let result = line.strip_prefix(&tag).map(|result| is(result, "OK"));
            if result == Some(true) {
                return Ok(said);
            }
            said.push(line);
            if result == Some(false) {
                return Err(Failure::said(&said));
            }
        }
    }

    /// A line; what it holds as counted bytes is left out.
    async fn line(&mut self) -> Result<String, Failure> {
        let mut line = self.lines.next().await?;
        let mut bytes = counted(&line);
        while let Some(more) = bytes {
            self.lines.skip(more).await?;
            let rest = self.lines.next().await?;
            bytes = counted(&rest);
            line.push_str(&rest);
        }
        Ok(line)
    }
}

/// Whether a line begins with these words, in any letter case.
fn is(line: &str, words: &str) -> bool {
    let start = line.get(..words.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(words))
}

/// Whether a line that belongs to no command says no.
fn is_no(line: &str) -> bool {
    ["* BYE", "* NO", "* BAD"].iter().any(|no| is(line, no))
}

/// How many bytes follow a line that ends with their count, as in `{5}`.
fn counted(line: &str) -> Option<u64> {
    let (_, count) = line.strip_suffix('}')?.rsplit_once('{')?;
    count.parse().ok()
}

fn printable(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// A text in quotation marks (RFC 3501, `quoted`).
fn quoted(text: &str) -> Zeroizing<String> {
    let escaped = Zeroizing::new(text.replace('\\', r"\\"));
    let escaped = Zeroizing::new(escaped.replace('"', "\\\""));
    Zeroizing::new(["\"", &escaped, "\""].concat())
}
