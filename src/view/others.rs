//! The providers without a tile: a field to search for them, as a combobox with a list box of what fits
//! (WAI-ARIA Authoring Practices), and a way on for a mailbox that is with none of them.

use super::deed::Deed;
use super::finder::Finder;
use super::page::{Page, When};
use super::pick::{Choice, names};
use crate::i18n::texts::digits;
use crate::key;
use crate::model::provider::Provider;

/// The field is a combobox: the focus stays in it, the arrow keys move in the list.
const SEEK: &str = "input.input.seek type=text id=ap-seek form=ap-own role=combobox aria-autocomplete=list \
    aria-controls=ap-found autocomplete=off autocapitalize=off autocorrect=off spellcheck=false \
    enterkeyhint=search data-1p-ignore=true data-lpignore=true data-bwignore=true";

/// The search, unless all that is on offer has a tile; and a way on. Where the host offers some only there is
/// none, unless nobody is left of those.
pub fn others(page: &mut Page<'_>, shown: &Choice<'_>) {
    let settings = page.scene.settings;
    let tiles = shown.search.tiles(settings);
    let offered = settings.catalogue.providers();
    let searches = !settings.closed || tiles.len() < offered.len();
    let goes_on = !settings.closed || offered.is_empty();
    if !searches && !goes_on {
        return;
    }
    page.el("div.others", |page| {
        if searches {
            search(page, shown, &tiles);
        }
        if goes_on {
            page.button(
                "button.button.quiet.nowhere part=secondary-button",
                key!("pick.nowhere"),
                Deed::Nowhere,
            );
        }
    });
}

fn search(page: &mut Page<'_>, shown: &Choice<'_>, tiles: &[&'static Provider]) {
    page.line("label.field-name for=ap-seek", key!("pick.others"));
    let (found, more) = if shown.finder.open {
        let catalogue = &page.scene.settings.catalogue;
        shown.finder.found(catalogue, tiles)
    } else {
        (Vec::new(), false)
    };
    field(page, shown, !found.is_empty());
    list(page, shown.finder, &found);
    count(page, shown, found.len(), more);
}

fn field(page: &mut Page<'_>, shown: &Choice<'_>, expanded: bool) {
    let finder = shown.finder;
    page.el(SEEK, |page| {
        page.node(shown.seek);
        page.value(finder.query.clone());
        page.set_text("placeholder", key!("pick.others-hint"));
        page.set("aria-expanded", if expanded { "true" } else { "false" });
        if let Some(active) = finder.active {
            page.set("aria-activedescendant", &id(active));
        }
        page.on(When::Input, Deed::Sought, 0);
        page.on(When::Click, Deed::SearchOpened, 0);
        page.on(When::Key, Deed::KeyInSearch, 0);
    });
}

fn list(page: &mut Page<'_>, finder: &Finder, found: &[&'static Provider]) {
    page.el("ul.found id=ap-found role=listbox", |page| {
        page.set_text("aria-label", key!("pick.others"));
        page.set_if(found.is_empty(), "hidden", "");
        for (at, provider) in found.iter().enumerate() {
            let active = finder.active == Some(at);
            page.el("li.option role=option part=provider", |page| {
                page.class_if(active, "active");
                page.set("id", &id(at));
                page.set("aria-selected", if active { "true" } else { "false" });
                page.on(When::Click, Deed::Found, at);
                names(page, provider, &provider.also_shown());
            });
        }
    });
}

/// How many fit, and in the end which one was taken: its tile may be out of sight.
fn count(page: &mut Page<'_>, shown: &Choice<'_>, found: usize, more: bool) {
    page.el("p.hint role=status", |page| {
        let key = match found {
            _ if !shown.finder.open => match shown.search.picked {
                Some(picked) if picked.name == shown.finder.query => key!("pick.found"),
                _ => return,
            },
            0 if !page.scene.settings.more => key!("pick.others-none"),
            _ if page.scene.settings.more => key!("loading.text"),
            _ if more => key!("pick.others-more"),
            _ => key!("pick.others-count"),
        };
        let said = page.scene.say_with(key, "n", &digits(found));
        page.text(&said);
    });
}

/// The name of an option in the page.
fn id(at: usize) -> String {
    ["ap-found-", &digits(at)].concat()
}
