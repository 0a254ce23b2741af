//! A secret text that forgets itself.
//!
//! Everything that holds what a person pasted is a [`Code`]. It must never become `Clone`,
//! `Display` or `PartialEq`, and its `Debug` must never say more than that it is there.

use core::fmt;
use core::hint::black_box;

/// A secret: an app password, or the text it is looked for in.
///
/// Prints as `•••`, cannot be cloned, and is overwritten with zeros when it is dropped.
///
/// ```
/// use app_password::check::code::Code;
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

    /// An empty secret with room for so many bytes.
    pub(crate) fn with_room(bytes: usize) -> Code {
        Code::new(String::with_capacity(bytes))
    }

    /// Adds one character. A `String` that grows leaves its old bytes in the heap, so growing is
    /// done here, where they can be wiped.
    pub(crate) fn push(&mut self, letter: char) {
        if self.text.capacity() - self.text.len() < letter.len_utf8() {
            let mut larger = String::with_capacity(self.text.len() * 2 + 16);
            larger.push_str(&self.text);
            wipe(core::mem::replace(&mut self.text, larger));
        }
        self.text.push(letter);
    }

    /// Wipes the text; what is added later starts from nothing.
    pub(crate) fn clear(&mut self) {
        wipe(core::mem::take(&mut self.text));
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("•••")
    }
}

impl Drop for Code {
    fn drop(&mut self) {
        self.clear();
    }
}

/// Fills the whole allocation with zeros. The black box keeps the compiler from leaving out
/// writes that nobody reads.
fn wipe(text: String) {
    let mut bytes = text.into_bytes();
    bytes.clear();
    bytes.resize(bytes.capacity(), 0);
    black_box(bytes.as_mut_slice());
}
