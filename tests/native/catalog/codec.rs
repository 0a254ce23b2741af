//! Claims about how providers are written for the way to the page. That no damage harms anybody stands in
//! `tests/memory.rs`.

use app_password::catalog::codec::{self, CodecError, Content};
use app_password::catalog::exchangers::written;
use app_password::model::provider::Provider;

use super::shipped;
use crate::data::{all, exchangers};

const CATALOGUE: &[u8] = include_bytes!("../../../src/catalog/catalogue.bin");

#[test]
fn what_was_written_is_read_again() {
    let providers: Vec<Provider> = all().map(shipped).collect();
    for (list, exchangers) in [
        (&providers[..], written(exchangers())),
        (&providers[..1], String::new()),
        (&[], written(exchangers())),
        (&[], String::new()),
    ] {
        let content = Content {
            providers: list.to_vec(),
            exchangers,
            replies: vec![0, 1, 255],
        };
        let bytes = codec::write(&content);
        let file = codec::file(&bytes);
        let whole = codec::whole(&file).unwrap();
        assert_eq!(whole, bytes);
        assert_eq!(codec::read(whole).unwrap(), content);
    }
}

#[test]
fn a_file_that_is_not_ours_is_refused_with_what_is_wrong() {
    let changed = |at: usize, to: u8| {
        let mut file = CATALOGUE.to_vec();
        file[at] = to;
        file
    };
    let version = env!("CARGO_PKG_VERSION").as_bytes();
    let behind = 5 + version.len();
    let longer = [CATALOGUE, b"\n"].concat();
    let other = [&CATALOGUE[..5], b"0.0.0-other", &CATALOGUE[behind..]].concat();
    let begins_alike = [&CATALOGUE[..5], version, b".1", &CATALOGUE[behind..]].concat();
    let page = b"<!doctype html><title>Not found</title>".to_vec();
    assert_eq!(&CATALOGUE[5..behind], version);
    for (what, file, fault) in [
        ("nothing at all", Vec::new(), CodecError::Foreign),
        ("an error page", page, CodecError::Foreign),
        ("another mark", changed(0, b'Z'), CodecError::Foreign),
        ("half a mark", b"APC".to_vec(), CodecError::Foreign),
        ("a mark alone", b"APCT".to_vec(), CodecError::Version),
        ("another format", changed(4, 2), CodecError::Version),
        ("another version", other, CodecError::Version),
        ("a longer version", begins_alike, CodecError::Version),
        (
            "no length",
            CATALOGUE[..behind + 3].to_vec(),
            CodecError::Length,
        ),
        (
            "no checksum",
            CATALOGUE[..behind + 8].to_vec(),
            CodecError::Length,
        ),
        (
            "a header alone",
            CATALOGUE[..behind + 9].to_vec(),
            CodecError::Length,
        ),
        (
            "an end cut off",
            CATALOGUE[..CATALOGUE.len() - 1].to_vec(),
            CodecError::Length,
        ),
        ("something behind it", longer, CodecError::Length),
        (
            "another checksum",
            changed(behind + 5, !CATALOGUE[behind + 5]),
            CodecError::Damaged,
        ),
        (
            "another letter",
            changed(9_000, !CATALOGUE[9_000]),
            CodecError::Damaged,
        ),
    ] {
        assert_eq!(codec::whole(&file), Err(fault), "{what}");
    }
    assert!(codec::whole(CATALOGUE).is_ok());
}

#[test]
fn what_is_whole_and_no_content_cannot_be_read() {
    for bytes in [&[][..], &[1], &[0xff; 12], b"providers"] {
        assert_eq!(codec::whole(&codec::file(bytes)), Ok(bytes));
        assert_eq!(codec::read(bytes), Err(CodecError::Unreadable), "{bytes:?}");
    }
}

#[test]
fn each_fault_of_a_file_has_its_sentence() {
    for (fault, said) in [
        (CodecError::Foreign, "it is no catalogue of app-password"),
        (CodecError::Version, env!("CARGO_PKG_VERSION")),
        (
            CodecError::Length,
            "a part of it is missing, or more was added",
        ),
        (CodecError::Damaged, "its checksum is another one"),
        (
            CodecError::Unreadable,
            "something else than this build reads",
        ),
    ] {
        assert!(fault.sentence().starts_with("it "), "{fault}");
        assert!(fault.to_string().contains(said), "{fault}");
    }
}
