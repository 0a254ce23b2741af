//! The first screen: whose mailbox is it?
//!
//! The address is enough for most people; the tiles are there for everyone else.

use yew::NodeRef;

use crate::catalog::address::domain_of;
use crate::i18n::key::Key;
use crate::i18n::subject::Subject;
use crate::key;
use crate::model::verdict::DetectionNote;
use crate::view::action::{Action, EventKind};
use crate::view::address_lookup::{AddressLookup, LookupState};
use crate::view::combobox::ProviderCombobox;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{attr, class, tag};
use crate::view::parts::address_field::address_field;
use crate::view::parts::provider_combobox::provider_combobox;
use crate::view::parts::provider_name::provider_name;

/// What the screen shows beside the context.
pub struct Picker<'a> {
    /// The look-up of the address.
    pub lookup: &'a AddressLookup,
    /// The search among all providers.
    pub combobox: &'a ProviderCombobox,
    /// The field for the address.
    pub address: &'a NodeRef,
    /// The list of the tiles.
    pub tiles: &'a NodeRef,
    /// The field of the search among all providers.
    pub search: &'a NodeRef,
}

/// The screen.
pub fn pick(build: &mut ElementBuilder<'_>, shown: &Picker<'_>) {
    let lookup = shown.lookup;
    build.el(tag!("section.screen.pick"), |build| {
        build.text_key(tag!("h2.title tabindex=-1"), key!("pick.title"));
        build.text_key(tag!("p.intro"), key!("pick.intro"));
        if build.context.config.email.is_empty() {
            build.el(tag!("label.field"), |build| {
                build.text_key(tag!("span.field-name"), key!("pick.address"));
                let wrong = lookup.state == LookupState::NoAddress;
                address_field(build, shown.address, &lookup.email, wrong, |build| {
                    build.set(attr!("aria-describedby"), "ap-said");
                    build.on(EventKind::Change, Action::CommitAddress);
                    build.on(EventKind::Keydown, Action::KeyInAddress);
                });
            });
        } else {
            build.el(tag!("p.mailbox"), |build| build.name(build.context.email));
        }
        said(build, lookup);
        slip(build, lookup);
        tiles(build, shown);
        provider_combobox(build, lookup, shown.combobox, shown.search);
        build.el(tag!("div.actions"), |build| {
            build.button(
                tag!("button.button.primary part=primary-button"),
                key!("pick.continue"),
                Action::Continue,
            );
        });
        build.el(tag!("p.links"), |build| build.support_link());
    });
}

/// How the look-up goes, in words.
fn said(build: &mut ElementBuilder<'_>, lookup: &AddressLookup) {
    build.el(tag!("p.said id=ap-said role=status"), |build| {
        let (tone, key) = match (lookup.state, lookup.chosen) {
            (LookupState::Found, Some(found)) if found.is_known() => {
                (class!("good"), key!("pick.found"))
            }
            (LookupState::Found, Some(_)) => (class!("good"), key!("pick.own-server")),
            (LookupState::Pending, _) => (class!("calm"), key!("pick.looking")),
            (LookupState::Unknown, _) if lookup.asks() || lookup.chosen.is_none() => {
                (class!("calm"), unknown(lookup))
            }
            (LookupState::NoAddress, _) => (class!("bad"), key!("pick.address-wrong")),
            (LookupState::ProviderNeeded, None) => (class!("bad"), key!("pick.need")),
            _ => return,
        };
        build.class(tone);
        let subject = Subject {
            provider: match lookup.found.gateway {
                gateway if lookup.state == LookupState::Unknown && !gateway.is_empty() => gateway,
                _ => &build.context.provider().name,
            },
            ..build.context.subject()
        };
        let domain = domain_of(&lookup.email).unwrap_or_default();
        let slots = [("domain", domain), ("meant", &*lookup.found.suggestion)];
        let phrase = build.context.texts.phrase(key);
        build.push_filled(phrase, subject, &slots);
    });
}

/// What is said where the provider is not known.
fn unknown(lookup: &AddressLookup) -> Key {
    match lookup.found.note {
        Some(DetectionNote::Gateway) => key!("pick.gateway"),
        Some(DetectionNote::Forwarder) => key!("pick.forwarder"),
        Some(DetectionNote::Ambiguous) if lookup.asks() => key!("pick.ambiguous"),
        Some(DetectionNote::NoMail) => key!("pick.no-mail"),
        Some(DetectionNote::Misspelt) => key!("pick.misspelt"),
        _ => key!("pick.unknown"),
    }
}

/// The address as it was most likely meant: nothing is corrected unless the person says so.
fn slip(build: &mut ElementBuilder<'_>, lookup: &AddressLookup) {
    let fixed = !build.context.config.email.is_empty();
    match lookup.corrected() {
        Some(address) if lookup.state == LookupState::Unknown && !fixed => {
            build.el(tag!("div.slip"), |build| {
                build.el(
                    tag!("button.button.quiet.nowhere part=secondary-button type=button"),
                    |build| {
                        build.set(attr!("aria-describedby"), "ap-said");
                        build.on(EventKind::Click, Action::CorrectAddress);
                        build.name(&address);
                    },
                );
            });
        }
        _ => build.nothing(),
    }
}

/// Native radio buttons: the browser brings arrow keys, names and the one tab stop.
fn tiles(build: &mut ElementBuilder<'_>, shown: &Picker<'_>) {
    let lookup = shown.lookup;
    let tiles = lookup.tiles(build.context.config);
    // Where the host offers nobody, there is another service only.
    if tiles.is_empty() {
        return build.nothing();
    }
    build.el(tag!("fieldset.providers part=provider-list"), |build| {
        build.node(shown.tiles);
        build.on(EventKind::Keydown, Action::KeyOnTiles);
        build.text_key(tag!("legend.field-name"), key!("pick.choose"));
        build.el(tag!("div.tiles"), |build| {
            for &provider in &tiles {
                build.el(tag!("label.tile part=provider"), |build| {
                    build.key(&provider.id);
                    let chosen = lookup.chosen.is_some_and(|chosen| chosen.id == provider.id);
                    build.radio("provider", chosen, Action::ChooseTile(provider));
                    let other = build.context.say(key!("pick.other"));
                    let name = if provider.is_known() {
                        &provider.name
                    } else {
                        &other
                    };
                    provider_name(build, provider, name, &lookup.called(provider));
                });
            }
        });
    });
}
