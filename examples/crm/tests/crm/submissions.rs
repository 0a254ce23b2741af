//! What the CRM's routes refuse, whoever asks.

use app_password_crm::dialer::Dialer;
use app_password_crm::failure::Failure;
use app_password_crm::resolver::Resolver;
use serde_json::json;

use crate::crm::{crm, gmail, submission};
use crate::dns;
use crate::line::{Line, PasswordKind};
use crate::mail::{CODE, Door, Mail, here};

const SOMEONE: &str = "someone@gmail.com";

#[tokio::test]
async fn a_host_that_is_not_the_providers_is_never_connected_to() {
    let line = Line::start(PasswordKind::Stalls);
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
    let asked = dns::SERVER.asked_for("imap.gmail.com");
    let crm = crm().start();
    let (status, answer) = crm.post(&gmail(SOMEONE, CODE)).await;
    let fails = json!({ "ok": false, "cause": "network" });
    assert_eq!(
        (status, answer),
        (200, json!({ "ok": false, "imap": fails, "smtp": fails }))
    );
    assert!(
        dns::SERVER.asked_for("imap.gmail.com") > asked,
        "the address was looked up"
    );

    let dialer = Dialer {
        overrides: &Default::default(),
        resolver: &Resolver::new(Some(dns::SERVER.address)).expect("a resolver"),
    };
    for (host, port) in [("imap.gmail.com", 993), ("smtp.gmail.com", 465)] {
        assert_eq!(
            dialer.addresses(host, port).await,
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

    for (submission, cause) in [
        (
            submission(
                "nobody",
                SOMEONE,
                CODE,
                ("imap.gmail.com", 993),
                ("smtp.gmail.com", 465, "tls"),
            ),
            "unknown",
        ),
        (
            submission(
                "microsoft",
                "a@outlook.com",
                CODE,
                ("outlook.office365.com", 993),
                ("smtp-mail.outlook.com", 587, "starttls"),
            ),
            "oauth-only",
        ),
        (gmail("someone", CODE), "wrong-username"),
        (gmail("a\r\nb@gmail.com", CODE), "wrong-username"),
        (gmail("someone@127.0.0.1", CODE), "wrong-username"),
        (gmail(SOMEONE, "123456"), "wrong-code"),
        (
            gmail(SOMEONE, "qwertyuiopasdfgh\r\nA9 LOGOUT"),
            "wrong-code",
        ),
        (gmail(SOMEONE, SOMEONE), "wrong-code"),
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
        "xn--a.example",
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

    // Nobody answers: it does not wait for ever.
    assert_eq!(crm.get("/api/mx?domain=silent.example").await.0, 502);
}
