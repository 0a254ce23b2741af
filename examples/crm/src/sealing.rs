//! Codes that the page seals to a key of this CRM, where the operators want that: its file, what the page is told, and
//! what is opened. Then a code in the clear is refused, and so is one for another mailbox; [`crate::opened`] refuses one
//! of another time, or a second time.

use std::fs;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use app_password::{Cause, Secret, Submission, Unsealed};
use serde_json::Value;
use zeroize::Zeroizing;

use crate::jwe::PrivateKey;
use crate::opened::Opened;
use crate::submission::{NO_SUBMISSION, Refusal};
use crate::vault::random;

const IN_THE_CLEAR: Refusal = (
    Cause::Unknown,
    "Fjord CRM takes only codes that are sealed to its key.",
);
const NOT_OPENED: Refusal = (
    Cause::Unknown,
    "This was sealed to another key, or changed on its way. Please load the page again.",
);
const ANOTHER_MAILBOX: Refusal = (Cause::Unknown, "This was sealed for another mailbox.");
/// The key, if there is one.
pub struct Sealing {
    key: Option<PrivateKey>,
}

/// The file of the key: `CRM_SEAL_KEY` names it, or else it lies beside the database, if that is a file; none without
/// `CRM_SEAL`.
///
/// # Errors
///
/// A sentence that says what was expected.
pub fn key_file(
    seal: Option<String>,
    named: Option<String>,
    database: &str,
) -> Result<Option<PathBuf>, String> {
    match (seal.as_deref(), named) {
        (Some("1"), Some(named)) => Ok(Some(named.into())),
        (Some("1"), None) if database.contains("://") => Err(
            "CRM_SEAL is set, and the database is no file that the key could lie beside: name the key's file in CRM_SEAL_KEY, the same for all instances.".to_owned(),
        ),
        (Some("1"), None) => Ok(Some(format!("{database}.seal-key").into())),
        (None, None) => Ok(None),
        (None, Some(named)) => Err(format!(
            "CRM_SEAL_KEY is \"{named}\", but nothing is sealed without CRM_SEAL=1."
        )),
        (Some(other), _) => Err(format!("CRM_SEAL is \"{other}\"; expected 1, or nothing.")),
    }
}

impl Sealing {
    /// Reads the key, or makes one where there is none yet.
    ///
    /// # Errors
    ///
    /// A sentence that names the file.
    pub fn new(file: Option<&Path>) -> Result<Sealing, String> {
        let key = file.map(|file| {
            read(file)
                .map_err(|why| format!("The key to open codes with, {}: {why}.", file.display()))
        });
        Ok(Sealing {
            key: key.transpose()?,
        })
    }

    /// What the page sets as `sealKey`.
    pub fn public_key(&self) -> Option<&Value> {
        self.key.as_ref().map(PrivateKey::public)
    }

    /// The submission with its code in the clear, and what is to be remembered of it before it is tried.
    ///
    /// # Errors
    ///
    /// Why it is refused.
    pub fn opened(&self, sent: Submission) -> Result<(Submission, Option<Opened>), Refusal> {
        let (key, sealed) = match (&self.key, &sent.secret) {
            (None, Secret::Code(_)) => return Ok((sent, None)),
            (None, Secret::Sealed(_)) => return Err(NO_SUBMISSION),
            (Some(_), Secret::Code(_)) => return Err(IN_THE_CLEAR),
            (Some(key), Secret::Sealed(sealed)) => (key, sealed),
        };
        let text = key.open(sealed).ok_or(NOT_OPENED)?;
        let inside: Unsealed = serde_json::from_slice(&text).map_err(|_| NOT_OPENED)?;
        if (&inside.email, &inside.provider) != (&sent.email, &sent.provider) {
            return Err(ANOTHER_MAILBOX);
        }
        let opened = Opened::new(sealed, inside.iat);
        let secret = Secret::Code(inside.code);
        Ok((Submission { secret, ..sent }, Some(opened)))
    }
}

/// The key of a file that nobody else may read, after making one if there is no such file.
fn read(file: &Path) -> Result<PrivateKey, String> {
    if !file.exists() {
        make(file)?;
    }
    let said = |error: std::io::Error| error.to_string();
    if fs::metadata(file).map_err(said)?.permissions().mode() & 0o077 != 0 {
        return Err("others may read it; expected mode 600".to_owned());
    }
    let json = Zeroizing::new(fs::read(file).map_err(said)?);
    let expected = "expected a private JSON Web Key: kty EC with crv P-256, kty OKP with crv X25519, or kty RSA with 2048 bits or more";
    PrivateKey::read(&json).ok_or_else(|| expected.to_owned())
}

/// Writes a new key. Where two begin at once, both use the one that is there first, and whole.
fn make(file: &Path) -> Result<(), String> {
    let key = PrivateKey::generate().map_err(|error| error.to_string())?;
    // A process's number would not do: in containers that share the folder all are number 1.
    let mut draft = file.as_os_str().to_owned();
    draft.push(format!(".{}", random()?));
    let written = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)
        .and_then(|mut open| {
            open.write_all(key.as_bytes())
                .and_then(|()| open.sync_all())
        })
        .and_then(|()| match fs::hard_link(&draft, file) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            linked => linked,
        });
    let _ = fs::remove_file(&draft);
    written.map_err(|error| error.to_string())
}
