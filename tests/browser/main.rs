//! Claims about the widget in a real browser: every screen, and a person who uses it.
//!
//! Words are taken from the texts by key, so that a better wording breaks no test.

#![cfg(target_arch = "wasm32")]
// A test that misses something stops there.
#![allow(clippy::expect_used)]

mod combobox;
mod config;
mod detection;
mod entries;
mod folding;
mod guide;
mod host;
mod labels;
mod languages;
mod later;
mod life;
mod manual_servers;
mod names;
mod offer;
mod others;
mod outcome;
mod paste;
mod person;
mod pick;
mod picture;
mod plural;
mod references;
mod seal_meanwhile;
mod sealing;
mod sending;
mod shell;
mod submit;
mod wording;
mod words;

use app_password::i18n::key::Key;
use app_password::i18n::texts::Texts;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// A text in English, with the provider's name in it.
fn english(key: Key, provider: &str) -> String {
    Texts::default().say(key, &[("provider", provider)])
}
