//! Chromium and its driver, started for one journey and gone after it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};

/// Quiet, alone, cut off from everything but this machine, and with a mouse, which a headless browser lacks.
const ARGUMENTS: &[&str] = &[
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-search-engine-choice-screen",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--lang=en-US",
    "--window-size=900,1100",
];

/// A driver's process on a port of its own. Dropping it ends it and the browsers that it started.
pub struct Driver {
    process: Child,
    port: u16,
    /// Kept open: the driver may still want to say something.
    _output: BufReader<ChildStdout>,
}

impl Driver {
    /// Starts `CHROMEDRIVER`, or the one on the path.
    pub fn start() -> Driver {
        let program = named("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".to_owned());
        let mut command = Command::new(&program);
        command
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut process = command.spawn().unwrap_or_else(|error| {
            panic!("{program} does not start ({error}): tools/browser.sh prints what to name in CHROMEDRIVER")
        });
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        let mut said = String::new();
        let port = loop {
            let from = said.len();
            if output.read_line(&mut said).unwrap_or(0) == 0 {
                panic!("{program} ended at once: {said}");
            }
            let after = said[from..].split_once("on port ").map(|(_, after)| after);
            let port = after.and_then(|after| after.trim_end().trim_end_matches('.').parse().ok());
            // The first line says the port that was asked for, which is 0.
            if let Some(port) = port.filter(|port| *port > 0) {
                break port;
            }
        };
        Driver {
            process,
            port,
            _output: output,
        }
    }

    /// A new browser: `CHROME`, or the one that the driver finds.
    pub async fn browser(&self) -> WebDriver {
        let mut wishes = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            wishes.add_arg(argument).expect("an argument");
        }
        if let Some(binary) = named("CHROME") {
            wishes.set_binary(&binary).expect("a binary");
        }
        wishes
            .set_browser_log_level(LoggingPrefsLogLevel::All)
            .expect("a log level");
        WebDriver::new(format!("http://127.0.0.1:{}", self.port), wishes)
            .await
            .expect("a browser")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The whole group: a journey that could not say goodbye leaves no browser behind.
        #[cfg(unix)]
        let _ = Command::new("kill")
            .args(["-KILL", "--", &format!("-{}", self.process.id())])
            .status();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn named(variable: &str) -> Option<String> {
    std::env::var(variable)
        .ok()
        .filter(|value| !value.is_empty())
}
