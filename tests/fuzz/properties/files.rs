//! Bytes that come in the place of a catalogue. How much memory they take is claimed in `tests/memory.rs`.

use std::sync::LazyLock;

use app_password::catalog::catalogue::{Catalogue, of_file};
use app_password::catalog::codec::{self, CodecError, Content};
use app_password::catalog::exchangers;
use app_password::check::verdict::{About, check};
use app_password::model::code::Code;
use app_password::model::provider::Provider;
use app_password::reply::row::{self, Best};
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy, any, prop_oneof};

use super::damage::{Harm, harm, harmed};
use super::runner::{Holds, Property, property};
use super::texts::must;

const CATALOGUE: &[u8] = include_bytes!("../../../src/catalog/catalogue.bin");
const CORE: &[u8] = include_bytes!("../../../src/catalog/core.bin");
const REPLIES: &[u8] = include_bytes!("../../../src/reply/replies.bin");

pub fn properties() -> Vec<Property> {
    vec![
        property(
            "files",
            15,
            || (any::<usize>(), harm()).boxed(),
            is_whole_or_refused,
        ),
        property(
            "contents",
            15,
            || (any::<usize>(), vec(harm(), 1..4)).boxed(),
            is_read_or_refused,
        ),
        // What is read lives as long as the program: few cases.
        property("questions", 1, gentle, has_its_answers),
    ]
}

/// Harm that often leaves something to read.
fn gentle() -> BoxedStrategy<(usize, Vec<Harm>)> {
    let small = prop_oneof![
        (any::<usize>(), 0..8_u8).prop_map(|(at, bit)| Harm::Flip(at, bit)),
        (any::<usize>(), any::<u8>()).prop_map(|(at, to)| Harm::Put(at, to)),
    ];
    (any::<usize>(), vec(small, 1..4)).boxed()
}

/// A file's content that is these providers alone.
fn written(providers: &[Provider]) -> Vec<u8> {
    codec::write(&Content {
        providers: providers.to_vec(),
        ..Content::default()
    })
}

/// Contents to do harm to: none, each provider alone, some together, exchangers, replies, the core.
static CONTENTS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let others = codec::whole(CATALOGUE)
        .and_then(codec::read)
        .expect("the catalogue");
    let mut all: Vec<Vec<u8>> = others.providers.chunks(1).map(written).collect();
    all.extend(others.providers.chunks(8).map(written));
    let rest = |exchangers: &str, replies: &[u8]| {
        codec::write(&Content {
            exchangers: exchangers.to_owned(),
            replies: replies.to_vec(),
            ..Content::default()
        })
    };
    all.extend([
        rest(&others.exchangers, &[]),
        rest("", &others.replies[..others.replies.len() / 8]),
        rest("", REPLIES),
    ]);
    all.extend([written(&[]), CORE.to_vec()]);
    all
});

fn one(at: usize) -> &'static [u8] {
    // The catalogue itself is large, so it has its turn less often than the others.
    if at.is_multiple_of(97) {
        codec::whole(CATALOGUE).expect("the catalogue")
    } else {
        &CONTENTS[at % CONTENTS.len()]
    }
}

/// Harm on the way: the header and its checksum tell.
fn is_whole_or_refused((of, harm): (usize, Harm)) -> Holds {
    let content = one(of);
    let file = codec::file(content);
    let mut other = file.clone();
    harmed(&mut other, &harm);
    match codec::whole(&other) {
        Ok(bytes) => {
            must(other == file, || "a harmed file passes for whole".into())?;
            must(bytes == content, || "a whole file reads as another".into())
        }
        Err(fault) => {
            must(other != file, || format!("{fault} of a whole one"))?;
            must(
                fault != CodecError::Unreadable && fault.sentence().starts_with("it "),
                || format!("{fault:?}"),
            )
        }
    }
}

/// Harm before it was sent, or by who means it: the checksum is right.
fn is_read_or_refused((of, harms): (usize, Vec<Harm>)) -> Holds {
    let mut bytes = one(of).to_vec();
    harms.iter().for_each(|harm| harmed(&mut bytes, harm));
    let file = codec::file(&bytes);
    must(codec::whole(&file) == Ok(bytes.as_slice()), || {
        "mended, and not whole".into()
    })?;
    match codec::read(&bytes) {
        Err(fault) => must(fault == CodecError::Unreadable, || {
            format!("{fault:?} of what is no file")
        }),
        Ok(content) => {
            let again = codec::read(&codec::write(&content));
            must(again.as_ref() == Ok(&content), || {
                "what was read is another after it is written".into()
            })
        }
    }
}

/// What can be read all the same is asked all that the widget asks.
fn has_its_answers((of, harms): (usize, Vec<Harm>)) -> Holds {
    let mut bytes = CONTENTS[of % CONTENTS.len()].clone();
    harms.iter().for_each(|harm| harmed(&mut bytes, harm));
    let Ok(content) = codec::read(&bytes) else {
        return Ok(());
    };
    let rows = row::read(content.replies.leak());
    row::best(
        [Some(&rows), None],
        b"535 no such user",
        None,
        Best::default(),
    );
    let (list, text) = (content.providers, &*content.exchangers.leak());
    for host in ["mx.acme.example", "a.b", "", "."] {
        exchangers::meaning(text, host);
        exchangers::is_forwarded(text, host);
    }
    list.iter().for_each(asked);
    let catalogue: Catalogue = of_file(list);
    for address in ["a@gmail.com", "a@", "@", "", "a@acme.example"] {
        let seen = catalogue.detect(address, &["mx.acme.example", "", "."]);
        must(
            seen.is_none_or(|(it, _)| catalogue.providers().iter().any(|its| its.is(it))),
            || "of no list".into(),
        )?;
    }
    Ok(())
}

fn asked(provider: &Provider) {
    let shape = provider.format_for(provider.credential.password_kind());
    for pasted in ["", "abcd efgh ijkl mnop", "not a code", "пароль", "123456"] {
        if let Some(code) = check(shape, pasted, About::default()).code {
            shape.grouped(&code);
        }
    }
    shape.grouped(&Code::new("abcdefghijklmnop".to_owned()));
    let account = provider.account_of("someone@acme.example");
    let region = provider.region_of("someone@acme.example", &["mx.acme.example"]);
    for server in [provider.imap_in(region), provider.smtp_in(region)]
        .into_iter()
        .flatten()
    {
        server.host_for(provider.ending(region), account, &provider.work);
    }
    for (kind, _) in &provider.pages {
        let page = provider.page(*kind);
        page.map(|page| page.address("someone@acme.example", provider.ending(region)));
    }
}
