//! The line between the CRM and a mail server, which a test can lead elsewhere, cut and hold up.

use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// Where a line leads.
#[derive(Clone, Copy)]
pub enum PasswordKind {
    /// To this server.
    To(SocketAddr),
    /// To nobody who says a word.
    Stalls,
}

/// A port that takes connections for as long as the test runs.
pub struct Line {
    address: SocketAddr,
    way: Arc<Mutex<PasswordKind>>,
    taken: Arc<AtomicU64>,
}

impl Line {
    /// Starts on a free port.
    pub fn start(way: PasswordKind) -> Line {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("the port");
        let (way, taken) = (Arc::new(Mutex::new(way)), Arc::new(AtomicU64::new(0)));
        let line = Line {
            address,
            way: Arc::clone(&way),
            taken: Arc::clone(&taken),
        };
        thread::spawn(move || {
            let mut held = Vec::new();
            for client in listener.incoming().map_while(Result::ok) {
                taken.fetch_add(1, Ordering::Relaxed);
                let way = *way.lock().expect("the way");
                match way {
                    PasswordKind::To(server) => drop(thread::spawn(move || join(client, server))),
                    PasswordKind::Stalls => held.push(client),
                }
            }
        });
        line
    }

    /// Where it begins.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Leads it elsewhere, from the next connection on.
    pub fn leads(&self, way: PasswordKind) {
        *self.way.lock().expect("the way") = way;
    }

    /// How many connections it took.
    pub fn taken(&self) -> u64 {
        self.taken.load(Ordering::Relaxed)
    }
}

/// Both directions, until one side has enough. A server that is down ends the connection.
fn join(client: TcpStream, server: SocketAddr) -> io::Result<()> {
    let server = TcpStream::connect(server)?;
    let (mut from, mut to) = (client.try_clone()?, server.try_clone()?);
    thread::spawn(move || {
        let _ = io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    });
    let (mut from, mut to) = (server, client);
    let _ = io::copy(&mut from, &mut to);
    to.shutdown(Shutdown::Both)
}
