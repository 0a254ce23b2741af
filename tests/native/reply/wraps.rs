//! Claims about what client libraries make of a mail server's answer.

use app_password::model::reply::Evidence;
use app_password::reply::explain::cause_of;

use super::{mixed_case, providers_of};
use crate::data::rows;

fn json(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\r', "\\r")
        .replace('\n', "\\n")
}

/// The reply as client libraries hand it on. Where they take the SMTP code off, so is it here.
fn wrapped(reply: &str) -> Vec<(&'static str, String)> {
    let code = reply
        .get(..3)
        .filter(|code| code.bytes().all(|b| b.is_ascii_digit()));
    let text = code.map_or(reply, |_| reply.get(4..).unwrap_or_default());
    // smtplib and lettre take the code off every line.
    let text = code.map_or(text.to_string(), |code| {
        text.replace(&format!("\n{code}-"), "\n")
            .replace(&format!("\n{code} "), "\n")
    });
    let number = code.unwrap_or("535");
    let (short, long) = (json(&text), json(reply));
    vec![
        (
            "nodemailer",
            format!(
                "Error: Invalid login: {reply}\n    at SMTPConnection._formatError (smtp-connection/index.js:790:19)"
            ),
        ),
        (
            "nodemailer as JSON",
            format!(
                "{{\"code\":\"EAUTH\",\"response\":\"{long}\",\"responseCode\":{number},\"command\":\"AUTH PLAIN\"}}"
            ),
        ),
        (
            "imapflow",
            format!(
                "Command failed\n{{\n  response: '3 NO {reply}',\n  responseStatus: 'NO',\n  executedCommand: '3 LOGIN \"someone@example.com\" \"(* value hidden *)\"',\n  authenticationFailed: true\n}}"
            ),
        ),
        (
            "imapflow as JSON",
            format!(
                "{{\"message\":\"Command failed\",\"response\":\"2 NO {long}\",\"responseStatus\":\"NO\",\"authenticationFailed\":true}}"
            ),
        ),
        (
            "node-imap",
            format!(
                "{{\"textCode\":\"AUTHENTICATIONFAILED\",\"source\":\"authentication\",\"message\":\"{long}\"}}"
            ),
        ),
        (
            "smtplib",
            format!("smtplib.SMTPAuthenticationError: ({number}, b'{short}')"),
        ),
        ("imaplib", format!("imaplib.IMAP4.error: b'{long}'")),
        (
            "aiosmtplib",
            format!("aiosmtplib.errors.SMTPAuthenticationError: ({number}, '{short}')"),
        ),
        ("lettre", format!("permanent error ({number}): {text}")),
        ("async-imap", format!("no response: {reply}")),
        (
            "JavaMail",
            format!(
                "javax.mail.AuthenticationFailedException: {reply}\n\tat com.sun.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:965)"
            ),
        ),
        (
            "PHPMailer",
            format!(
                "SMTP ERROR: Password command failed: {reply}\nSMTP Error: Could not authenticate."
            ),
        ),
        (
            "Symfony",
            format!(
                "Failed to authenticate on SMTP server with username \"someone@example.com\" using 2 possible authenticators. Authenticator LOGIN returned Expected response code \"235\" but got code \"{number}\", with message \"{reply}\"."
            ),
        ),
        (
            "MailKit",
            format!(
                "MailKit.Security.AuthenticationException: {number}: {reply} ---> MailKit.Net.Smtp.SmtpCommandException: {reply}"
            ),
        ),
        ("go-imap", format!("failed to login: {reply}")),
        ("indented", reply.replace(' ', " \r\n\t ")),
    ]
}

#[test]
fn what_a_client_library_wraps_around_a_sample_changes_nothing() {
    // What is a library's own sentence already, is not wrapped in that of another.
    for row in rows().filter(|row| row.evidence != Evidence::Wrapper) {
        let providers = providers_of(row);
        for provider in providers
            .first()
            .into_iter()
            .chain(providers.last())
            .copied()
        {
            for (client, reply) in wrapped(&row.sample) {
                for reply in [mixed_case(&reply), reply] {
                    let cause = cause_of(provider, &reply);
                    assert_eq!(cause, row.cause, "{client}, {provider:?}: {reply}\n{row:?}");
                }
            }
        }
    }
}
