//! A name server with a few names.

use std::net::{Ipv4Addr, SocketAddr, UdpSocket};
use std::sync::{Arc, LazyLock, Mutex};
use std::thread;

use hickory_resolver::proto::op::{Message, ResponseCode};
use hickory_resolver::proto::rr::rdata::{A, MX};
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};

/// The names: mail exchangers with their preference, and hosts.
static EXCHANGERS: &[(&str, u16, &str)] = &[
    ("fjord.example.", 20, "alt1.aspmx.l.google.com."),
    ("fjord.example.", 10, "ASPMX.L.google.com."),
    ("xn--bcher-kva.example.", 10, "aspmx.l.google.com."),
];
static HOSTS: &[(&str, Ipv4Addr)] = &[
    ("imap.gmail.com.", Ipv4Addr::LOCALHOST),
    ("smtp.gmail.com.", Ipv4Addr::new(10, 0, 0, 1)),
];
/// A domain whose server never answers.
const SILENT: &str = "silent.example.";

/// The name server of all tests: it knows no more than stands above, and keeps nothing but the names.
pub static SERVER: LazyLock<Dns> = LazyLock::new(Dns::start);

/// A running name server.
pub struct Dns {
    /// Where it listens.
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Dns {
    fn start() -> Dns {
        let socket = UdpSocket::bind("127.0.0.1:0").expect("a free port");
        let address = socket.local_addr().expect("the port");
        let asked = Arc::new(Mutex::default());
        let notes = Arc::clone(&asked);
        thread::spawn(move || {
            let mut buffer = [0; 1500];
            while let Ok((length, from)) = socket.recv_from(&mut buffer) {
                if let Some(answer) = answer(&buffer[..length], &notes) {
                    let _ = socket.send_to(&answer, from);
                }
            }
        });
        Dns { address, asked }
    }

    /// How many questions it was asked about a name.
    pub fn asked_for(&self, name: &str) -> usize {
        let asked = self.asked.lock().expect("the notes");
        let is = |asked: &&String| asked.trim_end_matches('.') == name;
        asked.iter().filter(is).count()
    }
}

fn answer(question: &[u8], notes: &Mutex<Vec<String>>) -> Option<Vec<u8>> {
    let question = Message::from_vec(question).ok()?;
    let asked = question.queries.first()?.clone();
    let name = asked.name().to_lowercase();
    notes.lock().expect("the notes").push(name.to_ascii());
    let is = |known: &str| Name::from_ascii(known).is_ok_and(|known| known == name);
    if is(SILENT) {
        return None;
    }
    let mut answer = Message::response(question.metadata.id, question.metadata.op_code);
    let mut add = |data: RData| {
        answer.add_answer(Record::from_rdata(asked.name().clone(), 60, data));
    };
    match asked.query_type() {
        RecordType::MX => {
            for (_, preference, host) in EXCHANGERS.iter().filter(|(domain, ..)| is(domain)) {
                add(RData::MX(MX::new(
                    *preference,
                    Name::from_ascii(host).ok()?,
                )));
            }
        }
        RecordType::A => HOSTS
            .iter()
            .filter(|(host, _)| is(host))
            .for_each(|(_, ip)| add(RData::A(A(*ip)))),
        _ => {}
    }
    if answer.answers.is_empty() {
        answer.metadata.response_code = ResponseCode::NXDomain;
    }
    answer.add_query(asked);
    answer.to_vec().ok()
}
