//! Claims about what a provider's page calls something: it is written as it stands there, and marked with its language.

use app_password::i18n::texts::Texts;
use app_password::key;
use app_password::view::config::Config;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::languages::{File, GERMAN, NORWEGIAN, speaking};
use crate::person::Person;

async fn before(email: &str, texts: Texts) -> Person {
    let config = Config {
        email: email.to_owned(),
        app_name: "Acme".to_owned(),
        ..Config::default()
    };
    Person::reading(config, texts).await
}

/// The label in the sentence of the step of this number.
fn label(step: usize) -> String {
    format!(".step:nth-child({step}) .sentence bdi.label[translate=no]")
}

/// What stands in brackets behind it.
fn also(step: usize) -> String {
    format!(".step:nth-child({step}) .sentence .also")
}

fn assert_language(person: &Person, selector: &str, words: &str, lang: Option<&str>) {
    assert_eq!(person.words(selector), words);
    assert_eq!(
        person.attribute(selector, "lang").as_deref(),
        lang,
        "{words}"
    );
}

#[wasm_bindgen_test]
async fn an_english_label_in_a_guide_that_is_not_is_marked_as_english() {
    let person = before("ola@gmail.com", speaking(NORWEGIAN)).await;
    // Known in Norwegian: that first, and English behind it.
    assert_language(&person, &label(1), "Totrinnsbekreftelse", None);
    assert_eq!(person.words(&also(1)), "(2-Step Verification)");
    let original = format!("{} bdi[translate=no]", also(1));
    assert_language(&person, &original, "2-Step Verification", Some("en"));
    // Known in English only.
    assert_language(&person, &label(4), "Create", Some("en"));
    assert_eq!(person.count(&also(4)), 0);
    assert_eq!(
        person.words(".step:nth-child(4) .sentence"),
        "Trykk på Create.",
        "the sentence is the same"
    );
    // What the host is called has no language that anybody knows.
    let [name, field] = ["", ":last-of-type"].map(|which| label(3) + which);
    assert_language(&person, &name, "Acme", None);
    assert_language(&person, &field, "App name", Some("en"));
}

#[wasm_bindgen_test]
async fn an_english_label_in_an_english_guide_needs_no_mark() {
    let person = before("ola@gmail.com", Texts::default()).await;
    assert_language(&person, &label(1), "2-Step Verification", None);
    assert_eq!(person.count(".sentence .also, .sentence [lang]"), 0);
}

#[wasm_bindgen_test]
async fn a_label_of_a_page_in_another_language_is_marked_with_that() {
    for (texts, lang) in [
        (Texts::default(), Some("de")),
        (speaking(NORWEGIAN), Some("de")),
        (speaking(GERMAN), None),
    ] {
        let person = before("ola@web.de", texts.clone()).await;
        let two_step = "Zwei-Faktor-Authentifizierung";
        assert_language(&person, &label(1), two_step, lang);
        assert_eq!(person.count(&also(1)), 0, "there is no English one");
        // The other wording is in the same language.
        assert_language(&person, &label(3), "Mein Account", lang);
        let or = texts.say(key!("common.or"), &[("or", "Account")]);
        assert_eq!(person.words(&also(3)), format!("({or})"));
        let other = format!("{} bdi[translate=no]", also(3));
        assert_language(&person, &other, "Account", lang);
    }
}

#[wasm_bindgen_test]
async fn a_label_in_a_picture_is_marked_as_that_in_the_sentence() {
    let person = before("ola@web.de", Texts::default()).await;
    let in_picture = ".step:nth-child(6) .picture[translate=no] .press";
    let press = "Jetzt anwendungsspezifisches Passwort einrichten";
    assert_language(&person, in_picture, press, Some("de"));
    let person = before("ola@gmail.com", speaking(NORWEGIAN)).await;
    assert_language(
        &person,
        ".step:nth-child(4) .picture .press",
        "Create",
        Some("en"),
    );
}

#[wasm_bindgen_test]
async fn the_field_has_the_providers_name_of_the_code_where_the_language_has_one() {
    const FIELD: &str = ".field-name[for=ap-code]";
    let german = "Anwendungsspezifisches Passwort";
    for (email, texts, label) in [
        ("ola@gmail.com", Texts::default(), "App password"),
        ("ola@gmail.com", speaking(NORWEGIAN), "App-passord"),
        ("ola@web.de", speaking(GERMAN), german),
        // Not known in this language: by its common name.
        ("ola@web.de", Texts::default(), "App password"),
        ("ola@web.de", speaking(NORWEGIAN), "App-passord"),
    ] {
        let person = before(email, texts.clone()).await;
        let provider = match email {
            "ola@web.de" => "WEB.DE",
            _ => "Google",
        };
        let names = [("label", label), ("provider", provider)];
        assert_eq!(
            person.words(FIELD),
            texts.say(key!("paste.label"), &names),
            "{email}, {}",
            texts.lang()
        );
        assert_eq!(person.count(&format!("{FIELD} [lang]")), 0);
        let apart = format!("{FIELD} > bdi[translate=no]:last-child");
        assert_eq!(person.words(&apart), provider);
    }
}

#[wasm_bindgen_test]
async fn what_else_to_know_is_in_the_language_shown_or_marked_as_english() {
    let note = ".note:not(.warning)";
    let person = before("ola@web.de", Texts::default()).await;
    let english = person.words(note);
    assert_language(&person, note, &english, None);
    let none: File = ("nb", "{ 'pick.title': 'Velg' }");
    let person = before("ola@web.de", speaking(none)).await;
    assert_language(&person, note, &english, Some("en"));
    let own: File = ("nb", "{ 'note.web-de': 'Løs oppgaven.' }");
    let person = before("ola@web.de", speaking(own)).await;
    assert_language(&person, note, "Løs oppgaven.", None);
}
