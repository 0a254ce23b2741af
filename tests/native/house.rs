//! Claims about the house: who may know whom, and how long a file may be.
//!
//! What a type, a lint or the policy of every journey holds is not claimed here: nothing panics or prints
//! (`[lints]` in Cargo.toml), the core compiles without a browser (it has no features), nothing is styled or
//! written as markup from a string (`tests/journey/src/rules.rs`).

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The rooms with their floors. A room knows those on the floors below it.
const ROOMS: &[(&str, u8)] = &[
    ("model", 0),
    ("check", 1),
    ("seal", 1),
    ("catalog", 2),
    ("reply", 3),
    ("i18n", 4),
    ("flow", 4),
    ("view", 5),
    ("host", 6),
];

/// The same as a sentence, for who is told that an arrow is wrong.
const ARROWS: &str =
    "An arrow only points down: host → view → flow, i18n → reply → catalog → check, seal → model.";

/// What belongs to no room: the front door, and what the wasm is made with.
const OUTSIDE: &[&str] = &["src/lib.rs", "src/main.rs"];

/// Exported macros stand at the top of a crate, wherever they are written.
const MACROS: &[(&str, &str)] = &[("key", "i18n"), ("plural", "i18n")];

/// Lines of a file.
const LONGEST: usize = 300;

/// Lines of JavaScript in `src`, which are all written by hand: what is made lies elsewhere. A thousand were asked for,
/// and it was 1,676. Ninety more cut what is too long before it gets into the wasm, keep what happens inside from the
/// page's listeners, and clear the memory of a wasm that has died: none of it can be done from within. And 230 choose the
/// language, whose file is fetched beside the wasm, follow the one around the element, and offer a menu of them. And 85
/// tell who has an older browser so, where no wasm can.
const SCRIPT: usize = 2_095;

struct File {
    /// Its path from the project's folder.
    path: String,
    text: String,
}

/// A path that a file names, from `crate` or `super` on.
struct Named {
    line: usize,
    /// From the top of the crate.
    path: Vec<String>,
}

impl File {
    /// The room that it belongs to; none for [`OUTSIDE`].
    fn room(&self) -> Option<&str> {
        let module = self.module();
        let found = ROOMS.iter().find(|(room, _)| module.first() == Some(room));
        found.map(|(room, _)| *room)
    }

    fn is_table_of_contents(&self) -> bool {
        self.path.ends_with("/mod.rs")
    }

    /// Its module, from the top of the crate.
    fn module(&self) -> Vec<&str> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        path.trim_end_matches("/mod").split('/').collect()
    }

    /// Lines of code with their numbers, without those that are comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines
            .map(|(at, line)| (at + 1, line.trim()))
            .filter(|(_, line)| !line.starts_with("//"))
    }

    /// What it names of this crate.
    fn names(&self) -> Vec<Named> {
        let module = self.module();
        let parent = module.split_last().map_or(&[][..], |(_, parent)| parent);
        let mut named = Vec::new();
        for (line, code) in self.code() {
            for (start, above) in [("crate::", &[][..]), ("super::", parent)] {
                for (at, _) in code.match_indices(start) {
                    let rest = code.split_at(at + start.len()).1;
                    let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"_:".contains(c));
                    let words = rest.split_at(end.unwrap_or(rest.len())).0.split("::");
                    let words = words.filter(|word| !word.is_empty());
                    let path = above.iter().copied().chain(words).map(str::to_owned);
                    named.push(Named {
                        line,
                        path: path.collect(),
                    });
                }
            }
        }
        named
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files in `src` that end so, in the order of their paths.
fn sources(ending: &str) -> Vec<File> {
    let mut folders = vec![root().join("src")];
    let mut paths: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == ending) {
                paths.push(path);
            }
        }
    }
    assert!(!paths.is_empty(), "no {ending}");
    paths.sort();
    let files = paths.iter().map(|path| File {
        path: shown(path),
        text: fs::read_to_string(path).unwrap_or_default(),
    });
    files.collect()
}

fn shown(path: &Path) -> String {
    let path = path.strip_prefix(root()).unwrap_or(path);
    path.to_string_lossy().replace('\\', "/")
}

#[test]
fn an_arrow_only_points_down() {
    let (mut arrows, mut outside) = (0, Vec::new());
    let floor = |name: &str| ROOMS.iter().find(|(room, _)| *room == name);
    for file in sources("rs") {
        let Some(room) = file.room() else {
            outside.push(file.path);
            continue;
        };
        for named in file.names() {
            let name = named.path.first().map_or("", String::as_str);
            let exported = MACROS.iter().find(|(known, _)| *known == name);
            let name = exported.map_or(name, |(_, room)| room);
            arrows += 1;
            let wrong = match (floor(name), floor(room)) {
                (Some(below), Some(here)) if name == room || below.1 < here.1 => continue,
                (Some(_), _) => format!("a file of `{room}` names `{name}`"),
                (None, _) => format!("`{name}` is no room of the house"),
            };
            panic!("{}:{}: {wrong}. {ARROWS}", file.path, named.line);
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
    for file in sources("rs").iter().filter(|it| it.is_table_of_contents()) {
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
fn a_file_has_one_idea() {
    for file in sources("rs").iter().chain(&sources("js")) {
        let lines = file.text.lines().count();
        assert!(
            lines <= LONGEST,
            "{}: {lines} lines, at most {LONGEST}: divide it by idea",
            file.path
        );
    }
}

#[test]
fn a_file_names_the_file_that_it_means_and_no_files_know_each_other_in_a_circle() {
    let files = sources("rs");
    let files: Vec<&File> = files.iter().filter(|it| it.room().is_some()).collect();
    let mut knows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for file in &files {
        for Named { line, path } in file.names() {
            if MACROS.iter().any(|(name, _)| path == [*name]) {
                continue;
            }
            let meant = (1..=path.len()).rev().find_map(|length| {
                let module = path.split_at(length).0;
                files.iter().find(|other| other.module() == module)
            });
            let meant = meant.filter(|other| !other.is_table_of_contents());
            let meant = meant.unwrap_or_else(|| {
                panic!("{}:{line}: {} is in no file", file.path, path.join("::"))
            });
            if meant.path != file.path {
                knows.entry(&file.path).or_default().insert(&meant.path);
            }
        }
    }
    let circles: BTreeSet<Vec<&str>> = files
        .iter()
        .filter(|file| reached(&knows, &file.path).contains(file.path.as_str()))
        .map(|file| {
            let mutual = |other: &&str| reached(&knows, other).contains(file.path.as_str());
            let circle = reached(&knows, &file.path).into_iter().filter(mutual);
            circle.collect()
        })
        .collect();
    assert!(circles.is_empty(), "in a circle: {circles:#?}");
}

/// The files that this one knows, and those that they know, and so on.
fn reached<'a>(knows: &BTreeMap<&str, BTreeSet<&'a str>>, from: &str) -> BTreeSet<&'a str> {
    let mut all = BTreeSet::new();
    let mut next: Vec<&str> = knows.get(from).into_iter().flatten().copied().collect();
    while let Some(file) = next.pop() {
        if all.insert(file) {
            next.extend(knows.get(file).into_iter().flatten());
        }
    }
    all
}

#[test]
fn the_script_beside_the_wasm_only_boots_it() {
    let scripts = sources("js");
    let lines: usize = scripts.iter().map(|it| it.text.lines().count()).sum();
    assert!(
        lines <= SCRIPT,
        "{lines} lines of JavaScript in src, at most {SCRIPT}: what decides something is Rust's"
    );
}
