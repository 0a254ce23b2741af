//! What of sealing needs no browser: the forms of JWE (RFC 7516) and of its keys (RFC 7518). Encrypts nothing itself.

pub mod base64url;
pub mod jwe;
