//! A browser and its driver, started for one journey and gone after it.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use thirtyfour::prelude::*;

use crate::engine::{Engine, Port};
use crate::screen::Screen;

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);
/// Where the window stands, and how large: room for the widget's two columns.
const WINDOW: (i64, i64, u32, u32) = (0, 0, 900, 1100);
/// Between two looks.
const BREATH: Duration = Duration::from_millis(15);

/// A driver's process on a port of its own. Dropping it ends it and the browsers that it started.
pub struct Driver {
    engine: Engine,
    process: Child,
    port: u16,
    said: Lines,
    /// Kept until the browser is gone: another browser's clipboard is on another screen.
    _screen: Option<Screen>,
}

/// What the driver and its browser have printed.
#[derive(Clone, Default)]
pub struct Lines(Arc<Mutex<Vec<String>>>);

impl Driver {
    /// Starts the driver of the engine that this run is about.
    pub fn start() -> Driver {
        let engine = Engine::of_this_run();
        let screen = engine.needs_a_screen().then(Screen::start);
        let program = engine.driver();
        let given = match engine.port() {
            Port::Said(_) => 0,
            Port::Given => free_port(),
        };
        let mut command = Command::new(&program);
        command
            .arg(format!("--port={given}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        if let Some(screen) = &screen {
            screen.shown_to(&mut command);
        }
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let process = command.spawn().unwrap_or_else(|error| {
            panic!("{program} does not start ({error}): tools/browser.sh installs it, or says how")
        });
        let mut driver = Driver {
            engine,
            process,
            port: given,
            said: Lines::default(),
            _screen: screen,
        };
        driver
            .said
            .gather(driver.process.stdout.take().expect("its output"));
        driver
            .said
            .gather(driver.process.stderr.take().expect("its complaints"));
        driver.port = driver.listens();
        driver
    }

    /// Waits until the driver listens; returns where.
    fn listens(&mut self) -> u16 {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let port = match self.engine.port() {
                Port::Given => std::net::TcpStream::connect(("127.0.0.1", self.port))
                    .ok()
                    .map(|_| self.port),
                Port::Said(words) => self
                    .said
                    .all()
                    .iter()
                    .find_map(|line| number_after(line, words)),
            };
            if let Some(port) = port {
                return port;
            }
            let ended = self.process.try_wait().ok().flatten();
            assert!(
                ended.is_none() && Instant::now() < deadline,
                "{} does not listen: {ended:?} {:?}",
                self.engine.driver(),
                self.said.all()
            );
            thread::sleep(BREATH);
        }
    }

    /// A new browser.
    pub async fn browser(&self) -> WebDriver {
        let mut wishes = Capabilities::new();
        for (name, value) in self.engine.wishes().as_object().expect("wishes by name") {
            wishes.set(name, value).expect("a wish");
        }
        let browser = WebDriver::new(format!("http://127.0.0.1:{}", self.port), wishes).await;
        let browser =
            browser.unwrap_or_else(|error| panic!("no browser: {error}\n{:?}", self.said.all()));
        let (x, y, width, height) = WINDOW;
        browser
            .set_window_rect(x, y, width, height)
            .await
            .expect("a window of this size");
        browser
    }

    /// What it and its browser print.
    pub fn said(&self) -> Lines {
        self.said.clone()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The whole group: a journey that could not say goodbye leaves no browser behind.
        #[cfg(unix)]
        let _ = Command::new("kill")
            .args(["-KILL", "--", &format!("-{}", self.process.id())])
            .stderr(Stdio::null())
            .status();
        let _ = self.process.kill();
        let _ = self.process.wait();
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

    /// Takes the lines before the one with this word, once that has come.
    pub fn until(&self, word: &str) -> Option<Vec<String>> {
        let mut lines = self.lock();
        let end = lines.iter().position(|line| line.contains(word))?;
        let mut taken: Vec<String> = lines.drain(..=end).collect();
        taken.pop();
        Some(taken)
    }

    fn lock(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn number_after(line: &str, words: &str) -> Option<u16> {
    let (_, after) = line.split_once(words)?;
    let digits = after.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok().filter(|port| *port > 0)
}

/// Free a moment ago: nobody else is likely to get the same one at once.
fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("the port").port()
}
