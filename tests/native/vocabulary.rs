//! Claims about the notation's vocabulary: what it knows is what the style sheets know and the screens use.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use app_password::view::vocabulary::{ATTRIBUTES, STYLED, TAGS, UNSTYLED};

/// What the element's script makes around the screens.
const AROUND: &[&str] = &["frame", "ghost", "line", "skeleton"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file in a folder and below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The classes that the style sheets name.
fn in_styles() -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    for path in files(&root().join("styles")) {
        let text = fs::read_to_string(path).unwrap();
        for rule in without_comments(&text).split('}') {
            // Before the last opening brace stands a selector; before that, perhaps a condition.
            let Some((before, _)) = rule.rsplit_once('{') else {
                continue;
            };
            let selector = before.rsplit_once('{').map_or(before, |(_, inner)| inner);
            for name in selector.split('.').skip(1) {
                let end = name.find(|it: char| !it.is_ascii_alphanumeric() && it != '-');
                let name = &name[..end.unwrap_or(name.len())];
                if name.starts_with(|it: char| it.is_ascii_alphabetic()) {
                    classes.insert(name.to_owned());
                }
            }
        }
    }
    classes
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.filter_map(|part| part.split_once("*/"));
    rest.fold(first, |text, (_, rest)| text + rest)
}

#[test]
fn the_notation_knows_the_classes_of_the_style_sheets_and_no_others() {
    let known = STYLED.iter().chain(AROUND).map(|&it| it.to_owned());
    let (known, styled) = (known.collect::<BTreeSet<_>>(), in_styles());
    assert_eq!(
        known.difference(&styled).collect::<Vec<_>>(),
        [""; 0],
        "without a look"
    );
    assert_eq!(
        styled.difference(&known).collect::<Vec<_>>(),
        [""; 0],
        "unknown"
    );
    for class in UNSTYLED {
        assert!(!styled.contains(*class), "{class} belongs into STYLED");
    }
}

#[test]
fn no_name_of_the_notation_stands_twice_and_an_index_fits_into_a_byte() {
    for list in [TAGS, ATTRIBUTES, &[STYLED, UNSTYLED].concat()] {
        let names: BTreeSet<_> = list.iter().collect();
        assert_eq!(names.len(), list.len());
    }
    assert!(
        ATTRIBUTES.len() < 127,
        "one byte of ASCII holds an index plus one"
    );
}

#[test]
fn every_name_of_the_notation_is_used() {
    let sources: String = files(&root().join("src/view"))
        .iter()
        .filter(|path| !path.ends_with("vocabulary.rs"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    // A name ends where the notation goes on, or the text around it.
    let used = |name: &str, before: &[&str]| {
        before.iter().any(|before| {
            let name = [before, name].concat();
            let mut places = sources.match_indices(&name);
            places.any(|(at, _)| sources[at + name.len()..].starts_with(['.', ' ', '=', '"']))
        })
    };
    for tag in TAGS {
        assert!(used(tag, &["\""]), "no <{tag}>");
    }
    for class in STYLED.iter().chain(UNSTYLED) {
        assert!(used(class, &[".", "class!(\""]), "no .{class}");
    }
    for attribute in ATTRIBUTES.iter().skip(1) {
        assert!(used(attribute, &[" ", "attr!(\""]), "no {attribute}");
    }
}
