//! Claims about errors as client libraries print them, whole: a login that is refused, and what goes wrong
//! on the way to the server.

use app_password::model::cause::Cause;
use app_password::reply::explain::cause_of;

/// Client, error, cause. Those of lettre, async-imap, Node and Python were met on loopback.
const ERRORS: &[(&str, &str, Cause)] = &[
    // nodemailer
    (
        "nodemailer",
        "Error: getaddrinfo ENOTFOUND smtp.exmaple.com\n    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:109:26) {\n  errno: -3008,\n  code: 'EDNS',\n  syscall: 'getaddrinfo',\n  hostname: 'smtp.exmaple.com',\n  command: 'CONN'\n}",
        Cause::Network,
    ),
    (
        "nodemailer",
        "Error: connect ECONNREFUSED 127.0.0.1:465\n  code: 'ESOCKET',\n  address: '127.0.0.1',\n  command: 'CONN'",
        Cause::Network,
    ),
    (
        "nodemailer",
        "Error: Connection timeout {\n  code: 'ETIMEDOUT',\n  command: 'CONN'\n}",
        Cause::Timeout,
    ),
    (
        "nodemailer",
        "Error: self-signed certificate {\n  code: 'ESOCKET',\n  command: 'CONN'\n}",
        Cause::Tls,
    ),
    (
        "nodemailer",
        "Error: 00E8B2A6:error:0A00010B:SSL routines:ssl3_get_record:wrong version number {\n  library: 'SSL routines', reason: 'wrong version number', code: 'ESOCKET' }",
        Cause::Tls,
    ),
    (
        "nodemailer",
        "Error: Missing credentials for \"PLAIN\" {\n  code: 'EAUTH',\n  command: 'API'\n}",
        Cause::Unknown,
    ),
    (
        "nodemailer",
        "Error: Unexpected socket close\n    at SMTPConnection._onEnd { code: 'ECONNECTION', command: 'CONN' }",
        Cause::Unknown,
    ),
    // imapflow
    (
        "imapflow",
        "Error: Command failed { response: '1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)', responseStatus: 'NO', executedCommand: '1 LOGIN', responseText: 'Invalid credentials (Failure)', serverResponseCode: 'AUTHENTICATIONFAILED', authenticationFailed: true }",
        Cause::WrongCode,
    ),
    (
        "imapflow",
        "Error: Failed to connect { code: 'NoConnection', _connId: 'a' }",
        Cause::Network,
    ),
    (
        "imapflow",
        "Error: Connection not available { code: 'NoConnection' }",
        Cause::Network,
    ),
    (
        "imapflow",
        "Error: Failed to upgrade connection in required time { code: 'UPGRADE_TIMEOUT' }",
        Cause::Timeout,
    ),
    (
        "imapflow",
        "Error: Socket timeout { code: 'ETIMEOUT' }",
        Cause::Timeout,
    ),
    // imaplib, smtplib
    (
        "imaplib",
        "socket.gaierror: [Errno -2] Name or service not known",
        Cause::Network,
    ),
    (
        "imaplib",
        "ConnectionRefusedError: [Errno 111] Connection refused",
        Cause::Network,
    ),
    (
        "imaplib",
        "TimeoutError: [Errno 110] Connection timed out",
        Cause::Timeout,
    ),
    (
        "imaplib",
        "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate (_ssl.c:1006)",
        Cause::Tls,
    ),
    (
        "imaplib",
        "ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1006)",
        Cause::Tls,
    ),
    (
        "imaplib",
        "imaplib.IMAP4.abort: socket error: EOF",
        Cause::Unknown,
    ),
    (
        "imaplib",
        "imaplib.IMAP4.error: b'[AUTHENTICATIONFAILED] Authentication failed.'",
        Cause::WrongCode,
    ),
    (
        "smtplib",
        "smtplib.SMTPServerDisconnected: Connection unexpectedly closed",
        Cause::Unknown,
    ),
    (
        "smtplib",
        "smtplib.SMTPAuthenticationError: (534, b'5.7.9 Application-specific password required. For more information, go to\\n5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor - gsmtp')",
        Cause::AccountPasswordUsed,
    ),
    (
        "smtplib",
        "smtplib.SMTPNotSupportedError: SMTP AUTH extension not supported by server.",
        Cause::Tls,
    ),
    (
        "smtplib",
        "smtplib.SMTPNotSupportedError: STARTTLS extension not supported by server.",
        Cause::Tls,
    ),
    (
        "smtplib",
        "smtplib.SMTPSenderRefused: (553, b'5.7.1 <a@b.example>: Sender address rejected: not owned by user c@b.example', 'a@b.example')",
        Cause::SenderRefused,
    ),
    // PHPMailer
    (
        "PHPMailer",
        "SMTP ERROR: Failed to connect to server: php_network_getaddresses: getaddrinfo failed: Name or service not known (0)\nSMTP connect() failed. https://github.com/PHPMailer/PHPMailer/wiki/Troubleshooting",
        Cause::Network,
    ),
    (
        "PHPMailer",
        "SMTP ERROR: Failed to connect to server: Connection refused (111)",
        Cause::Network,
    ),
    (
        "PHPMailer",
        "SMTP ERROR: Failed to connect to server: Connection timed out (110)",
        Cause::Timeout,
    ),
    (
        "PHPMailer",
        "Connection failed. Error #2: stream_socket_enable_crypto(): SSL operation failed with code 1. OpenSSL Error messages: error:0A000086:SSL routines::certificate verify failed",
        Cause::Tls,
    ),
    (
        "PHPMailer",
        "SMTP Error: Could not authenticate. SMTP server error: QUIT command failed",
        Cause::Unknown,
    ),
    (
        "PHPMailer",
        "SMTP ERROR: Password command failed: 535-5.7.8 Username and Password not accepted",
        Cause::WrongCode,
    ),
    // lettre
    (
        "lettre",
        "permanent error (535): 5.7.8 Username and Password not accepted. For more",
        Cause::WrongCode,
    ),
    (
        "lettre",
        "lettre::transport::smtp::Error { kind: Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five }), source: \"Error\" }",
        Cause::WrongCode,
    ),
    (
        "lettre",
        "transient error (421): 4.7.0 Try again later, closing connection",
        Cause::RateLimited,
    ),
    (
        "lettre",
        "transient error (454): 4.7.0 Temporary authentication failure",
        Cause::Network,
    ),
    (
        "lettre",
        "Connection error: failed to lookup address information: Name or service not known",
        Cause::Network,
    ),
    (
        "lettre",
        "Connection error: Connection refused (os error 111)",
        Cause::Network,
    ),
    (
        "lettre",
        "Connection error: deadline has elapsed",
        Cause::Timeout,
    ),
    (
        "lettre",
        "network error: Resource temporarily unavailable (os error 11)",
        Cause::Timeout,
    ),
    (
        "lettre",
        "Connection error: connection timed out",
        Cause::Timeout,
    ),
    (
        "lettre",
        "tls error: invalid peer certificate: UnknownIssuer",
        Cause::Tls,
    ),
    (
        "lettre",
        "Connection error: received corrupt message of type InvalidContentType",
        Cause::Tls,
    ),
    (
        "lettre",
        "internal client error: No compatible authentication mechanism was found",
        Cause::Tls,
    ),
    (
        "lettre",
        "response error: incomplete response",
        Cause::Unknown,
    ),
    // async-imap
    (
        "async-imap",
        "no response: code: None, info: Some(\"[AUTHENTICATIONFAILED] Invalid credentials (Failure)\")",
        Cause::WrongCode,
    ),
    (
        "async-imap",
        "No(\"code: Some(Alert), info: Some(\\\"Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)\\\")\")",
        Cause::AccountPasswordUsed,
    ),
    (
        "async-imap",
        "no response: code: None, info: Some(\"LOGIN failed.\")",
        Cause::WrongCode,
    ),
    ("async-imap", "connection lost", Cause::Unknown),
    (
        "async-imap",
        "io: Connection reset by peer (os error 104)",
        Cause::Network,
    ),
    (
        "async-imap",
        "io: invalid peer certificate: Expired",
        Cause::Tls,
    ),
    // JavaMail
    (
        "JavaMail",
        "javax.mail.AuthenticationFailedException: [AUTHENTICATIONFAILED] Invalid credentials (Failure)\n\tat com.sun.mail.imap.IMAPStore.protocolConnect(IMAPStore.java:732)",
        Cause::WrongCode,
    ),
    (
        "JavaMail",
        "jakarta.mail.AuthenticationFailedException: 534-5.7.9 Application-specific password required.",
        Cause::AccountPasswordUsed,
    ),
    (
        "JavaMail",
        "com.sun.mail.util.MailConnectException: Couldn't connect to host, port: imap.exmaple.com, 993; timeout -1;\n  nested exception is:\n\tjava.net.UnknownHostException: imap.exmaple.com",
        Cause::Network,
    ),
    (
        "JavaMail",
        "org.eclipse.angus.mail.util.MailConnectException: Couldn't connect to host, port: localhost, 1; timeout 5000;\n  nested exception is:\n\tjava.net.ConnectException: Connection refused",
        Cause::Network,
    ),
    (
        "JavaMail",
        "com.sun.mail.util.MailConnectException: Couldn't connect to host, port: 10.255.255.1, 993; timeout 500;\n  nested exception is:\n\tjava.net.SocketTimeoutException: Connect timed out",
        Cause::Timeout,
    ),
    (
        "JavaMail",
        "javax.mail.MessagingException: Read timed out;\n  nested exception is:\n\tjava.net.SocketTimeoutException: Read timed out",
        Cause::Timeout,
    ),
    (
        "JavaMail",
        "javax.mail.MessagingException: Could not convert socket to TLS;\n  nested exception is:\n\tjavax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target",
        Cause::Tls,
    ),
    (
        "JavaMail",
        "javax.mail.MessagingException: Could not connect to SMTP host: smtp.example.com, port: 465;\n  nested exception is:\n\tjavax.net.ssl.SSLException: Unsupported or unrecognized SSL message",
        Cause::Tls,
    ),
    (
        "JavaMail",
        "javax.net.ssl.SSLHandshakeException: No appropriate protocol (protocol is disabled or cipher suites are inappropriate)",
        Cause::Tls,
    ),
    (
        "JavaMail",
        "javax.mail.MessagingException: [EOF]",
        Cause::Unknown,
    ),
    (
        "JavaMail",
        "javax.mail.FolderClosedException: * BYE JavaMail Exception: java.io.IOException: Connection dropped by server?",
        Cause::Unknown,
    ),
    (
        "JavaMail",
        "com.sun.mail.smtp.SMTPSendFailedException: 553 5.7.1 <a@b.example>: Sender address rejected: not owned by user c@b.example\n;\n  nested exception is:\n\tcom.sun.mail.smtp.SMTPSenderFailedException: 553 5.7.1",
        Cause::SenderRefused,
    ),
];

#[test]
fn what_a_client_prints_has_its_cause_in_any_case() {
    for (client, error, cause) in ERRORS {
        for error in [
            (*error).to_owned(),
            error.to_uppercase(),
            error.to_lowercase(),
        ] {
            for provider in [Some("google"), None] {
                assert_eq!(
                    cause_of(provider, &error),
                    *cause,
                    "{client}, {provider:?}: {error}"
                );
            }
        }
    }
}
