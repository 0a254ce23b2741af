//! What is stored, in SQLite and in PostgreSQL: it opens as it was written, and not at all once anything of
//! it was changed.

use std::path::Path;

use app_password_crm::database::Database;
use app_password_crm::store::Store;
use app_password_crm::vault::{Key, Vault};
use serde_json::json;
use sqlx::AssertSqlSafe;
use tempfile::TempDir;

use crate::crm::{Crm, KEY, Wish, crm, gmail};
use crate::mail::{CODE, Door, Mail, here};
use crate::postgres;

/// The hosts of Gmail's servers.
pub const HOSTS: &[&str] = &["imap.gmail.com", "smtp.gmail.com"];

/// A place for a database of each kind, and its name for a test that failed.
pub async fn databases(folder: &TempDir) -> [String; 2] {
    let file = folder.path().join("shared.sqlite");
    [file.display().to_string(), postgres::database().await]
}

/// The database, as the CRM opens it.
pub async fn opened(database: &str) -> (Database, Store) {
    let database = Database::open(database).await.expect("the database");
    let vault = Vault::new(&Key::from_hex(KEY.to_owned()).expect("a key"));
    let store = Store::open(database.clone(), vault)
        .await
        .expect("the store");
    (database, store)
}

/// A CRM that takes these servers for Gmail's.
pub fn with_gmail(mail: &Mail, database: &str) -> Wish {
    let ports = mail.ports();
    let servers = [
        ("imap.gmail.com:993", here(ports.imaps)),
        ("smtp.gmail.com:465", here(ports.submissions)),
    ];
    crm()
        .reaching(mail, &servers)
        .with("CRM_DATABASE", database)
}

#[tokio::test]
async fn a_code_is_bound_to_everything_in_its_row() {
    let (folder, mail) = (TempDir::new().expect("a folder"), Mail::start(HOSTS));
    for who in ["someone@gmail.com", "another@gmail.com"] {
        mail.mailbox(who, Door::Open);
    }
    for named in databases(&folder).await {
        let crm = with_gmail(&mail, &named).start();
        for who in ["someone@gmail.com", "another@gmail.com"] {
            assert_eq!(
                crm.post(&gmail(who, CODE)).await,
                (200, json!({ "ok": true }))
            );
        }
        let (database, store) = opened(&named).await;
        let opens = async |who: &str| store.credentials(who).await.expect("a row");
        let kept = opens("someone@gmail.com").await.expect("it opens");
        assert_eq!(kept.code.expose(), CODE);
        assert_eq!((&*kept.imap.host, kept.imap.port), ("imap.gmail.com", 993));
        assert_eq!(
            (&*kept.smtp.username, kept.smtp.port),
            ("someone@gmail.com", 465)
        );

        let someone = "WHERE email = 'someone@gmail.com'";
        for column in ["imap", "smtp"] {
            for (from, to) in [
                ("gmail.com\"", "evil.example\""),
                ("3,", "4,"),
                ("5,", "6,"),
                ("tls", "starttls"),
                ("someone@", "another@"),
            ] {
                let change = |from, to| {
                    format!(
                        "UPDATE mailbox SET {column} = replace({column}, '{from}', '{to}') {someone}"
                    )
                };
                is_noticed(&database, &store, &change(from, to), &change(to, from)).await;
            }
        }
        let provider = |from, to| {
            format!("UPDATE mailbox SET provider = '{to}' {someone} AND provider = '{from}'")
        };
        is_noticed(
            &database,
            &store,
            &provider("google", "yahoo"),
            &provider("yahoo", "google"),
        )
        .await;
        let swap = "UPDATE mailbox SET imap = smtp, smtp = imap WHERE email = 'someone@gmail.com'";
        is_noticed(&database, &store, swap, swap).await;

        // Somebody else's code, in this row.
        let code = format!(
            "UPDATE mailbox SET sealed = (SELECT sealed FROM mailbox WHERE email = 'another@gmail.com') {someone}"
        );
        run(&database, &code).await;
        assert!(opens("someone@gmail.com").await.is_none(), "{named}");
        let other = opens("another@gmail.com").await;
        assert_eq!(other.expect("untouched").code.expose(), CODE);
        let moved =
            "UPDATE mailbox SET email = 'third@gmail.com' WHERE email = 'another@gmail.com'";
        run(&database, moved).await;
        assert!(opens("third@gmail.com").await.is_none(), "{named}");
        crm.keeps_no(&[CODE, postgres::PASSWORD]);
    }
}

