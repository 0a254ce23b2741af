//! Real codes, as people copy them. All of them are invented by the machine.

use app_password::check::verdict::check;
use app_password::model::code_format::{Alphabet, Case, CodeFormat};
use app_password::model::finding::Finding;
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof};
use proptest::sample::select;

use super::pastes::{ACME, SHAPES, code};
use super::runner::{Holds, Property, property};
use super::texts::must;
use crate::data;

pub fn properties() -> Vec<Property> {
    vec![
        property("codes", 10, codes, is_the_code),
        property("dialogs", 8, dialogs, is_found),
    ]
}

/// Letters for a code: more than any has.
fn letters() -> BoxedStrategy<Vec<u8>> {
    vec(any::<u8>(), 128).boxed()
}

/// The code of a format that these letters make, without separators.
fn made(shape: &CodeFormat, letters: &[u8], length: usize) -> String {
    let all = match shape.alphabet {
        Alphabet::Lower => "abcdefghijklmnopqrstuvwxyz",
        Alphabet::LowerDigit => "abcdefghijklmnopqrstuvwxyz0123456789",
        _ => "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    };
    let one = |byte: &u8| all.chars().nth(usize::from(*byte) % all.len());
    letters.iter().take(length).filter_map(one).collect()
}

/// In groups, with this between them.
fn grouped(code: &str, group: usize, between: &str) -> String {
    let chars: Vec<char> = code.chars().collect();
    let groups = chars.chunks(group.max(1)).map(String::from_iter);
    if group == 0 {
        code.to_owned()
    } else {
        groups.collect::<Vec<_>>().join(between)
    }
}

fn codes() -> BoxedStrategy<(usize, Vec<u8>, usize, u8, u8)> {
    (
        any::<usize>(),
        letters(),
        any::<usize>(),
        any::<u8>(),
        any::<u8>(),
    )
        .boxed()
}

fn is_the_code((of, letters, length, between, around): (usize, Vec<u8>, usize, u8, u8)) -> Holds {
    let formed: Vec<&CodeFormat> = SHAPES.iter().filter(|it| !it.lengths.is_empty()).collect();
    let shape = formed[of % formed.len()];
    let length = shape.lengths[length % shape.lengths.len()];
    let plain = made(shape, &letters, length);
    let expected = grouped(
        &plain,
        if shape.sends_separator {
            shape.group
        } else {
            0
        },
        &shape.separator.to_string(),
    );
    let first = check(shape, &plain, ACME);
    if let Some(Finding::Sample | Finding::OwnName | Finding::Link | Finding::Address) =
        first.finding
    {
        return Ok(());
    }
    must(first.finding.is_none(), || {
        format!("{:?} of {shape:?}", first.finding)
    })?;
    let between = match between % 6 {
        0 if shape.drops_dashes || shape.sends_separator => "-",
        1 if shape.drops_dashes => "\u{2011}",
        2 => "\u{a0}",
        3 => "\u{2009}\u{200b}",
        4 => "\n",
        _ => " ",
    };
    let mut shown = grouped(&plain, shape.group, between);
    if shape.case == Case::Lower && around & 128 == 128 {
        let first = shown.remove(0).to_ascii_uppercase();
        shown.insert(0, first);
    }
    let pasted = match around % 8 {
        0 => format!("\"{shown}\""),
        1 => format!("«{shown}»"),
        2 => format!("\u{feff} {shown} \u{200b}"),
        3 => format!("\r\n{shown}\r\n"),
        4 if shape.alphabet != Alphabet::Any => format!("“{shown}”."),
        5 => format!("`{shown}`"),
        _ => shown,
    };
    let seen = check(shape, &pasted, ACME);
    must(code(&seen) == Some(&expected), || {
        format!("{:?}: another code of {shape:?}", seen.finding)
    })
}

fn dialogs() -> BoxedStrategy<(Vec<u8>, String, String, String)> {
    let before = [
        "",
        "\u{feff}",
        " ",
        "\"",
        "«",
        "App password: ",
        "Passord:\n",
        "Your app password\n",
        "„",
        "Done\n\n",
        "Generated app password Your app password for your device ",
        "Acme CRM\r\n",
        "Google\nApp passwords\n",
        "Código: ",
        "密码：",
        "Your new app password is:\n\n",
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
        "\n\nOK",
    ];
    let any_of = |of: &[&'static str]| select(of.to_vec()).prop_map(str::to_owned).boxed();
    let twice = prop_oneof![8 => any_of(&after), 1 => Just("\u{1}".to_owned())];
    (
        vec(any::<u8>(), 16),
        any_of(&before),
        any_of(&between),
        twice,
    )
        .boxed()
}

fn is_found((letters, before, between, after): (Vec<u8>, String, String, String)) -> Holds {
    for id in ["google", "apple", "yahoo"] {
        let shape = &data::of(id).code;
        let plain: String = letters
            .iter()
            .map(|byte| char::from(b'a' + byte % 26))
            .collect();
        let shown = grouped(&plain, 4, &between);
        // A one stands for a second copy of the code.
        let pasted = [
            before.as_str(),
            &shown,
            &after.replace('\u{1}', &format!("\n{shown}")),
        ]
        .concat();
        let expected = if shape.sends_separator {
            grouped(&plain, 4, "-")
        } else {
            plain.clone()
        };
        if check(shape, &plain, ACME).finding.is_none() {
            let seen = check(shape, &pasted, ACME);
            must(code(&seen) == Some(&expected), || {
                format!("{id}: {:?}", seen.finding)
            })?;
        }
    }
    Ok(())
}
