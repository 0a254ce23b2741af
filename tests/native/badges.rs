//! Claims about the badges by which people tell providers apart: that they do, also who sees no red, no green or no
//! blue, in light and in dark, and that the letters can be read.

mod colour;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use app_password::model::badge::Tone;
use app_password::model::page::PageKind;
use app_password::model::provider::Provider;

use crate::data::{all, core, exchangers, of};
use colour::{Light, SIGHTS, contrast, difference, lab, light, seen};

/// The least difference of two tones (CIEDE2000), whoever looks: it is 18.7. People find a target of another colour at
/// once, without looking at each, from some 15 on.
const APART: f64 = 15.0;
/// The least difference from the ground of the widget: a badge has an edge and letters besides.
const SEEN: f64 = 10.0;
/// Letters on their ground (WCAG 2, level AA).
const READ: f64 = 4.5;

fn style(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path.join("styles").join(name)).unwrap()
}

/// The value that a property has in the rule whose selector names a tone thus.
fn value(sheet: &str, attribute: &str, tone: &str, property: &str) -> String {
    let selector = format!("[{attribute}=\"{tone}\"]");
    let rules = sheet.split('}').filter(|rule| rule.contains(&selector));
    let mut values = rules.filter_map(|rule| rule.split_once(&format!("{property}: ")));
    let (_, value) = values
        .next()
        .unwrap_or_else(|| panic!("no {property} in a rule of {selector}"));
    value.split(';').next().unwrap_or_default().to_owned()
}

/// The grounds of all tones, and what their letters are written in.
fn palette() -> BTreeMap<&'static str, (Light, Light)> {
    let sheet = style("tones.css");
    let tones = Tone::ALL.iter().filter(|tone| **tone != Tone::Plain);
    tones
        .map(|tone| {
            let ground = value(&sheet, "data-tone", tone.id(), "--ground");
            let band = value(&sheet, "data-band", tone.id(), "--band");
            assert_eq!(ground, band, "{}", tone.id());
            let ink = value(&sheet, "data-tone", tone.id(), "--ink");
            (tone.id(), (light(&ground), light(&ink)))
        })
        .collect()
}

/// The two that look most alike, how different they look, and to whom.
fn nearest<'a>(grounds: &[(&'a str, Light)]) -> (f64, &'a str, &'a str, &'static str) {
    let mut found = (f64::INFINITY, "", "", "");
    for (sight, matrix) in &SIGHTS {
        let seen = |ground| lab(seen(ground, matrix));
        for (at, (one, ground)) in grounds.iter().enumerate() {
            for (other, others) in &grounds[..at] {
                let apart = difference(seen(*ground), seen(*others));
                if apart < found.0 {
                    found = (apart, one, other, sight);
                }
            }
        }
    }
    found
}

fn grounds() -> Vec<(&'static str, Light)> {
    let palette = palette().into_iter();
    palette.map(|(tone, (ground, _))| (tone, ground)).collect()
}

#[test]
fn any_two_tones_are_told_apart_whatever_colours_one_sees() {
    let grounds = grounds();
    assert_eq!(grounds.len(), 8);
    let nearest = nearest(&grounds);
    assert!(nearest.0 >= APART, "{nearest:?}");
}

#[test]
fn a_tone_that_somebody_takes_for_another_is_found() {
    // A green that is the orange to who sees no red, a pink that is the green to who sees no green, a sand that is the
    // yellow to who sees no blue: each of them far from all others to who sees all colours. And a blue like another.
    for (tone, instead, like, to) in [
        ("sun", "#3e6102", "rust", SIGHTS[1].0),
        ("teal", "#ef6e88", "sage", SIGHTS[2].0),
        ("sage", "#eac992", "sun", SIGHTS[3].0),
        ("indigo", "#b4e0ef", "sky", SIGHTS[0].0),
    ] {
        let mut grounds = grounds();
        let place = grounds.iter_mut().find(|(name, _)| *name == tone).unwrap();
        place.1 = light(instead);
        let (apart, one, other, sight) = nearest(&grounds);
        assert!(apart < APART / 3.0, "{instead}: {apart}");
        let both = [one, other];
        assert!(both.contains(&tone) && both.contains(&like), "{both:?}");
        assert_eq!(sight, to, "{instead}");
    }
}

