//! How often and how many at once, with one CRM and with two that share a database, of both kinds.

use std::ops::Range;
use std::sync::LazyLock;

use app_password_crm::database::Database;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio::time::{Duration, sleep};

use crate::crm::{Crm, Wish, crm, gmail, submission};
use crate::line::{Line, PasswordKind};
use crate::mail::{CODE, Door, Mail, here};
use crate::stored::{HOSTS, databases, opened, run, with_gmail};

/// A wrong code that looks right.
const WRONG: &str = "zxcvbnmasdfghjkl";
/// Between two looks.
const BREATH: Duration = Duration::from_millis(20);

#[tokio::test]
async fn two_instances_have_one_limit() {
    let folder = TempDir::new().expect("a folder");
    for named in databases(&folder).await {
        let instance = || {
            let wish = crm().with("CRM_DATABASE", &named).with("CRM_ATTEMPTS", 2);
            wish.with("CRM_ATTEMPTS_ALL", 4).start()
        };
        let (one, other) = (instance(), instance());
        for (crm, who) in [(&one, "victim@gmail.com"), (&other, "v.ictim@gmail.com")] {
            assert_eq!(crm.post(&gmail(who, CODE)).await.0, 200, "{named} {who}");
        }
        for (crm, who) in [
            (&one, "Victim@googlemail.com"),
            (&other, "victim+1@gmail.com"),
        ] {
            is_too_often(crm, &gmail(who, CODE)).await;
        }
        for (crm, who) in [(&one, "third@gmail.com"), (&other, "fourth@gmail.com")] {
            assert_eq!(crm.post(&gmail(who, CODE)).await.0, 200, "{named} {who}");
        }
        for crm in [&one, &other] {
            is_too_often(crm, &gmail("fifth@gmail.com", CODE)).await;
        }
        let (database, _) = opened(&named).await;
        assert_eq!(
            number(&database, "SELECT count(*) FROM attempt").await,
            4,
            "no more rows than attempts"
        );

        // Time passes, by the database's clock.
        run(&database, "UPDATE attempt SET began = began - 600").await;
        assert_eq!(
            other.post(&gmail("victim@gmail.com", CODE)).await.0,
            200,
            "{named}"
        );
        assert_eq!(
            number(&database, "SELECT count(*) FROM attempt").await,
            1,
            "old ones are forgotten"
        );
    }
}

#[tokio::test]
async fn addresses_that_sign_in_as_one_user_are_one() {
    let signs_in = |provider: &str, email: &str, host: &str, username: &str| {
        let mut all = submission(
            provider,
            email,
            "Invented-2026",
            (host, 993),
            (host, 465, "tls"),
        );
        all["imap"]["username"] = json!(username);
        all["smtp"]["username"] = json!(username);
        all
    };
    let free = |email: &str| {
        let mut all = signs_in("free-fr", email, "imap.free.fr", "victim");
        all["smtp"]["host"] = json!("smtp.free.fr");
        all
    };
    let own = |email: &str, username: &str| signs_in("other", email, "mail.acme.example", username);
    for three in [
        [
            free("victim@a1.example"),
            free("victim@a2.example"),
            free("Victim@a3.example"),
        ],
        [
            own("a@a1.example", "victim"),
            own("b@b.example", "Victim@b.example"),
            own("c@c.example", "ACME\\victim"),
        ],
    ] {
        let servers = "mail.acme.example:993, mail.acme.example:465";
        let crm = crm()
            .with("CRM_SERVERS", servers)
            .with("CRM_ATTEMPTS", 2)
            .start();
        for one in &three[..2] {
            assert_eq!(crm.post(one).await.0, 200, "{one}");
        }
        is_too_often(&crm, &three[2]).await;
    }
}

#[tokio::test]
async fn a_right_code_is_not_counted_and_forgives_no_other() {
    let (folder, mail) = (TempDir::new().expect("a folder"), Mail::start(HOSTS));
    for who in ["victim@acme.example", "vic-tim@acme.example"] {
        mail.mailbox(who, Door::Open);
    }
    for named in databases(&folder).await {
        let crm = with_gmail(&mail, &named).with("CRM_ATTEMPTS", 2).start();
        let own = gmail("vic-tim@acme.example", CODE);
        let guess = gmail("victim@acme.example", WRONG);
        for _ in 0..3 {
            assert_eq!(
                crm.post(&own).await,
                (200, json!({ "ok": true })),
                "{named}"
            );
        }
        for _ in 0..2 {
            assert_eq!(crm.post(&guess).await.0, 200, "{named}");
            // Their names look so much alike that they are counted together.
            if crm.post(&own).await.0 == 429 {
                break;
            }
        }
        is_too_often(&crm, &guess).await;
    }
}

