//! A mail server that says what a test tells it to, at the time that the test tells it to: what no server of
//! a distribution does. It writes down all that it hears.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use tempfile::TempDir;

use crate::mail::Authority;

/// The host that it proves to be.
pub const HOST: &str = "mail.acme.example";

/// After this a test has failed.
const LONG: Duration = Duration::from_secs(60);

/// One thing that it does.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Says this, all at once.
    Says(&'static [u8]),
    /// Says this again and again, and writes down `heard it all` if somebody listened to 32 megabytes of it.
    Floods(&'static [u8]),
    /// Waits for a line.
    Hears,
    /// Speaks TLS from here on.
    Tls,
    /// Has gone.
    HangsUp,
}

/// A running one. It takes one connection.
pub struct Script {
    /// Where it listens.
    pub address: SocketAddr,
    folder: TempDir,
    heard: Receiver<String>,
}

impl Script {
    /// Starts on a free port.
    pub fn start(steps: &[Step]) -> Script {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("the port");
        let folder = TempDir::new().expect("a folder");
        Authority::new().issue(&[HOST], folder.path());
        let config = config(&folder);
        let (tell, heard) = channel();
        let steps = steps.to_vec();
        thread::spawn(move || {
            let (client, _) = listener.accept().expect("a connection");
            client.set_read_timeout(Some(LONG)).expect("a limit");
            let mut ear = Vec::new();
            play(client, &steps, config, &mut ear);
            let _ = tell.send(String::from_utf8_lossy(&ear).into_owned());
        });
        Script {
            address,
            folder,
            heard,
        }
    }

    /// The authority's own certificate, as a file.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    /// The lines that it heard until the client hung up.
    pub fn heard(&self) -> Vec<String> {
        let heard = self.heard.recv_timeout(LONG).expect("the end");
        heard.lines().map(str::to_owned).collect()
    }
}

fn config(folder: &TempDir) -> Arc<ServerConfig> {
    let file = |name: &str| folder.path().join(name);
    let certificate = CertificateDer::from_pem_file(file("server.pem")).expect("a certificate");
    let key = PrivateKeyDer::from_pem_file(file("server.key")).expect("a key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions");
    let config = config
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key);
    Arc::new(config.expect("they belong together"))
}

trait Stream: Read + Write {}
impl<S: Read + Write> Stream for S {}

/// Takes the steps, and then listens until the client has gone.
fn play(client: TcpStream, steps: &[Step], config: Arc<ServerConfig>, ear: &mut Vec<u8>) {
    let raw = client.try_clone().expect("a handle");
    let mut stream: Box<dyn Stream> = Box::new(client);
    for step in steps {
        match step {
            Step::Says(words) => {
                if stream
                    .write_all(words)
                    .and_then(|()| stream.flush())
                    .is_err()
                {
                    return;
                }
            }
            Step::Floods(words) => {
                let times = (32 << 20) / words.len();
                if (0..times).any(|_| stream.write_all(words).is_err()) {
                    return;
                }
                ear.extend_from_slice(b"heard it all\n");
                return;
            }
            Step::Hears => {
                let before = ear.len();
                while !ear[before..].ends_with(b"\n") {
                    let mut byte = [0];
                    match stream.read(&mut byte) {
                        Ok(1) => ear.push(byte[0]),
                        _ => return,
                    }
                }
            }
            Step::HangsUp => return,
            Step::Tls => {
                let raw = raw.try_clone().expect("a handle");
                let tls = ServerConnection::new(Arc::clone(&config)).expect("a connection");
                stream = Box::new(StreamOwned::new(tls, raw));
            }
        }
    }
    let _ = stream.read_to_end(ear);
}
