//! The lines of a mail server, one after another. IMAP and SMTP are both spoken in lines, and a login is
//! a handful of them; whoever speaks more is not listened to for longer, because some of these servers
//! are named by nobody but the owner of the address.

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use zeroize::Zeroizing;

use crate::failure::Failure;

/// As many bytes as a server may say in all.
const MAX_BYTES: u64 = 64 * 1024;

/// A connection on which lines are read and written.
pub struct Lines<S> {
    stream: BufReader<S>,
    room: u64,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Lines<S> {
    /// Nothing has been said yet.
    pub fn new(stream: S) -> Lines<S> {
        Lines {
            stream: BufReader::new(stream),
            room: MAX_BYTES,
        }
    }

    /// The next line, without its end; bytes that are no UTF-8 are replaced, for the others may tell.
    ///
    /// # Errors
    ///
    /// If the connection ended, or the server has said too much.
    pub async fn next(&mut self) -> Result<String, Failure> {
        let mut line = Vec::new();
        let mut stream = (&mut self.stream).take(self.room);
        let end = stream.read_until(b'\n', &mut line).await;
        self.room = stream.limit();
        // Some hang up in the middle of their last line, and without the goodbye of TLS.
        if line.is_empty() || self.room == 0 {
            return Err(end.err().map_or(Failure::Network, Failure::from));
        }
        let line = String::from_utf8_lossy(&line);
        Ok(line.trim_end_matches(['\r', '\n']).to_owned())
    }

    /// Reads so many bytes, whatever they are.
    ///
    /// # Errors
    ///
    /// If the connection ended, or the server has said too much.
    pub async fn skip(&mut self, bytes: u64) -> Result<(), Failure> {
        self.room = self.room.checked_sub(bytes).ok_or(Failure::Network)?;
        let mut skipped = (&mut self.stream).take(bytes);
        let skipped = tokio::io::copy(&mut skipped, &mut tokio::io::sink()).await?;
        (skipped == bytes).then_some(()).ok_or(Failure::Network)
    }

    /// Says a line. It may hold the code, so what it is put together in is wiped.
    ///
    /// # Errors
    ///
    /// If the connection ended.
    pub async fn send(&mut self, line: &str) -> Result<(), Failure> {
        let line = Zeroizing::new([line, "\r\n"].concat());
        self.stream.write_all(line.as_bytes()).await?;
        Ok(self.stream.flush().await?)
    }

    /// The connection, for TLS to begin on. A server that has said more than its answer to `STARTTLS`
    /// would be heard again inside of TLS, and then anybody on the way could have said it.
    ///
    /// # Errors
    ///
    /// If it has.
    pub fn quiet(self) -> Result<S, Failure> {
        match self.stream.buffer() {
            [] => Ok(self.stream.into_inner()),
            _ => Err(Failure::Tls),
        }
    }
}
