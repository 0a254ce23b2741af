//! Domains and names beyond ASCII.

use serde_json::{Value, json};

use crate::crm::{Crm, crm, gmail, submission};
use crate::mail::{CODE, Door, Mail, here};

/// As it is typed, as it is kept and sent, and how else it may come.
const TYPED: &str = "Jörg@bücher.example";
const KEPT: &str = "jörg@xn--bcher-kva.example";
const SHOWN: &str = "jörg@bücher.example";
const FORMS: [&str; 4] = [
    TYPED,
    KEPT,
    "JO\u{308}RG@BU\u{308}CHER.example",
    " jörg@XN--BCHER-KVA.example. ",
];

/// A CRM for which Gmail's servers are these.
fn with_gmail(mail: &Mail) -> Crm {
    let ports = mail.ports();
    let servers = [
        ("imap.gmail.com:993", here(ports.imaps)),
        ("smtp.gmail.com:465", here(ports.submissions)),
    ];
    crm()
        .reaching(mail, &servers)
        .with("CRM_ATTEMPTS", 8)
        .start()
}

async fn listed(crm: &Crm) -> Vec<Value> {
    let (status, list) = crm.get("/api/mailboxes").await;
    assert_eq!(status, 200);
    let list = list.as_array().expect("a list").clone();
    list.into_iter()
        .map(|mailbox| mailbox["email"].clone())
        .collect()
}

async fn delete(crm: &Crm, path: &str) -> u16 {
    let request = reqwest::Client::new().delete(format!("{}/api/mailboxes/{path}", crm.url));
    request.send().await.expect("an answer").status().as_u16()
}

#[tokio::test]
async fn a_mailbox_is_the_same_however_its_domain_is_written() {
    let mail = Mail::start(&["imap.gmail.com", "smtp.gmail.com"]);
    // The servers know no other form than this.
    mail.mailbox(KEPT, Door::Open);
    let crm = with_gmail(&mail);
    for form in FORMS {
        assert_eq!(
            crm.post(&gmail(form, CODE)).await,
            (200, json!({ "ok": true })),
            "{form}"
        );
        assert_eq!(listed(&crm).await, [SHOWN], "{form}");
    }
    // The user name in another form than the address.
    let mut mixed = gmail(TYPED, CODE);
    mixed["imap"]["username"] = json!(KEPT);
    assert_eq!(crm.post(&mixed).await.0, 200);
    mixed["smtp"]["username"] = json!("jorg@bücher.example");
    assert_eq!(crm.post(&mixed).await.0, 422);

    for form in FORMS {
        let path: String = form.bytes().map(|byte| format!("%{byte:02x}")).collect();
        assert_eq!(delete(&crm, &path).await, 204, "{form}");
        assert_eq!(delete(&crm, &path).await, 404, "{form}");
        assert_eq!(crm.post(&gmail(TYPED, CODE)).await.0, 200);
    }
}

#[tokio::test]
async fn an_attempt_counts_against_every_form() {
    // Nobody is reached, and that is an attempt.
    let crm = crm().with("CRM_ATTEMPTS", 8).start();
    for attempt in 0..8 {
        let form = FORMS[attempt % FORMS.len()];
        assert_eq!(crm.post(&gmail(form, CODE)).await.0, 200, "{form}");
    }
    for form in FORMS {
        assert_eq!(crm.post(&gmail(form, CODE)).await.0, 429, "{form}");
    }
}

#[tokio::test]
async fn exchangers_of_an_international_domain_are_found() {
    let crm = crm().start();
    for domain in [
        "b%C3%BCcher.example",
        "xn--bcher-kva.example",
        "B%C3%9CCHER.EXAMPLE",
    ] {
        let found = crm.get(&format!("/api/mx?domain={domain}")).await;
        assert_eq!(found, (200, json!(["aspmx.l.google.com"])), "{domain}");
    }
}

#[tokio::test]
async fn a_server_of_the_operators_may_have_an_international_name() {
    let mail = Mail::start(&["mail.xn--bcher-kva.example"]);
    mail.mailbox(KEPT, Door::Open);
    mail.mailbox("Jörg", Door::Open);
    let ports = mail.ports();
    let host = "mail.xn--bcher-kva.example";
    let (imap, smtp) = (format!("{host}:993"), format!("{host}:465"));
    let servers = [
        (&*imap, here(ports.imaps)),
        (&*smtp, here(ports.submissions)),
    ];
    let crm = crm()
        .reaching(&mail, &servers)
        .with(
            "CRM_SERVERS",
            "mail.bücher.example:993, Mail.BÜCHER.example:465",
        )
        .start();
    for form in ["mail.bücher.example", host, "MAIL.Bücher.example"] {
        let mut asked = submission("other", TYPED, CODE, (form, 993), (form, 465, "tls"));
        // Dovecot takes user names in small letters; what people call themselves is sent as they write it.
        for name in ["jörg@bücher.example", KEPT] {
            asked["imap"]["username"] = json!(name);
            asked["smtp"]["username"] = json!(name);
            assert_eq!(
                crm.post(&asked).await,
                (200, json!({ "ok": true })),
                "{form} {name}"
            );
        }
    }
    let (_, answer) = crm
        .post(&submission(
            "other",
            TYPED,
            CODE,
            ("mail.bucher.example", 993),
            (host, 465, "tls"),
        ))
        .await;
    assert_eq!(answer["cause"], json!("wrong-server"));
}

#[tokio::test]
async fn whatever_is_asked_to_be_removed_is_answered() {
    let mail = Mail::start(&["imap.gmail.com", "smtp.gmail.com"]);
    let odd = "a/b?c#d%e+f'g\"h@gmail.com";
    mail.mailbox("a.b@gmail.com", Door::Open);
    let crm = with_gmail(&mail);
    assert_eq!(crm.post(&gmail("a.b@gmail.com", CODE)).await.0, 200);
    let encoded: String = odd.bytes().map(|byte| format!("%{byte:02X}")).collect();
    for (path, status) in [
        (&*encoded, 404),
        ("%00", 404),
        ("%ff%fe", 400),
        ("a.b%40gmail.com%00", 404),
        ("a.b%40gmail.com%0d%0aX: y", 404),
        ("%", 404),
        ("%2e%2e%2fmailboxes", 404),
        ("a.b%2540gmail.com", 404),
        ("' OR '1'='1", 404),
        (&"a".repeat(5000), 404),
    ] {
        assert_eq!(delete(&crm, path).await, status, "{path}");
    }
    assert_eq!(listed(&crm).await, ["a.b@gmail.com"]);
    assert_eq!(delete(&crm, "A.B@Gmail.com").await, 204);
    assert_eq!(listed(&crm).await, [""; 0]);
}
