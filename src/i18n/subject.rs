//! Whom a text speaks of: by name where one is known, else in a word of ours that stands for it.

use super::key::Key;
use super::texts::{Piece, Texts, pieces};
use crate::catalog::template::fill;
use crate::key;

/// The names that any text may hold; empty where they are not known.
#[derive(Clone, Copy, Debug, Default)]
pub struct Subject<'a> {
    /// The provider's.
    pub provider: &'a str,
    /// The host's own.
    pub app: &'a str,
    /// The address of the mailbox.
    pub email: &'a str,
}

/// The slots that these names go into.
pub const SLOTS: [&str; 3] = ["provider", "app", "email"];

/// What else goes into a text that holds names alone.
pub const NOTHING: [(&str, &str); 2] = [("", ""); 2];

/// The words that stand for them.
const WORDS: [Key; 3] = [
    key!("common.provider"),
    key!("common.app"),
    key!("common.email"),
];

impl<'a> Subject<'a> {
    /// The text with the names in it, and with what else goes into it. A word of ours with which it begins
    /// gets its capital letter; a name is never touched: eBay is not EBay.
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

    /// What goes into the slots, inside a sentence.
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

/// With a capital letter, in the scripts that have one and that a language of ours may be written in. The
/// tables for all scripts weigh more than this room.
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
