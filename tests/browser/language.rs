//! Claims about another language: it is spoken at once, and nothing is lost by it.

use app_password::i18n::texts::Texts;
use app_password::key;
use app_password::model::label::Label;
use app_password::view::settings::Settings;
use app_password::view::widget::Msg;
use js_sys::{JSON, Reflect};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::person::{ADDRESS, CODE, GROUPED, PASTED, Person};

fn norwegian() -> Texts {
    let file = JSON::parse(include_str!("../../locales/nb.json")).expect("the file is JSON");
    let texts = Texts::new("nb", |key| {
        Reflect::get(&file, &key.into()).ok()?.as_string()
    });
    // As the file of the package has them.
    let of_google = Label::from("2-Step Verification").key("google");
    texts.with_labels(vec![(of_google, "Totrinnsbekreftelse".to_owned())])
}

#[wasm_bindgen_test]
async fn another_language_is_spoken_at_once_and_keeps_the_code_and_the_ticks() {
    let person = Person::of("ola@gmail.com").await;
    person.pastes(CODE, PASTED).await;
    person.clicks(".tick").await;
    assert_eq!(person.attribute(".base", "lang").as_deref(), Some("en"));
    for (texts, lang) in [
        (norwegian(), "nb"),
        (Texts::default(), "en"),
        (norwegian(), "nb"),
    ] {
        let title = texts.say(key!("guide.title"), &[("provider", "Google")]);
        let verdict = texts.raw(key!("paste.ok")).to_owned();
        person.host_says(Msg::Texts(texts)).await;
        person.reads("h2.title", &title).await;
        assert_eq!(person.words(".verdict"), verdict);
        assert_eq!(person.attribute(".base", "lang").as_deref(), Some(lang));
        assert_eq!(
            (person.holds(CODE).as_str(), person.count(".tick:checked")),
            (GROUPED, 1)
        );
    }
    assert!(
        person
            .words(".step:nth-child(1) .sentence")
            .contains("Totrinnsbekreftelse")
    );
}

#[wasm_bindgen_test]
async fn a_typed_address_survives_another_language() {
    let person = Person::before(Settings::default()).await;
    person.types(ADDRESS, "ola@gmail.com").await;
    person.host_says(Msg::Texts(norwegian())).await;
    person
        .reads("h2.title", norwegian().raw(key!("pick.title")))
        .await;
    assert_eq!(
        (
            person.holds(ADDRESS).as_str(),
            person.count("input:checked")
        ),
        ("ola@gmail.com", 1)
    );
}
