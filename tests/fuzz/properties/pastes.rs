//! What is pasted into the code field. All codes here are invented by the machine.

use std::sync::LazyLock;

use app_password::check::verdict::{About, Assessment, check};
use app_password::model::code::Code;
use app_password::model::code_format::{Alphabet, Case, CodeFormat, Confidence};
use app_password::model::finding::Finding;
use app_password::model::verdict::VerdictKind;
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy, any, prop_oneof};
use proptest::sample::select;

use super::runner::{Holds, Property, property};
use super::texts::{PASTED, must, text};
use crate::data;

pub const ACME: About<'static> = About {
    app_name: Some("Acme CRM"),
    email: Some("ola@example.no"),
};

/// The formats that there are, each once.
pub static SHAPES: LazyLock<Vec<CodeFormat>> = LazyLock::new(|| {
    let mut shapes = vec![CodeFormat::FREE];
    for provider in data::all() {
        if !shapes.contains(&provider.code) {
            shapes.push(provider.code.clone());
        }
    }
    shapes
});

pub fn properties() -> Vec<Property> {
    vec![
        property("pastes", 30, || (shape(), text(PASTED, 14)).boxed(), holds),
        property("copies", 12, copies, same_however_copied),
    ]
}

/// A format that there is, or one that nobody would write.
fn shape() -> BoxedStrategy<CodeFormat> {
    let odd = (
        select(Alphabet::ALL),
        vec(prop_oneof![4 => 0_usize..20, 1 => any::<usize>()], 0..4),
        prop_oneof![4 => 0_usize..6, 1 => any::<usize>()],
        select(&[' ', '-'][..]),
        any::<[bool; 3]>(),
        select(Case::ALL),
        select(Confidence::ALL),
    );
    let odd = odd.prop_map(
        |(alphabet, lengths, group, separator, flags, case, certainty)| {
            let [sends_separator, drops_dashes, backup_codes] = flags;
            CodeFormat {
                alphabet,
                lengths,
                group,
                separator,
                sends_separator,
                drops_dashes,
                case,
                certainty,
                backup_codes,
            }
        },
    );
    prop_oneof![3 => select(SHAPES.as_slice()), 1 => odd].boxed()
}

pub fn code(of: &Assessment) -> Option<&str> {
    of.code.as_ref().map(Code::expose)
}

/// A character as every provider reads it: the letters of full width are those of ASCII.
fn letter(c: char) -> Option<char> {
    let c = match u32::from(c) {
        full @ 0xff01..=0xff5e => char::from_u32(full - 0xfee0)?,
        _ => c,
    };
    match c {
        'İ' => Some('i'),
        _ if c.is_whitespace() || c.is_control() => None,
        // Dashes are of many kinds.
        '-' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => None,
        _ => Some(c.to_ascii_lowercase()),
    }
}

fn holds((shape, pasted): (CodeFormat, String)) -> Holds {
    let seen = check(&shape, &pasted, ACME);
    let Assessment {
        verdict,
        finding,
        have,
        want,
        ..
    } = &seen;
    let hidden = if seen.code.is_some() {
        "Some(•••)"
    } else {
        "None"
    };
    let shown = format!(
        "Assessment {{ verdict: {verdict:?}, finding: {finding:?}, code: {hidden}, have: {have}, want: {want} }}"
    );
    must(format!("{seen:?}") == shown, || {
        "Debug says more than it may".into()
    })?;
    must((*verdict == VerdictKind::Ok) == finding.is_none(), || {
        format!("{shown}: a finding with ok")
    })?;
    must(
        (*verdict == VerdictKind::Reject) == seen.code.is_none(),
        || format!("{shown}: a code that is rejected"),
    )?;
    let certain = matches!(
        finding,
        Some(Finding::Empty | Finding::Address | Finding::Link)
    );
    if shape.certainty != Confidence::High {
        must((*verdict == VerdictKind::Reject) == certain, || {
            format!("{shown}: rejected by a guess")
        })?;
    }
    let Some(found) = code(&seen) else {
        return Ok(());
    };
    must(!found.is_empty(), || "nothing would be sent".into())?;
    must(!found.contains(char::is_control), || {
        "a line end would be sent".into()
    })?;
    must(found.trim() == found, || {
        "white space at the ends would be sent".into()
    })?;
    let mut of_paste = pasted.chars().filter_map(letter);
    let stands = found
        .chars()
        .filter_map(letter)
        .all(|c| of_paste.any(|it| it == c));
    must(stands, || {
        "a letter that was not pasted would be sent".into()
    })?;
    // It is shown in groups without losing a letter.
    let grouped = shape.grouped(&Code::new(found.to_owned()));
    let bare = |text: &str| text.chars().filter_map(letter).collect::<String>();
    must(bare(grouped.expose()) == bare(found), || {
        "shown as another code".into()
    })?;
    let again = check(&shape, found, ACME);
    if *verdict == VerdictKind::Ok {
        must(
            shape.lengths.is_empty() || shape.lengths.contains(have),
            || format!("{shown}: no length of this provider"),
        )?;
        must(
            again.verdict == VerdictKind::Ok && again.have == *have,
            || "the second look judges it otherwise".into(),
        )?;
        must(code(&again) == Some(found), || {
            "the second look sees another code".into()
        })?;
        fits(&shape, found)?;
    } else if again.verdict == VerdictKind::Doubt && SHAPES.contains(&shape) {
        must(code(&again) == Some(found), || {
            format!("{shown}: the second look at a doubt sees another code")
        })?;
    }
    Ok(())
}

/// Whether a code is written in letters of the provider's.
fn fits(shape: &CodeFormat, code: &str) -> Holds {
    if shape.lengths.is_empty() {
        return Ok(());
    }
    let own = |c: char| match shape.alphabet {
        Alphabet::Lower => c.is_ascii_lowercase(),
        Alphabet::LowerDigit => c.is_ascii_lowercase() || c.is_ascii_digit(),
        Alphabet::AlphaNumeric => c.is_ascii_alphanumeric(),
        Alphabet::Any => !c.is_whitespace(),
    };
    let separates = |c: char| shape.sends_separator && c == shape.separator;
    must(code.chars().all(|c| own(c) || separates(c)), || {
        "a letter that no code has".into()
    })
}

/// A paste, and how its copy differs: what takes the place of each of its characters.
fn copies() -> BoxedStrategy<(CodeFormat, String, Vec<u8>)> {
    (shape(), text(PASTED, 10), vec(any::<u8>(), 1..40)).boxed()
}

fn same_however_copied((shape, pasted, how): (CodeFormat, String, Vec<u8>)) -> Holds {
    const HIDDEN: [char; 8] = [
        '\u{200b}', '\u{200e}', '\u{202a}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{1}', '\u{7f}',
    ];
    let mut copy = String::new();
    for (c, how) in pasted.chars().zip(how.iter().cycle()) {
        if how & 8 == 8 {
            copy.push(HIDDEN[usize::from(how >> 5)]);
        }
        copy.push(match (c, how & 3) {
            ('!'..='~', 1) => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
            (' ', 1) => '\u{3000}',
            (' ', 2) => '\u{a0}',
            ('-', 2) => '\u{2011}',
            ('-', 3) => '\u{2212}',
            ('\n', 1) => '\u{2028}',
            ('\n', 2) => '\r',
            _ => c,
        });
    }
    let (one, other) = (check(&shape, &pasted, ACME), check(&shape, &copy, ACME));
    must(code(&one) == code(&other), || "another code".into())?;
    must(format!("{one:?}") == format!("{other:?}"), || {
        format!("{one:?} {other:?}")
    })
}
