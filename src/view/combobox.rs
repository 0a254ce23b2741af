//! The state of the provider search: what was typed, which providers match, which one is active. People find
//! a provider by any of its names.

use crate::catalog::address::host_name;
use crate::catalog::catalogue::Catalogue;
use crate::model::provider::Provider;

/// The longest list: more than a person reads, and still quick to draw while they type.
pub const LISTED: usize = 20;

/// The search so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ProviderCombobox {
    /// What was typed.
    pub query: String,
    /// Whether the list is open.
    pub open: bool,
    /// The index in the list that the arrow keys have reached.
    pub active: Option<usize>,
    /// Whether the focus has left while a mouse button was held down: the list closes when that comes up.
    pub left: bool,
}

impl ProviderCombobox {
    /// Another text was typed.
    pub fn edit(&mut self, query: String) {
        *self = ProviderCombobox {
            query,
            open: true,
            ..ProviderCombobox::default()
        };
    }

    /// A provider was chosen from the list: its name stands in the field now.
    pub fn choose(&mut self, name: &str) {
        *self = ProviderCombobox {
            query: name.to_owned(),
            ..ProviderCombobox::default()
        };
    }

    /// The list is closed; what was typed stays.
    pub fn close(&mut self) {
        (self.open, self.active, self.left) = (false, None, false);
    }

    /// An arrow key, over a list of so many. At its ends the arrows go on at the other end.
    pub fn move_active(&mut self, down: bool, length: usize) {
        self.open = true;
        let last = length.saturating_sub(1);
        self.active = match (self.active, down) {
            _ if length == 0 => None,
            (None, true) => Some(0),
            (None, false) => Some(last),
            (Some(at), true) if at >= last => Some(0),
            (Some(at), true) => Some(at + 1),
            (Some(0), false) => Some(last),
            (Some(at), false) => Some(at - 1),
        };
    }

    /// What fits, the best first, and whether there is more of it than is listed: those of which a name
    /// begins with what was typed, then those of which a domain does, then those of which a word in a
    /// name does. As long as nothing was typed, all but those that are `shown` elsewhere.
    pub fn matches(
        &self,
        catalogue: &Catalogue,
        shown: &[&'static Provider],
    ) -> (Vec<&'static Provider>, bool) {
        let query = host_name(&self.query);
        // A whole address is as good as its domain.
        let query = query.split_once('@').map_or(&*query, |(_, domain)| domain);
        let mut found: Vec<&'static Provider> = Vec::new();
        for rank in [begins, owns, holds] {
            for &provider in catalogue.providers() {
                let known = among(&found, provider) || query.is_empty() && among(shown, provider);
                if !known && rank(provider, query) {
                    if found.len() == LISTED {
                        return (found, true);
                    }
                    found.push(provider);
                }
            }
        }
        (found, false)
    }
}

/// Whether a name begins so.
fn begins(provider: &Provider, query: &str) -> bool {
    names(provider).any(|name| starts(name, query))
}

/// Whether a domain begins so.
fn owns(provider: &Provider, query: &str) -> bool {
    !query.is_empty() && provider.domains.iter().any(|domain| starts(domain, query))
}

/// Whether a later word of a name begins so. Scripts that are written without spaces have one at each sign.
fn holds(provider: &Provider, query: &str) -> bool {
    names(provider).any(|name| {
        let mut before = ' ';
        name.char_indices().any(|(at, letter)| {
            let begins = matches!(before, ' ' | '.' | '-') || letter > '\u{2e80}';
            before = letter;
            begins && starts(name.get(at..).unwrap_or_default(), query)
        })
    })
}

fn names(provider: &Provider) -> impl Iterator<Item = &str> {
    let also = provider.also.iter();
    [&provider.name, &provider.id]
        .into_iter()
        .chain(also)
        .map(String::as_str)
}

/// Whether the text begins so; small letters and capitals are the same.
fn starts(text: &str, with: &str) -> bool {
    let mut text = text.chars().map(small);
    with.chars()
        .all(|letter| text.next() == Some(small(letter)))
}

/// The small letter, in the scripts that names of providers are written in. The tables for all scripts
/// weigh more than the search.
fn small(letter: char) -> char {
    let to_small = match letter {
        'A'..='Z' | 'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + to_small).unwrap_or(letter)
}

fn among(list: &[&Provider], provider: &Provider) -> bool {
    list.iter().any(|it| it.is(provider))
}
