//! Claims about numbers: each language has its own forms and its own way to say when, and a host's words go first.

use app_password::catalog::catalogue::Catalogue;
use app_password::i18n::texts::Texts;
use app_password::model::code_format::{Alphabet, CodeFormat};
use app_password::model::config::ProviderConfig;
use app_password::model::provider::Provider;
use app_password::view::config::Config;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::languages::{File, NORWEGIAN, POLISH, speaking, with_own};
use crate::names::{before_refusal, refused};
use crate::person::{CODE, Person};

/// Before the field for a code of so many letters, or characters of any kind.
async fn before(length: usize, alphabet: Alphabet, texts: Texts) -> Person {
    let provider = Provider {
        id: "teledata".to_owned(),
        name: "Teledata".to_owned(),
        code: CodeFormat {
            alphabet,
            lengths: vec![length],
            ..CodeFormat::default()
        },
        ..Provider::default()
    };
    let config = Config {
        provider: "teledata".to_owned(),
        email: "ola@teledata.example".to_owned(),
        catalogue: Catalogue::new(ProviderConfig {
            add: vec![provider],
            ..ProviderConfig::default()
        }),
        ..Config::default()
    };
    Person::reading(config, texts).await
}

async fn hint(length: usize, alphabet: Alphabet, texts: Texts) -> String {
    before(length, alphabet, texts).await.words("#ap-shape")
}

#[wasm_bindgen_test]
async fn a_number_takes_the_form_of_the_language() {
    for (length, form) in [
        (1, "1 litera. "),
        (12, "12 liter. "),
        (22, "22 litery. "),
        (25, "25 liter. "),
    ] {
        let said = hint(length, Alphabet::Lower, speaking(POLISH)).await;
        assert!(said.starts_with(form), "{said}");
    }
    let said = hint(22, Alphabet::Any, speaking(POLISH)).await;
    assert!(said.starts_with("22 znaki. "), "{said}");
    let person = before(22, Alphabet::Lower, speaking(POLISH)).await;
    person.types(CODE, "fjord").await;
    person.reads("#ap-verdict", "5 z 22 liter").await;
}

#[wasm_bindgen_test]
async fn a_hosts_own_forms_and_names_of_old_go_before_the_languages() {
    let few = "{ 'paste.shape-letters.few': 'Moje {of}' }";
    let said =
        |length, own| async move { hint(length, Alphabet::Lower, with_own(POLISH, own)).await };
    assert_eq!(said(22, few).await, "Moje 22");
    assert!(
        said(25, few).await.starts_with("25 liter. "),
        "another form"
    );
    // A text without forms is for every number.
    let every = "{ 'paste.shape-letters.other': 'Moje {of}' }";
    assert_eq!(said(22, every).await, "Moje 22");
    let old = with_own(POLISH, "{ 'paste.shape-any': 'Dowolnie {of}' }");
    assert_eq!(hint(22, Alphabet::Any, old).await, "Dowolnie 22");
    // What the language has no form for is said in English, by its own rule.
    let lacking: File = ("pl", "{ 'pick.title': 'x' }");
    let said = hint(1, Alphabet::Lower, speaking(lacking)).await;
    assert_eq!(said, "1 letter. Spaces don't matter.");
}

/// What the person is asked to do after so many seconds.
async fn when(texts: Texts, seconds: f64) -> (String, Person) {
    let person = before_refusal(texts, refused(None, Some(seconds))).await;
    (person.words(".outcome"), person)
}

#[wasm_bindgen_test]
async fn when_to_try_again_is_said_as_the_language_says_it() {
    for (texts, seconds, expected) in [
        (Texts::default(), 1200.0, "Please try again in 20 minutes."),
        (Texts::default(), 1.0, "Please try again in 1 second."),
        (Texts::default(), 1e9, "Please try again later."),
        (speaking(NORWEGIAN), 1200.0, "Prøv igjen om 20 minutter."),
        (speaking(NORWEGIAN), 86400.0, "Prøv igjen om 1 døgn."),
        (speaking(POLISH), 7200.0, "za 2 godziny"),
    ] {
        let (said, _) = when(texts, seconds).await;
        assert!(said.contains(expected), "{said}");
    }
    // In English the whole sentence is, where the language has none.
    let lacking: File = ("nb", "{ 'pick.title': 'x' }");
    let (_, person) = when(speaking(lacking), 1200.0).await;
    let sentences = "bdi[lang=en]:not([translate])";
    person
        .reads(".outcome", "Please try again in 20 minutes.")
        .await;
    assert!(person.count(&format!(".outcome {sentences}")) > 1);
}

#[wasm_bindgen_test]
async fn a_hosts_words_for_a_time_to_wait_work_by_their_old_names() {
    let own = "{ 'refused.retry-after.minutes.one': 'Ett minutt.',
                 'refused.retry-after.minutes.other': 'Vent {n} minutter hos {provider}.' }";
    for (seconds, expected) in [
        (1200.0, "Vent 20 minutter hos Google."),
        (7200.0, "Prøv igjen om 2 timer."),
    ] {
        let (said, person) = when(with_own(NORWEGIAN, own), seconds).await;
        assert!(said.contains(expected), "{said}");
        assert_eq!(person.bare("Google"), "");
    }
    let few = "{ 'refused.retry-after.minutes.few': 'Kilka: {n}',
                 'refused.retry-after.minutes.other': 'Wiele: {n}' }";
    for (seconds, expected) in [(1320.0, "Kilka: 22"), (1200.0, "Wiele: 20")] {
        let (said, _) = when(with_own(POLISH, few), seconds).await;
        assert!(said.contains(expected), "{said}");
    }
}
