//! A JWE in compact form, as this widget makes it: its header, what its key is made of, and how its parts are joined.

use super::base64url::encoded;
use crate::model::json::push_text;

/// How the code is encrypted.
pub const ENC: &str = "A256GCM";

/// What the header says it is.
pub const TYP: &str = "app-password+jwe";

/// The header in its letters, which are protected as they stand. `epk` is the JSON of the key that was made for this
/// once, if one was.
pub fn protected(alg: &str, kid: Option<&str>, epk: Option<&str>) -> String {
    let mut header = [
        "{\"alg\":\"",
        alg,
        "\",\"enc\":\"",
        ENC,
        "\",\"typ\":\"",
        TYP,
        "\"",
    ]
    .concat();
    if let Some(kid) = kid {
        header.push_str(",\"kid\":");
        push_text(&mut header, kid);
    }
    if let Some(epk) = epk {
        header.push_str(",\"epk\":");
        header.push_str(epk);
    }
    header.push('}');
    encoded(header.as_bytes())
}

/// What SHA-256 makes a key of from the secret that two keys share: the first round of RFC 7518, section 4.6.2, and
/// the only one where the key has no more than 256 bits.
pub fn key_material(
    shared: &[u8],
    algorithm: &str,
    (apu, apv): (&[u8], &[u8]),
    bits: u32,
) -> Vec<u8> {
    let length = |of: &[u8]| (of.len() as u32).to_be_bytes();
    [
        &1_u32.to_be_bytes(),
        shared,
        &length(algorithm.as_bytes()),
        algorithm.as_bytes(),
        &length(apu),
        apu,
        &length(apv),
        apv,
        &bits.to_be_bytes(),
    ]
    .concat()
}

/// The five parts in one: the header as it is protected, the key's own encryption (empty where it was agreed on), the
/// vector, and what AES-GCM gave, which ends with a tag of 16 bytes.
pub fn compact(protected: &str, key: &[u8], vector: &[u8], encrypted: &[u8]) -> String {
    let (text, tag) = encrypted.split_at(encrypted.len().saturating_sub(16));
    let parts = [key, vector, text, tag].map(encoded);
    [protected, &parts[0], &parts[1], &parts[2], &parts[3]].join(".")
}
