//! Tries properties: what once failed first, then new cases on all processors.
//!
//! `FUZZ_CASES` is the number of cases of all properties together, `FUZZ_SEED` which ones. A name on the command line
//! tries the properties alone that have it in theirs.

use std::cell::RefCell;
use std::fmt::Debug;
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, fs, panic, thread};

use proptest::strategy::BoxedStrategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What is wrong with a case, if anything.
pub type Holds = Result<(), String>;

/// A claim, and the cases that it is tried with.
pub struct Property {
    name: &'static str,
    /// How many of all cases are its own, in proportion to the others'.
    share: usize,
    /// Tries so many cases of this seed.
    round: Box<dyn Fn(u64, usize) -> Holds + Sync>,
    /// Tries one that is written.
    replay: Box<dyn Fn(&str) -> Holds + Sync>,
}

/// A claim about each case of a kind. It is told apart by its name, which is that of its corpus as well.
pub fn property<T>(
    name: &'static str,
    share: usize,
    cases: fn() -> BoxedStrategy<T>,
    holds: fn(T) -> Holds,
) -> Property
where
    T: Clone + Debug + Serialize + DeserializeOwned + 'static,
{
    let round = move |seed: u64, count: usize| {
        let config = Config {
            failure_persistence: None,
            max_shrink_iters: 20_000,
            ..Config::with_cases(u32::try_from(count).unwrap_or(u32::MAX))
        };
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..].copy_from_slice(&(name.len() as u64 + 1).to_le_bytes());
        let random = TestRng::from_seed(RngAlgorithm::XorShift, &bytes);
        let mut runner = TestRunner::new_with_rng(config, random);
        let tried = runner.run(&cases(), |case| holds(case).map_err(TestCaseError::fail));
        tried.map_err(|fault| match fault {
            TestError::Fail(why, case) => {
                let line = serde_json::to_string(&case).unwrap_or_default();
                let place = PLACE.take();
                format!("{name}: {why}{place}\n  in tests/fuzz/corpus/{name}.jsonl: {line}")
            }
            TestError::Abort(why) => format!("{name}: {why}"),
        })
    };
    let replay = move |line: &str| {
        let case: T = serde_json::from_str(line).map_err(|error| format!("{name}: {error}"))?;
        let tried = panic::catch_unwind(AssertUnwindSafe(|| holds(case)));
        let tried = tried.unwrap_or_else(|_| Err(format!("it panics{}", PLACE.take())));
        tried.map_err(|why| format!("{name}, again: {why}\n  {line}"))
    };
    Property {
        name,
        share,
        round: Box::new(round),
        replay: Box::new(replay),
    }
}

thread_local! {
    /// Where the last panic was.
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// How many cases are tried at once.
const ROUND: usize = 500;

fn number(name: &str) -> Option<u64> {
    env::var(name).ok()?.replace('_', "").parse().ok()
}

/// What is wrong in some cases of each, and in all that once failed: for `cargo test`.
pub fn some(all: &[Property]) -> Vec<String> {
    let all: Vec<&Property> = all.iter().collect();
    let (_, mut faults) = again(&all);
    faults.extend(anew(&all, 4_000, 1, |_| ()));
    faults
}

/// Tries them all, as the environment says.
pub fn run(all: &[Property]) -> ExitCode {
    // Shrinking panics a thousand times: only the last one is told, by its property.
    panic::set_hook(Box::new(|info| {
        let at = info.location().map(|at| format!(" at {at}"));
        PLACE.set(at.unwrap_or_default());
    }));
    let wanted: Vec<String> = env::args()
        .skip(1)
        .filter(|it| !it.starts_with('-'))
        .collect();
    let is_wanted = |it: &&Property| {
        wanted.is_empty() || wanted.iter().any(|name| it.name.contains(name.as_str()))
    };
    let all: Vec<&Property> = all.iter().filter(is_wanted).collect();
    let total = number("FUZZ_CASES").unwrap_or(200_000) as usize;
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let seed = match env::var("FUZZ_SEED").as_deref() {
        Ok("random") => now.as_nanos() as u64 % 1_000_000_000,
        _ => number("FUZZ_SEED").unwrap_or(13),
    };
    println!(
        "{total} cases of {} properties: FUZZ_SEED={seed}",
        all.len()
    );

    let (count, mut faults) = again(&all);
    println!("{count} cases that once failed were tried again.");
    let replayed = faults.is_empty();
    faults.iter().for_each(|fault| eprintln!("{fault}"));
    faults.extend(anew(&all, total, seed, |fault| eprintln!("{fault}")));
    if faults.is_empty() {
        println!("Nothing was found.");
        return ExitCode::SUCCESS;
    }
    if replayed {
        eprintln!("Mend it, and keep the line in its corpus.");
    }
    ExitCode::FAILURE
}

/// What once failed: how many, and what fails again.
fn again(all: &[&Property]) -> (usize, Vec<String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let mut faults = Vec::new();
    let mut count = 0;
    for property in all {
        let file = folder.join(property.name).with_extension("jsonl");
        let lines = fs::read_to_string(file).unwrap_or_default();
        for line in lines.lines().filter(|line| !line.is_empty()) {
            count += 1;
            faults.extend((property.replay)(line).err());
        }
    }
    (count, faults)
}

/// New cases. What is wrong is told as soon as it is known.
fn anew(all: &[&Property], total: usize, seed: u64, tell: fn(&str)) -> Vec<String> {
    let shares: usize = all.iter().map(|it| it.share).sum();
    let mut rounds: Vec<(usize, usize, usize)> = Vec::new();
    for (at, property) in all.iter().enumerate() {
        let cases = (total * property.share).div_ceil(shares.max(1));
        rounds.extend(
            (0..cases.div_ceil(ROUND)).map(|turn| (turn, at, ROUND.min(cases - turn * ROUND))),
        );
    }
    // All properties side by side, so that one that fails does so soon.
    rounds.sort_unstable();
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let failed: Vec<AtomicBool> = all.iter().map(|_| AtomicBool::new(false)).collect();
    let faults = Mutex::new(Vec::new());
    let work = || {
        while let Some(&(turn, at, cases)) = rounds.get(next.fetch_add(1, Ordering::Relaxed)) {
            if failed[at].load(Ordering::Relaxed) {
                continue;
            }
            let own = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ ((turn as u64) << 8 | at as u64);
            if let Err(fault) = (all[at].round)(own, cases)
                && !failed[at].swap(true, Ordering::Relaxed)
            {
                tell(&fault);
                faults.lock().unwrap().push(fault);
            }
            let ended = done.fetch_add(1, Ordering::Relaxed) + 1;
            let tenths = |ended: usize| ended * 100 / rounds.len();
            if total > 1_000_000 && tenths(ended) > tenths(ended - 1) {
                println!("{} %", tenths(ended));
            }
        }
    };
    let workers = thread::available_parallelism().map_or(2, usize::from);
    thread::scope(|scope| (0..workers).for_each(|_| drop(scope.spawn(work))));
    faults.into_inner().unwrap()
}
