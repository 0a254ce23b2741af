//! Claims about the menu of languages, and the texts that the other claims about languages are made with.

use app_password::host::wording::{of_file, read};
use app_password::i18n::texts::Texts;
use app_password::key;
use app_password::view::config::Config;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::person::{ADDRESS, CODE, GROUPED, PASTED, Person};
use crate::shell::js;

/// The menu.
const MENU: &str = ".language select";

#[allow(clippy::panic)]
fn no_mistake(message: String) {
    panic!("{message}");
}

/// A language's file: its tag, and what stands in it.
pub type File = (&'static str, &'static str);

/// Norwegian, as it is shipped, with two labels as they are packed with it.
pub const NORWEGIAN: File = (
    "nb",
    concat!(
        "Object.assign(",
        include_str!("../../locales/nb.json"),
        ", { 'label.google.2-Step Verification': 'Totrinnsbekreftelse',
             'label.google.App password': 'App-passord' })"
    ),
);

/// Polish, as it is shipped: it has more plural forms than English.
pub const POLISH: File = ("pl", include_str!("../../locales/pl.json"));

/// German, as it is shipped.
pub const GERMAN: File = ("de", include_str!("../../locales/de.json"));

/// The texts of a language's file.
pub fn speaking((lang, texts): File) -> Texts {
    Texts::of(of_file(lang, &js(texts), &no_mistake), None)
}

/// The same with a host's own wording on top.
pub fn with_own((lang, texts): File, own: &str) -> Texts {
    let own = read("", &js(own), "messages", &no_mistake);
    Texts::of(of_file(lang, &js(texts), &no_mistake), Some(own))
}

const THREE: &[&str] = &["en English", "nb norsk bokmål", "pl polski"];

fn offering(languages: &[&str]) -> Config {
    Config {
        languages: languages.join("\n"),
        ..Config::default()
    }
}

fn three() -> Config {
    offering(THREE)
}

/// Which option is the chosen one, and how many claim to be.
fn shown(person: &Person) -> (String, u32) {
    (person.holds(MENU), person.count("option:checked"))
}

#[wasm_bindgen_test]
async fn each_language_stands_in_the_menu_in_its_own_name() {
    let person = Person::reading(three(), speaking(NORWEGIAN)).await;
    assert_eq!(person.words(".language > span"), "Språk");
    for (tag, name) in THREE.iter().filter_map(|line| line.split_once(' ')) {
        let option = format!("option[value={tag}][lang={tag}][translate=no]");
        assert_eq!(person.words(&option), name);
    }
    assert_eq!(person.count("option"), 3);
    assert_eq!(shown(&person), ("nb".to_owned(), 1));
}

#[wasm_bindgen_test]
async fn there_is_no_menu_where_there_is_no_choice() {
    for languages in [&[][..], &["en English"]] {
        let person = Person::before(offering(languages)).await;
        assert_eq!(person.count("select, .language"), 0, "{languages:?}");
    }
    // It comes and goes as the host likes, and the field keeps the focus.
    let person = Person::before(offering(&[])).await;
    person.goes_to(ADDRESS).await;
    for (config, menus) in [(three(), 1), (offering(&[]), 0)] {
        person.host_says(Msg::Config(Box::new(config))).await;
        assert_eq!(person.count(MENU), menus);
        assert!(person.is_at(ADDRESS));
    }
}

#[wasm_bindgen_test]
async fn what_is_chosen_is_wanted_of_the_host_and_nothing_changes_until_its_texts_are_there() {
    let person = Person::before(three()).await;
    let title = person.words(".title");
    person.heard();
    person.chooses(MENU, "nb").await;
    assert_eq!(person.heard(), ["Speak(\"nb\")"]);
    assert_eq!(person.words(".title"), title);
    assert_eq!(person.holds(MENU), "nb", "their choice stays");
    let texts = speaking(NORWEGIAN);
    person.host_says(Msg::Texts(texts.clone())).await;
    assert_eq!(person.words(".title"), texts.raw(key!("pick.title")));
    assert_eq!(person.attribute(".base", "lang").as_deref(), Some("nb"));
    assert_eq!(shown(&person), ("nb".to_owned(), 1));
}

#[wasm_bindgen_test]
async fn the_language_shown_is_the_chosen_one_whoever_has_changed_it() {
    let person = Person::before(three()).await;
    for (texts, tag) in [
        (speaking(POLISH), "pl"),
        (speaking(NORWEGIAN), "nb"),
        (Texts::default(), "en"),
        (speaking(POLISH), "pl"),
    ] {
        // The person chooses another one each time, and the page knows better.
        for choice in ["nb", "en"] {
            person.chooses(MENU, choice).await;
            person.host_says(Msg::Texts(texts.clone())).await;
            assert_eq!(shown(&person), (tag.to_owned(), 1), "after {choice}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_menu_stands_below_every_screen_and_takes_nothing_from_what_was_typed() {
    let person = Person::before(three()).await;
    person.types(ADDRESS, "ola@gmail.com").await;
    person.host_says(Msg::Texts(speaking(POLISH))).await;
    assert_eq!(person.holds(ADDRESS), "ola@gmail.com");
    person.presses(ADDRESS, "Enter").await;
    person.sees(CODE).await;
    person.pastes(CODE, PASTED).await;
    person.goes_to(MENU).await;
    person.chooses(MENU, "nb").await;
    person.host_says(Msg::Texts(speaking(NORWEGIAN))).await;
    assert!(person.is_at(MENU), "who chooses stays there");
    assert_eq!(person.holds(CODE), GROUPED);
    person.found(".base > .language:nth-last-child(2) + form[hidden]");
}
