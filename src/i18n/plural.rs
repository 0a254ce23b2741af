//! Texts with a number: one for each plural form that the language has.

use super::key::Key;

/// The forms of one text. Which one a number takes, the language says: those that English lacks (`.few`, `.many` …) a
/// file has beside these two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// For one.
    pub one: Key,
    /// For every number that has no form of its own.
    pub other: Key,
}

/// How the keys of the plural categories (CLDR) end that English lacks.
pub const CATEGORIES: [&str; 4] = [".zero", ".two", ".few", ".many"];

/// The text `step.wait.other` whose form for a category is `step.wait.few`; `None` if it is no such form.
pub fn other_of(name: &str) -> Option<String> {
    let stem = CATEGORIES.iter().find_map(|it| name.strip_suffix(it))?;
    Some([stem, ".other"].concat())
}

/// The [`Plural`] of a text: `plural!("step.wait")` is `step.wait.one` and `step.wait.other`.
#[doc(hidden)]
#[macro_export]
macro_rules! plural {
    ($name:literal) => {
        $crate::i18n::plural::Plural {
            one: $crate::key!($name, ".one"),
            other: $crate::key!($name, ".other"),
        }
    };
}
