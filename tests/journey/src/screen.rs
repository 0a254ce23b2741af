//! A screen that nobody sees, for a browser that cannot do without one.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// An X server on a display of its own. Dropping it ends it.
pub struct Screen {
    process: Child,
    display: String,
    /// Kept open: it may still want to say something.
    _output: BufReader<ChildStdout>,
}

impl Screen {
    /// Starts `Xvfb`, which finds a free display by itself.
    pub fn start() -> Screen {
        let mut process = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x1300x24",
                "-nolisten",
                "tcp",
            ])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("Xvfb does not start ({error}): install xvfb"));
        let mut output = BufReader::new(process.stdout.take().expect("its output"));
        let mut number = String::new();
        let read = output.read_line(&mut number);
        assert!(read.is_ok_and(|read| read > 0), "Xvfb ended at once");
        Screen {
            process,
            display: format!(":{}", number.trim()),
            _output: output,
        }
    }

    /// Lets a program draw on it.
    pub fn shown_to(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.display)
            .env("GDK_BACKEND", "x11")
            .env_remove("WAYLAND_DISPLAY");
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
