//! Claims about codes that are sealed to the CRM's key: what it opens, and all that it does not.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::browser::{begins, clicks, is_connected, sends, walk};
use crate::crm::{Crm, crm, gmail};
use crate::mail::{CODE, Door, Mail, here};
use crate::sealer::{P256, RSA, X25519, sealed, sealed_with};

pub const SOMEONE: &str = "someone@gmail.com";

/// Seconds since 1970.
pub fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("a time")
        .as_secs()
}

/// What the widget seals for Gmail.
pub fn inside(email: &str) -> Value {
    json!({ "code": CODE, "email": email, "provider": "google", "iat": now() })
}

/// Gmail's submission with this in the place of its code.
pub fn with(sealed: String) -> Value {
    let mut submission = gmail(SOMEONE, "");
    let fields = submission.as_object_mut().expect("fields");
    fields.remove("code");
    fields.insert("sealed".to_owned(), sealed.into());
    submission
}

/// Begins with this key in a file.
fn crm_with(key: &str) -> (Crm, tempfile::TempDir) {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("key.json");
    fs::write(&file, key).expect("written");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("mine");
    let wish = crm()
        .with("CRM_SEAL", 1)
        .with("CRM_SEAL_KEY", file.display());
    (wish.start(), folder)
}

/// What the page seals to.
pub async fn public_key(crm: &Crm) -> Value {
    crm.get("/api/seal-key").await.1
}

/// It is opened: then it is tried at Gmail's servers, which are not there.
pub async fn is_opened(crm: &Crm, sealed: String) {
    let (status, answer) = crm.post(&with(sealed)).await;
    assert_eq!(status, 200, "{answer}");
    assert!(
        answer["imap"]["cause"].is_string() || answer["cause"].is_string(),
        "{answer}"
    );
    assert!(answer.get("message").is_none(), "{answer}");
}

/// It is not tried, and this is said.
pub async fn is_refused(crm: &Crm, submission: &Value, why: &str) {
    let (status, answer) = crm.post(submission).await;
    assert_eq!(
        (status, &answer["ok"]),
        (422, &json!(false)),
        "{why}: {answer}"
    );
    let message = answer["message"].as_str().unwrap_or_default();
    assert!(message.contains(why), "{why}: {answer}");
}

#[tokio::test]
async fn what_was_sealed_to_any_kind_of_key_is_opened() {
    for key in [P256, X25519, RSA] {
        let (crm, _folder) = crm_with(key);
        let public = public_key(&crm).await;
        assert!(
            public.get("d").is_none() && public.get("p").is_none(),
            "{public}"
        );
        is_opened(&crm, sealed(&public, &inside(SOMEONE))).await;
        crm.keeps_no(&[CODE]);
    }
}

#[tokio::test]
async fn what_was_not_sealed_for_this_mailbox_now_and_once_is_refused() {
    for key in [P256, X25519, RSA] {
        let (crm, _folder) = crm_with(key);
        let public = public_key(&crm).await;
        let changed = |name: &str, value: Value| {
            let mut text = inside(SOMEONE);
            text[name] = value;
            with(sealed(&public, &text))
        };
        is_refused(&crm, &gmail(SOMEONE, CODE), "only codes that are sealed").await;
        is_refused(
            &crm,
            &changed("email", json!("another@gmail.com")),
            "for another mailbox",
        )
        .await;
        is_refused(
            &crm,
            &changed("provider", json!("yahoo")),
            "for another mailbox",
        )
        .await;
        is_refused(&crm, &changed("iat", json!(now() - 330)), "another time").await;
        is_refused(&crm, &changed("iat", json!(now() + 330)), "another time").await;
        is_refused(
            &crm,
            &changed("iat", json!("now")),
            "sealed to another key, or changed",
        )
        .await;

        let good = sealed(&public, &inside(SOMEONE));
        is_opened(&crm, good.clone()).await;
        is_refused(&crm, &with(good), "sent before").await;
        crm.keeps_no(&[CODE]);
    }
}

#[tokio::test]
async fn what_was_changed_or_sealed_to_another_key_is_refused() {
    let not_opened = "sealed to another key, or changed";
    let (other, _other) = crm_with(&P256.replace("870M", "970M"));
    let other = public_key(&other).await;
    let (rsa, _rsa) = crm_with(RSA);
    let rsa = public_key(&rsa).await;
    let (crm, _folder) = crm_with(P256);
    let public = public_key(&crm).await;
    let good = sealed(&public, &inside(SOMEONE));
    let parts: Vec<&str> = good.split('.').collect();
    for at in 0..5 {
        // Each part with another letter, without its last, and empty.
        for part in [
            format!(
                "{}{}",
                if parts[at].starts_with('A') { "B" } else { "A" },
                parts[at].get(1..).unwrap_or_default()
            ),
            parts[at]
                .get(..parts[at].len().saturating_sub(1))
                .unwrap_or_default()
                .to_owned(),
            format!("{}=", parts[at]),
        ] {
            let mut changed: Vec<&str> = parts.clone();
            changed[at] = &part;
            if changed != parts {
                is_refused(&crm, &with(changed.join(".")), not_opened).await;
            }
        }
    }
    for strange in [
        "",
        ".",
        "....",
        "a.b.c.d",
        "a.b.c.d.e",
        "é....",
        &good[1..],
        &format!("{good}."),
    ] {
        is_refused(&crm, &with(strange.to_owned()), not_opened).await;
    }
    for key in [&other, &rsa] {
        is_refused(&crm, &with(sealed(key, &inside(SOMEONE))), not_opened).await;
    }
    let header = |change: fn(&mut Value)| with(sealed_with(&public, &inside(SOMEONE), change));
    for change in [
        (|header| header["typ"] = json!("JWT")) as fn(&mut Value),
        |header| header["enc"] = json!("A128GCM"),
        |header| header["alg"] = json!("dir"),
        |header| header["alg"] = json!("ECDH-ES+A256KW"),
        |header| header["kid"] = json!("another"),
        |header| header["apu"] = json!("QWxpY2U"),
        |header| header["crit"] = json!(["exp"]),
        |header| header["zip"] = json!("DEF"),
        |header| header["epk"]["crv"] = json!("P-384"),
        |header| header["epk"]["y"] = header["epk"]["x"].clone(),
        |header| header["epk"] = Value::Null,
    ] {
        is_refused(&crm, &header(change), not_opened).await;
    }
    is_opened(&crm, good).await;
}

