//! Claims about numbers in a text: each in its unit and its form.

use app_password::i18n::sentence;
use app_password::i18n::subject::Subject;
use app_password::i18n::texts::{Texts, digits};
use app_password::i18n::wait::wait;
use app_password::model::step::Step;
use app_password::plural;

use super::locales;

fn waits(seconds: f64, texts: &Texts) -> String {
    wait(seconds).map_or(String::new(), |(key, count)| {
        Subject::default().say(texts, key, [("n", &digits(count)), ("", "")])
    })
}

#[test]
fn seconds_to_wait_are_said_as_a_person_would_and_what_is_no_time_to_wait_is_later() {
    const LATER: &str = "Please try again later.";
    for (seconds, said) in [
        (0.0, ""),
        (-0.0, ""),
        (0.2, "Please wait 1 second."),
        (1.0, "Please wait 1 second."),
        (1.2, "Please wait 2 seconds."),
        (60.0, "Please wait 60 seconds."),
        (90.0, "Please wait 90 seconds."),
        (91.0, "Please wait 2 minutes."),
        (121.0, "Please wait 3 minutes."),
        (3_599.0, "Please wait 60 minutes."),
        (3_600.0, "Please wait 1 hour."),
        (3_601.0, "Please wait 61 minutes."),
        (5_400.0, "Please wait 90 minutes."),
        (5_401.0, "Please wait 2 hours."),
        (86_399.0, "Please wait 24 hours."),
        (86_400.0, "Please wait 1 day."),
        (86_401.0, "Please wait 25 hours."),
        (129_601.0, "Please wait 2 days."),
        (604_800.0, "Please wait 7 days."),
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
        assert_eq!(waits(seconds, &Texts::default()), said, "{seconds}");
    }
}

#[test]
fn each_unit_of_a_time_to_wait_is_said_in_every_language() -> Result<(), String> {
    for locale in locales()? {
        let texts = locale.texts();
        let mut said: Vec<String> = [1.0, 2.0, 120.0, 3_600.0, 7_200.0, 86_400.0, 172_800.0, 1e9]
            .map(|seconds| waits(seconds, &texts))
            .into();
        assert!(said.iter().all(|it| !it.contains('{')), "{said:?}");
        said.sort();
        said.dedup();
        assert_eq!(said.len(), 8, "{} {said:?}", locale.tag);
    }
    Ok(())
}

#[test]
fn one_is_said_in_the_singular() -> Result<(), String> {
    let forms = plural!("step.wait");
    assert_eq!(
        [1, 0, 2, 11, 21].map(|n| forms.of(n) == forms.one),
        [true, false, false, false, false]
    );
    let english = [
        "up to 1 hour to",
        "up to 2 hours to",
        "1 letter.",
        "16 letters.",
    ];
    let norwegian = [
        "opptil 1 time før",
        "opptil 2 timer før",
        "1 bokstav.",
        "16 bokstaver.",
    ];
    for locale in locales()? {
        let texts = locale.texts();
        let expected = match locale.tag.as_str() {
            "en" => english,
            "nb" => norwegian,
            _ => continue,
        };
        let shape = plural!("paste.shape-letters");
        let said = [
            texts.say(
                sentence::step(&Step::Wait { hours: 1 }, true),
                &[("n", "1")],
            ),
            texts.say(
                sentence::step(&Step::Wait { hours: 2 }, true),
                &[("n", "2")],
            ),
            texts.say(shape.of(1), &[("of", "1")]),
            texts.say(shape.of(16), &[("of", "16")]),
        ];
        for (said, expected) in said.iter().zip(expected) {
            assert!(said.contains(expected), "{said}: {expected}");
        }
    }
    Ok(())
}
