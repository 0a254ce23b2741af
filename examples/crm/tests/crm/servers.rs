//! The logins themselves, at real servers, and what is kept of them.

use app_password::Cause;
use app_password::Code;
use app_password::Security;
use app_password::cause_of;
use app_password_crm::dialer::Dialer;
use app_password_crm::failure::Failure;
use app_password_crm::resolver::Resolver;
use app_password_crm::submission::Server;
use app_password_crm::tls_trust::TlsTrust;
use app_password_crm::vault::{Key, Vault};
use app_password_crm::{imap, smtp};
use async_imap::Client;
use serde_json::json;
use tokio::net::TcpStream;

use crate::crm::{KEY, crm, gmail};
use crate::dns;
use crate::line::{Line, PasswordKind};
use crate::mail::{CODE, Door, MOST, Mail, here};
use crate::stored::opened;

const SOMEONE: &str = "someone@gmail.com";

#[tokio::test]
async fn both_servers_speak_both_kinds_of_tls() {
    let mail = Mail::start(&["mail.example"]);
    mail.mailbox(SOMEONE, Door::Open);
    let ports = mail.ports();
    let all = [ports.imaps, ports.imap, ports.submissions, ports.submission];
    let overrides = all
        .iter()
        .map(|&port| (("mail.example".to_owned(), port), here(port)))
        .collect();
    let dialer = Dialer {
        overrides: &overrides,
        resolver: &Resolver::new(Some(dns::SERVER.address)).expect("a resolver"),
    };
    let trust = TlsTrust::new(Some(&mail.authority())).expect("an authority");
    let server = |port, security| Server {
        host: "mail.example".to_owned(),
        port,
        security,
        username: SOMEONE.to_owned(),
    };
    let right = Code::new(CODE.to_owned());
    let wrong = Code::new("zxcvbnmasdfghjkl".to_owned());
    for (port, security) in [
        (ports.imaps, Security::Tls),
        (ports.imap, Security::StartTls),
    ] {
        let server = server(port, security);
        assert_eq!(
            imap::sign_in(&dialer, &trust, &server, &right).await,
            Ok(()),
            "{server}"
        );
        let said = imap::sign_in(&dialer, &trust, &server, &wrong).await;
        assert_eq!(
            said,
            Err(Failure::Said(
                "A0002 NO [AUTHENTICATIONFAILED] Authentication failed.".to_owned()
            )),
            "{server}"
        );
    }
    for (port, security) in [
        (ports.submissions, Security::Tls),
        (ports.submission, Security::StartTls),
    ] {
        let server = server(port, security);
        assert_eq!(
            smtp::sign_in(&dialer, &trust, &server, &right).await,
            Ok(()),
            "{server}"
        );
        let said = smtp::sign_in(&dialer, &trust, &server, &wrong).await;
        let words = "535 5.7.8 Error: authentication failed: (reason unavailable)";
        assert_eq!(said, Err(Failure::Said(words.to_owned())), "{server}");
    }
    let strangers = TlsTrust::new(None).expect("the usual authorities");
    for server in [
        server(ports.imaps, Security::Tls),
        server(ports.imap, Security::StartTls),
    ] {
        assert_eq!(
            imap::sign_in(&dialer, &strangers, &server, &right).await,
            Err(Failure::Tls),
            "{server}"
        );
    }
    for server in [
        server(ports.submissions, Security::Tls),
        server(ports.submission, Security::StartTls),
    ] {
        assert_eq!(
            smtp::sign_in(&dialer, &strangers, &server, &right).await,
            Err(Failure::Tls),
            "{server}"
        );
    }
}

