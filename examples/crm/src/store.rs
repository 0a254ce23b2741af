//! The mailboxes in SQLite. Every call takes less than a millisecond, so it is made where it is needed.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use app_password::Catalogue;
use app_password::Code;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use crate::submission::Checked;
use crate::vault::Vault;

/// A known text that only the right key opens again.
const PROOF: &str = "this database belongs to this key";

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

/// The database and the vault whose key it was written under.
pub struct Store {
    connection: Mutex<Connection>,
    vault: Vault,
}

impl Store {
    /// Opens the database, or makes it.
    ///
    /// # Errors
    ///
    /// A sentence, also if the database was written under another key.
    pub fn open(path: &Path, vault: Vault) -> Result<Store, String> {
        let wrong = |error| format!("The database {} cannot be used: {error}.", path.display());
        let connection = Connection::open(path).map_err(wrong)?;
        // What is deleted is overwritten in the file as well.
        connection
            .execute_batch(
                "PRAGMA secure_delete = ON;
                 CREATE TABLE IF NOT EXISTS proof (sealed BLOB NOT NULL);
                 CREATE TABLE IF NOT EXISTS mailbox (
                   email TEXT PRIMARY KEY, provider TEXT NOT NULL, imap TEXT NOT NULL, smtp TEXT NOT NULL,
                   sealed BLOB NOT NULL, since TEXT NOT NULL DEFAULT CURRENT_DATE) STRICT;",
            )
            .map_err(wrong)?;
        let proof: Option<Vec<u8>> = connection
            .query_row("SELECT sealed FROM proof", [], |row| row.get(0))
            .optional()
            .map_err(wrong)?;
        match proof {
            None => {
                connection
                    .execute("INSERT INTO proof VALUES (?1)", [vault.seal(PROOF, PROOF)?])
                    .map_err(wrong)?;
            }
            Some(sealed) if vault.open(PROOF, &sealed).is_none() => {
                return Err(format!(
                    "CRM_KEY is not the key under which {} was written. Start with that one, or with another database.",
                    path.display()
                ));
            }
            Some(_) => {}
        }
        Ok(Store {
            connection: Mutex::new(connection),
            vault,
        })
    }

    /// Keeps a mailbox; one that was connected before gets the new code.
    ///
    /// # Errors
    ///
    /// If it could not be encrypted or written.
    pub fn keep(&self, mailbox: &Checked) -> Result<(), String> {
        let sealed = self.vault.seal(&mailbox.email, mailbox.code.expose())?;
        let written = self.lock().execute(
            "INSERT INTO mailbox (email, provider, imap, smtp, sealed) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (email) DO UPDATE SET provider = ?2, imap = ?3, smtp = ?4, sealed = ?5, since = CURRENT_DATE",
            params![mailbox.email, mailbox.provider.id, mailbox.imap.to_string(), mailbox.smtp.to_string(), sealed],
        );
        written.map(drop).map_err(|error| error.to_string())
    }

    /// All mailboxes, by their addresses.
    ///
    /// # Errors
    ///
    /// If the database cannot be read.
    pub fn all(&self) -> Result<Vec<Mailbox>, String> {
        let connection = self.lock();
        let read = || -> rusqlite::Result<Vec<Mailbox>> {
            let mut query =
                connection.prepare("SELECT email, provider, since FROM mailbox ORDER BY email")?;
            let catalogue = Catalogue::default();
            let mailbox = |row: &rusqlite::Row<'_>| {
                let provider: String = row.get(1)?;
                let known = catalogue.find(&provider);
                Ok(Mailbox {
                    email: row.get(0)?,
                    name: known
                        .map_or(provider.as_str(), |known| known.name.as_str())
                        .to_owned(),
                    provider,
                    since: row.get(2)?,
                })
            };
            query.query_map([], mailbox)?.collect()
        };
        read().map_err(|error| error.to_string())
    }

    /// The code of a mailbox, for the part of a CRM that reads mail.
    pub fn code(&self, email: &str) -> Option<Code> {
        let query = "SELECT sealed FROM mailbox WHERE email = ?1";
        let sealed: Vec<u8> = self
            .lock()
            .query_row(query, [email], |row| row.get(0))
            .ok()?;
        self.vault.open(email, &sealed)
    }

    /// Forgets a mailbox and its code; whether there was one.
    ///
    /// # Errors
    ///
    /// If the database cannot be written.
    pub fn forget(&self, email: &str) -> Result<bool, String> {
        let forgotten = self
            .lock()
            .execute("DELETE FROM mailbox WHERE email = ?1", [email]);
        forgotten
            .map(|rows| rows > 0)
            .map_err(|error| error.to_string())
    }

    /// A thread that panicked in the middle left a transaction that SQLite has undone.
    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
