//! Claims about bytes that come in place of a catalogue: whatever they are, reading them never panics, takes
//! no more memory than a multiple of what was read, and whoever asks about what comes of it gets an answer.
//!
//! A program of its own with one test in it, because what is counted is what the whole program takes.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic)]

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};

use app_password::catalog::catalogue::Catalogue;
use app_password::catalog::codec::{self, CodecError, Content};
use app_password::catalog::exchangers;
use app_password::check::verdict::{About, check};
use app_password::model::code::Code;
use app_password::model::config::ProviderConfig;
use app_password::model::provider::Provider;
use app_password::model::step::Step;
use app_password::reply::row::{self, Best};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const CATALOGUE: &[u8] = include_bytes!("../src/catalog/catalogue.bin");
const CORE: &[u8] = include_bytes!("../src/catalog/core.bin");

/// What reading so many bytes may take: less than 1,024 for each, and 1 KiB.
///
/// A list says its length first. Where so many bytes follow, postcard asks for all of its room at once, and
/// serde for no more than 1 MiB of that: one [`Provider`] for each byte, of a file of up to 1.6 kB. The rest
/// is asked for as it is read: of all entries a step is the largest for its one byte, and a list that grows
/// has room for twice as many, with half as many beside it while it moves.
fn may_take(bytes: usize) -> usize {
    let at_once = (bytes * size_of::<Provider>()).min(1 << 20);
    at_once + bytes * 3 * (size_of::<Step>() + 8) + 1024
}

/// What it gives, and how many bytes it took at most.
fn taken<T>(work: impl FnOnce() -> T) -> (T, usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let given = work();
    (given, MEMORY.peak_usage().saturating_sub(before))
}

/// Marsaglia's xorshift: the same cases on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 24).unwrap_or_default() % sides.max(1)
    }

    fn byte(&mut self) -> u8 {
        // Those that mean something more often than any other: nothing, one, the ends of a number's bytes.
        match self.below(3) {
            0 => [0, 1, 2, 0x7f, 0x80, 0xff][self.below(6)],
            _ => self.below(256) as u8,
        }
    }

    /// A place in these bytes, or their end.
    fn place(&mut self, bytes: &[u8]) -> usize {
        self.below(bytes.len() + 1)
    }
}

/// Does these bytes some harm.
fn harm(bytes: &mut Vec<u8>, dice: &mut Dice) {
    let at = dice.place(bytes);
    match dice.below(7) {
        0 => {
            let length = dice.below(600);
            *bytes = (0..length).map(|_| dice.byte()).collect();
        }
        1 => bytes.truncate(at),
        2 => {
            for _ in 0..=dice.below(8) {
                let at = dice.place(bytes);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << dice.below(8);
                }
            }
        }
        3 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = dice.byte();
            }
        }
        // A run of one byte, such as a list of very many of the smallest.
        4 => {
            let run = vec![dice.byte(); dice.below(2_000)];
            bytes.splice(at..at, run);
        }
        // The promise of a length: up to the largest that can be written.
        5 => {
            let length = usize::MAX >> dice.below(usize::BITS as usize);
            let end = bytes.len().min(at + 1);
            bytes.splice(at..end, codec_number(length));
        }
        // A part of it stands elsewhere.
        _ => {
            let end = (at + dice.below(400)).min(bytes.len());
            let part: Vec<u8> = bytes.drain(at..end).collect();
            let to = dice.place(bytes);
            bytes.splice(to..to, part);
        }
    }
}

/// A number as postcard writes it: seven bits a byte, the lowest first.
fn codec_number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// Reads bytes as the widget does. What is wrong with that, if anything.
fn read(bytes: &[u8]) -> Result<Option<Content>, String> {
    let (read, took) = taken(|| catch_unwind(|| codec::read(bytes)));
    let read = read.map_err(|_| "reading panics")?;
    if took > may_take(bytes.len()) {
        return Err(format!("{} bytes take {took}", bytes.len()));
    }
    if let Err(fault) = read
        && fault != CodecError::Unreadable
    {
        return Err(format!("{fault:?} of what is no file"));
    }
    let Ok(content) = read else { return Ok(None) };
    let again = codec::read(&codec::write(&content));
    if again.as_ref() != Ok(&content) {
        return Err("what was read is another after it is written".to_owned());
    }
    Ok(Some(content))
}

/// Asks of each entry what the widget asks.
fn used(content: Content) {
    let rows = row::read(content.replies.leak());
    row::best([Some(&rows), None], b"535 no", None, Best::default());
    let (list, text) = (content.providers, &*content.exchangers.leak());
    for host in ["mx.acme.example", "a.b", "", "."] {
        exchangers::meaning(text, host);
        exchangers::is_forwarded(text, host);
    }
    for provider in &list {
        let shape = provider.format_for(provider.credential.password_kind());
        for pasted in ["", "abcd efgh ijkl mnop", "not a code", "пароль", "123456"] {
            let assessed = check(shape, pasted, About::default());
            if let Some(code) = assessed.code {
                shape.grouped(&code);
            }
        }
        shape.grouped(&Code::new("abcdefghijklmnop".to_owned()));
        let account = provider.account_of("someone@acme.example");
        let region = provider.region_of("someone@acme.example", &["mx.acme.example"]);
        for server in [provider.imap_in(region), provider.smtp_in(region)]
            .into_iter()
            .flatten()
        {
            server.host_for(provider.ending(region), account, &provider.work);
        }
        for (kind, _) in &provider.pages {
            let page = provider.page(*kind);
            page.map(|page| page.address("someone@acme.example", provider.ending(region)));
        }
    }
    let catalogue = Catalogue::new(ProviderConfig {
        add: list,
        ..ProviderConfig::default()
    });
    for address in ["a@gmail.com", "a@", "@", "", "a@acme.example"] {
        catalogue.detect(address, &["mx.acme.example", "", "."]);
    }
}

