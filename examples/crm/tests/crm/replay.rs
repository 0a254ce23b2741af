//! Claims about what was sealed and is sent again: at another instance, after a restart, in other letters.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use serde_json::json;
use tempfile::TempDir;

use crate::crm::crm;
use crate::sealer::{P256, RSA, X25519, sealed};
use crate::sealing::{SOMEONE, inside, is_opened, is_refused, now, public_key, with};
use crate::stored::{databases, opened, run};

/// A file with this key that nobody else may read.
fn key_in(folder: &TempDir, key: &str) -> String {
    let file = folder.path().join("key.json");
    fs::write(&file, key).expect("written");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).expect("mine");
    file.display().to_string()
}

#[tokio::test]
async fn what_one_instance_has_opened_no_other_opens() {
    let folder = TempDir::new().expect("a folder");
    let key = key_in(&folder, P256);
    for named in databases(&folder).await {
        let instance = || {
            let wish = crm().with("CRM_DATABASE", &named).with("CRM_SEAL", 1);
            let wish = wish.with("CRM_SEAL_KEY", &key).with("CRM_ATTEMPTS", 100);
            wish.start()
        };
        let (one, other) = (instance(), instance());
        let public = public_key(&one).await;
        let first = sealed(&public, &inside(SOMEONE));
        is_opened(&one, first.clone()).await;
        for crm in [&one, &other] {
            is_refused(crm, &with(first.clone()), "sent before").await;
        }
        // At both at once, one of them takes it.
        for _ in 0..4 {
            let both = with(sealed(&public, &inside(SOMEONE)));
            let ((here, _), (there, _)) = tokio::join!(one.post(&both), other.post(&both));
            assert_eq!(here.min(there), 200, "{named}");
            assert_eq!(here.max(there), 422, "{named}");
        }
        // A restart forgets nothing.
        drop(one);
        is_refused(&instance(), &with(first.clone()), "sent before").await;

        let (database, _) = opened(&named).await;
        let remembered = async || {
            let query = sqlx::query_as("SELECT count(*), max(until) FROM opened");
            let row: (i64, f64) = query.fetch_one(database.pool()).await.expect("a row");
            row
        };
        let (rows, until) = remembered().await;
        assert_eq!(rows, 5, "{named}");
        assert!((until - now() as f64 - 300.0).abs() < 60.0, "{until}");
        // What is too old to be taken goes, with the next that comes.
        run(&database, "UPDATE opened SET until = until - 600").await;
        is_opened(&other, sealed(&public, &inside(SOMEONE))).await;
        assert_eq!(remembered().await.0, 1, "{named}");
        // There is an end to it, and nothing is opened that cannot be remembered.
        let many = "INSERT INTO opened (sealed, until) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
             WHERE i < 9999) SELECT CAST(CAST(i AS TEXT) AS BYTEA), 99999999999 FROM n";
        run(&database, many).await;
        let one_more = with(sealed(&public, &inside(SOMEONE)));
        is_refused(&other, &one_more, "Too many are connecting").await;
        run(&database, "DELETE FROM opened WHERE until = 99999999999").await;
        assert_eq!(other.post(&one_more).await.0, 200, "{named}");
    }
}

#[tokio::test]
async fn what_is_not_tried_is_not_remembered() {
    let folder = TempDir::new().expect("a folder");
    let key = key_in(&folder, P256);
    for named in databases(&folder).await {
        let wish = crm().with("CRM_DATABASE", &named).with("CRM_SEAL", 1);
        let crm = wish
            .with("CRM_SEAL_KEY", &key)
            .with("CRM_ATTEMPTS", 1)
            .start();
        let public = public_key(&crm).await;
        is_opened(&crm, sealed(&public, &inside(SOMEONE))).await;
        let too_soon = with(sealed(&public, &inside(SOMEONE)));
        assert_eq!(crm.post(&too_soon).await.0, 429, "{named}");
        let (database, _) = opened(&named).await;
        run(&database, "UPDATE attempt SET began = began - 600").await;
        assert_eq!(crm.post(&too_soon).await.0, 200, "{named}");
        is_refused(&crm, &too_soon, "sent before").await;
    }
}

#[tokio::test]
async fn what_was_opened_cannot_be_sent_again_in_other_letters() {
    for key in [P256, X25519, RSA] {
        let folder = TempDir::new().expect("a folder");
        let wish = crm().with("CRM_SEAL", 1).with("CRM_ATTEMPTS", 100);
        let crm = wish.with("CRM_SEAL_KEY", key_in(&folder, key)).start();
        let public = public_key(&crm).await;
        let good = sealed(&public, &inside(SOMEONE));
        is_opened(&crm, good.clone()).await;
        let parts: Vec<&str> = good.split('.').collect();
        for at in 0..5 {
            let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            let but_last = parts[at].get(..parts[at].len().saturating_sub(1));
            let but_last = but_last.unwrap_or_default();
            // The last letter has bits that belong to no byte. A number may have zeros in front of it.
            let others = letters.chars().map(|last| format!("{but_last}{last}"));
            let more = ["AAAA", "A", " ", "\n"].map(|first| format!("{first}{}", parts[at]));
            let after = ["=", "==", " ", "A"].map(|last| format!("{}{last}", parts[at]));
            for other in others.chain(more).chain(after) {
                let mut changed = parts.clone();
                changed[at] = &other;
                let (status, answer) = crm.post(&with(changed.join("."))).await;
                assert_eq!(status, 422, "{at} {other}: {answer}");
                assert_eq!(answer["ok"], json!(false));
            }
        }
    }
}

#[tokio::test]
async fn several_that_start_at_once_make_one_key() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("new.seal-key");
    // What an earlier start has left behind that was killed, in a container whose only process is number 1.
    for number in 1..=9 {
        fs::write(format!("{}.{number}", file.display()), "").expect("written");
    }
    let starting = (0..6).map(|_| {
        let wish = crm()
            .with("CRM_SEAL", 1)
            .with("CRM_SEAL_KEY", file.display());
        tokio::task::spawn_blocking(move || wish.start())
    });
    let mut keys = Vec::new();
    for one in starting.collect::<Vec<_>>() {
        keys.push(public_key(&one.await.expect("it starts")).await);
    }
    assert!(keys.iter().all(|key| key == &keys[0]), "{keys:?}");
}
