//! Claims about the house: who may know whom, and what stands in no file.

use std::fs;
use std::path::{Path, PathBuf};

use app_password::i18n::english::ENGLISH;

/// The rooms with their floors. A room knows those on the floors below it.
const ROOMS: &[(&str, u8)] = &[
    ("model", 0),
    ("check", 1),
    ("catalog", 2),
    ("reply", 3),
    ("i18n", 4),
    ("flow", 4),
    ("view", 5),
    ("host", 6),
];

/// The same as a sentence, for who is told that an arrow is wrong.
const ARROWS: &str =
    "An arrow only points down: host → view → flow, i18n → reply → catalog → check → model.";

/// What belongs to no room: the front door, and what the wasm is made with.
const OUTSIDE: &[&str] = &["src/lib.rs", "src/main.rs"];

/// Rooms that compile without a browser.
const CORE: &[&str] = &["model", "check", "catalog", "reply", "i18n", "flow"];

/// What the person sees: the words of `flow::state::State`.
const SCREENS: &[&str] = &["pick", "guide", "paste", "sending", "refused", "done"];

struct File {
    /// Its path from the project's folder.
    path: String,
    text: String,
}

impl File {
    /// The room that it belongs to; none for [`OUTSIDE`].
    fn room(&self) -> Option<(&'static str, u8)> {
        let name = self.path.strip_prefix("src/")?.split(['/', '.']).next()?;
        ROOMS.iter().copied().find(|(room, _)| *room == name)
    }

    /// Lines of code with their numbers, without those that are comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines
            .map(|(at, line)| (at + 1, line.trim()))
            .filter(|(_, line)| !line.starts_with("//"))
    }

    #[track_caller]
    fn lacks(&self, words: &[&str]) {
        for (at, line) in self.code() {
            for word in words {
                assert!(
                    !line.contains(word),
                    "{}:{at}: `{word}` must not stand here",
                    self.path
                );
            }
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn file(path: &Path) -> File {
    let shown = path.strip_prefix(root()).unwrap_or(path);
    File {
        path: shown.to_string_lossy().replace('\\', "/"),
        text: fs::read_to_string(path).unwrap_or_default(),
    }
}

/// The files in `src` that end so.
fn sources(endings: &[&str]) -> Vec<File> {
    let mut folders = vec![root().join("src")];
    let mut paths: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| {
                let end = end.to_string_lossy();
                endings.contains(&end.as_ref())
            }) {
                paths.push(path);
            }
        }
    }
    assert!(!paths.is_empty(), "no {endings:?}");
    paths.iter().map(|path| file(path)).collect()
}

#[test]
fn an_arrow_only_points_down() {
    let (mut arrows, mut outside) = (0, Vec::new());
    for file in sources(&["rs"]) {
        let Some((room, floor)) = file.room() else {
            outside.push(file.path);
            continue;
        };
        for (at, line) in file.code() {
            for after in line.split("crate::").skip(1) {
                let end = after.find(|c: char| !c.is_ascii_alphanumeric() && c != '_');
                let name = after.get(..end.unwrap_or(after.len())).unwrap_or(after);
                // The macros of the texts' names stand at the top, as exported macros do.
                let name = if ["key", "plural"].contains(&name) {
                    "i18n"
                } else {
                    name
                };
                let known = ROOMS.iter().find(|(known, _)| *known == name);
                let fits = known.is_some_and(|(_, below)| name == room || *below < floor);
                arrows += 1;
                let wrong = match known {
                    Some(_) => format!("a file of `{room}` imports from `{name}`"),
                    None => format!("`{name}` is no room of the house"),
                };
                assert!(fits, "{}:{at}: {wrong}. {ARROWS}", file.path);
            }
        }
    }
    outside.sort();
    assert_eq!(outside, OUTSIDE, "files without a room. {ARROWS}");
    assert!(
        arrows > 100,
        "{arrows} arrows: does this test still read them?"
    );
}

#[test]
fn a_mod_file_is_a_table_of_contents() {
    for file in sources(&["rs"]) {
        if !file.path.ends_with("/mod.rs") {
            continue;
        }
        for (at, line) in file.code() {
            let module = line.ends_with(';')
                && ["pub mod ", "pub(crate) mod ", "mod "]
                    .iter()
                    .any(|start| line.starts_with(start));
            let fits = line.is_empty() || line.starts_with("#[") || module;
            assert!(fits, "{}:{at}: {line}", file.path);
        }
    }
}

#[test]
fn a_child_knows_its_siblings_and_never_its_parent() {
    for file in sources(&["rs"]) {
        file.lacks(&["super::super", "use super::*", "use super::{", "::*;"]);
        for (at, line) in file.code() {
            // The facade at the root is made of them.
            let reexport = line.starts_with("pub use ") && file.path != "src/lib.rs";
            assert!(
                !reexport,
                "{}:{at}: a re-export: import it from where it is",
                file.path
            );
            // What `super` names is a module, and so in lower case.
            for after in line.split("super::").skip(1) {
                let sibling = after.starts_with(|c: char| c.is_ascii_lowercase());
                assert!(sibling, "{}:{at}: {line}", file.path);
            }
        }
    }
}

#[test]
fn the_core_knows_no_browser() {
    let mut core = 0;
    for file in sources(&["rs"]) {
        if file.room().is_some_and(|(room, _)| CORE.contains(&room)) {
            core += 1;
            file.lacks(&["yew", "web_sys", "js_sys", "wasm_bindgen", "gloo"]);
        }
    }
    assert!(core > 30, "{core} files of the core");
}

#[test]
fn nothing_panics_prints_or_logs() {
    for file in sources(&["rs"]) {
        file.lacks(&[
            ".unwrap()",
            ".expect(",
            "println!",
            "eprint",
            "dbg!",
            "console",
        ]);
    }
    for file in sources(&["js"]) {
        file.lacks(&["console.log", "console.info", "console.debug", "debugger"]);
    }
}

#[test]
fn a_file_has_one_idea() {
    for file in sources(&["rs", "js"]) {
        let lines = file.text.lines().count();
        assert!(
            lines <= 300,
            "{}: {lines} lines, at most 300: divide it by idea",
            file.path
        );
    }
}

#[test]
fn a_rust_file_says_what_it_is_for() {
    for file in sources(&["rs"]) {
        assert!(file.text.starts_with("//! "), "{}", file.path);
    }
}

#[test]
fn no_style_attribute_and_no_markup_from_strings() {
    let mut files = sources(&["rs", "js", "html"]);
    files.push(file(&root().join("index.html")));
    for file in files {
        let banned = ["style=", "innerHTML", "outerHTML", "insertAdjacentHTML"];
        file.lacks(&banned);
    }
}

#[test]
fn a_screens_word_names_its_state_its_file_its_styles_and_its_texts() {
    let flow = file(&root().join("src/flow/state.rs")).text;
    let word = flow.split("fn word(").nth(1).unwrap_or_default();
    let arms = word.split("\n    }\n").next().unwrap_or_default();
    let said: Vec<&str> = arms
        .split("=> \"")
        .skip(1)
        .filter_map(|arm| arm.split('"').next())
        .collect();
    assert_eq!(said, SCREENS);
    for screen in SCREENS {
        for path in [
            format!("src/view/{screen}.rs"),
            format!("styles/{screen}.css"),
        ] {
            assert!(root().join(&path).is_file(), "{path}");
        }
        let prefix = format!("{screen}.");
        let texts = ENGLISH.iter().filter(|(key, _)| key.starts_with(&prefix));
        assert!(texts.count() > 0, "no text begins with {prefix}");
    }
}