/// A changed row does not open, and opens again when it is as it was.
async fn is_noticed(database: &Database, store: &Store, change: &str, back: &str) {
    let opens = async || {
        store
            .credentials("someone@gmail.com")
            .await
            .expect("a row")
            .is_some()
    };
    let before: Vec<(String, String, String)> = rows(database).await;
    run(database, change).await;
    let changed = rows(database).await != before;
    assert_ne!(opens().await, changed, "{change}");
    run(database, back).await;
    assert!(opens().await, "{back}");
}

async fn rows(database: &Database) -> Vec<(String, String, String)> {
    let query = "SELECT provider, imap, smtp FROM mailbox ORDER BY email";
    sqlx::query_as(query)
        .fetch_all(database.pool())
        .await
        .expect("rows")
}

/// Changes something in the database.
pub async fn run(database: &Database, change: &str) {
    let query = sqlx::query(AssertSqlSafe(change.to_owned())).execute(database.pool());
    query.await.expect("a change");
}

#[tokio::test]
async fn several_that_start_at_once_make_the_tables_once() {
    let folder = TempDir::new().expect("a folder");
    for named in databases(&folder).await {
        let starting = (0..4).map(|_| {
            let wish = crm().with("CRM_DATABASE", &named);
            tokio::task::spawn_blocking(move || wish.start())
        });
        let mut running: Vec<Crm> = Vec::new();
        for one in starting.collect::<Vec<_>>() {
            running.push(one.await.expect("it starts"));
        }
        for crm in &running {
            assert_eq!(crm.get("/api/mailboxes").await, (200, json!([])));
        }
        let other = crm()
            .with("CRM_DATABASE", &named)
            .with("CRM_KEY", KEY.replace('0', "1"));
        let said = other.refuses();
        assert!(said.contains("not the key under which"), "{said}");
        assert!(!said.contains(postgres::PASSWORD), "{said}");
    }
}

#[test]
fn a_database_that_cannot_be_used_is_named_without_its_password() {
    let secret = postgres::PASSWORD;
    for (named, expected) in [
        (
            format!("postgres://crm:{secret}@127.0.0.1:1/crm"),
            "postgres://127.0.0.1:1/crm cannot be used",
        ),
        (
            format!("postgres://crm:{secret}@db.acme.example/crm"),
            "without sslmode=verify-full",
        ),
        (
            format!("postgres://crm:{secret}@:x"),
            "CRM_DATABASE is no address",
        ),
        // What is nearly an address is no file's name either.
        (
            format!(" postgres://crm:{secret}@127.0.0.1/crm"),
            "CRM_DATABASE is no address",
        ),
        (
            format!("\"postgres://crm:{secret}@127.0.0.1/crm\""),
            "CRM_DATABASE is no address",
        ),
        (
            format!("Postgres://crm:{secret}@127.0.0.1/crm"),
            "CRM_DATABASE is no address",
        ),
        (
            format!("postgres:crm:{secret}@127.0.0.1/crm"),
            "CRM_DATABASE is no address",
        ),
        (
            format!("host=127.0.0.1 user=crm password={secret}"),
            "CRM_DATABASE is no address",
        ),
        (
            format!("postgres://crm:1/{secret}@127.0.0.1/crm"),
            "CRM_DATABASE is no address",
        ),
    ] {
        let said = crm().with("CRM_DATABASE", named).refuses();
        assert!(
            said.contains(expected) && said.trim().ends_with('.'),
            "{said}"
        );
        assert!(!said.contains(secret), "{expected}: it tells the password");
    }
    // Without a host in the address, the library takes what other programs are told.
    let elsewhere = crm().with("CRM_DATABASE", "postgres:///crm");
    let said = elsewhere.with("PGHOST", "192.0.2.1").refuses();
    assert!(said.contains("without sslmode=verify-full"), "{said}");
}

#[tokio::test]
async fn a_file_of_an_earlier_version_is_left_alone() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("earlier.sqlite");
    earlier(&file).await;
    let said = crm().with("CRM_DATABASE", file.display()).refuses();
    assert!(said.contains("written by an earlier version"), "{said}");
}

/// What the version before wrote, whose codes were bound to the address alone.
async fn earlier(file: &Path) {
    use sqlx::{AnyConnection, Connection, Executor};
    sqlx::any::install_default_drivers();
    let url = format!("sqlite:{}?mode=rwc", file.display());
    let mut connection = AnyConnection::connect(&url).await.expect("a file");
    let tables = "CREATE TABLE proof (sealed BLOB NOT NULL);
        CREATE TABLE mailbox (email TEXT PRIMARY KEY, provider TEXT NOT NULL, imap TEXT NOT NULL, smtp TEXT NOT NULL,
          sealed BLOB NOT NULL, since TEXT NOT NULL DEFAULT CURRENT_DATE) STRICT;";
    connection.execute(tables).await.expect("tables");
    connection.close().await.expect("closed");
}
