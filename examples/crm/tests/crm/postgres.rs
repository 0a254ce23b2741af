//! PostgreSQL as a distribution ships it: one server for all tests, with a folder, a port and a certificate
//! of its own, and a database for whoever asks.

use std::ffi::OsStr;
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Instant;

use sqlx::{AnyConnection, Connection, Executor};

use crate::mail::authority::Authority;
use crate::mail::process::{BREATH, PATIENCE, Process, as_root};

/// An invented password.
pub const PASSWORD: &str = "Invented-Database-2026";

static SERVER: LazyLock<Postgres> = LazyLock::new(Postgres::start);

struct Postgres {
    port: u16,
    folder: PathBuf,
    /// It takes the folder away with itself.
    _process: Process,
}

/// The server does not want to be root's.
const MAKE: &str = r#"
    set -e
    chmod 600 "$1/server.key"
    chown -R postgres "$1"
    cd "$1"
    runuser -u postgres -- "$2/initdb" --pgdata "$1/data" --username crm --pwfile "$1/password" \
        --auth scram-sha-256 --no-locale --encoding UTF8 --no-sync >"$1/initdb.log" 2>&1 || { cat "$1/initdb.log" >&2; exit 1; }
"#;

/// A new, empty database, as `CRM_DATABASE` names it.
pub async fn database() -> String {
    static MADE: AtomicUsize = AtomicUsize::new(0);
    sqlx::any::install_default_drivers();
    let name = format!("crm{}", MADE.fetch_add(1, Ordering::Relaxed));
    // The first who asks starts the server, and everybody else waits meanwhile.
    let server = tokio::task::spawn_blocking(|| &*SERVER)
        .await
        .expect("a server");
    let mut connection = AnyConnection::connect(&server.address("postgres"))
        .await
        .expect("PostgreSQL");
    let made = connection
        .execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .await;
    made.expect("a database");
    server.address(&name)
}

impl Postgres {
    fn start() -> Postgres {
        let folder = tempfile::Builder::new()
            .prefix("app-password-postgres-")
            .tempdir()
            .expect("a folder")
            .keep();
        Authority::new().issue(&["127.0.0.1"], &folder);
        fs::write(folder.join("password"), PASSWORD).expect("a file");
        let programs = programs();
        let made = as_root("bash")
            .args(["-c", MAKE, "make"])
            .arg(&folder)
            .arg(&programs)
            .status();
        assert!(made.is_ok_and(|status| status.success()), "initdb");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("a port").port();
        drop(listener);
        let settings = [
            "listen_addresses=127.0.0.1".to_owned(),
            format!("port={port}"),
            "unix_socket_directories=".to_owned(),
            "fsync=off".to_owned(),
            "ssl=on".to_owned(),
            format!("ssl_cert_file={}/server.pem", folder.display()),
            format!("ssl_key_file={}/server.key", folder.display()),
            "log_min_messages=panic".to_owned(),
        ];
        let (server, data) = (programs.join("postgres"), folder.join("data"));
        let mut arguments: Vec<&OsStr> = ["-u", "postgres", "--"].map(OsStr::new).to_vec();
        arguments.extend([server.as_os_str(), "-D".as_ref(), data.as_os_str()]);
        for setting in &settings {
            arguments.extend(["-c".as_ref(), OsStr::new(setting)]);
        }
        let runuser = ["/usr/sbin/runuser", "/sbin/runuser"];
        let process = Process::start_with(&runuser, &arguments, &[port], folder.as_os_str());
        // It listens before it has anything to say.
        let ready = || {
            let mut asks = Command::new(programs.join("pg_isready"));
            asks.args(["--quiet", "--host=127.0.0.1", "--port", &port.to_string()]);
            asks.status().is_ok_and(|status| status.success())
        };
        let deadline = Instant::now() + PATIENCE;
        while !ready() {
            assert!(Instant::now() < deadline, "PostgreSQL does not answer");
            thread::sleep(BREATH);
        }
        Postgres {
            port,
            folder,
            _process: process,
        }
    }

    /// Over TLS, with a certificate that is checked, as a CRM on another machine has to.
    fn address(&self, name: &str) -> String {
        format!(
            "postgres://crm:{PASSWORD}@127.0.0.1:{}/{name}?sslmode=verify-full&sslrootcert={}/authority.pem",
            self.port,
            self.folder.display()
        )
    }
}

/// Where the programs are: Debian's place, newest first, or where all programs are.
fn programs() -> PathBuf {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    versions.sort();
    versions.insert(0, "/usr/bin".into());
    let found = versions
        .into_iter()
        .rev()
        .find(|bin| bin.join("initdb").is_file());
    found.expect(
        "PostgreSQL is missing: `tools/install.sh test` installs it, or says what to install.",
    )
}
