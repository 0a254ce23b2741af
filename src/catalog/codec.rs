//! How providers are written for the way to the page: postcard, in a file behind a header that tells a
//! damaged file, or that of another version, from a whole one.
//!
//! What ships is written by `tools/generate`. Reading never panics and takes no more memory than a multiple of
//! what it reads, whatever the bytes: postcard asks for room as it goes, and a length is only a promise.

use core::fmt;

use crate::model::provider::Provider;

/// What a file of providers begins with.
const MARK: &[u8; 4] = b"APCT";
/// How the rest is written: another way is another number.
const FORMAT: u8 = 1;
/// The version of this crate, without which no file is read.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Why a file of providers was not read: a sentence for the host's developer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodecError {
    /// It is something else.
    Foreign,
    /// It is written in another way, or of another version.
    Version,
    /// A part of it is missing, or something stands behind it.
    Length,
    /// It is not what was written.
    Damaged,
    /// It is whole, and holds something else than this build reads.
    Unreadable,
}

impl fmt::Display for CodecError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.sentence())
    }
}

impl core::error::Error for CodecError {}

impl CodecError {
    /// What is wrong.
    pub const fn sentence(self) -> &'static str {
        match self {
            CodecError::Foreign => "it is no catalogue of app-password",
            CodecError::Version => {
                concat!(
                    "it is the catalogue of another version than ",
                    env!("CARGO_PKG_VERSION")
                )
            }
            CodecError::Length => "it is damaged: a part of it is missing, or more was added",
            CodecError::Damaged => "it is damaged: its checksum is another one",
            CodecError::Unreadable => {
                "it holds something else than this build reads: it belongs to another one"
            }
        }
    }
}

/// The providers, one after the other.
///
/// # Errors
/// If the bytes are not what [`write()`] makes of providers.
pub fn read(bytes: &[u8]) -> Result<Vec<Provider>, CodecError> {
    postcard::from_bytes(bytes).map_err(|_| CodecError::Unreadable)
}

/// The bytes of a file's providers.
///
/// # Errors
/// If the file is damaged or another one: see [`CodecError`].
pub fn whole(file: &[u8]) -> Result<&[u8], CodecError> {
    let rest = file.strip_prefix(MARK).ok_or(CodecError::Foreign)?;
    let rest = rest.strip_prefix(&[FORMAT]).ok_or(CodecError::Version)?;
    let rest = rest
        .strip_prefix(VERSION.as_bytes())
        .ok_or(CodecError::Version)?;
    let rest = behind_build(rest).ok_or(CodecError::Version)?;
    let (&length, rest) = rest.split_first_chunk().ok_or(CodecError::Length)?;
    let (&sum, bytes) = rest.split_first_chunk().ok_or(CodecError::Length)?;
    if bytes.len() != u32::from_le_bytes(length) as usize {
        return Err(CodecError::Length);
    }
    if checksum(bytes) != u32::from_le_bytes(sum) {
        return Err(CodecError::Damaged);
    }
    Ok(bytes)
}

/// What follows the line of the version. In a package that line ends in `+` and the build's id, sixteen hexadecimal
/// digits that the page's script holds against its own (`tools/build.mjs`).
fn behind_build(rest: &[u8]) -> Option<&[u8]> {
    let Some(build) = rest.strip_prefix(b"+") else {
        return rest.strip_prefix(b"\n");
    };
    let (id, rest) = build.split_at_checked(16)?;
    let fits = id.iter().all(u8::is_ascii_hexdigit);
    rest.strip_prefix(b"\n").filter(|_| fits)
}

/// The file of these bytes of [`write()`].
#[cfg(feature = "internals")]
pub fn file(bytes: &[u8]) -> Vec<u8> {
    let length = bytes.len() as u32;
    [
        MARK,
        [FORMAT].as_slice(),
        VERSION.as_bytes(),
        b"\n",
        &length.to_le_bytes(),
        &checksum(bytes).to_le_bytes(),
        bytes,
    ]
    .concat()
}

/// The providers as [`read`] reads them.
#[cfg(feature = "internals")]
pub fn write(providers: &[Provider]) -> Vec<u8> {
    // Writing to memory fails for what has no length beforehand, and nothing here is such.
    postcard::to_allocvec(providers).unwrap_or_default()
}

/// As FNV-1a in 32 bits, but four bytes at a time: a byte at a time takes as long as reading the providers. It is
/// turned after each, or two changes of a highest bit would undo each other.
fn checksum(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks();
    let words = words.iter().map(|word| u32::from_le_bytes(*word));
    let rest = rest.iter().map(|byte| u32::from(*byte));
    let mixed = |sum: u32, part: u32| (sum ^ part).wrapping_mul(0x0100_0193).rotate_left(13);
    words.chain(rest).fold(0x811c_9dc5, mixed)
}
