//! Claims about how the languages set their sentences: their marks, and the spaces around them.

use super::{locales, none};

/// Letters that are written without spaces between words, and the marks of their full width.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

fn is_wide_mark(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff20}')
}

fn is_hangul(letter: char) -> bool {
    matches!(letter, '\u{ac00}'..='\u{d7a3}')
}

fn is_space(letter: char) -> bool {
    letter.is_whitespace()
}

/// The quotation marks of a language, in which some write words of a page: the opening and the closing one. Those of a
/// language that has none here may be any but the typewriter's.
fn quotes(lang: &str) -> Option<[char; 2]> {
    Some(match lang {
        "cs" | "de" | "is" | "sk" => ['„', '“'],
        "hu" | "pl" | "ro" => ['„', '”'],
        "da" | "fi" | "sv" => ['”', '”'],
        "en" | "hi" | "id" | "pt-BR" | "tr" | "vi" | "zh-Hans" => ['“', '”'],
        "ar" | "el" | "es" | "fr" | "it" | "nb" | "nn" | "pt-PT" | "ru" | "uk" => ['«', '»'],
        "ja" | "zh-Hant" => ['「', '」'],
        "ko" | "nl" => ['‘', '’'],
        _ => return None,
    })
}

/// Each letter with those around it; a space before the first and behind the last.
fn with_neighbours(text: &str) -> Vec<(char, char, char)> {
    let padded: Vec<char> = format!(" {text} ").chars().collect();
    padded.windows(3).map(|it| (it[0], it[1], it[2])).collect()
}

/// What is set otherwise than this language sets it.
fn faults(lang: &str, text: &str) -> Vec<&'static str> {
    let all = with_neighbours(text);
    let inside = all.get(1..).unwrap_or_default();
    let near =
        |wrong: &dyn Fn(char, char, char) -> bool| all.iter().any(|it| wrong(it.0, it.1, it.2));
    let within =
        |wrong: &dyn Fn(char, char, char) -> bool| inside.iter().any(|it| wrong(it.0, it.1, it.2));
    let count = |letter: char| text.matches(letter).count();
    let cjk = ["ja", "zh-Hans", "zh-Hant"].contains(&lang);
    let quotation = quotes(lang);
    let strange = "„“”«»「」『』‹›"
        .chars()
        .filter(|it| quotation.is_some_and(|known| !known.contains(it)));
    let mut faults = vec![
        (text.contains('"'), "a typewriter's quotation mark"),
        // English has its own habit, which `locales/en.json` keeps.
        (
            lang != "en" && text.contains('\''),
            "a typewriter's apostrophe",
        ),
        (text.contains("..."), "three dots for one mark"),
        (
            lang != "fr" && within(&|before, it, _| is_space(before) && ".,?!;:؟،؛।".contains(it)),
            "a space before a mark",
        ),
        (
            lang == "fr"
                && near(&|before, it, _| {
                    "?!;:»".contains(it) && !"\u{202f}\u{a0}".contains(before)
                }),
            "no narrow space before a mark",
        ),
        (
            lang == "fr" && near(&|_, it, behind| it == '«' && !"\u{202f}\u{a0}".contains(behind)),
            "no narrow space behind a quotation mark",
        ),
        (
            lang == "es" && (count('?') != count('¿') || count('!') != count('¡')),
            "a question or a call without its beginning",
        ),
        (
            lang == "el" && text.contains('?'),
            "Greek asks with a semicolon",
        ),
        // In words of a page, the marks are the page's.
        (
            lang == "ar"
                && near(&|before, it, _| {
                    "?,;".contains(it) && !before.is_ascii() && !is_hangul(before)
                }),
            "Arabic has a mark of its own",
        ),
        (
            lang == "hi"
                && near(&|before, it, behind| it == '.' && is_space(behind) && !before.is_ascii()),
            "Hindi ends with a danda",
        ),
        (
            cjk && lang != "ja"
                && near(&|before, it, behind| {
                    is_space(it)
                        && (is_wide(before) && is_wide(behind)
                            || is_wide_mark(before)
                            || is_wide_mark(behind))
                }),
            "a space between wide letters",
        ),
        (
            lang == "ja"
                && near(&|before, it, behind| is_space(it) && (is_wide(before) || is_wide(behind))),
            "a space beside a wide letter",
        ),
        (
            cjk && near(&|before, it, _| ".,?!;:".contains(it) && is_wide(before)),
            "a narrow mark behind a wide letter",
        ),
        (!cjk && text.contains(is_wide_mark), "a wide mark"),
        (
            count('(') != count(')') || count('（') != count('）'),
            "a bracket that is not closed",
        ),
    ];
    if let Some([open, close]) = quotation {
        // An apostrophe is written as a closing mark.
        let odd = if close == '’' {
            count(open) > count(close)
        } else if open == close {
            count(open) % 2 > 0
        } else {
            count(open) != count(close)
        };
        faults.push((odd, "a quotation mark without its other half"));
    }
    faults.push((
        strange.into_iter().any(|it| text.contains(it)),
        "another language's quotation marks",
    ));
    faults
        .into_iter()
        .filter_map(|(is, what)| is.then_some(what))
        .collect()
}

#[test]
fn every_language_sets_its_sentences_in_its_own_way() -> Result<(), String> {
    let mut wrong = Vec::new();
    for locale in locales()? {
        for (key, text) in &locale.entries {
            let faults = faults(&locale.tag, text);
            wrong.extend(
                faults
                    .iter()
                    .map(|it| format!("{} {key}: {it}: {text}", locale.tag)),
            );
        }
    }
    none(&wrong)
}

#[test]
fn what_is_set_otherwise_is_named() {
    for (lang, text) in [
        ("de", "Er sagt \"ja\""),
        ("de", "Er sagt «ja»"),
        ("de", "„Ja"),
        ("it", "l'app"),
        ("nb", "Vent..."),
        ("de", "Ja ?"),
        ("fr", "Oui?"),
        ("fr", "Oui ?"),
        ("fr", "Oui :"),
        ("fr", "«\u{a0}oui »"),
        ("fr", "«oui\u{a0}»"),
        ("es", "Es correcto?"),
        ("es", "Sí!"),
        ("el", "Είναι σωστό?"),
        ("ar", "هل?"),
        ("ar", "نعم, لا"),
        ("hi", "यह है."),
        ("ja", "はい。 次"),
        ("ja", "コード を貼る"),
        ("ja", "{app} アプリ です"),
        ("zh-Hans", "好 的"),
        ("zh-Hans", "好."),
        ("zh-Hant", "好 ，的"),
        ("ko", "네。"),
        ("sv", "”Ja"),
        ("en", "(so"),
        ("ja", "（はい"),
    ] {
        assert_eq!(
            faults(lang, text).len(),
            1,
            "{lang} {text}: {:?}",
            faults(lang, text)
        );
    }
    for (lang, text) in [
        ("de", "Er sagt: „Ja.“ Gut?"),
        ("fr", "Oui\u{202f}! «\u{a0}Non\u{a0}»\u{a0}: l’app"),
        ("es", "¿Es correcto? ¡Sí!"),
        ("el", "Είναι σωστό; Ναι."),
        ("ar", "هل؟ نعم، لا"),
        ("hi", "यह है। name@example.com."),
        ("ja", "{app}は「Mail, Contacts」です。"),
        ("zh-Hans", "在 {app} 中，用 IMAP。"),
        ("nl", "‘Ja’ foto’s"),
        ("sv", "”Ja”"),
        ("en", "don't (so)"),
    ] {
        assert_eq!(faults(lang, text), [""; 0], "{lang} {text}");
    }
}
