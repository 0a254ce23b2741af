//! A provider, as the person knows it.

use crate::model::provider::Provider;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{attr, tag};

/// So many bytes of names are always shown whole.
const SHORT: usize = 60;

/// A provider's name with what stands below it, and its badge, or the picture that the host has for it: we ship no
/// trademarked ones.
#[inline(never)]
pub fn provider_name(build: &mut ElementBuilder<'_>, provider: &Provider, name: &str, below: &str) {
    let badge = &provider.badge;
    let first = name.chars().next().map_or(0, char::len_utf8);
    let letters = match &*badge.letters {
        "" => name.get(..first).filter(|it| !it.is_empty()).unwrap_or("@"),
        letters => letters,
    };
    build.el(tag!("slot aria-hidden=true inert"), |build| {
        build.set(attr!("name"), &["icon-", &provider.id].concat());
        build.el(tag!("span.letter translate=no"), |build| {
            build.set(attr!("data-tone"), badge.tone.id());
            build.set(attr!("data-band"), badge.band.id());
            build.push_text(letters);
        });
    });
    build.el(tag!("span.names"), |build| {
        // Where there is no room for all of it.
        build.set_if(
            name.len() + below.len() > SHORT,
            attr!("title"),
            &[name, " ", below].concat(),
        );
        build.text(tag!("bdi.name translate=no"), name);
        build.text(tag!("bdi.also translate=no"), below);
    });
}
