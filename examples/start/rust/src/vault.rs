//! Keeps mailboxes, with their codes encrypted: here in a folder, in your product in its database.

use std::error::Error;
use std::fmt::Write;
use std::fs;

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use app_password::Submission;
use serde_json::{Value, json};

/// Encrypts under `MAILBOX_KEY`, which is not kept beside what it opens.
pub struct Vault(Aes256Gcm);

impl Vault {
    /// With the key of the environment: 64 hexadecimal digits, as `openssl rand -hex 32` prints.
    pub fn from_environment() -> Result<Vault, Box<dyn Error>> {
        let text = std::env::var("MAILBOX_KEY")?;
        let digits = |at| u8::from_str_radix(text.get(at..at + 2).unwrap_or_default(), 16);
        let key = (0..64)
            .step_by(2)
            .map(digits)
            .collect::<Result<Vec<u8>, _>>()?;
        Ok(Vault(Aes256Gcm::new_from_slice(&key)?))
    }

    /// Stores a mailbox that works. Key it by the signed-in person and the mailbox, not by the address alone: it is
    /// what somebody typed.
    pub fn keep(&self, submission: &Submission, code: &str) -> Result<(), Box<dyn Error>> {
        let mut nonce = [0; 12];
        getrandom::fill(&mut nonce)?;
        let mailbox = json!({
            "email": submission.email, "provider": submission.provider,
            "imap": submission.imap, "smtp": submission.smtp,
        });
        let bound = mailbox.to_string();
        let text = Payload {
            msg: code.as_bytes(),
            aad: bound.as_bytes(),
        };
        let nonced = Nonce::try_from(&nonce[..])?;
        let sealed = self.0.encrypt(&nonced, text).map_err(|_| "not encrypted")?;
        let row = json!({ "mailbox": mailbox, "nonce": nonce, "sealed": sealed });
        fs::create_dir_all("mailboxes")?;
        fs::write(
            format!("mailboxes/{}.json", name(&submission.email)),
            row.to_string(),
        )?;
        Ok(())
    }

    /// For when you read the mail. A code opens only for the mailbox and the servers it was given for: a row that
    /// somebody has changed does not open.
    #[allow(dead_code, reason = "only the login is shown here")]
    pub fn take(&self, email: &str) -> Result<(Value, String), Box<dyn Error>> {
        let row: Value = serde_json::from_str(&fs::read_to_string(format!(
            "mailboxes/{}.json",
            name(email)
        ))?)?;
        let bytes = |field: &str| serde_json::from_value::<Vec<u8>>(row[field].clone());
        let bound = row["mailbox"].to_string();
        let nonce = Nonce::try_from(&bytes("nonce")?[..])?;
        let sealed = bytes("sealed")?;
        let code = self.0.decrypt(
            &nonce,
            Payload {
                msg: &sealed,
                aad: bound.as_bytes(),
            },
        );
        Ok((
            row["mailbox"].clone(),
            String::from_utf8(code.map_err(|_| "not ours, or changed")?)?,
        ))
    }
}

/// A file's name that no address can lead astray.
fn name(email: &str) -> String {
    email.bytes().fold(String::new(), |mut name, byte| {
        let _ = write!(name, "{byte:02x}");
        name
    })
}
