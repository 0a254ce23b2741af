//! Whose turn it is when two CRMs share a database.

use tempfile::TempDir;
use tokio::task::JoinHandle;

use crate::crm::Crm;
use crate::limits::{asks, number, stalling, until};
use crate::line::{Line, PasswordKind};
use crate::stored::{databases, opened};

#[tokio::test]
async fn who_comes_later_at_one_instance_does_not_overtake_who_waits_at_another() {
    let folder = TempDir::new().expect("a folder");
    for named in databases(&folder).await {
        let line = Line::start(PasswordKind::Stalls);
        let instance = || {
            let wish = stalling(&line).with("CRM_DATABASE", &named);
            wish.with("CRM_LOGINS", 1).with("CRM_SECONDS", 1).start()
        };
        let (one, other) = (instance(), instance());
        let (database, _) = opened(&named).await;
        let mut people: Vec<JoinHandle<Option<u16>>> = Vec::new();
        let mut comes = async |crm: &Crm| {
            people.push(asks(crm, people.len()));
            let all = i64::try_from(people.len()).expect("a number");
            until(async || number(&database, "SELECT count(*) FROM attempt").await == all).await;
        };
        for crm in [&one, &one, &other, &one, &one, &one] {
            comes(crm).await;
        }
        let later = people.split_off(3);
        let waits = people.pop().expect("the one at the other");
        assert_eq!(waits.await.expect("an answer"), Some(200), "{named}");
        assert!(!later.iter().any(JoinHandle::is_finished), "{named}");
        later.iter().for_each(JoinHandle::abort);
    }
}
