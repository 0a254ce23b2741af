//! A static server for the package and the host pages, under a content security policy.
//!
//! It keeps a list of what was asked of it, and can pretend that a file is missing or another one. What is
//! posted to it is a submission, which it answers as it was told.

use std::collections::{HashMap, VecDeque};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

pub use crate::served::{SITE, package, page_with};
use crate::served::{brings_its_policy, file, media_type};

/// The policy of the contract, section 7.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Where a browser reports what broke the policy, besides telling the page of it.
const REPORTS: &str = "/reports";

/// The picture for the tab, which browsers want of themselves, whatever the policy says.
const FAVICON: &str = "/favicon.ico";

/// What a server of the host's answers to an address that it does not know.
pub const START_PAGE: &str = "<!doctype html>\n<title>Acme</title>";

/// What stands in the place of a file.
#[derive(Clone)]
pub enum Instead {
    /// Nothing: the server answers 404.
    Missing,
    /// These bytes.
    Body(Vec<u8>),
    /// The start page, as servers of pages with addresses of their own making answer to whatever they lack.
    StartPage,
    /// The file itself, said to be of another type.
    As(&'static str),
    /// The first half of the file, and then the connection breaks.
    Half,
    /// The file itself, once it is restored.
    Late,
    /// These bytes, for whoever asks first: to be kept for an hour. Who asks past the cache gets the file itself.
    Kept(Vec<u8>),
}

/// A running server; it ends when this is dropped.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
}

struct Site {
    policy: String,
    /// Whether pages of every origin may read what it answers.
    open: bool,
    instead: Mutex<HashMap<String, Instead>>,
    requests: Mutex<Vec<String>>,
    reports: Mutex<Vec<String>>,
    submissions: Mutex<Vec<Value>>,
    answers: Mutex<VecDeque<Value>>,
    down: AtomicBool,
    over: AtomicBool,
}

impl Server {
    /// Starts on a free port of the loopback interface.
    pub fn start(policy: &str, instead: HashMap<String, Instead>) -> Server {
        Server::begin(policy, instead, false)
    }

    /// One that pages of another origin load from. Whether they may read it is said by `open`.
    pub fn elsewhere(open: bool) -> Server {
        Server::begin(STRICT, HashMap::new(), open)
    }

    fn begin(policy: &str, instead: HashMap<String, Instead>, open: bool) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("the port");
        let site = Arc::new(Site {
            policy: format!("{policy}; report-uri {REPORTS}"),
            open,
            instead: Mutex::new(instead),
            requests: Mutex::default(),
            reports: Mutex::default(),
            submissions: Mutex::default(),
            answers: Mutex::default(),
            down: AtomicBool::new(false),
            over: AtomicBool::new(false),
        });
        let shared = Arc::clone(&site);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.over.load(Ordering::Relaxed) {
                    break;
                }
                let site = Arc::clone(&shared);
                // A browser that hangs up in the middle harms nobody.
                thread::spawn(move || stream.and_then(|stream| site.serve(stream)));
            }
        });
        Server { address, site }
    }

    /// The address of a page.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The paths that were asked for, in order.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.site.requests).clone()
    }

    /// What browsers have reported of the policy.
    pub fn reports(&self) -> Vec<String> {
        lock(&self.site.reports).clone()
    }

    /// What was posted, in order.
    pub fn submissions(&self) -> Vec<Value> {
        lock(&self.site.submissions).clone()
    }

    /// What it answers to the next submissions; success when it has nothing left to say.
    pub fn answers(&self, answers: impl IntoIterator<Item = Value>) {
        *lock(&self.site.answers) = answers.into_iter().collect();
    }

    /// From now on nobody gets an answer, or again everybody does.
    pub fn is_down(&self, down: bool) {
        self.site.down.store(down, Ordering::Relaxed);
    }

    /// From now on, the file itself.
    pub fn restore(&self, path: &str) {
        lock(&self.site.instead).remove(path);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.site.over.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees that it is over.
        let _ = TcpStream::connect(self.address);
    }
}

impl Site {
    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut head = String::new();
        while reader.read_line(&mut head)? > 0 && !head.ends_with("\r\n\r\n") {}
        let target = head.split(' ').nth(1).unwrap_or_default();
        if target.is_empty() {
            return Ok(()); // A connection that the browser opened in advance and did not need.
        }
        // It ends where its length says, not where the connection does.
        let mut posted = vec![0; length(&head)];
        reader.read_exact(&mut posted)?;
        if target == REPORTS {
            let report = String::from_utf8_lossy(&posted).into_owned();
            if !report.contains(FAVICON) {
                lock(&self.reports).push(report);
            }
            return stream.write_all(b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        }
        lock(&self.requests).push(target.to_owned());
        let path = target.split('?').next().unwrap_or_default();
        let mut instead = lock(&self.instead).get(path).cloned();
        while matches!(instead, Some(Instead::Late)) && !self.over.load(Ordering::Relaxed) {
            thread::sleep(Duration::from_millis(10));
            instead = lock(&self.instead).get(path).cloned();
        }
        if self.down.load(Ordering::Relaxed) {
            return Ok(());
        }
        if matches!(instead, Some(Instead::Kept(_))) {
            lock(&self.instead).remove(path);
        }
        let keeps = matches!(instead, Some(Instead::Kept(_)));
        let (mut kind, mut cut) = (media_type(path), 1);
        match instead {
            Some(Instead::As(other)) => kind = other,
            Some(Instead::Half) => cut = 2,
            Some(Instead::StartPage) => kind = media_type(".html"),
            _ => {}
        }
        let body = match instead {
            _ if head.starts_with("POST ") => Some(self.answer(&posted)?),
            Some(Instead::Missing) => None,
            Some(Instead::Body(body) | Instead::Kept(body)) => Some(body),
            Some(Instead::StartPage) => Some(START_PAGE.into()),
            _ => file(path).and_then(|file| std::fs::read(file).ok()),
        };
        let status = if body.is_some() {
            "200 OK"
        } else {
            "404 Not Found"
        };
        let body = body.unwrap_or_default();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{}\
             Cache-Control: {}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n{}\r\n",
            kind,
            body.len(),
            if brings_its_policy(path) {
                String::new()
            } else {
                format!("Content-Security-Policy: {}\r\n", self.policy)
            },
            // Nothing is kept; but a page that must not be stored may not wait in the back/forward cache either.
            if keeps {
                "max-age=3600"
            } else if path.ends_with(".html") {
                "no-cache"
            } else {
                "no-store"
            },
            if self.open {
                "Access-Control-Allow-Origin: *\r\n"
            } else {
                ""
            },
        );
        stream.write_all(head.as_bytes())?;
        stream.write_all(&body[..body.len() / cut])
    }

    fn answer(&self, posted: &[u8]) -> std::io::Result<Vec<u8>> {
        lock(&self.submissions).push(serde_json::from_slice(posted)?);
        let answer = lock(&self.answers).pop_front();
        let answer = answer.unwrap_or_else(|| json!({ "ok": true }));
        Ok(answer.to_string().into_bytes())
    }
}

/// How long the body is that follows this head.
pub(crate) fn length(head: &str) -> usize {
    let length = header(head, "content-length");
    length
        .and_then(|length| length.parse().ok())
        .unwrap_or_default()
}

/// What a line of the head says, by its name in lower case.
pub(crate) fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}

/// A test that failed while it held the lock has said so already.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
