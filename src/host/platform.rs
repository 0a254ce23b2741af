//! The machine that the person sits at, as far as the screens depend on it.

use web_sys::window;

use super::value::{get, string};
use crate::view::config::Pasting;

/// Whether a media query holds.
#[inline(never)]
pub fn matches(query: &str) -> bool {
    let list = window().and_then(|it| it.match_media(query).ok().flatten());
    list.is_some_and(|it| it.matches())
}

/// How one pastes on it.
pub fn pasting() -> Pasting {
    if matches("(hover: none) and (pointer: coarse)") {
        return Pasting::Finger;
    }
    // On a Mac all browsers say "MacIntel", be it of an older kind or not; an iPad says that or its name.
    let navigator = window().and_then(|it| get(&it, "navigator").ok());
    let platform = navigator.and_then(|it| string(&get(&it, "platform").ok()?));
    match platform.unwrap_or_default().get(..2) {
        Some("Ma" | "iP") => Pasting::Command,
        _ => Pasting::Control,
    }
}