#[tokio::test]
async fn without_a_key_nothing_sealed_is_taken() {
    let crm = crm().start();
    assert_eq!(crm.get("/api/seal-key").await, (200, Value::Null));
    let (other, _folder) = crm_with(P256);
    let sealed = sealed(&public_key(&other).await, &inside(SOMEONE));
    assert_eq!(crm.post(&with(sealed)).await.0, 400);
}

#[tokio::test]
async fn a_key_is_made_where_there_is_none_and_nobody_else_may_read_it() {
    let first = crm().with("CRM_SEAL", 1).start();
    let file = first.database().with_extension("sqlite.seal-key");
    let mode = fs::metadata(&file).expect("the key").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let public = public_key(&first).await;
    assert_eq!(
        (&public["kty"], &public["crv"]),
        (&json!("EC"), &json!("P-256"))
    );
    assert!(public.get("d").is_none() && public["kid"].is_string());
    is_opened(&first, sealed(&public, &inside(SOMEONE))).await;
    // The next time, and on another machine, it is the same.
    let second = crm()
        .with("CRM_SEAL", 1)
        .with("CRM_SEAL_KEY", file.display())
        .start();
    assert_eq!(public_key(&second).await, public);
}

#[test]
fn with_a_key_that_is_none_it_does_not_start() {
    let folder = tempfile::TempDir::new().expect("a folder");
    let file = folder.path().join("key.json");
    for (key, mode, why) in [
        ("", 0o600, "expected a private JSON Web Key"),
        (
            r#"{"kty":"EC","crv":"P-384","d":"AAAA"}"#,
            0o600,
            "expected a private JSON Web Key",
        ),
        (
            r#"{"kty":"EC","crv":"P-256","x":"AAAA","y":"AAAA"}"#,
            0o600,
            "expected a private JSON Web Key",
        ),
        (
            include_str!("rsa1024.json"),
            0o600,
            "RSA with 2048 bits or more",
        ),
        (P256, 0o644, "others may read it; expected mode 600"),
    ] {
        fs::write(&file, key).expect("written");
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("set");
        let said = crm()
            .with("CRM_SEAL", 1)
            .with("CRM_SEAL_KEY", file.display())
            .refuses();
        assert!(
            said.contains(why) && said.contains("key.json") && !said.contains("870M"),
            "{said}"
        );
    }
    let said = crm().with("CRM_SEAL", "yes").refuses();
    assert!(said.contains("CRM_SEAL is \"yes\"; expected 1"), "{said}");
    let said = crm().with("CRM_SEAL_KEY", file.display()).refuses();
    assert!(
        said.contains("nothing is sealed without CRM_SEAL=1"),
        "{said}"
    );
}

#[test]
fn a_person_connects_with_a_code_that_only_the_crm_can_read() {
    let mail = Mail::start(&["imap.gmail.com", "smtp.gmail.com"]);
    mail.mailbox(SOMEONE, Door::Open);
    let ports = mail.ports();
    let servers = [
        ("imap.gmail.com:993", here(ports.imaps)),
        ("smtp.gmail.com:465", here(ports.submissions)),
    ];
    let crm = crm().with("CRM_SEAL", 1).reaching(&mail, &servers).start();
    walk(&crm, async |page| {
        // Everything that the page sends.
        let listens = "const real = window.fetch; window.bodies = [];
            window.fetch = (to, how) => (how?.body && bodies.push(how.body), real(to, how))";
        page.run(listens, &[]).await;
        // Twice: the second time it is sealed anew, so that it was not sent before.
        for _ in 0..2 {
            begins(page, SOMEONE, "Google").await;
            sends(page, "qwer tyui opas dfgh").await;
            is_connected(page, SOMEONE).await;
        }
        let bodies = page.run("return bodies", &[]).await.to_string();
        assert_eq!(bodies.matches("sealed").count(), 2, "{bodies}");
        assert!(!bodies.contains(CODE), "a code was sent in the clear");
        clicks(page, ".remove").await;
    });
    crm.keeps_no(&[CODE, "qwer tyui opas dfgh"]);
    assert!(crm.log().contains("google: connected"), "{}", crm.log());
}
