//! Two hundred people at once, with right codes, at real servers.

use std::fs;

use serde_json::json;
use tempfile::TempDir;
use tokio::time::{Duration, sleep};

use crate::crm::{Crm, gmail};
use crate::mail::{CODE, Door, Mail};
use crate::postgres;
use crate::stored::{HOSTS, databases, opened, with_gmail};

/// More than any noise in the memory of a process, and less than anything that is kept of each of 200 submissions
/// and grows: their bodies alone may have 8 KiB.
const FLAT: u64 = 16 * 1024 * 1024;

#[tokio::test]
async fn two_hundred_at_once_are_all_connected() {
    let mail = Mail::start(HOSTS);
    let named = postgres::database().await;
    let crms = [start(&mail, &named), start(&mail, &named)];
    round(&mail, &crms, "first", 10).await;
    let before = crms.each_ref().map(memory);
    round(&mail, &crms, "second", 200).await;
    is_flat(&crms, before);
    all_open(&named, 210).await;
}

/// Several rounds, in both kinds of database: `make load`.
#[tokio::test]
#[ignore = "takes minutes: make load"]
async fn a_thousand_in_rounds_are_all_connected_and_the_memory_stays() {
    let (folder, mail) = (TempDir::new().expect("a folder"), Mail::start(HOSTS));
    for named in databases(&folder).await {
        let crms = [start(&mail, &named), start(&mail, &named)];
        round(&mail, &crms, "first", 200).await;
        let before = crms.each_ref().map(memory);
        for name in ["second", "third", "fourth", "fifth"] {
            round(&mail, &crms, name, 200).await;
        }
        is_flat(&crms, before);
        all_open(&named, 1000).await;
    }
}

fn start(mail: &Mail, named: &str) -> Crm {
    with_gmail(mail, named).start()
}

/// So many send at once, to one CRM and the other in turn. Whoever is asked to come again does so when it was said.
async fn round(mail: &Mail, crms: &[Crm; 2], name: &str, many: usize) {
    let people: Vec<String> = (0..many)
        .map(|at| format!("{name}{at}@gmail.com"))
        .collect();
    for who in &people {
        mail.mailbox(who, Door::Open);
    }
    let connects = async |crm: &Crm, who: &str| {
        let mut asked_to_wait = 0;
        loop {
            let (status, answer) = crm.post(&gmail(who, CODE)).await;
            if status == 200 && answer == json!({ "ok": true }) {
                return asked_to_wait;
            }
            assert_eq!(
                (status, &answer["cause"]),
                (429, &json!("rate-limited")),
                "{who}: {answer}"
            );
            sleep(Duration::from_secs(
                answer["retryAfter"].as_u64().expect("seconds"),
            ))
            .await;
            asked_to_wait += 1;
        }
    };
    let all = people
        .iter()
        .enumerate()
        .map(|(at, who)| connects(&crms[at % 2], who));
    let waited = futures_util::future::join_all(all).await;
    println!(
        "{name}: {many}, asked to wait {} times",
        waited.iter().sum::<usize>()
    );
}

fn is_flat(crms: &[Crm; 2], before: [u64; 2]) {
    let after = crms.each_ref().map(memory);
    println!("memory: {before:?}, then {after:?}");
    for (before, after) in before.into_iter().zip(after) {
        assert!(after < before + FLAT, "{before}, then {after} bytes");
    }
}

/// What a CRM holds of the machine's memory, in bytes.
fn memory(crm: &Crm) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", crm.pid())).expect("its status");
    let kilobytes = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = kilobytes.and_then(|text| text.trim().strip_suffix(" kB"));
    1024 * kilobytes
        .expect("its memory")
        .trim()
        .parse::<u64>()
        .expect("a number")
}

/// Each of them is stored, and opens.
async fn all_open(named: &str, many: usize) {
    let (_, store) = opened(named).await;
    let all = store.all().await.expect("the mailboxes");
    assert_eq!(all.len(), many);
    for mailbox in all {
        let kept = store.credentials(&mailbox.email).await.expect("a row");
        assert_eq!(
            kept.expect("it opens").code.expose(),
            CODE,
            "{}",
            mailbox.email
        );
    }
}
