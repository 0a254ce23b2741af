//! A server's process, from its start until nobody listens any more. Mail servers change to users of
//! their own, so they want to be started by root.

use std::ffi::OsStr;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::here;

/// How long a server may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
const BREATH: Duration = Duration::from_millis(20);

/// A running server. Dropping it stops it and waits until it has gone.
pub struct Process {
    child: Child,
    ports: Vec<u16>,
}

impl Process {
    /// Starts the first of these programs that there is, and waits until it listens on all its ports.
    pub fn start(programs: &[&str], arguments: &[&OsStr], ports: &[u16]) -> Process {
        let program = programs.iter().find(|program| Path::new(program).is_file());
        let program = program.unwrap_or_else(|| {
            panic!("{programs:?} is missing: `tools/install.sh test` installs Dovecot and Postfix, or says what to install.")
        });
        let mut command = as_root(program);
        command
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::inherit());
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let mut process = Process {
            child,
            ports: ports.to_vec(),
        };
        let deadline = Instant::now() + PATIENCE;
        while !process.ports.iter().all(|&port| listens(port)) {
            if let Ok(Some(status)) = process.child.try_wait() {
                panic!("{program} ended at once ({status})");
            }
            assert!(Instant::now() < deadline, "{program} does not listen");
            thread::sleep(BREATH);
        }
        process
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both tell their own processes to end when they are told.
        let _ = as_root("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status();
        let _ = self.child.wait();
        let deadline = Instant::now() + PATIENCE;
        while self.ports.iter().any(|&port| listens(port)) && Instant::now() < deadline {
            thread::sleep(BREATH);
        }
    }
}

fn listens(port: u16) -> bool {
    TcpStream::connect(here(port)).is_ok()
}

/// A folder that belongs to this user, made if it is not there.
pub fn owned_by(user: &str, folder: &Path) {
    std::fs::create_dir_all(folder).expect("a folder");
    let owned = as_root("chown").arg(user).arg(folder).status();
    assert!(
        owned.is_ok_and(|status| status.success()),
        "{} cannot be given to {user}",
        folder.display()
    );
}

/// A program as root runs it: directly, or by sudo where that asks nothing.
fn as_root(program: &str) -> Command {
    let output = Command::new("id").arg("-u").output().expect("an id");
    if output.stdout.trim_ascii() == b"0" {
        return Command::new(program);
    }
    let sudo = Command::new("sudo")
        .args(["-n", "true"])
        .stderr(Stdio::null())
        .status();
    assert!(
        sudo.is_ok_and(|status| status.success()),
        "Mail servers are started by root: run this as root, or where sudo asks for no password."
    );
    let mut command = Command::new("sudo");
    command.args(["-n", program]);
    command
}
