//! What the CRM's routes refuse, whoever asks.

use std::time::{Duration, Instant};

use app_password::catalog::server::Security;
use app_password::check::code::Code;
use app_password::reply::cause::Cause;
use app_password::reply::explain::cause_of;
use app_password_crm::failure::Failure;
use app_password_crm::names::Names;
use app_password_crm::reach::Reach;
use app_password_crm::store::Store;
use app_password_crm::submission::Server;
use app_password_crm::trust::Trust;
use app_password_crm::vault::{Key, Vault};
use app_password_crm::{imap, smtp};
use async_imap::Client;
use serde_json::{Value, json};
use tokio::net::TcpStream;

use crate::crm::{KEY, crm, gmail, submission};
use crate::dns;
use crate::line::{Line, Way};
use crate::mail::{CODE, Door, MOST, Mail, here};

const SOMEONE: &str = "someone@gmail.com";

#[test]
fn without_its_key_it_does_not_start() {
    let missing = crm().with("CRM_KEY", "").refuses();
    assert!(missing.starts_with("CRM_KEY is not set"), "{missing}");
    for wrong in [
        "abc",
        &KEY[2..],
        &KEY.replace('0', "g"),
        &format!("{KEY}00"),
        &KEY.replace("0f", "+f"),
    ] {
        let said = crm().with("CRM_KEY", wrong).refuses();
        assert!(
            said.contains("64 hexadecimal digits") && !said.contains(wrong),
            "{said}"
        );
    }
    let started = crm().start();
    let other = crm()
        .with("CRM_DATABASE", started.database().display())
        .with("CRM_KEY", KEY.replace('0', "1"));
    let said = other.refuses();
    assert!(said.contains("not the key under which"), "{said}");
}

#[test]
fn what_is_set_wrongly_is_said_in_a_sentence() {
    for (name, value) in [
        ("PORT", "http"),
        ("CRM_SECONDS", "soon"),
        ("CRM_DNS", "dns.example"),
        ("CRM_TEST_SERVERS", "imap.gmail.com"),
        ("CRM_TEST_CA", "/nowhere/ca.pem"),
        ("CRM_PKG", "/nowhere"),
        ("CRM_DATABASE", "/nowhere/crm.sqlite"),
    ] {
        let said = crm().with(name, value).refuses();
        assert!(
            said.contains(value) && said.trim().ends_with('.'),
            "{name}: {said}"
        );
    }
}

#[tokio::test]
async fn a_host_that_is_not_the_providers_is_never_connected_to() {
    let line = Line::start(Way::Stalls);
    let crm = crm()
        .with(
            "CRM_TEST_SERVERS",
            format!("imap.gmail.com:993={}", line.address()),
        )
        .start();
    let (here, port) = ("127.0.0.1", line.address().port());
    let (imap, smtp) = (("imap.gmail.com", 993), ("smtp.gmail.com", 465, "tls"));
    for (provider, imap, smtp) in [
        ("google", (here, port), smtp),
        ("google", ("localhost", port), smtp),
        ("google", (imap.0, port), smtp),
        ("google", imap, (here, port, "tls")),
        ("google", imap, (smtp.0, 465, "none")),
        ("google", imap, (smtp.0, 25, "starttls")),
        ("google", ("imap.gmail.com.evil.example", 993), smtp),
        ("apple", imap, smtp),
        (
            "zoho",
            ("imap.zoho.evil.example", 993),
            ("smtp.zoho.com", 465, "tls"),
        ),
    ] {
        let (status, answer) = crm
            .post(&submission(provider, SOMEONE, CODE, imap, smtp))
            .await;
        assert_eq!(
            (status, &answer["ok"], &answer["cause"]),
            (422, &json!(false), &json!("wrong-server")),
            "{imap:?} {smtp:?}"
        );
    }
    let mut other = gmail(SOMEONE, CODE);
    other["imap"]["username"] = json!("somebody.else@gmail.com");
    assert_eq!(crm.post(&other).await.0, 422);
    assert_eq!(line.taken(), 0);
    assert_eq!(crm.get("/api/mailboxes").await, (200, json!([])));
}