/// What is wrong with one case, if anything.
fn case(lists: &[Vec<u8>], turn: usize, dice: &mut Dice) -> Result<bool, String> {
    let list = &lists[dice.below(lists.len())];
    // Harm on the way: the file with its header, whose checksum tells.
    let file = codec::file(list);
    let mut harmed = file.clone();
    harm(&mut harmed, dice);
    let (whole, took) = taken(|| catch_unwind(|| codec::whole(&harmed)));
    let whole = whole.map_err(|_| "the header makes it panic")?;
    match whole {
        Ok(_) if harmed != file => return Err("a harmed file passes for whole".to_owned()),
        Ok(bytes) if bytes != list => return Err("a whole file reads as another".to_owned()),
        Err(fault) if fault.sentence().is_empty() => return Err("no sentence".to_owned()),
        _ if took > 0 => return Err(format!("the header takes {took} bytes")),
        _ => {}
    }
    // Harm before it was sent, or by who means it: the checksum is right.
    let mut harmed = list.clone();
    for _ in 0..=dice.below(3) {
        harm(&mut harmed, dice);
    }
    let file = codec::file(&harmed);
    let bytes = codec::whole(&file).map_err(|fault| format!("mended, and {fault:?}"))?;
    let Some(content) = read(bytes)? else {
        return Ok(false);
    };
    // A catalogue lives as long as the program, so that not every case makes one.
    if turn.is_multiple_of(50) {
        let used = catch_unwind(AssertUnwindSafe(|| used(content)));
        used.map_err(|_| "asking about it panics")?;
    }
    Ok(true)
}

/// A file's content that is these providers alone.
fn written(providers: &[Provider]) -> Vec<u8> {
    codec::write(&Content {
        providers: providers.to_vec(),
        ..Content::default()
    })
}

/// Lists to do harm to: none, each provider alone, some together, exchangers, and all.
fn lists() -> Vec<Vec<u8>> {
    let whole = codec::whole(CATALOGUE).expect("the catalogue");
    let others = codec::read(whole).expect("the catalogue");
    let mut lists: Vec<Vec<u8>> = others.providers.chunks(1).map(written).collect();
    lists.extend(others.providers.chunks(8).map(written));
    lists.push(codec::write(&Content {
        exchangers: others.exchangers,
        ..Content::default()
    }));
    lists.extend([written(&[]), CORE.to_vec(), whole.to_vec()]);
    lists
}

/// What takes the most for its length: lists that promise much, and lists of what is smallest.
fn greedy(length: usize) -> Vec<Vec<u8>> {
    let blank = written(&[Provider::default()]);
    let full = written(&[Provider {
        steps: vec![Step::AskAdmin {}],
        ..Provider::default()
    }]);
    let zeros = vec![0; length];
    let alike = blank
        .iter()
        .zip(&full)
        .take_while(|(one, other)| one == other);
    let steps = alike.count();
    let mut greedy = vec![
        [codec_number(length), zeros.clone()].concat(),
        [codec_number(usize::MAX), zeros.clone()].concat(),
    ];
    for promised in [length / 2, length, length * 10, usize::MAX] {
        let promise = codec_number(promised);
        let one = [&blank[..steps], &promise, &zeros, &blank[steps + 1..]].concat();
        // The same in a list that promises as many providers as there are bytes.
        let many = [codec_number(length), one[1..].to_vec()].concat();
        greedy.extend([one, many]);
    }
    greedy
}

#[test]
fn whatever_the_bytes_are_reading_them_harms_nobody() {
    // It counts: a provider is larger in memory than written.
    let (read_whole, took) = taken(|| codec::read(CORE));
    assert!(read_whole.is_ok() && took > CORE.len(), "{took}");
    assert!(took < 8 * CORE.len(), "{took} bytes for the core");

    for length in [1, 10, 100, 1_000, 1_600, 10_000, 60_000] {
        for (at, bytes) in greedy(length).iter().enumerate() {
            let fits = may_take(bytes.len()) <= 1024 * (bytes.len() + 1);
            assert!(fits, "the bound is more than it says");
            let fault = read(bytes).err();
            assert_eq!(fault, None, "list {at} of {length}");
        }
    }

    let cases = env::var("CASES").ok().and_then(|cases| cases.parse().ok());
    let (lists, mut dice) = (lists(), Dice(0x9e37_79b9_7f4a_7c15));
    let (cases, mut survived) = (cases.unwrap_or(20_000), 0);
    for turn in 0..cases {
        match case(&lists, turn, &mut dice) {
            Ok(read) => survived += usize::from(read),
            Err(fault) => panic!("case {turn}: {fault}"),
        }
    }
    // Both kinds were there: what could be read all the same, and what could not.
    assert!(survived * 20 > cases && survived * 2 < cases, "{survived}");
}
