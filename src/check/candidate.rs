//! Finds the one code in a text: the dialog around it, a label before it, two copies of it.
//!
//! It goes from the most to the least certain place and stops where it finds something. Two
//! different codes are none: it must never choose between them.

use core::mem::take;
use core::ops::Range;

use crate::check::decoy::Asked;
use crate::check::kind::{
    BLANK, CAPITAL, DIGIT, LABEL_END, LINE_END, QUOTES, SMALL, begins, is, kind, kinds,
};
use crate::check::letters::{Letters, labelled, parts, trimmed};
use crate::check::normal::{bare_ends, joined};
use crate::model::code_format::{Alphabet, CodeFormat};
use crate::model::finding::Finding;

/// From this many letters on, a run between other words is hardly a word itself. A shape of
/// twelve would take "applications" and "instructions" for codes.
const LONGER_THAN_WORDS: usize = 16;

/// What was found in a text.
#[derive(Default)]
pub(super) struct Found {
    /// The code as it is sent, when there is exactly one.
    pub(super) code: Option<Letters>,
    /// Whether there were different ones.
    pub(super) several: bool,
    /// The first text that fits the shape and is known to be something else.
    pub(super) decoy: Option<(Finding, Letters)>,
}

/// Searches a normalised text. `asked` says what a fitting text is if not a code.
pub(super) fn find(asked: &Asked<'_>, text: &[char]) -> Found {
    let start = || Search {
        asked,
        shape: asked.shape,
        found: Found::default(),
    };
    let mut search = start();
    let as_sent = |code: &Letters| **code == *text;
    if asked.shape.lengths.len() > 1
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
    asked: &'a Asked<'a>,
    shape: &'a CodeFormat,
    found: Found,
}

impl Search<'_> {
    fn run(&mut self, text: &[char]) {
        if self.offer(text) {
            return;
        }
        let kinds = kinds(text);
        let label = labelled(text).filter(|_| kinds & LABEL_END != 0);
        if let Some(rest) = label {
            self.piece(rest, true);
        }
        // What is one line, or one word, was offered as a whole.
        if kinds & LINE_END != 0 {
            for line in parts(text, LINE_END) {
                if let Some(rest) = labelled(line) {
                    self.piece(rest, true);
                }
                self.piece(line, false);
            }
        }
        if self.settled() {
            return;
        }
        if kinds & BLANK != 0 {
            parts(text, LINE_END).for_each(|line| self.inside(line));
        }
        if self.settled() {
            return;
        }
        if let Some(rest) = label {
            self.offer(rest);
        }
    }

    fn settled(&self) -> bool {
        self.found.code.is_some() || self.found.several
    }

    /// A text that stands alone: one run of letters, or groups as displayed. Odd spacing is only
    /// forgiven where nothing else was pasted, because a line of prose may well have sixteen
    /// letters. A labelled run may look like a word, others may not.
    fn piece(&mut self, text: &[char], labelled: bool) {
        let text = bare_ends(self.shape, text);
        let (mut groups, mut even) = (0_usize, true);
        for group in parts(text, self.shape.separators()) {
            groups += 1;
            even &= group.len() == self.shape.group;
        }
        let run = groups == 1 && (labelled || self.not_a_word(text));
        if run || (groups > 1 && even) {
            self.offer(text);
        }
    }

    /// Tokens and groups between other words.
    fn inside(&mut self, line: &[char]) {
        // Where the groups that belong together stand, with nothing but blanks between them.
        let (mut groups, mut after) = (0..0, 0);
        for token in line.split(|&letter| is(letter, BLANK)) {
            let start = after;
            after += token.len() + 1;
            if token.is_empty() {
                continue;
            }
            let bare = bare_ends(self.shape, token);
            let is_group =
                bare.len() == self.shape.group && self.shape.counts(bare) == (bare.len(), 0);
            let quoted = token.len() - trimmed(token, BLANK | QUOTES, 0).len();
            // A quote or a capital begins something new, punctuation ends it: what follows the
            // code in Google's dialog may be a word of four letters.
            if !is_group || capitalised(bare) || quoted > 0 {
                self.take_groups(line, &mut groups);
            }
            if !is_group {
                self.piece(bare, false);
                continue;
            }
            if groups.is_empty() {
                groups.start = start + quoted;
            }
            groups.end = start + quoted + bare.len();
            if quoted + bare.len() < token.len() {
                self.take_groups(line, &mut groups);
            }
        }
        self.take_groups(line, &mut groups);
    }

    /// Offers the groups that stand at this place, and forgets them.
    fn take_groups(&mut self, line: &[char], at: &mut Range<usize>) {
        let groups = line.get(take(at)).unwrap_or_default();
        if groups.is_empty() {
            return;
        }
        if self.not_a_word(groups) && !self.offer(groups) && capitalised(groups) {
            // "Code qwer tyui opas dfgh": the first group is a label.
            if let Some(rest) = groups.get(self.shape.group..) {
                self.offer(rest);
            }
        }
    }

    /// Whether a run of letters is no word of a language and no number: letters and digits, a
    /// capital in the middle, or longer than words are. Alphabets without digits have nothing to
    /// tell them apart by, and their codes are long.
    fn not_a_word(&self, run: &[char]) -> bool {
        if self.shape.alphabet == Alphabet::Lower {
            return true;
        }
        let (mut letters, mut seen, mut inner) = (0_usize, 0, false);
        for kind in run.iter().map(|&letter| kind(letter)) {
            // Groups come with the blanks between them.
            if kind & BLANK != 0 {
                continue;
            }
            inner |= letters > 0 && kind == CAPITAL;
            letters += usize::from(kind != DIGIT);
            seen |= kind;
        }
        let mixed = seen & DIGIT != 0 || (seen & SMALL != 0 && inner);
        letters > 0 && (mixed || letters >= LONGER_THAN_WORDS)
    }

    /// Takes the text if its letters are a code, with or without what stands at its ends.
    fn offer(&mut self, text: &[char]) -> bool {
        let bare = bare_ends(self.shape, text);
        self.take(text) || (bare.len() < text.len() && self.take(bare))
    }

    fn take(&mut self, text: &[char]) -> bool {
        let Some(code) = self.code_in(text) else {
            return false;
        };
        if let Some(finding) = self.asked.decoy(&code) {
            self.found.decoy.get_or_insert((finding, code));
            return true;
        }
        match &self.found.code {
            Some(other) if **other == *code => {}
            Some(_) => self.found.several = true,
            None => self.found.code = Some(code),
        }
        true
    }

    /// The code that the letters are, or that they only repeat. They are counted before they are copied: of all
    /// that is looked at hardly anything is a code.
    fn code_in(&self, text: &[char]) -> Option<Letters> {
        let (count, foreign) = self.shape.counts(text);
        let divides = |length: usize| count.checked_rem(length) == Some(0);
        if count == 0 || foreign > 0 || self.shape.length_that(divides).is_none() {
            return None;
        }
        let letters = joined(self.shape, text);
        let repeats = |length: usize| {
            divides(length)
                && letters
                    .get(length..)
                    .is_some_and(|rest| letters.starts_with(rest))
        };
        let exact = self.shape.length_that(|length| length == count);
        let length = exact.or_else(|| self.shape.length_that(repeats))?;
        Some(self.shape.sent(&letters, length))
    }
}

fn capitalised(token: &[char]) -> bool {
    begins(token, CAPITAL) && begins(token.get(1..).unwrap_or_default(), SMALL)
}
