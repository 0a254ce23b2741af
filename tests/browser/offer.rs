//! Claims about the host's `providers`: what is wrong is named, with its path, and left out; the rest works. And
//! about whom that leaves: who offers some only never offers others.

use std::cell::RefCell;

use app_password::host::offer::{Offer, Progress, needs_more, read};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::shell::{js, shell};

const OURS: &str = "google microsoft apple yahoo zoho aol";
const CLOSED: &str = "Only another service is offered.";
const OWN: &str = "id: 'acme', name: 'Acme Mail', credential: 'mailbox-password'";
const UNREADABLE: &str = "providers: an entry could not be read. It is left out.";

const ALL: Progress = Progress {
    complete: true,
    awaited: false,
};

fn offered(said: &str, progress: Progress) -> (Offer, Vec<String>) {
    let told = RefCell::new(Vec::new());
    let script = format!(
        "(() => {{ const OWN = {{ {OWN} }}; const boom = () => {{ throw new Error('boom') }}; return ({said}) }})()"
    );
    let offer = read(&js(&script), progress, &shell(), &|message, _| {
        told.borrow_mut().push(message)
    });
    (offer, told.into_inner())
}

fn ids(offer: &Offer) -> String {
    let ids: Vec<&str> = app_password::host::offer::ids(&offer.catalogue).collect();
    ids.join(" ")
}

/// What is offered, in order, where all that can be known is known; nothing may be wrong.
fn rightly(said: &str) -> Offer {
    let (offer, told) = offered(said, ALL);
    assert_eq!(told, [""; 0], "{said}");
    offer
}

#[wasm_bindgen_test]
fn no_wish_leaves_our_providers_as_they_are() {
    for said in [
        "undefined",
        "null",
        "{}",
        "{ only: null, add: null, change: undefined }",
    ] {
        let offer = rightly(said);
        assert_eq!(
            (ids(&offer).as_str(), offer.closed),
            (OURS, false),
            "{said}"
        );
    }
}

#[wasm_bindgen_test]
fn only_hide_first_and_add_shape_the_list() {
    for (said, expected, closed) in [
        (
            "{ only: ['zoho', 'google'], hide: ['google'], first: ['zoho'] }",
            "zoho",
            true,
        ),
        (
            "{ first: ['aol', 'zoho'] }",
            "aol zoho google microsoft apple yahoo",
            false,
        ),
        ("{ add: [OWN], only: ['acme'] }", "acme", true),
        ("{ add: [{ ...OWN, id: 'zoho' }] }", OURS, false),
    ] {
        let offer = rightly(said);
        assert_eq!(
            (ids(&offer).as_str(), offer.closed),
            (expected, closed),
            "{said}"
        );
    }
    let zoho = rightly("{ add: [{ ...OWN, id: 'zoho' }] }")
        .catalogue
        .find("zoho");
    assert_eq!(zoho.map(|zoho| zoho.name.as_str()), Some("Acme Mail"));
}

#[wasm_bindgen_test]
fn a_change_stands_on_our_entry() {
    let offer = rightly("{ change: { zoho: { name: 'Z', id: 'other', smtp: null } } }");
    let ours = rightly("{}").catalogue.find("zoho").expect("ours");
    let zoho = offer.catalogue.find("zoho").expect("on offer");
    assert_eq!((ids(&offer).as_str(), zoho.name.as_str()), (OURS, "Z"));
    assert!(ours.smtp.is_some() && zoho.smtp.is_none());
    let rest = app_password::model::provider::Provider {
        name: ours.name.clone(),
        smtp: ours.smtp.clone(),
        ..zoho.clone()
    };
    assert_eq!(rest, *ours);
}

#[wasm_bindgen_test]
fn what_is_wrong_is_named_once_and_the_rest_works() {
    let one_of = format!("expected one of {}", OURS.replace(' ', ", "));
    for (said, beginning) in [
        (
            "'google'",
            "providers: found \"google\", expected an object such as",
        ),
        (
            "['google']",
            "providers: found a list, expected an object such as",
        ),
        (
            "new Map([['only', ['google']]])",
            "providers: found an object, expected an object such as",
        ),
        (
            "{ frist: ['zoho'] }",
            "providers.frist: found a list, expected one of only, hide, first, add, change",
        ),
        (
            "{ first: 'zoho' }",
            "providers.first: found \"zoho\", expected a list of ids",
        ),
        (
            "{ hide: ['hotmail'] }",
            &format!("providers.hide: found \"hotmail\", {one_of}"),
        ),
        (
            "{ first: [7] }",
            &format!("providers.first: found 7, {one_of}"),
        ),
        (
            "{ add: OWN }",
            "providers.add: found an object, expected a list of providers",
        ),
        (
            "{ add: [null] }",
            "providers.add[0]: found null, expected a provider",
        ),
        (
            "{ add: [{ ...OWN, name: '' }] }",
            "providers.add[0].name: found \"\", expected a name",
        ),
        (
            "{ change: [] }",
            "providers.change: found an empty list, expected an object of changes by id",
        ),
        (
            "{ change: { gmail: {} } }",
            &format!("providers.change.gmail: found \"gmail\", {one_of}"),
        ),
        (
            "{ change: { google: 7 } }",
            "providers.change.google: found 7, expected a provider",
        ),
        (
            "{ change: { google: { name: 7 } } }",
            "providers.change.google.name: found 7, expected a name",
        ),
        ("{ get hide() { boom() } }", UNREADABLE),
        ("{ change: { get apple() { boom() } } }", UNREADABLE),
        (
            "{ first: Object.defineProperty(['google'], 0, { get: boom }) }",
            "providers.first: found a list",
        ),
    ] {
        let (offer, told) = offered(said, ALL);
        assert_eq!(told.len(), 1, "{said}: {told:?}");
        assert!(told[0].starts_with(beginning), "{said}: {told:?}");
        assert_eq!(
            (ids(&offer).as_str(), offer.closed),
            (OURS, false),
            "{said}"
        );
    }
}

