//! Where a sentence ends, and how many words it has.

/// What ends with a full stop, but no sentence with it.
const SHORT: &[&str] = &[
    "e.g.", "i.e.", "etc.", "cf.", "no.", "mr.", "mrs.", "dr.", "f.eks.", "nr.", "π.χ.", "t.d.",
    "m.m.", "p.ej.", "np.", "napr.", "např.", "pl.",
];

/// The sentences of a text. One ends at its mark, with the quotation marks and brackets that close there, if what
/// follows is not the same sentence going on: a small letter, or what belongs to a number or an abbreviation.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        let (Some(before), Some(behind)) = (text.get(from..end), text.get(end..)) else {
            continue;
        };
        let ends = match mark {
            '\n' => true,
            // Full width: no space follows, and nothing else than an end is meant.
            '。' | '？' | '！' => true,
            // The question mark of Greek; elsewhere it stands between two ideas of one sentence.
            ';' | '\u{37e}' => is_greek(before) && ends(before, behind),
            _ => ".?!…؟।".contains(mark) && ends(before, behind),
        };
        if ends {
            let rest = behind.trim_start_matches(CLOSING);
            found.extend(text.get(from..text.len() - rest.len()));
            from = text.len() - rest.len();
        }
    }
    found.extend(text.get(from..));
    let trimmed = found.into_iter().map(str::trim);
    trimmed.filter(|sentence| !sentence.is_empty()).collect()
}

const CLOSING: [char; 19] = [
    '.', '?', '!', '…', '”', '"', '»', ')', '“', '’', '。', '？', '！', '」', '』', '）', '؟', '।',
    ';',
];

/// Whether the last letter is one of Greek.
fn is_greek(text: &str) -> bool {
    let last = text.chars().rev().find(|it| it.is_alphabetic());
    last.is_some_and(|it| matches!(it, '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}'))
}

/// Whether a sentence that is read up to its mark ends there.
fn ends(before: &str, behind: &str) -> bool {
    let rest = behind.trim_start_matches(CLOSING);
    if !rest.is_empty() && !rest.starts_with(char::is_whitespace) {
        // A dot within a name, such as mail.example.com.
        return false;
    }
    let last = before.split_whitespace().next_back().unwrap_or_default();
    let bare = last.trim_start_matches(['(', '“', '"', '«']).to_lowercase();
    // "1. Open": a number at the beginning counts what follows.
    let counts = bare.trim_end_matches('.').parse::<u32>().is_ok() && before.trim() == last;
    if counts || SHORT.contains(&bare.as_str()) {
        return rest.trim().is_empty();
    }
    !rest.trim_start().starts_with(char::is_lowercase)
}

/// The number of words. A placeholder counts as what stands in it: {app} is a name of two words ("Acme CRM"), all
/// others are one.
pub fn words(sentence: &str) -> usize {
    let said = sentence
        .replace("{app}", "Acme CRM")
        .replace(['{', '}'], "");
    let words = said.split(|c: char| c.is_whitespace() || "/–—".contains(c));
    words
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}

#[test]
fn a_sentence_ends_where_a_person_hears_its_end() {
    for (text, expected) in [
        ("One moment…", &["One moment…"][..]),
        ("Not sure? Just try.", &["Not sure?", "Just try."]),
        ("A title without a mark", &["A title without a mark"]),
        (
            "Type mail.example.com. Then go on.",
            &["Type mail.example.com.", "Then go on."],
        ),
        (
            "Type a name, e.g. “mail”. Or, e.g. Acme.",
            &["Type a name, e.g. “mail”.", "Or, e.g. Acme."],
        ),
        (
            "Apps, letters, etc. Then more",
            &["Apps, letters, etc. Then more"],
        ),
        ("1. Open it. 2. Press it.", &["1. Open it.", "2. Press it."]),
        (
            "It ends in 2027. Use another.",
            &["It ends in 2027.", "Use another."],
        ),
        (
            "It takes 1.5 hours. Wait.",
            &["It takes 1.5 hours.", "Wait."],
        ),
        (
            "Wait… and see. Well… Wait!",
            &["Wait… and see.", "Well…", "Wait!"],
        ),
        ("Wait... and see... Good", &["Wait... and see...", "Good"]),
        (
            "Press “Done.” Then “Why?” and “So?”. Good",
            &["Press “Done.”", "Then “Why?” and “So?”.", "Good"],
        ),
        (
            "Try it (it is new). Or (Not sure?) wait. (Well.) So",
            &[
                "Try it (it is new).",
                "Or (Not sure?) wait.",
                "(Well.)",
                "So",
            ],
        ),
        ("It works. {app} says so.", &["It works.", "{app} says so."]),
        (
            "Wait, then press 我已发送. Done",
            &["Wait, then press 我已发送.", "Done"],
        ),
        ("Sure?! Yes", &["Sure?!", "Yes"]),
        ("One\nTwo", &["One", "Two"]),
        (
            "是吗？好。「真的？」好！",
            &["是吗？", "好。", "「真的？」", "好！"],
        ),
        (
            "今{app}です。（はい。）次",
            &["今{app}です。", "（はい。）", "次"],
        ),
        ("هل؟ نعم. لا", &["هل؟", "نعم.", "لا"]),
        ("क्या? हाँ। नहीं।", &["क्या?", "हाँ।", "नहीं।"]),
        (
            "Είναι σωστό; Ναι. Π.χ. αυτό",
            &["Είναι σωστό;", "Ναι.", "Π.χ. αυτό"],
        ),
        ("Wait; Then", &["Wait; Then"]),
        ("Дата; Потом", &["Дата; Потом"]),
        ("¿Es correcto? ¡Sí!", &["¿Es correcto?", "¡Sí!"]),
        (
            "Prêt\u{202f}? Oui\u{202f}!",
            &["Prêt\u{202f}?", "Oui\u{202f}!"],
        ),
        ("„Ja?“ Nein.", &["„Ja?“", "Nein."]),
        (" ", &[]),
    ] {
        assert_eq!(sentences(text), expected, "{text}");
    }
}

#[test]
fn words_are_counted_as_they_are_read_aloud() {
    for (sentence, count) in [
        ("Use your two-step sign-in.", 4),
        ("{app} reads {email} at {provider}.", 6),
        ("Choose “Mail, Contacts & Calendars” – now.", 5),
        ("IMAP/SMTP", 2),
        ("mail.example.com isn't it…", 3),
        ("(…)", 0),
        ("", 0),
    ] {
        assert_eq!(words(sentence), count, "{sentence}");
    }
}
