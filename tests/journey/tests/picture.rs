//! The pictures of all providers' steps, in each language: what is shown fits, however narrow its place.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::server::package;
use serde_json::{Value, json};

/// The tallest that a picture gets in a place of 300 px, so that the guide and a picture fit into a panel.
const TALLEST: u64 = 130;

/// A word that is longer than its place is wide is broken, but for the names of hosts and what is cut on purpose:
/// the address, the heading and what is typed stand whole in the sentence or the link beside.
const DRAWN: &str = "
    const [ids, lang, width] = args;
    const cut = '.envelope, .address, .content > b, .typed';
    const drawn = [];
    for (const id of ids) {
      host.element?.remove();
      host.element = undefined;
      const element = host.put({ provider: id, email: 'ola@acme.example', lang, 'app-name': 'Acme CRM' }, {});
      await element.ready;
      await host.until(() => host.all('.step').length > 0);
      const place = document.createElement('div');
      place.style.inlineSize = `${width}px`;
      host.find('.frame').append(place);
      for (const picture of host.all('.step .picture')) {
        place.replaceChildren(picture.cloneNode(true));
        const [copy] = place.children;
        const parts = [copy, ...copy.querySelectorAll('*')].filter((part) => !part.matches(cut));
        const wide = parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.className);
        drawn.push({ id, text: copy.textContent, width: copy.offsetWidth, height: copy.offsetHeight, wide });
      }
    }
    return drawn;";

/// The ids of all providers that have steps, and how many those are.
fn with_steps() -> Vec<Value> {
    let json = std::fs::read_to_string(package().join("providers.json")).expect("providers.json");
    let all: Value = serde_json::from_str(&json).expect("providers");
    let has_steps = |it: &&Value| {
        ["steps", "imapSteps"]
            .iter()
            .any(|list| it[list].as_array().is_some_and(|steps| !steps.is_empty()))
    };
    let ids = all.as_array().expect("a list").iter().filter(has_steps);
    ids.map(|it| it["id"].clone()).collect()
}

async fn drawn(page: &Page, lang: &str, width: u64) -> Vec<Value> {
    let ids = with_steps();
    let script = ["const args = arguments;", DRAWN].concat();
    let drawn = page
        .promised(&script, &[json!(ids), json!(lang), json!(width)])
        .await;
    let drawn = drawn.as_array().expect("pictures").clone();
    assert!(drawn.len() > 3 * ids.len(), "{} pictures", drawn.len());
    for picture in &drawn {
        assert_eq!(picture["width"], width, "{picture}");
    }
    drawn
}

#[test]
fn no_picture_is_wider_than_its_place_nor_tall_in_any_language() {
    host().walk(async |page| {
        for lang in ["en", "nb"] {
            for picture in drawn(page, lang, 230).await {
                assert_eq!(picture["wide"], json!([]), "{lang}: {picture}");
            }
            for picture in drawn(page, lang, 300).await {
                assert!(
                    picture["height"].as_u64() <= Some(TALLEST),
                    "{lang}: {picture}"
                );
            }
        }
    });
}

#[test]
fn a_label_is_shown_as_the_provider_says_it_in_the_language_shown() {
    host().walk(async |page| {
        page.put(json!({ "provider": "apple", "lang": "nb" }), json!({}))
            .await;
        page.says(".picture .menu", "Pålogging og sikkerhet").await;
        page.says(".picture .row", "App-spesifikke passord").await;
        page.set("lang", Some("en")).await;
        page.says(".picture .menu", "Sign-In and Security").await;
        page.says(".picture .row", "App-Specific Passwords").await;
    });
}
