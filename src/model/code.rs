//! A secret text that wipes itself.
//!
//! Everything that holds what a person pasted is a [`Code`]. It must never implement `Clone`, `Display`
//! or `PartialEq`, and its `Debug` must show nothing of the text.

use core::fmt;
use core::hint::black_box;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Whether the allocator overwrites whatever is freed: that of the package does (`main.rs`). Doing it here as well would
/// make its wasm 300 bytes heavier (brotli).
const FREED_IS_WIPED: bool = cfg!(all(feature = "wasm", target_arch = "wasm32"));

/// Overwrites a secret that is no longer needed, the whole allocation.
pub(crate) fn wipe<T: Copy + Default>(secret: &mut Vec<T>) {
    if FREED_IS_WIPED {
        return;
    }
    secret.clear();
    secret.resize(secret.capacity(), T::default());
    // Keeps the compiler from removing writes that nobody reads.
    black_box(secret.as_mut_slice());
}

/// A secret: an app password, or a text that may contain one.
///
/// Prints as `•••`, cannot be cloned, and is overwritten with zeros when it is dropped.
///
/// ```
/// use app_password::Code;
///
/// let code = Code::new(String::from("qwertyuiopasdfgh"));
/// assert_eq!(format!("{code:?}"), "•••");
/// assert_eq!(code.len(), 16);
/// ```
pub struct Code {
    text: String,
}

impl Code {
    /// Takes ownership of the text, so that no second copy is left behind.
    pub fn new(text: String) -> Code {
        Code { text }
    }

    /// The secret itself. The caller is responsible for any copy of it.
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// Its length in characters, not bytes.
    pub fn len(&self) -> usize {
        self.text.chars().count()
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// A text of at most `most` characters, allocated once, so that no second copy is left behind.
    pub(crate) fn of(most: usize, chars: impl Iterator<Item = char>) -> Code {
        let mut text = String::with_capacity(most * 4);
        chars.for_each(|c| text.push(c));
        Code { text }
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("•••")
    }
}

impl Drop for Code {
    fn drop(&mut self) {
        wipe(&mut core::mem::take(&mut self.text).into_bytes());
    }
}

/// Serializes a code, for the two types that may contain one. `Code` itself does not implement `Serialize`,
/// so that nothing else can write one by accident.
pub(crate) fn exposed<S: Serializer>(code: &Option<Code>, to: S) -> Result<S::Ok, S::Error> {
    code.as_ref().map(Code::expose).serialize(to)
}

/// Deserializes a code that a backend has received, where there may be none.
pub(crate) fn taken<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Code>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(Code::new))
}

/// The same where there must be one.
pub(crate) fn needed<'de, D: Deserializer<'de>>(from: D) -> Result<Code, D::Error> {
    String::deserialize(from).map(Code::new)
}