#[tokio::test]
async fn what_is_kept_opens_under_its_key_and_for_its_mailbox_only() {
    let mail = Mail::start(&["imap.gmail.com", "smtp.gmail.com"]);
    mail.mailbox(SOMEONE, Door::Open);
    let ports = mail.ports();
    let servers = [
        ("imap.gmail.com:993", here(ports.imaps)),
        ("smtp.gmail.com:465", here(ports.submissions)),
    ];
    let crm = crm().reaching(&mail, &servers).start();
    assert_eq!(
        crm.post(&gmail(SOMEONE, CODE)).await,
        (200, json!({ "ok": true }))
    );
    let (_, list) = crm.get("/api/mailboxes").await;
    assert_eq!(
        (&list[0]["email"], &list[0]["provider"], &list[0]["name"]),
        (&json!(SOMEONE), &json!("google"), &json!("Google"))
    );
    assert!(
        list[0].get("code").is_none() && list[0].get("sealed").is_none(),
        "{list}"
    );
    crm.keeps_no(&[CODE]);

    let key = || Vault::new(&Key::from_hex(KEY.to_owned()).expect("a key"));
    let (_, store) = opened(&crm.database().display().to_string()).await;
    let kept = store.credentials(SOMEONE).await.expect("a row");
    assert_eq!(kept.expect("it opens").code.expose(), CODE);
    let sealed = key().seal(SOMEONE, CODE).expect("sealed");
    assert!(
        key().open("another@gmail.com", &sealed).is_none(),
        "another's row"
    );
    let mut changed = sealed.clone();
    changed[30] ^= 1;
    assert!(key().open(SOMEONE, &changed).is_none(), "a changed one");
    assert_ne!(
        sealed,
        key().seal(SOMEONE, CODE).expect("sealed"),
        "the same twice looks different"
    );
}

#[tokio::test]
async fn a_server_that_has_enough_connections_asks_to_wait() {
    let mail = Mail::start(&["imap.gmail.com", "smtp.gmail.com"]);
    mail.mailbox(SOMEONE, Door::Open);
    let ports = mail.ports();
    let trust = TlsTrust::new(Some(&mail.authority())).expect("an authority");
    let mut open = Vec::new();
    for _ in 0..MOST {
        let stream = TcpStream::connect(here(ports.imaps))
            .await
            .expect("a connection");
        let mut client = Client::new(trust.over(stream, "imap.gmail.com").await.expect("TLS"));
        client.read_response().await.expect("a greeting");
        open.push(client.login(SOMEONE, CODE).await.expect("signed in"));
    }
    let servers = [
        ("imap.gmail.com:993", here(ports.imaps)),
        ("smtp.gmail.com:465", here(ports.submissions)),
    ];
    let crm = crm().reaching(&mail, &servers).start();
    let (_, answer) = crm.post(&gmail(SOMEONE, CODE)).await;
    let reply = answer["imap"]["reply"].as_str().unwrap_or_default();
    assert_eq!(
        cause_of(Some("google"), reply),
        Cause::RateLimited,
        "{answer}"
    );

    open.pop().expect("one").logout().await.expect("signed out");
    assert_eq!(
        crm.post(&gmail(SOMEONE, CODE)).await,
        (200, json!({ "ok": true }))
    );
}

#[tokio::test]
async fn one_server_is_not_enough() {
    let mail = Mail::start(&["imap.gmail.com", "smtp.gmail.com"]);
    mail.mailbox(SOMEONE, Door::Open);
    let (imap, smtp) = (here(mail.ports().imaps), here(mail.ports().submissions));
    let silent = Line::start(PasswordKind::Stalls).address();
    let (works, late) = (
        json!({ "ok": true }),
        json!({ "ok": false, "cause": "timeout" }),
    );
    for (imap, smtp, [reads, sends]) in [
        (imap, silent, [&works, &late]),
        (silent, smtp, [&late, &works]),
    ] {
        let servers = [("imap.gmail.com:993", imap), ("smtp.gmail.com:465", smtp)];
        let crm = crm()
            .reaching(&mail, &servers)
            .with("CRM_SECONDS", 1)
            .start();
        let (_, answer) = crm.post(&gmail(SOMEONE, CODE)).await;
        assert_eq!(answer, json!({ "ok": false, "imap": reads, "smtp": sends }));
        assert_eq!(
            crm.get("/api/mailboxes").await.1,
            json!([]),
            "it is not kept"
        );
    }
}