#[tokio::test]
async fn a_service_that_nobody_knows_is_reached_if_the_operators_allow_it() {
    let mail = Mail::start(&["mail.acme.example"]);
    mail.mailbox("someone@acme.example", Door::Open);
    let ports = mail.ports();
    let host = "mail.acme.example";
    let asked = submission(
        "other",
        "someone@acme.example",
        CODE,
        (host, 993),
        (host, 465, "tls"),
    );
    let (imap, smtp) = (format!("{host}:993"), format!("{host}:465"));
    let servers = [
        (&*imap, here(ports.imaps)),
        (&*smtp, here(ports.submissions)),
    ];

    let strict = crm().reaching(&mail, &servers).start();
    let (status, answer) = strict.post(&asked).await;
    assert_eq!((status, &answer["cause"]), (422, &json!("wrong-server")));

    let allowing = crm()
        .reaching(&mail, &servers)
        .with("CRM_SERVERS", format!("{imap}, {smtp}"))
        .start();
    assert_eq!(allowing.post(&asked).await, (200, json!({ "ok": true })));
    let other = submission(
        "other",
        "someone@acme.example",
        CODE,
        (host, 143),
        (host, 465, "tls"),
    );
    assert_eq!(allowing.post(&other).await.0, 422);
}

#[tokio::test]
async fn a_host_of_the_catalogue_with_a_private_address_is_never_connected_to() {
    let asked = dns::SERVER.asked();
    let crm = crm().start();
    let (status, answer) = crm.post(&gmail(SOMEONE, CODE)).await;
    assert_eq!(
        (status, answer),
        (200, json!({ "ok": false, "cause": "network" }))
    );
    assert!(dns::SERVER.asked() > asked, "the address was looked up");

    let reach = Reach {
        instead: &Default::default(),
        names: &Names::new(Some(dns::SERVER.address)).expect("a resolver"),
    };
    for (host, port) in [("imap.gmail.com", 993), ("smtp.gmail.com", 465)] {
        assert_eq!(
            reach.addresses(host, port).await,
            Err(Failure::Network),
            "{host}"
        );
    }
}

#[tokio::test]
async fn what_is_no_submission_is_refused_and_not_repeated() {
    let crm = crm().start();
    let without = |name: &str| {
        let mut less = gmail(SOMEONE, CODE);
        less.as_object_mut().expect("an object").remove(name);
        less.to_string()
    };
    let mut number = gmail(SOMEONE, CODE);
    number["code"] = json!(1_234_567_890);
    let huge = gmail(SOMEONE, &"a".repeat(9000)).to_string();
    for body in [
        String::new(),
        "{".into(),
        "[]".into(),
        "null".into(),
        without("code"),
        without("provider"),
        number.to_string(),
    ] {
        let (status, answer) = crm.post_as("application/json", body.clone()).await;
        assert_eq!(
            (status, &answer["ok"], &answer["cause"]),
            (400, &json!(false), &json!("unknown")),
            "{body}"
        );
        assert!(!answer.to_string().contains("1234567890"), "{answer}");
    }
    assert_eq!(crm.post_as("application/json", huge).await.0, 413);
    let form = crm
        .post_as("text/plain", gmail(SOMEONE, CODE).to_string())
        .await;
    assert_eq!(form.0, 400, "what another site's form can send");

    let refused = |submission: Value, cause: &'static str| (submission, cause);
    for (submission, cause) in [
        refused(
            submission(
                "nobody",
                SOMEONE,
                CODE,
                ("imap.gmail.com", 993),
                ("smtp.gmail.com", 465, "tls"),
            ),
            "unknown",
        ),
        refused(
            submission(
                "microsoft",
                "a@outlook.com",
                CODE,
                ("outlook.office365.com", 993),
                ("smtp-mail.outlook.com", 587, "starttls"),
            ),
            "oauth-only",
        ),
        refused(gmail("someone", CODE), "wrong-username"),
        refused(gmail("a\r\nb@gmail.com", CODE), "wrong-username"),
        refused(gmail("someone@127.0.0.1", CODE), "wrong-username"),
        refused(gmail(SOMEONE, "123456"), "wrong-code"),
        refused(gmail(SOMEONE, SOMEONE), "wrong-code"),
    ] {
        let (status, answer) = crm.post(&submission).await;
        assert_eq!(
            (status, &answer["cause"]),
            (422, &json!(cause)),
            "{submission}"
        );
    }
    crm.keeps_no(&[CODE, "1234567890"]);
}

#[tokio::test]
async fn a_mailbox_is_tried_so_often_and_no_more() {
    let crm = crm().with("CRM_ATTEMPTS", 2).start();
    for who in [SOMEONE, "Someone@Gmail.com"] {
        assert_eq!(crm.post(&gmail(who, CODE)).await.0, 200, "{who}");
    }
    let (status, answer) = crm.post(&gmail(SOMEONE, CODE)).await;
    assert_eq!((status, &answer["cause"]), (429, &json!("rate-limited")));
    assert!(
        answer["retryAfter"]
            .as_u64()
            .is_some_and(|seconds| (500..=601).contains(&seconds)),
        "{answer}"
    );
    assert_eq!(
        crm.post(&gmail("another@gmail.com", CODE)).await.0,
        200,
        "another mailbox may"
    );
}

