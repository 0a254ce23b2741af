//! The pictures of all providers' steps, in each language: what is shown fits, however narrow its place.

use app_password_journey::host::host;
use app_password_journey::server::package;
use app_password_journey::texts::say_in;
use serde_json::{Value, json};

/// The languages, with the providers whose own words are known in them.
const LANGUAGES: &[&str] = &["en", "nb"];

/// The tallest that a picture gets in a place of 300 px, so that the guide and a picture fit into a panel.
const TALLEST: u64 = 130;

/// Each picture of these providers in a place of 230 px and in one of 300 px: its height there, and the parts that are
/// wider than their place. Not the address, the heading and what is typed: they are cut, and stand whole in the
/// sentence or behind the link.
const DRAWN: &str = "
    const [ids] = arguments;
    const cut = '.envelope, .address, .content > b, .typed';
    const draw = (pictures, width) => {
      const place = document.createElement('div');
      place.style.inlineSize = `${width}px`;
      place.append(...pictures.map((picture) => picture.cloneNode(true)));
      host.find('.frame').append(place);
      const drawn = [...place.children].map((picture) => {
        const parts = [picture, ...picture.querySelectorAll('*')].filter((part) => !part.matches(cut));
        const wide = parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.className);
        return { text: picture.textContent, width: picture.offsetWidth, height: picture.offsetHeight, wide };
      });
      place.remove();
      return drawn;
    };
    const all = [];
    for (const id of ids) {
      const before = host.element.getAttribute('provider') !== id && host.find('.guide');
      host.element.setAttribute('provider', id);
      await host.until(() => host.find('.guide') && host.find('.guide') !== before);
      for (const width of [230, 300]) all.push(...draw(host.all('.step .picture'), width));
    }
    return all;";

/// The ids of all providers that have steps; in another language than English, of those whose labels are known
/// in it. At some of them nobody is shown any: they take no passwords.
fn with_steps(lang: &str) -> Vec<Value> {
    let json = std::fs::read_to_string(package().join("providers.json")).expect("providers.json");
    let all: Value = serde_json::from_str(&json).expect("providers");
    let has_steps = |it: &&Value| {
        let mut steps = ["steps", "imapSteps"]
            .iter()
            .filter_map(|list| it[list].as_array())
            .flatten();
        steps.any(|step| lang == "en" || !step["label"]["known"][lang].is_null())
    };
    let all = all["providers"].as_array().expect("providers").iter();
    all.filter(has_steps).map(|it| it["id"].clone()).collect()
}

#[test]
fn no_picture_is_wider_than_its_place_nor_tall_in_any_language() {
    host().walk(async |page| {
        let attributes =
            json!({ "provider": "google", "email": "ola@acme.example", "app-name": "Acme CRM" });
        page.put(attributes, json!({})).await;
        for lang in LANGUAGES {
            let ids = with_steps(lang);
            page.set("provider", Some("google")).await;
            page.set("lang", Some(lang)).await;
            page.says(".task", &say_in(lang, "step.two-step-link", &[]))
                .await;
            let drawn = page.promised(DRAWN, &[json!(ids)]).await;
            let drawn = drawn.as_array().expect("pictures");
            assert!(drawn.len() > 6 * ids.len(), "{} pictures", drawn.len());
            for picture in drawn {
                assert_eq!(picture["wide"], json!([]), "{lang}: {picture}");
                let (width, height) = (picture["width"].as_u64(), picture["height"].as_u64());
                assert!(
                    width == Some(230) || width == Some(300) && height <= Some(TALLEST),
                    "{lang}: {picture}"
                );
            }
        }
    });
}

#[test]
fn a_label_is_shown_as_the_provider_says_it_in_the_language_shown() {
    host().walk(async |page| {
        let apple = json!({ "provider": "apple", "email": "ola@icloud.com", "lang": "nb" });
        page.put(apple, json!({})).await;
        page.says(".picture .menu", "Pålogging og sikkerhet").await;
        page.says(".picture .row", "App-spesifikke passord").await;
        page.set("lang", Some("en")).await;
        page.says(".picture .menu", "Sign-In and Security").await;
        page.says(".picture .row", "App-Specific Passwords").await;
    });
}
