//! A server's process, from its start until nobody listens any more. Mail servers change to users of
//! their own, so they want to be started by root.

use std::ffi::OsStr;
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::here;

/// How long a server may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// Between two looks.
pub const BREATH: Duration = Duration::from_millis(20);

/// Whoever runs the tests may be stopped; but then a pipe closes, and the server and all its processes
/// end with it. A folder that is named goes with them.
const WATCH: &str = r#"
    folder=$1
    shift
    set -m
    "$@" </dev/null >/dev/null &
    exec 2>/dev/null
    read -r _
    kill -KILL -- -$!
    wait
    [ -z "$folder" ] || rm -rf "$folder"
"#;

/// A running server. Dropping it ends it and waits until it has gone.
pub struct Process {
    watch: Child,
    /// Closing it ends the server.
    pipe: Option<ChildStdin>,
    ports: Vec<u16>,
}

impl Process {
    /// Starts the first of these programs that there is, and waits until it listens on all its ports.
    pub fn start(programs: &[&str], arguments: &[&OsStr], ports: &[u16]) -> Process {
        Process::start_with(programs, arguments, ports, OsStr::new(""))
    }

    /// The same for one that takes a folder away with itself.
    pub fn start_with(
        programs: &[&str],
        arguments: &[&OsStr],
        ports: &[u16],
        folder: &OsStr,
    ) -> Process {
        let program = programs.iter().find(|program| Path::new(program).is_file());
        let program = program.unwrap_or_else(|| {
            panic!("{programs:?} is missing: `tools/install.sh test` installs it, or says what to install.")
        });
        let mut command = as_root("bash");
        command
            .args(["-c", WATCH, "watch"])
            .arg(folder)
            .arg(program)
            .args(arguments);
        let watch = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn();
        let mut watch = watch.expect("bash starts");
        let pipe = watch.stdin.take();
        let process = Process {
            watch,
            pipe,
            ports: ports.to_vec(),
        };
        let deadline = Instant::now() + PATIENCE;
        while !process.ports.iter().all(|&port| listens(port)) {
            assert!(Instant::now() < deadline, "{program} does not listen");
            thread::sleep(BREATH);
        }
        process
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.pipe.take());
        let _ = self.watch.wait();
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

/// Takes away all that is in a folder, whoever it belongs to.
pub fn remove(folder: &Path) {
    let _ = as_root("rm").arg("-rf").arg(folder).status();
}

/// A program as root runs it: directly, or by sudo where that asks nothing.
pub fn as_root(program: &str) -> Command {
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
