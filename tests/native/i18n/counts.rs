//! Claims about numbers in a text: each in its unit and its form.

use std::sync::Arc;

use app_password::i18n::english::place;
use app_password::i18n::plural::other_of;
use app_password::i18n::renamed::renamed;
use app_password::i18n::subject::{NOTHING, Subject};
use app_password::i18n::texts::{Texts, Wording, digits};
use app_password::i18n::wait::{Wait, wait};
use app_password::{key, plural};

use super::{gap, locales};

/// The wait in so many of a unit, as `Intl.RelativeTimeFormat` is asked for it.
fn waits(seconds: f64) -> String {
    match wait(seconds) {
        None => String::new(),
        Some(Wait::Later) => "later".to_owned(),
        Some(Wait::In(count, unit)) => format!("{count} {unit}"),
    }
}

#[test]
fn seconds_to_wait_are_said_as_a_person_would_and_what_is_no_time_to_wait_is_later() {
    const LATER: &str = "later";
    for (seconds, said) in [
        (0.0, ""),
        (-0.0, ""),
        (0.2, "1 second"),
        (1.0, "1 second"),
        (1.2, "2 second"),
        (60.0, "60 second"),
        (90.0, "90 second"),
        (91.0, "2 minute"),
        (121.0, "3 minute"),
        (3_599.0, "60 minute"),
        (3_600.0, "1 hour"),
        (3_601.0, "61 minute"),
        (5_400.0, "90 minute"),
        (5_401.0, "2 hour"),
        (86_399.0, "24 hour"),
        (86_400.0, "1 day"),
        (86_401.0, "25 hour"),
        (129_601.0, "2 day"),
        (604_800.0, "7 day"),
        (604_800.5, LATER),
        (4_294_967_301.0, LATER),
        (1e21, LATER),
        (f64::MAX, LATER),
        (f64::INFINITY, LATER),
        (f64::NEG_INFINITY, LATER),
        (f64::NAN, LATER),
        (-1.0, LATER),
        (-0.1, LATER),
    ] {
        assert_eq!(waits(seconds), said, "{seconds}");
    }
}

#[test]
fn a_time_to_wait_is_said_in_every_language_whether_known_or_not() -> Result<(), String> {
    for locale in locales()? {
        let texts = locale.texts();
        let when = [("when", "in 20 minutes"), ("", "")];
        let said = Subject::default().say(&texts, key!("refused.retry-in"), &when);
        assert!(said.contains("in 20 minutes"), "{} {said}", locale.tag);
        let later = Subject::default().say(&texts, key!("refused.retry-after.later"), NOTHING);
        for said in [&said, &later] {
            assert_eq!(gap(said), None, "{} {said}", locale.tag);
        }
        assert_ne!(said, later, "{}", locale.tag);
    }
    Ok(())
}

#[test]
fn each_number_is_said_in_the_form_that_the_language_has_for_it() -> Result<(), String> {
    // The category is what the browser's `Intl.PluralRules` says.
    for (lang, number, category, hours, letters) in [
        ("en", 1, "one", "up to 1 hour to", "1 letter."),
        ("en", 2, "other", "up to 2 hours to", "2 letters."),
        ("nb", 1, "one", "opptil 1 time før", "1 bokstav."),
        ("nb", 16, "other", "opptil 16 timer før", "16 bokstaver."),
        ("ru", 21, "one", "21 часа.", "21 буква"),
        ("ru", 22, "few", "22 часов.", "22 буквы"),
        ("ru", 16, "many", "16 часов.", "16 букв."),
        ("pl", 1, "one", "1 godzinie.", "1 litera"),
        ("pl", 4, "few", "4 godzinach.", "4 litery"),
        ("pl", 16, "many", "16 godzinach.", "16 liter"),
        ("ar", 2, "two", "ساعتين", "حرفان"),
        ("ar", 3, "few", "3 ساعات", "3 أحرف"),
        ("ar", 16, "many", "16 ساعة", "16 حرفًا"),
        // One form for all.
        ("ja", 1, "other", "1", "1"),
        ("ja", 1, "one", "1", "1"),
    ] {
        let locales = locales()?;
        let locale = locales.iter().find(|it| it.tag == lang).ok_or(lang)?;
        let texts = locale.texts();
        let digits = digits(number);
        for (forms, slot, expected) in [
            (plural!("step.wait"), "n", hours),
            (plural!("paste.shape-letters"), "of", letters),
        ] {
            let phrase = texts.counted(forms, number, category);
            assert!(!phrase.english, "{lang}: {}", phrase.text);
            let more = [(slot, digits.as_str()), ("", "")];
            let said = Subject::default().fill(&texts, phrase.text, &more);
            assert!(
                said.contains(expected),
                "{lang} {number}: {said}: {expected}"
            );
        }
    }
    Ok(())
}