#[test]
fn letters_can_be_read_on_every_tone() {
    for (tone, (ground, ink)) in palette() {
        let contrast = contrast(ground, ink);
        assert!(contrast >= READ, "{tone}: {contrast}");
    }
}

#[test]
fn a_badge_is_seen_on_the_widgets_own_ground_in_light_and_in_dark() {
    let tokens = style("tokens.css");
    let (_, surface) = tokens.split_once("--ap-color-surface, ").unwrap();
    for when in ["light", "dark"] {
        let (_, said) = surface.split_once(&format!("var(--if-{when}, ")).unwrap();
        let (surface, _) = said.split_once(')').unwrap();
        for (tone, (ground, _)) in palette() {
            for (sight, matrix) in &SIGHTS {
                let seen = |light| lab(seen(light, matrix));
                let apart = difference(seen(ground), seen(light(surface)));
                assert!(apart >= SEEN, "{tone} on {surface} to {sight}: {apart}");
            }
        }
    }
}

/// Those with colours of their own, by id.
fn coloured() -> Vec<&'static Provider> {
    all().filter(|it| it.badge.tone != Tone::Plain).collect()
}

/// The ground, and the band if one sees any.
fn look(provider: &Provider) -> (&str, &str) {
    let (tone, band) = (provider.badge.tone, provider.badge.band);
    let band = if band == Tone::Plain { tone } else { band };
    (tone.id(), band.id())
}

#[test]
fn the_best_known_and_all_with_a_page_of_their_own_have_colours_and_letters() {
    for provider in all() {
        let known = core().contains(&provider.id);
        if known || provider.page(PageKind::Create).is_some() {
            let id = &provider.id;
            assert!(provider.badge.tone != Tone::Plain, "{id} has no tone");
            let letters = provider.badge.letters.chars();
            assert!((1..=2).contains(&letters.clone().count()), "{id}");
            // People look for them in the name.
            let mut name = provider.name.chars();
            let mut small = letters.map(|it| it.to_lowercase().to_string());
            let found = small.all(|it| name.any(|sign| sign.to_lowercase().to_string() == it));
            assert!(
                found,
                "{id}: {} in {}",
                provider.badge.letters, provider.name
            );
        }
    }
}

#[test]
fn no_two_providers_look_the_same() {
    let mut looks = BTreeMap::new();
    let mut letters = BTreeMap::new();
    for provider in coloured() {
        let other = looks.insert(look(provider), &provider.id);
        // There are 64. When they are used up, those that nobody meets side by side may share one: say so here.
        assert_eq!(other, None, "{} has the tones of {other:?}", provider.id);
        let other = letters.insert(provider.badge.letters.to_lowercase(), &provider.id);
        assert_eq!(other, None, "{} has the letters of {other:?}", provider.id);
    }
    assert!(looks.len() > 60, "{}", looks.len());
}

#[test]
fn those_that_are_met_side_by_side_differ_in_their_ground() {
    let differ = |ids: &[String]| {
        let mut grounds = BTreeMap::new();
        for provider in ids.iter().map(|id| of(id)) {
            if provider.badge.tone != Tone::Plain {
                let other = grounds.insert(look(provider).0, &provider.id);
                assert_eq!(other, None, "{} has the ground of {other:?}", provider.id);
            }
        }
    };
    differ(core());
    for exchanger in &exchangers().ambiguous {
        differ(&exchanger.providers);
    }
    // In the list of the search, one above the other.
    let coloured = coloured();
    for pair in coloured.windows(2) {
        let both = [pair[0], pair[1]].map(|it| it.id.clone());
        differ(&both);
    }
}
