//! The ways to sign in that real servers can be set to offer.

use app_password::{Code, Security};
use app_password_crm::dialer::Dialer;
use app_password_crm::failure::Failure;
use app_password_crm::resolver::Resolver;
use app_password_crm::submission::Server;
use app_password_crm::tls_trust::TlsTrust;
use app_password_crm::{imap, smtp};

use crate::dns;
use crate::mail::{CODE, Door, Mail, Settings, here};

const HOST: &str = "mail.example";
/// A name and a code that ASCII cannot say.
const NAME: &str = "jörg@xn--bcher-kva.example";
const LETTERS: &str = "blåbær-grøt-søndag";

/// Signs in with both kinds of TLS at both servers; what came of it, in this order.
async fn all(mail: &Mail, username: &str, code: &str) -> [Result<(), Failure>; 4] {
    let ports = mail.ports();
    let all = [ports.imaps, ports.imap, ports.submissions, ports.submission];
    let overrides = all
        .iter()
        .map(|&port| ((HOST.to_owned(), port), here(port)));
    let dialer = Dialer {
        overrides: &overrides.collect(),
        resolver: &Resolver::new(Some(dns::SERVER.address)).expect("a resolver"),
    };
    let trust = TlsTrust::new(Some(&mail.authority())).expect("an authority");
    let code = Code::new(code.to_owned());
    let at = |port, security| Server {
        host: HOST.to_owned(),
        port,
        security,
        username: username.to_owned(),
    };
    let (tls, start) = (Security::Tls, Security::StartTls);
    [
        imap::sign_in(&dialer, &trust, &at(ports.imaps, tls), &code).await,
        imap::sign_in(&dialer, &trust, &at(ports.imap, start), &code).await,
        smtp::sign_in(&dialer, &trust, &at(ports.submissions, tls), &code).await,
        smtp::sign_in(&dialer, &trust, &at(ports.submission, start), &code).await,
    ]
}

fn server(dovecot: &'static str, postfix: &'static str) -> Mail {
    let mail = Mail::start_with(&[HOST], Settings { dovecot, postfix });
    mail.mailbox("someone@mail.example", Door::Open);
    mail.mailbox_with(NAME, LETTERS, Door::Open);
    mail
}

#[tokio::test]
async fn any_letters_get_in_on_every_way_that_the_servers_offer() {
    for (dovecot, postfix) in [
        ("", ""),
        // No initial response to AUTHENTICATE, and only the older way to send.
        (
            "auth_mechanisms = plain login\nimap_capability = IMAP4rev1 ID LITERAL+\n",
            "smtpd_sasl_mechanism_filter = login\n",
        ),
        // Then Dovecot offers no LOGIN command, only the mechanism of that name.
        ("auth_mechanisms = login\n", ""),
    ] {
        let mail = server(dovecot, postfix);
        for (name, code) in [("someone@mail.example", CODE), (NAME, LETTERS)] {
            let came = all(&mail, name, code).await;
            assert_eq!(
                came,
                [Ok(()), Ok(()), Ok(()), Ok(())],
                "{name} {dovecot} {}",
                mail.logs()
            );
        }
    }
}

#[tokio::test]
async fn a_server_without_starttls_gets_no_code() {
    // Dovecot refuses plain logins then; Postfix would take them.
    let mail = server(
        "ssl = no\nauth_mechanisms = plain login\nservice imap-login {\n  inet_listener imaps {\n    ssl = no\n  }\n}\n",
        "smtpd_tls_security_level = none\nsmtpd_tls_auth_only = no\n",
    );
    let [_, imap, _, smtp] = all(&mail, "someone@mail.example", CODE).await;
    assert_eq!([imap, smtp], [Err(Failure::Tls), Err(Failure::Tls)]);
    let heard = mail.logs();
    assert!(
        !heard.contains("method=PLAIN") && !heard.contains("sasl_method"),
        "{heard}"
    );
}
