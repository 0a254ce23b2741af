//! The names in a text: the provider, the host, the mailbox. A name that is not known is replaced by a phrase.

use super::key::Key;
use super::texts::{Piece, Texts, pieces};
use crate::catalog::template::fill;
use crate::key;

/// The names that any text may contain; empty if not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Subject<'a> {
    /// The provider's.
    pub provider: &'a str,
    /// The host's own.
    pub app: &'a str,
    /// The address of the mailbox.
    pub email: &'a str,
}

/// The slots for these names.
pub const SLOTS: [&str; 3] = ["provider", "app", "email"];

/// For a text with no other slots.
pub const NOTHING: [(&str, &str); 2] = [("", ""); 2];

/// The phrases that replace names which are not known.
const WORDS: [Key; 3] = [
    key!("common.provider"),
    key!("common.app"),
    key!("common.email"),
];

impl<'a> Subject<'a> {
    /// The text with the names and the other slots filled in. If it begins with one of our phrases, that gets a
    /// capital letter; a name is never changed: eBay does not become EBay.
    #[inline(never)]
    pub fn say(&self, texts: &Texts, key: Key, more: [(&str, &str); 2]) -> String {
        let text = texts.raw(key);
        let ([provider, app, email], [one, two]) = (self.filling(texts), more);
        let said = fill(text, &[one, two, provider, app, email]);
        let first = pieces(text).next();
        for (slot, name) in self.names() {
            if name.is_empty() && first == Some(Piece::Slot(slot)) {
                return capitalised(&said);
            }
        }
        said
    }

    /// The values of the slots, as they are inside a sentence.
    pub fn filling<'b>(&self, texts: &'b Texts) -> [(&'static str, &'b str); 3]
    where
        'a: 'b,
    {
        let mut filling = self.names();
        for ((_, name), word) in filling.iter_mut().zip(WORDS) {
            if name.is_empty() {
                *name = texts.raw(word);
            }
        }
        filling
    }

    fn names(&self) -> [(&'static str, &'a str); 3] {
        let [provider, app, email] = SLOTS;
        [
            (provider, self.provider),
            (app, self.app),
            (email, self.email),
        ]
    }
}

/// The text with a capital letter, for the scripts of likely languages. Tables for all scripts would weigh
/// more than this whole module.
fn capitalised(text: &str) -> String {
    let mut capitalised = String::new();
    let mut letters = text.chars();
    if let Some(first) = letters.next() {
        let to_capital = match first {
            'a'..='z' | 'à'..='þ' | 'α'..='ω' | 'а'..='я' => 32,
            'ѐ'..='џ' => 80,
            _ => 0,
        };
        capitalised.push(char::from_u32(u32::from(first) - to_capital).unwrap_or(first));
    }
    capitalised.push_str(letters.as_str());
    capitalised
}
