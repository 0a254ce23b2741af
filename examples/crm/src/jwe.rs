//! Opens what the widget has sealed: a JWE in compact form (RFC 7516) with A256GCM, to a key of one of three kinds.
//! Knows nothing of what is in it.

use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit, Payload};
use base64ct::{Base64UrlUnpadded, Encoding};
use rsa::BoxedUint;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A private key, and what of it the page may have.
pub struct PrivateKey {
    kind: Kind,
    kid: Option<String>,
    public: Value,
}

enum Kind {
    P256(p256::SecretKey),
    X25519(x25519_dalek::StaticSecret),
    Rsa(Box<rsa::PrivateKey>),
}

/// A private JSON Web Key, as far as it is needed.
#[derive(Deserialize)]
struct Jwk {
    kty: String,
    crv: Option<String>,
    kid: Option<String>,
    d: Zeroizing<String>,
    n: Option<String>,
    e: Option<String>,
    p: Option<Zeroizing<String>>,
    q: Option<Zeroizing<String>>,
}

/// The header that the widget writes. Whatever else is in one changes what it means, so it is refused.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    enc: String,
    typ: String,
    kid: Option<String>,
    epk: Option<Epk>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Epk {
    kty: String,
    crv: String,
    x: String,
    y: Option<String>,
}

fn decoded(letters: &str) -> Option<Zeroizing<Vec<u8>>> {
    Base64UrlUnpadded::decode_vec(letters)
        .ok()
        .map(Zeroizing::new)
}

