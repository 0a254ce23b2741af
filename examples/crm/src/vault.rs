//! The code at rest: encrypted and authenticated (XChaCha20-Poly1305, which has room for nonces that
//! are drawn at random), and bound to its mailbox and its servers, so that nobody who can write to the
//! database moves one person's code to another's row, or has it sent to another server.
//!
//! And names in the database that nobody who reads it needs to know: their fingerprints (HMAC-SHA-256).

use std::fmt::Write as _;

use app_password::Code;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::{Zeroize, Zeroizing};

const NONCE: usize = 24;

/// The key of the environment. It is wiped when it is dropped and cannot be printed.
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// Reads 64 hexadecimal digits.
    ///
    /// # Errors
    ///
    /// A sentence that says what was expected and never what was given.
    pub fn from_hex(mut text: String) -> Result<Key, String> {
        let mut key = Zeroizing::new([0; 32]);
        let right = text.len() == 64
            && text.is_ascii()
            && key.iter_mut().enumerate().all(|(at, byte)| {
                let digits = text
                    .get(2 * at..2 * at + 2)
                    .filter(|digits| !digits.starts_with('+'));
                let read = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                *byte = read.unwrap_or_default();
                read.is_some()
            });
        let missing = text.is_empty();
        text.zeroize();
        match (right, missing) {
            (true, _) => Ok(Key(key)),
            (_, true) => Err(
                "CRM_KEY is not set: the app passwords are encrypted under it. Make one with `openssl rand -hex 32` and keep it where you keep secrets.".to_owned(),
            ),
            _ => Err("CRM_KEY is not 64 hexadecimal digits, such as `openssl rand -hex 32` prints.".to_owned()),
        }
    }
}

/// Makes fingerprints under one key: the same name has always the same one.
pub struct Fingerprints(Hmac<Sha256>);

impl Fingerprints {
    /// Under a key of their own, which follows from this one.
    ///
    /// # Errors
    ///
    /// Never: HMAC takes keys of any length.
    pub fn new(key: &Key) -> Result<Fingerprints, String> {
        let under = |key: &[u8]| Hmac::<Sha256>::new_from_slice(key);
        let wrong = |_| "CRM_KEY cannot be used for fingerprints.".to_owned();
        let own = under(&*key.0).map_err(wrong)?.chain_update(b"fingerprints");
        let own = Zeroizing::new(<[u8; 32]>::from(own.finalize().into_bytes()));
        under(&*own).map(Fingerprints).map_err(wrong)
    }

    /// The fingerprint of a name.
    pub fn of(&self, name: &str) -> Vec<u8> {
        let mac = self.0.clone().chain_update(name.as_bytes());
        mac.finalize().into_bytes().to_vec()
    }
}

/// Encrypts and decrypts under one key.
pub struct Vault(XChaCha20Poly1305);

impl Vault {
    /// A vault with this key.
    pub fn new(key: &Key) -> Vault {
        Vault(XChaCha20Poly1305::new((&*key.0).into()))
    }

    /// Encrypts a secret that belongs to this owner: nonce and ciphertext.
    ///
    /// # Errors
    ///
    /// If the system has no randomness to give, or the secret is longer than the cipher can take.
    pub fn seal(&self, owner: &str, secret: &str) -> Result<Vec<u8>, String> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce)
            .map_err(|error| format!("The system gives no random numbers: {error}."))?;
        let payload = Payload {
            msg: secret.as_bytes(),
            aad: owner.as_bytes(),
        };
        let sealed = self.0.encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| "The code could not be encrypted.".to_owned())?;
        Ok([&nonce[..], &sealed].concat())
    }

    /// What was sealed for this owner; nothing if it was not, or under another key, or was changed.
    pub fn open(&self, owner: &str, sealed: &[u8]) -> Option<Code> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        let payload = Payload {
            msg: sealed,
            aad: owner.as_bytes(),
        };
        let secret = self.0.decrypt(&XNonce::from(*nonce), payload).ok()?;
        String::from_utf8(secret).ok().map(Code::new)
    }
}

/// A name that nobody else draws.
///
/// # Errors
///
/// If the system has no randomness to give.
pub fn random() -> Result<String, String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| format!("the system gives no random numbers: {error}"))?;
    Ok(bytes.iter().fold(String::new(), |mut id, byte| {
        let _ = write!(id, "{byte:02x}");
        id
    }))
}
