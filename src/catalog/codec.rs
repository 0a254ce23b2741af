//! The file format of the catalogue: postcard, after a header that reveals a damaged file or one of another
//! version.
//!
//! `tools/generate` writes the files that ship. Reading never panics, and needs at most a multiple of the
//! file's size in memory, whatever the bytes: postcard allocates as it reads and does not trust a length.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::model::provider::Provider;

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// The providers.
    pub providers: Vec<Provider>,
    /// What exchangers say that are no provider's own: see `exchangers.rs`.
    pub exchangers: String,
    /// What these providers' servers say, as the room `reply` writes it.
    pub replies: Vec<u8>,
}

/// The first bytes of a catalogue file.
const MARK: &[u8; 4] = b"APCT";
/// The version of the file format.
const FORMAT: u8 = 1;
/// The version of this crate. A file of another version is not read.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Why a catalogue file was not read: a message for the host's developer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodecError {
    /// It is a different kind of file.
    Foreign,
    /// It has another format or belongs to another version.
    Version,
    /// A part of it is missing, or there is something after its end.
    Length,
    /// Its content has changed.
    Damaged,
    /// It is intact, but holds something that this build cannot read.
    Unreadable,
}

impl fmt::Display for CodecError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.sentence())
    }
}

impl core::error::Error for CodecError {}

impl CodecError {
    /// The message.
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

/// Reads what a file holds.
///
/// # Errors
/// If the bytes are not what [`write()`] makes.
pub fn read(bytes: &[u8]) -> Result<Content, CodecError> {
    postcard::from_bytes(bytes).map_err(|_| CodecError::Unreadable)
}

/// Checks a file, and returns the bytes of its content.
///
/// # Errors
/// If the file is damaged or of another kind: see [`CodecError`].
pub fn whole(file: &[u8]) -> Result<&[u8], CodecError> {
    let rest = file.strip_prefix(MARK).ok_or(CodecError::Foreign)?;
    let rest = rest.strip_prefix(&[FORMAT]).ok_or(CodecError::Version)?;
    let rest = rest
        .strip_prefix(VERSION.as_bytes())
        .ok_or(CodecError::Version)?;
    let rest = after_build(rest).ok_or(CodecError::Version)?;
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

/// What follows the version line. In a package that line ends in `+` and the build id, sixteen hexadecimal digits,
/// which the page's script compares with its own (`tools/build.mjs`).
fn after_build(rest: &[u8]) -> Option<&[u8]> {
    let Some(build) = rest.strip_prefix(b"+") else {
        return rest.strip_prefix(
            b"
",
        );
    };
    let (id, rest) = build.split_at_checked(16)?;
    let fits = id.iter().all(u8::is_ascii_hexdigit);
    rest.strip_prefix(b"\n").filter(|_| fits)
}

/// Makes a file of bytes from [`write()`].
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

/// Writes as [`read`] reads.
#[cfg(feature = "internals")]
pub fn write(content: &Content) -> Vec<u8> {
    // Writing to memory fails only for sequences of unknown length, and there are none here.
    postcard::to_allocvec(content).unwrap_or_default()
}

/// Like 32-bit FNV-1a, but four bytes at a time: byte by byte it would take as long as reading the providers.
/// The rotation keeps two flips of the highest bit from cancelling out.
fn checksum(bytes: &[u8]) -> u32 {
    let (words, rest) = bytes.as_chunks();
    let words = words.iter().map(|word| u32::from_le_bytes(*word));
    let rest = rest.iter().map(|byte| u32::from(*byte));
    let mixed = |sum: u32, part: u32| (sum ^ part).wrapping_mul(0x0100_0193).rotate_left(13);
    words.chain(rest).fold(0x811c_9dc5, mixed)
}
