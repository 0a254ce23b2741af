//! The names in a text: the provider, the host, the mailbox. A name that is not known is replaced by a phrase.

use super::key::Key;
use super::texts::{Piece, Texts, pieces};
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
pub const NOTHING: &[(&str, &str)] = &[];

/// The phrases that replace names which are not known, where the text has none of its own.
const WORDS: [Key; 3] = [
    key!("common.provider"),
    key!("common.app"),
    key!("common.email"),
];

/// The slots that hold words and numbers in the language of the text. Everything else is somebody's name.
const IN_WORDS: [&str; 4] = ["n", "of", "date", "when"];

/// What stands at one place of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// Words in the language of the text.
    Words(&'a str),
    /// A name, an address, a label in this slot: written as it is, in whatever language.
    Name(&'a str, &'a str),
    /// A slot that nothing is put into.
    Open(&'a str),
}

impl<'a> Subject<'a> {
    /// The text with the names and the other slots filled in.
    pub fn say(&self, texts: &Texts, key: Key, more: &[(&str, &str)]) -> String {
        self.fill(texts, texts.raw(key), more)
    }

    /// The same with a text at hand.
    #[inline(never)]
    pub fn fill(&self, texts: &Texts, text: &str, more: &[(&str, &str)]) -> String {
        let mut said = String::new();
        self.parts(texts, text, more, &mut |part| match part {
            Part::Words(text) | Part::Name(_, text) => said.push_str(text),
            Part::Open(slot) => said.push_str(&["{", slot, "}"].concat()),
        });
        said
    }

    /// What stands in a text, one after the other. If it begins with one of our phrases, that gets a capital letter; a
    /// name is never changed: eBay does not become EBay. A slot may bring the phrase for a name that is not known, in the
    /// form that its sentence needs: `{app|this app}`.
    pub fn parts(
        &self,
        texts: &Texts,
        text: &str,
        more: &[(&str, &str)],
        put: &mut dyn FnMut(Part<'_>),
    ) {
        let mut begins = true;
        for piece in pieces(text) {
            match piece {
                Piece::Words(words) => put(Part::Words(words)),
                Piece::Slot(slot) => {
                    let (name, phrase) = slot.split_once('|').unwrap_or((slot, ""));
                    let names = [self.provider, self.app, self.email];
                    let known = SLOTS.iter().zip(names).zip(WORDS);
                    let mut known = known.filter(|((it, _), _)| **it == name);
                    if let Some((_, value)) = more.iter().find(|(it, _)| *it == name) {
                        put(match IN_WORDS.contains(&name) {
                            true => Part::Words(value),
                            false => Part::Name(name, value),
                        });
                    } else if let Some(((_, value), word)) = known.next() {
                        // A phrase that shows nothing would leave a gap.
                        let phrase = match phrase.trim() {
                            "" => texts.raw(word),
                            _ => phrase,
                        };
                        match value {
                            "" if begins => put(Part::Words(&capitalised(phrase))),
                            "" => put(Part::Words(phrase)),
                            _ => put(Part::Name(name, value)),
                        }
                    } else {
                        put(Part::Open(slot));
                    }
                }
            }
            begins = false;
        }
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
            // Here each capital letter stands before its small one, which is odd.
            'Ā'..='ħ' | 'Ŋ'..='ŷ' | 'Ạ'..='ỹ' => u32::from(first) & 1,
            _ => 0,
        };
        capitalised.push(char::from_u32(u32::from(first) - to_capital).unwrap_or(first));
    }
    capitalised.push_str(letters.as_str());
    capitalised
}
