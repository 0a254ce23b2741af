//! A CRM that is killed (`kill -9`) while it stores, in a database that is slow at it: nothing is half stored, and what was answered is there.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::Mutex;

use serde_json::json;
use sqlx::Executor;
use tempfile::TempDir;
use tokio::sync::Notify;

use crate::crm::gmail;
use crate::mail::{CODE, Door, Mail};
use crate::stored::{HOSTS, databases, opened, with_gmail};

/// How many send at once.
const MANY: usize = 40;

#[tokio::test]
async fn what_was_answered_is_stored_and_nothing_by_half() {
    killed_after(&[6]).await;
}

/// The same at many moments: `make load`.
#[tokio::test]
#[ignore = "takes minutes: make load"]
async fn what_was_answered_is_stored_whenever_it_is_killed() {
    killed_after(&[1, 2, 3, 5, 8, 13, 17, 21, 25, 29, 33, 37]).await;
}

/// Kills it when so many were answered, and looks at what is there.
async fn killed_after(answers: &[usize]) {
    let (folder, mail) = (TempDir::new().expect("a folder"), Mail::start(HOSTS));
    for named in databases(&folder).await {
        slow(&named).await;
        let mut stored = BTreeSet::new();
        for &enough in answers {
            let people: Vec<String> = (0..MANY)
                .map(|at| format!("after{enough}.{at}@gmail.com"))
                .collect();
            for who in &people {
                mail.mailbox(who, Door::Open);
            }
            let answered = killed(&mail, &named, &people, enough).await;
            assert!(answered.len() >= enough, "{named}: {answered:?}");
            stored.extend(answered);

            // Another process goes on with what is there.
            let again = with_gmail(&mail, &named).start();
            let (status, list) = again.get("/api/mailboxes").await;
            assert_eq!(status, 200);
            let list: BTreeSet<String> = list
                .as_array()
                .expect("a list")
                .iter()
                .map(|mailbox| mailbox["email"].as_str().expect("an address").to_owned())
                .collect();
            assert!(
                list.is_superset(&stored),
                "{named}: {stored:?} is not in {list:?}"
            );
            let (database, store) = opened(&named).await;
            for who in &list {
                let kept = store.credentials(who).await.expect("a row");
                assert_eq!(
                    kept.expect("it opens").code.expose(),
                    CODE,
                    "{named}: {who}"
                );
            }
            // Time passes, until the places of the dead one are free.
            let passes = database.pool().execute("UPDATE attempt SET lease = 1");
            passes.await.expect("time");
        }
    }
}

/// Makes the database slow at writing mailboxes, so that it is killed in the middle of that.
async fn slow(named: &str) {
    let (database, _) = opened(named).await;
    let slowly: &[&str] = match named.starts_with("postgres") {
        true => &[
            "CREATE FUNCTION slow() RETURNS trigger AS 'BEGIN PERFORM pg_sleep(0.03); RETURN NULL; END' LANGUAGE plpgsql",
            "CREATE TRIGGER slow AFTER INSERT OR UPDATE ON mailbox FOR EACH ROW EXECUTE FUNCTION slow()",
        ],
        false => &[
            "CREATE TABLE slow AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1000) SELECT i FROM n",
            "CREATE TRIGGER slow_insert AFTER INSERT ON mailbox BEGIN SELECT count(*) FROM slow a, slow b; END",
            "CREATE TRIGGER slow_update AFTER UPDATE ON mailbox BEGIN SELECT count(*) FROM slow a, slow b; END",
        ],
    };
    for statement in slowly {
        database
            .pool()
            .execute(*statement)
            .await
            .expect("it is slow");
    }
}

/// Starts a CRM, lets all of them send, kills it when enough were answered; who was answered that it works.
async fn killed(mail: &Mail, named: &str, people: &[String], enough: usize) -> BTreeSet<String> {
    let crm = with_gmail(mail, named).with("CRM_LOGINS", 100).start();
    let answered = Arc::new(Mutex::new(BTreeSet::new()));
    let one_more = Arc::new(Notify::new());
    let send = |who: &String| {
        let (answered, one_more, who) = (Arc::clone(&answered), Arc::clone(&one_more), who.clone());
        let request = reqwest::Client::new()
            .post(format!("{}/api/mailboxes", crm.url))
            .header("content-type", "application/json")
            .body(gmail(&who, CODE).to_string());
        tokio::spawn(async move {
            let Ok(answer) = request.send().await else {
                return;
            };
            let Ok(answer) = answer.json::<serde_json::Value>().await else {
                return;
            };
            assert_eq!(answer, json!({ "ok": true }), "{who}");
            answered.lock().expect("the list").insert(who);
            one_more.notify_one();
        })
    };
    let sent: Vec<_> = people.iter().map(send).collect();
    while answered.lock().expect("the list").len() < enough {
        one_more.notified().await;
    }
    drop(crm);
    for one in sent {
        one.await.expect("a right answer or none");
    }
    Arc::into_inner(answered)
        .expect("nobody else has it")
        .into_inner()
        .expect("the list")
}
