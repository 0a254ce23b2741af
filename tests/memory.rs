//! Claims about bytes that come in place of a catalogue: whatever they are, reading them takes no more memory than a
//! multiple of what was read. That it never panics, and that whoever asks about what comes of it gets an answer, is
//! claimed in `tests/fuzz/properties/files.rs`.
//!
//! A program of its own with one test in it, because what is counted is what the whole program takes.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic)]

#[path = "fuzz/properties/damage.rs"]
mod damage;

use std::cell::Cell;

use app_password::catalog::codec::{self, Content};
use app_password::model::provider::Provider;
use app_password::model::step::Step;
use damage::{codec_number, harm, harmed};
use peak_alloc::PeakAlloc;
use proptest::collection::vec;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const CATALOGUE: &[u8] = include_bytes!("../src/catalog/catalogue.bin");
const CORE: &[u8] = include_bytes!("../src/catalog/core.bin");

/// How many damaged files are read.
const CASES: u32 = 4_000;

/// What reading so many bytes may take: 1,160 for each, and 1 KiB.
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

/// Reads bytes as the widget does. Whether they could be read, or what is wrong with that.
fn read(bytes: &[u8]) -> Result<bool, String> {
    let (read, took) = taken(|| codec::read(bytes));
    if took > may_take(bytes.len()) {
        return Err(format!("{} bytes take {took}", bytes.len()));
    }
    Ok(read.is_ok())
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
fn whatever_the_bytes_are_reading_them_takes_little_memory() {
    // It counts: a provider is larger in memory than written.
    let (read_whole, took) = taken(|| codec::read(CORE));
    assert!(read_whole.is_ok() && took > CORE.len(), "{took}");
    assert!(took < 8 * CORE.len(), "{took} bytes for the core");

    for length in [1, 10, 100, 1_000, 1_600, 10_000, 60_000] {
        for (at, bytes) in greedy(length).iter().enumerate() {
            let fits = may_take(bytes.len()) <= 1160 * (bytes.len() + 1);
            assert!(fits, "the bound is more than it says");
            let fault = read(bytes).err();
            assert_eq!(fault, None, "list {at} of {length}");
        }
    }

    let file = codec::file(CORE);
    let (whole, took) = taken(|| codec::whole(&file));
    assert_eq!((whole, took), (Ok(CORE), 0), "a header takes nothing");

    let (lists, survived) = (lists(), Cell::new(0));
    let config = Config {
        failure_persistence: None,
        ..Config::with_cases(CASES)
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::XorShift);
    let mut runner = TestRunner::new_with_rng(config, random);
    let tried = runner.run(&(0..lists.len(), vec(harm(), 1..4)), |(at, harms)| {
        let mut bytes = lists[at].clone();
        harms.iter().for_each(|harm| harmed(&mut bytes, harm));
        let is_read = read(&bytes).map_err(TestCaseError::fail)?;
        survived.set(survived.get() + u32::from(is_read));
        Ok(())
    });
    assert!(tried.is_ok(), "{tried:?}");
    // Both kinds were there: what could be read all the same, and what could not.
    let survived = survived.get();
    assert!(survived * 20 > CASES && survived * 2 < CASES, "{survived}");
}
