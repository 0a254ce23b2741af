//! The server that a session recorder sends to: it takes all that comes, keeps it, and answers as it was told.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::server::{header, length};

/// What it answers to an address that holds these words: the first that fits, else an empty JSON object.
pub type Answers = &'static [(&'static str, &'static str)];

/// What was sent once.
#[derive(Clone)]
pub struct Taken {
    /// The path with its query: some tools send data there.
    pub target: String,
    /// The body as it came, packed if the tool packs.
    pub body: Vec<u8>,
}

/// A running server; it ends when this is dropped.
pub struct Collector {
    address: SocketAddr,
    desk: Arc<Desk>,
}

struct Desk {
    answers: Answers,
    taken: Mutex<Vec<Taken>>,
    over: AtomicBool,
}

impl Collector {
    /// Starts on a free port of the loopback interface.
    pub fn start(answers: Answers) -> Collector {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("the port");
        let desk = Arc::new(Desk {
            answers,
            taken: Mutex::default(),
            over: AtomicBool::new(false),
        });
        let shared = Arc::clone(&desk);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.over.load(Ordering::Relaxed) {
                    break;
                }
                let desk = Arc::clone(&shared);
                // A browser that hangs up in the middle harms nobody.
                thread::spawn(move || stream.and_then(|stream| desk.serve(stream)));
            }
        });
        Collector { address, desk }
    }

    /// Its address, without a path.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Everything that was sent, in order.
    pub fn taken(&self) -> Vec<Taken> {
        self.desk.taken().clone()
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        self.desk.over.store(true, Ordering::Relaxed);
        // So that it looks up from waiting.
        let _ = TcpStream::connect(self.address);
    }
}

impl Desk {
    fn taken(&self) -> MutexGuard<'_, Vec<Taken>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") && reader.read_line(&mut head)? > 0 {}
        let target = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let mut body = vec![0; length(&head)];
        reader.read_exact(&mut body)?;
        let answer = self
            .answers
            .iter()
            .find(|(words, _)| target.contains(words))
            .map_or("{}", |(_, answer)| answer);
        let asks_first = head.starts_with("OPTIONS ");
        if !target.is_empty() && !asks_first {
            self.taken().push(Taken { target, body });
        }
        // The page is at another port, and some tools send cookies along: then a star is not enough.
        let origin = header(&head, "origin").unwrap_or("*");
        let wanted = header(&head, "access-control-request-headers").unwrap_or("*");
        let answer = if asks_first { "" } else { answer };
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
             Access-Control-Allow-Origin: {origin}\r\nAccess-Control-Allow-Headers: {wanted}\r\n\
             Access-Control-Allow-Methods: GET, POST, PUT\r\nAccess-Control-Allow-Credentials: true\r\n\
             Cache-Control: no-store\r\nConnection: close\r\n\r\n",
            answer.len(),
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(answer.as_bytes())
    }
}
