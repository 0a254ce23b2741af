//! What went wrong on the way to the server, as operating systems and mail clients print it; for TLS
//! see `tls`. Must never hold a mail server's own words: a server that answered was reached.

use super::cause::Cause;
use super::row::{ANY, Evidence, Row};

const LOOPBACK: &str = "Python 3.11 (glibc), run on loopback";
const NODE: &str = "Node 20 with nodemailer 10.6, imapflow 2.10, run on loopback";
const JAVA: &str = "Java, run on loopback";
const RUST: &str = "lettre 0.11.23, async-imap 0.12.0, run on loopback";
const IMAPFLOW: &str = "imapflow 2.10.2, its source";

const fn fault(needles: &'static [&'static str], cause: Cause) -> Row {
    Row::new(Evidence::Fault, ANY, needles, cause)
}

/// Clients say these also when they know more: smtplib's "Connection unexpectedly closed: timed out",
/// JavaMail's "Could not connect to SMTP host" over a certificate that it does not trust.
const fn attempt(needles: &'static [&'static str]) -> Row {
    Row::new(Evidence::Attempt, ANY, needles, Cause::Network)
}

/// The faults. A host name that cannot be resolved counts as `network` and not as `wrong-server`:
/// the names come from the catalogue, and a machine without DNS gives the same error.
pub const ROWS: &[Row] = &[
    fault(&["getaddrinfo"], Cause::Network).seen(
        "getaddrinfo ENOTFOUND imap.example.com",
        NODE,
        "2026-11",
    ),
    fault(&["enotfound"], Cause::Network).seen("code: 'ENOTFOUND'", NODE, "2026-11"),
    fault(&["eai again"], Cause::Network).seen(
        "queryA EAI_AGAIN smtp.example.com",
        "idx 70708664037",
        "2026-09",
    ),
    fault(&["edns"], Cause::Network).seen("code: 'EDNS'", NODE, "2026-11"),
    fault(&["name or service not known"], Cause::Network).seen(
        "[Errno -2] Name or service not known",
        LOOPBACK,
        "2026-11",
    ),
    fault(&["failure in name resolution"], Cause::Network).seen(
        "[Errno -3] Temporary failure in name resolution",
        "glibc, gai_strerror",
        "2026-11",
    ),
    fault(&["nodename nor servname"], Cause::Network).seen(
        "[Errno 8] nodename nor servname provided, or not known",
        "macOS, gai_strerror; known, not re-read",
        "2026-11",
    ),
    fault(&["failed to lookup address"], Cause::Network).seen(
        "failed to lookup address information: Name or service not known",
        "Rust 1.95, std::sys::net",
        "2026-11",
    ),
    fault(&["no such host"], Cause::Network).seen(
        "dial tcp: lookup smtp.exmaple.org: no such host",
        "idx 69033120634 (Go)",
        "2026-08",
    ),
    fault(&["could not resolve host"], Cause::Network).seen(
        "curl: (6) Could not resolve host: imap.example.com",
        "curl, run on loopback",
        "2026-11",
    ),
    fault(&["unknownhostexception"], Cause::Network).seen(
        "java.net.UnknownHostException: imap.example.com",
        JAVA,
        "2026-11",
    ),
    fault(&["econnrefused"], Cause::Network).seen("connect ECONNREFUSED 127.0.0.1:993", NODE, "2026-11"),
    fault(&["connection refused"], Cause::Network).seen(
        "Os { code: 111, kind: ConnectionRefused, message: \"Connection refused\" }",
        "https://github.com/rustmailer/bichon/issues/278",
        "2026-05",
    ),
    fault(&["actively refused"], Cause::Network).seen(
        "No connection could be made because the target machine actively refused it.",
        "Windows Sockets, WSAECONNREFUSED; known, not re-read",
        "2026-11",
    ),
    fault(&["econnreset"], Cause::Network).seen("read ECONNRESET", "idx 68972150937", "2026-09"),
    fault(&["connection reset"], Cause::Network).seen(
        "[Errno 104] Connection reset by peer",
        "glibc, strerror",
        "2026-11",
    ),
    fault(&["socket hang up"], Cause::Network).seen(
        "Error: socket hang up",
        "Node, http; known, not re-read",
        "2026-11",
    ),
    fault(&["broken pipe"], Cause::Network).seen(
        "[Errno 32] Broken pipe",
        "glibc, strerror",
        "2026-11",
    ),
    fault(&["epipe"], Cause::Network).seen("write EPIPE", "idx 68972150937", "2026-09"),
    fault(&["enetunreach"], Cause::Network).seen(
        "connect ENETUNREACH 2a00:1450:4010:c0f::6d:993",
        "idx 68972150937",
        "2026-09",
    ),
    fault(&["network is unreachable"], Cause::Network).seen(
        "[Errno 101] Network is unreachable",
        "glibc, strerror",
        "2026-11",
    ),
    fault(&["ehostunreach"], Cause::Network).seen(
        "connect EHOSTUNREACH 10.0.0.1:993",
        "idx 68972150937",
        "2026-09",
    ),
    fault(&["no route to host"], Cause::Network).seen(
        "[Errno 113] No route to host",
        "glibc, strerror",
        "2026-11",
    ),
    fault(&["etimedout"], Cause::Timeout).seen("code: 'ETIMEDOUT'", NODE, "2026-11"),
    fault(&["esockettimedout"], Cause::Timeout).seen(
        "Error: ESOCKETTIMEDOUT",
        "request (npm); known, not re-read",
        "2026-11",
    ),
    fault(&["timed out"], Cause::Timeout).seen(
        "smtplib.SMTPServerDisconnected: Connection unexpectedly closed: timed out",
        LOOPBACK,
        "2026-11",
    ),
    fault(&["connection timeout"], Cause::Timeout).seen("Connection timeout", NODE, "2026-11"),
    fault(&["connect timeout"], Cause::Timeout).seen(
        "timeoutType: 'CONNECT_TIMEOUT'",
        NODE,
        "2026-11",
    ),
    fault(&["i/o timeout"], Cause::Timeout).seen(
        "dial tcp: i/o timeout",
        "idx 69033120634 (Go)",
        "2026-08",
    ),
    fault(&["greeting never received"], Cause::Timeout).seen(
        "Greeting never received",
        NODE,
        "2026-11",
    ),
    fault(&["failed to receive greeting"], Cause::Timeout).seen(
        "Failed to receive greeting from server in required time. Maybe should use TLS?",
        NODE,
        "2026-11",
    ),
    fault(&["socket timeout"], Cause::Timeout).seen(
        "Socket timeout",
        "imapflow; known, not re-read",
        "2026-11",
    ),
    fault(&["etimeout"], Cause::Timeout).seen(
        "code: 'ETIMEOUT'",
        "c-ares (Node, dns); known, not re-read",
        "2026-11",
    ),
    fault(&["timeouterror"], Cause::Timeout).seen(
        "builtins.TimeoutError",
        "Python 3.11",
        "2026-11",
    ),
    fault(&["error: timeout"], Cause::Timeout).seen(
        "Error: Timeout",
        "nodemailer, SOCKET_TIMEOUT; known, not re-read",
        "2026-11",
    ),
    fault(&["deadline has elapsed"], Cause::Timeout).seen(
        "deadline has elapsed",
        "tokio, time::error::Elapsed; known, not re-read",
        "2026-11",
    ),
    fault(&["deadline exceeded"], Cause::Timeout).seen(
        "context deadline exceeded",
        "Go, context; known, not re-read",
        "2026-11",
    ),
    fault(&["respond after a period of time"], Cause::Timeout).seen(
        "A connection attempt failed because the connected party did not properly respond after a period of time",
        "Windows Sockets, WSAETIMEDOUT; known, not re-read",
        "2026-11",
    ),
    // What a read that has a time limit says on Linux when that is over (EAGAIN).
    fault(&["resource temporarily unavailable"], Cause::Timeout).seen(
        "network error: Resource temporarily unavailable (os error 11)",
        RUST,
        "2026-11",
    ),
    fault(&["failed to upgrade connection in required time"], Cause::Timeout).seen(
        "Failed to upgrade connection in required time",
        IMAPFLOW,
        "2026-11",
    ),
    attempt(&["could not connect"]).seen(
        "javax.mail.MessagingException: Could not connect to SMTP host: smtp.example.com, port: 465, response: -1",
        "https://github.com/mikeberger/borg_calendar/issues/143",
        "2021-07",
    ),
    attempt(&["couldn't connect"]).seen(
        "Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
        "curl, run on loopback",
        "2026-11",
    ),
    attempt(&["connection closed"]).seen("Connection closed unexpectedly", NODE, "2026-11"),
    attempt(&["connection unexpectedly closed"]).seen(
        "smtplib.SMTPServerDisconnected: Connection unexpectedly closed",
        LOOPBACK,
        "2026-11",
    ),
    attempt(&["unexpected close"]).seen("Unexpected close", NODE, "2026-11"),
    attempt(&["socket error: eof"]).seen(
        "command: LOGIN => socket error: EOF",
        LOOPBACK,
        "2026-11",
    ),
    attempt(&["unable to connect"]).seen(
        "stream_socket_client(): Unable to connect to ssl://smtp.example.com:465",
        "PHP; known, not re-read",
        "2026-11",
    ),
    attempt(&["failed to connect"]).seen(
        "SMTP Error: Could not connect to SMTP host. Failed to connect to server",
        "PHPMailer; known, not re-read",
        "2026-11",
    ),
    attempt(&["connect() failed"]).seen(
        "SMTP connect() failed.",
        "PHPMailer; known, not re-read",
        "2026-11",
    ),
    attempt(&["unexpected socket close"]).seen(
        "Unexpected socket close",
        "nodemailer; known, not re-read",
        "2026-11",
    ),
    attempt(&["socket disconnected before secure tls"]).seen(
        "Client network socket disconnected before secure TLS connection was established",
        "Node, tls; known, not re-read",
        "2026-11",
    ),
    attempt(&["noconnection"]).seen("code: 'NoConnection'", IMAPFLOW, "2026-11"),
    attempt(&["incomplete response"]).seen("response error: incomplete response", RUST, "2026-11"),
    attempt(&["connection lost"]).seen("connection lost", RUST, "2026-11"),
    attempt(&["connectionlost"]).seen("ConnectionLost", RUST, "2026-11"),
    attempt(&["peer closed connection"]).seen(
        "peer closed connection without sending TLS close_notify",
        "rustls 0.23.46, its source",
        "2026-11",
    ),
    attempt(&["[eof]"]).seen(
        "javax.mail.MessagingException: [EOF]",
        "https://github.com/FlowCrypt/flowcrypt-android/issues/326",
        "2018-09",
    ),
    attempt(&["connection dropped by server"]).seen(
        "javax.mail.FolderClosedException: * BYE JavaMail Exception: java.io.IOException: Connection dropped by server?",
        "https://github.com/drajer-health/eCRNow/issues/1005",
        "2025-09",
    ),
];