#[test]
fn no_two_forms_of_a_language_are_mixed_up() -> Result<(), String> {
    // Each category gets its own key, and one that a file lacks the form for all other numbers.
    for locale in locales()? {
        let texts = locale.texts();
        for category in ["zero", "one", "two", "few", "many", "other"] {
            for (forms, stem) in [
                (plural!("step.wait"), "step.wait"),
                (plural!("paste.shape-letters"), "paste.shape-letters"),
                (plural!("paste.shape-any"), "paste.shape-any"),
                (plural!("paste.count-letters"), "paste.count-letters"),
                (plural!("paste.count-characters"), "paste.count-characters"),
            ] {
                let own = locale.text(&format!("{stem}.{category}"));
                let expected = own.or_else(|| locale.text(&format!("{stem}.other")));
                let said = texts.counted(forms, 7, category);
                assert_eq!(
                    Some(said.text),
                    expected,
                    "{} {stem}.{category}",
                    locale.tag
                );
                assert!(!said.english);
            }
        }
    }
    Ok(())
}

#[test]
fn a_number_without_a_form_in_the_language_is_said_in_english_and_known_to_be() {
    let forms = plural!("step.wait");
    let texts = Texts::new("xx", |_| None);
    for (number, category, said) in [
        (1, "one", forms.one),
        (2, "two", forms.other),
        // What another language puts under one is not one hour.
        (21, "one", forms.other),
        (0, "", forms.other),
    ] {
        let phrase = texts.counted(forms, number, category);
        assert_eq!(phrase.text, Texts::ENGLISH.raw(said), "{number} {category}");
        assert!(phrase.english);
        assert!(!Texts::ENGLISH.counted(forms, number, category).english);
    }
}

#[test]
fn a_hosts_own_form_goes_before_the_languages_and_takes_no_other_with_it() {
    let forms = plural!("step.wait");
    let file = wording(
        "xx",
        &[("step.wait.few", "few"), ("step.wait.other", "all")],
    );
    let own = wording("xx", &[("step.wait.few", "own few")]);
    let texts = Texts::of(file.clone(), Some(own));
    for (category, said) in [
        ("few", "own few"),
        ("many", "all"),
        ("one", "all"),
        ("", "all"),
    ] {
        let phrase = texts.counted(forms, 3, category);
        assert_eq!((phrase.text, phrase.english), (said, false), "{category}");
    }
    // A host that says all numbers in one way has said these too.
    let own = wording("xx", &[("step.wait.other", "own")]);
    let texts = Texts::of(file, Some(own));
    assert_eq!(texts.counted(forms, 3, "few").text, "own");
}

/// A file's texts, or a host's, as the widget reads them.
fn wording(lang: &str, texts: &[(&str, &str)]) -> Arc<Wording> {
    let mut wording = Wording::new(lang);
    for (key, text) in texts {
        match place(key, 0) {
            Some(at) => wording.put(at, (*text).to_owned()),
            None => wording.put_other((*key).to_owned(), (*text).to_owned()),
        }
    }
    Arc::new(wording)
}

#[test]
fn a_form_is_known_by_its_category_and_a_text_of_old_by_its_name_now() {
    for (name, other) in [
        ("step.wait.few", Some("step.wait.other")),
        ("step.wait.zero", Some("step.wait.other")),
        ("step.wait.one", None),
        ("step.wait.other", None),
        ("step.wait.", None),
        ("few", None),
    ] {
        assert_eq!(other_of(name).as_deref(), other, "{name}");
    }
    for (old, now) in [
        ("paste.shape-any", "paste.shape-any.other"),
        ("paste.count-letters", "paste.count-letters.other"),
        ("paste.count-characters", "paste.count-characters.other"),
        ("paste.shape-characters", "paste.shape-characters"),
        ("nothing", "nothing"),
    ] {
        assert_eq!(renamed(old), now);
        // What is no text any more leads to one that is.
        assert_eq!(place(renamed(old), 0).is_some(), now != "nothing", "{old}");
        assert!(
            old == now || place(old, 0).is_none(),
            "{old} is still there"
        );
    }
}
