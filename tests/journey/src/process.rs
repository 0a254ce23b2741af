//! A program that ends with the test run, however that ends.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may take to begin.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
const BREATH: Duration = Duration::from_millis(15);

/// Nobody can be relied on to end what a test run has started: it may be stopped itself. But its end of
/// a pipe closes in any case; then everything ends that was started, and what it left in its folder goes.
/// (That has a short name: sockets in it may not have long ones.)
const WATCH: &str = r#"
    command -v "$1" >/dev/null || exit 127
    set -m
    TMPDIR=$(mktemp -d /tmp/journey.XXXXXX)
    export TMPDIR HOME="${HOME:-$TMPDIR}"
    "$@" </dev/null &
    # Nobody may be left who reads what is said from here on.
    exec >/dev/null 2>&1
    read -r _
    kill -KILL -- -$!
    wait
    rm -rf "$TMPDIR"
"#;

/// A running program with all that it starts. Dropping it ends them.
pub struct Process {
    program: String,
    watch: Child,
    /// Closing it ends the program.
    pipe: Option<ChildStdin>,
    said: Lines,
}

/// What a program and those that it started have printed.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<String>>>);

impl Process {
    /// Starts a program.
    pub fn start(program: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Process {
        let mut watch = Command::new("bash")
            .args(["-c", WATCH, "watch", program])
            .args(arguments)
            .envs(variables.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("bash starts");
        let said = Lines::default();
        said.gather(watch.stdout.take().expect("its output"));
        said.gather(watch.stderr.take().expect("its complaints"));
        Process {
            program: program.to_owned(),
            pipe: watch.stdin.take(),
            watch,
            said,
        }
    }

    /// Waits until a program that has begun shows it.
    pub fn until<T>(&mut self, shown: impl Fn(&Lines) -> Option<T>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(shown) = shown(&self.said) {
                return shown;
            }
            let ended = self.watch.try_wait().ok().flatten();
            assert!(
                ended.is_none() && Instant::now() < deadline,
                "{} does not start: tools/browser.sh installs it, or says how. {:?}",
                self.program,
                self.said.all()
            );
            thread::sleep(BREATH);
        }
    }

    /// What it prints.
    pub fn said(&self) -> Lines {
        self.said.clone()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.pipe.take());
        let _ = self.watch.wait();
    }
}

impl Lines {
    /// Reads to the end, beside everything else: whoever prints must not have to wait.
    fn gather(&self, output: impl Read + Send + 'static) {
        let lines = self.clone();
        thread::spawn(move || {
            for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
                let line = String::from_utf8_lossy(&line).into_owned();
                lines.lock().push(line);
            }
        });
    }

    /// All of them until now.
    pub fn all(&self) -> Vec<String> {
        self.lock().clone()
    }

    /// The number after these words, once they have come.
    pub fn number_after(&self, words: &str) -> Option<u16> {
        self.lock().iter().find_map(|line| {
            let (_, after) = line.split_once(words)?;
            let digits = after.split(|c: char| !c.is_ascii_digit()).next()?;
            digits.parse().ok()
        })
    }

    fn lock(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
