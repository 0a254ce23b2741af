//! Seals a code to the host's key with the browser's cryptography: a JWE in compact form, A256GCM. What is sealed is
//! handed to the browser out of memory that is wiped; it is in no text of JavaScript.

use js_sys::{Array, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::seal_key::{SealKey, subtle, wrong};
use super::value::{get, set};
use crate::model::code::{Code, wipe};
use crate::seal::jwe::{ENC, compact, key_material, protected};

/// What AES-GCM begins with: bytes that no other message with this key has.
const VECTOR: usize = 12;

const NOT_SEALED: &str = ": the browser could not seal the code with it.";

/// A text sealed to this key.
///
/// # Errors
/// Why it could not be, in a sentence.
pub async fn sealed(key: &SealKey, text: Code) -> Result<String, String> {
    let subtle = subtle()?;
    let theirs = key.import().await?;
    let sealed = seal(&subtle, key, theirs, text).await;
    sealed.map_err(|_| wrong(NOT_SEALED, &[]))
}

async fn seal(
    subtle: &SubtleCrypto,
    key: &SealKey,
    theirs: CryptoKey,
    text: Code,
) -> Result<String, JsValue> {
    let mut once = Secret(vec![0; 32]);
    let (epk, encrypted_key) = if key.agrees() {
        let epk = agree(subtle, key, &theirs, &mut once).await?;
        (Some(epk), Vec::new())
    } else {
        random(&mut once.0)?;
        let algorithm = key.algorithm();
        let encrypting = subtle.encrypt_with_object_and_u8_array(&algorithm, &theirs, &once.0);
        (None, bytes(encrypting).await?)
    };
    let protected = protected(key.kind.alg, key.kid.as_deref(), epk.as_deref());
    let mut vector = [0; VECTOR];
    random(&mut vector)?;
    let algorithm = named("AES-GCM");
    let raw = Uint8Array::from(&once.0[..]);
    let import = subtle.import_key_with_object(
        "raw",
        &raw,
        &algorithm,
        false,
        &Array::of1(&"encrypt".into()),
    );
    // The browser has copied it.
    raw.fill(0, 0, raw.length());
    drop(once);
    let once: CryptoKey = settled(import).await?.unchecked_into();
    set(&algorithm, "iv", &Uint8Array::from(&vector[..]));
    set(
        &algorithm,
        "additionalData",
        &Uint8Array::from(protected.as_bytes()),
    );
    let encrypting =
        subtle.encrypt_with_object_and_u8_array(&algorithm, &once, text.expose().as_bytes());
    // The browser has copied this, too.
    drop(text);
    let encrypted = bytes(encrypting).await?;
    Ok(compact(&protected, &encrypted_key, &vector, &encrypted))
}

/// Agrees on a key with a new one of the same kind (ECDH-ES, direct); the public half of that as JSON.
async fn agree(
    subtle: &SubtleCrypto,
    key: &SealKey,
    theirs: &CryptoKey,
    agreed: &mut Secret,
) -> Result<String, JsValue> {
    let algorithm = key.algorithm();
    let usages = Array::of1(&"deriveBits".into());
    let pair = settled(subtle.generate_key_with_object(&algorithm, false, &usages)).await?;
    let half = |name| get(&pair, name).map(JsCast::unchecked_into::<CryptoKey>);
    let (public, private) = (half("publicKey")?, half("privateKey")?);
    set(&algorithm, "public", theirs);
    let shared = subtle.derive_bits_with_object(&algorithm, &private, 256);
    let shared = Secret(bytes(shared).await?);
    if shared.0.iter().all(|byte| *byte == 0) {
        // What everybody knows: their key is of no use (RFC 7748, section 6.1), and not every browser looks.
        return Err(JsValue::NULL);
    }
    let material = Secret(key_material(&shared.0, ENC, (b"", b""), 256));
    let hashing = subtle.digest_with_str_and_u8_array("SHA-256", &material.0);
    agreed.0 = bytes(hashing).await?;
    let public = settled(subtle.export_key("jwk", &public)).await?;
    key.public_json(&|name| get(&public, name).ok()?.as_string())
        .ok_or(JsValue::NULL)
}

/// Bytes that are wiped when they are no longer needed.
struct Secret(Vec<u8>);

impl Drop for Secret {
    fn drop(&mut self) {
        wipe(&mut self.0);
    }
}

/// An algorithm of which nothing but its name is to be said.
fn named(name: &str) -> Object {
    let algorithm = Object::new();
    set(&algorithm, "name", &name.into());
    algorithm
}

fn random(bytes: &mut [u8]) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    window.crypto()?.get_random_values_with_u8_array(bytes)?;
    Ok(())
}

#[inline(never)]
async fn settled(begun: Result<Promise, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(begun?).await
}

/// The bytes that the browser answers with; its own copy is overwritten.
async fn bytes(begun: Result<Promise, JsValue>) -> Result<Vec<u8>, JsValue> {
    let theirs = Uint8Array::new(&settled(begun).await?);
    let ours = theirs.to_vec();
    theirs.fill(0, 0, theirs.length());
    Ok(ours)
}
