//! The mailboxes. Each is one row that is written at once: there is all of it or nothing.

use app_password::{Catalogue, Code, Security};
use serde::Serialize;
use serde_json::json;
use sqlx::{Row, query, query_as, query_scalar};
use tokio::time::timeout;

use crate::database::{Database, TIMEOUT};
use crate::submission::{Checked, Server};
use crate::vault::Vault;

/// A known text that only the right key opens again.
const PROOF: &str = "this database belongs to this key";
/// How rows are written and sealed. A code of another version does not open.
const VERSION: i64 = 2;

/// What the page may know about a mailbox: never its code.
#[derive(Serialize)]
pub struct Mailbox {
    /// The address.
    pub email: String,
    /// The provider's id …
    pub provider: String,
    /// … and its name.
    pub name: String,
    /// The day it was connected, `YYYY-MM-DD`.
    pub since: String,
}

/// What signs in at a mailbox, for the part of a CRM that reads mail.
#[derive(Debug)]
pub struct Credentials {
    /// Where mail is read.
    pub imap: Server,
    /// Where mail is sent.
    pub smtp: Server,
    /// What is sent to these servers and to no others.
    pub code: Code,
}

/// The database and the vault whose key it was written under.
pub struct Store {
    database: Database,
    vault: Vault,
}

impl Store {
    /// Takes a database that was written under this key, or a new one.
    ///
    /// # Errors
    ///
    /// A sentence, also if the database was written under another key.
    pub async fn open(database: Database, vault: Vault) -> Result<Store, String> {
        let name = database.name().to_owned();
        let wrong = |error: sqlx::Error| format!("The database {name} cannot be used: {error}.");
        let mut alone = database.alone().await.map_err(wrong)?;
        let known: Option<(i64, Vec<u8>)> = query_as("SELECT version, proof FROM vault")
            .fetch_optional(&mut *alone)
            .await
            .map_err(wrong)?;
        match known {
            None => {
                let proof = vault.seal(PROOF, PROOF)?;
                let written = query("INSERT INTO vault (version, proof) VALUES ($1, $2)")
                    .bind(VERSION)
                    .bind(proof)
                    .execute(&mut *alone);
                written.await.map_err(wrong)?;
            }
            Some((VERSION, proof)) if vault.open(PROOF, &proof).is_some() => {}
            Some((VERSION, _)) => {
                return Err(format!(
                    "CRM_KEY is not the key under which {name} was written. Start with that one, or with another database."
                ));
            }
            Some((other, _)) => {
                return Err(format!(
                    "The database {name} is of version {other}; this CRM writes version {VERSION}."
                ));
            }
        }
        alone.commit().await.map_err(wrong)?;
        Ok(Store { database, vault })
    }

    /// Keeps a mailbox; one that was connected before gets the new code. When this returns, it is on the disk.
    ///
    /// # Errors
    ///
    /// If it could not be encrypted or written.
    pub async fn keep(&self, mailbox: &Checked) -> Result<(), String> {
        let (email, provider) = (mailbox.email.clone(), mailbox.provider.id.clone());
        let (imap, smtp) = (written(&mailbox.imap), written(&mailbox.smtp));
        let owner = owner(&email, &provider, &imap, &smtp);
        let sealed = self.vault.seal(&owner, mailbox.code.expose())?;
        let write = async {
            let mut alone = self.database.alone().await?;
            let day = self.database.now(&mut alone).await?.day;
            query(
                "INSERT INTO mailbox (email, provider, imap, smtp, sealed, since) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (email) DO UPDATE SET provider = excluded.provider, imap = excluded.imap,
                   smtp = excluded.smtp, sealed = excluded.sealed, since = excluded.since",
            )
            .bind(email)
            .bind(provider)
            .bind(imap)
            .bind(smtp)
            .bind(sealed)
            .bind(day)
            .execute(&mut *alone)
            .await?;
            alone.commit().await
        };
        let written: Result<sqlx::Result<()>, _> = timeout(TIMEOUT, write).await;
        let written = written.map_err(|_| "it takes too long".to_owned())?;
        written.map_err(|error| error.to_string())
    }

    /// All mailboxes, by their addresses.
    ///
    /// # Errors
    ///
    /// If the database cannot be read.
    pub async fn all(&self) -> Result<Vec<Mailbox>, String> {
        let rows = query_as("SELECT email, provider, since FROM mailbox ORDER BY email");
        let rows: Vec<(String, String, String)> = rows
            .fetch_all(self.database.pool())
            .await
            .map_err(|error| error.to_string())?;
        let catalogue = Catalogue::default();
        let mailbox = |(email, provider, since): (String, String, String)| Mailbox {
            email,
            name: catalogue
                .find(&provider)
                .map_or(&*provider, |known| &*known.name)
                .to_owned(),
            provider,
            since,
        };
        Ok(rows.into_iter().map(mailbox).collect())
    }

    /// What signs in at a mailbox; nothing if it is not known, or if anything of its row was changed.
    ///
    /// # Errors
    ///
    /// If the database cannot be read.
    pub async fn credentials(&self, email: &str) -> Result<Option<Credentials>, String> {
        let row = query("SELECT provider, imap, smtp, sealed FROM mailbox WHERE email = $1")
            .bind(email.to_owned())
            .fetch_optional(self.database.pool())
            .await
            .map_err(|error| error.to_string())?;
        let open = || {
            let row = row?;
            let column = |at| row.try_get::<String, usize>(at).ok();
            let (provider, imap, smtp) = (column(0)?, column(1)?, column(2)?);
            let sealed: Vec<u8> = row.try_get(3).ok()?;
            let code = self
                .vault
                .open(&owner(email, &provider, &imap, &smtp), &sealed)?;
            Some(Credentials {
                imap: read(&imap)?,
                smtp: read(&smtp)?,
                code,
            })
        };
        Ok(open())
    }

    /// Forgets a mailbox and its code; whether there was one.
    ///
    /// # Errors
    ///
    /// If the database cannot be written.
    pub async fn forget(&self, email: &str) -> Result<bool, String> {
        let forget = async {
            let rows =
                query_scalar::<_, String>("DELETE FROM mailbox WHERE email = $1 RETURNING email")
                    .bind(email.to_owned())
                    .fetch_optional(self.database.pool())
                    .await?;
            self.database.forgotten().await?;
            Ok(rows.is_some())
        };
        forget.await.map_err(|error: sqlx::Error| error.to_string())
    }
}

/// Whom a code belongs to, as the associated data with which it is sealed. All of it is from the row, letter by
/// letter; as JSON no two rows look the same.
fn owner(email: &str, provider: &str, imap: &str, smtp: &str) -> String {
    json!(["mailbox", VERSION, email, provider, imap, smtp]).to_string()
}

fn written(server: &Server) -> String {
    json!([server.security, server.host, server.port, server.username]).to_string()
}

fn read(written: &str) -> Option<Server> {
    let (security, host, port, username): (Security, String, u16, String) =
        serde_json::from_str(written).ok()?;
    Some(Server {
        host,
        port,
        security,
        username,
    })
}
