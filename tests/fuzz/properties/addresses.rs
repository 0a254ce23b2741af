//! Addresses, what their domains' records say, and servers as people type them.

use std::sync::LazyLock;

use app_password::catalog::typed_server::{TypedServer, typed_server};
use app_password::model::verdict::{DetectedBy, DetectionNote};
use app_password::{Catalogue, Confidence, Detection, ProviderConfig, address_of, domain_of};
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy, any, prop_oneof};
use proptest::sample::select;

use super::runner::{Holds, Property, property};
use super::texts::{NAMES, must, other_case, pieces, text};
use crate::data;

pub fn properties() -> Vec<Property> {
    vec![
        property("addresses", 15, || text(NAMES, 9), is_an_address),
        property("detections", 20, records, is_on_offer),
        property("servers", 15, || text(NAMES, 8), is_a_server),
    ]
}

fn is_an_address(typed: String) -> Holds {
    let (found, domain) = (address_of(&typed), domain_of(&typed));
    must(found.is_some() == domain.is_some(), || {
        "an address without a domain".into()
    })?;
    let (Some(found), Some(domain)) = (found, domain) else {
        return Ok(());
    };
    must(typed.contains(found) && found.len() <= typed.len(), || {
        "an address that was not typed".into()
    })?;
    must(found.ends_with(domain) && domain.contains('.'), || {
        format!("{domain:?} of {found:?}")
    })?;
    let odd = |c: char| c.is_whitespace() || c.is_control();
    must(!found.contains(odd), || {
        format!("{found:?} has a blank or a control character")
    })?;
    must(found.matches('@').count() == 1, || {
        format!("{found:?} has more than one @")
    })?;
    must(address_of(found) == Some(found), || {
        format!("the address of {found:?} is another")
    })?;
    must(domain_of(found) == Some(domain), || {
        format!("the domain of {found:?} is another")
    })
}

/// Catalogues of hosts that show some providers only. Each lives as long as the program, so there are some.
static HOSTS: LazyLock<Vec<(Catalogue, ProviderConfig)>> = LazyLock::new(|| {
    let ids: Vec<String> = data::all().map(|it| it.id.clone()).collect();
    let every = |step: usize, from: usize| {
        ids.iter()
            .skip(from)
            .step_by(step)
            .cloned()
            .collect::<Vec<_>>()
    };
    let configs = (0..12).map(|at| ProviderConfig {
        only: (at % 3 == 1).then(|| every(2 + at, at)),
        hide: if at % 3 == 2 {
            every(2 + at % 4, at % 2)
        } else {
            Vec::new()
        },
        first: every(11, at),
        ..ProviderConfig::default()
    });
    configs
        .map(|config| (Catalogue::new(config.clone()), config))
        .collect()
});

/// A domain or an exchanger that somebody has, and what stands around it.
fn name() -> BoxedStrategy<String> {
    let known = data::all().flat_map(|it| it.domains.iter().chain(&it.mx).chain(&it.spf).cloned());
    let shared = data::exchangers();
    let shared = shared
        .gateway
        .iter()
        .chain(&shared.forwarder)
        .chain(&shared.ambiguous)
        .chain(&shared.hosting);
    let shared = shared.flat_map(|it| it.mx.iter().chain(&it.domains).cloned());
    let mistyped = data::exchangers().mistyped.iter().cloned();
    let known: Vec<String> = known.chain(shared).chain(mistyped).collect();
    let slip = (
        select(known.clone()),
        any::<usize>(),
        select(b"aeinorst-.1".to_vec()),
    )
        .prop_map(|(name, at, letter)| {
            let mut letters: Vec<char> = name.chars().collect();
            let at = at % letters.len();
            letters[at] = char::from(letter);
            String::from_iter(letters)
        });
    let below = (pieces(NAMES, 3), select(known.clone()))
        .prop_map(|(before, name)| format!("{before}.{name}"));
    prop_oneof![4 => select(known), 1 => slip, 2 => below, 1 => text(NAMES, 6)].boxed()
}

type Records = (usize, String, Vec<String>, Vec<String>);

