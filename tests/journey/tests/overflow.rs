//! Each screen in languages that need more room than English, that have no blanks, that run the other way: nothing
//! stands out of a narrow widget, scrolls sideways, is cut or too small to be hit.

use std::cell::RefCell;

use app_password_journey::engine::Engine;
use app_password_journey::host::Host;
use app_password_journey::page::Page;
use app_password_journey::pseudo::{BACKWARDS, LONG, file};
use app_password_journey::screens::{Screen, every_screen_with, the_screen};
use app_password_journey::texts::languages;
use serde_json::{Value, json};

/// Where the files are of the languages that the package lacks.
const OWN: &str = "/own";

/// A server that has them.
fn with_own(host: Host) -> Host {
    let at = |tag: &str| format!("{OWN}/{tag}.json");
    host.with(&at(LONG), &file(LONG))
        .with(&at(BACKWARDS), &file(BACKWARDS))
}

/// The folder of a language that the package lacks.
fn folder(lang: &str) -> Option<&'static str> {
    [LONG, BACKWARDS].contains(&lang).then_some(OWN)
}

/// What is wrong with a screen in these languages.
async fn wrong(page: &Page, screen: &Screen, langs: &[&str], widths: &[&str]) -> Vec<String> {
    let speaks = page.run("return host.speaks()", &[]).await;
    let mut wrong = Vec::new();
    // As long as there is no widget, each language has an element of its own.
    let rounds: Vec<&[&str]> = match speaks == "" {
        true => langs.chunks(1).collect(),
        false => vec![langs],
    };
    for langs in rounds {
        if speaks == "" {
            screen.show_from(page, langs[0], folder(langs[0])).await;
        }
        let pairs: Vec<Value> = langs.iter().map(|it| json!([it, folder(it)])).collect();
        let script = "return host.overflow(arguments[0], arguments[1])";
        let found = page.promised(script, &[json!(pairs), json!(widths)]).await;
        let found: Vec<String> = serde_json::from_value(found).expect("sentences");
        wrong.extend(found.iter().map(|it| format!("{}, {it}", screen.name)));
    }
    wrong
}

fn fits(langs: &[&str], widths: &[&str]) {
    let found = RefCell::new(Vec::new());
    every_screen_with(&with_own, async |page, screen| {
        let wrong = wrong(page, screen, langs, widths).await;
        found.borrow_mut().extend(wrong);
    });
    assert_eq!(found.take(), Vec::<String>::new());
}

#[test]
fn every_screen_fits_a_narrow_place_in_long_words_without_blanks_and_from_the_right() {
    if Engine::of_this_run() == Engine::Chromium {
        fits(
            &["en", "de", "ar", "ja", LONG, BACKWARDS],
            &["420px", "280px"],
        );
    } else {
        fits(&["en", LONG], &["280px"]);
    }
}

#[test]
#[ignore = "make languages"]
fn every_screen_fits_a_narrow_place_in_every_language() {
    let all = languages();
    assert!(all.len() > 30, "{all:?}");
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    fits(&all, &["420px", "320px", "280px"]);
}

#[test]
fn what_does_not_fit_is_noticed() {
    const HARM: &str = "
        const wrong = async () => (await host.overflow([['en', null]], ['280px'])).length;
        const before = await wrong();
        host.find('.actions .primary').style.whiteSpace = 'nowrap';
        host.find('.actions .primary').textContent = 'Donaudampfschifffahrtsgesellschaftskapitän';
        return [before, await wrong()]";
    the_screen("guide: Google", async |page, _| {
        let found = page.promised(HARM, &[]).await;
        assert_eq!(found[0], 0);
        assert_ne!(found[1], 0);
    });
}
