//! The first screen: whose mailbox is it?
//!
//! The address is enough for most people; the tiles are there for everyone else.

use super::deed::Deed;
use super::finder::Finder;
use super::others::others;
use super::page::{Page, When};
use super::search::{Recognised, Search};
use crate::key;
use crate::model::provider::Provider;
use yew::NodeRef;

/// What the screen shows beside the scene.
pub struct Choice<'a> {
    /// The recognising of the address.
    pub search: &'a Search,
    /// The search among all providers.
    pub finder: &'a Finder,
    /// The field for the address.
    pub address: &'a NodeRef,
    /// The list of the tiles.
    pub tiles: &'a NodeRef,
    /// The field of the search among all providers.
    pub seek: &'a NodeRef,
}

/// The screen.
pub fn pick(page: &mut Page<'_>, shown: &Choice<'_>) {
    let search = shown.search;
    page.el("section.screen.pick", |page| {
        page.line("h2.title tabindex=-1", key!("pick.title"));
        page.line("p.intro", key!("pick.intro"));
        if page.scene.settings.email.is_empty() {
            page.el("label.field", |page| {
                page.line("span.field-name", key!("pick.address"));
                page.el(ADDRESS, |page| {
                    address(
                        page,
                        shown.address,
                        &search.email,
                        search.recognised == Recognised::NoAddress,
                    );
                    page.set("aria-describedby", "ap-said");
                    page.on(When::Change, Deed::AddressDone, 0);
                    page.on(When::Key, Deed::KeyInAddress, 0);
                });
            });
        } else {
            page.words("p.mailbox", page.scene.email);
        }
        said(page, search);
        tiles(page, shown);
        others(page, shown);
        page.el("div.actions", |page| {
            page.button(
                "button.button.primary part=primary-button",
                key!("pick.continue"),
                Deed::Go,
            );
        });
        page.el("p.links", |page| page.support_link());
    });
}

/// A field for an address.
pub const ADDRESS: &str = "input.input type=email form=ap-own inputmode=email autocomplete=email autocapitalize=off \
    spellcheck=false enterkeyhint=go dir=ltr placeholder=name@example.com";

/// What a field for an address needs besides.
pub fn address(page: &mut Page<'_>, field: &NodeRef, email: &str, wrong: bool) {
    page.node(field);
    page.value(email.to_owned());
    page.set_if(wrong, "aria-invalid", "true");
    page.on(When::Input, Deed::Typed, 0);
}

/// How the recognising goes, in words.
fn said(page: &mut Page<'_>, search: &Search) {
    page.el("p.said id=ap-said role=status", |page| {
        let (tone, key) = match (search.recognised, search.picked) {
            (Recognised::Found, Some(_)) => ("good", key!("pick.found")),
            (Recognised::Looking, _) => ("calm", key!("pick.looking")),
            (Recognised::Unknown, None) => ("calm", key!("pick.unknown")),
            (Recognised::NoAddress, _) => ("bad", key!("pick.address-wrong")),
            (Recognised::Needed, None) => ("bad", key!("pick.need")),
            _ => return,
        };
        page.class(tone);
        page.say(key);
    });
}

/// Native radio buttons: the browser brings arrow keys, names and the one tab stop.
fn tiles(page: &mut Page<'_>, shown: &Choice<'_>) {
    let search = shown.search;
    let tiles = search.tiles(page.scene.settings);
    // Where the host offers nobody, there is another service only.
    if tiles.is_empty() {
        return;
    }
    page.el("fieldset.providers part=provider-list", |page| {
        page.node(shown.tiles);
        page.on(When::Key, Deed::KeyOnTiles, 0);
        page.line("legend.field-name", key!("pick.choose"));
        page.el("div.tiles", |page| {
            for (at, provider) in tiles.iter().enumerate() {
                page.el("label.tile part=provider", |page| {
                    page.key(&provider.id);
                    let chosen = search.picked.is_some_and(|picked| picked.id == provider.id);
                    page.radio("provider", chosen, Deed::Picked, at);
                    names(page, provider, &provider.also_shown());
                });
            }
        });
    });
}

/// A provider's name with what stands below it, and its letter: no trademarked pictures.
#[inline(never)]
pub fn names(page: &mut Page<'_>, provider: &Provider, below: &str) {
    let first = provider.name.chars().next().map_or(0, char::len_utf8);
    page.words(
        "span.letter aria-hidden=true",
        provider
            .name
            .get(..first)
            .filter(|it| !it.is_empty())
            .unwrap_or("@"),
    );
    page.el("span.names", |page| {
        page.words("span.name", &provider.name);
        page.words("bdi.also", below);
    });
}