fn encoded(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// A number of an RSA key.
fn number(letters: Option<&str>) -> Option<BoxedUint> {
    Some(BoxedUint::from_be_slice_vartime(&decoded(letters?)?))
}

impl PrivateKey {
    /// A new key (P-256) as a private JSON Web Key.
    ///
    /// # Errors
    ///
    /// If the system has no randomness to give.
    pub fn generate() -> Result<Zeroizing<String>, getrandom::Error> {
        let mut number = Zeroizing::new([0; 32]);
        loop {
            getrandom::fill(&mut *number)?;
            // All but one in four billion are a key.
            if p256::SecretKey::from_slice(&*number).is_ok() {
                let (d, mut kid) = (Zeroizing::new(encoded(&*number)), [0; 6]);
                getrandom::fill(&mut kid)?;
                let jwk = json!({ "kty": "EC", "crv": "P-256", "d": &*d, "kid": encoded(&kid) });
                return Ok(Zeroizing::new(jwk.to_string()));
            }
        }
    }

    /// The key of a private JSON Web Key; none if it is no such key.
    pub fn read(json: &[u8]) -> Option<PrivateKey> {
        let jwk: Jwk = serde_json::from_slice(json).ok()?;
        let d = decoded(&jwk.d)?;
        // The public half follows from the private one: what the file says of it is not needed.
        let (kind, mut public) = match (&*jwk.kty, jwk.crv.as_deref()) {
            ("EC", Some("P-256")) => {
                let key = p256::SecretKey::from_slice(&d).ok()?;
                let point = key.public_key().to_sec1_bytes();
                let (x, y) = point.get(1..)?.split_at_checked(32)?;
                let public =
                    json!({ "kty": "EC", "crv": "P-256", "x": encoded(x), "y": encoded(y) });
                (Kind::P256(key), public)
            }
            ("OKP", Some("X25519")) => {
                let number = Zeroizing::new(<[u8; 32]>::try_from(d.as_slice()).ok()?);
                let key = x25519_dalek::StaticSecret::from(*number);
                let x = encoded(x25519_dalek::PublicKey::from(&key).as_bytes());
                (
                    Kind::X25519(key),
                    json!({ "kty": "OKP", "crv": "X25519", "x": x }),
                )
            }
            ("RSA", _) => {
                let (n, e) = (number(jwk.n.as_deref())?, number(jwk.e.as_deref())?);
                // To a shorter one the widget seals nothing.
                if n.bit_width() < 2048 {
                    return None;
                }
                let half =
                    |prime: &Option<Zeroizing<String>>| number(prime.as_deref().map(|it| &**it));
                let primes = vec![half(&jwk.p)?, half(&jwk.q)?];
                let key =
                    rsa::PrivateKey::from_components(n, e, number(Some(&jwk.d))?, primes).ok()?;
                let public = json!({ "kty": "RSA", "n": jwk.n, "e": jwk.e });
                (Kind::Rsa(Box::new(key)), public)
            }
            _ => return None,
        };
        if let Some(kid) = &jwk.kid {
            public["kid"] = kid.as_str().into();
        }
        Some(PrivateKey {
            kind,
            kid: jwk.kid,
            public,
        })
    }

    /// The public half as a JSON Web Key.
    pub fn public(&self) -> &Value {
        &self.public
    }

    /// The text that was sealed to this key; none if it was to another one, or something of it was changed.
    pub fn open(&self, sealed: &str) -> Option<Zeroizing<Vec<u8>>> {
        let parts: Vec<&str> = sealed.split('.').collect();
        let [protected, key, vector, text, tag] = parts[..] else {
            return None;
        };
        let header: Header = serde_json::from_slice(&decoded(protected)?).ok()?;
        if (&*header.enc, &*header.typ) != ("A256GCM", "app-password+jwe") || header.kid != self.kid
        {
            return None;
        }
        let once = self.key_for_once(&header, &decoded(key)?)?;
        let cipher = Aes256Gcm::new_from_slice(&once).ok()?;
        let vector: [u8; 12] = decoded(vector)?.as_slice().try_into().ok()?;
        let message = [&**decoded(text)?, &**decoded(tag)?].concat();
        let payload = Payload {
            msg: &message,
            aad: protected.as_bytes(),
        };
        cipher
            .decrypt(&vector.into(), payload)
            .ok()
            .map(Zeroizing::new)
    }

    /// The key of this one message: agreed on (RFC 7518, section 4.6), or encrypted in it.
    fn key_for_once(&self, header: &Header, encrypted: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        match (&self.kind, &*header.alg, &header.epk, encrypted.is_empty()) {
            (Kind::P256(key), "ECDH-ES", Some(epk), true) => {
                let (x, y) = (decoded(&epk.x)?, decoded(epk.y.as_deref()?)?);
                if (&*epk.kty, &*epk.crv) != ("EC", "P-256") || (x.len(), y.len()) != (32, 32) {
                    return None;
                }
                let point = [&[4], &**x, &**y].concat();
                let theirs = p256::PublicKey::from_sec1_bytes(&point).ok()?;
                Some(derived(key.diffie_hellman(&theirs).raw_secret_bytes()))
            }
            (Kind::X25519(key), "ECDH-ES", Some(epk), true) => {
                let x: [u8; 32] = decoded(&epk.x)?.as_slice().try_into().ok()?;
                if (&*epk.kty, &*epk.crv, &epk.y) != ("OKP", "X25519", &None) {
                    return None;
                }
                let shared = key.diffie_hellman(&x.into());
                shared
                    .was_contributory()
                    .then(|| derived(shared.as_bytes()))
            }
            (Kind::Rsa(key), "RSA-OAEP-256", None, false) => key
                .oaep_decrypt::<Sha256>(encrypted)
                .ok()
                .map(Zeroizing::new),
            _ => None,
        }
    }
}

/// The key that follows from a shared secret: one round, the name of `enc`, neither party's name, 256 bits.
fn derived(shared: &[u8]) -> Zeroizing<Vec<u8>> {
    let hash = Sha256::new()
        .chain_update([0, 0, 0, 1])
        .chain_update(shared)
        .chain_update(b"\0\0\0\x07A256GCM\0\0\0\0\0\0\0\0\0\0\x01\0");
    Zeroizing::new(hash.finalize().to_vec())
}
