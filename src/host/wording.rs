//! The texts of a language's file and of a host, read from objects of JavaScript. What does not fit is named
//! and left out.

use std::cell::RefCell;
use std::sync::Arc;

use wasm_bindgen::JsValue;

use super::value::{described, entries, excess, found, joined, pair, sentence, string};
use crate::i18n::english;
use crate::i18n::plural::other_of;
use crate::i18n::renamed::{OTHERS, renamed};
use crate::i18n::slots::unfilled;
use crate::i18n::texts::{Texts, Wording};
use crate::model::bounds::MOST_TYPED;

/// The number of texts in a file or of a host's own: some times what we have.
const MOST_TEXTS: usize = 2_000;

/// The texts of a file, and what is wrong with them.
struct File {
    from: JsValue,
    wording: Arc<Wording>,
    mistakes: Vec<String>,
}

thread_local! {
    /// Every file that was read: all elements of a language share its texts.
    static FILES: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };
}

/// The texts of a language's file, or none: English needs no file. What is wrong with them is told each time.
pub fn of_file(lang: &str, from: &JsValue, wrong: &dyn Fn(String)) -> Arc<Wording> {
    if from.is_undefined() {
        return Arc::default();
    }
    let known = FILES.with_borrow(|files| {
        let file = files.iter().find(|file| file.from == *from)?;
        Some((file.wording.clone(), file.mistakes.clone()))
    });
    let (wording, mistakes) = known.unwrap_or_else(|| {
        let mistakes: RefCell<Vec<String>> = RefCell::default();
        let tell = |message| mistakes.borrow_mut().push(message);
        let wording = read(lang, from, &sentence("locales/%.json", &[lang]), &tell);
        let file = File {
            from: from.clone(),
            wording,
            mistakes: mistakes.take(),
        };
        let read = (file.wording.clone(), file.mistakes.clone());
        FILES.with_borrow_mut(|files| files.push(file));
        read
    });
    mistakes.into_iter().for_each(wrong);
    wording
}

/// The texts in an object by key; each one that does not fit is told.
pub fn read(lang: &str, from: &JsValue, place: &str, wrong: &dyn Fn(String)) -> Arc<Wording> {
    let mut wording = Wording::new(lang);
    let (all, count) = entries(from, MOST_TEXTS).unwrap_or_else(|| {
        let text = "%: the texts cannot be read. They are left out.";
        wrong(sentence(text, &[place]));
        Default::default()
    });
    if count > MOST_TEXTS {
        let many = found(place, count, "texts", MOST_TEXTS);
        wrong(joined(&[&many, "The others are left out."]));
    }
    let mut near = 0;
    for (key, text) in all.iter().map(pair) {
        if let Some(long) = excess(&sentence("%: \"%\"", &[place, &key]), &text, MOST_TYPED) {
            wrong(joined(&[&long, "It is left out."]));
            continue;
        }
        let at = english::place(renamed(&key), near);
        near = at.unwrap_or(near);
        let mistake = match (string(&text), at) {
            (Some(text), Some(at)) => {
                wording.put(at, text);
                continue;
            }
            (Some(text), None) if is_other(&key) => {
                wording.put_other(key, text);
                continue;
            }
            (_, None) if !is_other(&key) => sentence("%: there is no text \"%\"", &[place, &key]),
            _ => {
                let found = described(&text);
                sentence("%: \"%\" is not a text but %", &[place, &key, &found])
            }
        };
        wrong(joined(&[&mistake, ". It is left out."]));
    }
    let wording = Arc::new(wording);
    tell_slots(&wording, place, wrong);
    wording
}

/// Whether it is a text that English has under no key: a label, a note, a plural form, a time to wait by its old name.
fn is_other(key: &str) -> bool {
    let is_form = other_of(key).is_some_and(|other| english::place(&other, 0).is_some());
    is_form || OTHERS.iter().any(|start| key.starts_with(start))
}

/// Names each slot in these texts that nobody fills in.
fn tell_slots(wording: &Arc<Wording>, place: &str, wrong: &dyn Fn(String)) {
    let texts = Texts::of(wording.clone(), None);
    unfilled(&texts, &mut |key, slot, expected| {
        let expected = if expected.is_empty() {
            "a text without slots".to_owned()
        } else {
            sentence("one of {%}", &[&expected.join("}, {")])
        };
        let text = "%: \"%\" has a slot {%} that nothing is put into; expected %. It is shown as it is written.";
        wrong(sentence(text, &[place, key, slot, &expected]));
    });
}
