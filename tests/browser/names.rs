//! Claims about the names in what is said: each is set apart, nobody translates it, and the sentence is the same.

use app_password::flow::failure::Failure;
use app_password::i18n::key::Key;
use app_password::i18n::texts::Texts;
use app_password::key;
use app_password::model::cause::Cause;
use app_password::view::config::Config;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::languages::{File, NORWEGIAN, speaking, with_own};
use crate::person::{ADDRESS, CODE, ON, PASTED, Person};

/// Whom the texts speak of: the provider, the app, the mailbox.
const NAMES: [(&str, &str); 3] = [
    ("provider", "Google"),
    ("app", "Acme"),
    ("email", "ola@gmail.com"),
];

fn gmail(app: &str) -> Config {
    Config {
        email: "ola@gmail.com".to_owned(),
        app_name: app.to_owned(),
        ..Config::default()
    }
}

async fn reading(texts: Texts) -> Person {
    Person::reading(gmail("Acme"), texts).await
}

/// Tries a code at a host that then says this; `None` if it works.
async fn tries(person: &Person, failure: Option<Failure>) {
    person.pastes(CODE, PASTED).await;
    person.heard();
    person.clicks(ON).await;
    let (attempt, _) = person.handed_over();
    let answer = failure.map_or(Ok(()), Err);
    person.host_says(Msg::Answered(attempt, answer)).await;
}

/// A code that is not accepted, and what else is known.
pub fn refused(message: Option<&str>, retry_after: Option<f64>) -> Failure {
    Failure {
        why: Cause::WrongCode.into(),
        protocol: None,
        other: None,
        message: message.map(str::to_owned),
        retry_after,
    }
}

/// Before the screen that says that the code was refused.
pub async fn before_refusal(texts: Texts, failure: Failure) -> Person {
    let person = reading(texts).await;
    tries(&person, Some(failure)).await;
    person.sees(".outcome").await;
    person
}

fn assert_names_set_apart(person: &Person) {
    for (_, name) in NAMES {
        assert_eq!(person.bare(name), "", "{name}");
    }
}

fn assert_said(person: &Person, texts: &Texts, selector: &str, key: Key, names: &[&str]) {
    assert_eq!(person.words(selector), texts.say(key, &NAMES));
    for name in names {
        assert!(person.words(selector).contains(name), "{name}");
    }
    let apart = person.count(&format!("{selector} > bdi[translate=no]"));
    assert_eq!(apart as usize, names.len(), "{selector}");
}

#[wasm_bindgen_test]
async fn each_name_in_a_sentence_is_set_apart_and_the_sentence_is_the_same() {
    for texts in [Texts::default(), speaking(NORWEGIAN)] {
        let person = reading(texts.clone()).await;
        let intro = key!("guide.intro");
        assert_said(&person, &texts, ".intro", intro, &["Google", "Acme"]);
        assert_said(&person, &texts, ".title", key!("guide.title"), &["Google"]);
        assert_names_set_apart(&person);
        tries(&person, None).await;
        let done = key!("done.text");
        let names = ["Acme", "ola@gmail.com"];
        assert_said(&person, &texts, "#ap-done", done, &names);
        assert_names_set_apart(&person);
    }
}

#[wasm_bindgen_test]
async fn no_screen_has_a_name_among_its_words() {
    for texts in [Texts::default(), speaking(NORWEGIAN)] {
        let person = Person::reading(
            Config {
                app_name: "Acme".to_owned(),
                ..Config::default()
            },
            texts.clone(),
        )
        .await;
        person.types(ADDRESS, "ola@gmail.com").await;
        person.sees(".said.good").await;
        assert_names_set_apart(&person);
        let person = before_refusal(texts, refused(None, None)).await;
        assert_names_set_apart(&person);
    }
}

#[wasm_bindgen_test]
async fn a_slot_brings_the_phrase_for_a_name_that_is_not_known() {
    let texts = || {
        with_own(
            NORWEGIAN,
            "{ 'guide.intro': '{app|denne appen} får en kode for {app|denne appen}.' }",
        )
    };
    let person = Person::reading(gmail("Acme"), texts()).await;
    assert_eq!(person.words(".intro"), "Acme får en kode for Acme.");
    assert_eq!(person.count(".intro > bdi[translate=no]"), 2);
    let person = Person::reading(gmail(""), texts()).await;
    assert_eq!(
        person.words(".intro"),
        "Denne appen får en kode for denne appen.",
        "with a capital where the sentence begins"
    );
    assert_eq!(person.count(".intro > bdi"), 0, "words are no name");
    // Without a phrase of its own, that of the language.
    let texts = with_own(NORWEGIAN, "{ 'guide.intro': 'Koden er for {app}.' }");
    let person = Person::reading(gmail(""), texts.clone()).await;
    let phrase = texts.raw(key!("common.app"));
    assert_eq!(person.words(".intro"), format!("Koden er for {phrase}."));
}

#[wasm_bindgen_test]
async fn what_a_language_lacks_is_said_in_english_and_marked_so() {
    let lacking: File = ("nb", "{ 'guide.title': 'Hos {provider}' }");
    let person = reading(speaking(lacking)).await;
    assert_eq!(person.attribute(".base", "lang").as_deref(), Some("nb"));
    let intro = Texts::default().say(key!("guide.intro"), &NAMES);
    assert_eq!(person.words(".intro > bdi[lang=en][dir=ltr]"), intro);
    assert_eq!(person.words(".title"), "Hos Google");
    assert_eq!(person.count(".title [lang]"), 0);
    // What the host says itself is in the language that it has chosen.
    let own = with_own(lacking, "{ 'guide.intro': 'Hei' }");
    let person = reading(own).await;
    assert_eq!(person.words(".intro"), "Hei");
    assert_eq!(person.count(".intro [lang]"), 0);
}

#[wasm_bindgen_test]
async fn nothing_in_a_language_that_is_complete_and_nothing_in_english_is_marked_as_english() {
    for (texts, labels) in [(Texts::default(), 0), (speaking(NORWEGIAN), 1)] {
        let person = reading(texts.clone()).await;
        let english = "bdi[lang=en]:not([translate=no])";
        assert_eq!(person.count(english), 0, "{}", texts.lang());
        assert_eq!(
            person.count(".base [lang=en]").min(1),
            labels,
            "their labels"
        );
        tries(&person, Some(refused(None, Some(30.0)))).await;
        person.sees(".outcome").await;
        assert_eq!(person.count(english), 0, "{}", texts.lang());
    }
}

#[wasm_bindgen_test]
async fn the_hosts_message_has_its_own_direction_and_the_example_its_own_language() {
    let failure = refused(Some("לא נכון"), None);
    let person = before_refusal(Texts::default(), failure).await;
    assert_eq!(person.words(".message[dir=auto]"), "לא נכון");
    let long = "x ".repeat(300);
    let person = before_refusal(Texts::default(), refused(Some(&long), None)).await;
    assert_eq!(person.words(".message.long[dir=auto]"), long.trim());
    for texts in [Texts::default(), speaking(NORWEGIAN)] {
        let person = Person::reading(Config::default(), texts.clone()).await;
        let example = texts.raw(key!("pick.address-example"));
        let shown = person.attribute(ADDRESS, "placeholder");
        assert_eq!(shown.as_deref(), Some(example));
    }
}