#[wasm_bindgen_test]
fn of_an_id_that_is_added_twice_the_first_counts() {
    let (offer, told) = offered(
        "{ add: [OWN, { ...OWN, name: 'Other' }], change: { acme: {} } }",
        ALL,
    );
    assert_eq!(
        offer.catalogue.find("acme").map(|it| it.name.as_str()),
        Some("Acme Mail")
    );
    assert_eq!(
        told,
        [
            "providers.add[1].id: found \"acme\", expected an id that no entry before it has. It is left out.",
            "providers.change.acme: found \"acme\", expected an id that no entry of add has. It is left out.",
        ]
    );
}

#[wasm_bindgen_test]
fn who_offers_some_only_never_offers_others() {
    let left = format!("expected at least one provider left to offer. {CLOSED}");
    for (said, ends) in [
        (
            "{ only: [] }",
            vec![format!("providers.only: found an empty list, {left}")],
        ),
        (
            "{ only: ['gmail', 7] }",
            vec![
                "It is left out.".to_owned(),
                "It is left out.".to_owned(),
                format!("providers.only: found a list, {left}"),
            ],
        ),
        (
            "{ only: 'google' }",
            vec![format!("expected a list of ids. {CLOSED}")],
        ),
        (
            "{ only: ['google'], hide: ['google'] }",
            vec![format!("providers.only: found a list, {left}")],
        ),
        ("{ get only() { boom() } }", vec![UNREADABLE.to_owned()]),
    ] {
        let (offer, told) = offered(said, ALL);
        assert_eq!((ids(&offer).as_str(), offer.closed), ("", true), "{said}");
        assert_eq!(told.len(), ends.len(), "{said}: {told:?}");
        for (told, end) in told.iter().zip(&ends) {
            assert!(told.ends_with(end), "{said}: {told}");
        }
    }
    assert_eq!(
        ids(&offered("{ only: ['gmail', 'google'] }", ALL).0),
        "google"
    );
}

#[wasm_bindgen_test]
fn whoever_hides_all_of_ours_is_told_unless_others_are_still_to_be_found() {
    let said = format!("{{ hide: '{OURS}'.split(' ') }}");
    assert_eq!(offered(&said, ALL).1.len(), 1);
    let more = Progress {
        complete: false,
        awaited: false,
    };
    assert_eq!(offered(&said, more).1, [""; 0]);
}

#[wasm_bindgen_test]
fn an_id_may_be_one_of_those_on_their_way_and_is_judged_when_they_are_there() {
    let said = "{ only: ['posteo'], first: ['posteo'], change: { posteo: { name: 'P' } } }";
    let awaited = Progress {
        complete: false,
        awaited: true,
    };
    let (offer, told) = offered(said, awaited);
    assert_eq!(
        (ids(&offer).as_str(), offer.closed, told),
        ("", true, vec![])
    );
    assert_eq!(offered("{ first: [7] }", awaited).1.len(), 1);
    assert_eq!(offered(said, ALL).1.len(), 4, "nothing more will come");
}

#[wasm_bindgen_test]
fn up_to_five_hundred_entries_are_read() {
    let many = |count: usize| {
        format!(
            "{{ add: Array.from({{ length: {count} }}, (_, at) => ({{ ...OWN, id: `acme-${{at}}` }})) }}"
        )
    };
    rightly(&many(500));
    let (offer, told) = offered(&many(503), ALL);
    assert_eq!(offer.catalogue.providers().len(), 506);
    assert_eq!(
        told,
        [
            "providers.add[500]: found an object, expected 500 entries at most. It is left out, and so are all that follow."
        ]
    );
}

#[wasm_bindgen_test]
fn others_are_wanted_where_a_host_names_what_is_not_known_yet() {
    for (said, wanted) in [
        ("undefined", false),
        ("{ only: ['google'] }", false),
        ("{ only: ['posteo'] }", true),
        ("{ hide: ['posteo'] }", true),
        ("{ change: { posteo: {} } }", true),
        ("{ first: ['acme'], add: [{ id: 'acme' }] }", false),
        ("new Proxy({}, { get() { throw new Error('no') } })", false),
        ("5", false),
    ] {
        assert_eq!(needs_more(&js(said)), wanted, "{said}");
    }
}
