//! Seals as the widget does, with what a test wants to have in it; and keys for the CRM.

use aes_gcm::Aes256Gcm;
use aes_gcm::aead::{Aead, KeyInit, Payload};
use base64ct::{Base64UrlUnpadded, Encoding};
use p256::elliptic_curve::ecdh::diffie_hellman;
use rsa::BoxedUint;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// RFC 7517, appendix A.2.
pub const P256: &str = r#"{"kty":"EC","crv":"P-256","d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE","kid":"of the RFC"}"#;
/// RFC 8037, appendix A.6, whose private half is Bob's of RFC 7748.
pub const X25519: &str =
    r#"{"kty":"OKP","crv":"X25519","d":"XasIfmJKikt54X-Lg4AO5m87sSkmGLb9HC-LJ_-I4Os"}"#;
/// RFC 7517, appendix A.2.
pub const RSA: &str = include_str!("rsa.json");

fn decoded(letters: &Value) -> Vec<u8> {
    Base64UrlUnpadded::decode_vec(letters.as_str().expect("letters")).expect("base64url")
}

fn encoded(bytes: impl AsRef<[u8]>) -> String {
    Base64UrlUnpadded::encode_string(bytes.as_ref())
}

fn random<const LENGTH: usize>() -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    getrandom::fill(&mut bytes).expect("randomness");
    bytes
}

/// RFC 7518, section 4.6.2, for A256GCM.
fn derived(shared: &[u8]) -> [u8; 32] {
    let parts: [&[u8]; 5] = [
        &[0, 0, 0, 1],
        shared,
        &[0, 0, 0, 7],
        b"A256GCM",
        &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0],
    ];
    Sha256::digest(parts.concat()).into()
}

/// This text, sealed to a public key; `change` may change the header.
pub fn sealed_with(public: &Value, text: &Value, change: impl FnOnce(&mut Value)) -> String {
    let mut header = json!({ "alg": "ECDH-ES", "enc": "A256GCM", "typ": "app-password+jwe" });
    if let Some(kid) = public.get("kid") {
        header["kid"] = kid.clone();
    }
    let (once, encrypted) = match public["kty"].as_str() {
        Some("EC") => {
            let point = [vec![4], decoded(&public["x"]), decoded(&public["y"])].concat();
            let theirs = p256::PublicKey::from_sec1_bytes(&point).expect("a point");
            let ours = p256::SecretKey::from_slice(&random::<32>()).expect("a key");
            let own = ours.public_key().to_sec1_bytes();
            header["epk"] = json!({ "kty": "EC", "crv": "P-256", "x": encoded(&own[1..33]), "y": encoded(&own[33..]) });
            let shared = diffie_hellman(ours.to_nonzero_scalar(), theirs.as_affine());
            (derived(shared.raw_secret_bytes()), Vec::new())
        }
        Some("OKP") => {
            let theirs: [u8; 32] = decoded(&public["x"]).try_into().expect("32 bytes");
            let ours = x25519_dalek::StaticSecret::from(random());
            let own = x25519_dalek::PublicKey::from(&ours);
            header["epk"] = json!({ "kty": "OKP", "crv": "X25519", "x": encoded(own.as_bytes()) });
            (
                derived(ours.diffie_hellman(&theirs.into()).as_bytes()),
                Vec::new(),
            )
        }
        _ => {
            let number = |name: &str| BoxedUint::from_be_slice_vartime(&decoded(&public[name]));
            let theirs = rsa::PublicKey::new(number("n"), number("e")).expect("a key");
            header["alg"] = json!("RSA-OAEP-256");
            let once = random();
            (
                once,
                theirs.oaep_encrypt::<Sha256>(&once).expect("encrypted"),
            )
        }
    };
    change(&mut header);
    let protected = encoded(header.to_string());
    let vector = random::<12>();
    let text = text.to_string();
    let payload = Payload {
        msg: text.as_bytes(),
        aad: protected.as_bytes(),
    };
    let message = Aes256Gcm::new(&once.into())
        .encrypt(&vector.into(), payload)
        .expect("encrypted");
    let (text, tag) = message.split_at(message.len() - 16);
    let parts = [&encrypted[..], &vector, text, tag].map(encoded);
    format!("{protected}.{}", parts.join("."))
}

/// This text, sealed to a public key as the widget does it.
pub fn sealed(public: &Value, text: &Value) -> String {
    sealed_with(public, text, |_| ())
}
