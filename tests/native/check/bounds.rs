//! Claims about how much of a paste is looked at.

use app_password::check::verdict::check;
use app_password::model::bounds::{MOST_TYPED, bounded};
use app_password::model::code_format::CodeFormat;
use app_password::model::finding::Finding;
use app_password::model::verdict::VerdictKind;
use app_password::{About, Catalogue};

use super::{ACME, GOOGLE, SHAPES, code};

/// A password that people choose themselves.
const CHOSEN: CodeFormat = CodeFormat::FREE;

#[test]
fn a_text_is_cut_where_javascript_counts_and_never_inside_of_a_character() {
    for (text, most, beginning, is_cut) in [
        ("", 0, "", false),
        ("abc", 3, "abc", false),
        ("abcd", 3, "abc", true),
        // Three bytes, one unit.
        ("ａｂｃ", 3, "ａｂｃ", false),
        ("ａｂｃｄ", 3, "ａｂｃ", true),
        // Four bytes, two units.
        ("🦀🦀", 4, "🦀🦀", false),
        ("🦀🦀", 3, "🦀", true),
        ("🦀", 1, "", true),
    ] {
        assert_eq!(bounded(text, most), (beginning, is_cut), "{text} {most}");
    }
}

#[test]
fn up_to_4096_characters_are_taken_and_one_more_is_too_long() {
    assert_eq!(MOST_TYPED, 4_096);
    for unit in ["q", "é", "ａ", "🦀"] {
        let fits = unit.repeat(MOST_TYPED / unit.encode_utf16().count());
        let taken = check(&CHOSEN, &fits, ACME);
        assert_eq!(taken.verdict, VerdictKind::Ok, "{unit}");
        let longer = check(&CHOSEN, &(fits + "q"), ACME);
        assert_eq!(
            (longer.verdict, longer.finding),
            (VerdictKind::Doubt, Some(Finding::TooLong)),
            "{unit}"
        );
        let sent = longer
            .code
            .as_ref()
            .map(|code| code.expose().encode_utf16().count());
        assert_eq!(sent, Some(MOST_TYPED), "{unit}");
    }
}

#[test]
fn what_was_cut_is_too_long_whatever_the_rest_looks_like() {
    let tail = "\nlorem ipsum".repeat(400_000);
    for shape in SHAPES.iter() {
        for head in [
            "",
            "qwer tyui opas dfgh",
            "someone@example.com",
            "https://example.com",
            "123456",
        ] {
            let found = check(shape, &format!("{head}{tail}"), ACME);
            assert_eq!(found.finding, Some(Finding::TooLong), "{head}");
            assert_eq!(found.verdict, VerdictKind::Doubt, "{head}");
            assert_eq!(found.have, MOST_TYPED, "{head}");
        }
        for filler in ["x", " ", "9", "🦀", "\u{200b}"] {
            let found = check(shape, &filler.repeat(2_000_000), ACME);
            assert_eq!(found.finding, Some(Finding::TooLong), "{filler:?}");
        }
    }
}

#[test]
fn the_code_at_the_beginning_is_what_a_second_press_sends_and_one_far_behind_is_not_seen() {
    let tail = format!("\n{}", "lorem ipsum ".repeat(1_000));
    let before = check(&GOOGLE, &format!("qwer tyui opas dfgh{tail}"), ACME);
    assert!(code(&before) == Some("qwertyuiopasdfgh"));
    let behind = check(&GOOGLE, &format!("{tail}\nqwer tyui opas dfgh"), ACME);
    assert!(code(&behind).is_some_and(|code| !code.contains("qwertyuiopasdfgh")));
}

#[test]
fn the_person_reads_that_not_all_of_it_was_looked_at() {
    let catalogue = Catalogue::default();
    let text = "lorem ipsum ".repeat(1_000);
    for provider in catalogue.providers() {
        let said = app_password::check(provider, &text, About::default()).text;
        let beginning = "That is much too long. Only the first 4096 characters were looked at.";
        assert!(said.starts_with(beginning), "{}: {said}", provider.id);
    }
}
