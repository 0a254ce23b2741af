//! A provider, as the person knows it.

use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;

/// A provider's name with what stands below it, and its letter: no trademarked pictures.
#[inline(never)]
pub fn provider_name(build: &mut ElementBuilder<'_>, name: &str, below: &str) {
    let first = name.chars().next().map_or(0, char::len_utf8);
    let letter = name.get(..first).filter(|it| !it.is_empty());
    build.text(tag!("span.letter aria-hidden=true"), letter.unwrap_or("@"));
    build.el(tag!("span.names"), |build| {
        build.text(tag!("span.name"), name);
        build.text(tag!("bdi.also"), below);
    });
}
