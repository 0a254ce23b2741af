//! Why no trusted TLS connection could be made, as TLS libraries and mail clients print it.
//! Must never hold a mail server's own words: those are in `general`.

use super::cause::Cause;
use super::row::{ANY, Evidence, Row};

const LOOPBACK: &str = "Python 3.11, run on loopback";
const NODE: &str = "Node 20 with nodemailer 10.6, imapflow 2.10, run on loopback";

const fn fault(needles: &'static [&'static str]) -> Row {
    Row::new(Evidence::Fault, ANY, needles, Cause::Tls)
}

/// The faults of TLS.
pub const ROWS: &[Row] = &[
    // Whatever is wrong with it: expired, for another host, not verified, not trusted.
    fault(&["certificate"]).seen(
        "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed",
        LOOPBACK,
        "2026-11",
    ),
    fault(&["cert has expired"]).seen(
        "code: 'CERT_HAS_EXPIRED'",
        "Node, tls; known, not re-read",
        "2026-11",
    ),
    fault(&["altname invalid"]).seen(
        "code: 'ERR_TLS_CERT_ALTNAME_INVALID'",
        "Node, tls; known, not re-read",
        "2026-11",
    ),
    fault(&["handshake failure"]).seen(
        "ssl3_read_bytes:sslv3 alert handshake failure",
        "OpenSSL, SSL_R_SSLV3_ALERT_HANDSHAKE_FAILURE; known, not re-read",
        "2026-11",
    ),
    fault(&["self signed"]).seen("code: 'DEPTH_ZERO_SELF_SIGNED_CERT'", NODE, "2026-11"),
    fault(&["unable to verify"]).seen(
        "unable to verify the first certificate",
        "idx 56192582487",
        "2026-11",
    ),
    // Of an error that a Rust program prints for itself, only the names are left.
    fault(&["invalidcertificate"]).seen(
        "Custom { kind: InvalidData, error: InvalidCertificate(UnknownIssuer) }",
        "rustls 0.23.46, its source",
        "2026-11",
    ),
    fault(&["invalidcontenttype"]).seen(
        "Custom { kind: InvalidData, error: InvalidMessage(InvalidContentType) }",
        "lettre 0.11.23, run on loopback",
        "2026-11",
    ),
    fault(&["received corrupt message"]).seen(
        "received corrupt message of type InvalidContentType",
        "rustls 0.23, Error",
        "2026-11",
    ),
    fault(&["tls handshake"]).seen(
        "Connection error: tls handshake eof",
        "https://github.com/rustdesk/rustdesk/issues/5690",
        "2023-09",
    ),
    fault(&["pkix path"]).seen(
        "sun.security.validator.ValidatorException: PKIX path building failed",
        "https://github.com/jakartaee/mail-api/issues/392",
        "2026-11",
    ),
    fault(&["sslhandshakeexception"]).seen(
        "javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_unknown",
        "https://github.com/eclipse-ee4j/angus-mail/pull/188",
        "2026-11",
    ),
    fault(&["unrecognized ssl message"]).seen(
        "javax.net.ssl.SSLException: Unsupported or unrecognized SSL message",
        "Java, run on loopback",
        "2026-11",
    ),
    fault(&["convert socket to tls"]).seen(
        "javax.mail.MessagingException: Could not convert socket to TLS",
        "https://github.com/jakartaee/mail-api/issues/392",
        "2026-11",
    ),
    fault(&["starttls is required"]).seen(
        "STARTTLS is required but host does not support STARTTLS",
        "https://github.com/jakartaee/mail-api/issues/392",
        "2026-11",
    ),
    fault(&["starttls extension not supported"]).seen(
        "smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.",
        "Python 3.11, smtplib",
        "2026-11",
    ),
    fault(&["starttls not available"]).seen(
        "curl: (64) STARTTLS not available.",
        "curl, run on loopback",
        "2026-11",
    ),
    fault(&["ssl routines"]).seen(
        "error:0A00010B:SSL routines:ssl3_get_record",
        NODE,
        "2026-11",
    ),
    fault(&["wrong version number"]).seen(
        "[SSL: WRONG_VERSION_NUMBER] (_ssl.c:1006)",
        LOOPBACK,
        "2026-11",
    ),
    fault(&["stream socket enable crypto"]).seen(
        "stream_socket_enable_crypto(): SSL operation failed",
        "PHP; known, not re-read",
        "2026-11",
    ),
    fault(&["establish an ssl or tls connection"]).seen(
        "An error occurred while attempting to establish an SSL or TLS connection.",
        "MailKit, SslHandshakeException; known, not re-read",
        "2026-11",
    ),
    fault(&["ssl handshake"]).seen(
        "SSL handshake failed",
        "OpenSSL, Qt, Python asyncio; known, not re-read",
        "2026-11",
    ),
];