#[tokio::test]
async fn mail_exchangers_are_looked_up_for_domains_only() {
    let crm = crm().start();
    let expected = json!(["aspmx.l.google.com", "alt1.aspmx.l.google.com"]);
    assert_eq!(
        crm.get("/api/mx?domain=Fjord.example").await,
        (200, expected.clone())
    );
    for wrong in [
        "",
        "localhost",
        "127.0.0.1",
        "..",
        "a%20b.example",
        "fjord.example%00",
        "fjord.example/x",
        "b%C3%BCcher.example",
    ] {
        assert_eq!(
            crm.get(&format!("/api/mx?domain={wrong}")).await.0,
            400,
            "{wrong}"
        );
    }
    assert_eq!(crm.get("/api/mx").await.0, 400);
    assert_eq!(
        crm.get("/api/mx?domain=fjord.example").await,
        (200, expected)
    );
    assert_eq!(
        crm.get("/api/mx?domain=unknown.example").await,
        (200, json!([]))
    );

    let start = Instant::now();
    assert_eq!(crm.get("/api/mx?domain=silent.example").await.0, 502);
    assert!(
        start.elapsed() < Duration::from_secs(6),
        "{:?}",
        start.elapsed()
    );
}

#[tokio::test]
async fn the_page_comes_under_the_policy_and_with_nothing_of_anybodys() {
    let crm = crm().start();
    let answer = reqwest::get(&crm.url).await.expect("the page");
    let policy = answer.headers()["content-security-policy"]
        .to_str()
        .expect("a text")
        .to_owned();
    for part in app_password_journey::server::STRICT.split("; ") {
        assert!(policy.contains(part.trim()), "{part}");
    }
    let answer = reqwest::get(format!("{}/pkg/../Cargo.toml", crm.url))
        .await
        .expect("an answer");
    assert_eq!(answer.status(), 404);
    let answer = reqwest::get(format!("{}/pkg/%2e%2e/Cargo.toml", crm.url))
        .await
        .expect("an answer");
    assert_ne!(answer.status(), 200);
    let api = reqwest::get(format!("{}/api/mailboxes", crm.url))
        .await
        .expect("the list");
    assert_eq!(api.headers()["cache-control"], "no-store");
}

#[tokio::test]
async fn both_servers_speak_both_kinds_of_tls() {
    let mail = Mail::start(&["mail.example"]);
    mail.mailbox(SOMEONE, Door::Open);
    let ports = mail.ports();
    let all = [ports.imaps, ports.imap, ports.submissions, ports.submission];
    let instead = all
        .iter()
        .map(|&port| (("mail.example".to_owned(), port), here(port)))
        .collect();
    let reach = Reach {
        instead: &instead,
        names: &Names::new(Some(dns::SERVER.address)).expect("a resolver"),
    };
    let trust = Trust::new(Some(&mail.authority())).expect("an authority");
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
            imap::sign_in(&reach, &trust, &server, &right).await,
            Ok(()),
            "{server}"
        );
        let said = imap::sign_in(&reach, &trust, &server, &wrong).await;
        assert_eq!(
            said,
            Err(Failure::Said(
                "A0001 NO [AUTHENTICATIONFAILED] Authentication failed.".to_owned()
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
            smtp::sign_in(&reach, &trust, &server, &right).await,
            Ok(()),
            "{server}"
        );
        let said = smtp::sign_in(&reach, &trust, &server, &wrong).await;
        let words = "535 5.7.8 Error: authentication failed: (reason unavailable)";
        assert_eq!(said, Err(Failure::Said(words.to_owned())), "{server}");
    }
    let strangers = Trust::new(None).expect("the usual authorities");
    for server in [
        server(ports.imaps, Security::Tls),
        server(ports.imap, Security::StartTls),
    ] {
        assert_eq!(
            imap::sign_in(&reach, &strangers, &server, &right).await,
            Err(Failure::Tls),
            "{server}"
        );
    }
    for server in [
        server(ports.submissions, Security::Tls),
        server(ports.submission, Security::StartTls),
    ] {
        assert_eq!(
            smtp::sign_in(&reach, &strangers, &server, &right).await,
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
        (&list[0]["email"], &list[0]["provider"]),
        (&json!(SOMEONE), &json!("google"))
    );
    assert!(
        list[0].get("code").is_none() && list[0].get("sealed").is_none(),
        "{list}"
    );
    crm.keeps_no(&[CODE]);

    let key = || Vault::new(&Key::from_hex(KEY.to_owned()).expect("a key"));
    let store = Store::open(&crm.database(), key()).expect("the database");
    assert_eq!(store.code(SOMEONE).expect("a code").expose(), CODE);
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
    let trust = Trust::new(Some(&mail.authority())).expect("an authority");
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
    let reply = answer["reply"].as_str().unwrap_or_default();
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
