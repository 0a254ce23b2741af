//! Claims about every text and every shape there may be.

use app_password::check::verdict::check;
use app_password::model::code_format::{Alphabet, Case, CodeFormat, Confidence};
use app_password::model::finding::Finding;
use app_password::model::verdict::VerdictKind;

use super::{ACME, APPLE, GOOGLE, SHAPES, code};

/// Marsaglia's xorshift: the same texts on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides.max(1)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of.get(self.below(of.len())).copied().unwrap_or_default()
    }
}

/// Pieces that meet a rule somewhere, so that texts of them come near its edges.
const PIECES: &[&str] = &[
    "q",
    "w",
    "e",
    "a",
    "x",
    "Q",
    "Z",
    "0",
    "1",
    "9",
    "ø",
    "İ",
    "ß",
    "и",
    "🦀",
    " ",
    "\n",
    "\r",
    "\t",
    "\0",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "-",
    "–",
    "−",
    ".",
    ",",
    ";",
    ":",
    "=",
    "/",
    "@",
    "!",
    "\"",
    "'",
    "«",
    "」",
    "(",
    ">",
    "Ａ",
    "９",
    "－",
    "qwer",
    "tyui",
    "opas",
    "dfgh",
    "Code",
    "qwertyuiopasdfgh",
    "qwer tyui opas dfgh",
    "qwer-tyui-opas-dfgh",
    "Qw3eRt6yUi9o",
    "abcd efgh ijkl mnop",
    "xxxx",
    "123456",
    "1234 5678",
    "G-",
    "AB1C-",
    "AB1CD",
    "https://",
    "www.",
    "mailto:",
    ".com",
    "ola@example.no",
    "Acme CRM",
    "App password: ",
    "river ",
    "instructions ",
];

/// What holds for every text and every shape.
fn holds(shape: &CodeFormat, pasted: &str, turn: usize) {
    let verdict = check(shape, pasted, ACME);
    let shown = format!(
        "Assessment {{ verdict: {:?}, finding: {:?}, code: {}, have: {}, want: {} }}",
        verdict.verdict,
        verdict.finding,
        if verdict.code.is_some() {
            "Some(•••)"
        } else {
            "None"
        },
        verdict.have,
        verdict.want,
    );
    assert!(
        format!("{verdict:?}") == shown,
        "turn {turn}: Debug says more than it may"
    );
    assert_eq!(
        verdict.verdict == VerdictKind::Ok,
        verdict.finding.is_none(),
        "turn {turn}"
    );
    assert_eq!(
        verdict.verdict == VerdictKind::Reject,
        verdict.code.is_none(),
        "turn {turn}"
    );
    let certain = matches!(
        verdict.finding,
        Some(Finding::Empty | Finding::Address | Finding::Link)
    );
    if shape.certainty != Confidence::High {
        assert_eq!(
            verdict.verdict == VerdictKind::Reject,
            certain,
            "turn {turn}"
        );
    }
    if let Some(code) = code(&verdict) {
        assert!(!code.is_empty(), "turn {turn}: nothing would be sent");
        assert!(
            !code.contains(char::is_control),
            "turn {turn}: a line end would be sent"
        );
        assert!(
            code.trim() == code,
            "turn {turn}: white space at the ends would be sent"
        );
    }
    if let (VerdictKind::Ok, Some(first)) = (verdict.verdict, code(&verdict)) {
        let again = check(shape, first, ACME);
        assert_eq!(
            (again.verdict, again.have),
            (VerdictKind::Ok, verdict.have),
            "turn {turn}"
        );
        assert!(
            code(&again) == Some(first),
            "turn {turn}: the second look sees another code"
        );
    }
}

#[test]
fn no_text_breaks_what_is_promised() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for turn in 0..200_000 {
        let mut pasted = String::new();
        for _ in 0..dice.below(14) {
            if turn % 8 == 0 {
                let scalar = u32::try_from(dice.below(0x11_0000)).unwrap_or_default();
                pasted.push(char::from_u32(scalar).unwrap_or('\u{fffd}'));
            } else {
                pasted.push_str(dice.one(PIECES));
            }
        }
        let shape = SHAPES.get(dice.below(SHAPES.len())).unwrap_or(&GOOGLE);
        holds(shape, &pasted, turn);
    }
}

#[test]
fn a_shape_nobody_would_write_breaks_nothing() {
    let alphabets = [
        Alphabet::Lower,
        Alphabet::LowerDigit,
        Alphabet::AlphaNumeric,
        Alphabet::Any,
    ];
    let lengths: [&[usize]; 6] = [&[], &[1], &[4, 8], &[16], &[7, 3, 12], &[16, 16]];
    let mut dice = Dice(42);
    for turn in 0..40_000 {
        let shape = CodeFormat {
            alphabet: alphabets[dice.below(4)],
            lengths: lengths[dice.below(6)].to_vec(),
            group: [0, 1, 3, 4, 5, 99][dice.below(6)],
            separator: [' ', '-'][dice.below(2)],
            sends_separator: dice.below(2) == 0,
            drops_dashes: dice.below(2) == 0,
            case: [Case::Keep, Case::Lower][dice.below(2)],
            certainty: [Confidence::High, Confidence::Medium, Confidence::Low][dice.below(3)],
            backup_codes: dice.below(2) == 0,
        };
        let mut pasted = String::new();
        for _ in 0..dice.below(8) {
            pasted.push_str(dice.one(PIECES));
        }
        holds(&shape, &pasted, turn);
    }
    // A length of nothing is no length.
    let nothing = CodeFormat {
        lengths: vec![0],
        ..GOOGLE.clone()
    };
    assert_eq!(check(&nothing, "qwer", ACME).verdict, VerdictKind::Doubt);
}

#[test]
fn a_code_is_found_in_whatever_surrounds_it() {
    let before = [
        "",
        "\u{feff}",
        " ",
        "\"",
        "«",
        "App password: ",
        "Passord:\n",
        "Your app password\n",
        "Generated app password Your app password for your device ",
        "Done\n\n",
        "„",
        "Acme CRM\r\n",
    ];
    let between = ["", " ", "\u{a0}", "\u{2009}\u{200b}", "-", "\u{2011}", "  "];
    let after = [
        "",
        " ",
        "\u{200b}",
        "\".",
        "»",
        "\nHow to use it\n",
        "\r\nDone",
        " Done",
        "\n",
    ];
    let mut dice = Dice(7);
    for turn in 0..5_000 {
        let letters: Vec<char> = (0..16)
            .map(|_| char::from(b'a' + u8::try_from(dice.below(26)).unwrap_or_default()))
            .collect();
        let gap = dice.one(&between);
        let groups: Vec<String> = letters
            .chunks(4)
            .map(|group| group.iter().collect())
            .collect();
        let pasted = [dice.one(&before), &groups.join(gap), dice.one(&after)].concat();
        let plain: String = letters.iter().collect();
        let google = check(&GOOGLE, &pasted, ACME);
        assert!(code(&google) == Some(&plain), "turn {turn}");
        let apple = check(&APPLE, &pasted, ACME);
        assert!(code(&apple) == Some(&groups.join("-")), "turn {turn}");
    }
}
