//! A provider of mail: Dovecot for IMAP, Postfix for submission with Dovecot's passwords, certificates
//! of a new authority, and mailboxes that the test makes and changes while they run.

pub mod authority;
mod dovecot;
mod postfix;
pub mod process;

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

pub use authority::Authority;
use process::Process;

/// The code of most mailboxes here.
pub const CODE: &str = "qwertyuiopasdfgh";
/// The account's own password of every mailbox here.
pub const PASSWORD: &str = "Invented-Summer-2026";

/// How many IMAP connections a mailbox may have at once.
pub const MOST: usize = 2;

/// How a mailbox meets a mail program.
#[derive(Clone, Copy)]
pub enum Door {
    /// It lets in whoever has the code.
    Open,
    /// The right code is refused on IMAP, because IMAP is off.
    ImapOff,
    /// The right code is refused on IMAP, because there was too much of it.
    Throttled,
    /// The right code is refused for sending.
    SmtpOff,
}

/// Running servers. Dropping it stops them.
pub struct Mail {
    folder: TempDir,
    more: Settings,
    ports: Ports,
    running: Vec<Process>,
}

/// Lines at the end of the servers' settings, which count more than those above them.
#[derive(Clone, Copy, Default)]
pub struct Settings {
    /// Dovecot's.
    pub dovecot: &'static str,
    /// Postfix's.
    pub postfix: &'static str,
}

/// Where the servers listen.
#[derive(Clone, Copy)]
pub struct Ports {
    /// IMAP with TLS from the first byte.
    pub imaps: u16,
    /// IMAP with STARTTLS.
    pub imap: u16,
    /// Submission with TLS from the first byte.
    pub submissions: u16,
    /// Submission with STARTTLS.
    pub submission: u16,
}

impl Mail {
    /// Starts servers that prove with certificates of their own authority to be these hosts.
    pub fn start(hosts: &[&str]) -> Mail {
        Mail::start_with(hosts, Settings::default())
    }

    /// The same with other settings.
    pub fn start_with(hosts: &[&str], more: Settings) -> Mail {
        let folder = tempfile::Builder::new()
            .prefix("app-password-mail-")
            .tempdir()
            .expect("a folder");
        // The servers' own users look into it.
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))
            .expect("an open folder");
        fs::create_dir(folder.path().join("mailboxes")).expect("a folder");
        Authority::new().issue(hosts, folder.path());
        let mut mail = Mail {
            folder,
            more,
            ports: Ports::free(),
            running: Vec::new(),
        };
        mail.resume();
        mail
    }

    /// Stops the servers: nobody listens any more.
    pub fn stop(&mut self) {
        self.running.clear();
    }

    /// Starts them again, on the same ports.
    pub fn resume(&mut self) {
        let (folder, ports, more) = (self.folder.path(), self.ports, self.more);
        self.running
            .push(dovecot::start(folder, ports, more.dovecot));
        self.running
            .push(postfix::start(folder, ports, more.postfix));
    }

    /// The ports.
    pub fn ports(&self) -> Ports {
        self.ports
    }

    /// The authority's own certificate, as a file.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("authority.pem")
    }

    /// Makes a mailbox, or changes how it is met.
    pub fn mailbox(&self, address: &str, door: Door) {
        self.mailbox_with(address, CODE, door);
    }

    /// The same with a code of its own.
    pub fn mailbox_with(&self, address: &str, code: &str, door: Door) {
        let door = match door {
            Door::Open => "open",
            Door::ImapOff => "imap-off",
            Door::Throttled => "throttled",
            Door::SmtpOff => "smtp-off",
        };
        let file = self.folder.path().join("mailboxes").join(address);
        fs::write(&file, format!("{door}\n{code}\n{PASSWORD}\n")).expect("a mailbox");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).expect("an open file");
    }

    /// What the servers wrote down, for a test that failed.
    pub fn logs(&self) -> String {
        let log =
            |name: &str| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        format!("{}\n{}", log("dovecot.log"), log("postfix.log"))
    }
}

impl Drop for Mail {
    fn drop(&mut self) {
        self.stop();
        // What the servers wrote belongs to their users.
        process::remove(self.folder.path());
    }
}

impl Ports {
    /// Ports that are free now; all are held until the last is found, so that no two are the same.
    fn free() -> Ports {
        let held: Vec<TcpListener> = (0..4)
            .map(|_| TcpListener::bind("127.0.0.1:0").expect("a free port"))
            .collect();
        let port = |at: usize| held[at].local_addr().expect("a port").port();
        Ports {
            imaps: port(0),
            imap: port(1),
            submissions: port(2),
            submission: port(3),
        }
    }
}

/// This port on this machine.
pub fn here(port: u16) -> SocketAddr {
    ([127, 0, 0, 1], port).into()
}

/// Writes a file of a server's settings.
fn write(path: &Path, text: &str) {
    fs::write(path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
