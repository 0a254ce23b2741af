//! A secret text that forgets itself.
//!
//! Everything that holds what a person pasted is a [`Code`]. It must never become `Clone`,
//! `Display` or `PartialEq`, and its `Debug` must never say more than that it is there.

use core::fmt;
use core::hint::black_box;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A secret: an app password, or the text it is looked for in.
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
    /// Takes the text over, so that no second copy is left behind.
    pub fn new(text: String) -> Code {
        Code { text }
    }

    /// The secret itself. Whoever copies it answers for the copy.
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// How many characters (not bytes) it has.
    pub fn len(&self) -> usize {
        self.text.chars().count()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// At most so many letters as one text, made in one piece, so that no second copy is left behind.
    pub(crate) fn of(most: usize, letters: impl Iterator<Item = char>) -> Code {
        let mut text = String::with_capacity(most * 4);
        letters.for_each(|letter| text.push(letter));
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
        // The whole allocation; the black box keeps the compiler from leaving out writes that nobody
        // reads.
        let mut bytes = core::mem::take(&mut self.text).into_bytes();
        bytes.clear();
        bytes.resize(bytes.capacity(), 0);
        black_box(bytes.as_mut_slice());
    }
}

/// Writes a code that is to leave: for the two shapes that may hold one. `Code` itself has no `Serialize`,
/// so that nothing else writes one by accident.
pub(crate) fn exposed<S: Serializer>(code: &Option<Code>, to: S) -> Result<S::Ok, S::Error> {
    code.as_ref().map(Code::expose).serialize(to)
}

/// Reads a code that has come to a backend.
pub(crate) fn taken<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Code>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(Code::new))
}
