//! Finds the one code in a text: the dialog around it, a label before it, two copies of it.
//!
//! It goes from the most to the least certain place and stops where it finds something. Two
//! different codes are none: it must never choose between them.

use crate::check::code::Code;
use crate::check::finding::Finding;
use crate::check::normal::{bare_ends, joined};
use crate::check::shape::{Alphabet, Shape};

/// From this many letters on, a run between other words is hardly a word itself. A shape of
/// twelve would take "applications" and "instructions" for codes.
const LONGER_THAN_WORDS: usize = 16;

/// What was found in a text.
pub(super) struct Found {
    /// The code as it is sent, when there is exactly one.
    pub(super) code: Option<Code>,
    /// Whether there were different ones.
    pub(super) several: bool,
    /// The first text that fits the shape and is known to be something else.
    pub(super) decoy: Option<(Finding, Code)>,
}

/// Searches a normalised text. `decoy` says what a fitting text is if not a code.
pub(super) fn find(shape: &Shape, text: &str, decoy: &dyn Fn(&str) -> Option<Finding>) -> Found {
    let start = || Search {
        shape,
        decoy,
        found: Found {
            code: None,
            several: false,
            decoy: None,
        },
    };
    let mut search = start();
    let as_sent = |code: &Code| code.expose() == text;
    if shape.lengths.len() > 1
        && search.offer(text)
        && !search.found.code.as_ref().is_some_and(as_sent)
    {
        // A label and a shorter code may together have another accepted length:
        // "Code Ab3dEf6hIj9k".
        let mut inner = start();
        inner.inside(text);
        if inner.found.code.is_some() && !inner.found.several {
            return inner.found;
        }
    }
    search.run(text);
    search.found
}

struct Search<'a> {
    shape: &'a Shape,
    decoy: &'a dyn Fn(&str) -> Option<Finding>,
    found: Found,
}

impl Search<'_> {
    fn run(&mut self, text: &str) {
        if self.offer(text) {
            return;
        }
        if let Some(rest) = after_label(text) {
            self.piece(rest, true);
        }
        for line in text.split('\n') {
            if let Some(rest) = after_label(line) {
                self.piece(rest, true);
            }
            self.piece(line, false);
        }
        if self.settled() {
            return;
        }
        for line in text.split('\n') {
            self.inside(line);
        }
        if self.settled() {
            return;
        }
        if let Some(rest) = after_label(text) {
            self.offer(rest);
        }
    }

    fn settled(&self) -> bool {
        self.found.code.is_some() || self.found.several
    }

    /// A text that stands alone: one run of letters, or groups as displayed. Odd spacing is only
    /// forgiven where nothing else was pasted, because a line of prose may well have sixteen
    /// letters. A labelled run may look like a word, others may not.
    fn piece(&mut self, text: &str, labelled: bool) {
        let text = bare_ends(self.shape, text);
        let (mut groups, mut even) = (0_usize, true);
        for group in text
            .split(|c| self.shape.separates(c))
            .filter(|group| !group.is_empty())
        {
            groups += 1;
            even &= group.chars().count() == self.shape.group;
        }
        let run = groups == 1 && (labelled || self.not_a_word(text));
        if run || (groups > 1 && even) {
            self.offer(text);
        }
    }

    /// Tokens and groups between other words.
    fn inside(&mut self, line: &str) {
        let mut groups = Code::with_room(line.len());
        for token in line.split([' ', '\n']).filter(|token| !token.is_empty()) {
            let bare = bare_ends(self.shape, token);
            let is_group = bare.chars().count() == self.shape.group
                && bare
                    .chars()
                    .all(|c| self.shape.alphabet.has(self.shape.folded(c)));
            // A quote or a capital begins something new, punctuation ends it: what follows the
            // code in Google's dialog may be a word of four letters.
            if !is_group || capitalised(bare) || !token.starts_with(bare) {
                self.take_groups(&mut groups);
            }
            if is_group {
                for letter in bare.chars() {
                    groups.push(letter);
                }
                if !token.ends_with(bare) {
                    self.take_groups(&mut groups);
                }
            } else {
                self.piece(bare, false);
            }
        }
        self.take_groups(&mut groups);
    }

    fn take_groups(&mut self, groups: &mut Code) {
        let text = groups.expose();
        if text.is_empty() {
            return;
        }
        if self.not_a_word(text) && !self.offer(text) && capitalised(text) {
            // "Code qwer tyui opas dfgh": the first group is a label.
            if let Some(rest) = text.get(self.shape.group..) {
                self.offer(rest);
            }
        }
        groups.clear();
    }

    /// Whether a run of letters is no word of a language and no number: letters and digits, a
    /// capital in the middle, or longer than words are. Alphabets without digits have nothing to
    /// tell them apart by, and their codes are long.
    fn not_a_word(&self, run: &str) -> bool {
        if self.shape.alphabet == Alphabet::Lower {
            return true;
        }
        let (mut letters, mut digits, mut small, mut inner) = (0_usize, false, false, false);
        for letter in run.chars() {
            if letter.is_ascii_digit() {
                digits = true;
            } else {
                inner |= letters > 0 && letter.is_ascii_uppercase();
                small |= letter.is_ascii_lowercase();
                letters += 1;
            }
        }
        letters > 0 && (digits || (small && inner) || letters >= LONGER_THAN_WORDS)
    }

    /// Takes the text if its letters are a code, with or without what stands at its ends.
    fn offer(&mut self, text: &str) -> bool {
        self.take(&joined(self.shape, text))
            || self.take(&joined(self.shape, bare_ends(self.shape, text)))
    }

    fn take(&mut self, letters: &Code) -> bool {
        let Some(length) = self.length_in(letters) else {
            return false;
        };
        let code = self.shape.sent(letters.expose(), length);
        if let Some(finding) = (self.decoy)(code.expose()) {
            self.found.decoy.get_or_insert((finding, code));
            return true;
        }
        match &self.found.code {
            Some(other) if other.expose() == code.expose() => {}
            Some(_) => self.found.several = true,
            None => self.found.code = Some(code),
        }
        true
    }

    /// The accepted length that the letters have, or whose first letters they only repeat.
    fn length_in(&self, letters: &Code) -> Option<usize> {
        let text = letters.expose();
        if !text.chars().all(|letter| self.shape.alphabet.has(letter)) {
            return None;
        }
        let count = letters.len();
        let repeats = |length: usize| {
            count.checked_rem(length) == Some(0)
                && text
                    .chars()
                    .zip(text.chars().skip(length))
                    .all(|(a, b)| a == b)
        };
        let mut lengths = self.shape.lengths.iter().copied();
        let exact = lengths.clone().find(|&length| length == count);
        exact
            .or_else(|| lengths.find(|&length| repeats(length)))
            .filter(|_| count > 0)
    }
}

/// What stands after the last colon or equals sign, if there is one.
fn after_label(text: &str) -> Option<&str> {
    text.rsplit_once([':', '=']).map(|(_, rest)| rest)
}

fn capitalised(token: &str) -> bool {
    let mut letters = token.chars();
    letters
        .next()
        .is_some_and(|first| first.is_ascii_uppercase())
        && letters
            .next()
            .is_some_and(|second| second.is_ascii_lowercase())
}
