//! What `data/*.toml` says, with the sources and samples that what ships goes without.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use app_password::model::exchangers::Exchangers;
use app_password::model::provider::Provider;
use app_password::model::reply::{Replies, Reply};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// The providers of the core in their order, then the others by the names of their files.
static PROVIDERS: LazyLock<Vec<Provider>> = LazyLock::new(|| {
    let rank = |provider: &Provider| core().iter().position(|id| *id == provider.id);
    let mut all: Vec<Provider> = files("providers").into_iter().map(|(_, it)| it).collect();
    all.sort_by_key(|provider| rank(provider).unwrap_or(usize::MAX));
    all
});

/// Every row of the replies, with its proof.
static REPLIES: LazyLock<Vec<Reply>> = LazyLock::new(|| {
    let files = files::<Replies>("replies").into_iter();
    files.flat_map(|(_, file)| file.reply).collect()
});

static EXCHANGERS: LazyLock<Exchangers> =
    LazyLock::new(|| read(&root().join("data/exchangers.toml")));

static ORDER: LazyLock<Vec<String>> = LazyLock::new(|| {
    #[derive(Deserialize)]
    struct Core {
        order: Vec<String>,
    }
    read::<Core>(&root().join("data/core.toml")).order
});

/// Every provider, with its sources.
pub fn all() -> impl Iterator<Item = &'static Provider> {
    PROVIDERS.iter()
}

/// Every row of the replies, with its sample.
pub fn rows() -> impl Iterator<Item = &'static Reply> {
    REPLIES.iter()
}

/// What exchangers say that are no provider's own, with its sources.
pub fn exchangers() -> &'static Exchangers {
    &EXCHANGERS
}

/// The ids of the best known, in the order in which they are offered.
pub fn core() -> &'static [String] {
    &ORDER
}

/// The provider of this id.
#[track_caller]
pub fn of(id: &str) -> &'static Provider {
    let found = all().find(|provider| provider.id == id);
    found.unwrap_or_else(|| panic!("data/providers has no {id}.toml"))
}

/// What each file of a folder of `data` says, by the file's name without its ending, in their order.
pub fn files<T: DeserializeOwned>(folder: &str) -> Vec<(String, T)> {
    let folder = root().join("data").join(folder);
    let mut files: Vec<(String, T)> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let name = name.strip_suffix(".toml").map(str::to_owned);
            let name = name.unwrap_or_else(|| panic!("{:?} is no TOML", entry.path()));
            (name, read(&entry.path()))
        })
        .collect();
    assert!(!files.is_empty(), "nothing was read");
    files.sort_by(|(one, _), (other, _)| one.cmp(other));
    files
}

fn read<T: DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap_or_default();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