#[tokio::test]
async fn two_instances_try_four_at_once_and_the_places_of_a_dead_one_become_free() {
    let folder = TempDir::new().expect("a folder");
    for named in databases(&folder).await {
        let line = Line::start(PasswordKind::Stalls);
        let instance = || {
            stalling(&line)
                .with("CRM_DATABASE", &named)
                .with("CRM_QUEUE", 4)
                .start()
        };
        let (one, other) = (instance(), instance());
        let (database, _) = opened(&named).await;
        let crms = [&one, &other];
        let stage = async |stage: &str| {
            let query =
                format!("SELECT count(*) FROM attempt WHERE lease > 0 AND stage = '{stage}'");
            number(&database, &query).await
        };
        // Four try, and of those who wait, one of each instance is the next.
        let some = |of: Range<usize>| of.map(|at| asks(crms[at % 2], at));
        let mut asked: Vec<JoinHandle<Option<u16>>> = some(0..4).collect();
        until(async || line.taken() == 4).await;
        asked.extend(some(4..6));
        until(async || stage("next").await == 2).await;
        asked.extend(some(6..12));
        until(async || asked.iter().filter(|asked| asked.is_finished()).count() == 4).await;
        assert_eq!(
            (stage("tries").await, stage("waits").await),
            (4, 2),
            "{named}"
        );
        let (done, waiting): (Vec<_>, Vec<_>) =
            asked.into_iter().partition(JoinHandle::is_finished);
        for one in done {
            assert_eq!(one.await.expect("an answer"), Some(429), "beyond the queue");
        }
        assert_eq!(line.taken(), 4, "{named}: a fifth was tried");

        // One dies. Its places are held as long as a login may take, by the database's clock, and no longer.
        drop(one);
        let longest = "SELECT count(*) FROM attempt WHERE stage = 'tries' AND lease > began + 90";
        assert_eq!(number(&database, longest).await, 0, "{named}");
        run(&database, "UPDATE attempt SET lease = 1").await;
        let later = asks(&other, 12);
        until(async || line.taken() > 4).await;
        later.abort();
        waiting.iter().for_each(JoinHandle::abort);
    }
}

#[tokio::test]
async fn whoever_waits_in_vain_is_answered_in_time_and_not_counted() {
    let line = Line::start(PasswordKind::Stalls);
    let crm = stalling(&line)
        .with("CRM_LOGINS", 1)
        .with("CRM_SECONDS", 60)
        .with("CRM_ANSWER_SECONDS", 61)
        .start();
    let first = asks(&crm, 0);
    until(async || line.taken() == 1).await;
    let (status, answer) = crm.post(&gmail("second@gmail.com", CODE)).await;
    assert_eq!((status, &answer["cause"]), (429, &json!("rate-limited")));
    assert!(
        answer["retryAfter"]
            .as_u64()
            .is_some_and(|seconds| seconds > 0),
        "{answer}"
    );
    assert!(!first.is_finished(), "the first is still under way");
    let (database, _) = opened(&crm.database().display().to_string()).await;
    until(async || number(&database, "SELECT count(*) FROM attempt").await == 1).await;
    first.abort();
}

#[tokio::test]
async fn whoever_goes_away_leaves_the_place_to_others() {
    let mail = Mail::start(HOSTS);
    mail.mailbox("second@gmail.com", Door::Open);
    let line = Line::start(PasswordKind::Stalls);
    let (imap, smtp) = (line.address(), here(mail.ports().submissions));
    let servers = [("imap.gmail.com:993", imap), ("smtp.gmail.com:465", smtp)];
    let crm = crm()
        .reaching(&mail, &servers)
        .with("CRM_LOGINS", 1)
        .start();
    let first = asks(&crm, 0);
    until(async || line.taken() == 1).await;
    line.leads(PasswordKind::To(here(mail.ports().imaps)));
    first.abort();
    let answer = crm.post(&gmail("second@gmail.com", CODE)).await;
    assert_eq!(answer, (200, json!({ "ok": true })));
}

/// A CRM whose logins at Gmail come to no end. The line counts those that read; nobody counts those that send.
pub fn stalling(line: &Line) -> Wish {
    static SMTP: LazyLock<Line> = LazyLock::new(|| Line::start(PasswordKind::Stalls));
    let servers = [
        ("imap.gmail.com:993", line.address()),
        ("smtp.gmail.com:465", SMTP.address()),
    ];
    let servers = servers.map(|(host, there)| format!("{host}={there}"));
    crm()
        .with("CRM_TEST_SERVERS", servers.join(", "))
        .with("CRM_SECONDS", 60)
        .with("CRM_ANSWER_SECONDS", 120)
}

/// Sends a submission and waits for the answer elsewhere; none if nobody answers any more.
pub fn asks(crm: &Crm, number: usize) -> JoinHandle<Option<u16>> {
    let request = reqwest::Client::new().post(format!("{}/api/mailboxes", crm.url));
    let body = gmail(&format!("person{number}@gmail.com"), CODE).to_string();
    let request = request
        .header("content-type", "application/json")
        .body(body);
    tokio::spawn(async {
        request
            .send()
            .await
            .ok()
            .map(|answer| answer.status().as_u16())
    })
}

async fn is_too_often(crm: &Crm, submission: &Value) {
    let (status, answer) = crm.post(submission).await;
    assert_eq!(
        (status, &answer["cause"]),
        (429, &json!("rate-limited")),
        "{submission}"
    );
    let wait = answer["retryAfter"].as_u64();
    assert!(
        wait.is_some_and(|seconds| (1..=600).contains(&seconds)),
        "{answer}"
    );
}

/// Waits until it does.
pub async fn until(holds: impl AsyncFn() -> bool) {
    let deadline = tokio::time::Instant::now() + Duration::from_secs(30);
    while !holds().await {
        assert!(
            tokio::time::Instant::now() < deadline,
            "it never came to this"
        );
        sleep(BREATH).await;
    }
}

/// What a query counts.
pub async fn number(database: &Database, query: &str) -> i64 {
    let query = sqlx::query_scalar(AssertSqlSafe(query.to_owned()));
    query.fetch_one(database.pool()).await.expect("a number")
}
