//! Claims about what makes replies comparable.

use app_password::model::bounds::MOST_OF_REPLY;
use app_password::model::cause::Cause;
use app_password::model::reply::Reply;
use app_password::reply::explain::cause_of;

use super::{fold, matches};
use crate::data::rows;

#[test]
fn only_the_first_16384_characters_count() {
    let answer = "535-5.7.8 Username and Password not accepted";
    let room = MOST_OF_REPLY - answer.len() - 1;
    let before = |letters: usize| format!("{} {answer}", "é".repeat(letters));
    assert_eq!(MOST_OF_REPLY, 16_384);
    assert_eq!(cause_of(None, &before(room)), Cause::WrongCode);
    assert_eq!(cause_of(None, &before(MOST_OF_REPLY)), Cause::Unknown);
    assert_eq!(
        cause_of(None, &(answer.to_string() + &"x".repeat(1 << 20))),
        Cause::WrongCode
    );
}

#[test]
fn no_text_makes_it_fail() {
    let pieces = [
        "535",
        "-",
        "_",
        "5.7.8",
        "\\",
        "\\n",
        "\u{0}",
        "\u{a0}",
        "\u{2028}",
        "é",
        "🦀",
        "(",
        "[",
        "auth",
        "closed",
        "[AUTHENTICATIONFAILED]",
        "login failed",
        "\u{fffd}",
        "ß",
        "İ",
        " ",
    ];
    let mut seed: u64 = 0x9e37_79b9_7f4a_7c15;
    for _ in 0..3_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = usize::try_from(seed >> 40).unwrap_or_default() % pieces.len();
            text.push_str(pieces.get(at).copied().unwrap_or_default());
        }
        let folded = fold(&text);
        assert_eq!(
            fold(&folded.replace('\\', "")),
            folded.replace('\\', ""),
            "{text:?}"
        );
        let (one, again) = (
            cause_of(Some("google"), &text),
            cause_of(Some("google"), &text),
        );
        assert_eq!(one, again);
    }
    for row in rows() {
        for (at, _) in row.sample.char_indices() {
            cause_of(None, row.sample.get(..at).unwrap_or_default());
            cause_of(None, row.sample.get(at..).unwrap_or_default());
        }
    }
}

#[test]
fn folding_keeps_words_and_drops_what_wraps_them() {
    for (reply, folded) in [
        (
            "  535-5.7.8  Username\r\n535 5.7.8\u{a0}and",
            "535 5.7.8 username 535 5.7.8 and",
        ),
        ("go to\\r\\n5.7.8", "go to 5.7.8"),
        ("GO TO\\R\\N5.7.8", "go to 5.7.8"),
        ("a\\\\nb", "a b"),
        ("code \\\"535\\\"", "code \"535\""),
        ("DEPTH_ZERO_SELF_SIGNED_CERT", "depth zero self signed cert"),
        ("Ünter İ ß", "Ünter İ ß".to_ascii_lowercase().as_str()),
    ] {
        assert_eq!(fold(reply), folded);
    }
}

#[test]
fn needles_stand_as_whole_words_in_their_order() {
    for (needles, folded, stands) in [
        (&["535", "5.7.8"][..], "(535, b'5.7.8 no')", true),
        (&["5.7.8", "535"], "(535, b'5.7.8 no')", false),
        (&["535"], "15350 5350 1535", false),
        (&["535"], "5350 535", true),
        (&["auth"], "oauth authenticate", false),
        (&["auth", "auth"], "auth", false),
        (&["[limit]"], "no [limit]x", true),
        (&[], "", false),
    ] {
        let words = needles.iter().map(|words| (*words).to_owned()).collect();
        let row = Reply {
            words,
            ..Reply::default()
        };
        assert_eq!(matches(&row, folded), stands, "{needles:?} {folded}");
    }
}
