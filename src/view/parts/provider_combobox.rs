//! The providers without a tile: a field to search for them, as a combobox with a list box of what fits
//! (WAI-ARIA Authoring Practices), and how to go on with a mailbox that is with none of them.

use yew::NodeRef;

use super::provider_name::provider_name;
use crate::i18n::texts::digits;
use crate::key;
use crate::model::provider::Provider;
use crate::view::action::{Action, EventKind};
use crate::view::address_lookup::AddressLookup;
use crate::view::combobox::ProviderCombobox;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{Tag, attr, class, tag};

/// The field is a combobox: the focus stays in it, the arrow keys move in the list.
const INPUT: Tag = tag!(
    "input.input.seek type=text id=ap-seek form=ap-own role=combobox aria-autocomplete=list \
    aria-controls=ap-found autocomplete=off autocapitalize=off autocorrect=off spellcheck=false \
    enterkeyhint=search maxlength=4096 data-1p-ignore=true data-lpignore=true data-bwignore=true"
);

/// The search, unless all providers on offer have a tile; and a button for a mailbox that is with none of
/// them. Where the host limits the offer there is no such button, unless the offer is empty.
pub fn provider_combobox(
    build: &mut ElementBuilder<'_>,
    lookup: &AddressLookup,
    combobox: &ProviderCombobox,
    node: &NodeRef,
) {
    let config = build.context.config;
    let tiles = lookup.tiles(config);
    let offered = config.catalogue.providers();
    let searches = !config.closed || tiles.len() < offered.len();
    let goes_on = !config.closed || offered.is_empty();
    if !searches && !goes_on {
        return build.nothing();
    }
    build.el(tag!("div.others"), |build| {
        if searches {
            search(build, lookup, combobox, node, &tiles);
        }
        if goes_on {
            build.button(
                tag!("button.button.quiet.nowhere part=secondary-button"),
                key!("pick.nowhere"),
                Action::ChooseOther,
            );
        } else {
            build.nothing();
        }
    });
}

fn search(
    build: &mut ElementBuilder<'_>,
    lookup: &AddressLookup,
    combobox: &ProviderCombobox,
    node: &NodeRef,
    tiles: &[&'static Provider],
) {
    build.text_key(tag!("label.field-name for=ap-seek"), key!("pick.others"));
    let (found, more) = if combobox.open {
        let catalogue = &build.context.config.catalogue;
        combobox.matches(catalogue, tiles)
    } else {
        (Vec::new(), false)
    };
    field(build, combobox, node, !found.is_empty());
    list(build, combobox, &found);
    count(build, lookup, combobox, found.len(), more);
}

fn field(
    build: &mut ElementBuilder<'_>,
    combobox: &ProviderCombobox,
    node: &NodeRef,
    expanded: bool,
) {
    build.el(INPUT, |build| {
        build.node(node);
        build.value(combobox.query.clone());
        build.set_text(attr!("placeholder"), key!("pick.others-hint"));
        build.set_bool(attr!("aria-expanded"), expanded);
        if let Some(active) = combobox.active {
            build.set(attr!("aria-activedescendant"), &id(active));
        }
        build.on(EventKind::Input, Action::EditSearch);
        build.on(EventKind::Click, Action::OpenSearch);
        build.on(EventKind::Keydown, Action::KeyInSearch);
        build.on(EventKind::Focusout, Action::LeaveSearch);
    });
}

fn list(build: &mut ElementBuilder<'_>, combobox: &ProviderCombobox, found: &[&'static Provider]) {
    build.el(tag!("ul.found id=ap-found role=listbox"), |build| {
        build.set_text(attr!("aria-label"), key!("pick.others"));
        build.set_if(found.is_empty(), attr!("hidden"), "");
        // The search keeps the focus while one chooses with the mouse.
        build.on(EventKind::Mousedown, Action::PreventDefault);
        for (at, &provider) in found.iter().enumerate() {
            let active = combobox.active == Some(at);
            build.el(tag!("li.option role=option part=provider"), |build| {
                build.class_if(active, class!("active"));
                build.set(attr!("id"), &id(at));
                build.set_bool(attr!("aria-selected"), active);
                build.on(EventKind::Click, Action::ChooseOption(provider));
                provider_name(build, provider, &provider.name, &provider.also_shown());
            });
        }
    });
}

/// How many match, and in the end which one was chosen: its tile may be out of sight.
fn count(
    build: &mut ElementBuilder<'_>,
    lookup: &AddressLookup,
    combobox: &ProviderCombobox,
    found: usize,
    more: bool,
) {
    build.el(tag!("p.hint role=status"), |build| {
        let key = match found {
            _ if !combobox.open => match lookup.chosen {
                Some(chosen) if chosen.is_known() && chosen.name == combobox.query => {
                    key!("pick.found")
                }
                _ => return,
            },
            0 if !build.context.config.more => key!("pick.others-none"),
            _ if build.context.config.more => key!("loading.text"),
            _ if more => key!("pick.others-more"),
            _ => key!("pick.others-count"),
        };
        build.push_said(key, &[("n", &digits(found))]);
    });
}

/// The id of an option.
fn id(at: usize) -> String {
    ["ap-found-", &digits(at)].concat()
}
