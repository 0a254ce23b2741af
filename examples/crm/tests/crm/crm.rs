//! The CRM's process, as it is shipped.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use app_password_journey::process::Process;
use app_password_journey::server::package;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::dns;
use crate::mail::Mail;

/// An invented key.
pub const KEY: &str = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

/// After this a test has failed.
const LONG: Duration = Duration::from_secs(60);

/// The program.
const PROGRAM: &str = env!("CARGO_BIN_EXE_app-password-crm");

/// A running CRM. Dropping it ends it.
pub struct Crm {
    process: Process,
    folder: TempDir,
    /// `http://127.0.0.1:…`.
    pub url: String,
}

/// What a CRM is started with.
pub struct Wish {
    folder: TempDir,
    environment: Vec<(&'static str, String)>,
}

/// A CRM that knows no mail servers but those it is told of, and asks the tests' own name server.
pub fn crm() -> Wish {
    let folder = TempDir::new().expect("a folder");
    let own = [
        ("CRM_KEY", KEY.to_owned()),
        (
            "CRM_DATABASE",
            folder.path().join("crm.sqlite").display().to_string(),
        ),
        ("CRM_PKG", package().display().to_string()),
        ("CRM_DNS", dns::SERVER.address.to_string()),
        // By this a test finds the process.
        ("CRM_TEST_INSTANCE", folder.path().display().to_string()),
    ];
    Wish {
        folder,
        environment: own.to_vec(),
    }
}

impl Wish {
    /// With this setting.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Wish {
        self.environment.retain(|(known, _)| *known != name);
        self.environment.push((name, value.to_string()));
        self
    }

    /// With the servers of a provider of mail in the place of others.
    pub fn reaching(self, mail: &Mail, servers: &[(&str, SocketAddr)]) -> Wish {
        let servers: Vec<String> = servers
            .iter()
            .map(|(host, there)| format!("{host}={there}"))
            .collect();
        self.with("CRM_TEST_SERVERS", servers.join(", "))
            .with("CRM_TEST_CA", mail.authority().display())
    }

    /// What it says if it does not start.
    pub fn refuses(self) -> String {
        let mut command = Command::new(PROGRAM);
        command.envs(self.environment).stdin(Stdio::null());
        let output = command.output().expect("the program");
        assert!(!output.status.success(), "it starts");
        String::from_utf8(output.stderr).expect("a sentence")
    }

    /// Starts it and waits until it says where it is.
    pub fn start(self) -> Crm {
        let mut variables: Vec<(&str, &str)> = self
            .environment
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        // Whoever debugs libraries like this must not see a code either.
        variables.push(("RUST_LOG", "trace"));
        let mut process = Process::start(PROGRAM, &[], &variables);
        let url = process.until(|said| {
            let lines = said.all();
            let url = lines
                .iter()
                .find_map(|line| line.strip_prefix("The CRM is at "));
            url.map(|url| url.trim_end_matches('/').to_owned())
        });
        Crm {
            process,
            folder: self.folder,
            url,
        }
    }
}

impl Crm {
    /// What it has printed.
    pub fn log(&self) -> String {
        self.process.said().all().join("\n")
    }

    /// Its database.
    pub fn database(&self) -> PathBuf {
        self.folder.path().join("crm.sqlite")
    }

    /// Its process's own number: of all that run this program, the one with this CRM's settings.
    pub fn pid(&self) -> u32 {
        let own = format!("CRM_TEST_INSTANCE={}", self.folder.path().display());
        let processes = fs::read_dir("/proc").expect("Linux").flatten();
        let mut numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let is_it = |number: &u32| {
            let program = fs::read_link(format!("/proc/{number}/exe"));
            let environment = fs::read(format!("/proc/{number}/environ")).unwrap_or_default();
            program.is_ok_and(|program| program.ends_with("app-password-crm"))
                && environment
                    .split(|&byte| byte == 0)
                    .any(|set| set == own.as_bytes())
        };
        numbers.find(is_it).expect("it runs")
    }

    /// Sends JSON; the status and the answer.
    pub async fn post(&self, body: &Value) -> (u16, Value) {
        self.post_as("application/json", body.to_string()).await
    }

    /// Sends anything.
    pub async fn post_as(&self, kind: &str, body: String) -> (u16, Value) {
        let request = reqwest::Client::new().post(format!("{}/api/mailboxes", self.url));
        let answer = request
            .header("content-type", kind)
            .body(body)
            .send()
            .await
            .expect("an answer");
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap_or(Value::Null))
    }

    /// Asks for something; the status and the answer.
    pub async fn get(&self, path: &str) -> (u16, Value) {
        let answer = reqwest::get(format!("{}{path}", self.url))
            .await
            .expect("an answer");
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap_or(Value::Null))
    }

    /// Sends these bytes, and reads until the CRM hangs up: what it says to them.
    pub fn raw(&self, request: &str) -> String {
        let address = self.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.set_read_timeout(Some(LONG)).expect("a limit");
        stream.write_all(request.as_bytes()).expect("it listens");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("it hangs up");
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// No file of it and no line of its log holds one of these.
    pub fn keeps_no(&self, secrets: &[&str]) {
        let files = fs::read_dir(self.folder.path()).expect("the folder");
        let files = files.map(|entry| fs::read(entry.expect("a file").path()).expect("its bytes"));
        for kept in files.chain([self.log().into_bytes()]) {
            for secret in secrets {
                assert!(!holds(&kept, secret), "a file or the log holds a code");
            }
        }
    }
}

/// Whether bytes hold a text, plain or as SMTP would write it.
fn holds(bytes: &[u8], secret: &str) -> bool {
    let base64 = |text: &str| {
        const LETTERS: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let whole = text.as_bytes().chunks_exact(3);
        let group = |three: &[u8]| {
            u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2])
        };
        let letters = whole
            .map(group)
            .flat_map(|bits| [18, 12, 6, 0].map(|by| LETTERS[(bits >> by & 63) as usize]));
        letters.collect::<Vec<u8>>()
    };
    // Three places that a text may have in groups of three bytes.
    let forms = [
        secret.as_bytes().to_vec(),
        base64(secret),
        base64(&secret[1..]),
        base64(&secret[2..]),
    ];
    forms
        .iter()
        .any(|form| bytes.windows(form.len()).any(|window| window == form))
}

/// A submission as the widget makes it.
pub fn submission(
    provider: &str,
    email: &str,
    code: &str,
    imap: (&str, u16),
    smtp: (&str, u16, &str),
) -> Value {
    json!({
        "provider": provider, "email": email, "code": code,
        "imap": { "host": imap.0, "port": imap.1, "security": "tls", "username": email },
        "smtp": { "host": smtp.0, "port": smtp.1, "security": smtp.2, "username": email },
    })
}

/// Gmail's.
pub fn gmail(email: &str, code: &str) -> Value {
    submission(
        "google",
        email,
        code,
        ("imap.gmail.com", 993),
        ("smtp.gmail.com", 465, "tls"),
    )
}
