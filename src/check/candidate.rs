//! Finds the one code in a text that may hold more: the dialog around it, a label, a second copy.
//!
//! It searches from the most to the least certain place and stops at the first hit. Two different codes
//! count as none: it must never choose between them.

use core::mem::take;
use core::ops::Range;

use crate::check::char_class::{
    BLANK, CAPITAL, DIGIT, LINE_END, QUOTES, SMALL, begins, class_of, is,
};
use crate::check::decoy::Asked;
use crate::check::normal::{bare_ends, joined};
use crate::check::secret_chars::{SecretChars, labelled, parts, trimmed};
use crate::model::code_format::{Alphabet, CodeFormat};
use crate::model::finding::Finding;

/// A run of at least this many letters between other words is hardly a word itself. With a code length of
/// twelve, "applications" and "instructions" would otherwise pass for codes.
const LONGER_THAN_WORDS: usize = 16;

/// What was found in a text.
#[derive(Default)]
pub(super) struct Found {
    /// The first code, as it is sent.
    pub(super) code: Option<SecretChars>,
    /// Whether there were different ones.
    pub(super) several: bool,
    /// The first text that fits the format and is known to be something else.
    pub(super) decoy: Option<(Finding, SecretChars)>,
}

/// Searches a normalised text. `asked` recognises texts that fit the format but are something else.
pub(super) fn find(asked: &Asked<'_>, text: &[char]) -> Found {
    let start = || Search {
        asked,
        format: asked.format,
        found: Found::default(),
    };
    let mut search = start();
    let as_sent = |code: &SecretChars| **code == *text;
    if asked.format.lengths.len() > 1
        && search.offer(text)
        && !search.found.code.as_ref().is_some_and(as_sent)
    {
        // A label and a shorter code together may have another accepted length:
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
    format: &'a CodeFormat,
    found: Found,
}

impl Search<'_> {
    fn run(&mut self, text: &[char]) {
        if self.offer(text) {
            return;
        }
        let label = labelled(text);
        if let Some(rest) = label {
            self.piece(rest, true);
        }
        for line in parts(text, LINE_END) {
            if let Some(rest) = labelled(line) {
                self.piece(rest, true);
            }
            self.piece(line, false);
        }
        if self.settled() {
            return;
        }
        parts(text, LINE_END).for_each(|line| self.inside(line));
        if self.settled() {
            return;
        }
        if let Some(rest) = label {
            // No blank follows the colons of East Asia: "密码：qwer tyui opas dfgh 完成".
            parts(text, LINE_END)
                .filter_map(labelled)
                .for_each(|rest| self.inside(rest));
            if !self.settled() {
                self.offer(rest);
            }
        }
    }

    fn settled(&self) -> bool {
        self.found.code.is_some()
    }

    /// A text that stands alone: one run of characters, or groups as displayed. Odd spacing is accepted only
    /// if nothing else was pasted, because a line of prose may well have sixteen letters. A run after a
    /// label may look like a word; others may not.
    fn piece(&mut self, text: &[char], labelled: bool) {
        let text = bare_ends(self.format, text);
        let (mut groups, mut even) = (0_usize, true);
        for group in parts(text, self.format.separators()) {
            groups += 1;
            even &= group.len() == self.format.group;
        }
        let run = groups == 1 && (labelled || self.not_a_word(text));
        if run || (groups > 1 && even) {
            self.offer(text);
        }
    }

    /// Tokens and groups between other words.
    fn inside(&mut self, line: &[char]) {
        // The range of the groups that belong together, with only blanks between them.
        let (mut groups, mut after) = (0..0, 0);
        for token in line.split(|&c| is(c, BLANK)) {
            let start = after;
            after += token.len() + 1;
            if token.is_empty() {
                continue;
            }
            let bare = bare_ends(self.format, token);
            let is_group =
                bare.len() == self.format.group && self.format.counts(bare) == (bare.len(), 0);
            let before = self.format.separators() | QUOTES;
            let quoted = token.len() - trimmed(token, before, 0).len();
            // A quote or a capital starts something new, punctuation ends it: the code in Google's dialog may be
            // followed by a word of four letters.
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

    /// Offers the groups in this range, and clears it.
    fn take_groups(&mut self, line: &[char], at: &mut Range<usize>) {
        let groups = line.get(take(at)).unwrap_or_default();
        if groups.is_empty() {
            return;
        }
        if self.not_a_word(groups) && !self.offer(groups) && capitalised(groups) {
            // "Code qwer tyui opas dfgh": the first group is a label.
            if let Some(rest) = groups.get(self.format.group..) {
                self.offer(rest);
            }
        }
    }

    /// Whether a run is neither a word nor a number: it mixes letters and digits, has a capital in the middle,
    /// or is longer than words are. With an alphabet that has no digits this cannot be told, but such codes
    /// are long.
    fn not_a_word(&self, run: &[char]) -> bool {
        if self.format.alphabet == Alphabet::Lower {
            return true;
        }
        let (mut chars, mut seen, mut inner) = (0_usize, 0, false);
        for class in run.iter().map(|&c| class_of(c)) {
            // Groups come with the blanks between them.
            if class & BLANK != 0 {
                continue;
            }
            inner |= chars > 0 && class == CAPITAL;
            chars += usize::from(class != DIGIT);
            seen |= class;
        }
        let mixed = seen & DIGIT != 0 || (seen & SMALL != 0 && inner);
        chars > 0 && (mixed || chars >= LONGER_THAN_WORDS)
    }

    /// Takes the text if it is a code, with or without the quotes and stops at its ends.
    fn offer(&mut self, text: &[char]) -> bool {
        let bare = bare_ends(self.format, text);
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

    /// The code that the text is, or repeats. Characters are counted before anything is copied, because hardly
    /// any candidate is a code.
    fn code_in(&self, text: &[char]) -> Option<SecretChars> {
        let (count, foreign) = self.format.counts(text);
        let divides = |length: usize| count.checked_rem(length) == Some(0);
        if count == 0 || foreign > 0 || self.format.length_that(divides).is_none() {
            return None;
        }
        let chars = joined(self.format, text);
        let repeats = |length: usize| {
            divides(length)
                && chars
                    .get(length..)
                    .is_some_and(|rest| chars.starts_with(rest))
        };
        let exact = self.format.length_that(|length| length == count);
        let length = exact.or_else(|| self.format.length_that(repeats))?;
        Some(self.format.sent(&chars, length))
    }
}

fn capitalised(token: &[char]) -> bool {
    begins(token, CAPITAL) && begins(token.get(1..).unwrap_or_default(), SMALL)
}
