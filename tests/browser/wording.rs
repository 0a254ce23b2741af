//! Claims about a language's file and a host's own wording: what fits is spoken, what does not is named.

use std::cell::RefCell;
use std::sync::Arc;

use app_password::host::wording::{of_file, read};
use app_password::i18n::texts::Texts;
use app_password::key;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::shell::js;

fn worded(from: &str) -> (Texts, Vec<String>) {
    let told = RefCell::new(Vec::new());
    let wording = read("nb", &js(from), "messages", &|message| {
        told.borrow_mut().push(message)
    });
    (Texts::of(wording, None), told.into_inner())
}

#[wasm_bindgen_test]
fn texts_that_fit_are_spoken_and_each_other_one_is_named() {
    let (texts, told) = worded(
        "{ 'pick.title': 'Velg', 'pick.titel': 'x', 'pick.intro': 5, 'done.no': null, 'done.yes': '',
           'label.google.Create': 'Opprett', 'label.google.Done': 5, label: 'x' }",
    );
    assert_eq!(
        (texts.lang(), texts.raw(key!("pick.title"))),
        ("nb", "Velg")
    );
    assert_eq!(texts.raw(key!("done.yes")), "Yes", "an empty one is none");
    assert_eq!(texts.other("label.google.Create"), Some("Opprett"));
    assert_eq!(
        told,
        [
            "messages: there is no text \"pick.titel\". It is left out.",
            "messages: \"pick.intro\" is not a text but a number. It is left out.",
            "messages: \"done.no\" is not a text but null. It is left out.",
            "messages: \"label.google.Done\" is not a text but a number. It is left out.",
            "messages: there is no text \"label\". It is left out.",
        ]
    );
}

#[wasm_bindgen_test]
fn a_slot_that_nothing_is_put_into_is_named_with_its_text_and_what_is_expected() {
    let (texts, told) = worded("{ 'step.press': 'Press {foo}', 'error.text': 'Oh {}' }");
    assert_eq!(
        texts.raw(key!("step.press")),
        "Press {foo}",
        "it stays as it is written"
    );
    assert_eq!(
        told,
        [
            "messages: \"error.text\" has a slot {} that nothing is put into; expected a text without slots. It is shown as it is written.",
            "messages: \"step.press\" has a slot {foo} that nothing is put into; expected one of {provider}, {app}, {email}, {label}. It is shown as it is written.",
        ]
    );
}

#[wasm_bindgen_test]
fn a_plural_form_that_no_text_has_and_a_slot_in_one_that_nothing_is_put_into_are_named() {
    let (texts, told) = worded(
        "{ 'step.wait.few': '{n} timer', 'paste.shape-letters.many': '{n} bokstaver', 'pick.title.few': 'x',
           'step.wait.lots': 'x', 'step.few': 'x', 'note.google': 'Spør {provider}', 'paste.shape-any': '{of} tegn',
           'refused.retry-after.minutes.other': 'Vent {n}', 'guide.intro': '{app|appen} og {apps|appene}' }",
    );
    assert_eq!(texts.other("step.wait.few"), Some("{n} timer"));
    assert_eq!(texts.raw(key!("paste.shape-any.other")), "{of} tegn");
    assert_eq!(
        told,
        [
            "messages: there is no text \"pick.title.few\". It is left out.",
            "messages: there is no text \"step.wait.lots\". It is left out.",
            "messages: there is no text \"step.few\". It is left out.",
            "messages: \"guide.intro\" has a slot {apps} that nothing is put into; expected one of {provider}, {app}, {email}. It is shown as it is written.",
            "messages: \"paste.shape-letters.many\" has a slot {n} that nothing is put into; expected one of {provider}, {app}, {email}, {of}. It is shown as it is written.",
        ]
    );
}

#[wasm_bindgen_test]
fn texts_that_cannot_be_read_are_named_and_leave_nothing_behind() {
    for from in [
        "null",
        "new Proxy({}, { ownKeys() { throw new Error('no') } })",
        "{ get x() { throw new Error('no') } }",
    ] {
        let (texts, told) = worded(from);
        assert_eq!(
            told,
            ["messages: the texts cannot be read. They are left out."],
            "{from}"
        );
        assert_eq!(texts.own().count(), 0);
    }
}

#[wasm_bindgen_test]
fn the_hosts_words_go_before_the_languages_and_those_before_english() {
    let quiet = |_| ();
    let file = read(
        "nb",
        &js("{ 'done.yes': 'Ja', 'done.no': 'Nei' }"),
        "nb",
        &quiet,
    );
    let own = read("", &js("{ 'done.no': 'Nope' }"), "messages", &quiet);
    let texts = Texts::of(file, Some(own));
    assert_eq!(texts.lang(), "nb");
    assert_eq!(
        [key!("done.yes"), key!("done.no"), key!("done.thanks")].map(|key| texts.raw(key)),
        ["Ja", "Nope", "Thank you!"]
    );
}

#[wasm_bindgen_test]
fn a_file_is_read_once_and_its_mistakes_are_told_to_each_who_speaks_it() {
    let file = js("{ 'done.yes': 'Ja', 'done.nope': 'Nei' }");
    let told = RefCell::new(Vec::new());
    let wrong = |message| told.borrow_mut().push(message);
    let [one, other] = [of_file("nb", &file, &wrong), of_file("nb", &file, &wrong)];
    assert!(Arc::ptr_eq(&one, &other));
    assert_eq!(
        told.into_inner(),
        ["locales/nb.json: there is no text \"done.nope\". It is left out."; 2]
    );
    assert_eq!(
        Texts::of(of_file("en", &js("undefined"), &|_| ()), None).lang(),
        "en"
    );
}
