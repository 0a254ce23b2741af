//! Claims about the widget's catalogue while its file is loaded: at first it has the best-known providers and what any
//! server may say, and the rest only from a file that is whole.
//!
//! A program of its own with one test in it, because what is loaded stays for as long as the program runs.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used)]

use app_password::catalog::catalogue::{Catalogue, is_complete, load_rest, loaded};
use app_password::model::cause::Cause;
use app_password::reply::explain::{loaded_meaning_of, meaning_of};

const FILE: &[u8] = include_bytes!("../src/catalog/catalogue.bin");

/// What only Yandex's server says.
const REPLY: &str = "5.7.8 This user does not have access rights to this service";

fn ids(catalogue: &Catalogue) -> Vec<&str> {
    let providers = catalogue.providers().iter();
    providers.map(|it| it.id.as_str()).collect()
}

/// The catalogue and what is understood, before the file is there.
fn is_as_at_first() {
    let (known, all) = (loaded(), Catalogue::default());
    assert!(!is_complete());
    assert!(ids(&known).len() < 20 && ids(&all).starts_with(&ids(&known)));
    assert!(known.find("google").is_some() && known.find("yandex").is_none());
    let meant = loaded_meaning_of(Some("yandex"), REPLY);
    assert_eq!(meant.cause, Cause::Unknown);
}

#[test]
fn the_rest_is_known_once_a_whole_file_is_loaded_and_not_before() {
    is_as_at_first();
    let mut damaged = FILE.to_vec();
    *damaged.last_mut().expect("a byte") ^= 1;
    for (file, why) in [
        (&b""[..], "no catalogue"),
        (&FILE[..FILE.len() - 1], "a part of it is missing"),
        (&damaged, "checksum"),
    ] {
        let wrong = load_rest(file).expect_err("it is no whole file");
        assert!(wrong.to_string().contains(why), "{wrong}");
        is_as_at_first();
    }

    load_rest(FILE).expect("the file that ships");
    assert!(is_complete());
    assert_eq!(ids(&loaded()), ids(&Catalogue::default()));
    assert_eq!(
        loaded_meaning_of(Some("yandex"), REPLY).cause,
        Cause::ImapOff
    );
    for provider in [None, Some("google"), Some("yandex"), Some("posteo")] {
        let meant = loaded_meaning_of(provider, REPLY);
        assert_eq!(meant, meaning_of(provider, REPLY), "{provider:?}");
    }

    // Once is enough, and what comes later takes nothing away.
    load_rest(&damaged).expect_err("it is damaged");
    load_rest(FILE).expect("the same file again");
    assert_eq!(ids(&loaded()), ids(&Catalogue::default()));
}