fn records() -> BoxedStrategy<Records> {
    let address = (select(vec!["me@", "Ola.N@", "", "a@b@"]), name())
        .prop_map(|(local, name)| [local, &name].concat());
    let mx = vec(
        prop_oneof![6 => name(), 1 => select(vec![".".to_owned(), String::new()])],
        0..4,
    );
    let spf = (
        select(vec!["v=spf1 ", "v=spf1", "V=SPF1 ", ""]),
        vec(
            (
                select(vec!["include:", "+include:", "redirect=", "a:", "-"]),
                name(),
            ),
            0..4,
        ),
    );
    let spf = spf.prop_map(|(version, terms)| {
        terms.iter().fold(version.to_owned(), |all, (kind, name)| {
            format!("{all}{kind}{name} ")
        })
    });
    let txt = vec(prop_oneof![4 => spf, 1 => text(NAMES, 6)], 0..3);
    (any::<usize>(), address, mx, txt).boxed()
}

fn found(host: &Catalogue, address: &str, mx: &[String], txt: &[String]) -> Detection {
    let list = |all: &[String]| -> Vec<&'static str> { all.iter().map(|_| "").collect() };
    let (mut mx_of, mut txt_of): (Vec<&str>, Vec<&str>) = (list(mx), list(txt));
    mx_of.iter_mut().zip(mx).for_each(|(to, from)| *to = from);
    txt_of.iter_mut().zip(txt).for_each(|(to, from)| *to = from);
    host.detection_with_txt(address, &mx_of, &txt_of)
}

fn is_on_offer((host, address, mx, txt): Records) -> Holds {
    let (host, config) = &HOSTS[host % HOSTS.len()];
    let seen = found(host, &address, &mx, &txt);
    if let Some(id) = &seen.provider {
        must(host.find(id).is_some(), || format!("{id} is not on offer"))?;
        must(!config.hide.contains(id), || format!("{id} is hidden"))?;
        must(
            config.only.as_ref().is_none_or(|only| only.contains(id)),
            || format!("{id} is left out"),
        )?;
    }
    must(seen.provider.is_some() == seen.by.is_some(), || {
        format!("{seen:?}")
    })?;
    must(
        seen.provider.is_some() || seen.confidence == Confidence::Low,
        || format!("{seen:?}: sure of nobody"),
    )?;
    must(
        seen.by != Some(DetectedBy::Domain) || seen.confidence == Confidence::High,
        || format!("{seen:?}"),
    )?;
    let suggests = matches!(
        seen.note,
        Some(DetectionNote::OwnServer | DetectionNote::Misspelt)
    );
    must(seen.suggestion.is_some() == suggests, || {
        format!("{seen:?}: a suggestion without its note, or the other way")
    })?;
    let alone =
        seen.note != Some(DetectionNote::NoMail) && seen.note != Some(DetectionNote::Misspelt);
    must(alone || seen.provider.is_none(), || format!("{seen:?}"))?;
    must(
        domain_of(&address).is_some() || seen == Catalogue::default().detection("", &[]),
        || format!("{seen:?} of no address"),
    )?;

    let loud = |all: &[String]| all.iter().map(|it| other_case(it)).collect::<Vec<_>>();
    let again = found(host, &other_case(&address), &loud(&mx), &loud(&txt));
    must(again == seen, || {
        format!("{seen:?}, and in another case {again:?}")
    })?;
    let dotted = |all: &[String]| {
        all.iter()
            .map(|it| format!("{}.", it.trim()))
            .collect::<Vec<_>>()
    };
    // A name that ends in a dot already, or in white space before one, is no name.
    let whole = |name: &String| !name.ends_with('.') && name.trim() == name;
    if mx.iter().all(whole) && whole(&address) {
        let again = found(host, &format!(" {address}.\n"), &dotted(&mx), &txt);
        must(again == seen, || {
            format!("{seen:?}, and with final dots {again:?}")
        })?;
    }
    Ok(())
}

fn is_a_server(typed: String) -> Holds {
    let seen = typed_server(&typed);
    must(
        typed_server(&other_case(&typed)) == seen || !typed.is_ascii(),
        || "letter case counts".into(),
    )?;
    must(typed_server(&format!("\t{typed}\n ")) == seen, || {
        "white space around it counts".into()
    })?;
    let Ok(Some(TypedServer { host, port })) = seen else {
        return Ok(());
    };
    must(port != Some(0), || "port 0".into())?;
    must(
        !host.contains(['@', '/', ':', '?', '#', '[', ' ']) && host.contains('.'),
        || format!("{host:?}"),
    )?;
    must(
        !host.contains(|c: char| c.is_ascii_uppercase() || c.is_control()),
        || format!("{host:?}"),
    )?;
    let again = match port {
        Some(port) => format!("imaps://{host}:{port}/"),
        None => host.clone(),
    };
    let expected = TypedServer { host, port };
    must(typed_server(&again) == Ok(Some(expected)), || {
        format!("{again:?} is another one")
    })
}
